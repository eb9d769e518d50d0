"""Who speaks: from the source of each quotation to an entity of the article, or to the fullest phrase.

A name is its entity. A pronoun, *ce dernier*, a noun that stands for a person or a body (*le ministre*, *le groupe*)
and a quotation without a source are resolved over what stands before them: `salience` weighs everybody whom the article
has told of, `bearers` those whom a noun can stand for.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from glose.annotation import Speaker
from glose.languages.fr.bearers import Found, bearer, is_record_of
from glose.languages.fr.bodies import body
from glose.languages.fr.cues import DOCUMENTS
from glose.languages.fr.demonstratives import ORDINALS, concerned, latest, one_of_two
from glose.languages.fr.findings import Gender
from glose.languages.fr.known_bodies import known_kinds
from glose.languages.fr.named_later import named_later, named_right_after, presented
from glose.languages.fr.role_nouns import is_role
from glose.languages.fr.salience import WEIGHTS, Memory, Standing, fit
from glose.languages.fr.speaker_facts import Actor, Rank, Record, SourceFact
from glose.languages.fr.speaker_nouns import is_body, is_known_person
from glose.languages.fr.word_lists import words

__all__ = ["Asked", "Decision", "Resolver"]

_GOES_ON = words("ajouter poursuivre continuer conclure reprendre insister compléter terminer enchaîner répéter")
"""Verbs of who has spoken before."""

_ANSWERS = words("répondre rétorquer répliquer riposter")
_ANSWERED = 0.6
"""What is left of who spoke last, where somebody answers."""

_GOING_ON = 1.2
_SAME_SENTENCE = 1.6
"""What the subject of the sentence is favoured by where nobody else is said to speak in it."""

_OWN_CLAUSE = {"ORG": 1.8, "LOC": 4.0, "PRODUCT": 4.0}
"""What a body is favoured by as the subject of the sentence that a pronoun stands in."""

_SENTENCE_BEFORE = {"ORG": 1.7, "human": 2.0}
"""What a body, or somebody without a name, is favoured by as the subject of the sentence before.

