"""Where known names stand in a text: those of a table or those found elsewhere in the article."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from glose.annotation import Label
from glose.languages.fr import lexicons
from glose.languages.fr.findings import Recognised
from glose.languages.fr.name_tables import known_names, words
from glose.languages.fr.names_shape import BLANK, folded, opens_sentence

__all__ = ["Index", "famous", "find", "index"]

_WORD = re.compile(r"(?<!\w)(?<!\w[-.&])#?\w(?:\w|[.&-](?=\w)|[’'](?=\w))*[+!.]*")
_CHUNK = re.compile(r"[^\s«»“”\",;:()?]+")
_ELISION = re.compile(r"(?:[ldjnsmtc]|qu)[’'](?=\w)", re.IGNORECASE)
_LONGEST = 9
"""Words of the longest name that is looked for."""

_NEIGHBOUR = re.compile(rf"{BLANK}[A-ZÀ-ÖØ-Þ]|-\w")
_SHOUTED = re.compile(r"\W{1,3}[A-ZÀ-ÖØ-Þ’'-]{2}")
"""A word in capitals: beside it, capitals say nothing."""

_NEIGHBOUR_BEFORE = re.compile(rf"(?:[A-ZÀ-ÖØ-Þ][\w’'-]*\.?{BLANK}|\w-)$")


class _Entry(NamedTuple):
    """The names of one first word: words of the longest, names folded with their spellings, and if one opens small."""

    longest: int
    forms: dict[str, tuple[tuple[str, ...], Label]]
    small: bool


Index = dict[str, _Entry]
"""First word of names, folded -> those names."""


def index(names: Mapping[str, Label]) -> Index:
    """Return `names`, as they are written, by their first word."""
    table: Index = {}
    for name, label in names.items():
        key = folded(name)
        if not key:
            continue
        first = key.split()[0].rstrip(".!")
        longest, forms, small = table.get(first, (0, {}, False))
        written, known = forms.get(key, ((), label))
        forms[key] = (*written, name), known
        table[first] = _Entry(max(longest, len(name.split())), forms, small or name[0].islower())
    return table


@cache
def famous() -> Index:
    """Return the index of the table of well-known names, and of the lists' names of several words."""
    long: dict[str, Label] = dict.fromkeys(filter(_several, lexicons.organisations()), "ORG")
    long |= dict.fromkeys(filter(_several, lexicons.places()), "LOC")
    return index(long | known_names())  # type: ignore[operator]  # the table's sections are labels


def _several(name: str) -> bool:
    return " " in name


def find(text: str, table: Index, *, lone: bool, weight: float = 1.0) -> Iterator[Recognised]:
    """Yield where names of `table` stand in `text`, the longest at each place.

    A name of one word must not touch another capitalised word. One that opens a sentence may owe its capital to that:
    it counts only if `lone` or an acronym.
    """
    end = 0
    for match in _WORD.finditer(text):
        start = match.start()
        if start < end:
            continue
        for skipped, key in _first_words(match.group()):
            entry = table.get(key)
            if entry and text[start + skipped].islower() and not entry.small:
                continue  # le monde is not *Le Monde*
            found = _at(text, start + skipped, entry, lone=lone, weight=weight) if entry else None
            if found:
                yield found
                end = found.end
                break


@lru_cache(maxsize=65536)
def _first_words(word: str) -> tuple[tuple[int, str], ...]:
    """Return how a word can open a name: folded and whole, and after an elision with the letters that it takes."""
    elided = _ELISION.match(word)
    starts = (0, elided.end()) if elided else (0,)
    return tuple((start, folded(word[start:].rstrip(".!").partition("-")[0])) for start in starts)


def _at(text: str, start: int, entry: _Entry, *, lone: bool, weight: float) -> Recognised | None:
    """Return the longest name of `entry` that stands at `start`."""
    longest, forms, _ = entry
    most = min(longest, _LONGEST)
    ends = [start + match.end() for match in _CHUNK.finditer(text[start : start + 40 * most])][:most]
    for end in reversed(ends):
        bare = [text[start:end], text[start:end].rstrip("."), text[start:end].rstrip(".! \u00a0\u202f")]
        for stop in dict.fromkeys(start + len(written) for written in bare):
            form = forms.get(folded(text[start:stop]))
            if form and any(_fits(text, start, stop, name, lone=lone) for name in form[0]):
                return Recognised(start, stop, form[1], weight)
    return None


def _fits(text: str, start: int, end: int, name: str, *, lone: bool) -> bool:
    """Whether the capitals are those of the name, and nothing beside it makes it a part of a longer one."""
    written = text[start:end]
    if "\n" in written:
        return False
    if not written.isupper() and any(
        a[0].isupper() and not b[0].isupper() for a, b in zip(name.split(), written.split(), strict=False)
    ):
        return False
    if name.isupper() and not written.isupper():
        return False
    if " " in written.strip():
        return True
    before = _NEIGHBOUR_BEFORE.search(text, max(0, start - 30), start)
    if _NEIGHBOUR.match(text, end):
        return False
    if before and not opens_sentence(text, start) and before[0].strip().lower() not in words("sentence opener"):
        return False
    acronym = len(name) > 2 and name.isupper() and not _SHOUTED.match(text, end)
    return lone or acronym or not opens_sentence(text, start)
