"""The edition of a book, as styles print it."""

from glose.citations.casing import capitalised
from glose.citations.source import Source

__all__ = ["edition"]


def edition(source: Source) -> str:
    """Return which edition it is: "2ᵉ éd.", "2nd ed.", or the words of the record with a first capital."""
    known = source.value("edition")
    if not known.isdecimal():
        return capitalised(known)
    if source.language == "fr":
        return f"{known}{'ʳᵉ' if known == '1' else 'ᵉ'} éd."
    ending = {"1": "st", "2": "nd", "3": "rd"}.get(known[-1], "th") if known[-2:-1] != "1" else "th"
    return f"{known}{ending} ed."
