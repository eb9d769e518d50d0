"""From the quotations of a passage to `Quote` values: speakers resolved, confidence weighed, rules named."""

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from glose.annotation import Cue, Quote, Segment, Span, Speaker
from glose.languages.fr.findings import Findings, Gender
from glose.languages.fr.lexicons import demonyms
from glose.languages.fr.morphology import gender, is_plural
from glose.languages.fr.noun_phrases import Phrase, phrase_of
from glose.languages.fr.passage import Passage
from glose.languages.fr.reports import CueSpan, Piece, Report
from glose.languages.fr.speaker_nouns import body_kind, describes, is_epicene, is_person
from glose.languages.fr.speakers import Nominal, Resolver, SourceFact
from glose.languages.fr.word_lists import words

__all__ = ["RESOLUTION_CONFIDENCE", "RULE_CONFIDENCE", "Assembler"]

RULE_CONFIDENCE = {
    "colon": 0.91, "inversion": 0.97, "inserted": 0.95, "que": 0.95, "selon": 0.95, "question": 0.93,
    "infinitive": 0.88, "attribute": 0.85, "passive": 0.85, "noun": 0.8, "headline": 0.93,
    "signature": 0.93, "dialogue": 0.85, "phrase": 0.93, "bare": 0.97,
}  # fmt: skip
"""How often what a rule finds is a quotation of whom it says, where the source is a name.

Measured on the development articles together with as many words of others, written apart from the rules.
"""

RESOLUTION_CONFIDENCE = {
    "name": 0.98, "anaphora": 0.945, "chain": 0.93, "role": 0.88, "demonstrative": 0.85, "unnamed": 0.85, "body": 0.85,
}  # fmt: skip
"""How often the speaker that a step gives is right, on the same articles."""

_PLURAL_PRONOUNS = words("ils elles eux")
_FEMININE_PRONOUNS = words("elle elles")
_DEFINITE = words("le la l' les ce cet cette ces")
_CONTRACTED = {"du": "le", "au": "le", "aux": "les"}
_LINKS = words("de du des d' à au aux en")
_DETERMINERS: dict[str, Gender] = {
    "le": "m", "un": "m", "ce": "m", "cet": "m", "la": "f", "une": "f", "cette": "f",
}  # fmt: skip


class Assembler:
    """Makes the quotations of one article, passage by passage; it remembers who has spoken and how many there are."""

    def __init__(self, findings: Findings, paragraphs: Sequence[int]) -> None:
        self._resolver = Resolver(findings, paragraphs)
        self._count = 0

    def assembled(self, passage: Passage, reports: Sequence[Report]) -> Iterator[Quote]:
        """Yield the `reports` of `passage` as quotations, in order, with who says them."""
        quoted = [piece for report in reports for piece in _moved(passage, report)]
        self._resolver.read(_subjects(passage), quoted, _nominals(passage))
        for report in reports:
            self._count += 1
            yield self._quote(passage, report, f"q{self._count}")

    def _quote(self, passage: Passage, report: Report, identifier: str) -> Quote:
        source = source_fact(passage, report.source) if report.source is not None else None
        speaker: Speaker | None = None
        step = ""
        if source is not None or report.sourceless:
            speaker, step = self._resolver.resolve(
                source,
                report.start + passage.offset,
                _reach(passage, report) + passage.offset,
                personal=_says_i(passage, report),
            )
        return Quote(
            id=identifier,
            kind=report.kind,
            content=tuple(
                Segment(start + passage.offset, end + passage.offset, passage.text[start:end], marked)
                for (start, end), marked in zip(report.content, report.marked, strict=True)
            ),
            cue=_cue(passage, report.cue, negated=report.negated),
            source=_span(passage, (report.source.start, report.source.end) if report.source is not None else None),
            speaker=speaker,
            addressee=_span(passage, report.addressee),
            medium=_span(passage, report.medium),
            negated=report.negated,
            confidence=round(RULE_CONFIDENCE[report.method] * RESOLUTION_CONFIDENCE.get(step, 0.9), 3),
            method="+".join(filter(None, (report.method, step))),
        )


