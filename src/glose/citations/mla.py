"""The style of the Modern Language Association, 9th edition (MLA Handbook, 2021, chapter 5)."""

from glose.article import Record
from glose.citations.casing import capitalised
from glose.citations.dates import full, without_day
from glose.citations.editions import edition
from glose.citations.names import enumerated, family, inverted, natural, spaced
from glose.citations.pages import is_several, minimal, with_dash
from glose.citations.source import Source
from glose.citations.text import Text, closed, joined, of, within

__all__ = ["entry", "in_text"]

_AND = {"fr": "et", "en": "and"}
_ACCESSED = {"fr": "Consulté le {date}", "en": "Accessed {date}"}
_ABOUT = {"fr": "Vers", "en": "Circa"}
_NUMBER = {"fr": "nᵒ {number}", "en": "no. {number}"}
_PAGE = {"fr": ("p. {page}", "p. {page}"), "en": ("p. {page}", "pp. {page}")}
_ROLES = {
    "fr": {"editor": ("éditeur", "éditeurs"), "translator": ("traducteur", "traducteurs")},
    "en": {"editor": ("editor", "editors"), "translator": ("translator", "translators")},
}
_BY = {
    "fr": {"editor": "édité par", "translator": "traduit par"},
    "en": {"editor": "edited by", "translator": "translated by"},
}


def entry(record: Record, locale: str) -> Text:
    """Return the works-cited entry of `record`."""
    source = Source(record, locale)
    online = of("" if record.source else _address(source))
    container = joined(", ", _container(source), of(_published(source)), of(_pages(source)), online)
    database = joined(", ", of(source.value("source"), italic=True), of(_address(source))) if record.source else ()
    return closed(
        joined(
            ". ",
            _authors(source),
            _title(source),
            of(capitalised(source.value("genre"))),
            container,
            database,
            of(capitalised(source.value("section")) if source.is_periodical else ""),
            of(_accessed(source)),
        )
    )


def in_text(record: Record, locale: str) -> Text:
    """Return the parenthesis that points to the entry: "(Dubois)"."""
    source = Source(record, locale)
    _role, names = source.contributors
    families = [family(name, locale) for name in names]
    cited = of(enumerated(families, last=f" {_AND[source.language]} ", most=2)) or _title(source)
    return within("(", cited or source.container(case="title"), ")")


def _authors(source: Source) -> Text:
    role, people = source.contributors
    names = [spaced(name) for name in people]
    if not names:
        return ()
    printed = [inverted(names[0], source.locale), *(natural(name, source.locale) for name in names[1:])]
    comma = "" if len(names) == 2 and names[1].literal and not names[0].literal else ","
    listed = enumerated(printed, last=f"{comma} {_AND[source.language]} ", most=2, more=", et al.")
    label = _ROLES[source.language][role][len(names) > 1] if role != "author" else ""
    return joined(", ", of(listed), of(label))


def _title(source: Source) -> Text:
    quotes = bool(source.record.container_title)
    return source.title(quotes=quotes, italic=not quotes, case="title")


def _container(source: Source) -> Text:
    """The newspaper or site with its place, who edited or translated, the edition, volume and number."""
    place = source.value("publisher_place") if source.is_periodical else ""
    name = source.container(case="title")
    placed = joined(" ", name, within("[", of(place), "]")) if name else ()
    volume, issue, number = (source.value(field) for field in ("volume", "issue", "number"))
    numbered = _NUMBER[source.language].format(number=issue or number) if issue or number else ""
    versions = [edition(source), volume and f"vol. {volume}", numbered]
    whole = joined(", ", placed, *_helpers(source), *map(of, versions))
    return whole if placed else whole and (whole[0]._replace(text=capitalised(whole[0].text)), *whole[1:])


def _helpers(source: Source) -> list[Text]:
    """Who edited and who translated, as far as they are not who it is cited under."""
    role, _names = source.contributors
    found = []
    for helper, names in (("editor", source.record.editor), ("translator", source.record.translator)):
        if names and helper != role:
            printed = [natural(spaced(name), source.locale) for name in names]
            listed = enumerated(printed, last=f" {_AND[source.language]} ", most=2)
            found.append(of(f"{_BY[source.language][helper]} {listed}"))
    return found


def _published(source: Source) -> str:
    issued = source.record.issued
    publisher = source.value("publisher") or source.value("publisher_place") if not source.is_periodical else ""
    in_journal = source.type == "article-journal"
    date = full(without_day(issued) if in_journal else issued, source.locale, short=True)
    if issued and issued.circa and date:
        date = f"{_ABOUT[source.language]} {date}"
    return ", ".join(part for part in (publisher, date) if part)


def _pages(source: Source) -> str:
    page = source.value("page")
    label = _PAGE[source.language][is_several(page)]
    return label.format(page=with_dash(minimal(page), source.language)) if page else ""


def _address(source: Source) -> str:
    doi = source.value("doi")
    return f"https://doi.org/{doi}" if doi else source.record.url or ""


def _accessed(source: Source) -> str:
    date = full(source.record.accessed, source.locale, short=True)
    return _ACCESSED[source.language].format(date=date) if date and not source.is_dated else ""
