"""Plain text whose lines were cut at a fixed width, as mail and pdftotext do: paragraphs made of their lines again."""

import re
from itertools import pairwise

__all__ = ["joined"]

_NARROWEST, _WIDEST = 40, 100
"""Code points of the longest line where lines were cut: mail has 72 to 80, columns of a page fewer."""
_SLACK = 8
"""Code points by which a line may be shorter than the first word of the next allows: ragged ends, hyphenated words."""
_MOST = 0.8
"""The share of lines inside paragraphs that must be full: of lines that are paragraphs themselves about a fifth are."""
_FEWEST = 3
"""Full lines without which nothing is known: a headline over a line may be as full."""
_STRAY = 0.02
"""The share of lines, such as addresses on the web, that may be longer than `_WIDEST`."""
_SAMPLE = 32_768
"""Code points that are looked at."""

_BEGINS = re.compile(r"[ \t]|[-–—*•·>|#]\s|\(?\d{1,3}[.)]\s")
"""How the first line of a paragraph begins that has no blank line before it: indented, in dialogue, in a list."""


def joined(text: str) -> str:
    """Return `text` with a blank for each line end that only cut a paragraph: every code point keeps its offset.

    A line end cuts a paragraph where the first word of the next line had no room before it. A text in which most lines
    are not cut so is returned as it is.
    """
    width = _width(text[:_SAMPLE])
    if width is None:
        return text
    lines = text.split("\n")
    pieces = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        pieces += [line, " " if _cut(line, following, width) else "\n"]
    return "".join(pieces[:-1])


def _width(sample: str) -> int | None:
    """Return the code points at which lines were cut, None where they were not."""
    lines = sample.split("\n")
    lengths = [len(line.rstrip()) for line in lines if line.strip()]
    usual = [length for length in lengths if length <= _WIDEST]
    if len(usual) < (1 - _STRAY) * len(lengths) or max(usual, default=0) < _NARROWEST:
        return None
    width = max(usual)
    inside = [pair for pair in pairwise(lines) if pair[0].strip() and pair[1].strip() and not _BEGINS.match(pair[1])]
    full = sum(_cut(line, following, width) for line, following in inside)
    return width if full >= _FEWEST and full >= _MOST * len(inside) else None


def _cut(line: str, following: str, width: int) -> bool:
    if not line.strip() or not following.strip() or _BEGINS.match(following):
        return False
    length = len(line.rstrip())
    return length <= width < length + 1 + len(following.split(maxsplit=1)[0]) + _SLACK
