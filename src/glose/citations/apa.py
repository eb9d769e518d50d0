"""The style of the American Psychological Association, 7th edition (Publication Manual, 2020, chapters 8 to 11)."""

from glose.article import Record
from glose.citations.apa_title import (
    ON_SITES,
    SERIALS,
    SHOWN,
    description,
    identifier,
    is_edited,
    is_serial,
    monographic,
    names,
    number,
    role,
    short_title,
    title,
)
from glose.citations.dates import full, month_day, year
from glose.citations.names import enumerated, family, inverted
from glose.citations.pages import expanded, with_dash
from glose.citations.source import Source
from glose.citations.text import Text, closed, joined, of, within

__all__ = ["entry", "in_text"]

_NO_DATE = {"fr": "s.\u00a0d.", "en": "n.d."}
_ABOUT = {"fr": "v.", "en": "ca."}
_RETRIEVED = {"fr": "Consulté {date}, à l’adresse ", "en": "Retrieved {date}, from "}
_TOLD = {"fr": "communication personnelle", "en": "personal communication"}
_IN = "In "
_ALL_NAMES, _KEPT_NAMES = 20, 19
_DATED_BY_DAY = (
    *("article-magazine", "article-newspaper", "broadcast", "collection", "document", "event", "motion_picture"),
    *("pamphlet", "performance", "personal_communication", "post", "post-weblog", "song", "speech", "webpage"),
)
_DATED_BY_DAY_ALONE = ("interview", "paper-conference")
_LAWS = ("bill", "hearing", "legal_case", "legislation", "regulation", "treaty")
_PRIVATE = ("interview", "personal_communication")
_OWNED = ("entry-dictionary", "entry-encyclopedia", "software", "webpage")
"""CSL types whose publisher stands for the author where nobody signs."""


def entry(record: Record, locale: str) -> Text:
    """Return the reference of `record`: author, date, title, source and where it is found."""
    source = Source(record, locale)
    if record.type in _LAWS:
        journal = joined(" ", of(source.value("volume")), source.container(italic=False))
        law = joined(", ", source.title(case="title"), journal)
        return joined(" ", closed(joined(" ", law, within("(", of(year(record.issued) or ""), ")"))), _location(source))
    authors = _authors(source)
    named = joined(" ", title(source), identifier(source))
    described = description(source)
    if not authors and not named:
        named, described = described, ()
    date = within("(", of(_date(source)), ")")
    about = (authors, date, joined(" ", named, described)) if authors else (named, date, described)
    return joined(" ", closed(joined(". ", *about, *_source(source))), _location(source))


def in_text(record: Record, locale: str) -> Text:
    """Return the parenthesis that points to the reference: "(Dubois, 2021)"."""
    source = Source(record, locale)
    who, people = source.contributors
    if record.type in _PRIVATE and record.author and not _is_found(source):
        told = full(record.issued, locale, month_first=source.language == "en") or _NO_DATE[source.language]
        return of(f"({names(source, record.author)}, {_TOLD[source.language]}, {told})")
    if record.type in _LAWS:
        cited = short_title(source)
    elif people and who != "translator":
        cited = of(enumerated([family(name, locale) for name in people], last=" & ", most=2))
    else:
        cited = of(_owner(source)) or short_title(source)
    return within("(", joined(", ", cited, of(_year(source))), ")")


def _is_found(source: Source) -> bool:
    """Whether readers can find it; what cannot be found is cited in the text alone (8.9)."""
    fields = ("container_title", "doi", "number", "publisher", "url")
    return any(source.value(field) for field in fields)


def _authors(source: Source) -> Text:
    who, people = source.contributors
    if who == "translator":
        return of(_owner(source))
    printed = [inverted(name, source.locale, short=True) for name in people]
    if len(printed) > _ALL_NAMES:
        listed = ", ".join(printed[:_KEPT_NAMES]) + f", … {printed[-1]}"
    else:
        joins_organisation = len(people) == 2 and people[1].literal and not people[0].literal
        listed = enumerated(printed, last=" & " if joins_organisation else ", & ")
    return joined(" ", of(listed), within("(", of(role(source, who, people) if who == "editor" else ""), ")"))


def _owner(source: Source) -> str:
    """The publisher of a web page or encyclopedia that nobody signs, who then stands for its author."""
    _who, people = source.contributors
    return source.value("publisher") if source.record.type in _OWNED and not people else ""


def _date(source: Source) -> str:
    kind = source.record.type
    is_alone = not is_edited(source) and not any(source.value(field) for field in ("issue", "page", "volume"))
    has_day = kind in _DATED_BY_DAY or (kind in _DATED_BY_DAY_ALONE and is_alone)
    known_day = month_day(source.record.issued, source.locale) if has_day else None
    return ", ".join(part for part in (_year(source), known_day) if part)


def _year(source: Source) -> str:
    issued = source.record.issued
    known = year(issued)
    if not known or not issued:
        return _NO_DATE[source.language]
    return f"{_ABOUT[source.language]} {known}" if issued.circa else known


def _source(source: Source) -> tuple[Text, ...]:
    """What it stands in, who published it, on which site."""
    if source.record.type in ON_SITES:
        return of(_publisher(source)), source.container(italic=False, case="title")
    return (_serial(source) if is_serial(source) else _book(source)), of(_publisher(source))


def _serial(source: Source) -> Text:
    """The periodical with volume, issue and pages."""
    volume = joined("", of(source.value("volume"), italic=True), within("(", of(source.value("issue")), ")"))
    article, page = source.value("number"), with_dash(expanded(source.value("page")), source.language)
    return joined(", ", source.container(case="title"), volume, of(f"Article {article}" if article else page))


def _book(source: Source) -> Text:
    """What it stands in, with editors, number, edition, volume and pages."""
    if not source.record.container_title:
        return ()
    who, _people = source.contributors
    editors = () if who == "editor" else source.record.editor
    edited = of(f"{names(source, editors)} ({role(source, 'editor', editors)})") if editors else ()
    counted = of("" if source.record.type in SHOWN else number(source))
    details = within("(", joined("; ", counted, of(monographic(source))), ")")
    whole = joined(" ", joined(", ", edited, source.container()), details, description(source, in_container=True))
    return (*of(_IN), *whole)


def _publisher(source: Source) -> str:
    """The publisher, unless it is named already or goes without saying."""
    kind, name = source.record.type, source.value("publisher")
    if kind == "thesis":
        return "" if source.record.url or source.record.doi else name
    if _owner(source) or kind in SERIALS or (kind == "paper-conference" and not is_edited(source)):
        return ""
    is_author = any(author.literal == source.record.publisher for author in source.record.author)
    return "" if is_author else name


def _location(source: Source) -> Text:
    if doi := source.value("doi"):
        return of(f"https://doi.org/{doi}")
    url = source.record.url or ""
    accessed = full(source.record.accessed, source.locale, month_first=source.language == "en")
    retrieved = _RETRIEVED[source.language].format(date=accessed) if accessed and not source.is_dated else ""
    return of(retrieved + url) if url else ()
