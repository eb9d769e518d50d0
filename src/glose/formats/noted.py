"""The notes of a selection as people read them: the words, what kind of note it is and where, the comment."""

from typing import NamedTuple

from glose.annotation import Sentence
from glose.formats.selection import Selection
from glose.note import Note
from glose.translation import _

__all__ = ["Noted", "noted"]


class Noted(NamedTuple):
    """The words of the article, what they are ("Highlight, sentence 4"), and the comment on one line, or nothing."""

    words: str
    title: str
    comment: str

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands below the words."""
        return (f"— {self.title}", *([self.comment] if self.comment else []))


def noted(selection: Selection) -> list[Noted]:
    """Return the notes of `selection`, in text order."""
    sentences = selection.annotations.sentences
    return [
        Noted(note.text, _title(note, sentences), " ".join((note.comment or "").split()))
        for note in selection.annotations.notes
    ]


def _title(note: Note, sentences: tuple[Sentence, ...]) -> str:
    """The kind, with the number of the sentence, which glose counts from 1 in its id."""
    names = {"bookmark": _("Bookmark"), "highlight": _("Highlight"), "comment": _("Comment")}
    sentence = next((one for one in sentences if one.start < note.end and note.start < one.end), None)
    number = sentence.id.removeprefix("s") if sentence else ""
    if not number.isdecimal():
        return names[note.kind]
    return _("{kind}, sentence {number}").format(kind=names[note.kind], number=number)
