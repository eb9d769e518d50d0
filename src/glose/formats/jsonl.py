"""glose JSON Lines: one object of glose JSON, version 1, on one line."""

import msgspec

from glose.document import document
from glose.formats.selection import Selection

__all__ = ["write"]


def write(selection: Selection) -> str:
    """Return `selection` as one glose JSON object on one line, with its line end."""
    return msgspec.json.encode(document(selection.article, selection.annotations)).decode() + "\n"
