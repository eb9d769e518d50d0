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

_WORD = re.compile(r"[^ /–—-]+")
_QUOTES = "([“‘\"'"
_ELIDED = re.compile("[a-zà-ÿ]’")


def capitalised(text: str) -> str:
    """Return `text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def title_cased(text: str) -> str:
    """Return an English title with capitals: all but small words, which have one only at the start and after a colon.

    A word that has a capital somewhere (*iPhone*, *NATO*) stays as it is, and so does a French one with its elided
    article (*l’heure*). This is what citeproc-js does; style guides would capitalise a small word at the end as well.
    """
    cased, at = [], 0
    for word in _WORD.finditer(text):
        before = text[: word.start()].rstrip()
        starts = not before or before.endswith((":", "?", "!", "."))
        cased += [text[at : word.start()], _cased(word[0], keep_small=not starts)]
        at = word.end()
    return "".join(cased) + text[at:]


def _cased(word: str, *, keep_small: bool) -> str:
    start = len(word) - len(word.lstrip(_QUOTES))
    bare = word[start:].rstrip(")]»”’,\u202f")
    if not bare.islower() or not bare[:1].isalpha() or _ELIDED.match(bare) or (keep_small and bare in _SMALL):
        return word
    return word[:start] + capitalised(word[start:])
