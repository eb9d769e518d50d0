"""The shape of names in French text: their words, the edges that do not belong to them, and when two are the same."""

import re
import unicodedata
from functools import lru_cache

from glose.languages.fr import lexicons
from glose.languages.fr.name_tables import words

__all__ = ["BLANK", "CAPITAL", "LISTED", "RUN", "folded", "is_abbreviation", "opens_sentence", "parts", "trimmed"]

BLANK = "[ \u00a0\u202f]"
CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽŁŃŅŇŌŎŐŒŔŘŚŜŞŠŢŤŨŪŬŮŰŲŴŶŸŹŻŽȘȚ"
"""Capital letters of the Latin alphabets that press articles use."""

_CAPITAL_WORD = rf"[{CAPITAL}](?:\w|[.&’'-](?=\w))*"
RUN = re.compile(
    rf"(?<![\w-]){_CAPITAL_WORD}(?:{BLANK}(?:(?:of|on|for|and|of the|for the){BLANK})?{_CAPITAL_WORD}){{0,11}}"
)
"""Capitalised words in a row; bounded, so that a page of names is cut and not one name."""

_EDGE = "«»“”„\"‹›‘,;:!?…()[]{}*_•|/\\–—- \u00a0\u202f\u2009\t\n'’"
_ARTICLE = re.compile(
    rf"(?:(?:le|la|les|un|une|des|du|de|au|aux|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|nos){BLANK}+|[ldL][’'])",
    re.I,
)
_LAST_SMALL_WORD = re.compile(
    rf"{BLANK}+(?:du{BLANK}pays|de|du|des|la|le|les|et|en|à|au|aux|sur|pour|par|a|est|ou|[dlnscjmt][’']?)$"
)
_TITLE_WITH_STOP = re.compile(r"(?<!\w)(?:MM?|Mr|Mrs|Ms|Dr|Pr|Mgr)\.$")
"""A title whose stop ends no sentence: *a précisé M. Valet*."""


LISTED = re.compile(rf",{BLANK}|{BLANK}(?:et|ou|puis){BLANK}")
"""What stands between the names of a list."""


def opens_sentence(text: str, start: int) -> bool:
    """Whether the word at `start` has its capital because it is the first of a sentence, a line or a quotation."""
    before = text[max(0, start - 8) : start].rstrip(' \u00a0\u202f\u2009«“"„‹(—–-•*')
    return not before or (before[-1] in ".!?…:\n»”" and not _TITLE_WITH_STOP.search(before))


def is_abbreviation(text: str, start: int) -> bool:
    """Whether the word at `start` abbreviates a common noun, with its stops and hyphens or without: *K.-O.*."""
    word = _WHOLE_WORD.match(text, start)
    return word is not None and word.group().isupper() and re.sub(r"[.-]", "", word.group()) in words("no name")


_WHOLE_WORD = re.compile(r"[\w.-]+")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without what is no part of the name: blanks, marks, determiner, title, small words at its end.

    A capital article stays where it does not open a sentence: *à La Haye*, *le journal Le Monde*.
    """
    while True:
        before = start, end
        while start < end and text[start] in _EDGE:
            start += 1
        while start < end and (text[end - 1] in _EDGE or (text[end - 1] == "." and not _keeps_stop(text, start, end))):
            end -= 1
        small = _LAST_SMALL_WORD.search(text, start, end)
        if small:
            end = small.start()
        article = _ARTICLE.match(text, start, end)
        if article and (text[start].islower() or opens_sentence(text, start)):
            start = article.end()
        small = re.match(rf"([^\W\d_]+)(?:{BLANK}+|-)(?=\w)", text[start:end])
        if small and small[1].lower() in words("sentence opener") and opens_sentence(text, start):
            start += small.end()
        title = _title(text, start, end)
        start += title
        if (start, end) == before or start >= end:
            return start, max(start, end)


def _keeps_stop(text: str, start: int, end: int) -> bool:
    """*Dionisio A.*, *Inc.*, *U.S.*: the stop of an abbreviation."""
    return re.search(r"(?:^|[\s.])(?:[A-Z]|Inc|Jr|Sr|Corp|Ltd|Co|St)\.$", text[start:end]) is not None


def _title(text: str, start: int, end: int) -> int:
    """Return how long the title is that the span starts with: *M. Biden*, *président Macron*."""
    space = re.search(BLANK, text[start:end])
    if not space:
        return 0
    word = text[start : start + space.start()]
    if word.casefold() in words("capital title") or (word.islower() and lexicons.is_title(word)):
        return space.end()
    return 0


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """Return what two spellings of one name share: no accents, case, hyphens or kinds of apostrophe and blank."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(name.casefold().replace("’", "'").replace("-", " ").split())


def parts(name: str) -> list[str]:
    """Return the words of a name as it is written."""
    return re.split(BLANK + "+", name)
