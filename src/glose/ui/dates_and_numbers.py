"""Dates and numbers as the language of the interface writes them."""

from glose.article import Date
from glose.translation import _

__all__ = ["date_text", "share_text"]


def date_text(date: Date) -> str:
    """Return `date` in words, as far as it is known: "5 July 2021", "July 2021", "2021"; a range with a dash.

    Empty where it has no parts of the calendar and no words of its own.
    """
    return "–".join(filter(None, map(_day_text, date.date_parts))) or date.literal or date.raw or ""


def share_text(share: float) -> str:
    """Return `share`, between 0 and 1, in percent: "40%"."""
    return _("{number}%").format(number=round(100 * share))


def _day_text(parts: tuple[int, ...]) -> str:
    """One date of year, month and day; of the year alone where the rest is no date of the calendar."""
    year, month, day = (*parts, 0, 0, 0)[:3]
    if not 1 <= month <= 12:
        return str(year) if year else ""
    name = _month(month)
    if not day:
        return _("{month} {year}").format(month=name, year=year)
    written = _("1 {month} {year}") if day == 1 else _("{day} {month} {year}")
    return written.format(day=day, month=name, year=year)


def _month(number: int) -> str:
    names = (
        *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June")),
        *(_("July"), _("August"), _("September"), _("October"), _("November"), _("December")),
    )
    return names[number - 1]
