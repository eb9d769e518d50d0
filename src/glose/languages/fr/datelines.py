"""The dateline that opens a dispatch: *PARIS, 3 mars (AFP) — Le port a rouvert*; a sentence starts behind it."""

import re

from glose.languages.fr.names_shape import BLANK, CAPITAL

__all__ = ["dateline_end"]

_WORD = rf"[{CAPITAL}][\w'’.-]*"
_PLACE = rf"{_WORD}(?:,?{BLANK}(?:{_WORD}|de|du|des|la|le|les|sur|en)){{0,5}}"
_DAY = rf"(?:,?{BLANK}\d{{1,2}}(?:er)?{BLANK}[a-zéû]{{3,9}}\.?(?:{BLANK}\d{{4}})?)?"
_AGENCY = rf"{BLANK}\({_WORD}(?:{BLANK}{_WORD}){{0,2}}\)"
_DASH = rf"{BLANK}?(?:[-–—]|--){BLANK}(?=\S)"
_DATELINE = re.compile(rf"{_PLACE}{_DAY}{_AGENCY}{_DASH}|[{CAPITAL}'’ -]{{4,40}}{_DAY}{_DASH}")
"""A place, perhaps a day, an agency in brackets and a dash; the agency may be missing behind a place in capitals."""


def dateline_end(text: str, start: int, end: int) -> int | None:
    """Return where the first sentence of the paragraph [start, end) starts behind its dateline, None without one."""
    found = _DATELINE.match(text, start, end)
    return found.end() if found else None
