"""The notes on an article, to go to one of them, and those whose words are not in its text any more."""

from collections.abc import Callable, Iterator

from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.content import Content

from glose.article import Article
from glose.note import NOTE_KINDS, Note
from glose.translation import _
from glose.ui.actions import bindings
from glose.ui.dates_and_numbers import share_text
from glose.ui.notes import NOTE_SIGNS
from glose.ui.row import Row
from glose.ui.screens.dialog import Dialog
from glose.ui.widgets.row_list import RowList

__all__ = ["NotesWindow"]

_SHOWN = 200
"""Code points of a note's words that are looked at: more than the widest row shows."""


class NotesWindow(Dialog[Note]):
    """Choose one of `notes` on `article`, starting on the last one before the code point `here`.

    The result is the note, None where the reader backs out. A note that is `unplaced` can be read, not gone to. `drop`
    is called with each note that is removed.
    """

    BINDINGS = bindings("notes")
    places = ("notes", "list", "dialog")
    DEFAULT_CSS = """
    NotesWindow > RowList { width: 90; height: auto; max-height: 90%; }
    """

    def __init__(
        self,
        article: Article,
        notes: tuple[Note, ...],
        unplaced: tuple[Note, ...],
        here: int,
        drop: Callable[[Note], None],
    ) -> None:
        super().__init__()
        self._article = article
        self._notes = {note.id: note for note in notes}
        self._unplaced = {note.id: note for note in unplaced}
        self._here = here
        self._drop = drop
        self._refused = ""
        """The note without a place that was to be removed, once: nothing brings it back."""

    def compose(self) -> ComposeResult:
        """The list."""
        rows = RowList(_sign)
        rows.border_title = Content(_("Notes"))
        rows.border_subtitle = Content(_("Enter goes there · x removes · Esc"))
        yield rows

    def on_mount(self) -> None:
        """List the notes, each with how far into the text it stands, then those that have no place."""
        rows = self.query_one(RowList)
        rows.show([*self._rows()])
        passed = [note.id for note in self._notes.values() if note.start <= self._here]
        rows.go_to(passed[-1] if passed else "")
        rows.focus()

    def _rows(self) -> Iterator[Row]:
        for note in self._notes.values():
            yield _row(note, share_text(note.start / len(self._article.text)))
        if self._unplaced:
            yield Row(_("Not in this text any more"))
        for note in self._unplaced.values():
            yield _row(note, "")

    def action_drop_note(self) -> None:
        """Remove the note under the cursor; one that has no place any more only when asked twice."""
        rows = self.query_one(RowList)
        if rows.row is None:
            return
        key, place = rows.row.key, rows.cursor
        if key in self._unplaced and self._refused != key:
            self._refused = key
            self.notify(_("Nothing brings back a note without a place: once more removes it."), markup=False)
            return
        self._drop((self._notes if key in self._notes else self._unplaced).pop(key))
        if not self._notes and not self._unplaced:
            self.dismiss(None)
            return
        left = [*self._rows()]
        rows.show(left)
        rows.go_to(next((row.key for row in (*left[place:], *reversed(left)) if row.key), ""))

    @on(RowList.Chosen)
    def _take(self, message: RowList.Chosen) -> None:
        """Go to the note; of one that has no place, show all that it says."""
        note = self._notes.get(message.row.key)
        if note is not None:
            self.dismiss(note)
            return
        kept = self._unplaced[message.row.key]
        self.notify("\n".join(filter(None, (kept.text, kept.comment))), markup=False, timeout=20)


def _row(note: Note, count: str) -> Row:
    words = " ".join(note.text[:_SHOWN].split())
    return Row(words, key=note.id, style=note.kind, count=count, detail=note.comment or "")


def _sign(style: str) -> tuple[str, Style]:
    return next((NOTE_SIGNS[kind] for kind in NOTE_KINDS if kind == style), ""), Style.null()
