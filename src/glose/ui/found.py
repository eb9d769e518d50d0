"""What a search has found, as it is painted over the text."""

from typing import NamedTuple

from glose.ui.matching import Matches
from glose.ui.paint import Paint
from glose.ui.row_strip import Overlay

__all__ = ["NOTHING", "Found"]


class Found(NamedTuple):
    """Matches, and the index of the one that was gone to, if any."""

    matches: Matches
    current: int | None = None

    def overlays(self, start: int, end: int, paint: Paint) -> list[Overlay]:
        """Return what is laid over the matches on the code points [start, end)."""
        return [
            Overlay(*self.matches.span(index), paint.current_match if index == self.current else paint.match)
            for index in self.matches.over(start, end)
        ]


NOTHING = Found(Matches())
"""Before anything is searched for."""
