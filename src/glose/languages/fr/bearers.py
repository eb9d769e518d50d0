"""Whom a noun stands for: *le ministre*, *l'élue de 58 ans*, *le groupe*, by what the article says that somebody is.

Everybody named before, and everybody without a name of whom it has told, is weighed by how the noun goes with the
functions that are known of them (`role_nouns`), how its complement goes with theirs, and how much they count there.
"""

import re
import sys
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from glose.annotation import Speaker
from glose.languages.fr.findings import Facts
from glose.languages.fr.lexicons import is_demonym, occupation_gender
from glose.languages.fr.role_nouns import accord, has_function, is_generic, is_role, is_situation, masculine
from glose.languages.fr.salience import WEIGHTS, Memory, Standing
from glose.languages.fr.speaker_facts import Record, SourceFact
from glose.languages.fr.speaker_nouns import body_kind
from glose.languages.fr.word_lists import words

__all__ = ["BASE", "PLACES", "Found", "bearer", "best", "is_record_of", "role_words"]

_REMEMBERED = 1_000
"""So many names before the source are looked at."""

BASE = 0.25
"""What somebody counts who bears the noun, however long ago named."""

_ENOUGH = {"same": 0.2, "kind": 0.3, "part": 0.25, "open": 0.3}
"""What somebody must count, by how the noun goes with them."""

_PRESENT = 0.6
"""What somebody counts at least of whom a noun with a complement tells something new."""

_ONLY = 0.4
"""What is left of that where nobody else of that gender is named."""

_GOES = {"same": 1.0, "kind": 0.8, "part": 0.4}
"""How a noun goes with somebody of whom a function is known."""

_UNNAMED = 0.75
"""What is left of that where no name is known: a person named since is rather meant."""

_OTHER = 0.7
"""What is left of an open noun for somebody whose function is another."""

_FIXED = words("victime star vedette personnalité personne idole icône légende figure sentinelle recrue")
"""Nouns of one gender for men and women."""

PLACES = words("pays ville commune cité municipalité village région département province royaume île capitale état")
_FROM = ("ais", "aise", "ois", "oise", "ien", "ienne", "in", "ine", "ain", "aine", "éen", "éenne", "and", "ande")
_STEM = 4
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
    persons = [
        (entity, facts)
        for entity, facts in _persons(source, memory)
        if entity not in apart and not _of_another_party(source, memory.entities[entity].roles)
    ]
    foremost = max((one for one in standings.values() if one.record.kind == "PER"), key=_weight, default=None)
    fitting = [entity for entity, facts in persons if facts.gender in (None, source.gender)]
    for entity, facts in persons:
        standing = standings.get(entity)
        only = fitting == [entity] and standing is not None and standing.record.weight >= WEIGHTS["object"]
        first = standing is not None and standing is foremost
        weight = _of_entity(source, facts, memory.entities[entity].roles, standing, only=only, foremost=first)
        if weight:
            weighed.append((weight, memory.speaker(entity)))
    for key, standing in standings.items():
        if standing.record.speaker.entity is None and key not in apart:
            weight = _of_unnamed(source, standing)
            if weight:
                weighed.append((weight, standing.record.speaker))
    return best(weighed)


def best(weighed: list[tuple[float, Speaker]]) -> Found | None:
    """Return the heaviest of those weighed, with the weight of the next."""
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
        entity: facts.gender is not None
        for entity, facts in _persons(source, memory)
        if entity != here and entity in standings and facts.gender in (None, source.gender)
    }
    sure = [entity for entity, shown in others.items() if shown] or list(others)
    return Found(memory.speaker(sure[0]), 1.0, 0.0) if len(sure) == 1 else None


_SEATS = {
    "maison-blanche": ("président", "américain"), "élysée": ("président", "français"),
    "kremlin": ("président", "russe"), "matignon": ("ministre", "français"),
}  # fmt: skip
"""Who lives where: the office, and its people."""

_HEADS_OF_STATE = {"état": "président", "exécutif": "président", "gouvernement": "ministre"}


def _plainer(source: SourceFact) -> SourceFact:
    """*le chef de l'État* is the president, *le chef du gouvernement* the prime minister.

    *le souverain pontife* is the pope, *le locataire de l'Élysée* the French president.
    """
    seat = next((_SEATS[word] for word in source.details if word in _SEATS), None)
    if seat is not None and source.head in ("locataire", "hôte", "occupant", "maître"):
        return replace(source, head=seat[0], details=frozenset((seat[1],)), of=False, bare=True)
    if source.head == "souverain" and "pontife" in source.details:
        return replace(source, head="pape", details=source.details - {"pontife"})
    office = next((_HEADS_OF_STATE[word] for word in source.details if word in _HEADS_OF_STATE), None)
    if source.head not in ("chef", "cheffe") or office is None or len(source.details) > 2:
        return source
    return replace(source, head=office, details=source.details - _HEADS_OF_STATE.keys(), of=False, bare=True)


def _weight(standing: Standing) -> float:
    return standing.weight


