"""Who speaks: from the source of each quotation to an entity of the article, or to the fullest phrase.

A name is its entity. A pronoun, *ce dernier*, a noun that stands for a person (*le ministre*, *la sénatrice*) and a
quotation without a source are resolved over what stands before them. In this order: who was the subject of a sentence
since the last quotation; who spoke last; whoever is named nearest, people before bodies. Gender and number must fit,
and a name inside somebody's words counts for little.
"""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from glose.annotation import Entity, Mention, Speaker
from glose.languages.fr.findings import Facts, Findings, Gender
from glose.languages.fr.noun_phrases import Form
from glose.languages.fr.speaker_nouns import WIDE, body_kind
from glose.languages.fr.word_lists import words

__all__ = ["Nominal", "Resolver", "SourceFact"]

NEAR = 3
"""The last speaker goes on speaking over so many paragraphs without a word of who speaks."""

_FAR = 15
_REMEMBERED = 1_000
_SPEAKERS = 50
_HEADS_OF_BODIES = words(
    "pdg président présidente patron patronne dirigeant dirigeante directeur directrice chef cheffe"
)
"""Titles that one person has at once: *le président de la SNCF* is its *PDG*."""


@dataclass(frozen=True, slots=True)
class SourceFact:
    """A source as resolution needs it: where it stands, its form, and what its words show.

    `head` is the lemma of its noun, `complement` the capitalised words of its complement (*le ministre de la Mer*);
    `definite` is true of *le*, *la*, *ce*; `human` of a noun for a person; `bare` of one without a complement. `kinds`
    are those of a noun for a body (`speaker_nouns`), `age` the years that the phrase tells.
    """

    start: int
    text: str
    form: Form
    gender: Gender | None
    plural: bool
    head: str = ""
    complement: frozenset[str] = frozenset()
    definite: bool = False
    human: bool = False
    bare: bool = False
    mention: str | None = None
    kinds: tuple[str, ...] = ()
    age: int | None = None


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun phrase that is the subject of a sentence: whom *ils*, *elle* may mean. `start` is in the article."""

    start: int
    text: str
    gender: Gender | None
    plural: bool = True
    head: str = ""


@dataclass(frozen=True, slots=True)
class _Last:
    """The last speaker, where the quotation ended, and what is known of him or her."""

    speaker: Speaker
    end: int
    gender: Gender | None
    plural: bool
    human: bool = True
    head: str = ""


class Resolver:
    """The memory of one article: its entities, where they are named, and who has spoken so far."""

    def __init__(self, findings: Findings, paragraphs: Sequence[int]) -> None:
        self._facts = findings.facts
        self._paragraphs = paragraphs
        self._entities: dict[str, Entity] = {entity.id: entity for entity in findings.entities}
        self._entity_of = {mention.id: mention.entity for mention in findings.mentions}
        self._places = [mention for mention in findings.mentions if mention.label in ("PER", "ORG", "LOC", "NORP")]
        self._starts = [mention.start for mention in self._places]
        self._subjects: set[int] = set()
        self._quoted: list[tuple[int, int]] = []
        self._nominals: list[Nominal] = []
        self._acting: dict[str, int] = {}
        self._last: _Last | None = None
        self._speakers: dict[str, _Last] = {}

    def read(
        self, subjects: Iterable[int], quoted: Iterable[tuple[int, int]], nominals: Iterable[Nominal] = ()
    ) -> None:
        """Take in the next passage: where its subjects are named, what is quoted, its subjects in the plural."""
        subjects = set(subjects)
        self._subjects.update(subjects)
        self._quoted.extend(sorted(quoted))
        self._nominals.extend(nominals)
        for subject in sorted(subjects):
            at = bisect_left(self._starts, subject)
            if at < len(self._starts) and self._starts[at] == subject and not self._in_words(subject):
                self._acting.setdefault(self._places[at].entity, subject)

    def resolve(
        self, source: SourceFact | None, start: int, reach: int, *, personal: bool = False
    ) -> tuple[Speaker | None, str]:
        """Return who says the quotation at `start` that reaches to `reach`, and the name of the step that tells it.

        `personal` is true where the words quoted say *I*: a body does not.
        """
        found, step = self._step(source, start, personal=personal)
        if found is not None:
            self._remember(found, source, reach)
        return found, step

    def _remember(self, found: Speaker, source: SourceFact | None, reach: int) -> None:
        """Take `found` for the last speaker, with what is known of them."""
        before = self._speakers.get(found.entity or found.name) or self._last
        facts = self._facts.get(found.entity) if found.entity is not None else None
        person = found.entity is not None and self._entities[found.entity].label == "PER"
        gender = facts.gender if facts is not None else source.gender if source is not None else None
        if gender is None and source is not None and source.form in ("pronoun", "noun"):
            gender = source.gender
        plural = facts.plural if facts is not None else source is not None and source.plural
        human = person or (facts is None and source is not None and source.human)
        head = source.head if source is not None else ""
        if facts is None and before is not None and (source is None or source.form == "pronoun"):
            gender, plural, human, head = before.gender or gender, before.plural, before.human, before.head
        if source is not None and source.form == "name" and source.plural:  # two names, of which this is one
            gender, plural = None, True
        self._last = _Last(found, reach, gender, plural, human, head)
        if human and not plural:
            self._speakers.pop(found.entity or found.name, None)
            self._speakers[found.entity or found.name] = self._last

    def _step(self, source: SourceFact | None, start: int, *, personal: bool) -> tuple[Speaker | None, str]:
        if source is None:
            return self._salient(start, None, False, person=True), "chain"
        if source.form == "name":
            entity = self._entity_of.get(source.mention or "")
            known = entity is not None and entity in self._entities
            return (self._speaker(entity) if known and entity else Speaker(None, source.text, None)), "name"
        if source.form == "pronoun":
            if source.text.lower() == "on":
                return None, "anaphora"
            return self._salient(source.start, source.gender, source.plural, human=personal), "anaphora"
        if source.form == "demonstrative":
            return self._latest(source), "demonstrative"
        if source.form == "noun":
            return self._noun(source)
        return Speaker(None, source.text, None), "unnamed"

    def _speaker(self, entity: str) -> Speaker:
        found = self._entities[entity]
        return Speaker(entity, found.name, found.roles[0] if found.roles else None)

    def _salient(
        self, start: int, gender: Gender | None, plural: bool, *, person: bool = False, human: bool = False
    ) -> Speaker | None:
        """Whoever the article is speaking of at `start` and fits."""
        last = self._last
        since = last.end if last is not None else -1
        subject = self._subject_since(since, start, gender, plural)
        if subject is not None:
            return self._speaker(subject)
        fits = last is not None and self._fits_last(last, gender, plural) and (last.human or not human)
        if last is not None and fits and self._near(start, last.end):
            return last.speaker
        unnamed = self._unnamed(start, since, gender, plural)
        if unnamed is not None:
            return unnamed
        nearest = self._nearest(start, gender, plural)
        if nearest is not None and not (person and self._entities[nearest].label != "PER"):
            return self._speaker(nearest)
        return last.speaker if last is not None and fits else None

    def _unnamed(self, start: int, since: int, gender: Gender | None, plural: bool) -> Speaker | None:
        """Those without a name who were the subject (*les avocats*), or who spoke, before the last speaker."""
        if plural:
            return self._nominal(start, gender)
        if gender is None:
            return None
        for nominal in self._persons_before(start, NEAR):
            if nominal.start >= since and nominal.gender == gender:
                return Speaker(None, nominal.text, None)
        spoken = next((one for one in self._latest_speakers() if one.gender == gender), None)
        if spoken is None or not self._near(start, spoken.end):
            return None
        subject = self._subject_since(spoken.end, start, gender, plural)
        return self._speaker(subject) if subject is not None else spoken.speaker

    def _persons_before(self, start: int, paragraphs: int) -> Iterator[Nominal]:
        """Yield the single persons without a name that are subjects in so many paragraphs, the last one first."""
        at = bisect_left(self._nominals, start, key=lambda nominal: nominal.start)
        here = self._paragraph(start)
        while at > 0 and here - self._paragraph(self._nominals[at - 1].start) <= paragraphs:
            at -= 1
            if not self._nominals[at].plural:
                yield self._nominals[at]

    def _latest_speakers(self) -> Iterator[_Last]:
        """Yield the single persons who have spoken, the last one first; so many that a long text stays fast."""
        return islice(reversed(self._speakers.values()), _SPEAKERS)

    def _near(self, start: int, end: int) -> bool:
        return self._paragraph(start) - self._paragraph(end) <= NEAR

    def _subject_since(self, since: int, start: int, gender: Gender | None, plural: bool) -> str | None:
        """The person named last as a subject between the last quotation and `start`, outside anybody's words."""
        at = bisect_left(self._starts, start)
        here = self._paragraph(start)
        while at > 0 and self._starts[at - 1] >= since:
            at -= 1
            mention = self._places[at]
            if here - self._paragraph(mention.start) > 1:
                return None
            speaks = mention.label == "PER" or (plural and mention.label == "NORP")
            subject = mention.start in self._subjects and not self._in_words(mention.start)
            if speaks and subject and self._fit(mention, gender, plural):
                return mention.entity
        return None

    def _nearest(self, start: int, gender: Gender | None, plural: bool) -> str | None:
        """The entity that fits best by how near it is named, weighed by its kind and its place in the sentence."""
        at = bisect_left(self._starts, start)
        here = self._paragraph(start)
        scores: dict[str, float] = {}
        for mention in reversed(self._places[max(0, at - 60) : at]):
            away = here - self._paragraph(mention.start)
            if away > _FAR:
                break
            score = self._fit(mention, gender, plural) / (1 + away)
            if mention.start in self._subjects:
                score *= 1.5
            elif mention.label == "LOC":
                continue
            if self._in_words(mention.start):
                score *= 0.4
            if score > 0:
                scores[mention.entity] = max(scores.get(mention.entity, 0), score) + 0.02 * score
        return max(scores, key=lambda entity: scores[entity]) if scores else None

    def _fit(self, mention: Mention, gender: Gender | None, plural: bool) -> float:
        """How well an entity goes with a gender and a number, 0 where it cannot."""
        facts = self._facts.get(mention.entity, Facts())
        if facts.plural != plural or (gender is not None and facts.gender not in (None, gender)):
            return 0
        weight = {"PER": 1.0, "NORP": 0.5, "ORG": 0.3}.get(mention.label, 0.06)
        return weight * (1.0 if gender is not None and facts.gender == gender else 0.7)

    def _fits_last(self, last: _Last, gender: Gender | None, plural: bool) -> bool:
        if gender is None:  # nothing is said of who speaks
            return True
        return last.plural == plural and last.gender in (None, gender)

    def _nominal(self, start: int, gender: Gender | None) -> Speaker | None:
        here = self._paragraph(start)
        at = bisect_left(self._nominals, start, key=lambda nominal: nominal.start)
        while at > 0 and here - self._paragraph(self._nominals[at - 1].start) <= NEAR:
            at -= 1
            nominal = self._nominals[at]
            if nominal.plural and (gender != "f" or nominal.gender == "f"):
                return Speaker(None, nominal.text, None)
        return None

    def _latest(self, source: SourceFact) -> Speaker | None:
        """*ce dernier*, *celui-ci*: the person named last, else the body named last."""
        at = bisect_left(self._starts, source.start)
        other = None
        for mention in reversed(self._places[max(0, at - 12) : at]):
            if self._fit(mention, source.gender, source.plural):
                if mention.label == "PER":
                    return self._speaker(mention.entity)
                other = other or mention.entity
        if other is not None:
            return self._speaker(other)
        return self._last.speaker if self._last is not None else None

    def _noun(self, source: SourceFact) -> tuple[Speaker | None, str]:
        """*le ministre*: who bears that title, else, of a person, whoever is spoken of; else the phrase itself."""
        phrase = Speaker(None, source.text, None)
        if not source.definite or source.plural:
            return phrase, "unnamed"
        bearer = self._bearer(source)
        if bearer is not None and (self._acts(bearer, source.start) or not (source.human and source.bare)):
            return self._speaker(bearer), "role"
        same = self._same_noun(source) if source.bare else None
        if same is not None:
            return same, "role"
        if source.kinds and (source.bare or "institution" in source.kinds):
            body = self._body(source)
            if body is not None:
                return self._speaker(body), "body"
        if not (source.human and source.bare):
            return phrase, "unnamed"
        last = self._earlier_speaker(source)
        if last is not None:
            return last, "role"
        if bearer is not None:
            return self._speaker(bearer), "role"
        found = self._salient(source.start, source.gender, False, person=True)
        if found is not None and found.entity is not None and self._entities[found.entity].label == "PER":
            return found, "role"
        return phrase, "unnamed"

    def _acts(self, entity: str, start: int) -> bool:
        """Whether somebody named has spoken or was the subject of a sentence before; else they are named in passing."""
        spoke = entity in self._speakers or self._entities[entity].label != "PER"
        return spoke or self._acting.get(entity, sys.maxsize) < start

    def _same_noun(self, source: SourceFact) -> Speaker | None:
        """Whoever without a name was brought in with the same noun: *un témoin*, later *le témoin*."""
        for spoken in self._latest_speakers():
            if spoken.speaker.entity is None and spoken.head == source.head:
                return spoken.speaker
        for nominal in self._persons_before(source.start, _FAR):
            if nominal.head == source.head:
                return Speaker(None, nominal.text, None)
        return None

    def _body(self, source: SourceFact) -> str | None:
        """*l'entreprise*: the body of that kind named last; one of no known kind where the noun is wide."""
        at = bisect_left(self._starts, source.start)
        here = self._paragraph(source.start)
        loose: str | None = None
        for mention in reversed(self._places[max(0, at - 60) : at]):
            if here - self._paragraph(mention.start) > _FAR:
                break
            if mention.label != "ORG":
                continue
            known = {kind for head in self._facts.get(mention.entity, Facts()).heads for kind in body_kind(head)}
            if known & set(source.kinds):
                return mention.entity
            subject = mention.start in self._subjects or (
                self._last is not None and self._last.speaker.entity == mention.entity
            )
            if not known and subject and source.head in WIDE and loose is None:
                loose = mention.entity
        return loose

    def _earlier_speaker(self, source: SourceFact) -> Speaker | None:
        """The person of that gender who spoke last, not long before."""
        last = next(
            (one for one in self._latest_speakers() if source.gender is None or one.gender in (None, source.gender)),
            None,
        )
        if last is None or self._paragraph(source.start) - self._paragraph(last.end) > 2 * NEAR:
            return None
        return last.speaker

    def _bearer(self, source: SourceFact) -> str | None:
        """The entity named last that bears the title `source`, with the same complement where it has one."""
        at = bisect_left(self._starts, source.start)
        seen: set[str] = set()
        for mention in reversed(self._places[max(0, at - _REMEMBERED) : at]):
            if mention.entity in seen:
                continue
            seen.add(mention.entity)
            facts = self._facts.get(mention.entity, Facts())
            if source.gender is not None and facts.gender not in (None, source.gender):
                continue
            if self._bears(source, mention, facts):
                return mention.entity
        return None

    def _bears(self, source: SourceFact, mention: Mention, facts: Facts) -> bool:
        if source.age is not None and mention.label == "PER":
            return f"{source.age} ans" in facts.heads
        same = source.head in facts.heads
        if mention.label != "PER":
            return same and source.bare
        if source.bare:
            return same
        heads = same or (source.head in _HEADS_OF_BODIES and any(head in _HEADS_OF_BODIES for head in facts.heads))
        roles = " ".join(self._entities[mention.entity].roles)
        return heads and (not source.complement or any(word in roles for word in source.complement))

    def _in_words(self, offset: int) -> bool:
        """Whether `offset` lies in what somebody is quoted with."""
        at = bisect_right(self._quoted, (offset, sys.maxsize)) - 1
        return at >= 0 and self._quoted[at][0] <= offset < self._quoted[at][1]

    def _paragraph(self, offset: int) -> int:
        return bisect_right(self._paragraphs, offset)
