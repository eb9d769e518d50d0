"""Words of one text found again in another text of the same article: a new extraction, a corrected page.

A place is remembered as the words there with those before and after them, the TextQuoteSelector of the W3C
(https://www.w3.org/TR/annotation-model/#text-quote-selector). Only words count when it is looked for, not what stands
between them: extractions differ in blanks, line ends and marks.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile

import msgspec

__all__ = ["ChangedText", "TextQuote", "sample", "text_quote"]

_AROUND = 32
"""Code points before and after the words: as many as the W3C's examples and common implementations take."""

_MOST_CANDIDATES = 1000
"""Occurrences that are compared; in a text that repeats its words more often, the first ones."""

_SAMPLES, _SAMPLED = 12, 50
"""Passages by which an article is known again, and the code points of each before the words at its edges are cut."""

_WORD = re.compile(r"[^\W_]+")


class TextQuote(msgspec.Struct, frozen=True):
    """The `exact` words of a place, and the text just before and after them."""

    exact: str
    prefix: str
    suffix: str


def text_quote(text: str, start: int, end: int) -> TextQuote:
    """Return what finds the code points [start, end) of `text` again."""
    return TextQuote(text[start:end], text[max(0, start - _AROUND) : start], text[end : end + _AROUND])


def sample(text: str) -> tuple[str, ...]:
    """Return passages from all over `text`, by which another text of the same article is known; see `is_another`."""
    starts = [len(text) * number // _SAMPLES for number in range(_SAMPLES)]
    passages = (_WORD.findall(text, start, start + _SAMPLED) for start in starts)
    found = (" ".join(words[1:-1] if len(words) > 2 else words) for words in passages)
    return tuple(dict.fromkeys(filter(None, found)))


class ChangedText:
    """A text in which places of another text of the same article are looked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] = []  # where the words start in the text, and in the words with a blank between them
        self._folded_starts: list[int] = []
        words, at = [], 0
        for match in _WORD.finditer(text):
            self._starts.append(match.start())
            self._folded_starts.append(at)
            words.append(match.group())
            at += len(words[-1]) + 1
        self._folded = " ".join(words)

    def is_another(self, passages: Sequence[str]) -> bool:
        """Say whether this is another text of the article that has these `passages`: at least half of them are in it.

        One address, or one path, may have another article tomorrow.
        """
        return 0 < len(passages) <= 2 * sum(passage in self._folded for passage in passages)

    def find(self, quote: TextQuote, hint: int) -> tuple[int, int] | None:
        """Return the code points [start, end) that `quote` stands for, None where they cannot be told.

        The words are looked for, of several the ones between the same words, then the ones nearest to `hint`, where
        they began. Where they have been changed, what stands between the same words is taken.
        """
        exact, prefix, suffix = map(_folded, (quote.exact, quote.prefix, quote.suffix))
        if not exact:
            return None
        nearest = self._folded_place(hint)
        found = [
            (self._agreement(at, at + len(exact), prefix, suffix), -abs(at - nearest), at)
            for at in self._occurrences(exact)
        ]
        agreed, _distance, start = max(found, default=(0, 0, 0))
        if found and agreed + len(exact) >= min(_AROUND, len(exact) + len(prefix) + len(suffix)):
            return self._place(start, start + len(exact), quote.exact)
        between = self._between(prefix, suffix, len(exact), nearest)
        return between and self._place(*between, quote.exact)

    def _occurrences(self, words: str, start: int = 0) -> Iterator[int]:
        for _number in range(_MOST_CANDIDATES):
            start = self._folded.find(words, start) + 1
            if not start:
                return
            yield start - 1

    def _agreement(self, start: int, end: int, prefix: str, suffix: str) -> int:
        """How many code points around [start, end) are those around the words that are looked for."""
        before = self._folded[max(0, start - 1 - len(prefix)) : max(0, start - 1)]
        after = self._folded[end + 1 : end + 1 + len(suffix)]
        return _shared(before[::-1], prefix[::-1]) + _shared(after, suffix)

    def _between(self, prefix: str, suffix: str, length: int, nearest: int) -> tuple[int, int] | None:
        """Where something about as long as `length` stands between `prefix` and `suffix`."""
        if min(len(prefix), len(suffix)) < _AROUND // 2:
            return None
        found = []
        for at in self._occurrences(prefix):
            start = at + len(prefix) + 1
            end = self._folded.find(suffix, start, start + 2 * length + len(suffix) + 1) - 1
            if end >= start + length // 2:
                found.append((start, end))
        return min(found, key=lambda span: abs(span[0] - nearest), default=None)

    def _place(self, start: int, end: int, exact: str) -> tuple[int, int]:
        """Return the code points of the text, with the marks around them that were around the `exact` words."""
        first, last = self._offset(start), self._offset(end - 1) + 1
        words = list(_WORD.finditer(exact))
        before, after = exact[: words[0].start()], exact[words[-1].end() :]
        while first and _goes_on(self._text[first - 1], before):
            first -= 1
        while last < len(self._text) and _goes_on(self._text[last], after):
            last += 1
        found = self._text[first:last]
        return first + len(found) - len(found.lstrip()), last - len(found) + len(found.rstrip())

    def _offset(self, folded: int) -> int:
        """The code point of the text that the one at `folded` is."""
        word = bisect_right(self._folded_starts, folded) - 1
        return self._starts[word] + folded - self._folded_starts[word]

    def _folded_place(self, offset: int) -> int:
        word = bisect_right(self._starts, offset) - 1
        return self._folded_starts[word] if word >= 0 else 0


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text))


def _shared(one: str, other: str) -> int:
    """How many code points both begin with."""
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _goes_on(character: str, marks: str) -> bool:
    """Say whether a mark or blank of the same line belongs to the words that had `marks` beside them."""
    return character in marks or (character != "\n" and character.isspace())
