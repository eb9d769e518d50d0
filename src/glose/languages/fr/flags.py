"""What the word lists say of a word, as lexical flags that spaCy's vocabulary keeps and the model reads.

spaCy leaves the flags from 19 on to languages; which number means what is part of the weights, so they never move.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from spacy.attrs import IDS

from glose.languages.fr import lexicons

__all__ = ["FLAGS"]


@cache
def _place_words() -> frozenset[str]:
    """Return the words of place names that are capitalised: *Corée*, *Sud*, *Royaume-Uni*, *York*."""
    return _capitalised(lexicons.countries() | lexicons.places())


@cache
def _organisation_words() -> frozenset[str]:
    """Return the words of organisations' names that are capitalised and stand in no place's name."""
    return _capitalised(lexicons.organisations()) - _place_words()


def _capitalised(names: Iterable[str]) -> frozenset[str]:
    """Return the words of `names` that begin with a capital letter or a digit."""
    return frozenset(word for name in names for word in name.split() if not word[:1].islower()) - _ARTICLES


_ARTICLES = frozenset(("La", "Le", "Les", "The", "Los", "El"))


def _is_given_name(word: str) -> bool:
    """Whether `word` is capitalised and a given name."""
    return word[:1].isupper() and lexicons.given_name_gender(word) is not None


def _is_place_word(word: str) -> bool:
    """Whether `word` stands in the name of a country, city or region."""
    return word in _place_words()


def _is_organisation_word(word: str) -> bool:
    """Whether `word` stands in the name of a known organisation."""
    return word.replace("’", "'") in _organisation_words()


def _is_surname(word: str) -> bool:
    """Whether `word` is a family name of the list."""
    return word.replace("’", "'") in lexicons.surnames()


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
    IDS["FLAG25"]: _is_surname,
    IDS["FLAG26"]: _is_organisation_word,
}
"""Attribute number of each flag, and what sets it."""
