"""The line at the bottom: the keys that matter where the focus is."""

from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from glose.terminal_text import visible_line
from glose.translation import _
from glose.ui.actions import Action, key_text, keys_of
from glose.ui.row import fitted

__all__ = ["KeyBar"]


class KeyBar(Widget):
    """Keys and what they do, as many as the width has room for; a click on one does it."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyBar { height: 1; background: $panel; color: $foreground-muted; }
    """
    COMPONENT_CLASSES = {"key-bar--key"}

    actions: reactive[tuple[Action, ...]] = reactive(())
    """What can be done now, the most important first."""

    note: reactive[str] = reactive("")
    """What a search has found, said before the keys."""

    @dataclass(eq=False, repr=False)
    class Pressed(Message):
        """The words for `action` were clicked."""

        action: Action

    def render(self) -> Text:
        """Return the line."""
        line = Text(" ", no_wrap=True)
        line.append(self._noted(), Style(bold=True, reverse=True)).append("  " if self.note else "")
        for keys, label, _actions in self._shown():
            line.append(keys, Style(bold=True)).append(f" {label}  ")
        return line

    def _shown(self) -> list[tuple[str, str, list[Action]]]:
        """Keys, label and actions of what has room; "? keys" and "q quit" always have."""
        labelled = [action for action in self.actions if action.label]
        entries = [_entry(list(group)) for _label, group in groupby(labelled, key=lambda action: action.label)]
        last = [entry for entry in entries if entry[2][0].name in ("keys", "quit")]
        room = self.size.width - self._start() - sum(map(_width, last))
        shown = []
        for entry in entries:
            if entry not in last and _width(entry) <= room:
                shown.append(entry)
                room -= _width(entry)
        return shown + last

    def _noted(self) -> str:
        """The note between blanks, on half of the line at most."""
        note = visible_line(f" {self.note} ") if self.note else ""
        room = self.size.width // 2
        return fitted(note, room) if cell_len(note) > room else note

    def _start(self) -> int:
        """The column of the first key."""
        return 1 + cell_len(self._noted()) + (2 if self.note else 0)

    def on_click(self, event: events.Click) -> None:
        """Say what the words under the mouse stand for; with Shift, the second of a pair."""
        column = self._start()
        for entry in self._shown():
            column += _width(entry)
            if event.x < column:
                actions = entry[2]
                self.post_message(self.Pressed(actions[-1] if event.shift else actions[0]))
                return


def _entry(actions: list[Action]) -> tuple[str, str, list[Action]]:
    return "/".join(key_text(keys_of(action)[0]) for action in actions), _(actions[0].label), actions


def _width(entry: tuple[str, str, list[Action]]) -> int:
    return cell_len(f"{entry[0]} {entry[1]}  ")
