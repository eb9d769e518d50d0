"""Whom a noun stands for: *le ministre*, *l'élue de 58 ans*, *le groupe*, by what the article says that somebody is.

Everybody named before, and everybody without a name of whom it has told, is weighed by how the noun goes with the
functions that are known of them (`role_nouns`), how its complement goes with theirs, and how much they count there.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from glose.annotation import Mention, Speaker
from glose.languages.fr.findings import Facts
from glose.languages.fr.lexicons import is_organisation_head
from glose.languages.fr.role_nouns import accord, is_generic, is_situation, masculine
from glose.languages.fr.salience import WEIGHTS, Memory, Standing
from glose.languages.fr.speaker_facts import Record, SourceFact
from glose.languages.fr.speaker_nouns import WIDE, body_kind, known_kinds
from glose.languages.fr.word_lists import words

__all__ = ["Found", "bearer", "body", "is_record_of", "named_later", "presented"]

_REMEMBERED = 1_000
"""So many names before the source are looked at."""

_FARTHEST = 15
"""So many paragraphs back a body may be named."""

_BASE = 0.25
"""What somebody counts who bears the noun, however long ago named."""

_ENOUGH = {"same": 0.2, "kind": 0.3, "part": 0.3, "open": 0.3}
"""What somebody must count, by how the noun goes with them."""

_ONLY = 0.4
"""What is left of that where nobody else of that gender is named."""

_GOES = {"same": 1.0, "kind": 0.7, "part": 0.4}
"""How a noun goes with somebody of whom a function is known."""

_KNOWN = 0.9
"""How a noun goes with a body of that kind."""

_FIXED = words("victime star vedette personnalité personne idole icône légende figure sentinelle recrue")
"""Nouns of one gender for men and women."""

_PLACES = words("pays ville commune cité municipalité village région département province royaume île capitale état")
_WORD = re.compile(r"\w+(?:-\w+)*")
_EMPTY = words("de du des d la le les l à au aux en et l’ d’ a")


class Found(NamedTuple):
    """Whom a noun stands for, how much speaks for it, and how much for the next best."""

    speaker: Speaker
    weight: float
    rival: float


def bearer(
    source: SourceFact, memory: Memory, standings: Mapping[str, Standing], apart: Container[str] = ()
) -> Found | None:
    """Return the person for whom the noun of `source` stands, none of `apart`; None where nobody goes with it."""
    weighed: list[tuple[float, Speaker]] = []
    if masculine(source.head) in _RIVALS:
        return _rival(source, memory, standings)
    source = _plainer(source)
    persons = [(entity, facts) for entity, facts in _persons(source, memory) if entity not in apart]
    fitting = [entity for entity, facts in persons if facts.gender in (None, source.gender)]
    for entity, facts in persons:
        standing = standings.get(entity)
        only = fitting == [entity] and standing is not None and standing.record.weight >= WEIGHTS["object"]
        weight = _of_entity(source, facts, memory.entities[entity].roles, standing, only)
        if weight:
            weighed.append((weight, memory.speaker(entity)))
    for key, standing in standings.items():
        if standing.record.speaker.entity is None and key not in apart:
            weight = _of_unnamed(source, standing)
            if weight:
                weighed.append((weight, standing.record.speaker))
    return _best(weighed)


def body(source: SourceFact, memory: Memory, standings: Mapping[str, Standing], *, loose: bool) -> Found | None:
    """Return the body or place for which *l'entreprise*, *ce pays* stands; one of unknown kind only if `loose`."""
    here = memory.paragraph(source.start)
    weighed: list[tuple[float, Speaker]] = []
    seen: set[str] = set()
    for mention in memory.named_before(source.start, 60):
        if here - memory.paragraph(mention.start) > _FARTHEST:
            break
        if mention.entity in seen or mention.label not in ("ORG", "LOC"):
            continue
        seen.add(mention.entity)
        goes = _goes_with_body(source, mention, memory.facts_of(mention.entity))
        if goes < _KNOWN and not loose:
            continue
        standing = standings.get(mention.entity)
        weight = goes * (_BASE + (standing.weight if standing else 0))
        if goes and weight >= 0.3:
            weighed.append((weight, memory.speaker(mention.entity)))
    return _best(weighed)


