"""Open a corpus file, plain or compressed."""

import lzma
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from glose.errors import GloseError

__all__ = ["CorpusError", "opened"]


class CorpusError(GloseError):
    """A corpus file is missing, or not in its format."""


@contextmanager
def opened(path: Path) -> Iterator[TextIO]:
    """Open a text file in UTF-8, uncompressed where its name ends in `.xz`. Raises CorpusError where it cannot."""
    try:
        with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
            yield file
    except (OSError, lzma.LZMAError, EOFError, UnicodeDecodeError) as error:
        raise CorpusError(
            f"{path} cannot be read ({error}); see the README of the language for the corpora."
        ) from error
