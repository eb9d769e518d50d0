"""The list of themes; the reader shows each one while the cursor is on it."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult

from glose import themes
from glose.themes import Theme, ThemeError
from glose.translation import _
from glose.ui.row import Row
from glose.ui.screens.dialog import Dialog
from glose.ui.widgets.row_list import RowList

__all__ = ["ThemeChooser"]


class ThemeChooser(Dialog[Theme]):
    """Choose a theme; `preview` is called with each that the cursor comes to. The result is None on backing out."""

    DEFAULT_CSS = """
    ThemeChooser {
        align: right top;
        background: transparent;
        & > RowList { width: 34; height: auto; max-height: 90%; margin: 1 1 0 0; }
    }
    """

    def __init__(self, current: Theme, preview: Callable[[Theme], None]) -> None:
        super().__init__()
        self._current = current
        self._preview = preview
        self._themes: dict[str, Theme] = {}

    def compose(self) -> ComposeResult:
        """The list."""
        rows = RowList()
        rows.border_title = _("Theme")
        rows.border_subtitle = _("Enter keeps · Esc backs out")
        yield rows

    def on_mount(self) -> None:
        """List every theme that can be read, and the reason where one cannot."""
        listed = []
        for name, path in themes.available().items():
            try:
                theme = self._themes[name] = themes.load(path)
                listed.append(Row(theme.title, key=name, count=_("dark") if theme.dark else _("light")))
            except ThemeError as error:
                listed.append(Row(name, detail=str(error)))
        rows = self.query_one(RowList)
        rows.show(listed)
        rows.go_to(self._current.name)
        rows.focus()

    @on(RowList.Moved)
    def _show(self, message: RowList.Moved) -> None:
        self._preview(self._themes[message.row.key])

    @on(RowList.Chosen)
    def _take(self, message: RowList.Chosen) -> None:
        self.dismiss(self._themes[message.row.key])
