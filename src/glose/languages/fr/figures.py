"""Dates, clock times, amounts of money, percentages and quantities, found by grammar and given a value.

Each kind has a module of its own: `figures_dates`, `figures_times`, `figures_amounts`. Where two figures overlap, the
one that starts first wins, then the longer one.
"""

import datetime

from glose.article import Date
from glose.languages.fr import figures_amounts, figures_dates, figures_times
from glose.languages.fr.findings import Figure

__all__ = ["day_of", "find"]


def find(text: str, published: datetime.date | None = None) -> list[Figure]:
    """Return the figures of `text` in its order, no two of which overlap; `published` resolves partial dates."""
    found = [*figures_dates.find(text, published), *figures_times.find(text), *figures_amounts.find(text)]
    found.sort(key=lambda figure: (figure.start, -figure.end))
    kept: list[Figure] = []
    end = 0
    for figure in found:
        if figure.start >= end:
            kept.append(figure)
            end = figure.end
    return kept


def day_of(issued: Date | None) -> datetime.date | None:
    """Return the day of a CSL date; None where it is not one whole day of the calendar."""
    if issued is None or len(issued.date_parts) != 1 or len(issued.date_parts[0]) != 3:
        return None
    try:
        return datetime.date(*issued.date_parts[0])
    except ValueError:
        return None
