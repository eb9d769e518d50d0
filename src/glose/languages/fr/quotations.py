"""All quotations of a passage: those that stand in marks as clauses, reported clauses, then words taken over."""

from glose.languages.fr.passage import Passage
from glose.languages.fr.quotations_marked import direct_quotations
from glose.languages.fr.quotations_reported import reported_clauses
from glose.languages.fr.quotations_words import quoted_words
from glose.languages.fr.reports import Piece, Report

__all__ = ["quotations"]


def quotations(passage: Passage) -> list[Report]:
    """Return the quotations of `passage` in the order of the text; none lies in another."""
    direct = list(direct_quotations(passage))
    reported = [report for report in reported_clauses(passage) if not _overlaps(report, direct)]
    direct = [report for report in direct if not _goes_on(passage, report, reported)]
    reported = [report for report in reported if not _relays(report, direct)]
    taken: list[Piece] = [piece for report in (*direct, *reported) for piece in report.content]
    words = _coordinated(list(quoted_words(passage, taken)))
    found = sorted((*direct, *reported, *words), key=lambda report: (report.start, -report.end))
    kept: list[Report] = []
    for report in found:
        if not kept or report.start >= _reach(kept[-1]):
            kept.append(_finished(passage, report))
    return kept


def _overlaps(report: Report, others: list[Report]) -> bool:
    """Whether `report` shares text with one of `others`."""
    return any(
        start < piece[1] and piece[0] < end
        for other in others
        for piece in other.content
        for start, end in report.content
    )


_CLOSE = 70
"""Characters between the start of a relayed clause and the cue in it."""


def _relays(report: Report, direct: list[Report]) -> bool:
    """Whether what is reported is that somebody said a quotation (*La radio rapporte que X a dit : « P »*)."""
    for other in direct:
        cue = other.cue
        close = cue is not None and cue.start - report.start <= _CLOSE
        if cue is not None and close and report.start <= cue.start and cue.end <= report.end:
            if report.source is not None and other.medium is None:
                other.medium = (report.source.start, report.source.end)
            return True
    return False


def _goes_on(passage: Passage, report: Report, reported: list[Report]) -> bool:
    """Join a quotation that nothing introduces to the reported clause right before it (*est « A. » « B. »*)."""
    if report.cue is not None or report.source is not None:
        return False
    before = passage.text[: report.start].rstrip('«“" \u00a0\u202f')
    if not before.endswith(("»", "”", '"')):
        return False
    for other in reported:
        if other.kind == "mixed" and other.end == len(before):
            other.content.extend(report.content)
            return True
    return False


def _reach(report: Report) -> int:
    return max(end for _, end in report.content)


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
