"""The author-date system of the Chicago Manual of Style."""

from glose.article import Record
from glose.citations.casing import capitalised
from glose.citations.chicago import (
    NO_DATE,
    accessed,
    address,
    authors,
    case,
    container,
    edition,
    helpers,
    listed,
    people,
    section,
    serial,
    title,
    version,
)
from glose.citations.dates import day_month, full, month_day, without_day, year
from glose.citations.names import family
from glose.citations.source import Source
from glose.citations.text import Text, closed, joined, of, plain, within

__all__ = ["entry", "in_text"]

_MOST_CITED = {"fr": 3, "en": 2}
_FILED_UNDER_CONTAINER = {
    "fr": ("article-newspaper", "article-magazine"),
    "en": ("article-newspaper", "article-magazine", "webpage"),
}
"""What is filed under the newspaper or site where nobody signs it."""


def entry(record: Record, locale: str) -> Text:
    """Return the entry of `record` in the reference list."""
    source = Source(record, locale)
    signed, named, where = authors(source), title(source), container(source)
    if not signed and where and source.type in _FILED_UNDER_CONTAINER[source.language]:
        signed, where = where, ()
    elif not signed:
        signed, named = named, ()
    about = [named, section(source), *(of(capitalised(plain(one))) for one in version(source)), *helpers(source)]
    lead = joined(". ", signed, of(_year(source)), *about)
    if source.language == "fr":
        body = joined(", ", _in_french(source, joined(". ", lead, where)), edition(source))
    else:
        body = joined(". ", lead, _in_english(source, where), edition(source))
    looked_up = accessed(source) if source.language == "fr" or address(source) else ""
    return closed(joined(". ", body, of(looked_up), of(address(source))))


def in_text(record: Record, locale: str) -> Text:
    """Return the parenthesis that points to the entry: "(Dubois 2021)"."""
    source = Source(record, locale)
    families = [family(name, locale) for name in people(source)]
    cited = of(listed(source, families, most=_MOST_CITED[source.language])) or _unsigned(source)
    apart = not source.is_dated and (source.language == "en" or record.accessed is None)
    return within("(", joined(", " if apart else " ", cited, of(_year(source))), ")")


def _unsigned(source: Source) -> Text:
    """What points to an entry that nobody signs: the newspaper or site, else the title."""
    name = source.container(italic=source.type != "webpage", case=case(source))
    if name and source.type in _FILED_UNDER_CONTAINER[source.language]:
        return name
    return title(source)


def _in_french(source: Source, lead: Text) -> Text:
    """Return `lead`, which ends with the newspaper or site, and its date."""
    issued = source.record.issued
    if source.type in ("article-newspaper", "article-magazine"):
        return joined(", ", lead, of(full(issued, source.locale) or ""))
    if source.type == "article-journal":
        return joined("", lead, _serial(source, date=month_day(without_day(issued), source.locale) or ""))
    publisher = "\u00a0: ".join(part for part in (source.value("publisher_place"), source.value("publisher")) if part)
    in_year = full(issued, source.locale) if source.type == "webpage" else day_month(issued, source.locale)
    published = joined(", " if source.type == "book" else ". ", of(publisher), of(in_year or ""))
    return joined(". ", lead, published)


def _in_english(source: Source, where: Text) -> Text:
    """Return `where`, the newspaper or site, and its date without the year; the date alone where there is none."""
    date = month_day(source.record.issued, source.locale) or ""
    publisher = source.value("publisher") or source.value("publisher_place") if not source.is_periodical else ""
    if not where:
        return joined(", ", of(publisher if source.record.type != "webpage" else ""), of(date))
    if source.type in ("article-journal", "post-weblog"):
        return joined("", where, _serial(source, date=date))
    return joined(", ", where, of(publisher), of(date))


def _serial(source: Source, *, date: str) -> Text:
    """Volume, number and pages; the month with them where one of the first two is not known, else `date`."""
    month = month_day(without_day(source.record.issued), source.locale) or ""
    is_full = source.value("volume") and source.value("issue")
    return serial(source, number=" ({issue})", date=date, with_number="" if is_full else month)


def _year(source: Source) -> str:
    issued = source.record.issued
    known = year(issued) or NO_DATE[source.language]
    return f"[{known}?]" if issued and issued.circa and source.language == "en" else known