def _best(weighed: list[tuple[float, Speaker]]) -> Found | None:
    if not weighed:
        return None
    weighed.sort(key=lambda pair: -pair[0])
    return Found(weighed[0][1], weighed[0][0], weighed[1][0] if len(weighed) > 1 else 0.0)


def _persons(source: SourceFact, memory: Memory) -> Iterator[tuple[str, Facts]]:
    """Yield the persons named before the source whose gender goes with it."""
    seen: set[str] = set()
    for mention in memory.named_before(source.start, _REMEMBERED):
        if mention.label != "PER" or mention.entity in seen:
            continue
        seen.add(mention.entity)
        facts = memory.facts_of(mention.entity)
        other = source.gender is not None and facts.gender not in (None, source.gender)
        if facts.plural or (other and not facts.guessed and source.head not in _FIXED):
            continue
        yield mention.entity, facts


_RIVALS = words("rival adversaire concurrent challenger")


def _rival(source: SourceFact, memory: Memory, standings: Mapping[str, Standing]) -> Found | None:
    """*sa rivale*: the one person of that gender who is told of beside whom the article is speaking of."""
    here = max(standings, key=lambda key: standings[key].weight, default=None)
    others = {
        entity
        for entity, facts in _persons(source, memory)
        if entity != here and entity in standings and facts.gender in (None, source.gender)
    }
    return Found(memory.speaker(others.pop()), 1.0, 0.0) if len(others) == 1 else None


_HEADS_OF_STATE = {"état": "président", "exécutif": "président", "gouvernement": "ministre"}


def _plainer(source: SourceFact) -> SourceFact:
    """*le chef de l'État* is the president, *le chef du gouvernement* the prime minister."""
    office = next((_HEADS_OF_STATE[word] for word in source.details if word in _HEADS_OF_STATE), None)
    if source.head not in ("chef", "cheffe") or office is None or len(source.details) > 2:
        return source
    return replace(source, head=office, details=source.details - _HEADS_OF_STATE.keys(), of=False, bare=True)


def _of_entity(source: SourceFact, facts: Facts, roles: Iterable[str], standing: Standing | None, only: bool) -> float:
    """How much speaks for a person with a name, 0 where not enough does; the `only` one named needs less."""
    if source.age is not None and f"{source.age} ans" in facts.heads:
        return 2.0
    if source.age is not None and any(head.endswith(" ans") for head in facts.heads):
        return 0.0
    found = accord(source.head, facts.heads)
    if found == "against" and (source.pointing or source.former):
        found = "open"  # *ce pionnier*, *l'ancien boxeur*: somebody just spoken of, whatever else they are
    if found == "against" or (source.owned and found != "same"):
        return 0.0
    counts = standing.weight if standing is not None else 0.0
    if found == "open":
        if source.of and not source.bare and (not is_situation(source.head) or counts < 1):
            return 0.0  # *le candidat du parti* may be whoever is spoken of, *la mère de la victime* not
        goes = 0.5 if is_generic(source.head) or is_situation(source.head) or source.pointing else 0.45
        goes *= 0.75 if source.details and goes < 0.5 else 1
    else:
        goes = _GOES[found] * _complement(source, facts.heads, roles)
    if facts.gender not in (None, source.gender) and source.gender is not None and source.head not in _FIXED:
        goes *= 0.3
    weight = goes * (_BASE + counts)
    return weight if weight >= _ENOUGH[found] * (_ONLY if only else 1) else 0.0


def _complement(source: SourceFact, heads: Iterable[str], roles: Iterable[str]) -> float:
    """How the other words of the source go with those of the roles: *le ministre de la Mer*, *le ministre iranien*."""
    details = source.details
    if not details:
        return 1.0
    own = masculine(source.head)
    any_role = source.head not in heads
    known = {word for role in roles if any_role or own in map(masculine, _words(role)) for word in _words(role)}
    known -= {source.head, own}
    if details & known or details & set(heads):
        return 1.3
    if not source.of:
        return 0.7
    if source.bare:  # *l'interprète de « Velvet Morning »* says something new
        return 0.8
    body = any(body_kind(word) or word in _PLACES for word in details)  # *le directeur du journal*
    return 0.15 if known and not body else 0.6


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text)) - _EMPTY


