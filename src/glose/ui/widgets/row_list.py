"""A list that paints only the rows on screen, so that fifty thousand of them open as fast as five."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from glose.ui.actions import bindings
from glose.ui.listing import Listing
from glose.ui.row import Row, Sign, fitted, no_sign

__all__ = ["RowList"]


class RowList(ScrollView, inherit_bindings=False, can_focus=True):
    """Rows with a cursor on one of them. `sign` gives the sign of a row's style and the style to paint it in."""

    ALLOW_SELECT = False
    BINDINGS = bindings("list")
    COMPONENT_CLASSES = {
        "row-list--row",
        "row-list--heading",
        "row-list--detail",
        "row-list--count",
        "row-list--cursor",
        "row-list--hover",
    }
    DEFAULT_CSS = """
    RowList {
        background: $surface;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        .row-list--heading { text-style: bold; color: $foreground; }
        .row-list--detail, .row-list--count { color: $foreground-muted; }
        .row-list--hover { background: $boost; }
        .row-list--cursor { text-style: bold; }
        &:focus .row-list--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
        &:nocolor:focus .row-list--cursor { text-style: bold reverse; }
    }
    """

    cursor: reactive[int | None] = reactive(None)
    """Index of the row that the cursor is on, None where there is no row to be on."""
    _hovered: reactive[int | None] = reactive(None)

    @dataclass(eq=False, repr=False)
    class Moved(Message):
        """The cursor of `rows` is now on `row`."""

        rows: "RowList"
        row: Row

        @property
        def control(self) -> "RowList":
            """The list it happened in."""
            return self.rows

    @dataclass(eq=False, repr=False)
    class Chosen(Message):
        """`row` of `rows` was chosen, by Enter, or by a click where `clicked`."""

        rows: "RowList"
        row: Row
        clicked: bool

        @property
        def control(self) -> "RowList":
            """The list it happened in."""
            return self.rows

    def __init__(self, sign: Sign = no_sign, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.empty = ""
        """What to say where there are no rows."""
        self._sign = sign
        self.listing = Listing()
        """All rows, headings included, and where they are."""
        self._strips: LRUCache[tuple[int, int, bool], Strip] = LRUCache(512)

    @property
    def rows(self) -> Sequence[Row]:
        """All rows, headings included."""
        return self.listing.rows

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.cursor is not None else None

    def show(self, rows: Sequence[Row] | Listing) -> None:
        """Show `rows` instead of those before; the cursor stays on the row of the same key, at the same height."""
        kept, above = self.row, None
        if self.cursor is not None:
            above = self.listing.tops[self.cursor] - self.scroll_offset.y
        self.listing = rows if isinstance(rows, Listing) else Listing(rows)
        self._strips.clear()
        with self.prevent(RowList.Moved):
            self.set_reactive(RowList.cursor, self.listing.places.get(kept.key) if kept else None)
            if self.cursor is None:
                self.set_reactive(RowList.cursor, self._choosable(0, 1))
        self.virtual_size = Size(0, self.listing.tops[-1])
        if self.cursor is not None and kept and above is not None:
            self.scroll_to(y=self.listing.tops[self.cursor] - above, animate=False)
        self.refresh()

    def go_to(self, key: str) -> None:
        """Put the cursor on the row of `key`, if there is one, and bring it into view."""
        self.cursor = self.listing.places.get(key, self.cursor)

    def forget_paint(self) -> None:
        """Paint everything anew, because colours or signs changed."""
        self._strips.clear()
        self.refresh()

    def _choosable(self, index: int, step: int) -> int | None:
        """The first row from `index` on, in the direction of `step`, that is no heading."""
        while 0 <= index < len(self.rows):
            if self.rows[index].key:
                return index
            index += step
        return None

    def _row_at(self, line: int) -> int | None:
        """The index of the row on `line` of the whole list."""
        return bisect_right(self.listing.tops, line) - 1 if 0 <= line < self.listing.tops[-1] else None

    # Painting

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen."""
        line, width = y + self.scroll_offset.y, self.size.width
        index = self._row_at(line)
        if index is None:
            words = self.empty if y == 0 and not self.rows else ""
            style = self.get_component_rich_style("row-list--detail")
            return Strip([Segment(fitted(f"  {words}", width), style)], width)
        if index in (self.cursor, self._hovered):
            return self._strip(index, line - self.listing.tops[index], width)
        key = (line, width, self.has_focus)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._strip(index, line - self.listing.tops[index], width)
        return strip

    def _strip(self, index: int, line: int, width: int) -> Strip:
        row = self.rows[index]
        base = self._base_style(index, row)
        if line:
            ink = base if index == self.cursor else base + self._ink("row-list--detail")
            return Strip([Segment(fitted(f"    {row.detail}", width), ink)], width)
        count = f" {row.count} " if row.count else ""
        title_width = max(0, width - 4 - cell_len(count))
        count_ink = base if index == self.cursor else base + self._ink("row-list--count")
        sign, sign_style = self._sign(row.style)
        segments = [
            Segment("›" if index == self.cursor else " ", base),
            Segment(fitted(sign, 2), base + sign_style),
            Segment(" ", base),
            *_title(row, title_width, base),
            Segment(count, count_ink),
        ]
        return Strip(segments).adjust_cell_length(width, base)

    def _base_style(self, index: int, row: Row) -> Style:
        if index == self.cursor:
            return self.get_component_rich_style("row-list--cursor")
        if not row.key:
            return self.get_component_rich_style("row-list--heading")
        return self.get_component_rich_style("row-list--hover" if index == self._hovered else "row-list--row")

    def _ink(self, component: str) -> Style:
        """The colour and weight of `component`, to be laid on another background."""
        return self.get_component_rich_style(component).without_color + Style(
            color=self.get_component_rich_style(component).color
        )

    def notify_style_update(self) -> None:
        """Textual calls this where a theme or a class changed how the list looks."""
        super().notify_style_update()
        self._strips.clear()

    # The cursor

    def watch_cursor(self, cursor: int | None) -> None:
        """Bring the row into view and say where the cursor is."""
        self.refresh()
        if cursor is None:
            return
        self._bring_into_view(cursor)
        self.post_message(self.Moved(self, self.rows[cursor]))

    def on_resize(self) -> None:
        """Keep the row under the cursor in view; a list that was not shown had no view."""
        if self.cursor is not None:
            self._bring_into_view(self.cursor)

    def _bring_into_view(self, index: int) -> None:
        if not self.size.height:
            return
        above = index - 1 if index and not self.rows[index - 1].key else index  # a heading comes along with its row
        top, bottom, height = self.listing.tops[above], self.listing.tops[index + 1], self.size.height
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False)
        elif bottom > self.scroll_offset.y + height:
            self.scroll_to(y=bottom - height, animate=False)

    def _step(self, step: int) -> None:
        if self.cursor is not None:
            found = self._choosable(self.cursor + step, step)
            self.cursor = self.cursor if found is None else found

    def _turn(self, lines: int) -> None:
        """Move the cursor by about `lines` lines, to a row that can be chosen."""
        if self.cursor is None:
            return
        line = min(max(0, self.listing.tops[self.cursor] + lines), self.listing.tops[-1] - 1)
        index, direction = bisect_right(self.listing.tops, line) - 1, 1 if lines > 0 else -1
        found = self._choosable(index, direction)
        self.cursor = self._choosable(index, -direction) if found is None else found

    def action_next_row(self) -> None:
        """Step to the next row."""
        self._step(1)

    def action_previous_row(self) -> None:
        """Step to the row before."""
        self._step(-1)

    def action_next_rows(self) -> None:
        """Turn one screen forward."""
        self._turn(max(1, self.size.height - 1))

    def action_previous_rows(self) -> None:
        """Turn one screen back."""
        self._turn(-max(1, self.size.height - 1))

    def action_first_row(self) -> None:
        """Go to the first row."""
        self.scroll_to(y=0, animate=False)
        self.cursor = self._choosable(0, 1)

    def action_last_row(self) -> None:
        """Go to the last row."""
        self.cursor = self._choosable(len(self.rows) - 1, -1)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.row is not None:
            self.post_message(self.Chosen(self, self.row, clicked=False))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row under the mouse and choose it."""
        index = self._row_at(event.y + self.scroll_offset.y)
        if index is not None and self.rows[index].key:
            self.cursor = index
            self.post_message(self.Chosen(self, self.rows[index], clicked=True))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show which row a click would choose."""
        index = self._row_at(event.y + self.scroll_offset.y)
        self._hovered = index if index is not None and self.rows[index].key else None

    def on_leave(self) -> None:
        """The mouse is gone."""
        self._hovered = None


def _title(row: Row, width: int, style: Style) -> list[Segment]:
    """Return the title of `row` on `width` cells, what is strong in it underlined and bold."""
    words, (start, end) = fitted(row.title, width), row.strong
    if start == end:
        return [Segment(words, style)]
    strong = style + Style(bold=True, underline=True)
    return [Segment(words[:start], style), Segment(words[start:end], strong), Segment(words[end:], style)]
