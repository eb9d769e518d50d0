"""All quotations of a passage: those that stand in marks as clauses, reported clauses, then words taken over."""

from bisect import bisect_left
from collections.abc import Iterable

from glose.languages.fr.passage import Passage
from glose.languages.fr.quotations_marked import direct_quotations
from glose.languages.fr.quotations_reported import reported_clauses
from glose.languages.fr.quotations_words import quoted_words
from glose.languages.fr.reports import Piece, Report

__all__ = ["quotations"]

_CLOSE = 70
"""Characters between the start of a relayed clause and the cue in it."""


def quotations(passage: Passage) -> list[Report]:
    """Return the quotations of `passage` in the order of the text; none lies in another."""
    direct = list(direct_quotations(passage))
    quoted = _Spans(piece for report in direct for piece in report.content)
    sources = {report.cue.start for report in direct if report.cue is not None and report.method == "selon"}
    reported = list(reported_clauses(passage, quoted.touches, sources))
    ends = {report.end: report for report in reported if report.kind == "mixed"}
    direct = [report for report in direct if not _goes_on(passage, report, ends)]
    cues = {report.cue.start: report for report in direct if report.cue is not None}
    reported = [report for report in reported if not _relays(report, cues)]
    taken = _Spans(piece for report in (*direct, *reported) for piece in report.content)
    words = _coordinated(list(quoted_words(passage, taken.touches)))
    found = sorted((*direct, *reported, *words), key=lambda report: (report.start, -report.end))
    kept: list[Report] = []
    for report in found:
        if not kept or report.start >= max(end for _, end in kept[-1].content):
            kept.append(_finished(passage, report))
    return kept


class _Spans:
    """Spans that can be asked whether another one shares text with them."""

    def __init__(self, spans: Iterable[Piece]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touches(self, span: Piece) -> bool:
        """Whether `span` shares a character with one of them."""
        at = bisect_left(self._starts, span[1]) - 1
        return at >= 0 and self._ends[at] > span[0]


def _relays(report: Report, cues: dict[int, Report]) -> bool:
    """Whether what is reported is that somebody said a quotation (*La radio rapporte que X a dit : « P »*)."""
    for at in range(report.start, min(report.start + _CLOSE, report.end)):
        other = cues.get(at)
        if other is not None and other.cue is not None and other.cue.end <= report.end:
            if report.source is not None and other.medium is None:
                other.medium = (report.source.start, report.source.end)
            return True
    return False


def _goes_on(passage: Passage, report: Report, ends: dict[int, Report]) -> bool:
    """Join a quotation that nothing introduces to the reported clause right before it (*est « A. » « B. »*)."""
    if report.cue is not None or report.source is not None:
        return False
    at = report.start
    while at > 0 and passage.text[at - 1] in '«“" \u00a0\u202f':
        at -= 1
    other = ends.get(at)
    if other is None or passage.text[at - 1] not in '»”"':
        return False
    other.content.extend(report.content)
    return True


def _coordinated(reports: list[Report]) -> list[Report]:
    """Join the words that one verb takes over in several pieces (*« A » et « B »*) to one quotation."""
    joined: list[Report] = []
    for report in reports:
        last = joined[-1] if joined else None
        if last is not None and last.cue is not None and report.cue == last.cue and last.cue.end <= last.start:
            last.content.extend(report.content)
        else:
            joined.append(report)
    return joined


def _finished(passage: Passage, report: Report) -> Report:
    """With the marks at both ends of a segment left out, and each segment told to stand in marks or not."""
    content: list[Piece] = []
    for start, end in report.content:
        piece = passage.piece_around(start)
        if piece is not None and piece.start == start and piece.end >= end and piece.opened:
            start, end = piece.segments[0][0], min(end, piece.segments[-1][1])
            if len(piece.segments) > 1 and end == piece.segments[-1][1]:
                content.extend(piece.segments)
                continue
        if start < end:
            content.append((start, end))
    report.content = content or report.content
    report.marked = [passage.piece_around(start) is not None for start, _ in report.content]
    return report
