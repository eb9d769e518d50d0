"""glose JSON, version 1: one object, indented for the eye.

A scope smaller than the article has the same shape: the whole text, so that offsets keep their meaning, and of the
annotations those that the scope covers. Its JSON Schema travels with it: see `glose.formats.schema`.
"""

import msgspec

from glose.document import document
from glose.formats.selection import Selection

__all__ = ["write"]


def write(selection: Selection) -> str:
    """Return `selection` as one glose JSON object over several lines, with a line end."""
    compact = msgspec.json.encode(document(selection.article, selection.annotations))
    return msgspec.json.format(compact, indent=2).decode() + "\n"
