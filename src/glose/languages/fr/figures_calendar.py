"""The calendar of French articles: names of months, days and seasons, and what a partial date comes to.

Values are ISO 8601: a day `2018-12-01`, a month `2018-12`, a year `2018`, a week `2018-W48`. ISO 8601-2 (EDTF) writes
what ISO 8601-1 cannot: an unknown year `XXXX-12-01`, a decade `193X`, a century `18XX`, a season `2018-22` (21 spring,
22 summer, 23 autumn, 24 winter), a quarter `2018-33` (33 to 36), a half-year `2018-40` (40, 41), a span `2018/2019`.
"""

from datetime import date, timedelta
from typing import Literal

__all__ = ["MONTHS", "SEASONS", "WEEKDAYS", "Turn", "day", "month", "season", "shifted_month", "weekday"]

Turn = Literal["past", "next", "near", "since"]
"""Which of the days of one name is meant: the last before the article's day, the first after it, the nearest one, or
the last that is not after it."""

MONTHS = {
    "janvier": 1, "janv.": 1, "février": 2, "févr.": 2, "fév.": 2, "mars": 3, "avril": 4, "avr.": 4, "mai": 5,
    "juin": 6, "juillet": 7, "juil.": 7, "août": 8, "aout": 8, "septembre": 9, "sept.": 9, "octobre": 10, "oct.": 10,
    "novembre": 11, "nov.": 11, "décembre": 12, "déc.": 12,
}  # fmt: skip
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
"""From Monday, 0, as `datetime.date.weekday` counts."""

SEASONS = {"printemps": 21, "été": 22, "automne": 23, "hiver": 24}
"""Season codes of ISO 8601-2:2019, 4.8."""


def day(year: int | None, month: int, number: int, *, published: date | None, turn: Turn) -> str | None:
    """Return the value of a day of a month; its year, where not given, is told from the day of publication."""
    if year is None and published is not None:
        near = [_valid(published.year + step, month, number) for step in (-1, 0, 1)]
        chosen = _chosen([candidate for candidate in near if candidate], published, turn)
        return chosen.isoformat() if chosen else None
    if year is None:
        return f"XXXX-{month:02}-{number:02}" if _valid(2000, month, number) else None
    valid = _valid(year, month, number)
    return valid.isoformat() if valid else None


def month(year: int | None, number: int, *, published: date | None, turn: Turn) -> str:
    """Return the value of a month; its year, where not given, is told from the day of publication.

    The month of publication itself is the nearest one, and neither past nor next.
    """
    if year is not None:
        return f"{year:04}-{number:02}"
    if published is None:
        return f"XXXX-{number:02}"
    here = date(published.year, published.month, 15)
    chosen = _chosen([date(published.year + step, number, 15) for step in (-1, 0, 1)], here, turn) or here
    return f"{chosen.year:04}-{chosen.month:02}"


def season(year: int | None, code: int, *, published: date | None, turn: Turn) -> str | None:
    """Return the value of a season, told by its middle month; None where no year and no day of publication is known."""
    if year is None:
        if published is None:
            return None
        middle = {21: 4, 22: 7, 23: 10, 24: 1}[code]
        year = int(month(None, middle, published=published, turn=turn)[:4])
    return f"{year:04}-{code}"


def weekday(number: int, *, published: date | None, turn: Turn) -> str | None:
    """Return the day called by its name alone; near means the day of publication or one of the six before it."""
    if published is None:
        return None
    back = (published.weekday() - number) % 7
    if turn == "next":
        return (published + timedelta(7 - back)).isoformat() if back else (published + timedelta(7)).isoformat()
    return (published - timedelta(7 if turn == "past" and not back else back)).isoformat()


def shifted_month(published: date, step: int) -> str:
    """Return the month `step` months after that of publication."""
    index = published.year * 12 + published.month - 1 + step
    return f"{index // 12:04}-{index % 12 + 1:02}"


def _valid(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _chosen(candidates: list[date], published: date, turn: Turn) -> date | None:
    if turn == "past":
        return max((candidate for candidate in candidates if candidate < published), default=None)
    if turn == "next":
        return min((candidate for candidate in candidates if candidate > published), default=None)
    nearest = min(candidates, key=lambda candidate: abs(candidate - published), default=None)
    if turn == "near" or nearest is None:
        return nearest
    return max((candidate for candidate in candidates if candidate <= published), default=nearest)
