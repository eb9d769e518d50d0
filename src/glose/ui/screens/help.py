"""The keys, place by place, and what each sign in the text means."""

from rich.console import Group
from rich.style import Style
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from glose.annotation import KINDS, LABELS
from glose.translation import _
from glose.ui.actions import PLACES, key_text, of_place
from glose.ui.labels import kind_name, label_names
from glose.ui.screens.dialog import Dialog
from glose.ui.widgets.row_list import Sign

__all__ = ["Help"]

_BOLD = Style(bold=True)


class Help(Dialog[None]):
    """All keys, from the table of actions, and the legend of the theme in use."""

    DEFAULT_CSS = """
    Help > VerticalScroll { width: 78; height: 90%; scrollbar-size-vertical: 1; }
    Help Static { height: auto; }
    """

    def __init__(self, sign: Sign) -> None:
        super().__init__()
        self._sign = sign

    def compose(self) -> ComposeResult:
        """One text that scrolls."""
        with VerticalScroll() as window:
            window.border_title = _("Keys and signs")
            window.border_subtitle = _("Esc closes")
            yield Static(Group(self._legend(), self._keys()))

    def _keys(self) -> Table:
        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        grid.add_column(no_wrap=True)
        grid.add_column()
        for place, heading in PLACES.items():
            grid.add_row("", "")
            grid.add_row(Text(""), Text(_(heading), _BOLD))
            for action in of_place(place):
                keys = Text("  ".join(key_text(key) for key in action.keys), _BOLD)
                grid.add_row(keys, Text(_(action.help)))
        return grid

    def _legend(self) -> Table:
        grid = Table.grid(padding=(0, 2, 0, 0))
        names: list[tuple[str, str]] = [(label, label_names(label)) for label in LABELS]
        names += [(kind, _("{kind} quotation").format(kind=kind_name(kind))) for kind in KINDS]
        cells = []
        for name, meaning in names:
            sign, style = self._sign(name)
            cells.append(Text.assemble((sign, style), " ", meaning))
        for start in range(0, len(cells), 2):
            grid.add_row(*cells[start : start + 2])
        return grid
