"""Capitals in titles, as English style guides ask for them."""

import re

__all__ = ["capitalised", "title_cased"]

_SMALL_WORDS = (
    "a about above across after against al along alongside amid among amongst an and around as aside at atop before "
    "behind below beneath beside besides between beyond but by c ca circa d' de despite down during et except for from "
    "given in inside into lest like modulo near next nor notwithstanding of off on onto or out outside over per plus "
    "pro qua sans since so than the through throughout thru till to toward towards under underneath until unto up upon "
    "v v. van versus via von vs vs. with within without yet"
)
"""Articles, prepositions and conjunctions: what stays small inside a title (citeproc-js keeps the same ones small)."""

_SMALL = frozenset(_SMALL_WORDS.split())

_WORD = re.compile(r"[^\s\u00a0\u202f/—–-]+")
_OPENING = "([«“‘\"'\u00a0\u202f"


def capitalised(text: str) -> str:
    """Return `text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def title_cased(text: str) -> str:
    """Return an English title with capitals: all but small words, which have one only at the ends and after a colon.

    A word that has a capital somewhere (*iPhone*, *NATO*) stays as it is.
    """
    words = list(_WORD.finditer(text))
    cased, at = [], 0
    for index, word in enumerate(words):
        stands_first = index == 0 or text[: word.start()].rstrip().endswith((":", "?", "!", "."))
        stands_last = index == len(words) - 1
        cased += [text[at : word.start()], _cased(word[0], keep_small=not (stands_first or stands_last))]
        at = word.end()
    return "".join(cased) + text[at:]


def _cased(word: str, *, keep_small: bool) -> str:
    bare = word.strip(_OPENING + ")]»”’.,;:!?")
    if not bare.islower() or (keep_small and (bare in _SMALL or word[0] in _OPENING)):
        return word
    start = word.index(bare)
    return word[:start] + capitalised(word[start:])