def _moved(passage: Passage, report: Report) -> list[Piece]:
    return [(start + passage.offset, end + passage.offset) for start, end in report.content]


_FIRST_PERSON = re.compile(r"\b(?:je\b|j[’'])", re.IGNORECASE)


def _says_i(passage: Passage, report: Report) -> bool:
    """Whether the words quoted say *je*."""
    return report.kind == "direct" and any(_FIRST_PERSON.search(passage.text, *piece) for piece in report.content)


def _reach(passage: Passage, report: Report) -> int:
    """Where the sentence of a quotation ends, its source and cue included."""
    source_end = report.source.end if report.source is not None else 0
    end = max(report.end, source_end, report.cue.end if report.cue is not None else 0)
    return passage.end(passage.sentence(passage.token_before(end))[1])


def source_fact(passage: Passage, phrase: Phrase) -> SourceFact:
    """Return what the words of `phrase` show of who is meant."""
    token = passage.tokens[phrase.head]
    text = passage.text[phrase.start : phrase.end]
    number = passage.lower(phrase.first)
    if passage.lower(phrase.first - 1) in _CONTRACTED:
        number = _CONTRACTED[passage.lower(phrase.first - 1)]
    plural = is_plural(token)
    shown: Gender | None = gender(token)
    if phrase.form == "pronoun":
        word = text.lower()
        plural = word in _PLURAL_PRONOUNS
        shown = "f" if word in _FEMININE_PRONOUNS else "m"
    head = str(token.lemma_).lower()
    if phrase.form in ("noun", "demonstrative"):
        plural = number in ("les", "ces", "des") or (
            plural and number not in ("le", "la", "l'", "ce", "cette", "un", "une")
        )
        shown = _DETERMINERS.get(number, shown)
    noun = token.text.lower() if not plural else head
    form = phrase.form
    if form == "noun" and number in ("l'", "l’") and is_epicene(noun):
        shown = None
    named = passage.named.get(phrase.head) if form == "name" else None
    if named is not None:
        plural = _coordinated(passage, phrase)
        follower = (
            named[2].label == "NORP" and number in ("le", "la", "l'") and passage.lower(phrase.head) == text.lower()
        )
        if follower:  # *le Français*, *la Croate*: one person
            form, head, noun = "noun", text.lower(), text.lower()
            shown = _DETERMINERS.get(number) or _demonym_gender(text)
    human = is_person(head) or is_person(noun) or form != phrase.form
    after = range(phrase.head + 1, phrase.last + 1)
    complement = frozenset(passage.tokens[n].text for n in after if passage.tokens[n].text[:1].isupper())
    aged = _age(passage, after) is not None
    whole = aged or describes(head) or not any(passage.lower(n) in _LINKS for n in after)
    return SourceFact(
        start=phrase.start + passage.offset,
        text=text,
        form=form,
        gender=shown,
        plural=plural,
        head=head,
        complement=complement,
        definite=number in _DEFINITE,
        human=human,
        bare=whole,
        kinds=body_kind(head) or body_kind(noun),
        age=_age(passage, after),
        mention=phrase.mention,
    )


def _age(passage: Passage, numbers: Iterable[int]) -> int | None:
    """The age that a phrase tells: *l'élue de 58 ans*."""
    for number in numbers:
        if passage.lower(number) == "ans" and passage.lower(number - 1).isdecimal():
            return int(passage.lower(number - 1))
    return None


def _coordinated(passage: Passage, phrase: Phrase) -> bool:
    """Whether another person's name is coordinated with the name: *Luc Vial et Anne Orval ont dit*."""
    for link, there in ((phrase.last + 1, phrase.last + 2), (phrase.first - 1, phrase.first - 2)):
        named = passage.named.get(there)
        if passage.lower(link) == "et" and named is not None and named[2].label == "PER":
            return True
    return False


