"""A view of one text in rows: layout in slices, and a screen that stays on its words when the rows change."""

from typing import Any

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.timer import Timer

from glose.ui.layout import Layout, Spacing

__all__ = ["RowView"]

_LEAD = 1  # blank cells right of the text, and blank rows above the text and below it
_NARROWEST = 40  # cells of the screen that blank sides never take
_CONTEXT = 2  # rows kept in view around what is gone to
_SLICE = 0.004  # seconds of layout between two events
_LATER = 0.3  # seconds before the first slice
_PAUSE = 0.01  # seconds left to other events between two slices


class RowView(ScrollView):
    """Shows `text` in lines of at most `measure` cells, `margin` cells from the left, and knows what is in view.

    Rows of the screen are those of the layout, below one blank row. What is in view is laid out at once, the rest in
    the background. The words in view stay in view when the width changes: those around `held_offset` on their own row.
    """

    DEFAULT_CSS = """
    RowView {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
    }
    """

    measure: var[int] = var(72)
    """The most cells a line of text takes."""
    side: var[int] = var(0)
    """Cells that stay blank on either side of it, at least."""
    label_cells: var[int] = var(0)
    """Cells left of the text for labels of its rows."""
    line_spacing: var[int] = var(0)
    """Blank rows between the lines of a paragraph."""
    paragraph_spacing: var[int] = var(1)
    """Blank rows between paragraphs."""

    class Scrolled(Message):
        """Other text is in view."""

        def __init__(self, view: "RowView") -> None:
            self.view = view
            super().__init__()

        @property
        def control(self) -> "RowView":
            """The view that scrolled."""
            return self.view

    def __init__(self, *, margin: int, **options: Any) -> None:
        super().__init__(**options)
        self._margin = margin
        self._text = ""
        self._rows = Layout("", 1)
        self._laid_for = Size(0, 0)  # the size of the screen that the layout and `_top` are for
        self.indent = 0
        """Cells left of the margin: on a wide screen the text stands in the middle."""
        self._top = 0  # the row of the screen's first line, `_LEAD` more than that of the layout
        self._anchor, self._anchor_y = 0, _LEAD  # the first code point in view and its line on the screen
        self._slices: Timer | None = None

    # What is in view

    @property
    def visible_range(self) -> tuple[int, int]:
        """The code points [start, end) in view."""
        count = self._rows.rows
        if not count:
            return 0, 0
        edges = (self._top - _LEAD, self._top - _LEAD + self.size.height - 1)
        first, last = (min(max(row, 0), count - 1) for row in edges)
        return self._rows.span(first)[0], self._rows.span(last)[1]

    @property
    def progress(self) -> float:
        """How much of the text stands above the end of the screen, from 0 to 1."""
        length = len(self._text.rstrip())
        return min(self.visible_range[1] / length, 1.0) if length else 1.0

    @property
    def held_offset(self) -> int:
        """The offset whose row keeps its place when the width changes, if it is in view."""
        return self._anchor

    @property
    def _side(self) -> int:
        """The blank cells on either side, as far as they leave room for words."""
        return min(self.side, max(self.size.width - _NARROWEST, 0) // 2)

    @property
    def _room(self) -> int:
        """Cells for text: those of the screen without the margin, a blank at the right, and the scroll bar."""
        taken = self._margin + _LEAD + self.styles.scrollbar_size_vertical + 2 * self._side + self.label_cells
        return self.size.width - taken

    def row_at(self, y: int) -> int | None:
        """Return the row of the layout on line `y` of the screen, None above and below the text."""
        row = self._top + y - _LEAD
        return row if 0 <= row < self._rows.rows else None

    def y_of(self, offset: int) -> int:
        """Return the line of the screen on which the code point at `offset` stands; it may be out of view."""
        return self._rows.row_of(offset) + _LEAD - self._top

    def in_view(self, offset: int) -> bool:
        """Return whether the row of the code point at `offset` is on the screen."""
        return 0 <= self.y_of(offset) < self.size.height

    def bar_edges(self, cells: int) -> list[int]:
        """Return about which code points begin `cells` equal parts of all rows, and where the last part ends."""
        rows = self._rows.rows + 2 * _LEAD
        return [self._rows.offset_near(rows * cell // cells - _LEAD) for cell in range(cells)] + [len(self._text)]

    # Scrolling

    def scroll_rows(self, rows: int) -> bool:
        """Scroll by `rows` at once; return whether the screen moved."""
        before = self._top
        self.scroll_to(y=self._top + rows, animate=False)
        return self._top != before

    def bring_into_view(self, start: int, end: int) -> None:
        """Scroll just enough to show the code points [start, end) with two rows around; their start, if too long."""
        if not self._laid_for.height:
            return
        first = self.y_of(start)
        last = self.y_of(max(end - 1, start))
        first = last - (self._rows.row_of(max(end - 1, start)) - self._rows.row_of(start))
        height = self.size.height
        context = min(_CONTEXT, max(height - 1, 0) // 4)
        if first < context:
            self._place(start, context)
        elif last + context >= height:
            self._place(start, max(first - (last + context - height + 1), context))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Lay out what came into view."""
        super().watch_scroll_y(old_value, new_value)
        if self.size == self._laid_for:
            self._settle()

    def _place(self, offset: int, y: int) -> None:
        """Scroll so that the row of the code point at `offset` stands on line `y`, as far as the text allows."""
        height = self.size.height
        row = self._rows.row_of(offset)
        self._rows.settle(row - y - height, row - y + 2 * height)
        top = self._rows.row_of(offset) + _LEAD - y
        self._fit_virtual_size()
        self.scroll_to(y=top, animate=False)
        self._settle()

    def _settle(self) -> None:
        """Lay out what is in view, then a screen on either side; what is in view stays."""
        height, top, rows = self.size.height, self.scroll_offset.y, self._rows
        rows.settle(top - _LEAD, top - _LEAD + height)
        if rows.rows:
            row = min(max(top - _LEAD, 0), rows.rows - 1)
            self._anchor, self._anchor_y = rows.span(row)[0], row + _LEAD - top
            rows.settle(row - height, row + 2 * height)
            top = rows.row_of(self._anchor) + _LEAD - self._anchor_y
        self._fit_virtual_size()
        moved, self._top = top != self._top, top
        if top != self.scroll_offset.y:
            self.scroll_to(y=top, animate=False)
        if moved:
            self.post_message(self.Scrolled(self))

    def _fit_virtual_size(self) -> None:
        self.virtual_size = Size(self.size.width, self._rows.rows + 2 * _LEAD)

    # Layout

    def show_text(self, text: str) -> None:
        """Show another text from its start."""
        self._text = text
        self._rows = Layout("", 1)
        self._laid_for = Size(0, 0)
        self._top, self._anchor, self._anchor_y = 0, 0, _LEAD
        self._lay_out()

    def on_mount(self) -> None:
        """Make ready to lay out in the background what is not in view."""
        self._slices = self.set_interval(_PAUSE, self._lay_out_more, pause=True)
        self._lay_out_rest()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap at the new width."""
        self._lay_out()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Give the rows in `crop`. The first frame is painted before the widget hears of its size: wrap for it now."""
        self._lay_out()
        return super().render_lines(crop)

    def watch_measure(self) -> None:
        """Wrap at the new measure."""
        self._lay_out(anew=True)

    def watch_side(self) -> None:
        """Wrap between the new sides."""
        self._lay_out(anew=True)

    def watch_label_cells(self) -> None:
        """Wrap beside the labels."""
        self._lay_out(anew=True)

    def watch_line_spacing(self) -> None:
        """Set the lines apart."""
        self._lay_out(anew=True)

    def watch_paragraph_spacing(self) -> None:
        """Set the paragraphs apart."""
        self._lay_out(anew=True)

    def rows_changed(self) -> None:
        """Forget what was kept by row: called when rows have other numbers."""

    def _lay_out(self, *, anew: bool = False) -> None:
        """Wrap for the size of the screen; the held row, or else the first one in view, stays on its line."""
        size, before = self.size, self._laid_for
        if not size.width or not size.height or (size == before and not anew):
            return
        offset, y = self._anchor, self._anchor_y
        if before.height and 0 <= self.y_of(self.held_offset) < before.height:
            offset, y = self.held_offset, self.y_of(self.held_offset)
        if size.width != before.width or anew:
            spacing = Spacing(self.line_spacing, self.paragraph_spacing)
            room = self._room
            self._rows = Layout(self._text, min(self.measure, room), spacing)
            self.indent = self._side + self.label_cells + max(room - self.measure, 0) // 2
            self.rows_changed()
        self._laid_for = size
        self._place(offset, min(y, max(size.height - 1 - _CONTEXT, 0)))
        if not before.height:
            self.bring_into_view(self.held_offset, self.held_offset + 1)
        self._lay_out_rest()

    def _lay_out_rest(self) -> None:
        """Lay out what is not in view, once what is in view has got its marks, and its size for good."""
        if self._slices is not None and not self._rows.complete:
            self.set_timer(_LATER, self._slices.resume)

    def _lay_out_more(self) -> None:
        if self._rows.work(_SLICE):
            if self._slices is not None:
                self._slices.pause()
            self.rows_changed()
            self._place(self._anchor, self._anchor_y)
