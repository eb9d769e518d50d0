"""Names told by their form: in marks after their noun (*le livre « La Peste »*), sites, papers, arrondissements."""

import re
from collections.abc import Iterator
from functools import cache

from glose.annotation import Label
from glose.languages.fr import lexicons
from glose.languages.fr.findings import Recognised
from glose.languages.fr.name_tables import known_names, words
from glose.languages.fr.names_shape import BLANK, CAPITAL

__all__ = ["titles"]

_WEIGHT = 3.0
_CAPITALS = re.compile(
    rf"[{CAPITAL}\d][^\s]*(?:{BLANK}(?:(?:de|du|des|la|le|les|et|pour|en|contre|of|the|and){BLANK})*[{CAPITAL}\d][^\s]*){{0,5}}"
)
"""A body's or event's name in marks, where words in lower case would be a quotation: *au journal « C’est faux »*."""
_WORD = rf"[{CAPITAL}][\w’-]+"
_SITE = re.compile(
    r"(?<![\w@.-])(?:www\.)?[A-Za-z][\w-]*\.(?:com|org|net|fr|ru|uk|co\.uk|de|ca|be|ch|io|eu|info|tv)(?![\w@-]|\.\w)"
)
"""A site named by its address, not a mail address."""

_CONTRACTED = re.compile(rf"(?<![\w-])[AaDd]u{BLANK}([{CAPITAL}][\w-]+)(?!{BLANK}[{CAPITAL}]|\w)")
"""A paper whose article is contracted: *journaliste au Monde*, *un photographe du Parisien*."""

_ARRONDISSEMENT = re.compile(
    rf"(?<![\w-])(?:(?:\d{{1,2}}{BLANK}?|[IVX]+)(?:er|e|ème)|premier|\w+ième){BLANK}arrondissement"
    rf"(?:{BLANK}(?:de{BLANK}Paris|de{BLANK}Lyon|de{BLANK}Marseille))?(?!\w)"
)
"""A part of a city that goes by its number: *le 19e arrondissement de Paris*."""


_SHIP = re.compile(rf"(?<![\w-])(?:HMS|USS|RMS|HMCS|USNS|USCGC|MSC|MV|MS|SS){BLANK}{_WORD}(?:{BLANK}{_WORD}){{0,3}}")
"""A ship's name with what tells whose or what ship it is: *HMS Victory*, *MV Lady Iona*."""

_FIELD = re.compile(
    rf"\b(?:ministre|secrétaire{BLANK}d[’']État)(?:{BLANK}[a-zà-ÿ]+(?:ais|aise|ien|ienne|ain|aine|ois|oise|ique|and|ande|ol|ole))?"
    rf"{BLANK}(?:de{BLANK}la{BLANK}|de{BLANK}l[’']|du{BLANK}|des{BLANK}|à{BLANK}la{BLANK}|à{BLANK}l[’']|aux?{BLANK})"
    rf"({_WORD}(?:{BLANK}et{BLANK}(?:de{BLANK}la{BLANK}|de{BLANK}l[’']|du{BLANK}|des{BLANK}){_WORD}|{BLANK}étrangères|{BLANK}sociales)?)"
    rf"(?!{BLANK}[{CAPITAL}])(?![\w-])"
)
"""The field of an office, which stands for the ministry: *ministre de l’Économie et des Finances*."""


_KINDS: tuple[tuple[Label, str], ...] = (("PRODUCT", "product"), ("ORG", "organisation"), ("EVENT", "event"))


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a name in marks after its noun; the group of the noun is its label."""
    nouns = "|".join(
        rf"(?P<{label}>{'|'.join(sorted(words(section), key=len, reverse=True))})" for label, section in _KINDS
    )
    called = (
        rf"(?:{BLANK}(?:intitulée?|appelée?|baptisée?|nommée?|titrée?|[a-zé]+(?:ais|aise|ien|ienne|ain|aine|ique)))?"
    )
    return re.compile(
        rf"(?<![\w-])(?:{nouns}){called}{BLANK}(?:«{BLANK}*([{CAPITAL}\d][^«»\n]{{1,90}}?){BLANK}*»|“([{CAPITAL}\d][^“”\n]{{1,90}}?)”"
        rf'|"([{CAPITAL}\d][^"\n]{{1,90}}?)")'
    )


def titles(text: str) -> Iterator[Recognised]:
    """Yield the titles, sites, papers and arrondissements of `text`; what ends as a sentence does is no title."""
    for match in _pattern().finditer(text):
        group = next(group for group in (4, 5, 6) if match[group])
        label: Label = next(label for label, _ in _KINDS if match[label])
        if match[group][-1] not in ".,;:" and (label == "PRODUCT" or _CAPITALS.fullmatch(match[group])):
            yield Recognised(match.start(group), match.end(group), label, _WEIGHT)
    for match in _CONTRACTED.finditer(text):
        if known_names().get(f"Le {match[1]}") == "ORG":
            yield Recognised(match.start(1), match.end(1), "ORG", _WEIGHT)
    for match in _SHIP.finditer(text):
        yield Recognised(match.start(), match.end(), "PRODUCT", _WEIGHT)
    for match in _FIELD.finditer(text):
        if not lexicons.is_country(match[1]):
            yield Recognised(match.start(1), match.end(1), "ORG", _WEIGHT)
    for match in _ARRONDISSEMENT.finditer(text):
        yield Recognised(match.start(), match.end(), "LOC", _WEIGHT)
    for match in _SITE.finditer(text):
        yield Recognised(match.start(), match.end(), "PRODUCT", _WEIGHT)
