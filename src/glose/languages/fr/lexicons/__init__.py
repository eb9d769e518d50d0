"""Word lists of French that glose ships, as questions one can ask of a word: given names, countries, peoples, titles.

The files beside this one name their source and licence in their first lines. They are read once a process, when first
asked.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple, cast

__all__ = [
    "Gender",
    "ReportingVerb",
    "countries",
    "demonyms",
    "given_name_gender",
    "given_names",
    "is_country",
    "is_demonym",
    "is_organisation_head",
    "is_place_head",
    "is_title",
    "occupation_gender",
    "organisations",
    "places",
    "reporting_verbs",
    "surnames",
]

Gender = Literal["m", "f", "mf"]


class ReportingVerb(NamedTuple):
    """How a verb reports: its class, the frames it takes, and the risk that it reports nothing (low, medium, high)."""

    lemma: str
    meaning: str
    frames: frozenset[str]
    risk: str
    pronominal: bool
    multiword: bool


def given_name_gender(name: str) -> Gender | None:
    """Return who bears the given name `name` (any case): men, women, both (a tenth or more of each), None if unknown.

    A compound that is not listed takes the gender of its first part: *Jean-Zéphyr* is borne by men.
    """
    table = _sections("given_names.txt")
    name = name.casefold()
    gender = table.get(name) or table.get(name.partition("-")[0])
    return cast("Gender | None", gender)


def given_names(gender: Gender) -> tuple[str, ...]:
    """Return the given names, lower case, that men ("m"), women ("f") or both ("mf") bear."""
    return tuple(name for name, section in _sections("given_names.txt").items() if section == gender)


def occupation_gender(noun: str) -> Gender | None:
    """Return the grammatical gender of a noun for people (*sénatrice*, *maire*) in the singular, None if unknown."""
    return cast("Gender | None", _sections("occupations.txt").get(noun.casefold()))


def is_title(word: str) -> bool:
    """Whether `word` is a title or function that stands before a person's name: *M.*, *présidente*, *shérif*."""
    return _sections("heads.txt").get(word.casefold()) == "title"


def is_organisation_head(word: str) -> bool:
    """Whether the names of organisations begin with `word`: *ministère*, *université*, *parti*."""
    return _sections("heads.txt").get(word.casefold()) == "organisation"


def is_place_head(word: str) -> bool:
    """Whether the names of places begin with `word`: *rue*, *mont*, *lac*."""
    return _sections("heads.txt").get(word.casefold()) == "place"


def is_country(name: str) -> bool:
    """Whether `name` is a country, a region or continent with a people of its own, or one of a few large cities."""
    return name.replace("’", "'") in countries()


def is_demonym(name: str) -> bool:
    """Whether `name` is a people's name with its capital letter: *Afghan*, *Kurdes*, *Néo-Zélandaises*."""
    return name.replace("’", "'") in demonyms()


@cache
def countries() -> frozenset[str]:
    """Return the names of countries, with the straight apostrophe."""
    return frozenset(row[0] for row in _rows("countries.tsv", width=3) if row[0])


@cache
def demonyms() -> Mapping[str, Gender]:
    """Return the names of peoples, all forms, with their gender."""
    table: dict[str, Gender] = {}
    for _, man, woman in _rows("countries.tsv", width=3):
        for form, gender in ((man, "m"), (woman, "f")):
            for word in {form, form if form.endswith(("s", "x")) else form + "s"} if form else ():
                table[word] = cast(Gender, "mf" if table.get(word, gender) != gender else gender)
    return table


@cache
def surnames() -> frozenset[str]:
    """Return family names from around the world."""
    return _names("surnames.txt")


@cache
def places() -> frozenset[str]:
    """Return cities, regions and waters of the world, besides the `countries`."""
    return _names("places.txt")


@cache
def organisations() -> frozenset[str]:
    """Return companies, media, teams, institutions and the like."""
    return _names("organisations.txt")


@cache
def reporting_verbs() -> Mapping[str, ReportingVerb]:
    """Return the verbs that report speech, by lemma."""
    return {
        lemma: ReportingVerb(
            lemma, meaning, frozenset(frames.split(",")), risk, pronominal == "yes", multiword == "yes"
        )
        for lemma, meaning, frames, risk, pronominal, multiword in _rows("reporting_verbs.tsv", width=6)
    }


def _lines(name: str) -> list[str]:
    """Return the lines of a bundled list that are not comments."""
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _rows(name: str, width: int) -> list[list[str]]:
    """Return the rows of a table, filled up with empty cells to `width`."""
    rows = [line.split("\t") for line in _lines(name)]
    return [row + [""] * (width - len(row)) for row in rows]


def _names(file: str) -> frozenset[str]:
    """Return the names of a list, where a low line stands for a blank inside a name."""
    return frozenset(word.replace("_", " ") for line in _lines(file) for word in line.split())


@cache
def _sections(name: str) -> Mapping[str, str]:
    """Return each word of a list with the name of the section, in brackets, under which it stands."""
    table: dict[str, str] = {}
    section = ""
    for line in _lines(name):
        if line.startswith("["):
            section = line.strip("[]")
        else:
            table.update(dict.fromkeys(line.split(), section))
    return table
