"""What the two lists of the panel show of annotations: made, like the index they are made from, off the event loop."""

from glose.ui.index import Index
from glose.ui.listing import Listing
from glose.ui.row_filter import FilteredRows
from glose.ui.rows import entity_rows, quote_rows

__all__ = ["PanelRows"]

_FEW = 1_000
"""So many rows are ranked and filtered in some milliseconds."""


class PanelRows:
    """The rows of entities and of quotations in `index`; entities by first mention or `by_frequency`."""

    def __init__(self, index: Index, *, by_frequency: bool = False) -> None:
        self.index = index
        self.by_frequency = by_frequency
        self._entities = FilteredRows(entity_rows(index, by_frequency=by_frequency))
        self._quotations = FilteredRows(quote_rows(index))

    @property
    def few(self) -> bool:
        """Whether they are so few that nobody notices when they are made and filtered at once."""
        return len(self._entities.everything.rows) + len(self._quotations.everything.rows) <= _FEW

    def ranked(self, *, by_frequency: bool) -> "PanelRows":
        """Return the rows of the same index, ranked that way."""
        return PanelRows(self.index, by_frequency=by_frequency)

    def having(self, words: str) -> tuple[Listing, Listing]:
        """Return the entities and the quotations that have each of `words` in their rows."""
        return self._entities.having(words), self._quotations.having(words)
