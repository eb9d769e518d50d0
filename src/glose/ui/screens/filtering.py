"""Filtering: which types and kinds are shown in the text and the panel, and which rows of the panel."""

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from glose.translation import _
from glose.ui.messages import Annotated
from glose.ui.prompting import Left, Stepped, Taken, Typed
from glose.ui.screens.article_screen import ArticleScreen
from glose.ui.shown import EVERYTHING, Shown
from glose.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from glose.ui.index import Index
    from glose.ui.panel_rows import PanelRows
    from glose.ui.screens.filter_chooser import FilterChooser

__all__ = ["Filtering"]


@dataclass(eq=False, repr=False)
class Filtered(Message):
    """`rows` and their index hold what is shown of the annotations."""

    rows: "PanelRows"


class Filtering(ArticleScreen, part=True):
    """The part of the screen that hides what the reader does not want to see."""

    shown = EVERYTHING
    """The types of entities and kinds of quotations that are shown; read by the thread that annotates."""

    _chooser: "FilterChooser | None" = None

    # Types and kinds

    def action_filter_types(self) -> None:
        """Choose which types of entities and kinds of quotations are shown."""
        from glose.ui.screens.filter_chooser import FilterChooser

        found = self.index.found if self.index else None
        self._chooser = FilterChooser(self.shown, found, self.sign, self._show_only)
        self.app.push_screen(self._chooser)

    @on(Annotated)
    def _count_again(self, message: Annotated) -> None:
        """Let the window that was opened before say how many there are by now."""
        if self._chooser is not None and self._chooser.is_attached:
            self._chooser.count(message.rows.index.found)

    def _show_only(self, shown: Shown) -> None:
        self.shown = shown
        self.title_bar.filtered = not shown.everything
        self.filter_again()

    def filter_again(self) -> None:
        """Filter the annotations as the reader wants it now, in a thread: those of a book take a while."""
        if self.index is not None and self.index.shown != self.shown:
            threading.Thread(target=self._filter, args=(self.index, self.shown), daemon=True).start()

    def _filter(self, index: "Index", shown: Shown) -> None:
        from glose.ui.index import Index
        from glose.ui.panel_rows import PanelRows

        self.post_message(Filtered(PanelRows(Index(self.article, index.found, shown))))

    @on(Filtered)
    def _show_filtered(self, message: Filtered) -> None:
        """Show them, unless more of the article was annotated or something else was chosen meanwhile."""
        if self.index is not None and message.rows.index.found is self.index.found:
            self.show_annotations(message.rows)
        self.filter_again()

    # The rows of the panel

    async def filter_rows(self) -> None:
        """Ask for the words that rows of the panel must have."""
        rows = self.panel.list_of(self.panel.tab)
        self.panel.words = ""
        await self.ask("rows", "/", _("words of the rows to show"), back_to=rows)

    @on(Typed)
    def _filter_rows_as_typed(self, message: Typed) -> None:
        if message.purpose == "rows":
            self.panel.words = message.words

    @on(Panel.Showing)
    def _tell_rows(self) -> None:
        """Say beside the words how many rows have them."""
        if self.prompt is not None and self.prompt.line.purpose == "rows":
            self.prompt.note = self.panel.told if self.panel.words else ""

    @on(Taken)
    async def _keep_rows(self, message: Taken) -> None:
        if message.purpose == "rows":
            await self.stop_asking()

    @on(Left)
    async def _show_all_rows(self, message: Left) -> None:
        if message.purpose == "rows":
            self.panel.words = ""
            await self.stop_asking()

    @on(Stepped)
    def _step_rows(self, message: Stepped) -> None:
        if message.purpose == "rows":
            rows = self.panel.list_of(self.panel.tab)
            rows.action_next_row() if message.step > 0 else rows.action_previous_row()
