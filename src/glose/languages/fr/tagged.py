"""A tagged text in which a token is found by its offset at once.

spaCy's `Doc.text` and `Doc.char_span` walk over the whole document each time they are asked.
"""

from bisect import bisect_left

from spacy.attrs import IDX
from spacy.tokens import Doc, Token

__all__ = ["Tagged"]


class Tagged:
    """The document `doc`, its text, and where each of its tokens starts, in code points."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        self._starts: list[int] = doc.to_array(IDX).tolist()

    def token(self, start: int) -> Token | None:
        """Return the token that starts at `start`, None where none does."""
        number = bisect_left(self._starts, start)
        return self.doc[number] if number < len(self._starts) and self._starts[number] == start else None

    def following(self, end: int) -> Token | None:
        """Return the first token that starts at `end` or after it, None at the end of the text."""
        number = bisect_left(self._starts, end)
        return self.doc[number] if number < len(self._starts) else None
