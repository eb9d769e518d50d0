"""What every part of the reader's screen builds on: the article, its panes, a way to jump, and a line to type in."""

from typing import TYPE_CHECKING

from rich.style import Style
from textual import events, getters, on
from textual.screen import Screen
from textual.widget import Widget

from glose.article import Article
from glose.themes import Theme
from glose.ui.article_view import ArticleView
from glose.ui.jumps import Jumps
from glose.ui.notes import Notes
from glose.ui.part import Whole
from glose.ui.prompting import Purpose, Taken
from glose.ui.widgets.article_pane import ArticlePane
from glose.ui.widgets.card import Card
from glose.ui.widgets.key_bar import KeyBar
from glose.ui.widgets.panel import Panel
from glose.ui.widgets.panes import Panes
from glose.ui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from glose.ui.index import Index
    from glose.ui.panel_rows import PanelRows
    from glose.ui.widgets.prompt import Prompt

__all__ = ["ArticleScreen"]


class ArticleScreen(Whole, Screen[None]):
    """One article, as far as it is annotated."""

    panes = getters.query_one(Panes)
    text = getters.query_one(ArticlePane)
    panel = getters.query_one(Panel)
    card = getters.query_one(Card)
    title_bar = getters.query_one(TitleBar)
    key_bar = getters.query_one(KeyBar)

    def __init__(self, article: Article, theme: Theme) -> None:
        super().__init__()
        self.article = article
        self._theme = theme
        self.index: Index | None = None
        self.jumps = Jumps()
        self.notes = Notes()
        self.prompt: Prompt | None = None
        """The line that is typed in just now."""
        self._back_to: Widget = self

    def show_annotations(self, rows: "PanelRows") -> None:
        """Show `rows` and mark what they are made from; tell that the cursor may stand on something else now."""
        self.index = rows.index
        self.text.show_marked(rows.index.marked)
        self.panel.show(rows)
        self.text.post_message(ArticleView.CursorMoved(self.text, self.text.cursor))

    def sign(self, style: str) -> tuple[str, Style]:
        """Return the sign of an entity type or a quotation kind, and its style; nothing for the empty name."""
        for label, mention in self._theme.mentions.items():
            if label == style:
                return mention.glyph, Style(color=mention.colour)
        for kind, quote in self._theme.quotes.items():
            if kind == style:
                return quote.bar, Style(color=quote.colour)
        return "", Style.null()

    # Jumping

    def jump(self, offset: int, *, mention: int | None = None, quote: int | None = None) -> None:
        """Go to `offset` as `ArticleView.go_to` does; "[" comes back."""
        self.leave_place()
        self.text.go_to(offset, mention=mention, quote=quote)

    def leave_place(self) -> None:
        """Remember where the reader is, to come back to."""
        self.jumps = self.jumps.left(self.text.cursor.offset)

    # Asking

    async def ask(self, purpose: Purpose, sign: str, hint: str = "", *, back_to: Widget | None = None) -> None:
        """Let the reader type for `purpose`, in place of the line of keys; `hint` says what to type.

        The focus then goes to `back_to`, or else to the text.
        """
        from glose.ui.widgets.prompt import Prompt  # costs a start that nobody types in nothing

        await self.stop_asking()
        self.key_bar.display = False
        self._back_to = back_to or self.text
        self.prompt = Prompt(sign, purpose, hint)
        await self.mount(self.prompt, after=self.key_bar)

    async def stop_asking(self) -> None:
        """Put the line of keys back; the focus stays where the reader has put it."""
        prompt, self.prompt = self.prompt, None
        if prompt is not None:
            if prompt.has_focus_within:
                self._back_to.focus()
            self.key_bar.display = True
            await prompt.remove()

    @on(events.DescendantFocus)
    def _take_what_is_typed(self) -> None:
        """Going on elsewhere, by Tab or with the mouse, takes what is typed."""
        if self.prompt is not None and not self.prompt.has_focus_within:
            line = self.prompt.line
            self.post_message(Taken(line.purpose, line.value))
