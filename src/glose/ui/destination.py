"""Where the reader asks to go: "12" is a sentence, "p12" a paragraph, "50%" a part of the whole."""

import re
from collections.abc import Sequence
from itertools import islice

from glose.annotation import Sentence
from glose.article import paragraphs
from glose.errors import GloseError
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["DestinationError", "destination"]

_ASKED = re.compile(r"\s*(?:p\s*(?P<paragraph>\d{1,9})|(?P<sentence>\d{1,9})|(?P<percent>\d{1,3}(?:[.,]\d+)?)\s*%)\s*")


class DestinationError(GloseError):
    """There is no such place."""


def destination(asked: str, text: str, sentences: Sequence[Sentence]) -> int:
    """Return the code point of `text` that is `asked` for. Raises DestinationError where there is none.

    Sentences and paragraphs are counted from 1; a number beyond the last one leads to the last one.
    """
    match = _ASKED.fullmatch(asked)
    if match is None:
        message = _("{place} is no place: type a sentence (12), a paragraph (p12) or a percentage (50%).")
        raise DestinationError(message.format(place=visible_line(asked) or "“”"))
    if match["percent"]:
        part = float(match["percent"].replace(",", ".")) / 100
        return min(int(part * len(text)), max(len(text) - 1, 0))
    if match["paragraph"]:
        starts = [start for start, _end in islice(paragraphs(text), max(int(match["paragraph"]), 1))]
        return starts[-1] if starts else 0
    if not sentences:
        raise DestinationError(_("Sentences are not known yet: type a paragraph (p12) or a percentage (50%)."))
    return sentences[min(max(int(match["sentence"]), 1), len(sentences)) - 1].start
