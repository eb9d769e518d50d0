"""The tables of words about names, as sets: `lexicons/name_words.txt` and `lexicons/known_names.txt`."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

__all__ = ["known_names", "words"]


@cache
def words(section: str) -> frozenset[str]:
    """Return the words of a section of `name_words.txt`; KeyError where there is none of that name."""
    return frozenset(word for line in _sections("name_words.txt")[section] for word in line.split())


@cache
def known_names() -> Mapping[str, str]:
    """Return well-known names as they are written, each with its section of `known_names.txt`: PER, ORG, LOC, …"""
    return {
        name.strip(): section
        for section, lines in _sections("known_names.txt").items()
        for line in lines
        for name in line.split(";")
        if name.strip()
    }


@cache
def _sections(file: str) -> Mapping[str, list[str]]:
    """Return the lines of each section, which a line in square brackets opens; lines with # first are comments."""
    table: dict[str, list[str]] = {}
    lines = table.setdefault("", [])
    for line in files("glose.languages.fr.lexicons").joinpath(file).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lines = table.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            lines.append(line)
    return table