def _of_entity(
    source: SourceFact, facts: Facts, roles: Iterable[str], standing: Standing | None, *, only: bool, foremost: bool
) -> float:
    """How much speaks for a person with a name, 0 where not enough does; the `only` one named needs less."""
    if source.age is not None and f"{source.age} ans" in facts.heads:
        return 2.0
    if source.age is not None and any(head.endswith(" ans") for head in facts.heads):
        return 0.0
    found = accord(source.head, facts.heads)
    if found == "against" and (source.pointing or source.former or (only and foremost and _tells_people(source))):
        found = "open"  # *ce pionnier*, *l'ancien boxeur*: somebody just spoken of, whatever else they are
    if found == "against" or (source.owned and found != "same"):
        return 0.0
    counts = standing.weight if standing is not None else 0.0
    if found == "open":
        spoke = foremost and standing is not None and standing.record.spoke
        least = 1.0 if is_situation(source.head) else _PRESENT if spoke and _is_office(source.head) else sys.maxsize
        if only and source.gender == "f" and is_situation(source.head):
            least = 0.3  # the only woman
        if source.of and not source.bare and counts < least:
            return 0.0  # *l'entraîneur de Hull* may be whoever is spoken of, *la mère de la victime* not
        goes = 0.5 if is_generic(source.head) or is_situation(source.head) or source.pointing else 0.45
        goes *= 0.75 if source.details and goes < 0.5 else 1
        goes = _GOES["kind"] if not source.details.isdisjoint(_role_words(roles)) else goes
        told = source.former or (source.pointing and not is_generic(source.head))
        goes *= _OTHER if has_function(facts.heads) and not told else 1
    else:
        goes = _GOES[found] * _complement(source, facts.heads, roles)
    if facts.gender not in (None, source.gender) and source.gender is not None and source.head not in _FIXED:
        goes *= 0.3
    weight = goes * (BASE + counts)
    return weight if weight >= _ENOUGH[found] * (_ONLY if only else 1) else 0.0


def _role_words(roles: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*map(role_words, roles))


def _is_office(noun: str) -> bool:
    """Whether a noun tells what somebody does: *l'entraîneur*, not *la mère*, not *l'homme*."""
    return not is_generic(noun) and (is_role(noun) or occupation_gender(noun) is not None)


def _complement(source: SourceFact, heads: Collection[str], roles: Iterable[str]) -> float:
    """How the other words of the source go with those of the roles: *le ministre de la Mer*, *le ministre iranien*."""
    details = source.details
    if not details:
        return 1.0
    own = masculine(source.head)
    any_role = source.head not in heads
    known = {word for role in roles if any_role or own in map(masculine, role_words(role)) for word in role_words(role)}
    known -= {source.head, own}
    if details & known or not details.isdisjoint(heads) or any(_of_place(word, known) for word in details):
        return 1.3
    if _of_another_people(details, known):
        return 0.05
    if not source.of:
        return 0.7
    if source.bare:  # *l'interprète de « Velvet Morning »* says something new
        return 0.8
    body = any(body_kind(word) or word in PLACES for word in details)  # *le directeur du journal*
    return 0.15 if known and not body else 0.6


def _of_place(word: str, known: Iterable[str]) -> bool:
    """Whether `word` tells of a place that is known: *lensois* of *entraîneur de Lens*."""
    stem = word[:_STEM]
    return word.endswith(_FROM) and "-" not in word and any(place.startswith(stem) for place in known)


def _of_another_people(details: Iterable[str], known: Iterable[str]) -> bool:
    """Whether a role is told to be of another people: *le ministre turc*, of *ministre russe*."""
    told = {word[:_STEM] for word in details if is_demonym(word.capitalize())}
    return bool(told) and any(is_demonym(word.capitalize()) and word[:_STEM] not in told for word in known)


_PARTIES = words(
    "républicain démocrate conservateur travailliste socialiste libéral communiste écologiste centriste frontiste"
)


def _of_another_party(source: SourceFact, roles: Iterable[str]) -> bool:
    """Whether somebody is told to be of another party: *le républicain*, of *candidat démocrate*."""
    told = {masculine(word) for word in (source.head, *source.details)} & _PARTIES
    if not told:
        return False
    known = {masculine(word) for word in _role_words(roles)} & _PARTIES
    return bool(known) and told.isdisjoint(known)


def _tells_people(source: SourceFact) -> bool:
    """Whether a woman or man is told by where they are from: *l'ingénieure italienne*."""
    return source.gender is not None and not source.of and any(is_demonym(word.capitalize()) for word in source.details)


@lru_cache(maxsize=4096)
def role_words(text: str) -> frozenset[str]:
    """Return the words of a role that say something, lower case."""
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
        goes, enough = _GOES[found] * _UNNAMED, found
    weight = goes * (BASE + standing.weight)
    return weight if weight >= _ENOUGH[enough] else 0.0


def is_record_of(record: Record, source: SourceFact) -> bool:
    """Whether a fuller phrase before has the noun of a bare one: *les chercheurs de Lyon*, later *les chercheurs*."""
    return record.speaker.entity is None and record.head == source.head and record.plural == source.plural
