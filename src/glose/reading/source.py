"""Where an article is read from."""

from pathlib import Path

import msgspec

from glose.article import STANDARD_INPUT
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["Source"]


class Source(msgspec.Struct, frozen=True):
    """What the reader asked to open: `path` is None for standard input."""

    origin: str
    path: Path | None

    @classmethod
    def of(cls, origin: str) -> "Source":
        """Return the source that `origin`, a path or "-", stands for."""
        return cls(origin=origin, path=None if origin == STANDARD_INPUT else Path(origin))

    @property
    def name(self) -> str:
        """What messages call it; safe to show in a terminal."""
        return _("standard input") if self.path is None else visible_line(self.origin)

    @property
    def extension(self) -> str:
        """The extension of the file name in lower case, with its dot; "" where there is none."""
        return "" if self.path is None else self.path.suffix.lower()
