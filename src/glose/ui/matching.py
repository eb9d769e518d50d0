"""Where words, or a regular expression, occur in a text."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from glose.errors import GloseError
from glose.terminal_text import visible_line
from glose.translation import _

if TYPE_CHECKING:
    from glose.ui.folding import Folded

__all__ = ["REGULAR", "Matches", "SearchError", "SearchedText", "never"]

REGULAR = "re:"
"""What a query that is a regular expression begins with."""

_LONGEST = 2.0  # seconds that a regular expression may take
_TURN = 1_024  # matches between two looks at whether anybody still wants them


class SearchError(GloseError):
    """A query that cannot be searched for."""


class Matches:
    """The places of matches, as code points [start, end), in order and apart."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self.starts, self.ends = array("I"), array("I")
        for start, end in spans:
            self.starts.append(start)
            self.ends.append(end)

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, index: int) -> tuple[int, int]:
        """Return the code points [start, end) of the match at `index`."""
        return self.starts[index], self.ends[index]

    def over(self, start: int, end: int) -> range:
        """Return the indices of the matches that share a code point with [start, end)."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def from_(self, offset: int) -> int | None:
        """Return the index of the first match that starts at `offset` or after it, else the first; None without any."""
        return bisect_left(self.starts, offset) % len(self) if len(self) else None

    def before(self, offset: int) -> int | None:
        """Return the index of the last match that starts before `offset`, else the last; None where there is none."""
        return (bisect_left(self.starts, offset) - 1) % len(self) if len(self) else None


def never() -> bool:
    """Say that a search is wanted to its end."""
    return False


class SearchedText:
    """A text that is searched again and again: it is folded once, by the first search, in whatever thread that runs."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folding = Lock()

    @cached_property
    def _folded(self) -> "Folded":
        from glose.ui.folding import Folded

        return Folded(self._text)

    def find(self, query: str, unwanted: Callable[[], bool] = never) -> Matches:
        """Return where `query` occurs: words without regard to case, accents and blanks, or after "re:" an expression.

        Regular expressions see the text as it is, in any case; "^" and "$" are edges of paragraphs. The search stops
        short once `unwanted` says so. Raises SearchError on an expression that is wrong or takes too long.
        """
        from glose.ui.folding import fold

        if query.startswith(REGULAR):
            return Matches(_wanted(self._expressed(query.removeprefix(REGULAR)), unwanted))
        return Matches(_wanted(self._worded(fold(query)), unwanted))

    def _worded(self, words: str) -> Iterator[tuple[int, int]]:
        if not words.strip():
            return
        with self._folding:
            folded = self._folded
        at = folded.text.find(words)
        while at >= 0:
            yield folded.source(at, at + len(words))
            at = folded.text.find(words, at + len(words))

    def _expressed(self, expression: str) -> Iterator[tuple[int, int]]:
        """Use the module regex: unlike re it keeps to a time and lets other threads run meanwhile."""
        import regex  # 40 ms that only who searches by an expression has to wait

        if not expression:
            return
        try:
            compiled = regex.compile(expression, regex.IGNORECASE | regex.MULTILINE)
            for match in compiled.finditer(self._text, timeout=_LONGEST, concurrent=True):
                if match.end() > match.start():
                    yield match.span()
        except regex.error as error:
            message = _("This is no regular expression ({reason}): mend it, or search without “re:”.")
            raise SearchError(message.format(reason=visible_line(error.msg))) from error
        except TimeoutError as error:
            message = _("This regular expression takes more than {seconds:g} s here: make it simpler.")
            raise SearchError(message.format(seconds=_LONGEST)) from error


def _wanted(found: Iterator[tuple[int, int]], unwanted: Callable[[], bool]) -> Iterator[tuple[int, int]]:
    for number, span in enumerate(found):
        if number % _TURN == 0 and unwanted():
            return
        yield span
