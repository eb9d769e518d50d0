"""Copy as…: the formats at the left, what each would put on the clipboard at the right."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.events import Resize
from textual.widgets import Static

from glose.formats import Format, FormatError, suiting
from glose.formats.selection import Selection, described
from glose.terminal_text import visible
from glose.translation import _
from glose.ui.row import Row
from glose.ui.screens.dialog import Dialog
from glose.ui.widgets.row_list import RowList

__all__ = ["CopyAs"]

_PREVIEWED = 20_000
"""Code points of the preview: some hundred lines show what a format is like, and megabytes would hold up the reader."""


class CopyAs(Dialog[Format]):
    """Choose the format in which `selection` is copied; the result is None where the reader backs out."""

    DEFAULT_CSS = """
    CopyAs {
        & > Horizontal {
            width: 100;
            height: 24;
            max-height: 90%;
        }
        RowList { width: 24; height: 1fr; }
        VerticalScroll { width: 1fr; padding: 0 1; border-left: solid $border-blurred; scrollbar-size-vertical: 1; }
        &.-narrow > Horizontal {
            layout: vertical;
            RowList { width: 1fr; height: auto; max-height: 4; }
            VerticalScroll { border-left: none; border-top: solid $border-blurred; }
        }
        Static { height: auto; }
    }
    """

    def __init__(self, selection: Selection, usual: str) -> None:
        super().__init__()
        self._selection = selection
        self._usual = usual
        self.preview = ""
        """What the format under the cursor would copy, its control characters visible, cut where it is long."""
        self._formats = {one.name: one for one in suiting(selection.scope)}

    def compose(self) -> ComposeResult:
        """The list and the preview."""
        with Horizontal() as window:
            window.border_title = _("Copy as… — {what}").format(what=described(self._selection))
            window.border_subtitle = _("Enter copies · Esc backs out")
            yield RowList()
            with VerticalScroll():
                yield Static(markup=False)

    def on_mount(self) -> None:
        """Start on the format that was chosen last."""
        rows = self.query_one(RowList)
        rows.show([Row(one.title, key=one.name) for one in self._formats.values()])
        rows.go_to(self._usual)
        rows.focus()
        self._preview(self._formats[rows.row.key] if rows.row else None)

    def on_resize(self, event: Resize) -> None:
        """Put the preview below the list where there is no room beside it."""
        self.set_class(event.size.width < 70, "-narrow")

    @on(RowList.Moved)
    def _show_format(self, message: RowList.Moved) -> None:
        self._preview(self._formats[message.row.key])

    @on(RowList.Chosen)
    def _take_format(self, message: RowList.Chosen) -> None:
        self.dismiss(self._formats[message.row.key])

    def _preview(self, chosen: Format | None) -> None:
        if chosen is None:
            return
        try:
            text = chosen.write(self._selection)
        except FormatError as error:
            text = str(error)
        self.preview = visible(text[:_PREVIEWED]) + ("\n…" if len(text) > _PREVIEWED else "")
        self.query_one(Static).update(self.preview)
        self.query_one(VerticalScroll).scroll_home(animate=False)
