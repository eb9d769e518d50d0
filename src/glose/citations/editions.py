"""The edition of a book and the number of a report, as styles print them."""

from glose.citations.casing import capitalised
from glose.citations.source import Source

__all__ = ["edition", "number", "publisher"]

_NUMBER = {"fr": "nᵒ {number}", "en": "no. {number}"}


def edition(source: Source) -> str:
    """Return which edition it is: "2ᵉ éd.", "2nd ed.", or the words of the record with a first capital."""
    known = source.value("edition")
    if not known.isdecimal():
        return capitalised(known)
    if source.language == "fr":
        return f"{known}{'ʳᵉ' if known == '1' else 'ᵉ'} éd."
    ending = {"1": "st", "2": "nd", "3": "rd"}.get(known[-1], "th") if known[-2:-1] != "1" else "th"
    return f"{known}{ending} ed."


def number(source: Source) -> str:
    """Return its number among others of its kind, which has its name before it: "rapport nᵒ 12", "no. 12"."""
    known = source.value("number")
    numbered = _NUMBER[source.language].format(number=known) if known else ""
    return " ".join(part for part in (source.value("genre"), numbered) if part)


def publisher(source: Source) -> str:
    """Return the publisher, empty where it is the author, who needs no naming twice."""
    name = source.value("publisher")
    return "" if any(author.literal == source.record.publisher for author in source.record.author) else name
