"""The text of a citation: runs that are upright or in italics, and the punctuation between its parts."""

from typing import NamedTuple

__all__ = ["Run", "Text", "closed", "joined", "of", "plain", "within"]


class Run(NamedTuple):
    """Text of one slope. `takes_in` marks a closing quotation mark that a following comma or full stop stands before.

    American English prints “this,” where French prints « cela », with the comma outside.
    """

    text: str
    italic: bool = False
    takes_in: bool = False


Text = tuple[Run, ...]

_SENTENCE_ENDS = (".", "!", "?")
_CLOSING = " \u00a0\u202f»”’)"


def of(text: str, *, italic: bool = False) -> Text:
    """Return `text` as one run, nothing where it is empty."""
    return (Run(text, italic),) if text else ()


def plain(text: Text) -> str:
    """Return the characters of `text`."""
    return "".join(run.text for run in text)


def within(before: str, text: Text, after: str) -> Text:
    """Return `text` between `before` and `after`, nothing where there is no text."""
    return (Run(before), *text, Run(after)) if text else ()


def joined(delimiter: str, *parts: Text) -> Text:
    """Return the parts that are not empty with `delimiter` between them.

    A full stop is left out after a part that already ends a sentence, inside quotation marks too.
    """
    whole: Text = ()
    for part in parts:
        if whole and part:
            whole = _followed(whole, delimiter)
        whole += part
    return whole


def closed(text: Text) -> Text:
    """Return `text` with its final full stop, unless it ends a sentence already."""
    return _followed(text, ".") if text else ()


def _followed(text: Text, delimiter: str) -> Text:
    mark, rest = delimiter[:1], delimiter[1:]
    if mark == "." and _ends_sentence(text):
        return (*text, *of(rest))
    if mark in (".", ",") and text[-1].takes_in:
        return (*text[:-1], Run(mark), text[-1], *of(rest))
    return (*text, *of(delimiter))


def _ends_sentence(text: Text) -> bool:
    words = plain(text)
    return words.endswith(_SENTENCE_ENDS) or (
        words.endswith(("»", "”", "’")) and words.rstrip(_CLOSING).endswith(_SENTENCE_ENDS)
    )
