"""The rows of a list with where each of them is: made in any thread, since for a book it takes a while."""

from collections.abc import Sequence
from itertools import accumulate

from glose.ui.row import Row

__all__ = ["Listing"]


class Listing:
    """Rows, the line of the whole list on which each begins, and the place of each key."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self.rows = rows
        self.tops = [0, *accumulate(2 if row.detail else 1 for row in rows)]
        """The line on which each row begins, and at last how many lines there are."""
        self.places = {row.key: place for place, row in enumerate(rows) if row.key}
        """The index of the row of each key: headings have none."""
