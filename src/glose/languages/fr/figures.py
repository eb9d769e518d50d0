"""Dates, clock times, amounts of money, percentages and quantities, found by grammar and given a value.

Each kind has a module of its own: `figures_dates`, `figures_times`, `figures_amounts`. Where two figures overlap, the
one that starts first wins, then the longer one.
"""

import datetime
import re

from glose.article import Date
from glose.languages.fr import figures_amounts, figures_dates, figures_times
from glose.languages.fr.figures_calendar import MONTHS
from glose.languages.fr.figures_numbers import BLANK, with_plain_blanks
from glose.languages.fr.findings import Figure

__all__ = ["dateline", "day_of", "find"]


def find(text: str, published: datetime.date | None = None) -> list[Figure]:
    """Return the figures of `text` in its order, no two of which overlap; `published` resolves partial dates."""
    text = with_plain_blanks(text)
    found = [*figures_dates.find(text, published), *figures_times.find(text), *figures_amounts.find(text)]
    found.sort(key=lambda figure: (figure.start, -figure.end))
    kept: list[Figure] = []
    end = 0
    for figure in found:
        if figure.start >= end:
            kept.append(figure)
            end = figure.end
    return kept


_DATELINE = re.compile(
    rf"^(?:[^\n,]{{1,30}},{BLANK})?(?:(?:publié|mis{BLANK}en{BLANK}ligne|paru){BLANK})?(?:le{BLANK})?"
    rf"(?:\w+di{BLANK}|dimanche{BLANK})?"
    rf"(?P<day>\d\d?)(?:er)?{BLANK}(?P<month>{'|'.join(map(re.escape, MONTHS))}){BLANK}(?P<year>\d{{4}})"
    r"(?=[^\n–—]{0,24}(?:[–—]|$))",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD = 600
"""How many code points of an article may stand before its dateline."""


def dateline(text: str) -> datetime.date | None:
    """Return the day that a line at the head of `text` gives as the article's own, None where there is none.

    *12 août 2017. – Le conseil…*, *Brest, le 3 mai 2018 –*, *Publié le 3 mai 2018*: a whole date that opens a line and
    is followed by a dash or by the line's end.
    """
    match = _DATELINE.search(with_plain_blanks(text[:_HEAD]))
    if match is None:
        return None
    try:
        return datetime.date(int(match["year"]), MONTHS[match["month"].lower()], int(match["day"]))
    except ValueError:  # the thirtieth of February
        return None


def day_of(issued: Date | None) -> datetime.date | None:
    """Return the day of a CSL date; None where it is not one whole day of the calendar."""
    if issued is None or len(issued.date_parts) != 1 or len(issued.date_parts[0]) != 3:
        return None
    try:
        return datetime.date(*issued.date_parts[0])
    except ValueError:
        return None
