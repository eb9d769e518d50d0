"""For which body or place a noun stands: *l'entreprise*, *le syndicat*, *ce pays*."""

from collections.abc import Mapping

from glose.annotation import Mention, Speaker
from glose.languages.fr.bearers import BASE, PLACES, Found, best
from glose.languages.fr.findings import Facts
from glose.languages.fr.known_bodies import known_kinds
from glose.languages.fr.lexicons import is_organisation_head
from glose.languages.fr.salience import WEIGHTS, Memory, Standing
from glose.languages.fr.speaker_facts import SourceFact
from glose.languages.fr.speaker_nouns import WIDE, body_kind

__all__ = ["body"]

_FARTHEST = 15
"""So many paragraphs back a body may be named."""

_KNOWN = 0.9
"""How a noun goes with a body of that kind."""


def body(source: SourceFact, memory: Memory, standings: Mapping[str, Standing], *, loose: bool) -> Found | None:
    """Return the body or place for which *l'entreprise*, *ce pays* stands; one of unknown kind only if `loose`."""
    here = memory.paragraph(source.start)
    weighed: list[tuple[float, Speaker]] = []
    seen: set[str] = set()
    for mention in memory.named_before(source.start, 60):
        if here - memory.paragraph(mention.start) > _FARTHEST:
            break
        if mention.entity in seen or mention.label not in ("ORG", "LOC", "PRODUCT"):
            continue
        seen.add(mention.entity)
        goes = _goes_with_body(source, mention, memory.facts_of(mention.entity))
        standing = standings.get(mention.entity)
        if goes and standing is not None and standing.record.sentence == source.sentence and _is_subject(standing):
            goes = _KNOWN  # *Pour L'Opinion, P, ce que le journal juge grave*
        if goes < _KNOWN and not loose:
            continue
        weight = goes * (BASE + (standing.weight if standing else 0))
        if goes and weight >= 0.3:
            weighed.append((weight, memory.speaker(mention.entity)))
    return best(weighed)


def _is_subject(standing: Standing) -> bool:
    return standing.record.weight >= WEIGHTS["subject"]


def _goes_with_body(source: SourceFact, mention: Mention, facts: Facts) -> float:
    """How the noun of `source` goes with a body or a place, 0 where it does not."""
    if source.head in facts.heads:
        return 1.0
    place = source.head in PLACES
    if (mention.label == "LOC") != place:
        return 0.0
    if place:
        return 0.0 if any(head in PLACES for head in facts.heads) else 0.4
    known = {kind for head in facts.heads for kind in body_kind(head)} | {*known_kinds(mention.text)}
    if known & set(source.kinds):
        return _KNOWN
    if known or any(is_organisation_head(head) for head in facts.heads):  # *l'Autorité de la concurrence*
        return 0.0
    if not source.kinds or mention.label == "PRODUCT":
        return 0.0
    return 0.55 if source.head in WIDE else 0.4
