"""The bytes of a source: a file, a pipe or standard input, of bounded size."""

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from glose.reading.errors import ReadingError
from glose.reading.source import Source
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["MAX_BYTES", "bytes_of", "file_content"]

MAX_BYTES = 50_000_000
"""The largest source that is read. A press article of a million words has 6 MB; its bytes, its text and its annotations
are all in memory at once, so a file ten times as large is more likely a mistake than an article."""


def bytes_of(source: Source) -> bytes:
    """Return the bytes of `source`; raise ReadingError where there is none, it cannot be read, or it is too large."""
    data = _standard_input() if source.path is None else file_content(source.path)
    if not data:
        raise ReadingError(_("{name} is empty; there is nothing to read.").format(name=source.name))
    return data


def file_content(path: Path) -> bytes:
    """Return the bytes of the file or pipe at `path`, following symbolic links.

    A pipe (`<(curl …)`, a FIFO) is read to its end, and waits for its writer as every Unix command does.
    Raises ReadingError: no such file, a directory, not permitted, too large, or what the system says.
    """
    name = visible_line(str(path))
    try:
        with path.open("rb") as file:
            return _bounded(file, name)
    except FileNotFoundError:
        problem = _("{name}: there is no such file; check the path.")
    except IsADirectoryError:
        problem = _("{name} is a directory; give the path of an article in it.")
    except PermissionError:
        problem = _("{name} may not be read; check its permissions.")
    except ValueError:  # a path with a NUL, which no file has
        problem = _("{name}: no file can have this name; check the path.")
    except OSError as error:
        problem = _("{name} cannot be read: {reason}.").replace("{reason}", _reason(error))
    raise ReadingError(problem.format(name=name))


def _standard_input() -> bytes:
    name = _("standard input")
    if sys.stdin is None:  # closed by the parent process (`glose - <&-`)
        raise ReadingError(_("standard input is closed; pipe an article into it or give a path."))
    try:
        return _bounded(sys.stdin.buffer, name)
    except OSError as error:
        problem = _("{name} cannot be read: {reason}.")
        raise ReadingError(problem.format(name=name, reason=_reason(error))) from error


def _bounded(file: BinaryIO, name: str) -> bytes:
    """Read to the end, but refuse a large file before a byte of it is read and an endless one at the limit."""
    status = os.fstat(file.fileno())
    too_large = stat.S_ISREG(status.st_mode) and status.st_size > MAX_BYTES
    data = b"" if too_large else file.read(MAX_BYTES + 1)
    if too_large or len(data) > MAX_BYTES:
        problem = _("{name} is larger than {limit} MB, too large for an article; split it or give a part of it.")
        raise ReadingError(problem.format(name=name, limit=MAX_BYTES // 1_000_000))
    return data


def _reason(error: OSError) -> str:
    return visible_line(error.strerror or type(error).__name__)
