"""Where the lines of a paragraph begin: wrapping by grapheme and cell width, with French no-break rules."""

import re
from collections.abc import Sequence

from rich.cells import split_graphemes

from glose.terminal_text import visible

__all__ = ["TAB_CELLS", "offset_at", "shown", "source_offset", "wrap"]

TAB_CELLS = 4
"""Cells of a tab, wherever it stands, so that widths add up."""

_BLANKS = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
_BLANK_RUN = re.compile(f"[{_BLANKS}]+")
_UNCUT = _BLANKS + "\u00a0\u2007\u202f"  # where no word is cut: beside a blank of any kind

# Imprimerie nationale, Lexique des règles typographiques: a high mark stays with the word before it, an opening
# guillemet with the word after it. The ideographic marks are those of JIS X 4051.
_NEVER_FIRST = frozenset("»›:;!?%‰、。，．」』）")
_NEVER_LAST = frozenset("«‹「『（" + _BLANKS)

# Characters that rich measures as one cell and that never join others: text of nothing else is wrapped by length.
_NARROW = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]*")

_IDEOGRAPHS = (("\u3040", "\u30ff"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"))
_TAB_PICTURE = "\u2409"  # one cell, so that splitting into graphemes does not join a tab to the letter before it

_LONGEST_LINE = 8  # code points a cell: however many marks are piled on a letter, a line stays this short


def shown(text: str) -> str:
    """Return `text` as it stands on a line: control characters visible, tabs as blanks. Only tabs change its length."""
    return visible(text).replace("\t", " " * TAB_CELLS)


def wrap(paragraph: str, width: int) -> list[int]:
    """Return the offset at which each line of `paragraph` begins, in lines of at most `width` cells.

    Blanks at a line's end belong to it and may stand beyond `width`. A word longer than a line is cut between
    graphemes; a grapheme wider than `width` has a line of its own. No line begins with » : ; ! ? % or ends with «
    where that can be helped, whether a blank stands before the mark or not.
    """
    starts = [0]
    narrow = _NARROW.fullmatch(paragraph) is not None
    length, start = len(paragraph), 0
    while True:
        boundaries: Sequence[int]
        if narrow:
            if length - start <= width:
                return starts
            boundaries = range(start, start + max(width, 1) + 1)
        else:
            boundaries = _fitting(paragraph, start, width)
        if boundaries[-1] >= length:
            return starts
        start = _break(paragraph, boundaries)
        if start >= length:
            return starts
        starts.append(start)


def _fitting(paragraph: str, start: int, width: int) -> Sequence[int]:
    """Return `start` and the end of each grapheme after it, as far as `width` cells and at least one grapheme."""
    bound = start + max(width, 1) * _LONGEST_LINE
    size = width + 2
    while True:
        end = min(start + size, bound, len(paragraph))
        window = paragraph[start:end]
        if len(window) > width and _NARROW.fullmatch(window):
            return range(start, start + max(width, 1) + 1)
        fitting, full = _fit(window, width)
        if full or end == bound or end == len(paragraph):
            return [start + offset for offset in fitting]
        size *= 2


def _fit(window: str, width: int) -> tuple[list[int], bool]:
    """Return the boundaries of the graphemes of `window` that fit `width` cells, and whether more do not."""
    boundaries, cells = [0], 0
    for _start, end, size in _graphemes(window):
        cells += size
        if cells > width and len(boundaries) > 1:
            return boundaries, True
        boundaries.append(end)
    return boundaries, False


def _graphemes(text: str) -> list[tuple[int, int, int]]:
    """Return (start, end, cells) of each grapheme of `text`; unlike rich, two regional indicators are one flag."""
    found: list[tuple[int, int, int]] = []
    flag = False  # whether the last grapheme is half a flag
    for start, end, size in split_graphemes(visible(text).replace("\t", _TAB_PICTURE))[0]:
        indicator = "\U0001f1e6" <= text[start] <= "\U0001f1ff"
        if indicator and flag:
            first, _, half = found.pop()
            found.append((first, end, half + size))
        else:
            found.append((start, end, TAB_CELLS if text[start] == "\t" else size))
        flag = indicator and not flag
    return found


def _break(paragraph: str, boundaries: Sequence[int]) -> int:
    """Return where the next line begins, for a line that may end at one of `boundaries` after the first."""
    ends = boundaries[1:]
    for end in reversed(ends):
        if _may_end(paragraph, end):
            start = _after_blanks(paragraph, end)
            if (start > end or _between_ideographs(paragraph, end)) and _may_begin(paragraph, start):
                return start
    if paragraph[boundaries[0] : ends[-1]].isspace():
        return _after_blanks(paragraph, ends[-1])  # an indent longer than the line has a line of its own
    for end in reversed(ends):
        uncut = paragraph[end] in _UNCUT or paragraph[end - 1] in _UNCUT
        if not uncut and _may_end(paragraph, end) and _may_begin(paragraph, end):
            return end
    return ends[-1]


def _after_blanks(paragraph: str, at: int) -> int:
    run = _BLANK_RUN.match(paragraph, at)
    return run.end() if run else at


def _between_ideographs(paragraph: str, at: int) -> bool:
    beside = paragraph[at - 1 : at + 1]
    return any(first <= character <= last for character in beside for first, last in _IDEOGRAPHS)


def _may_end(paragraph: str, end: int) -> bool:
    return paragraph[end - 1] not in _NEVER_LAST


def _may_begin(paragraph: str, start: int) -> bool:
    return paragraph[start : start + 1] not in _NEVER_FIRST


def offset_at(line: str, cell: int) -> int:
    """Return the offset in `line` of the grapheme shown at `cell`, counted from 0; its length beyond the last one."""
    cells = 0
    for start, _, size in _graphemes(line):
        cells += size
        if cell < cells:
            return start
    return len(line)


def source_offset(line: str, index: int) -> int:
    """Return the offset in `line` of the code point at `index` of `shown(line)`; its length beyond the last one."""
    if "\t" in line:
        before = 0
        for offset, character in enumerate(line):
            before += TAB_CELLS if character == "\t" else 1
            if index < before:
                return offset
        return len(line)
    return min(max(index, 0), len(line))
