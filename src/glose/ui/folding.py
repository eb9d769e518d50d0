"""Text as a search compares it: no case, accents, ligatures or kinds of blanks; with a way back to its offsets."""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

__all__ = ["Folded", "fold"]

_BLOCK = 16_384
"""Code points folded at a time: in one to four milliseconds, so that other threads get their turn in between."""

_APART = dict.fromkeys("’‘‛ʼʹ′`´＇", "'")
_APART |= dict.fromkeys("‐‑", "-")  # U+2010, and U+2011, which does not break
_APART |= {"œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "ı": "i"}  # what NFKD leaves whole
_IGNORED = frozenset("\u200b\u200c\u200d\u2060\u200e\u200f\ufeff")  # of no width: joiners and marks of direction


def _folded_character(character: str) -> str:
    """Return what `character` is compared as: lower case, without marks, compatibility forms undone, "" for a mark."""
    if character.isspace():
        return " "
    if character in _IGNORED:
        return ""
    if character in _APART:
        return _APART[character]
    bare = _without_marks(character)
    lower = _without_marks(bare.casefold())
    folded = "".join(_APART.get(one, one) for one in lower)
    return character if " " in folded else folded  # NFKD makes a blank with a mark of a mark that stands alone


def _without_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(one for one in decomposed if unicodedata.category(one) not in ("Mn", "Me"))


class _Table(dict[int, str]):
    """For `str.translate`: a character is folded when it first turns up."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded_character(chr(code))
        return folded


_TABLE = _Table()
_BLANKS = re.compile(" {2,}")


@cache
def _resized() -> re.Pattern[str]:
    """Return what may not be one code point in the fold. It takes 3 ms to compile: not at the start of the reader."""
    return re.compile(r"(?P<blank>(?<=[\s\x80-\U0010ffff])\s)|[^\x00-\x7f]")


def fold(text: str) -> str:
    """Return `text` as it is compared: two texts match where their folds are equal. Runs of blanks count as one."""
    return _BLANKS.sub(" ", text.translate(_TABLE))


class Folded:
    """A long text, folded once; `text` is its fold, and `source` leads from there back to the text itself."""

    def __init__(self, source: str) -> None:
        self._at = array("I")  # for each code point that has not one in the fold: where its fold stands,
        self._from = array("I")  # which code point it is,
        self._sizes = array("B")  # and how long its fold is
        self._length = len(source)
        self.text = "".join(self._blocks(source))

    def _blocks(self, source: str) -> Iterator[str]:
        position, blank = 0, False
        for begin in range(0, len(source), _BLOCK):
            end = min(begin + _BLOCK, len(source))
            folded = fold(source[begin:end])
            if blank and folded.startswith(" "):
                folded = folded[1:]
            blank = folded.endswith(" ") if folded else blank
            self._note(source, begin, end, position)
            position += len(folded)
            yield folded

    def _note(self, source: str, begin: int, end: int, position: int) -> None:
        """Keep which code points of `source` in [begin, end) are not one in the fold, which goes on at `position`."""
        shift = position - begin
        for match in _resized().finditer(source, begin, end):
            size = len(_TABLE[ord(match[0])])
            if match["blank"] and _blank_before(source, match.start()):
                size = 0
            if size != 1:
                self._at.append(match.start() + shift)
                self._from.append(match.start())
                self._sizes.append(size)
                shift += size - 1

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points [start, end) of the text whose fold is at [start, end) of `text`, marks included.

        Where only a part of what a code point folds to is asked for, all of it is returned.
        """
        first, last = self._source_of(start), self._source_of(end - 1) + 1
        following = bisect_right(self._from, last - 1)
        while following < len(self._from) and self._from[following] == last and not self._sizes[following]:
            last += 1
            following += 1
        return first, last

    def _source_of(self, position: int) -> int:
        nearest = bisect_right(self._at, position) - 1
        if nearest < 0:
            return position
        beyond = position - self._at[nearest] - self._sizes[nearest]
        return self._from[nearest] + (1 + beyond if beyond >= 0 else 0)


def _blank_before(source: str, offset: int) -> bool:
    """Return whether what shows before `offset` is a blank: marks after a blank fold to nothing."""
    while offset and not _TABLE[ord(source[offset - 1])]:
        offset -= 1
    return offset > 0 and source[offset - 1].isspace()
