"""ISO 690:2010, name and date system, as French universities print it."""

from glose.article import Record
from glose.citations.casing import capitalised
from glose.citations.dates import full, month_day, year
from glose.citations.editions import edition, number
from glose.citations.iso690 import PRESS, accessed, address, numbered, online, people
from glose.citations.names import enumerated, family
from glose.citations.pages import with_dash
from glose.citations.source import Source
from glose.citations.text import Text, closed, joined, of, within
from glose.citations.typography import NO_BREAK

__all__ = ["entry", "in_text"]

_NO_DATE = {"fr": "[sans date]", "en": "[no date]"}
_NUMBER = {"fr": "n°", "en": "no."}
_ROLES = {
    "fr": {"author": "", "editor": "éd.", "translator": "trad."},
    "en": {"author": "", "editor": "ed.", "translator": "trans."},
}
_MOST_CITED = 3


def entry(record: Record, locale: str) -> Text:
    """Return the reference of `record`. One that nobody signs begins with its title and gives the year alone."""
    source = Source(record, locale)
    role, names = source.contributors
    signed = people(source, names, role=_ROLES[source.language][role])
    title = source.title(italic=source.type == "book")
    head = joined(", ", signed or title, of(_year(source)))
    blank = " " if source.type == "book" else ". "
    named = joined(blank, title if signed else (), _container(source))
    found = address(source, blank=NO_BREAK)
    about = joined(". ", head, named, *_edition(source), *_published(source, signed), accessed(source))
    return joined(". ", about, found) if found else closed(about)


def in_text(record: Record, locale: str) -> Text:
    """Return the parenthesis that points to the reference: "(Dubois 2021)"."""
    source = Source(record, locale)
    _role, names = source.contributors
    cited = of(enumerated([family(name, locale) for name in names], most=_MOST_CITED)) or source.title(italic=True)
    return within("(", joined(" ", cited, of(_year(source))), ")")


def _container(source: Source) -> Text:
    """The newspaper or site with who edited and translated it, and whether it is online."""
    role, _names = source.contributors
    helped = {"editor": source.record.editor, "translator": source.record.translator}
    roles = _ROLES[source.language]
    helpers = [people(source, names, role=roles[helper]) for helper, names in helped.items() if helper != role]
    name = source.container()
    return joined(" ", joined(", ", *(helpers if name else ()), name), online(source, doi_counts=False))


def _edition(source: Source) -> list[Text]:
    """The edition, and of what stands alone also its number."""
    if source.type == "book":
        return [of(edition(source)), of(capitalised(number(source)))]
    return [of(source.value("edition") if source.type in PRESS else "")]


def _published(source: Source, signed: Text) -> list[Text]:
    """Place, publisher, date and pages of a newspaper; date, volume, number and pages of a magazine; else the date."""
    date = of((full(source.record.issued, source.locale) or "") if signed else "")
    page = source.value("page")
    pages = f"pp.{NO_BREAK}{with_dash(page, source.language)}" if page else ""
    if source.type == "article-newspaper":
        publisher = joined(f"{NO_BREAK}: ", of(source.value("publisher_place")), of(source.value("publisher")))
        return [joined(", ", publisher, date), of(pages)]
    if not source.is_periodical and source.record.type != "webpage":
        publisher = joined(f"{NO_BREAK}: ", of(source.value("publisher_place")), of(source.value("publisher")))
        isbn = source.value("isbn")
        when = date if month_day(source.record.issued, source.locale) else ()  # the year stands at the head
        return [publisher, when, of(f"ISBN{NO_BREAK}{isbn}" if isbn else "")]
    if source.type in ("article-magazine", "article-journal"):
        number = _NUMBER[source.language] if source.value("volume") else _NUMBER[source.language].capitalize()
        return [date, numbered(source, number=number, page=pages)]
    return [date]


def _year(source: Source) -> str:
    return year(source.record.issued) or _NO_DATE[source.language]
