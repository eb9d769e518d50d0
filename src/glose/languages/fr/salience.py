"""Whom an article is speaking of at a place: everybody told of or heard before, weighed by rank, distance and fit.

Somebody counts more as the subject of a sentence than as its object, most of all as the speaker of a quotation; less
with every sentence and paragraph since; hardly in somebody else's words. All places where somebody stands add up, so
that whom an article is about outweighs whom it names in passing.
"""

import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from glose.annotation import Entity, Mention, Speaker
from glose.languages.fr.findings import Facts, Findings, Gender
from glose.languages.fr.passage import SPEAKING_LABELS
from glose.languages.fr.speaker_facts import Rank, Record

__all__ = ["WEIGHTS", "Memory", "Standing", "fit"]

WEIGHTS: Mapping[Rank, float] = {
    "asked": 1.5, "speaker": 1.2, "subject": 1.0, "agent": 0.8, "inner": 0.6, "object": 0.5, "other": 0.4,
    "complement": 0.25,
}  # fmt: skip
"""What a rank counts."""

_SENTENCE = 0.8
_PARAGRAPH = 0.8
"""What is left of a weight after a sentence, and after a paragraph."""

_NEW = {"PER": 1.4, "ORG": 1.4}
"""What a person or a body is favoured by who became the subject after the last quotation."""

_QUOTED = 0.2
_REPORTED = 0.5
"""What a place in somebody's words counts, in marks and without."""

_REPEATED = 0.2
"""What all other places of somebody add to the best one."""

_KINDS = {"PER": 1.0, "human": 0.9, "NORP": 0.8, "ORG": 0.5, "thing": 0.2, "LOC": 0.15}
_SPEAKS = {"ORG": 0.75, "LOC": 0.6, "PRODUCT": 0.6, "thing": 0.25}
"""What a body, a place, a document that has spoken counts."""

_GUESSED = 0.05
"""What is left of a person whose given name shows another gender; foreign names are borne by both."""

_FORGOTTEN = 25
"""So many sentences back somebody counts for nothing."""

_FEW = 8
"""So many bearers of one noun are told apart; where there are more, none is meant before being named."""

_REMEMBERED = 120
_FARTHEST = 15
"""So many actors are remembered, over so many paragraphs."""


class Standing(NamedTuple):
    """How much somebody counts at a place, and the record that counts most."""

    weight: float
    record: Record


