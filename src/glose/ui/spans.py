"""Which mentions and quotations stand on a stretch of text: looked up by bisection on their starts."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple, Protocol

from glose.annotation import Annotations, Kind, Label
from glose.article import Heading
from glose.ui.units import Cursor

__all__ = ["Look", "Marks", "Run", "SpanTable"]


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class SpanTable:
    """Spans in the order of their starts, each with the index of what it belongs to; they may overlap.

    `owners` are 0, 1, 2 … where they are not given.
    """

    def __init__(self, starts: list[int], ends: list[int], owners: Sequence[int] | None = None) -> None:
        order = range(len(starts)) if owners is None else owners
        if starts != sorted(starts):
            places = sorted(range(len(starts)), key=starts.__getitem__)
            starts, ends = ([values[place] for place in places] for values in (starts, ends))
            order = [order[place] for place in places]
        self._starts = array("I", starts)
        self._ends = array("I", ends)
        self._owners = order
        # how far the spans up to each one reach: as far as the last of them, where none lies in another
        self._reach = self._ends if ends == sorted(ends) else array("I", accumulate(ends, max))

    def over(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Return (start, end, owner) of each span that shares a code point with [start, end), in order."""
        at = bisect_left(self._starts, end)
        found = []
        while at > 0 and self._reach[at - 1] > start:
            at -= 1
            if self._ends[at] > start:
                found.append((self._starts[at], self._ends[at], self._owners[at]))
        found.reverse()
        return found


class Look(NamedTuple):
    """Everything on which the style of a run of text depends."""

    label: Label | None = None
    kind: Kind | None = None
    heading: bool = False
    in_current_sentence: bool = False
    in_current_mention: bool = False
    in_current_quote: bool = False


class Run(NamedTuple):
    """The code points [start, end), all of one look."""

    start: int
    end: int
    look: Look


class Marks:
    """What is marked in an article, ready to be looked up by where it stands."""

    def __init__(self, annotations: Annotations | None, headings: tuple[Heading, ...]) -> None:
        mentions = annotations.mentions if annotations else ()
        quotes = annotations.quotes if annotations else ()
        self._labelled, self._said = mentions, quotes
        self._mentions = _table(mentions)
        segments = [(segment, index) for index, quote in enumerate(quotes) for segment in quote.content]
        self._segments = _table([segment for segment, _ in segments], [index for _, index in segments])
        self._quotes = _table(quotes)
        self._headings = _table(headings)

    def mentions_over(self, start: int, end: int) -> list[int]:
        """Return the indices of the mentions that share a code point with [start, end), in order."""
        return [owner for _, _, owner in self._mentions.over(start, end)]

    def quotes_over(self, start: int, end: int) -> list[int]:
        """Return the indices of the quotations whose content shares a code point with [start, end), in order."""
        return list(dict.fromkeys(owner for _, _, owner in self._segments.over(start, end)))

    def quotes_beside(self, start: int, end: int) -> list[int]:
        """Return the indices of the quotations to show in the margin of a row: also of a blank row inside of one."""
        if start < end:
            return self.quotes_over(start, end)
        return [owner for first, _, owner in self._quotes.over(start, start + 1) if first < start]

    def runs(self, start: int, end: int, cursor: Cursor, current: tuple[int, int]) -> list[Run]:
        """Return [start, end) in runs of one look each; `current` is the span of the current sentence."""
        mentions = self._mentions.over(start, end)
        quotes = self._segments.over(start, end)
        headings = self._headings.over(start, end)
        edges = {start, end, *current}
        for first, last, _ in (*mentions, *quotes, *headings):
            edges.update((first, last))
        inside = sorted(edge for edge in edges if start <= edge <= end)
        runs = []
        for first, last in pairwise(inside):
            mention = _innermost(mentions, first)
            quote = _innermost(quotes, first)
            look = Look(
                label=None if mention is None else self._labelled[mention].label,
                kind=None if quote is None else self._said[quote].kind,
                heading=_innermost(headings, first) is not None,
                in_current_sentence=current[0] <= first < current[1],
                in_current_mention=mention is not None and mention == cursor.mention,
                in_current_quote=any(owner == cursor.quote for begin, close, owner in quotes if begin <= first < close),
            )
            runs.append(Run(first, last, look))
        return runs


def _table(spans: Sequence[_Spanned], owners: Sequence[int] | None = None) -> SpanTable:
    return SpanTable([span.start for span in spans], [span.end for span in spans], owners)


def _innermost(spans: list[tuple[int, int, int]], offset: int) -> int | None:
    """Return the owner of the last span to start among those that hold `offset`."""
    for start, end, owner in reversed(spans):
        if start <= offset < end:
            return owner
    return None
