"""The names of authors, as bylines write them, to CSL-JSON names."""

import re

from glose.article import Name
from glose.reading.blocks import one_line

__all__ = ["authors"]

_BYLINE = re.compile(r"(?:par|by)\s+(?=\w)", re.IGNORECASE)
_AND = re.compile(r",?\s+(?:et|and|&)\s+(?=[^\W\d_])")
_SITE = re.compile(r"[\w-]{2,}\.\w{2,}")
_ARTICLES = frozenset({"le", "la", "les", "the", "un", "une"})
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})

# A capitalised word that opens a family name and is no given name (Le Pen, Du Bellay, Van Houtte, El Khomri).
_FAMILY_OPENERS = "le la les du des de van von den der di da del della dos ben ibn el al mac mc saint sainte st"
_OPENS_FAMILY = frozenset(_FAMILY_OPENERS.split())

_NEWSROOM_WORDS = """
afp ap reuters agence agency association avec bureau centre collectif comité committee conseil correspondance
correspondant correspondante desk editor editorial édition éditions envoyé envoyée équipe fondation foundation groupe
group info infos institut institute journal journaliste journalistes magazine média médias media ministère ministry
newsroom news office press presse quotidien radio rédacteur rédaction reporters service services staff syndicat team
télévision université university with
"""
_OF_NO_PERSON = frozenset(_NEWSROOM_WORDS.split())
"""Words that a newsroom's, an agency's or an institution's name often has and a person's never."""

_MOST_GIVEN_NAMES = 3
_LONGEST_FAMILY_NAME = 4
"""In words, particles included: what is longer is more likely an office or a description than a person's name."""


def authors(byline: str) -> tuple[Name, ...]:
    """Return the names in `byline`: "Zoé de La Tour et Luc Martin", "Dubois, Claire; Martin, Luc", "Agence X".

    As in BibTeX, the last word is the family name, with the particle in lower case before it; "Family, Given" is
    taken at its word. What need not be a person's name stays a literal, whole, and a word of all capitals among others
    ("Jean LE GALL") shows the family name.
    """
    text = one_line(byline)
    by = _BYLINE.match(text)
    return tuple(_name(piece) for piece in _pieces(text[by.end() :] if by else text) if piece)


def _pieces(text: str) -> list[str]:
    if ";" in text:
        return [piece.strip() for piece in text.split(";")]
    pieces = []
    for part in _at_and(text):
        among_commas = [piece.strip() for piece in part.split(",")]
        a_list = all(piece[:1].isupper() and (" " in piece or _is_capitals(piece)) for piece in among_commas)
        pieces += among_commas if a_list else [part.strip()]
    return pieces


def _at_and(text: str) -> list[str]:
    """Split at "et", "and" and "&" between two names, but not within one ("ministère de la Culture et de la Mer")."""
    parts = []
    start = 0
    for match in _AND.finditer(text):
        if text[match.end()].isupper() and not _is_organisation(text[start : match.start()].split()):
            parts.append(text[start : match.start()])
            start = match.end()
    return [*parts, text[start:]]


def _name(text: str) -> Name:
    before, *after = (part.strip() for part in text.split(","))
    suffix = after.pop() if after and after[-1].casefold() in _SUFFIXES else None
    if not after:
        return _in_order(before.split(), suffix) or Name(literal=text)
    if len(after) > 1 or not before or not after[0] or _holds_no_name(text.split()):
        return Name(literal=text)
    return _person(after[0], before.split(), suffix)


def _in_order(words: list[str], suffix: str | None) -> Name | None:
    """Return the name of a person written given name first, None where it need not be one."""
    if suffix is None and len(words) > 2 and words[-1].casefold() in _SUFFIXES:
        suffix = words.pop()
    if len(words) < 2 or not words[0][0].isupper() or _is_capitals(words[0]) or _is_organisation(words):
        return None
    start = _family_start(words)
    if start > _MOST_GIVEN_NAMES or len(words) - start > _LONGEST_FAMILY_NAME:
        return None
    return _person(" ".join(words[:start]), words[start:], suffix)


def _family_start(words: list[str]) -> int:
    """Return the index of the word that the family name, or the particle before it, starts with."""
    last = len(words) - 1
    if _is_capitals(words[last]):  # Jean LE GALL
        return next(index for index in range(last, 0, -1) if not _is_capitals(words[index - 1]))
    for index in range(1, last):
        if words[index][0].islower() or words[index].casefold() in _OPENS_FAMILY:
            return index
    return last


def _person(given: str, family: list[str], suffix: str | None) -> Name:
    """Return a name whose family part is the words `family`, the particle in lower case taken apart."""
    count = _particles(family)
    particle, rest = " ".join(family[:count]), " ".join(family[count:])
    elided = re.match(r"[^\W\d_]{1,4}['’](?=[^\W\d_])", rest)
    if elided and rest[0].islower() and rest[elided.end()].isupper():  # d’Artagnan
        particle, rest = f"{particle} {elided[0]}".strip(), rest[elided.end() :]
    return Name(family=rest, given=given, non_dropping_particle=particle or None, suffix=suffix)


def _particles(family: list[str]) -> int:
    """Count the words in lower case that `family` opens with; the last word is never a particle."""
    count = 0
    for word in family[:-1]:
        if not word.islower() or "-" in word:
            break
        count += 1
    return count


def _is_organisation(words: list[str]) -> bool:
    first = words[0].casefold()
    return first in _ARTICLES or first.startswith(("l’", "l'")) or _holds_no_name(words)


def _holds_no_name(words: list[str]) -> bool:
    """Return whether one of `words` is a newsroom's, an address, a site, or holds what no person's name does."""
    return any(
        word.casefold().strip(".,()") in _OF_NO_PERSON
        or _SITE.fullmatch(word)
        or any(not (character.isalpha() or character in "-‐‑.,'’") for character in word)
        for word in words
    )


def _is_capitals(word: str) -> bool:
    return sum(map(str.isalpha, word)) > 1 and word.isupper() and "." not in word
