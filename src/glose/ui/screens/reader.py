"""The screen in which an article is read: the text, the panel and the card, and what they tell one another."""

from typing import TYPE_CHECKING

import msgspec
from textual import events, on
from textual.app import ComposeResult

from glose.article import Article, Record
from glose.config import Config
from glose.themes import Theme
from glose.translation import _
from glose.ui.actions import Place, bindings, of_place
from glose.ui.article_view import ArticleView
from glose.ui.messages import Annotated, AnnotatingEnded, Ready
from glose.ui.screens.comfort import Comfort
from glose.ui.screens.copying import Copying
from glose.ui.screens.filtering import Filtering
from glose.ui.screens.jumping import Jumping
from glose.ui.screens.noting import Noting
from glose.ui.screens.searching import Searching
from glose.ui.screens.starting import Starting
from glose.ui.units import Cursor
from glose.ui.widgets.covered import Covered
from glose.ui.widgets.key_bar import KeyBar
from glose.ui.widgets.panes import Panes
from glose.ui.widgets.row_list import RowList
from glose.ui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from rich.text import Text

    from glose.ui.index import Index

__all__ = ["ReaderScreen"]


class ReaderScreen(Covered, Starting, Searching, Filtering, Jumping, Noting, Copying, Comfort):
    """One article on the screen, with its panes; what else is done in it is in the parts that this class is made of."""

    AUTO_FOCUS = "ArticlePane"
    BINDINGS = bindings("reader")

    def __init__(self, article: Article, theme: Theme, position: int, config: Config, *, awaited: bool = False) -> None:
        super().__init__(article, theme)
        self.awaited = awaited
        self.config = config
        self.place = position
        """The code point at which the reader is."""
        self._returned_to = (Cursor(), position)
        self._without = _("This article is not annotated.")
        if awaited:
            self._without = _("What a sentence holds is shown here once it is annotated.")

    def compose(self) -> ComposeResult:
        """The title, the panes, the keys."""
        yield TitleBar(self.article)
        yield Panes(self.sign)
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the text; the annotations come later."""
        self.text.set_theme(self._theme)
        self.text.set_room(self.config)
        self.panes.beside = self.config.panel
        self.text.article = self.article
        if self.place:
            self.text.go_to(self.place)
        self._returned_to = (self.text.cursor, self.place)

    @on(Ready)
    def _fill_card(self) -> None:
        self._show_cursor(self.text.cursor)

    # Annotations

    @on(Annotated)
    def _show_annotations(self, message: Annotated) -> None:
        before = self.text.cursor
        self.show_annotations(message.rows)
        self._find_sentence_again(before)
        self._show_cursor(self.text.cursor)
        self.filter_again()
        self.show_start()

    def _find_sentence_again(self, cursor: Cursor) -> None:
        """Without sentences the place of last time is found to the paragraph only: now to the sentence."""
        opened_on, place = self._returned_to
        if cursor == opened_on and place > cursor.offset and self.text.cursor.sentence is not None:
            self.text.go_to(place)

    @on(AnnotatingEnded)
    def _show_the_end(self, message: AnnotatingEnded) -> None:
        self.awaited = False
        self.title_bar.state, self._without = "", _("This sentence is not annotated.")
        no_names, no_quotations = _("No name was found."), _("No quotation was found.")
        if message.error is not None:
            self.title_bar.state, self._without = _("no annotations"), str(message.error)
            no_names = no_quotations = _("Not annotated.")
            self.notify(str(message.error), severity="error", timeout=10, markup=False)
        elif self.index is not None and self.index.annotations.marks_only:
            from glose.ui.labels import language_name

            language = language_name(self.index.annotations.language)
            self.title_bar.state = no_names = _("names need a pipeline for {language}").format(language=language)
        self.panel.end(no_names, no_quotations)
        self._show_cursor(self.text.cursor)
        self.show_start()

    # The theme

    def show_theme(self, theme: Theme) -> None:
        """Paint everything in `theme`."""
        self._theme = theme
        self.text.set_theme(theme)
        for rows in self.panel.lists:
            rows.forget_paint()
        self._show_cursor(self.text.cursor)

    def correct(self, record: Record) -> None:
        """Show the article with `record` from now on, and copy it so."""
        self.article = msgspec.structs.replace(self.article, record=record)
        self.title_bar.show(self.article)

    # The cursor

    @on(ArticleView.CursorMoved)
    def _follow_cursor(self, message: ArticleView.CursorMoved) -> None:
        self.place = message.cursor.offset
        self._show_cursor(message.cursor)
        self._show_keys()

    def _show_cursor(self, cursor: Cursor) -> None:
        self.title_bar.progress = self.text.progress
        sentence = self.index.sentence_at(cursor) if self.index else None
        if self.index is None or sentence is None:
            self.title_bar.place = (0, 0)
            self.card.show(self._noted(), otherwise=self.range_told() or self._without)
            return
        from glose.ui.card_text import card_lines

        assert cursor.sentence is not None
        self.title_bar.place = (cursor.sentence + 1, len(self.index.annotations.sentences))
        self._lead_panel(self.index, cursor)
        ranged = self.range_told()
        lines = [] if ranged else card_lines(self.index, *sentence, self.index.quote_at(cursor), self.sign)
        lines = self._noted() + lines
        self.card.show(lines, otherwise=ranged or _("No name and no quotation in this sentence."))

    def _noted(self) -> "list[tuple[str, Text]]":
        """The lines of the card on the notes of the current sentence; none while a range is told of there."""
        notes = self.notes.over(*self.text.current_span)
        if not notes or self.text.ranged is not None:
            return []
        from glose.ui.card_text import note_lines

        return note_lines(notes)

    def _lead_panel(self, index: "Index", cursor: Cursor) -> None:
        """Put the rows of the panel on what the text has come to, unless the reader is busy there."""
        if self.panel.has_focus_within:
            return
        if cursor.mention is not None:
            self.panel.list_of("entities").go_to(index.annotations.mentions[cursor.mention].entity)
        if cursor.quote is not None:
            self.panel.list_of("quotations").go_to(index.annotations.quotes[cursor.quote].id)

    def action_next_mention(self) -> None:
        """Go to the next mention of an entity."""
        self.text.move_mention(1)

    def action_previous_mention(self) -> None:
        """Go to the mention before."""
        self.text.move_mention(-1)

    def action_next_quotation(self) -> None:
        """Go to the next quotation."""
        self.text.move_quote(1)

    def action_previous_quotation(self) -> None:
        """Go to the quotation before."""
        self.text.move_quote(-1)

    @on(RowList.Chosen)
    def _jump(self, message: RowList.Chosen) -> None:
        """Go to what the row stands for; the focus follows Enter, and stays with the mouse."""
        if self.index is None:
            return
        annotations, key = self.index.annotations, message.row.key
        if message.rows.id == "entities":
            place = self.index.next_mention(self.index.entities[key], self.text.cursor.mention)
            self.jump(annotations.mentions[place].start, mention=place)
        else:
            place = self.index.quotes[key]
            self.jump(annotations.quotes[place].start, quote=place)
        if not message.clicked:
            self.panes.back_to_text()

    # Panes

    def action_toggle_panel(self) -> None:
        """Show or hide the panel."""
        self.panes.toggle_panel()

    def action_back(self) -> None:
        """Back out to the text, and close the panel where it covers it; first end a search, or a filter of rows."""
        if self.text.has_focus and self.text.range_start is not None:
            self.text.range_start = None
            return
        if not self.panel.has_focus_within:
            self.clear_search()
        elif self.panel.words:
            self.panel.words = ""
            return
        self.panes.back_to_text()

    def action_next_pane(self) -> None:
        """Go to the next pane."""
        self.panes.step(1)

    def action_previous_pane(self) -> None:
        """Go to the pane before."""
        self.panes.step(-1)

    @on(events.DescendantFocus)
    def _show_keys(self) -> None:
        """Name the keys that work where the focus is."""
        nearest: tuple[Place, ...] = ()
        if self.panel.has_focus_within:
            nearest = ("list", "panel")
        elif self.text.has_focus:
            nearest = ("text",)
        reached = of_place(*nearest, "reader", "app")
        self.key_bar.actions = tuple(action for action in reached if self.check_action(action.name, ()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Say whether `action` can do anything now: there is no way back from the text."""
        ranged = self.text.range_start is not None
        return action != "back" or not self.text.has_focus or ranged or self.marking

    # Finding

    async def action_find(self) -> None:
        """Search the text; in the panel, filter its rows."""
        await (self.filter_rows() if self.panel.has_focus_within else self.search())
