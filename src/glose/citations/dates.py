"""The dates of bibliographic records, in words and in figures."""

import re
from typing import NamedTuple

import msgspec

from glose.article import Date
from glose.citations.locales import language

__all__ = ["day_month", "full", "is_exact", "iso_date", "month_day", "months", "spoken", "without_day", "year"]

_MONTHS = {
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_SHORT = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
"""How the MLA Handbook (9th edition, 5.84) abbreviates English months."""

_SEASONS = {
    "fr": ("printemps", "été", "automne", "hiver"),
    "en": ("Spring", "Summer", "Autumn", "Winter"),
}
_ABOUT = {"fr": "vers", "en": "about"}
_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class _End(NamedTuple):
    """One end of a range, or the whole date where it is none: `season` is 1 to 4 or 0, the others 0 where not known."""

    year: int
    month: int
    day: int
    season: int


def months(locale: str) -> tuple[str, ...]:
    """Return the names of the twelve months in `locale` ("fr", "fr-FR", "en-US"; English for any other)."""
    return _MONTHS[language(locale)]


def is_exact(date: Date | None) -> bool:
    """Say whether `date` is one of the calendar, not only words."""
    return bool(_ends(date))


def year(date: Date | None) -> str | None:
    """Return the year, or the years of a range; the words of a date outside the calendar; None where nothing is known.

    Years before the common era are given with their minus sign.
    """
    ends = _ends(date)
    if not ends:
        return _words(date)
    return _spread(*(str(end.year) for end in ends))


def month_day(date: Date | None, locale: str) -> str | None:
    """Return month and day, or the season, without the year ("mars 1", "March 1–4"), None where none is known.

    APA and Chicago's author-date style print them apart from the year, the month first in both languages.
    """
    ends = _ends(date)
    months_ = [_month(end, locale) for end in ends]
    if not any(months_):
        return None
    if len(ends) == 2 and months_[0] == months_[1]:
        return f"{months_[0]} {_spread(*(str(end.day) for end in ends))}" if ends[0].day else months_[0]
    return _spread(*(_joined(month, end.day or "") for month, end in zip(months_, ends, strict=True)))


def day_month(date: Date | None, locale: str) -> str | None:
    """Return day and month without the year, the day first: "1 mars". None where no month is known."""
    known = month_day(date, locale)
    if known is None:
        return None
    month, _blank, day = known.partition(" ")
    return f"{day} {month}" if day else month


def full(date: Date | None, locale: str, *, month_first: bool = False, short: bool = False) -> str | None:
    """Return the whole date: "1 mars 2024", or "March 1, 2024" with `month_first`, "1 Mar. 2024" with `short`.

    French styles of the Citation Style Language print the first day of a month as a plain number. None where nothing
    is known, the words of the record where the date is outside the calendar.
    """
    ends = _ends(date)
    if not ends:
        return _words(date)
    first, last = ends[0], ends[-1]
    if first.year != last.year or (first.month, first.season) == (last.month, last.season) == (0, 0):
        return _spread(*(_written(end, str(end.day), locale, month_first, short) for end in ends))
    if _month(first, locale) == _month(last, locale):
        days = _spread(*(str(end.day) for end in ends))
        return _written(first, days, locale, month_first, short)
    months_ = [_joined(*_in_order(_month(end, locale, short), end.day, month_first)) for end in ends]
    return _joined(_spread(*months_) + ("," if month_first and last.day else ""), first.year)


def spoken(date: Date | None, locale: str) -> str | None:
    """Return `date` as a sentence in `locale` says it: "1er juillet 2021", "1–4 July 2021", "vers 1850".

    None where nothing is known; what is not a date of the calendar is given as the record has it.
    """
    said = full(date, locale)
    if said is None or date is None or not is_exact(date):
        return said
    if language(locale) == "fr":
        said = re.sub(r"\b1(?=(?:–\d+)? [a-zéû])", "1er", said)
    return f"{_ABOUT[language(locale)]} {said}" if date.circa else said


def without_day(date: Date | None) -> Date | None:
    """Return `date` with month and year alone."""
    if date is None:
        return None
    return msgspec.structs.replace(date, date_parts=tuple(parts[:2] for parts in date.date_parts), raw=None)


def _ends(date: Date | None) -> tuple[_End, ...]:
    if date is None:
        return ()
    parts = [part for part in date.date_parts if part][:2]
    if not parts and date.raw and (iso := _ISO.fullmatch(date.raw)):
        parts = [tuple(int(number) for number in iso.groups() if number)]
    return tuple(_end(part, date.season) for part in parts)


def _end(parts: tuple[int, ...], season: int | str | None) -> _End:
    """CSL-JSON puts a season in its own field or, as the Extended Date/Time Format does, at 13–16 or 21–24."""
    number, month, day = (*parts, 0, 0)[:3]
    in_month = 1 <= month <= 12
    if 13 <= month <= 16 or 21 <= month <= 24:
        season = (month - 13 if month <= 16 else month - 21) + 1
    named = int(season) if season is not None and str(season).isdecimal() and 1 <= int(season) <= 4 else 0
    return _End(number, month if in_month else 0, day if in_month and 1 <= day <= 31 else 0, 0 if in_month else named)


def _month(end: _End, locale: str, short: bool = False) -> str:
    if end.season:
        return _SEASONS[language(locale)][end.season - 1]
    if not end.month:
        return ""
    return _SHORT[end.month - 1] if short and language(locale) == "en" else months(locale)[end.month - 1]


def _written(end: _End, day: str, locale: str, month_first: bool, short: bool) -> str:
    month = _month(end, locale, short)
    known_day = day if end.day else ""
    if month_first:
        return _joined(_joined(month, known_day) + ("," if known_day else ""), end.year)
    return _joined(known_day, month, end.year)


def _in_order(month: str, day: int, month_first: bool) -> tuple[str, str]:
    known_day = str(day) if day else ""
    return (month, known_day) if month_first else (known_day, month)


def _words(date: Date | None) -> str | None:
    if date is None:
        return None
    return date.literal or date.raw


def _spread(first: str, last: str | None = None) -> str:
    return first if last is None or last == first else f"{first}–{last}"


def _joined(*parts: str | int) -> str:
    return " ".join(str(part) for part in parts if part != "")


def iso_date(date: Date | None) -> str:
    """Return a date, or a range, in ISO 8601 as far as it is known; empty where it is not one of the calendar."""
    if date is None:
        return ""
    return "/".join("-".join(f"{part:02}" for part in parts[:3]) for parts in date.date_parts[:2] if parts)
