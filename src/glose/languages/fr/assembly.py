"""From the quotations of a passage to `Quote` values: speakers resolved, confidence weighed, rules named."""

import re
from collections.abc import Iterator, Sequence

from glose.annotation import Cue, Quote, Segment, Span
from glose.languages.fr.actors import actors
from glose.languages.fr.confidence import confidence
from glose.languages.fr.findings import Findings
from glose.languages.fr.passage import Passage
from glose.languages.fr.readings import author_read
from glose.languages.fr.reports import CueSpan, Piece, Report
from glose.languages.fr.salience import Memory
from glose.languages.fr.source_facts import source_fact
from glose.languages.fr.speakers import Asked, Decision, Resolver

__all__ = ["Assembler"]


class Assembler:
    """Makes the quotations of one article, passage by passage; it remembers who has spoken and how many there are."""

    def __init__(self, findings: Findings, paragraphs: Sequence[int]) -> None:
        self._resolver = Resolver(Memory(findings, paragraphs))
        self._count = 0
        self._sentences = 0

    def assembled(self, passage: Passage, reports: Sequence[Report]) -> Iterator[Quote]:
        """Yield the `reports` of `passage` as quotations, in order, with who says them."""
        quoted = [piece for report in reports if report.kind != "indirect" for piece in _moved(passage, report)]
        reported = [piece for report in reports if report.kind == "indirect" for piece in _moved(passage, report)]
        self._resolver.read(actors(passage, self._sentences), quoted, reported)
        for report in reports:
            self._count += 1
            yield self._quote(passage, report, f"q{self._count}")
        self._sentences += passage.sentence_count

    def _quote(self, passage: Passage, report: Report, identifier: str) -> Quote:
        phrase = report.source
        read = phrase is not None and passage.lower(phrase.head).endswith("on") and phrase.form == "pronoun"
        if phrase is not None and read:
            phrase = author_read(passage, phrase.head)
        source = source_fact(passage, phrase, self._sentences) if phrase is not None else None
        decision = Decision(None, "")
        if source is not None or report.sourceless or (read and report.kind == "direct"):
            decision = self._resolver.resolve(source, self._asked(passage, report, read=read))
        return Quote(
            id=identifier,
            kind=report.kind,
            content=tuple(
                Segment(start + passage.offset, end + passage.offset, passage.text[start:end], marked)
                for (start, end), marked in zip(report.content, report.marked, strict=True)
            ),
            cue=_cue(passage, report.cue, negated=report.negated),
            source=_span(passage, (report.source.start, report.source.end) if report.source is not None else None),
            speaker=decision.speaker,
            addressee=_span(passage, report.addressee),
            medium=_span(passage, report.medium),
            negated=report.negated,
            confidence=confidence(report.method, decision.step, decision.clarity),
            method="+".join(filter(None, (report.method, decision.step))),
        )

    def _asked(self, passage: Passage, report: Report, *, read: bool) -> Asked:
        """What is asked of the resolver for `report`, of which *on* is the source where it is `read`."""
        reach = _reach(passage, report)
        return Asked(
            start=report.start + passage.offset,
            sentence=self._sentences + passage.sentence_number(_opening(passage, report)),
            reach=reach + passage.offset,
            last_sentence=self._sentences + passage.sentence_number(passage.token_before(reach)),
            pieces=tuple(_moved(passage, report)),
            personal=_says_i(passage, report),
            cue=report.cue.lemma if report.cue is not None else "",
            read=read,
            asks=report.kind == "direct" and passage.text[report.start : report.end].endswith("?"),
        )


def _moved(passage: Passage, report: Report) -> list[Piece]:
    return [(start + passage.offset, end + passage.offset) for start, end in report.content]


def _opening(passage: Passage, report: Report) -> int:
    """The token whose sentence a quotation belongs to: what leads up to its marks, unless that ends in a stop."""
    number = passage.token_at(report.start)
    before = number - 1
    while before > 0 and (passage.tokens[before].is_space or passage.tokens[before].text in _MARKS):
        before -= 1
    led_up = (
        before >= 0
        and passage.tokens[before].text not in _STOPS
        and "\n" not in passage.text[passage.end(before) : report.start]
    )
    return before if led_up else number


_MARKS = "«»“”\"\u2019'"
_STOPS = ".!?…"
_FIRST_PERSON = re.compile(r"\b(?:je\b|j[’'])", re.IGNORECASE)


def _says_i(passage: Passage, report: Report) -> bool:
    """Whether the words quoted say *je*."""
    return report.kind == "direct" and any(_FIRST_PERSON.search(passage.text, *piece) for piece in report.content)


def _reach(passage: Passage, report: Report) -> int:
    """Where the sentence of a quotation ends, its source and cue included."""
    source_end = report.source.end if report.source is not None else 0
    end = max(report.end, source_end, report.cue.end if report.cue is not None else 0)
    return passage.end(passage.sentence(passage.token_before(end))[1])


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
