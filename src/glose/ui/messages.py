"""What the thread that annotates tells the screen, and what the screen asks of the app."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from glose.errors import GloseError
from glose.note import Note
from glose.ui.notes import Change

if TYPE_CHECKING:
    from glose.ui.panel_rows import PanelRows
    from glose.ui.scopes import Scopes

__all__ = ["Annotated", "AnnotatingEnded", "CopyAsked", "Jumped", "NoteChanged", "NotesRead", "Painted", "Ready"]


class Painted(Message):
    """The text is on the screen: what it needs besides may start now."""


class Ready(Message):
    """What stands around the text is there too."""


@dataclass(eq=False, repr=False)
class Annotated(Message):
    """More of the article is annotated: `rows` and their index hold everything so far."""

    rows: "PanelRows"


@dataclass(eq=False, repr=False)
class AnnotatingEnded(Message):
    """Nothing more will come: all is annotated, or `error` says why not."""

    error: GloseError | None


@dataclass(eq=False, repr=False)
class Jumped(Message):
    """The reader has jumped away from the code point `left`."""

    left: int


@dataclass(eq=False, repr=False)
class NotesRead(Message):
    """What was noted in the article before; the words of `unplaced` are not in its text any more."""

    notes: tuple[Note, ...]
    unplaced: tuple[Note, ...]


@dataclass(eq=False, repr=False)
class NoteChanged(Message):
    """The reader has made, dropped or replaced a note, which is to be kept so."""

    change: Change


@dataclass(eq=False, repr=False)
class CopyAsked(Message):
    """The current one of `scopes` is to be copied, or what is still to be chosen where `choosing`."""

    scopes: "Scopes"
    choosing: bool
