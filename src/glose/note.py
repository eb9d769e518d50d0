"""What the reader makes of an article: bookmarks, highlights and comments, as frozen values."""

from collections.abc import Iterable
from typing import Literal, get_args

import msgspec

__all__ = ["NOTE_KINDS", "Note", "NoteKind", "in_order"]

NoteKind = Literal["bookmark", "highlight", "comment"]
NOTE_KINDS: tuple[NoteKind, ...] = get_args(NoteKind)


class Note(msgspec.Struct, frozen=True, gc=False):
    """A note on the code points [start, end) of the article, whose words are `text`.

    `comment` is what the reader wrote, None where nothing; `made` is when, ISO 8601 in UTC.
    """

    id: str
    kind: NoteKind
    start: int
    end: int
    text: str
    comment: str | None
    made: str


def in_order(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return `notes` in the order of the text, those on the same words as they were made."""
    return tuple(sorted(notes, key=lambda note: (note.start, note.end, note.made, note.id)))
