"""Sentence boundaries by rule, on characters.

A sentence ends at `.`, `!`, `?` or `…` (with what closes after it), where a blank follows and then no lower-case
letter. It never crosses a paragraph, and never breaks inside a pair of quotation marks, after an abbreviation or an
initial of a name, or inside brackets that open and close in one paragraph.

Offsets are code points, the time is linear in the length of the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glose.article import paragraphs
from glose.languages.marks import DASH, Marked, outermost

__all__ = ["Abbreviations", "Bounds", "breaks", "sentences"]

_END = re.compile(r"(?:[.!?]+|…|\u203d)[.!?…]*")
_CLOSERS = re.compile(r"(?:[\s\u00a0\u202f]*»|[”’\"\)\]›]|\[\d+\])*")
_WORD_BEFORE = re.compile(r"[^\s(\[«“\"'’‹/]*\Z")
_WORD_AFTER = re.compile(r"\w+")
_INITIALS = re.compile(r"[^\W\d_a-zà-öø-ÿ][a-z]?(?:[.\-]+[^\W\d_a-zà-öø-ÿ][a-z]?)+|[^\W\d_a-zà-öø-ÿ]")
"""*A* in A. Camus, *J.-C*, *M.-F*, *U.S*, *Ch.-F*: capitals, alone or joined by stops and hyphens."""
_WORD_LENGTH = 24
"""No abbreviation and no initial is longer; so many characters are looked at before a full stop."""


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words (lower case, without their last full stop) whose full stop ends no sentence.

    `always` stand before more of the same sentence (*Mme*, *cf*), `before_number` do where a digit follows (*p*,
    *oct*); any other, such as *etc*, ends a sentence where a capital follows. `openers` are words (lower case) that
    open sentences and no names: before them even an initial (*le plan B. Il…*) ends one.
    """

    always: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Bounds:
    """A sentence, [start, end), and the index of its paragraph."""

    start: int
    end: int
    paragraph: int


def sentences(text: str, pieces: Sequence[Marked], abbreviations: Abbreviations) -> list[Bounds]:
    """Return the sentences of `text`, whose quotation marks `pieces` holds, in order."""
    kept_whole = [(piece.start, piece.end) for piece in outermost(pieces) if piece.kind != DASH]
    found: list[Bounds] = []
    cursor = 0
    for index, (start, end) in enumerate(paragraphs(text)):
        opened = start
        for at in breaks(text, start, end, abbreviations):
            while cursor < len(kept_whole) and kept_whole[cursor][1] < at:
                cursor += 1
            if cursor < len(kept_whole) and kept_whole[cursor][0] < at < kept_whole[cursor][1]:
                continue
            _add(found, text, opened, at, index)
            opened = at
        _add(found, text, opened, end, index)
    return found


def breaks(text: str, start: int, end: int, abbreviations: Abbreviations) -> Iterator[int]:
    """Yield where a sentence of the paragraph [start, end) ends and another follows, whatever marks are around it."""
    position = start
    while match := _END.search(text, position, end):
        closed = _CLOSERS.match(text, match.end(), end)
        at = closed.end() if closed else match.end()
        position = max(at, match.end())
        following = _next_visible(text, at, end)
        if following == at and match.group()[-1] not in "!?…»":
            continue  # 12.5, example.org, J.-C.
        if following >= end or following == at:
            continue
        if _goes_on(text, following, end) or _is_abbreviation(text, start, match, following, abbreviations):
            continue
        yield at


def _add(found: list[Bounds], text: str, start: int, end: int, paragraph: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Bounds(start, end, paragraph))


def _next_visible(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position


def _goes_on(text: str, position: int, end: int) -> bool:
    """Whether what follows a stop belongs to the same sentence: a lower-case letter, a mark that joins, a last dash."""
    if text[position] in "–—-" and not text[position + 1 : min(end, position + 3)].strip():
        return True
    return text[position].islower() or text[position] in ",;:.!?…)»”"


def _is_abbreviation(text: str, start: int, stop: re.Match[str], following: int, abbreviations: Abbreviations) -> bool:
    """Whether the full stop `stop` belongs to the word before it; `following` is where the next word starts."""
    if stop.group() != ".":
        return False
    before = _WORD_BEFORE.search(text[max(start, stop.start() - _WORD_LENGTH) : stop.start()])
    word = before.group().casefold() if before else ""
    if word in abbreviations.always or (word in abbreviations.before_number and text[following].isdigit()):
        return True
    if not before or not _INITIALS.fullmatch(before.group()):
        return False
    opener = _WORD_AFTER.match(text, following)
    return not (opener and opener.group().casefold() in abbreviations.openers)
