"""The rows of an article at one width: an offset table that is filled block by block, where the reader looks first."""

from array import array
from bisect import bisect_right
from itertools import accumulate
from time import perf_counter
from typing import NamedTuple

from glose.article import paragraphs
from glose.wrapping import wrap

__all__ = ["Layout", "Spacing"]

_BLOCK = 16_384  # code points: wrapped in about a millisecond
_USUAL_FILL = 0.93  # how full a line of French prose is, to guess the rows of a block that is not wrapped yet


class Spacing(NamedTuple):
    """Blank rows between the lines of a paragraph, and between paragraphs."""

    lines: int = 0
    paragraphs: int = 1


class Layout:
    """Which code points stand on which row, at `width` cells, with blank rows between as `spacing` says.

    The text is cut into blocks of whole paragraphs. A block is wrapped when a row or an offset in it is asked for, or
    by `work`; until then its rows are a guess. Wrapping a block may thus change the numbers of the rows after it, and
    `rows`; once `complete` is true they stay.
    """

    def __init__(self, text: str, width: int, spacing: Spacing = Spacing()) -> None:  # noqa: B008 - frozen
        self._text = text
        self._spacing = spacing
        self._width = max(width, 1)
        self._bounds = _blocks(text)
        self._starts: list[array[int] | None] = [None] * (len(self._bounds) - 1)
        self._ahead: dict[int, array[int]] = {}
        self._counts = [self._guess(block) for block in range(len(self._starts))]
        self._first_rows = [0, *accumulate(self._counts)]

    @property
    def rows(self) -> int:
        """How many rows the text takes: a guess until `complete`."""
        return self._first_rows[-1]

    @property
    def complete(self) -> bool:
        """Whether every block is wrapped."""
        return len(self._ahead) == 0 and all(starts is not None for starts in self._starts)

    def settle(self, first: int, last: int) -> None:
        """Wrap what is needed for the rows from `first` to `last` to be no guess."""
        block = self._block_of_row(max(first, 0))
        while block < len(self._starts) and self._first_rows[block] <= last:
            self._wrapped(block)
            block += 1

    def span(self, row: int) -> tuple[int, int]:
        """Return the code points [start, end) of `row` without its last blanks: none for a blank row.

        Raises IndexError where there is no such row.
        """
        if not 0 <= row < self.rows:
            raise IndexError(row)
        block = self._block_of_row(row)
        starts = self._wrapped(block)
        index = row - self._first_rows[block]
        if index >= len(starts):  # the guess was too high
            return self.span(row) if row < self.rows else (len(self._text), len(self._text))
        start = starts[index]
        if self._text[start : start + 1] in ("\n", ""):
            return start, start
        following = starts[index + 1] if index + 1 < len(starts) else self._text.find("\n", start)
        return start, start + len(self._text[start : following if following >= 0 else None].rstrip(" \t\n"))

    def offset_near(self, row: int) -> int:
        """Return about where `row` begins, without wrapping anything for it; the text's length beyond the last row."""
        row = max(row, 0)
        if row >= self.rows:
            return len(self._text)
        block = self._block_of_row(row)
        index, starts = row - self._first_rows[block], self._starts[block]
        if starts:
            return starts[min(index, len(starts) - 1)]
        start, end = self._bounds[block], self._bounds[block + 1]
        return start + (end - start) * index // max(self._counts[block], 1)

    def row_of(self, offset: int) -> int:
        """Return the row on which the code point at `offset` stands; the blank row after it for a paragraph's end."""
        block = min(max(bisect_right(self._bounds, offset) - 1, 0), len(self._starts) - 1)
        index = bisect_right(self._wrapped(block), offset) - 1
        return self._first_rows[block] + max(index, 0)

    def work(self, seconds: float) -> bool:
        """Wrap more blocks for about that many seconds; return True when the last one is done.

        Row numbers change only then, all at once.
        """
        until = perf_counter() + seconds
        for block, starts in enumerate(self._starts):
            if starts is None and block not in self._ahead:
                if perf_counter() >= until:
                    return False
                self._ahead[block] = self._wrap(block)
        for block, ready in self._ahead.items():
            self._starts[block] = ready
            self._counts[block] = len(ready)
        self._ahead.clear()
        self._first_rows = [0, *accumulate(self._counts)]
        return True

    def _block_of_row(self, row: int) -> int:
        return bisect_right(self._first_rows, row) - 1

    def _guess(self, block: int) -> int:
        start, end = self._bounds[block], self._bounds[block + 1]
        full = (end - start) / (self._width * _USUAL_FILL)
        lines = full + self._text.count("\n", start, end) / 2
        spaced = lines * (1 + self._spacing.lines) + self._text.count("\n", start, end) * self._spacing.paragraphs
        return round(spaced) + 1

    def _wrapped(self, block: int) -> "array[int]":
        starts = self._starts[block]
        if starts is None:
            starts = self._starts[block] = self._ahead.pop(block, None) or self._wrap(block)
            self._counts[block] = len(starts)
            self._first_rows = [0, *accumulate(self._counts)]
        return starts

    def _wrap(self, block: int) -> "array[int]":
        """Return the offset of each row of a block.

        That of a blank row is the end of the paragraph above it, or the start of the line below it.
        """
        begin, end = self._bounds[block], self._bounds[block + 1]
        part = self._text[begin:end]
        starts = array("I")
        lines, blank = self._spacing
        for first, last in paragraphs(part):
            for number, line in enumerate(wrap(part[first:last], self._width)):
                starts.extend([begin + first + line] * (1 + lines if number else 1))
            starts.extend([begin + last] * blank)
        if block == len(self._starts) - 1 and starts and blank:
            del starts[-blank:]
        return starts


def _blocks(text: str) -> "array[int]":
    """Return the bounds of pieces of `text` that end with a line end and are about `_BLOCK` code points long."""
    bounds = array("I", [0])
    while len(text) - bounds[-1] > _BLOCK:
        line_end = text.find("\n", bounds[-1] + _BLOCK)
        if line_end < 0:
            break
        bounds.append(line_end + 1)
    if bounds[-1] < len(text) or len(bounds) == 1:
        bounds.append(len(text))
    return bounds
