"""The rows of a list that have certain words in them."""

from collections.abc import Iterator, Sequence
from threading import Lock

from glose.terminal_text import visible_line
from glose.ui.listing import Listing
from glose.ui.row import Row

__all__ = ["FilteredRows"]

_BETWEEN = "\0"  # stands in no folded row: rows are folded as they are shown
_BLOCK = 200  # rows folded at a time: in a few milliseconds, so that other threads get their turn in between


class FilteredRows:
    """Rows that are filtered again and again: they are folded once, by the first filter, in whatever thread that is."""

    def __init__(self, everything: Listing) -> None:
        self.everything = everything
        self._folded: list[str] = []
        self._folding = Lock()

    def having(self, words: str) -> Listing:
        """Return the rows that have each of `words` somewhere, without regard to case and accents.

        A heading stays as long as a row under it does.
        """
        if not words.strip():
            return self.everything
        from glose.ui.folding import fold  # costs a start, which filters nothing, nothing

        wanted = fold(words).split()
        rows = self.everything.rows
        with self._folding:
            if not self._folded:
                self._folded = list(_folded(rows))
        return Listing(_kept(rows, self._folded, wanted))


def _folded(rows: Sequence[Row]) -> Iterator[str]:
    from glose.ui.folding import fold

    for start in range(0, len(rows), _BLOCK):
        lines = (visible_line(f"{row.title} {row.detail}") for row in rows[start : start + _BLOCK])
        yield from fold(_BETWEEN.join(lines)).split(_BETWEEN)


def _kept(rows: Sequence[Row], folded: Sequence[str], wanted: Sequence[str]) -> Sequence[Row]:
    kept: list[Row] = []
    headings: list[Row] = []
    for row, words in zip(rows, folded, strict=True):
        if not row.key:
            headings = [*headings, row] if headings and not headings[-1].title else [row]
        elif all(word in words for word in wanted):
            kept += headings
            headings = []
            kept.append(row)
    return kept[1:] if kept and not kept[0].key and not kept[0].title else kept
