"""The marks in the scroll bar of an article: where there are quotations, and where a search has found something."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender

from glose.ui.found import Found
from glose.ui.paint import Paint
from glose.ui.spans import Marks

__all__ = ["CURRENT_MATCH", "MATCH", "BarMark", "MarkedBar", "bar_marks"]

MATCH, CURRENT_MATCH = "━", "►"
"""The glyphs of matches; quotations have the bar of their kind."""


class BarMark(NamedTuple):
    """A glyph, its style beside the thumb, and its style on it."""

    glyph: str
    style: Style
    on_thumb: Style


def bar_marks(edges: Sequence[int], marks: Marks, found: Found, paint: Paint) -> list[BarMark | None]:
    """Return the mark of each cell of a scroll bar; `edges` are the code points at which the cells begin, and the end.

    Where a cell stands for several things, the current match comes before other matches, and those before quotations.
    A look into sorted starts for each cell is all it takes, however long the article.
    """
    return [_mark(start, end, marks, found, paint) for start, end in pairwise(edges)]


def _mark(start: int, end: int, marks: Marks, found: Found, paint: Paint) -> BarMark | None:
    matches = found.matches.over(start, end)
    if found.current is not None and found.current in matches:
        return _bar_mark(CURRENT_MATCH, _ink(paint.current_match, paint), paint)
    if matches:
        return _bar_mark(MATCH, _ink(paint.match, paint), paint)
    kind = marks.kind_in(start, end)
    return None if kind is None else _bar_mark(*paint.bar(kind, current=False), paint)


def _bar_mark(glyph: str, style: Style, paint: Paint) -> BarMark:
    return BarMark(glyph, style, style + paint.thumb)


def _ink(laid: Style, paint: Paint) -> Style:
    """Return the colour that `laid` gives to the ground, as that of a glyph."""
    return Style(color=laid.bgcolor, bgcolor=paint.base.bgcolor, bold=True)


class MarkedBar(ScrollBarRender):
    """Draws a vertical scroll bar with what `marks` returns for its height laid over it."""

    def __init__(self, marks: Callable[[int], Sequence[BarMark | None]], **bar: object) -> None:
        super().__init__(**bar)  # type: ignore[arg-type]  # what Textual gives every bar goes on as it is
        self._marks = marks

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give the cells of the bar, from the top."""
        for bar in super().__rich_console__(console, options):
            assert isinstance(bar, Segments)  # one cell a line
            cells = list(bar.segments)
            marks = self._marks(len(cells))
            yield Segments(
                [cell if mark is None else _marked(cell, mark) for cell, mark in zip(cells, marks, strict=True)],
                new_lines=True,
            )


def _marked(cell: Segment, mark: BarMark) -> Segment:
    """Return `cell` with `mark` on it; a click on it does what it did."""
    meta = cell.style.meta if cell.style else {}
    style = mark.on_thumb if meta.get("@mouse.down") == "grab" else mark.style
    return Segment(mark.glyph, style + Style(meta=meta))
