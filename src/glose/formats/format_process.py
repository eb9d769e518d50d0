"""A process of its own that writes one selection: what a format imports for it, such as spaCy, stays out of the reader.

`python -m glose.formats.format_process NAME` reads a selection as MessagePack and writes the file, or, on standard
error, one sentence that says why not.
"""

import subprocess
import sys

import msgspec

from glose.errors import GloseError
from glose.formats.format import Format, FormatError
from glose.formats.selection import Selection
from glose.translation import _, use

__all__ = ["LIMIT", "encoded"]

LIMIT = 120.0
"""Seconds that it may take: a book of a million words as DocBin takes ten."""


def encoded(written_as: Format, selection: Selection) -> bytes:
    """Return what `written_as` makes of `selection`. Raises FormatError where it fails or does not end in time.

    Blocking: not for the thread of the interface.
    """
    command = (sys.executable, "-m", "glose.formats.format_process", written_as.name)
    given = msgspec.msgpack.encode(selection)
    try:  # in a session of its own: Ctrl+C is for the reader alone
        done = subprocess.run(
            command, input=given, capture_output=True, timeout=LIMIT, check=False, start_new_session=True
        )
    except subprocess.TimeoutExpired as error:
        problem = _("{format} takes too long: write a smaller part.").format(format=written_as.title)
        raise FormatError(problem) from error
    if done.returncode:
        told = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise FormatError(told or _("{format} has failed: choose another one.").format(format=written_as.title))
    return done.stdout


def _main() -> None:
    from glose.formats import formats

    use()
    selection = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Selection)
    try:
        written = formats()[sys.argv[1]].encode(selection)
    except GloseError as error:
        sys.exit(str(error))
    sys.stdout.buffer.write(written)


if __name__ == "__main__":
    _main()