class Memory:
    """What one article has told so far: its entities and where they are named, who acts, who has spoken."""

    def __init__(self, findings: Findings, paragraphs: Sequence[int]) -> None:
        self.facts = findings.facts
        self.entities: dict[str, Entity] = {entity.id: entity for entity in findings.entities}
        self.entity_of = {mention.id: mention.entity for mention in findings.mentions}
        self.places = [mention for mention in findings.mentions if mention.label in SPEAKING_LABELS]
        self._starts = [mention.start for mention in self.places]
        self._paragraphs = paragraphs
        self._quoted: list[tuple[int, int]] = []
        self._reported: list[tuple[int, int]] = []
        self._records: deque[Record] = deque(maxlen=_REMEMBERED)
        self._bearers: defaultdict[str, list[str]] = defaultdict(list)
        for entity in findings.entities:
            for head in self.facts_of(entity.id).heads if entity.label == "PER" else ():
                self._bearers[head].append(entity.id)

    def quote(self, quoted: Iterable[tuple[int, int]], reported: Iterable[tuple[int, int]]) -> None:
        """Take in what the next passage quotes, and what it reports without marks."""
        self._quoted.extend(sorted(quoted))
        self._reported.extend(sorted(reported))

    def bearers_of(self, head: str) -> Sequence[str]:
        """Return the first persons of the whole article for whom the noun `head` can stand."""
        return self._bearers.get(head, ())[:_FEW]

    def speaker(self, entity: str) -> Speaker:
        """Return an entity as a speaker."""
        found = self.entities[entity]
        return Speaker(entity, found.name, found.roles[0] if found.roles else None)

    def facts_of(self, entity: str | None) -> Facts:
        """Return what is known of an entity, nothing for None."""
        return self.facts.get(entity, Facts()) if entity is not None else Facts()

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph around `offset`, from 1."""
        return bisect_right(self._paragraphs, offset)

    def in_words(self, offset: int) -> float:
        """Return what is left of whom somebody else's words speak of at `offset`; 1 outside any."""
        return _QUOTED if _within(self._quoted, offset) else _REPORTED if _within(self._reported, offset) else 1

    def named_before(self, offset: int, most: int) -> Iterator[Mention]:
        """Yield the last `most` names before `offset`, the nearest first."""
        at = bisect_left(self._starts, offset)
        return reversed(self.places[max(0, at - most) : at])

    def named_after(self, offset: int, most: int) -> Sequence[Mention]:
        """Return the first `most` names from `offset` on."""
        at = bisect_left(self._starts, offset)
        return self.places[at : at + most]

    def opens_paragraph(self, offset: int) -> bool:
        """Whether a paragraph starts at `offset`."""
        return self._paragraphs[self.paragraph(offset) - 1] == offset

    def named_within(self, pieces: Iterable[tuple[int, int]]) -> set[str]:
        """Return the entities named in [start, end) of any of `pieces`."""
        return {
            self.places[at].entity
            for start, end in pieces
            for at in range(bisect_left(self._starts, start), bisect_left(self._starts, end))
        }

    def add(self, record: Record) -> None:
        """Remember that somebody stood somewhere; what is quoted there must be known."""
        outside = 1.0 if record.spoke else self.in_words(record.start)
        self._records.append(record if outside == 1 else replace(record, outside=outside))

    def records_before(self, offset: int) -> Iterator[Record]:
        """Yield what is remembered before `offset`, the nearest first, no farther than some paragraphs."""
        here = self.paragraph(offset)
        for record in reversed(self._records):
            if record.start < offset:
                if here - record.paragraph > _FARTHEST:
                    return
                yield record

    def heard_last(self, offset: int) -> str | None:
        """Return the key of who spoke last before `offset`."""
        return next((record.key for record in self.records_before(offset) if record.spoke), None)

    def standings(
        self, offset: int, sentence: int, opening: int, *, speaking: float = 1.0, absent: Iterable[str] = ()
    ) -> dict[str, Standing]:
        """Return how much each of those remembered counts at `offset`, by entity, or by words where there is none.

        `opening` is where the quotation starts, if before it. `speaking` weighs who has spoken before; `absent` are
        the entities that are spoken of in the third person.
        """
        here = self.paragraph(min(offset, opening))
        absent = set(absent)
        found: dict[str, Standing] = {}
        heard = next((one.start for one in self.records_before(offset) if one.spoke and one.kind != "thing"), -1)
        for record in self.records_before(offset):
            sentences = max(0, sentence - record.sentence)
            if sentences > _FORGOTTEN:
                break
            away = _SENTENCE**sentences * _PARAGRAPH ** (here - record.paragraph)
            weight = record.weight * record.outside * away * (speaking if record.spoke else 1)
            if record.outside == 1 and record.start > heard and record.weight >= 1 and here - record.paragraph <= 1:
                weight *= _NEW.get(record.kind, 1.0)
            if record.key in absent:
                weight *= 0.35
            known = found.get(record.key)
            if known is None:
                found[record.key] = Standing(weight, record)
            elif weight > known.weight:
                found[record.key] = Standing(weight + _REPEATED * known.weight, record)
            else:
                found[record.key] = Standing(known.weight + _REPEATED * weight, known.record)
        return found


def _within(pieces: Sequence[tuple[int, int]], offset: int) -> bool:
    at = bisect_right(pieces, (offset, sys.maxsize)) - 1
    return at >= 0 and pieces[at][0] <= offset < pieces[at][1]


def fit(record: Record, gender: Gender | None, plural: bool) -> float:
    """Return how well somebody goes with a pronoun of that gender and number, 0 where not; None goes with all."""
    kind = _KINDS.get(record.kind, 0.15)
    if record.spoke:
        kind = max(kind, _SPEAKS.get(record.kind, 0.85))
    if gender is None:
        return kind * 0.9
    if record.plural != plural:
        return 0
    if record.gender is None:
        return kind * 0.9
    if record.gender == gender:
        return kind
    if plural and gender == "m":
        return kind * 0.5
    return kind * _GUESSED if record.guessed else 0
