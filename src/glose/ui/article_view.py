"""The article: a widget that renders only the rows asked for, with a cursor that steps over its sentences."""

from typing import Any

from rich.cells import cell_len
from textual import events
from textual.cache import LRUCache
from textual.geometry import Offset, Region
from textual.message import Message
from textual.reactive import reactive, var
from textual.selection import Selection
from textual.strip import Strip

from glose import themes
from glose.annotation import Mention, Quote, Sentence
from glose.article import Article
from glose.kept_annotations import AnyAnnotations
from glose.ui.marked_text import MarkedText
from glose.ui.paint import Paint
from glose.ui.part import Whole
from glose.ui.row_strip import MARGIN, Marginal, Overlay, row_strip
from glose.ui.row_view import RowView
from glose.ui.units import Cursor
from glose.wrapping import offset_at, shown, source_offset

__all__ = ["ArticleView"]

_KEPT_STRIPS = 512


class ArticleView(Whole, RowView, can_focus=True):
    """An article with its marks, and a cursor that steps over it.

    `article` and `annotations` are set from above; it posts `CursorMoved` when the cursor changes and `Scrolled` when
    other text comes into view. The text paints before annotations arrive, and stays where it is when they do.
    """

    article: var[Article | None] = var(None, init=False)
    annotations: var[AnyAnnotations | None] = var(None, init=False)
    cursor: reactive[Cursor] = reactive(Cursor(), repaint=False, init=False)
    range_start: var[int | None] = var(None, init=False)
    """A code point in the sentence at which the selected range begins or ends; None where none is selected."""

    class CursorMoved(Message):
        """The cursor stands elsewhere, or annotations say more of where it stands."""

        def __init__(self, view: "ArticleView", cursor: Cursor) -> None:
            self.view = view
            self.cursor = cursor
            super().__init__()

        @property
        def control(self) -> "ArticleView":
            """The view whose cursor moved."""
            return self.view

    def __init__(self, theme: themes.Theme | None = None, **options: Any) -> None:
        super().__init__(margin=MARGIN, **options)
        self._theme = theme
        self._paint: Paint | None = None
        self._marked = MarkedText(Article(""), None)
        self._strips: LRUCache[tuple[object, ...], Strip] = LRUCache(_KEPT_STRIPS)

    # What is shown

    def set_theme(self, theme: themes.Theme) -> None:
        """Paint with the styles of `theme` from now on; the text stays where it is."""
        self._theme, self._paint = theme, None
        self.repaint()

    def watch_article(self, article: Article | None) -> None:
        """Show another article from its start, without annotations."""
        self.set_reactive(ArticleView.annotations, None)
        self._marked = MarkedText(article or Article(""), None)
        self._strips.clear()
        self.cursor = self._marked.cursor_at(0)
        self.show_text(self._marked.text)

    def watch_annotations(self, annotations: AnyAnnotations | None) -> None:
        """Mark what `annotations` say; the screen does not move and the cursor stays on what holds its offset."""
        if self.article is not None:
            self.show_marked(MarkedText(self.article, annotations))

    def show_marked(self, marked: MarkedText) -> None:
        """Do what setting `annotations` does, with the lookups of the same article made ready in another thread.

        Making them ready takes 0.06 s for a million words.
        """
        before, self._marked = self._marked, marked
        self.set_reactive(ArticleView.annotations, marked.annotations)
        self.repaint()
        self.cursor = marked.renewed(self.cursor, before)

    def watch_cursor(self, before: Cursor, cursor: Cursor) -> None:
        """Repaint the rows that look different now, and tell the screen."""
        self._refresh_rows_of(before, cursor)
        if self.range_start is not None:
            self.refresh()
        self._place_terminal_cursor()
        self.post_message(self.CursorMoved(self, cursor))

    def watch_range_start(self) -> None:
        """Show the range, or that there is none any more."""
        self.refresh()
        self.post_message(self.CursorMoved(self, self.cursor))

    def watch_has_focus(self, focused: bool) -> None:
        """Show whether the keys move this text."""
        super().watch_has_focus(focused)
        self.repaint()
        self._place_terminal_cursor()

    def rows_changed(self) -> None:
        """Forget the rows that were painted under other numbers."""
        self._strips.clear()

    def repaint(self) -> None:
        """Paint everything anew."""
        self._strips.clear()
        self.refresh()

    # Where the reader is

    @property
    def current_sentence(self) -> Sentence | None:
        """The sentence under the cursor; None where sentences are not known yet."""
        index = self.cursor.sentence
        return None if index is None else self._marked.sentences[index]

    @property
    def current_mention(self) -> Mention | None:
        """The mention that was gone to, if any."""
        index = self.cursor.mention
        return None if index is None else self._marked.mentions[index]

    @property
    def current_quote(self) -> Quote | None:
        """The quotation that was gone to, or the first one over the current sentence."""
        index = self.cursor.quote
        return None if index is None else self._marked.quotes[index]

    @property
    def current_span(self) -> tuple[int, int]:
        """The code points [start, end) of the current sentence, or of the paragraph where sentences are not known."""
        return self._marked.unit(self.cursor.offset)

    @property
    def ranged(self) -> tuple[int, int] | None:
        """The code points [start, end) of the selected range: from the one where it starts to the current one."""
        if self.range_start is None:
            return None
        ends = self._marked.unit(self.range_start), self.current_span
        return min(ends)[0], max(ends)[1]

    @property
    def held_offset(self) -> int:
        """The start of the current sentence: its row keeps its place when the width changes."""
        return self.cursor.offset

    # Moving

    def move_sentence(self, step: int) -> None:
        """Step over `step` sentences; where the cursor is out of view, to the first or last one in view."""
        inside = self.in_view(self.cursor.offset) or self.in_view(self.current_span[1] - 1)
        self._go(self._marked.sentence_step(self.cursor, step) if inside else self._in_view(last=step < 0))

    def move_paragraph(self, step: int) -> None:
        """Step over `step` paragraphs."""
        self._go(self._marked.paragraph_step(self.cursor, step))

    def move_mention(self, step: int) -> None:
        """Go to the mention `step` mentions after the cursor."""
        self._go(self._marked.mention_step(self.cursor, step))

    def move_quote(self, step: int) -> None:
        """Go to the quotation `step` quotations after the cursor."""
        self._go(self._marked.quote_step(self.cursor, step))

    def move_to_edge(self, start: bool) -> None:
        """Go to the first or the last sentence, and to the edge of the text."""
        self._go(self._marked.cursor_at(0 if start else len(self._marked.text.rstrip()) - 1))
        self.scroll_to(y=0 if start else self.max_scroll_y, animate=False)

    def move_page(self, step: int, half: bool = False) -> None:
        """Turn `step` pages, or half pages, and go to the first sentence that begins in view.

        Two rows of the page before stay in view. Where the text ends, the cursor goes to its edge.
        """
        rows = max(self.size.height // 2 if half else self.size.height - 2, 1)
        if self.scroll_rows(step * rows):
            self.cursor = self._in_view(last=False)
        else:
            self.move_to_edge(start=step < 0)

    def go_to(self, offset: int, *, mention: int | None = None, quote: int | None = None) -> None:
        """Put the cursor on the sentence that holds `offset`, on the mention or quotation at those indices if given."""
        self._go(self._marked.cursor_at(offset, mention, quote))

    def _go(self, cursor: Cursor | None) -> None:
        if cursor is not None:
            self.cursor = cursor
            self.bring_into_view(*self.current_span)
            mention = self.current_mention
            if mention is not None:
                self.bring_into_view(mention.start, mention.end)

    def _in_view(self, *, last: bool) -> Cursor:
        """Return the cursor on the first or last sentence that begins in view, or else on what is in view."""
        return self._marked.in_range(*self.visible_range, last=last)

    def on_click(self, event: events.Click) -> None:
        """Select the mention or quotation that was clicked, or else its sentence."""
        offset = self._offset_at(event.x, event.y)
        if offset is not None and not self.screen.get_selected_text():
            self.cursor = self._marked.pointed_at(offset)

    def _offset_at(self, x: int, y: int) -> int | None:
        row = self.row_at(y)
        if row is None:
            return None
        start, end = self._rows.span(row)
        return start + offset_at(self._text[start:end], max(x - self.indent - MARGIN, 0))

    def _place_terminal_cursor(self) -> None:
        """Put the terminal's own cursor on the current sentence, for braille displays and magnifiers."""
        y = self.y_of(self.cursor.offset)
        if self.has_focus and 0 <= y < self.size.height and (row := self.row_at(y)) is not None:
            x = self.indent + MARGIN + cell_len(shown(self._text[self._rows.span(row)[0] : self.cursor.offset]))
            self.app.cursor_position = self.content_region.offset + Offset(x, y)

    # Painting

    @property
    def paint(self) -> Paint:
        """The styles in use."""
        if self._paint is None:
            theme = self._theme or themes.find(themes.DEFAULT)
            self._paint = Paint(theme, colour=not self.app.no_color)
        return self._paint

    def render_line(self, y: int) -> Strip:
        """Return line `y` of the screen."""
        width = self._laid_for.width
        row = self.row_at(y)
        if row is None:
            return Strip.blank(width, self.paint.base)
        span = self._rows.span(row)
        chosen = self._chosen(row, *span)
        key = (row, *span, width, *self._cursor_over(self.cursor, *span))
        if chosen is None and key in self._strips:
            return self._strips[key]
        lit = self.current_span if self.has_focus or not self.app.no_color else (0, 0)  # reversed where the keys go
        runs = self._marked.marks.runs(*span, self.cursor, lit)
        overlays = self.overlays(*span)
        overlays += [Overlay(*chosen, self.paint.selected)] if chosen else []
        before = self.label(*span).rjust(self.indent - 1).ljust(self.indent)
        strip = row_strip(self._text, runs, self._marginal(span), overlays, self.paint, before, width)
        strip = strip.apply_offsets(-self.indent - MARGIN, row)
        if chosen is None:
            self._strips[key] = strip
        return strip

    def label(self, start: int, end: int) -> str:
        """Return what stands left of the row with the code points [start, end): nothing but for a view that counts."""
        return ""

    def overlays(self, start: int, end: int) -> list[Overlay]:
        """Return what lies over the code points [start, end): nothing but for a view that finds something."""
        return []

    def _marginal(self, span: tuple[int, int]) -> Marginal:
        """Return what the margin says of a row."""
        quotes = self._marked.marks.quotes_beside(*span)
        current = self.cursor.quote in quotes
        quote = self.cursor.quote if current else (quotes[0] if quotes else None)
        kind = None if quote is None else self._marked.quotes[quote].kind
        start, end = (self.ranged if span[0] < span[1] else None) or self.current_span
        on_row = span[0] < end and start < span[1]
        return Marginal(on_row, kind, current_quote=current, focused=self.has_focus)

    def _cursor_over(self, cursor: Cursor, start: int, end: int) -> tuple[object, ...]:
        """Return the part of `cursor` on which the look of the code points [start, end) depends."""
        first, last = self._marked.unit(cursor.offset)
        mention = cursor.mention if cursor.mention in self._marked.marks.mentions_over(start, end) else None
        quote = cursor.quote if cursor.quote in self._marked.marks.quotes_beside(start, end) else None
        return (cursor.offset if first < end and start < last else None, mention, quote)

    def _refresh_rows_of(self, before: Cursor, after: Cursor) -> None:
        """Repaint the rows in view that two cursors show differently."""
        for y in range(self.size.height):
            row = self.row_at(y)
            if row is not None:
                span = self._rows.span(row)
                if self._cursor_over(before, *span) != self._cursor_over(after, *span):
                    self.refresh(Region(0, y, self.size.width, 1))

    # Text selected with the mouse

    def _chosen(self, row: int, start: int, end: int) -> tuple[int, int] | None:
        """Return the code points of a row that are selected, with the mouse or as a range."""
        selection = self.text_selection
        chosen = selection.get_span(row) if selection is not None else None
        if chosen is None:
            first, last = self.ranged or (0, 0)
            return (max(first, start), min(last, end)) if first < end and start < last else None
        line = self._text[start:end]
        first = source_offset(line, chosen[0])
        last = len(line) if chosen[1] == -1 else source_offset(line, chosen[1])
        return start + first, start + last

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the article's own words: control characters as they are, no line ends where lines are wrapped."""
        start = 0 if selection.start is None else self._offset_of(selection.start)
        end = len(self._text) if selection.end is None else self._offset_of(selection.end)
        return self._text[start:end], "\n"

    def _offset_of(self, point: Offset) -> int:
        if point.y < 0 or not self._rows.rows:
            return 0
        if point.y >= self._rows.rows:
            return len(self._text)
        start, end = self._rows.span(point.y)
        return start + source_offset(self._text[start:end], point.x)
