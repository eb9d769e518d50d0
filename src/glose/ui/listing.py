"""The rows of a list with where each of them is: made in any thread, since for a book it takes a while."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import overload

from glose.ui.row import Row

__all__ = ["Listing", "RowsToBe"]


class RowsToBe(Sequence[Row]):
    """So many rows, each of which `make` makes of its place when it is asked for: of a book, few are ever shown."""

    def __init__(self, count: int, make: Callable[[int], Row]) -> None:
        self._places = range(count)
        self._make = make

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        places = self._places[at]
        return self._make(places) if isinstance(places, int) else [self._make(place) for place in places]

    def __iter__(self) -> Iterator[Row]:
        return map(self._make, self._places)


class Listing:
    """Rows, the line of the whole list on which each begins and the last ends, and the place of each key.

    What is not given is taken from the rows.
    """

    def __init__(
        self, rows: Sequence[Row] = (), tops: Sequence[int] | None = None, places: Mapping[str, int] | None = None
    ) -> None:
        self.rows = rows
        self.tops = [0, *accumulate(row.height for row in rows)] if tops is None else tops
        """The line on which each row begins, and at last how many lines there are."""
        self.places = {row.key: place for place, row in enumerate(rows) if row.key} if places is None else places
        """The index of the row of each key: headings have none."""
