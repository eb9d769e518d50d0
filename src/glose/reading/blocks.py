"""The text of an article out of its blocks: what Markdown and HTML come to, markup gone."""

import re
from collections.abc import Iterable

import msgspec

from glose.article import Heading, normalise

__all__ = ["BULLET", "CELL_END", "Block", "composed", "one_line"]

BULLET = "• "
"""Starts an item of an unordered list. A hyphen or a dash would read as a dialogue dash, which opens a quotation."""

CELL_END = "\t"
"""Between the cells of a table row, as a spreadsheet reads and writes them."""

_BLANKS = re.compile("[ \t\n\r\f\v]+")


class Block(msgspec.Struct, frozen=True):
    """A paragraph, a heading (`level` 1 to 6), a list item, a table row, or a line of code.

    `mark` goes before it: the bullet or the number of a list item, the number of a note.
    """

    text: str
    level: int | None = None
    mark: str = ""


def one_line(text: str) -> str:
    """Return `text` with each run of blanks and line ends as one blank; no-break spaces and the like stay."""
    return _BLANKS.sub(" ", text).strip(" ")


def composed(blocks: Iterable[Block]) -> tuple[str, tuple[Heading, ...]]:
    """Return the normalised text of `blocks`, one line end between two, and its headings; blank blocks are left out.

    Each block is normalised by itself, and a line end composes with nothing (Unicode Standard Annex 15), so that the
    whole is normalised and the offsets of the headings hold.
    """
    lines: list[str] = []
    headings: list[Heading] = []
    length = 0
    for block in blocks:
        if not block.text.strip():
            continue
        text = normalise(block.mark + block.text)
        if block.level is not None:
            headings.append(Heading(start=length, end=length + len(text), level=block.level))
        lines.append(text)
        length += len(text) + 1
    return "\n".join(lines), tuple(headings)
