"""One row of an article as it goes to the screen: the margin, then runs of text in their styles."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from glose.annotation import Kind
from glose.ui.paint import Paint
from glose.ui.spans import Run
from glose.ui.wrapping import shown

__all__ = ["CURRENT_MARK", "MARGIN", "Marginal", "row_strip"]

MARGIN = 4
"""Cells left of the text: the mark of the current sentence, a blank, the bar of a quotation, a blank."""

CURRENT_MARK = "▌"
"""The glyph in the margin beside the current sentence."""


class Marginal(NamedTuple):
    """What the margin says of a row: whether the current sentence is on it, and the kind of its quotation.

    `focused` is whether the keys move this text: the mark of the current sentence pales where they do not.
    """

    current: bool = False
    kind: Kind | None = None
    current_quote: bool = False
    focused: bool = True


def row_strip(
    text: str,
    runs: Sequence[Run],
    marginal: Marginal,
    selected: tuple[int, int] | None,
    paint: Paint,
    indent: int,
    width: int,
) -> Strip:
    """Return a row of `width` cells: `runs` of `text`, after `indent` blanks and the margin.

    `selected` are the code points that are selected with the mouse.
    """
    segments = [Segment(" " * indent, paint.base), *_margin(marginal, paint)]
    for run in runs:
        segments += _pieces(text, run, selected, paint)
    return Strip(segments).adjust_cell_length(width, paint.base)


def _margin(marginal: Marginal, paint: Paint) -> list[Segment]:
    glyph, style = paint.bar(marginal.kind, current=marginal.current_quote) if marginal.kind else (" ", paint.base)
    mark = CURRENT_MARK if marginal.current else " "
    return [
        Segment(f"{mark} ", paint.accent if marginal.focused else paint.muted),
        Segment(glyph, style),
        Segment(" ", paint.base),
    ]


def _pieces(text: str, run: Run, selected: tuple[int, int] | None, paint: Paint) -> list[Segment]:
    style = paint.run(run.look)
    first, last = selected or (run.end, run.end)
    first, last = min(max(first, run.start), run.end), min(max(last, run.start), run.end)
    pieces: list[tuple[int, int, Style]] = [
        (run.start, first, style),
        (first, last, style + paint.selected),
        (last, run.end, style),
    ]
    return [Segment(shown(text[start:end]), painted) for start, end, painted in pieces if start < end]
