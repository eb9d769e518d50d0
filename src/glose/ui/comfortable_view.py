"""The view of an article as its reader likes it: its room, all but the current sentence dimmed, paragraphs numbered."""

from array import array
from bisect import bisect_left

from textual.reactive import var

from glose.article import Article, paragraphs
from glose.config import Config
from glose.ui.finding_view import FindingView
from glose.ui.row_strip import Overlay

__all__ = ["ComfortableView"]

_LEAST_MEASURE, _MOST_MEASURE = 20, 200  # cells


class ComfortableView(FindingView, part=True):
    """An article with room around its lines; `dimmed` and `numbered` may change while it is read."""

    dimmed: var[bool] = var(False, init=False)
    """Whether all but the current sentence pales."""
    numbered: var[bool] = var(False, init=False)
    """Whether paragraphs have their numbers beside them, from 1."""

    _starts: "array[int] | None" = None  # of the paragraphs, once they are asked for

    def set_room(self, config: Config) -> None:
        """Give the text the room, and show of it, what `config` asks for."""
        self.measure, self.side = config.measure, config.margin
        self.line_spacing, self.paragraph_spacing = config.line_spacing, config.paragraph_spacing
        self.dimmed, self.numbered = config.focus_mode, config.paragraph_numbers

    def widen(self, cells: int) -> None:
        """Make lines `cells` longer, or shorter where that is negative, from what they are now."""
        now = min(self.measure, max(self._room, _LEAST_MEASURE))
        self.measure = min(max(now + cells, _LEAST_MEASURE), _MOST_MEASURE)

    def watch_article(self, article: Article | None) -> None:
        """Show another article, whose paragraphs have other numbers."""
        self._starts = None
        super().watch_article(article)
        self._fit_labels()

    def watch_dimmed(self) -> None:
        """Pale, or come back."""
        self.repaint()

    def watch_numbered(self) -> None:
        """Make room for the numbers, or take it away."""
        self._fit_labels()
        self.repaint()

    def overlays(self, start: int, end: int) -> list[Overlay]:
        """Return what lies over the code points [start, end): what pales, and over it the matches."""
        found = super().overlays(start, end)
        if not self.dimmed:
            return found
        first, last = self.current_span
        pale = ((start, min(end, first)), (max(start, last), end))
        return [*(Overlay(*part, self.paint.dimmed) for part in pale if part[0] < part[1]), *found]

    def label(self, start: int, end: int) -> str:
        """Return the number of the paragraph that begins with the code points [start, end) of a row, if one does."""
        if not self.numbered or start == end:
            return ""
        starts = self._paragraph_starts()
        place = bisect_left(starts, start)
        return str(place + 1) if place < len(starts) and starts[place] == start else ""

    def _fit_labels(self) -> None:
        self.label_cells = len(str(len(self._paragraph_starts()))) + 1 if self.numbered else 0

    def _paragraph_starts(self) -> "array[int]":
        if self._starts is None:
            self._starts = array("I", (start for start, _end in paragraphs(self._text)))
        return self._starts
