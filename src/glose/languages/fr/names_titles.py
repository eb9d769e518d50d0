"""Names told by their form: titles in marks after their noun (*le livre « La Peste »*), sites, arrondissements."""

import re
from collections.abc import Iterator
from functools import cache

from glose.languages.fr.findings import Recognised
from glose.languages.fr.name_tables import words
from glose.languages.fr.names_shape import BLANK, CAPITAL

__all__ = ["titles"]

_WEIGHT = 3.0
_SITE = re.compile(
    r"(?<![\w@.-])(?:www\.)?[A-Za-z][\w-]*\.(?:com|org|net|fr|ru|uk|co\.uk|de|ca|be|ch|io|eu|info|tv)(?![\w@-]|\.\w)"
)
"""A site named by its address, not a mail address."""

_ARRONDISSEMENT = re.compile(
    rf"(?<![\w-])(?:(?:\d{{1,2}}{BLANK}?|[IVX]+)(?:er|e|ème)|premier|\w+ième){BLANK}arrondissement"
    rf"(?:{BLANK}(?:de{BLANK}Paris|de{BLANK}Lyon|de{BLANK}Marseille))?(?!\w)"
)
"""A part of a city that goes by its number: *le 19e arrondissement de Paris*."""


@cache
def _pattern() -> re.Pattern[str]:
    nouns = "|".join(sorted(words("product"), key=len, reverse=True))
    called = (
        rf"(?:{BLANK}(?:intitulée?|appelée?|baptisée?|nommée?|titrée?|[a-zé]+(?:ais|aise|ien|ienne|ain|aine|ique)))?"
    )
    return re.compile(
        rf"(?<!\w)(?:{nouns}){called}{BLANK}(?:«{BLANK}*([{CAPITAL}\d][^«»\n]{{1,90}}?){BLANK}*»|“([{CAPITAL}\d][^“”\n]{{1,90}}?)”"
        rf'|"([{CAPITAL}\d][^"\n]{{1,90}}?)")'
    )


def titles(text: str) -> Iterator[Recognised]:
    """Yield the titles, sites and arrondissements of `text`; what ends as a sentence does is no title."""
    for match in _pattern().finditer(text):
        group = match.lastindex or 1
        if match[group][-1] not in ".,;:":
            yield Recognised(match.start(group), match.end(group), "PRODUCT", _WEIGHT)
    for match in _ARRONDISSEMENT.finditer(text):
        yield Recognised(match.start(), match.end(), "LOC", _WEIGHT)
    for match in _SITE.finditer(text):
        yield Recognised(match.start(), match.end(), "PRODUCT", _WEIGHT)
