"""The notes of one article in this session: changed one at a time, each change undone and done again."""

from typing import NamedTuple

from glose.note import Note, NoteKind, in_order

__all__ = ["NOTE_SIGNS", "Change", "Notes", "new_note"]

NOTE_SIGNS: dict[NoteKind, str] = {"bookmark": "⚑", "highlight": "▒", "comment": "✎"}
"""The sign of each kind of note, one cell wide: none of them is a sign of a type or a kind in any theme of ours."""


class Change(NamedTuple):
    """One note made (`before` is None), dropped (`after` is None) or replaced by another."""

    before: Note | None
    after: Note | None

    @property
    def note(self) -> Note:
        """The note that it is about, as it is, or else as it was."""
        note = self.after or self.before
        assert note is not None  # nothing is no change
        return note

    @property
    def reversed(self) -> "Change":
        """What takes this change back."""
        return Change(self.after, self.before)


class Notes(NamedTuple):
    """The notes in text order, and the changes behind and ahead, the nearest last."""

    kept: tuple[Note, ...] = ()
    behind: tuple[Change, ...] = ()
    ahead: tuple[Change, ...] = ()

    def read(self, kept: tuple[Note, ...]) -> "Notes":
        """Return the notes together with those `kept` from before, which may come after the first of this session."""
        return self._replace(kept=in_order({note.id: note for note in (*kept, *self.kept)}.values()))

    def changed(self, change: Change) -> "Notes":
        """Return the notes after a new `change`: nothing is ahead any more."""
        return Notes(self._after(change), (*self.behind, change))

    def undone(self) -> tuple[Change, "Notes"] | None:
        """Return the change that takes the last one back, and the notes after it; None where there is none."""
        if not self.behind:
            return None
        *behind, last = self.behind
        return last.reversed, Notes(self._after(last.reversed), tuple(behind), (*self.ahead, last))

    def redone(self) -> tuple[Change, "Notes"] | None:
        """Return the change that was taken back last, and the notes after it; None where there is none."""
        if not self.ahead:
            return None
        *ahead, last = self.ahead
        return last, Notes(self._after(last), (*self.behind, last), tuple(ahead))

    def over(self, start: int, end: int) -> tuple[Note, ...]:
        """Return the notes that share a code point with [start, end)."""
        return tuple(note for note in self.kept if note.start < end and start < note.end)

    def first(self, kind: NoteKind, start: int, end: int) -> Note | None:
        """Return the first note of `kind` that shares a code point with [start, end)."""
        return next((note for note in self.over(start, end) if note.kind == kind), None)

    def _after(self, change: Change) -> tuple[Note, ...]:
        notes = {note.id: note for note in self.kept}
        if change.before is not None:
            del notes[change.before.id]
        if change.after is not None:
            notes[change.after.id] = change.after
        return in_order(notes.values())


def new_note(kind: NoteKind, text: str, start: int, end: int, comment: str | None = None) -> Note:
    """Return a note made now on the code points [start, end) of `text`, with an id that no other window gives."""
    import secrets  # the start does without
    from datetime import UTC, datetime

    made = datetime.now(UTC).isoformat(timespec="microseconds")
    return Note(f"n{secrets.token_hex(6)}", kind, start, end, text[start:end], comment, made)
