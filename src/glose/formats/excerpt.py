"""What a selection touches of an article, as an article of its own: for formats whose files carry their text."""

from bisect import bisect_right
from itertools import accumulate
from typing import TypeVar

import msgspec

from glose.annotation import Annotations, Cue, Mention, Quote, Segment, Sentence, Span
from glose.formats.selection import Selection, passages

__all__ = ["Excerpt", "excerpt"]

_Part = TypeVar("_Part", Sentence, Mention, Segment, Cue, Span)


class Excerpt(msgspec.Struct, frozen=True):
    """The `text` of the passages of an article, a line each, and the `annotations` with their offsets into it.

    `passages` are the code points [start, end) of the article that they stand at.
    """

    text: str
    annotations: Annotations
    passages: tuple[tuple[int, int], ...]


def excerpt(selection: Selection) -> Excerpt:
    """Return what `selection` touches; of an article, all of it."""
    text, found = selection.article.text, selection.annotations
    places = passages(selection)
    if selection.scope == "article":
        return Excerpt(text, found, places)
    starts = [start for start, _end in places]
    new_starts = accumulate((end - start + 1 for start, end in places), initial=0)
    shifts = [start - new for start, new in zip(starts, new_starts, strict=False)]

    def moved(part: _Part) -> _Part:
        by = shifts[bisect_right(starts, part.start) - 1]
        return msgspec.structs.replace(part, start=part.start - by, end=part.end - by)

    def moved_quote(quote: Quote) -> Quote:
        return msgspec.structs.replace(
            quote,
            content=tuple(map(moved, quote.content)),
            cue=quote.cue and moved(quote.cue),
            source=quote.source and moved(quote.source),
            addressee=quote.addressee and moved(quote.addressee),
            medium=quote.medium and moved(quote.medium),
        )

    annotations = msgspec.structs.replace(
        found,
        sentences=tuple(map(moved, found.sentences)),
        mentions=tuple(map(moved, found.mentions)),
        quotes=tuple(map(moved_quote, found.quotes)),
    )
    return Excerpt("\n".join(text[start:end] for start, end in places), annotations, places)
