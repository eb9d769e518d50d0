"""Where commands write: standard output, or a file that the reader names."""

import contextlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from glose.errors import GloseError
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["opened_for_writing"]


@contextlib.contextmanager
def opened_for_writing(path: Path | None, sources: Iterable[Path] = ()) -> Iterator[IO[bytes]]:
    """Give what to write to: the file at `path`, emptied, or standard output.

    Raises GloseError where the file cannot be written, and where it is one of `sources`, which are still to be read.
    """
    if path is None:
        yield sys.stdout.buffer
        return
    if path.is_file() and any(path.samefile(source) for source in sources if source.is_file()):
        problem = _("{path} is read, too: write to another file, so that it is not lost.")
        raise GloseError(problem.format(path=visible_line(str(path))))
    try:
        with path.open("wb") as out:
            yield out
    except OSError as error:
        raise GloseError(
            _("{path} cannot be written: {reason}.").format(path=visible_line(str(path)), reason=error.strerror)
        ) from error
