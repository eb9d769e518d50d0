"""Links to words of a page: text fragments (https://wicg.github.io/scroll-to-text-fragment/)."""

import re
import unicodedata
from collections.abc import Callable
from urllib.parse import quote

__all__ = ["linked"]

_LONGEST_WHOLE = 120
"""Code points up to which words are given whole; of longer ones only the first and the last are."""

_END_WORDS = 5
_MOST_CONTEXT = 10
"""Words given of each end of a long passage, and at most before or after one that occurs twice."""

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
"""A browser looks for whole words, and to it *l’école* is one."""

_LONGEST_WORD = 100
_CONTEXT = 400
"""Code points in which words before and after are looked for."""

_MARKER = ":~:"
_BLANKS = "\t\u00a0\u202f\u2009"
_LAST_LATIN = "\u024f"
_Fold = Callable[[str], bytes]


def _base(code: int) -> int:
    """The Latin-1 character `code` without case and accent, any blank as a space."""
    character = unicodedata.normalize("NFD", chr(code).lower())[0]
    return 32 if character.isspace() else ord(character)


_BASES = bytes(map(_base, range(256)))


def linked(url: str, text: str, start: int, end: int) -> str:
    """Return `url` with the text fragment of the code points [start, end) of `text`.

    Words that are long, or that run over several paragraphs, are given by their first and last ones. Where what is
    given occurs more than once, regardless of case and accents, words before or after it are added until it is the
    only one. A fragment that `url` has already is kept. Where there is no word in the span, `url` is returned as it is.
    """
    around = _WORD.finditer(text, max(0, start - _LONGEST_WORD), end + _LONGEST_WORD)
    words = [match.span() for match in around if match.start() < end and match.end() > start]
    if not words:
        return url
    first, last = words[0][0], words[-1][1]
    is_whole = last - first <= _LONGEST_WHOLE and "\n" not in text[first:last]
    fold = _folding(text[first:last])
    head, tail = (last, first) if is_whole else _ends(text, words, fold)
    before, after = _context(text, first, head, fold, may_follow=is_whole)
    given = [text[first:last]] if is_whole else [text[first:head], text[tail:last]]
    parts = [*([f"{_encoded(before)}-"] if before else []), *map(_encoded, given)]
    parts += [f"-{_encoded(after)}"] if after else []
    page = url.partition(_MARKER)[0]
    return f"{page if '#' in page else page + '#'}{_MARKER}text={','.join(parts)}"


def _ends(text: str, words: list[tuple[int, int]], fold: _Fold) -> tuple[int, int]:
    """Where the first words end and the last ones begin, each in its paragraph, since neither may leave it.

    A browser takes the first last words that it meets, so that there are as many of them as it takes to be the first.
    """
    half = len(words) // 2
    paragraph_end = text.find("\n", words[0][0]) % (len(text) + 1)
    paragraph_start = text.rfind("\n", 0, words[-1][0]) + 1
    heads = [end for _start, end in words[: max(half, 1)][:_END_WORDS] if end <= paragraph_end]
    tails = [start for start, _end in words[half:][-4 * _END_WORDS :] if start >= paragraph_start]
    for tail in (*tails[-_END_WORDS::-1], *tails[:1]):
        if fold(text[tail : words[-1][1]]) not in fold(text[heads[-1] : words[-1][1] - 1]):
            break
    return heads[-1], tail


def _context(text: str, first: int, last: int, fold: _Fold, *, may_follow: bool) -> tuple[str, str]:
    """The words before and after [first, last) that it takes to make it the only one of its kind in `text`.

    Neither leaves the paragraph that it starts in: the browser would not find it.
    """
    folded = fold(text)
    if not _repeated(fold(text[first:last]), folded):
        return "", ""
    befores = [first, *_starts_before(text, first)]
    afters = [last, *(_ends_after(text, last) if may_follow else ())]
    for number in range(1, _MOST_CONTEXT + 1):
        begin, finish = befores[: number + 1][-1], afters[: number + 1][-1]
        for start, end in ((begin, last), (first, finish), (begin, finish)):
            if not _repeated(fold(text[start:end]), folded):
                return text[start:first].strip(), text[last:end].strip()
    return text[begin:first].strip(), text[last:finish].strip()


def _starts_before(text: str, first: int) -> list[int]:
    """Where the words before `first` start, the nearest first, as far as the paragraph goes that ends there."""
    window = text[max(0, first - _CONTEXT) : first].rstrip()
    words = [match.start() for match in _WORD.finditer(window, window.rfind("\n") + 1)]
    return [max(0, first - _CONTEXT) + at for at in reversed(words)]


def _ends_after(text: str, last: int) -> list[int]:
    """Where the words after `last` end, as far as the paragraph goes that starts there."""
    start = last + len(text[last : last + _CONTEXT]) - len(text[last : last + _CONTEXT].lstrip())
    line_end = text.find("\n", start, last + _CONTEXT)
    return [match.end() for match in _WORD.finditer(text, start, line_end if line_end >= 0 else last + _CONTEXT)]


def _repeated(words: bytes, text: bytes) -> bool:
    """Say whether `words` stand in `text` more than once."""
    at = text.find(words)
    return at >= 0 and text.find(words, at + 1) >= 0


def _folding(words: str) -> _Fold:
    """What a browser that looks for `words` does to them and to the text: no case, no accent, one kind of blank."""
    is_latin = all(character <= _LAST_LATIN for character in words if character.isalpha())
    return _folded_latin if is_latin else _folded


def _folded_latin(text: str) -> bytes:
    """`text` in one byte a character; what Latin-1 does not have is all the same."""
    return text.encode("latin-1", "replace").translate(_BASES)


def _folded(text: str) -> bytes:
    """`text` in any script, accents left on; replacing blanks one by one is ten times as fast as a table."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text.casefold().encode(errors="replace")


def _encoded(text: str) -> str:
    """Percent-encode what has a meaning in the fragment: everything but letters, digits, ``.``, ``_`` and ``~``."""
    return quote(" ".join(text.split()), safe="").replace("-", "%2D")
