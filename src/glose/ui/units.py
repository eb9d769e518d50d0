"""What the cursor steps over: the sentences where they are known, else the paragraphs."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

import msgspec

from glose.annotation import Sentence

__all__ = ["Cursor", "next_unit", "paragraph_at", "paragraph_near", "previous_unit", "sentence_at", "unit_at"]

_start = attrgetter("start")


class Cursor(msgspec.Struct, frozen=True):
    """Where the reader is: the start of the current sentence or paragraph, in code points.

    `sentence`, `mention` and `quote` are indices into the annotations: the current sentence, the mention that was gone
    to, and the quotation that was gone to or that the sentence belongs to; None where there is none.
    """

    offset: int = 0
    sentence: int | None = None
    mention: int | None = None
    quote: int | None = None


def sentence_at(sentences: Sequence[Sentence], offset: int) -> int | None:
    """Return the index of the sentence that holds `offset`, or the blank after it; None where none is known there."""
    if not sentences or offset >= sentences[-1].end:
        return None
    return max(bisect_right(sentences, offset, key=_start) - 1, 0)


def paragraph_at(text: str, offset: int) -> tuple[int, int]:
    """Return the line [start, end) of `text` on which the code point at `offset` stands; it may be blank."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end


def paragraph_near(text: str, offset: int, step: int) -> int | None:
    """Return the start of the next (`step` 1) or previous (-1) paragraph from that of `offset`; None where none is."""
    start, end = paragraph_at(text, offset)
    while True:
        if (step > 0 and end >= len(text)) or (step < 0 and start == 0):
            return None
        start, end = paragraph_at(text, end + 1 if step > 0 else start - 1)
        if not text[start:end].isspace() and start < end:
            return start


def unit_at(text: str, sentences: Sequence[Sentence], offset: int) -> tuple[int, int]:
    """Return the code points [start, end) of the sentence, or else the paragraph, that holds `offset`."""
    index = sentence_at(sentences, offset)
    return (sentences[index].start, sentences[index].end) if index is not None else paragraph_at(text, offset)


def next_unit(text: str, sentences: Sequence[Sentence], offset: int) -> int | None:
    """Return the start of the first sentence or paragraph after the one that starts at `offset`; None at the end."""
    index = bisect_right(sentences, offset, key=_start)
    return sentences[index].start if index < len(sentences) else paragraph_near(text, offset, 1)


def previous_unit(text: str, sentences: Sequence[Sentence], offset: int) -> int | None:
    """Return the start of the last sentence or paragraph before the one that starts at `offset`; None at the start."""
    if not sentences or offset > sentences[-1].start:
        paragraph = paragraph_near(text, offset, -1)
        if paragraph is None or not sentences or paragraph >= sentences[-1].end:
            return paragraph
    index = bisect_left(sentences, offset, key=_start)
    return sentences[index - 1].start if index else None