def _of_unnamed(source: SourceFact, standing: Standing) -> float:
    """How much speaks for somebody without a name, told of before."""
    record = standing.record
    if record.plural != source.plural or record.kind != "human":
        return 0.0
    if source.gender is not None and record.gender not in (None, source.gender):
        return 0.0
    if source.owned or (source.of and not source.bare):
        return 0.0
    if masculine(record.head) == masculine(source.head):
        goes, enough = 1.0, "same"
    elif is_generic(source.head):
        goes, enough = 0.5, "open"
    else:
        found = accord(source.head, (record.head,))
        if found not in ("kind", "part"):
            return 0.0
        goes, enough = _GOES[found], found
    weight = goes * (_BASE + standing.weight)
    return weight if weight >= _ENOUGH[enough] else 0.0


def named_later(source: SourceFact, memory: Memory) -> Speaker | None:
    """Return the one person of the whole article who bears the same noun with the same complement."""
    found = [
        entity
        for entity in memory.bearers_of(source.head)
        if any(source.details <= _words(role) for role in memory.entities[entity].roles)
    ]
    return memory.speaker(found[0]) if len(found) == 1 else None


def presented(source: SourceFact, memory: Memory) -> Speaker | None:
    """Return who is named after the lead has told of them: *Un mineur a survécu…*, then *Gareth Pryce, 44 ans, a…*.

    The noun opens its paragraph or stands in the headline, nobody is named before it, and the first person whose name
    opens a later paragraph is new there.
    """
    if source.plural or masculine(source.head) in _OFFICIALS:
        return None
    here = memory.paragraph(source.start)
    if here > 1 and not memory.opens_paragraph(source.start):
        return None
    if any(mention.label == "PER" for mention in memory.named_before(source.start, _REMEMBERED)):
        return None
    seen: set[str] = set()
    for mention in memory.named_after(source.start, _FEW):
        if memory.paragraph(mention.start) > here + _SOON:
            break
        if mention.label != "PER" or mention.entity in seen:
            continue
        seen.add(mention.entity)
        if memory.opens_paragraph(mention.start):
            facts = memory.facts_of(mention.entity)
            other = source.gender is not None and facts.gender not in (None, source.gender) and not facts.guessed
            goes = not other and accord(source.head, facts.heads) != "against" and _age_goes(source, facts)
            return memory.speaker(mention.entity) if goes else None
    return None


_OFFICIALS = words(
    "porte-parole responsable représentant juge procureur tribunal magistrat policier gendarme enquêteur ministre "
    "avocat expert spécialiste chercheur analyste témoin voisin proche ami source diplomate fonctionnaire parquet"
)
"""Who speaks in a lead of somebody else."""

_SOON = 4
"""So many paragraphs after the lead the name comes."""

_FEW = 30


def _age_goes(source: SourceFact, facts: Facts) -> bool:
    ages = [head for head in facts.heads if head.endswith(" ans")]
    return source.age is None or not ages or f"{source.age} ans" in ages


def _goes_with_body(source: SourceFact, mention: Mention, facts: Facts) -> float:
    """How the noun of `source` goes with a body or a place, 0 where it does not."""
    if source.head in facts.heads:
        return 1.0
    place = source.head in _PLACES
    if (mention.label == "LOC") != place:
        return 0.0
    if place:
        return 0.0 if any(head in _PLACES for head in facts.heads) else 0.4
    known = {kind for head in facts.heads for kind in body_kind(head)} | set(known_kinds(mention.text))
    if known & set(source.kinds):
        return _KNOWN
    if known or any(is_organisation_head(head) for head in facts.heads):  # *l'Autorité de la concurrence*
        return 0.0
    if not source.kinds:
        return 0.0
    return 0.55 if source.head in WIDE else 0.4


def is_record_of(record: Record, source: SourceFact) -> bool:
    """Whether a fuller phrase before has the noun of a bare one: *les chercheurs de Lyon*, later *les chercheurs*."""
    return record.speaker.entity is None and record.head == source.head and record.plural == source.plural
