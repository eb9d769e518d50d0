"""Links to words of a page: text fragments (https://wicg.github.io/scroll-to-text-fragment/)."""

import re
from urllib.parse import quote

__all__ = ["linked"]

_LONGEST_WHOLE = 120
"""Code points up to which words are given whole; of longer ones only the first and the last are."""

_END_WORDS = 5
_MOST_CONTEXT = 10
"""Words given of each end of a long passage, and at most before or after one that occurs twice."""

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_BLANKS = "\t\u00a0\u202f\u2009"
_MARKER = ":~:"


def linked(url: str, text: str, start: int, end: int) -> str:
    """Return `url` with the text fragment of the code points [start, end) of `text`.

    Words that are long, or that run over several paragraphs, are given by their first and last ones. Where what is
    given occurs more than once, regardless of case, words before or after it are added until it is the only one. A
    fragment that `url` has already is kept. Where there is no word in the span, `url` is returned as it is.
    """
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    if not words:
        return url
    first, last = words[0][0], words[-1][1]
    is_whole = last - first <= _LONGEST_WHOLE and "\n" not in text[first:last]
    head, tail = (last, first) if is_whole else _ends(text, words)
    before, after = _context(text, first, head, may_follow=is_whole)
    given = [text[first:last]] if is_whole else [text[first:head], text[tail:last]]
    parts = [*([f"{_encoded(before)}-"] if before else []), *map(_encoded, given)]
    parts += [f"-{_encoded(after)}"] if after else []
    page = url.partition(_MARKER)[0]
    return f"{page if '#' in page else page + '#'}{_MARKER}text={','.join(parts)}"


def _ends(text: str, words: list[tuple[int, int]]) -> tuple[int, int]:
    """Where the first words end and the last ones begin, each in its paragraph, since neither may leave it."""
    half = len(words) // 2
    paragraph_end = text.find("\n", words[0][0]) % (len(text) + 1)
    paragraph_start = text.rfind("\n", 0, words[-1][0]) + 1
    head = [end for _start, end in words[: max(half, 1)][:_END_WORDS] if end <= paragraph_end]
    tail = [start for start, _end in words[half:][-_END_WORDS:] if start >= paragraph_start]
    return head[-1], tail[0]


def _context(text: str, first: int, last: int, may_follow: bool) -> tuple[str, str]:
    """The words before and after [first, last) that it takes to make it the only one of its kind in `text`."""
    folded = _folded(text)
    if folded.count(_folded(text[first:last])) < 2:
        return "", ""
    befores = [match.start() for match in _WORD.finditer(text, max(0, first - 400), first)][::-1]
    afters = [match.end() for match in _WORD.finditer(text, last, last + 400)] if may_follow else []
    for number in range(_MOST_CONTEXT):
        begin = befores[min(number, len(befores) - 1)] if befores else first
        finish = afters[min(number, len(afters) - 1)] if afters else last
        for start, end in ((begin, last), (first, finish), (begin, finish)):
            if folded.count(_folded(text[start:end])) < 2:
                return text[start:first].strip(), text[last:end].strip()
    return text[begin:first].strip(), text[last:finish].strip()


def _folded(text: str) -> str:
    """`text` without case and with one kind of blank; replacing them one by one is ten times as fast as a table."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text.casefold()


def _encoded(text: str) -> str:
    """Percent-encode what has a meaning in the fragment: everything but letters, digits, ``.``, ``_`` and ``~``."""
    return quote(" ".join(text.split()), safe="").replace("-", "%2D")
