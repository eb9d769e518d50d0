"""The places the reader jumped away from, to go back to and forth again."""

from typing import NamedTuple

__all__ = ["Jumps"]

_KEPT = 100  # places; nobody goes back farther


class Jumps(NamedTuple):
    """The places behind and ahead, as code points, the nearest last."""

    behind: tuple[int, ...] = ()
    ahead: tuple[int, ...] = ()

    def left(self, here: int) -> "Jumps":
        """Return the jumps after one that leaves `here` for somewhere new: nothing is ahead any more."""
        behind = self.behind if self.behind[-1:] == (here,) else (*self.behind, here)
        return Jumps(behind[-_KEPT:])

    def back(self, here: int) -> tuple[int, "Jumps"] | None:
        """Return the place before `here` and the jumps as seen from there; None where there is none."""
        places = _without(self.behind, here)
        return (places[-1], Jumps(places[:-1], (*self.ahead, here))) if places else None

    def forward(self, here: int) -> tuple[int, "Jumps"] | None:
        """Return the place that was gone back from and the jumps as seen from there; None where there is none."""
        places = _without(self.ahead, here)
        return (places[-1], Jumps((*self.behind, here), places[:-1])) if places else None


def _without(places: tuple[int, ...], here: int) -> tuple[int, ...]:
    """Leave out the nearest place where the reader is there already: going to it would seem to do nothing."""
    return places[:-1] if places[-1:] == (here,) else places
