"""The card under the text: what is known of the current sentence."""

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual.containers import VerticalScroll
from textual.widgets import Static

if TYPE_CHECKING:
    from rich.table import Table

__all__ = ["Card"]

_ROOMY = 60  # cells from which there is room for labels


class Card(VerticalScroll, can_focus=False):
    """Lines with a label each, which scroll where there are more than it has room for.

    Its height hangs on that of the screen alone: the text above never jumps when the reader steps on.
    """

    DEFAULT_CSS = """
    Card {
        height: 20%;
        min-height: 3;
        max-height: 6;
        padding: 0 1;
        background: $surface;
        border-top: solid $border-blurred;
        scrollbar-size-vertical: 1;
        &:focus { border-top: heavy $border; }
        Static { width: 1fr; height: auto; color: $foreground; }
        .card--label { color: $foreground-muted; }
    }
    """
    COMPONENT_CLASSES = {"card--label"}

    async def fill(self) -> None:
        """Make the text that holds all lines: not before the article is painted, since that costs time."""
        await self.mount(Static())

    def show(self, lines: list[tuple[str, Text]], *, otherwise: str) -> None:
        """Show `lines`, or where there is none, the sentence `otherwise`."""
        for text in self.query(Static):
            text.update(self._grid(lines) if lines else Text(otherwise, style=self._muted))
        self.scroll_home(animate=False)
        self.call_after_refresh(self._let_focus_in_where_it_scrolls)

    def _grid(self, lines: list[tuple[str, Text]]) -> "Table":
        """Lay the lines out: labels in a column of the same width for every sentence, none where there is no room."""
        from rich.table import Table

        from glose.ui.card_text import card_labels

        grid = Table.grid(padding=(0, 2, 0, 0))
        labelled = self.size.width >= _ROOMY
        if labelled:
            grid.add_column(style=self._muted, no_wrap=True, min_width=max(map(cell_len, card_labels())))
        grid.add_column(no_wrap=not labelled, overflow="ellipsis")
        for label, words in lines:
            grid.add_row(*([Text(label)] if labelled else []), words)
        return grid

    @property
    def _muted(self) -> Style:
        return self.get_component_rich_style("card--label", partial=True)

    def _let_focus_in_where_it_scrolls(self) -> None:
        self.can_focus = self.max_scroll_y > 0