That of a pronoun that introduces words.
"""

_UNNAMED = 0.6
"""What a subject without a name counts."""

_SPEAKING_I = 0.1
"""What is left of a body that would say *je*."""

_LEAST = 0.04

_READ_SOON = 2
"""So many paragraphs after a document is told of, its words are read."""


class Asked(NamedTuple):
    """A quotation whose speaker is asked for: where it starts, its sentence, how far it reaches with its sentence.

    `pieces` are its segments in the article, `personal` is true where they say *I*, `cue` is the lemma of its cue.
    `read` is true of what one reads (*y lit-on*): its author speaks; `asks` of a question. `apart` are the
    entities that no noun can stand for there.
    """

    start: int
    sentence: int
    reach: int
    last_sentence: int
    pieces: tuple[tuple[int, int], ...] = ()
    personal: bool = False
    cue: str = ""
    read: bool = False
    asks: bool = False
    apart: frozenset[str] = frozenset()


class Decision(NamedTuple):
    """Who speaks, the step that tells it, and how clearly: from 0 (another is as likely) to 1."""

    speaker: Speaker | None
    step: str
    clarity: float = 1.0


class Resolver:
    """Tells the speakers of one article, quotation by quotation, over what its memory holds."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._actors: list[Actor] = []
        self._next = 0
        self._sources: dict[int, Speaker] = {}
        self._turns: list[tuple[str, int, bool]] = []
        self._author: tuple[Speaker, int] | None = None

    def read(
        self, actors: Iterable[Actor], quoted: Iterable[tuple[int, int]], reported: Iterable[tuple[int, int]]
    ) -> None:
        """Take in the next passage: of whom it tells, what is quoted in it, and what reported without marks."""
        self._actors = [*self._actors[self._next :], *actors]
        self._next = 0
        self._memory.quote(quoted, reported)

    def resolve(self, source: SourceFact | None, asked: Asked) -> Decision:
        """Return who says the quotation."""
        self._tell(source.start if source is not None else asked.start)
        decision = self._step(source, asked)
        if decision.speaker is not None:
            self._heard(decision.speaker, source, asked)
            if source is not None:
                self._sources[source.start] = decision.speaker
        return decision

    def _tell(self, until: int) -> None:
        """Let the story go on up to `until`: remember who acts in it."""
        while self._next < len(self._actors) and self._actors[self._next].fact.start < until:
            actor = self._actors[self._next]
            self._next += 1
            if not (actor.quoted and actor.fact.form in ("pronoun", "noun", "demonstrative")):
                self._remember(actor)

    def _remember(self, actor: Actor) -> None:
        fact = actor.fact
        apart = self._subjects(fact) if actor.rank not in ("subject", "speaker") else frozenset()
        asked = Asked(fact.start, fact.sentence, fact.start, fact.sentence, apart=apart)
        indefinite = fact.form == "noun" and (fact.plural or not (fact.definite or fact.owned))
        if fact.start in self._sources:
            found: Speaker | None = self._sources[fact.start]
        elif indefinite and not (fact.human and actor.rank == "subject"):
            found = Speaker(None, fact.text, None)
        else:
            found = self._step(fact, asked).speaker
        if found is None:
            return
        record = self._record(found, fact, fact.start, fact.sentence, actor.rank)
        if actor.issues:
            self._author = found, record.paragraph
        weight = record.weight * (0.5 if actor.together else 1.0)
        unique = is_body(fact.head) and not fact.kinds  # *la préfecture*
        unclear = found.entity is None and fact.form == "noun" and fact.definite and actor.rank != "asked"
        if unclear and not unique:  # perhaps somebody named elsewhere
            weight *= 0.6 if fact.bare else 0.4
        self._memory.add(replace(record, weight=weight))
        if actor.together and fact.plural:
            several = record.weight * actor.share
            self._memory.add(replace(record, weight=several, together=True, plural=True, gender=None))

    def _subjects(self, fact: SourceFact) -> frozenset[str]:
        """Who is the subject of the sentence around `fact`: *Luc Vial accuse le maire* of being somebody else."""
        found: set[str] = set()
        for record in self._memory.records_before(fact.start):
            if record.sentence != fact.sentence:
                break
            if record.weight >= WEIGHTS["subject"]:
                found.add(record.key)
        return frozenset(found)

    def _record(self, speaker: Speaker, fact: SourceFact | None, start: int, sentence: int, rank: Rank) -> Record:
        """What is known of somebody who stands at `start`: by the entity, by what was known before, else by words."""
        memory = self._memory
        spoke = rank == "speaker"
        paragraph = memory.paragraph(start)
        record = Record(start, sentence, paragraph, speaker, None, False, "human", WEIGHTS[rank], spoke=spoke)
        if speaker.entity is not None:
            facts = memory.facts_of(speaker.entity)
            label = memory.entities[speaker.entity].label
            return replace(record, gender=facts.gender, plural=facts.plural, kind=label, guessed=facts.guessed)
        before = next((one for one in memory.records_before(start) if one.key == speaker.name), None)
        if before is not None:
            return replace(record, gender=before.gender, plural=before.plural, kind=before.kind, head=before.head)
        if fact is None:
            return record
        kind = _kind(fact, spoke=spoke)
        return replace(record, gender=fact.gender, plural=fact.plural, kind=kind, head=fact.head)

    def _heard(self, speaker: Speaker, source: SourceFact | None, asked: Asked) -> None:
        record = self._record(speaker, source, asked.reach, asked.last_sentence, "speaker")
        self._turns = [*self._turns[-1:], (record.key, self._memory.paragraph(asked.start), asked.asks)]
        if source is not None and source.form == "name" and source.plural:  # two names, of which this is one
            record = replace(record, together=True, plural=True, gender=None)
        self._memory.add(record)

    def _step(self, source: SourceFact | None, asked: Asked) -> Decision:
        if source is None and asked.read and self._author is not None:
            author, paragraph = self._author
            if self._memory.paragraph(asked.start) - paragraph <= _READ_SOON:
                return Decision(author, "chain")
        if source is None:
            return self._salient(asked.start, asked, None, False, "chain")
        if source.form == "name":
            entity = self._memory.entity_of.get(source.mention or "")
            return Decision(self._memory.speaker(entity) if entity else Speaker(None, source.text, None), "name")
        if source.form == "pronoun":
            if source.text.lower() == "on":
                return Decision(None, "anaphora")
            return self._salient(source.start, asked, source.gender, source.plural, "anaphora")
        if source.head in ("intéressé", "intéressée"):
            return Decision(concerned(source, self._memory), "demonstrative", 0.5)
        if source.form == "demonstrative":
            return Decision(latest(source, self._memory), "demonstrative")
        if source.form == "noun":
            return self._noun(source, asked)
        return Decision(Speaker(None, source.text, None), "unnamed")

    def _standings(self, start: int, asked: Asked) -> dict[str, Standing]:
        return self._memory.standings(
            start,
            asked.sentence,
            asked.start,
            speaking=_GOING_ON if not asked.cue or asked.cue in _GOES_ON else 1.0,
            absent=self._memory.named_within(asked.pieces),
        )

    def _salient(self, start: int, asked: Asked, gender: Gender | None, plural: bool, step: str) -> Decision:
        """Whoever the article is speaking of at `start` and goes with a pronoun of that gender and number."""
        best, rival = 0.0, 0.0
        found: Speaker | None = None
        answered = self._memory.heard_last(start) if asked.cue in _ANSWERS or self._is_answer(asked) else None
        for standing in self._standings(start, asked).values():
            weight = standing.weight * fit(standing.record, gender, plural)
            if step == "chain" and standing.record.sentence == asked.sentence and not standing.record.spoke:
                weight *= _SAME_SENTENCE
            if standing.record.key == answered:
                weight *= _ANSWERED
            if step == "anaphora" and _governs(standing.record, asked, start):
                weight *= _OWN_CLAUSE.get(standing.record.kind, 1.0)
            elif step == "anaphora" and start < asked.start and self._leads_up(standing.record, asked):
                weight *= _SENTENCE_BEFORE.get(standing.record.kind, 1.0)
            if asked.personal and standing.record.kind not in ("PER", "human", "NORP"):
                weight *= _SPEAKING_I
            if weight > best:
                best, rival, found = weight, best, standing.record.speaker
            elif weight > rival:
                rival = weight
        if best < _LEAST:
            end = asked.pieces[-1][1] if asked.pieces else asked.start
            return Decision(named_right_after(end, self._memory) if step == "chain" else None, step)
        return Decision(found, step, 1 - rival / best)

    def _is_answer(self, asked: Asked) -> bool:
        """Whether words without a cue answer, in the next paragraph, a question of one of two who speak in turn."""
        if asked.cue or len(self._turns) < 2:
            return False
        (before, there, _), (last, here, asks) = self._turns
        return asks and before != last and here - there <= 1 and self._memory.paragraph(asked.start) == here + 1

    def _leads_up(self, record: Record, asked: Asked) -> bool:
        """Whether somebody is the subject of the sentence before: *Le club a fait appel. Il affirme que…*."""
        near = self._memory.paragraph(asked.start) - record.paragraph <= 1
        least = _UNNAMED if record.speaker.entity is None else WEIGHTS["subject"]
        relays = "media" in known_kinds(record.speaker.name)  # *selon Reuters, P*
        return near and asked.sentence - record.sentence == 1 and record.weight >= least and not relays

    def _noun(self, source: SourceFact, asked: Asked) -> Decision:
        """*le ministre*: who bears that title, else whoever is spoken of; else the phrase itself."""
        phrase = Speaker(None, source.text, None)
        if source.definite and not source.details and source.head in ORDINALS:
            one = one_of_two(source, self._memory)
            return Decision(one or phrase, "role" if one else "unnamed", 0.5)
        later = presented(source, self._memory) if source.human else None
        if later is not None:
            return Decision(later, "role")
        if source.plural or not (source.definite or source.owned):
            return Decision(self._fuller(source) or phrase, "unnamed")
        standings = self._standings(source.start, asked)
        if source.human or is_role(source.head):
            person = bearer(source, self._memory, standings, asked.apart) or self._introduced_later(source)
            if person is not None:
                return Decision(person.speaker, "role", 1 - person.rival / person.weight)
        fuller = self._fuller(source)
        if not source.owned and (source.bare or "institution" in source.kinds):
            found = body(source, self._memory, standings, loose=fuller is None)
            if found is not None:
                return Decision(found.speaker, "body", 1 - found.rival / found.weight)
        return Decision(fuller or phrase, "unnamed")

    def _introduced_later(self, source: SourceFact) -> Found | None:
        """Who is named further on with the same function: *Le porte-parole du port* of a title, then his name."""
        if not (source.definite and source.of and source.details):
            return None
        found = named_later(source, self._memory)
        return Found(found, 1.0, 0.0) if found is not None else None

    def _fuller(self, source: SourceFact) -> Speaker | None:
        """The phrase that brought in whom a bare noun names again: *les élus de Sars*, then *les élus*."""
        if source.details or not source.definite:
            return None
        for record in self._memory.records_before(source.start):
            if is_record_of(record, source):
                return record.speaker
        return None


def _governs(record: Record, asked: Asked, start: int) -> bool:
    """Whether somebody is the subject of the sentence before `start`: *Le club a lu un rapport qu'il dit faux*."""
    return record.sentence == asked.sentence and not record.spoke and record.weight >= 1 and record.start < start


def _kind(fact: SourceFact, *, spoke: bool) -> str:
    """What the words show somebody to be: "human", "ORG" for a body, "thing"; whoever spoke is less likely a thing."""
    if is_body(fact.head):
        return "ORG"
    speaks = spoke and (fact.human or fact.head not in DOCUMENTS)
    return (
        "human"
        if is_known_person(fact.head) or fact.head == "autre" or fact.form in ("name", "indefinite") or speaks
        else "thing"
    )
