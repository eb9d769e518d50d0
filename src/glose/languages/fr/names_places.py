"""Buildings that stand for those who work in them: places where one goes, institutions where they speak or decide."""

import re

from glose.languages.fr.findings import Recognised
from glose.languages.fr.names_shape import BLANK, folded

__all__ = ["placed"]

_SEATS = frozenset(("maison blanche", "elysee", "kremlin", "pentagone", "matignon", "downing street", "capitole"))
"""Seats of power, folded."""

_GOING = re.compile(
    rf"\b(?:à|dans|devant|vers|quitt\w+|rejoin\w+|autour{BLANK}de|près{BLANK}de|visit\w+|entr\w+{BLANK}dans)"
    rf"{BLANK}(?:le{BLANK}|la{BLANK}|l[’'])?$|\bau{BLANK}$",
    re.IGNORECASE,
)


def placed(text: str, span: Recognised) -> Recognised:
    """Return `span` as a place if it is a seat of power that somebody is at or goes to, else as it is."""
    if span.label in ("ORG", "LOC") and folded(text[span.start : span.end]) in _SEATS:
        going = _GOING.search(text, max(0, span.start - 40), span.start)
        return Recognised(span.start, span.end, "LOC" if going else "ORG")
    return span
