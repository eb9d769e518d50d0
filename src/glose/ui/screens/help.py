"""The keys, place by place, and what each sign in the text means."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.events import Resize
from textual.widgets import Static

from glose.annotation import KINDS, LABELS
from glose.note import NOTE_KINDS
from glose.translation import _
from glose.ui.actions import PLACES, Place, bindings, key_text, keys_of, of_place
from glose.ui.labels import kind_name, label_names, note_name
from glose.ui.notes import NOTE_SIGNS
from glose.ui.row import Sign
from glose.ui.screens.dialog import Dialog

__all__ = ["Help"]

_BOLD = Style(bold=True)
_KEYS_WIDTH, _FEWER = 20, 11  # cells of the column of keys, and where there are fewer than
_NARROW = 60


class _Pages(VerticalScroll, inherit_bindings=False):
    """A text that scrolls by the keys of lists."""

    BINDINGS = bindings("list")

    def action_next_row(self) -> None:
        """Scroll one line on."""
        self.scroll_relative(y=1, animate=False)

    def action_previous_row(self) -> None:
        """Scroll one line back."""
        self.scroll_relative(y=-1, animate=False)

    def action_next_rows(self) -> None:
        """Turn one screen forward."""
        self.scroll_page_down(animate=False)

    def action_previous_rows(self) -> None:
        """Turn one screen back."""
        self.scroll_page_up(animate=False)

    def action_first_row(self) -> None:
        """Go to the beginning."""
        self.scroll_home(animate=False)

    def action_last_row(self) -> None:
        """Go to the end."""
        self.scroll_end(animate=False)


class Help(Dialog[None]):
    """The keys of the places `here`, then of the `others`, from the table of actions, and the legend of the theme."""

    DEFAULT_CSS = """
    Help > _Pages { width: 80; height: auto; max-height: 90%; padding: 0 2; scrollbar-size-vertical: 1; }
    Help Static { height: auto; }
    """

    def __init__(self, sign: Sign, here: Sequence[Place], others: Iterable[Place]) -> None:
        super().__init__()
        self._sign = sign
        self._places = dict.fromkeys((*here, *others))

    def compose(self) -> ComposeResult:
        """One text that scrolls."""
        with _Pages() as window:
            window.border_title = _("Keys and signs")
            window.border_subtitle = _("Esc closes")
            yield Static()

    def on_resize(self, event: Resize) -> None:
        """Fit the columns to the width."""
        width = _FEWER if event.size.width < _NARROW else _KEYS_WIDTH
        self.query_one(Static).update(Group(*self._keys(width), *self._legend(width)))

    async def action_window_keys(self) -> None:
        """Close: the same key opened it."""
        self.dismiss(None)

    def _keys(self, width: int) -> Iterator[RenderableType]:
        for place in self._places:
            yield Text(_(PLACES[place]), _BOLD)
            actions = of_place(place)
            rows = ((Text("  ".join(map(key_text, keys_of(one))), _BOLD), Text(_(one.help))) for one in actions)
            yield _grid(width, rows)
            yield Text("")

    def _legend(self, width: int) -> Iterator[RenderableType]:
        yield Text(_("Signs"), _BOLD)
        yield _grid(width, ((Text(*self._sign(label)), Text(label_names(label))) for label in LABELS))
        yield Text("")
        kinds = ((Text(*self._sign(kind)), Text(_("{kind} quotation").format(kind=kind_name(kind)))) for kind in KINDS)
        yield _grid(width, kinds)
        yield Text("")
        yield _grid(width, ((Text(NOTE_SIGNS[kind]), Text(note_name(kind))) for kind in NOTE_KINDS))


def _grid(width: int, rows: Iterable[tuple[Text, Text]]) -> Table:
    """Two columns, the first of `width` cells."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=width)
    grid.add_column()
    for keys, meaning in rows:
        grid.add_row(keys, meaning)
    return grid
