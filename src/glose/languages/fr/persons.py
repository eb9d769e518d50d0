"""Which mentions name one person: full names, surnames, given names, middle names left out, families in the plural."""

import re
from collections import OrderedDict, defaultdict
from collections.abc import Sequence
from functools import cache

from glose.languages.fr import lexicons
from glose.languages.fr.findings import Gender, Recognised
from glose.languages.fr.name_tables import words as name_words
from glose.languages.fr.names_shape import BLANK, folded
from glose.languages.fr.roles import civility, role_before

__all__ = ["given_gender", "persons"]

_PLURAL = re.compile(rf"\b(?:les|aux|des|Les|Aux|Des){BLANK}$")
_CANDIDATES = 20
"""How many bearers of one surname are weighed, the last named first; more would make a page of names slow."""
_LONGEST = 6
"""Words of the longest full name of which every part is looked up."""


def persons(text: str, spans: Sequence[Recognised]) -> list[int]:
    """Return, for each of `spans` (all PER, in order), the number of the person it names, from 0."""
    words = [folded(text[span.start : span.end]).split() for span in spans]
    plural = [_PLURAL.search(text, max(0, span.start - 5), span.start) is not None for span in spans]
    people = _People(text)
    within = _within_longer(words)
    numbers: list[int | None] = [
        people.full(names) if len(names) > 1 and not family and tuple(names) not in within else None
        for names, family in zip(words, plural, strict=True)
    ]
    for index, (span, names, family) in enumerate(zip(spans, words, plural, strict=True)):
        number = numbers[index]
        if number is None:
            number = people.family(names) if family else people.short(names, span)
            numbers[index] = number
        people.named(number, span)
    return [number for number in numbers if number is not None]


def _within_longer(words: Sequence[Sequence[str]]) -> set[tuple[str, ...]]:
    """Return the first words of longer names, and the last ones unless a given name opens both.

    *Carvalhal Pinto* and *Nuno Carvalhal* stand for *Nuno Carvalhal Pinto*, *Luc Vann* for *Dom Luc Vann*, *Paul Vann*
    not for *Jean Paul Vann*.
    """
    found: set[tuple[str, ...]] = set()
    for names in {tuple(names[:_LONGEST]) for names in words if len(names) > _FULL}:
        found.update(names[:end] for end in range(_FULL, len(names)))
        given = lexicons.given_name_gender(names[0])
        tails = [names[first:] for first in range(1, len(names) - 1)]
        found.update(tail for tail in tails if not (given and lexicons.given_name_gender(tail[0])))
    return found


_FULL = 2
"""Words of a full name, at least."""


def given_gender(name: str) -> Gender | None:
    """Return the gender of a full name's given name, where only men or only women bear it."""
    first = re.split(BLANK, name)[0]
    gender = lexicons.given_name_gender(first)
    return gender if gender in ("m", "f") else None


@cache
def _relatives() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands around a relative's name: *Sa fille, la chanteuse Anne Vial*; *Anne Vial, sa fille*."""
    kin = "|".join(sorted(name_words("kin"), key=len, reverse=True))
    kin = rf"\b(?:sa|son|leur){BLANK}(?:[a-zà-ÿ]+{BLANK})?(?:{kin})"
    title = rf"(?:(?:le|la|un|une){BLANK}|l[’'])[^,.;:!?«»\n]*"
    before = rf"{kin}(?:{BLANK}[a-zà-ÿ]+)?(?:{BLANK}|,{BLANK}(?:{title})?)$"
    return re.compile(before, re.IGNORECASE), re.compile(rf",{BLANK}{kin}\b")


def _is_relative(text: str, span: Recognised) -> bool:
    """Whether a name is brought in as that of somebody's kin: a bare surname that follows is not theirs."""
    before, after = _relatives()
    return (
        before.search(text, max(0, span.start - 80), span.start) is not None or after.match(text, span.end) is not None
    )


class _People:
    """The persons named so far: who bears which words, and who was named last."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._numbers: dict[str, int] = {}
        self._bearers: defaultdict[str, OrderedDict[int, None]] = defaultdict(OrderedDict)
        self._gender: dict[int, Gender] = {}
        self._roles: defaultdict[int, set[str]] = defaultdict(set)
        self._words: list[list[str]] = []
        self._relatives: set[int] = set()
        self._seen: set[int] = set()

    def full(self, words: list[str]) -> int:
        """Return who bears the full name `words`; middle names and initials may be left out."""
        name = " ".join(words)
        ends = f"{words[0]} … {words[-1]}"
        number = self._numbers.get(name, self._numbers.get(ends))
        if number is None and re.fullmatch(r"\w\.?(?:-?\w\.?)?", words[0]):
            number = next((one for one in self._recent(words[-1]) if self._words[one][0][0] == words[0][0]), None)
        if number is None:
            number = self._new(words)
        self._numbers.setdefault(name, number)
        self._numbers.setdefault(ends, number)
        return number

    def family(self, words: list[str]) -> int:
        """Return the family *les Clinton*, which is none of its members."""
        name = "les " + " ".join(words)
        if name not in self._numbers:
            self._numbers[name] = self._new(words, bears=False)
        return self._numbers[name]

    def short(self, words: list[str], span: Recognised) -> int:
        """Return who is meant by a surname or given name alone."""
        name = " ".join(words)
        found = self._recent(name)
        if not found:
            if name not in self._numbers:
                self._numbers[name] = self._new(words, bears=False)
            return self._numbers[name]
        role = role_before(self._text, span.start)
        gender = civility(self._text, span.start) or (role.gender if role else None)
        fitting = [one for one in found if gender is None or self._gender.get(one, gender) == gender] or found
        if role:
            fitting = [one for one in fitting if role.head in self._roles[one]] or fitting
        elif gender is None:
            fitting = [one for one in fitting if one not in self._relatives] or fitting
        return fitting[0]

    def named(self, number: int, span: Recognised) -> None:
        """Note that `number` was named, so that a bare surname that follows goes to them first."""
        for bearers in self._keys(number):
            bearers.move_to_end(number)
        role = role_before(self._text, span.start)
        if role:
            self._roles[number].add(role.head)
        gender = civility(self._text, span.start) or (role.gender if role else None)
        if gender:
            self._gender.setdefault(number, gender)
        if number not in self._seen:
            self._seen.add(number)
            if _is_relative(self._text, span):
                self._relatives.add(number)

    def _new(self, words: list[str], *, bears: bool = True) -> int:
        number = len(self._words)
        self._words.append(words if bears else [])
        gender = given_gender(" ".join(words)) if bears else None
        if gender:
            self._gender[number] = gender
        for bearers in self._keys(number):
            bearers[number] = None
        return number

    def _keys(self, number: int) -> list[OrderedDict[int, None]]:
        words = self._words[number][-_LONGEST:]
        return [
            self._bearers[" ".join(words[first:last])]
            for first in range(len(words))
            for last in range(first + 1, len(words) + 1)
            if last - first < len(words)
        ]

    def _recent(self, name: str) -> list[int]:
        """Return the bearers of `name`, last named first."""
        found: list[int] = []
        if name not in self._bearers:
            return found
        for number in reversed(self._bearers[name]):
            found.append(number)
            if len(found) == _CANDIDATES:
                break
        return found
