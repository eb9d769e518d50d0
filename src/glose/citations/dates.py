"""The dates of bibliographic records, in words."""

from glose.article import Date
from glose.citations.locales import language

__all__ = ["day", "months", "spoken", "year"]

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
_SEASONS = {
    "fr": ("printemps", "été", "automne", "hiver"),
    "en": ("spring", "summer", "autumn", "winter"),
}
_ABOUT = {"fr": "vers", "en": "about"}
_SEASON_CODES = {13: 0, 14: 1, 15: 2, 16: 3, 21: 0, 22: 1, 23: 2, 24: 3}
"""What stands for a season in the place of a month (CSL-JSON 1.0.2, Extended Date/Time Format)."""


def months(locale: str) -> tuple[str, ...]:
    """Return the names of the twelve months in `locale` ("fr", "fr-FR", "en-US"; English for any other)."""
    return _MONTHS[language(locale)]


def year(date: Date | None) -> str | None:
    """Return the year (the first one of a range), or None where none is known."""
    parts = date.date_parts[0] if date and date.date_parts else ()
    return str(parts[0]) if parts else None


def day(number: int, locale: str) -> str:
    """Return the day of a month: French says the first one as an ordinal."""
    return "1er" if number == 1 and language(locale) == "fr" else str(number)


def spoken(date: Date | None, locale: str) -> str | None:
    """Return `date` as a sentence in `locale` says it ("1er juillet 2021", "1 July 2021"), None where nothing is known.

    A range is joined by an en dash; what is not a date of the calendar is given as the record has it.
    """
    if date is None:
        return None
    known = [_one(parts, date.season, locale) for parts in date.date_parts if parts]
    if not known:
        return date.literal or date.raw
    said = " – ".join(known)
    return f"{_ABOUT[language(locale)]} {said}" if date.circa else said


def _one(parts: tuple[int, ...], season: int | str | None, locale: str) -> str:
    number, month, in_month = (*parts[:3], None, None)[:3]
    words = []
    if month is None and season is not None:
        words.append(_season(season, locale))
    elif month in _SEASON_CODES:
        words.append(_SEASONS[language(locale)][_SEASON_CODES[month]])
    elif month is not None and 1 <= month <= 12:
        words += [day(in_month, locale)] if in_month else []
        words.append(months(locale)[month - 1])
    return " ".join([*words, str(number)])


def _season(season: int | str, locale: str) -> str:
    number = int(season) if str(season).isdecimal() else 0
    return _SEASONS[language(locale)][number - 1] if 1 <= number <= 4 else str(season)
