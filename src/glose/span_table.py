"""Which spans of a text touch a stretch of it: looked up by bisection on their starts."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple, Protocol, Self

__all__ = ["SpanTable", "Spanned"]


class Spanned(Protocol):
    """What stands on the code points [start, end) of the text."""

    @property
    def start(self) -> int:
        """Where it starts."""

    @property
    def end(self) -> int:
        """Where it ends."""


class SpanTable(NamedTuple):
    """Spans in the order of their starts, each with the index of what it belongs to; they may overlap."""

    starts: "array[int]"
    ends: "array[int]"
    reach: "array[int]"
    """How far the spans up to each one reach: as far as the last of them, where none lies in another."""
    owners: Sequence[int]

    @classmethod
    def of(cls, spans: Sequence[Spanned], owners: Sequence[int] | None = None) -> Self:
        """Return the table of `spans` in any order; `owners` are 0, 1, 2 … where they are not given."""
        starts, ends = [span.start for span in spans], [span.end for span in spans]
        order = range(len(starts)) if owners is None else owners
        if starts != sorted(starts):
            places = sorted(range(len(starts)), key=starts.__getitem__)
            starts, ends = ([values[place] for place in places] for values in (starts, ends))
            order = [order[place] for place in places]
        reach = ends if ends == sorted(ends) else accumulate(ends, max)
        return cls(array("I", starts), array("I", ends), array("I", reach), order)

    def over(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Return (start, end, owner) of each span that shares a code point with [start, end), in order."""
        at = bisect_left(self.starts, end)
        found = []
        while at > 0 and self.reach[at - 1] > start:
            at -= 1
            if self.ends[at] > start:
                found.append((self.starts[at], self.ends[at], self.owners[at]))
        found.reverse()
        return found

    def first(self, start: int, end: int) -> int | None:
        """Return the owner of a span that shares a code point with [start, end), one of the first; None without any.

        Where spans overlap, those that reach in from before count only as far as the last of them does.
        """
        at = bisect_left(self.starts, start)
        at -= 1 if at and self.ends[at - 1] > start else 0
        return self.owners[at] if at < len(self.starts) and self.starts[at] < end else None
