"""Dates as sources give them: ISO 8601 calendar dates, cut at what is known, to and from CSL-JSON."""

import datetime
import re

from glose.article import Date

__all__ = ["is_real", "iso_date"]

# ISO 8601 calendar dates (year; year and month; year, month and day) and, dropped here, the time of day after them.
_ISO_8601 = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}.*)?)?)?", re.ASCII | re.DOTALL)


def iso_date(text: str) -> Date | None:
    """Return the date that `text` writes (`2021`, `2021-07`, `2021-07-05`, with or without a time of day after it).

    None where it is not written so, or where no such day exists.
    """
    match = _ISO_8601.fullmatch(text.strip())
    if match is None:
        return None
    parts = tuple(int(part) for part in match.groups() if part is not None)
    return Date(date_parts=(parts,)) if is_real(parts) else None


def is_real(parts: tuple[int, ...]) -> bool:
    """Return whether year, month and day, the last ones left out where not known, are those of a day that exists."""
    if not 1 <= len(parts) <= 3:
        return False
    try:
        datetime.date(*parts, *(1, 1, 1)[len(parts) :])
    except (ValueError, OverflowError):
        return False
    return True
