"""Where an article is read from."""

import re
import shlex
from pathlib import Path

import msgspec

from glose.article import STANDARD_INPUT
from glose.reading.errors import ReadingError
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["Source"]

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


class Source(msgspec.Struct, frozen=True):
    """What the reader asked to open: `path` is None for standard input."""

    origin: str
    path: Path | None

    @classmethod
    def of(cls, origin: str) -> "Source":
        """Return the source that `origin`, a path or "-", stands for.

        Raises ReadingError for what can be no path: the address of a page, or nothing.
        """
        if not origin:
            raise ReadingError(_("An empty name is no article; give a path, or - for standard input."))
        if _ADDRESS.match(origin):
            problem = _("{url} is not a file; save the page, or write: curl -sL {url} | glose - --url {url}")
            raise ReadingError(problem.format(url=visible_line(shlex.quote(origin))))
        return cls(origin=origin, path=None if origin == STANDARD_INPUT else Path(origin))

    @property
    def name(self) -> str:
        """What messages call it; safe to show in a terminal."""
        return _("standard input") if self.path is None else visible_line(self.origin)

    @property
    def extension(self) -> str:
        """The extension of the file name in lower case, with its dot; "" where there is none."""
        return "" if self.path is None else self.path.suffix.lower()
