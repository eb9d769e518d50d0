"""One row of an article as it goes to the screen: the margin, then runs of text in their styles."""

from collections.abc import Sequence
from functools import reduce
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from glose.annotation import Kind
from glose.ui.paint import Paint
from glose.ui.spans import Run
from glose.wrapping import shown

__all__ = ["CURRENT_MARK", "MARGIN", "Marginal", "Overlay", "row_strip"]

MARGIN = 4
"""Cells left of the text: the mark of the current sentence, the sign of a note, the bar of a quotation, a blank."""

CURRENT_MARK = "▌"
"""The glyph in the margin beside the current sentence."""


class Overlay(NamedTuple):
    """A style to lay over the code points [start, end): of what is found, or selected with the mouse."""

    start: int
    end: int
    style: Style


class Marginal(NamedTuple):
    """What the margin says of a row: whether the current sentence is on it, and the kind of its quotation.

    `sign` is that of a note that begins on it. `focused` is whether the keys move this text: the mark of the current
    sentence pales where they do not.
    """

    current: bool = False
    kind: Kind | None = None
    current_quote: bool = False
    focused: bool = True
    sign: str = " "


def row_strip(
    text: str,
    runs: Sequence[Run],
    marginal: Marginal,
    overlays: Sequence[Overlay],
    paint: Paint,
    before: str,
    width: int,
) -> Strip:
    """Return a row of `width` cells: `runs` of `text`, after the words `before` and the margin.

    Of `overlays` that meet, the later lies over the earlier.
    """
    segments = [Segment(before, paint.muted), *_margin(marginal, paint)]
    for run in runs:
        segments += _pieces(text, run, overlays, paint)
    return Strip(segments).adjust_cell_length(width, paint.base)


def _margin(marginal: Marginal, paint: Paint) -> list[Segment]:
    glyph, style = paint.bar(marginal.kind, current=marginal.current_quote) if marginal.kind else (" ", paint.base)
    mark = CURRENT_MARK if marginal.current else " "
    return [
        Segment(f"{mark}{marginal.sign}", paint.accent if marginal.focused else paint.muted),
        Segment(glyph, style),
        Segment(" ", paint.base),
    ]


def _pieces(text: str, run: Run, overlays: Sequence[Overlay], paint: Paint) -> list[Segment]:
    style = paint.run(run.look)
    over = [overlay for overlay in overlays if overlay.start < run.end and run.start < overlay.end]
    if not over:
        return [Segment(shown(text[run.start : run.end]), style)]
    edges = {run.start, run.end, *(overlay.start for overlay in over), *(overlay.end for overlay in over)}
    pieces = []
    for start, end in pairwise(sorted(edge for edge in edges if run.start <= edge <= run.end)):
        laid = reduce(_laid_over, (one.style for one in over if one.start <= start < one.end), style)
        pieces.append(Segment(shown(text[start:end]), laid))
    return pieces


def _laid_over(under: Style, style: Style) -> Style:
    """Return `style` over `under`; what is reversed twice stands out by not being reversed."""
    return under + style + Style(reverse=not under.reverse) if style.reverse else under + style
