"""The rows of a list that have certain words in them."""

from collections.abc import Sequence

from glose.terminal_text import visible_line
from glose.ui.row import Row

__all__ = ["FilteredRows"]

_BETWEEN = "\0"  # stands in no folded row: rows are folded as they are shown


class FilteredRows:
    """Rows that are filtered again and again: they are folded once, all together, by the first filter."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self.rows = rows
        self._folded: list[str] = []

    def having(self, words: str) -> Sequence[Row]:
        """Return the rows that have each of `words` somewhere, without regard to case and accents.

        A heading stays as long as a row under it does.
        """
        if not words.strip():
            return self.rows
        from glose.ui.folding import fold  # costs a start, which filters nothing, nothing

        wanted = fold(words).split()
        if not self._folded and self.rows:
            lines = (visible_line(f"{row.title} {row.detail}") for row in self.rows)
            self._folded = fold(_BETWEEN.join(lines)).split(_BETWEEN)
        kept: list[Row] = []
        headings: list[Row] = []
        for row, folded in zip(self.rows, self._folded, strict=True):
            if not row.key:
                headings = [*headings, row] if headings and not headings[-1].title else [row]
            elif all(word in folded for word in wanted):
                kept += headings
                headings = []
                kept.append(row)
        return kept[1:] if kept and not kept[0].key and not kept[0].title else kept
