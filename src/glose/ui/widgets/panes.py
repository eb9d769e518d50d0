"""The panes of the reader: where the text, the card and the panel stand, and how the focus goes round them."""

from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from glose.ui.row import Sign
from glose.ui.widgets.article_pane import ArticlePane
from glose.ui.widgets.card import Card
from glose.ui.widgets.covered import Covered
from glose.ui.widgets.panel import Panel
from glose.ui.widgets.row_list import RowList

__all__ = ["Panes"]

_WIDE = 160
"""Columns from which the panel shows both of its lists."""
_NARROW = 90
"""Columns under which the panel lies over the text instead of beside it."""


class _Reading(Covered, Vertical):
    """The text over its card."""


class Panes(Covered, Horizontal):
    """The text over its card, and the panel: beside them where there is room, else over them when it is called."""

    DEFAULT_CSS = """
    Panes {
        layers: base over;
        height: 1fr;
        _Reading { width: 1fr; }
        ArticlePane { height: 1fr; }
        &.-narrow Panel { layer: over; dock: right; max-width: 90%; }
    }
    """

    beside: reactive[bool] = reactive(True, init=False)
    """Whether the panel is shown where it has room beside the text."""
    over: reactive[bool] = reactive(False, init=False)
    """Whether the panel is shown over the text, where it has no room beside it."""

    text = getters.query_one(ArticlePane)
    panel = getters.query_one(Panel)
    card = getters.query_one(Card)

    def __init__(self, sign: Sign) -> None:
        super().__init__()
        self._sign = sign

    def compose(self) -> ComposeResult:
        """The text, and the card and the panel, which are still empty."""
        self._fit(self.app.size)
        with _Reading():
            yield ArticlePane()
            yield Card()
        panel = Panel(self._sign)
        panel.both = self.app.size.width >= _WIDE
        yield panel

    async def fill(self) -> None:
        """Make what stands around the text: not before that is painted, since it costs time."""
        await self.panel.fill()
        await self.card.fill()

    def on_mount(self) -> None:
        """Hide the panel where it would cover the text."""
        self._arrange()

    def on_resize(self, event: events.Resize) -> None:
        """Put the panel where it has room."""
        self._fit(event.size)
        self._arrange()

    def _fit(self, size: Size) -> None:
        """Set the class for `size`: at the start before anything is styled, so that it is styled only once."""
        self.set_class(size.width < _NARROW, "-narrow")
        for panel in self.query(Panel):
            panel.both = size.width >= _WIDE

    def watch_beside(self) -> None:
        """Show or hide the panel."""
        self._arrange()

    def watch_over(self) -> None:
        """Show or hide the panel."""
        self._arrange()

    @property
    def _shown(self) -> bool:
        return self.over if self.has_class("-narrow") else self.beside

    def _show(self, shown: bool) -> None:
        if self.has_class("-narrow"):
            self.over = shown
        else:
            self.beside = shown

    def _arrange(self) -> None:
        if not self._shown and self.panel.has_focus_within:
            self.text.focus()
        self.panel.display = self._shown

    def toggle_panel(self) -> None:
        """Show or hide the panel; over the text it takes the focus."""
        self._show(not self._shown)
        if self._shown and self.has_class("-narrow"):
            self.panel.focus_list()

    def back_to_text(self) -> None:
        """Give the focus to the text, and close the panel where it covers it."""
        self.over = False
        self.text.focus()

    def step(self, step: int) -> None:
        """Move the focus `step` panes on: round the text, the tabs of the panel, and the card where it scrolls."""
        panes: list[Widget] = [self.text, *self.panel.lists]
        panes += [self.card] if self.card.can_focus else []
        current = next((place for place, pane in enumerate(panes) if pane.has_focus), 0)
        target = panes[(current + step) % len(panes)]
        if isinstance(target, RowList):
            self._show(True)
            self.panel.tab = "entities" if target.id == "entities" else "quotations"
        else:
            self.over = False
        target.focus()