def _demonym_gender(name: str) -> Gender | None:
    found = demonyms().get(name)
    return found if found in ("m", "f") else None


_DEEPEST = 6
"""So many clauses in one another are looked through."""


def _subjects(passage: Passage) -> set[int]:
    """Where the names start, in the article, that the parser takes for subjects."""
    return {
        passage.named[token.i][2].start
        for token in passage.tokens
        if token.i in passage.named
        and ((_is_subject(token) and not _outranked(passage, token)) or _opens_sentence(passage, token.i))
    }


def _outranked(passage: Passage, subject: Token) -> bool:
    """Whether a subject stands in a subordinate clause, and a name is the subject of the sentence's main clause."""
    verb = subject.head
    for _ in range(_DEEPEST):
        if verb.dep_.partition(":")[0] in ("ccomp", "acl"):
            break
        verb = verb.head
    else:
        return False
    first = passage.sentence(subject.i)[0]
    return first in passage.named and subject.i not in range(first, passage.named[first][1] + 1)


def _is_subject(token: Token) -> bool:
    """Whether a name is a subject, or stands right after the noun that is (*le Belge Jelle Maes a remporté*)."""
    if token.dep_.startswith("nsubj"):
        return True
    titled = token.dep_ in ("appos", "nmod", "flat:name", "flat", "flat:title") and 0 < token.i - token.head.i <= 2
    return titled and token.head.dep_.startswith("nsubj")


def _opens_sentence(passage: Passage, number: int) -> bool:
    """Whether a person's name opens its sentence or a clause, a title aside: *Mme Humphreys, une amie, a perdu…*."""
    first, _, mention = passage.named[number]
    if mention.label != "PER":
        return False
    if first - passage.sentence(first)[0] <= 1:
        return True
    before = first - 1 - (passage.lower(first - 1) in ("m.", "mme", "dr", "me", "mlle"))
    return passage.lower(before) == "," and passage.lower(passage.named[number][1] + 1) in (",", "a", "avait", "est")


def _nominals(passage: Passage) -> list[Nominal]:
    """The subjects that no name stands for: *les avocats de la défense*, and of single persons *une voisine*."""
    found = []
    for token in passage.tokens:
        if not token.dep_.startswith("nsubj") or token.pos_ != "NOUN" or passage.quoted(token.i):
            continue
        plural = is_plural(token)
        if not plural and not is_person(token.text.lower()):
            continue
        phrase = phrase_of(passage, token.i)
        if phrase is None or phrase.form != "noun" or phrase.start >= phrase.end:
            continue
        if not plural and passage.lower(phrase.first) not in ("un", "une"):
            continue
        text = passage.text[phrase.start : phrase.end]
        shown = gender(token) if plural else _DETERMINERS[passage.lower(phrase.first)]
        found.append(Nominal(phrase.start + passage.offset, text, shown, plural=plural, head=token.text.lower()))
    return found


_NEGATION = re.compile(r"(?<!\w)(?:ne\s|n[’'])$", re.IGNORECASE)


def _cue(passage: Passage, cue: CueSpan | None, *, negated: bool) -> Cue | None:
    """The cue as it is written; *ne* belongs to one that is denied (*n'a pas exclu*)."""
    if cue is None:
        return None
    before = _NEGATION.search(passage.text, max(0, cue.start - 4), cue.start) if negated else None
    start = before.start() if before else cue.start
    return Cue(start + passage.offset, cue.end + passage.offset, passage.text[start : cue.end], cue.lemma)


def _span(passage: Passage, piece: Piece | None) -> Span | None:
    if piece is None:
        return None
    start, end = piece
    return Span(start + passage.offset, end + passage.offset, passage.text[start:end])
