"""What the word lists say of a word, as lexical flags that spaCy's vocabulary keeps and the model reads.

spaCy leaves the flags from 19 on to languages; which number means what is part of the weights, so they never move.
"""

from collections.abc import Callable, Mapping
from functools import cache

from spacy.attrs import IDS

from glose.languages.fr import lexicons

__all__ = ["FLAGS"]


@cache
def _place_words() -> frozenset[str]:
    """Return the words of country names that are capitalised: *Corée*, *Sud*, *Royaume-Uni*."""
    return frozenset(word for name in lexicons.countries() for word in name.split() if word[:1].isupper())


def _is_given_name(word: str) -> bool:
    """Whether `word` is capitalised and a given name."""
    return word[:1].isupper() and lexicons.given_name_gender(word) is not None


def _is_place_word(word: str) -> bool:
    """Whether `word` stands in a country's name."""
    return word in _place_words()


def _is_title(word: str) -> bool:
    """Whether `word` is a title, a function or an occupation."""
    return lexicons.is_title(word) or lexicons.occupation_gender(word) is not None


FLAGS: Mapping[int, Callable[[str], bool]] = {
    IDS["FLAG19"]: _is_given_name,
    IDS["FLAG20"]: _is_place_word,
    IDS["FLAG21"]: lexicons.is_demonym,
    IDS["FLAG22"]: _is_title,
    IDS["FLAG23"]: lexicons.is_organisation_head,
    IDS["FLAG24"]: lexicons.is_place_head,
}
"""Attribute number of each flag, and what sets it."""
