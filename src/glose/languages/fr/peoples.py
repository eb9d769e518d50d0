"""Peoples: human beings named by nationality, religion, politics or movement, as a noun (*les Macédoniens*, *un juif*).

Two classes of words. A name of a people with its capital is a noun by French spelling; it counts unless it belongs to
a longer name (*Parti Québécois*). A follower of a creed or a party is written as the adjective is, so that a determiner
must open its noun phrase and no noun may follow it (*les démocrates*, but *les élus démocrates*).
"""

import re
from collections.abc import Iterator
from functools import cache

from glose.languages.fr import lexicons
from glose.languages.fr.findings import Recognised
from glose.languages.fr.name_tables import known_names, words
from glose.languages.fr.tagged import Tagged

__all__ = ["find"]

_ALWAYS_NOUNS = frozenset(("taliban", "talibans", "houthis", "brexiters"))
"""Words that stay nouns after another noun: *les combattants talibans*."""

_COLOURS = frozenset(("Blanc", "Blancs", "Blanche", "Blanches", "Noir", "Noirs", "Noire", "Noires"))
"""With its capital, after a plural determiner, the colour of a skin."""

_PEOPLE_SHAPE = re.compile(r"[A-ZÉÈÎÔ][\w’'-]+(?:iens|iennes|éens|éennes|ois|oises|ais|aises|ains|aines|ites)")
"""Endings of the plural names of peoples and of inhabitants: *Londoniens*, *Grenoblois*, *Toulousains*."""

_PLURAL = frozenset((
    "les", "des", "aux", "ces", "ses", "nos", "vos", "leurs", "mes", "tes", "certains", "certaines", "plusieurs",
    "quelques", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "cents", "mille", "millions",
    "nombreux", "nombreuses", "autres", "jeunes", "anciens", "anciennes", "tous", "toutes", "entre", "d'",
))  # fmt: skip
"""Words after which a noun in the plural stands."""

_SINGULAR = frozenset(
    ("le", "la", "l'", "un", "une", "du", "au", "ce", "cet", "cette", "d'", "jeune", "autre", "ancien")
)
"""Words after which a noun in the singular stands."""

_WORD_BEFORE = re.compile(r"([^\W_]+[’']|[^\W_]+)[ \u00a0\u202f]?$")
_AS = re.compile(r"\b(?:en tant qu|comme|ni|que)[ ’'e]*$", re.IGNORECASE)
"""Words after which a follower stands without a determiner: *en tant que démocrate*."""

_NAME_BEFORE = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]*[ \u00a0]$")
_OF = re.compile(r"[ \u00a0](?:de|du|des)[ \u00a0]|[ \u00a0]d[’']")
_KEEPERS = frozenset(("conservateur", "conservatrice"))
"""Followers that are also a profession: *la conservatrice du musée*."""
_NEAR = 40
"""How many code points before a word are looked at."""


def find(tagged: Tagged) -> Iterator[Recognised]:
    """Yield the names of peoples in `tagged` in their order; without parts of speech a follower counts as a noun."""
    text = tagged.text
    for match in _pattern().finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        last = _WORD_BEFORE.search(before)
        determiner = last[1].lower().replace("’", "'") if last else ""
        if match.group()[0].isupper():
            named = _is_people(match.group(), determiner, before, text[match.end() : match.end() + 2])
        else:
            named = _is_follower(tagged, match, determiner, before)
        if named:
            yield Recognised(match.start(), match.end(), "NORP")


@cache
def _followers() -> frozenset[str]:
    return frozenset(form for word in words("follower") for form in _forms(word))


def _forms(word: str) -> Iterator[str]:
    """Yield the masculine and feminine, singular and plural of a noun that is also an adjective."""
    yield from (word, word[:-1] + "ux" if word.endswith("al") else word + "s")
    if word.endswith("e"):
        return
    feminine = word[:-4] + "trice" if word.endswith("teur") else word[:-1] + "ve" if word.endswith("if") else word + "e"
    yield from (feminine, feminine + "s")


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of the words worth a look: capitalised ones and the followers of something."""
    followers = "|".join(sorted(_followers(), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:-[^\W\d_]+)*|{followers})(?![\w-])")


def _is_people(word: str, determiner: str, before: str, after: str) -> bool:
    """*Les Boliviens*, *l’Américain Phil Mickelson*, *Russes et Turcs*; not *Parti Québécois*."""
    known = lexicons.is_demonym(word) or word.lower() in _followers()
    if not known or word in _COLOURS:
        shaped = _PEOPLE_SHAPE.fullmatch(word) is not None and word not in lexicons.places()
        return determiner in _PLURAL and (word in _COLOURS or shaped)
    if determiner in ("du", "au") and known_names().get(f"Le {word}") == "ORG":
        return False  # un photographe du Parisien
    if determiner in ("la", "le", "l'", "du", "au") and lexicons.is_country(word):
        return re.match(r"[ \u00a0][A-ZÀ-ÖØ-Þ]", after) is not None  # la Suisse Lise Favre, not *voir la Suisse*
    if determiner in _PLURAL or determiner in _SINGULAR:
        return True
    return word.endswith(("s", "x")) and not _NAME_BEFORE.search(before)


def _is_follower(tagged: Tagged, match: re.Match[str], determiner: str, before: str) -> bool:
    """*Les démocrates*, *en tant que démocrate*; not *les élus démocrates*, *un démocrate convaincu* being one."""
    word = match.group()
    if word in _ALWAYS_NOUNS:
        return True
    if determiner not in _PLURAL and determiner not in _SINGULAR and not _AS.search(before):
        return False
    if word in _KEEPERS and _OF.match(tagged.text, match.end()):
        return False
    following = tagged.following(match.end())
    return following is None or following.pos_ != "NOUN"
