"""The style of the American Psychological Association, 7th edition (Publication Manual, 2020, chapters 8 to 11)."""

from glose.article import Record
from glose.citations import editions
from glose.citations.dates import full, month_day, year
from glose.citations.names import abbreviated, enumerated, family, inverted
from glose.citations.pages import expanded, with_dash
from glose.citations.source import Source
from glose.citations.text import Text, closed, joined, of, within

__all__ = ["entry", "in_text"]

_NO_DATE = {"fr": "s.\u00a0d.", "en": "n.d."}
_ABOUT = {"fr": "v.", "en": "ca."}
_RETRIEVED = {"fr": "Consulté {date}, à l’adresse ", "en": "Retrieved {date}, from "}
_ROLES = {
    "fr": {"editor": ("Éd.", "Éds."), "translator": ("Trad.", "Trad.")},
    "en": {"editor": ("Ed.", "Eds."), "translator": ("Trans.", "Trans.")},
}
_IN = {"fr": "Dans ", "en": "In "}
_POST = {"fr": "Message", "en": "Post"}
_ALL_NAMES, _KEPT_NAMES = 20, 19


def entry(record: Record, locale: str) -> Text:
    """Return the reference of `record`: author, date, title, source and where it is found."""
    source = Source(record, locale)
    authors, title = _authors(source), _title(source)
    date = within("(", of(_date(source)), ")")
    genre = within("[", of(_genre(source)), "]")
    about = (authors, date, joined(" ", title, genre)) if authors else (title, date, genre)
    return joined(" ", closed(joined(". ", *about, _container(source))), _location(source))


def in_text(record: Record, locale: str) -> Text:
    """Return the parenthesis that points to the reference: "(Dubois, 2021)"."""
    source = Source(record, locale)
    role, names = source.contributors
    if names and role != "translator":
        families = [family(name, locale) for name in names]
        cited = of(enumerated(families, last=" & ", most=2))
    elif owner := _site_owner(source):
        cited = of(owner)
    else:
        quotes = bool(record.container_title) and source.type != "webpage"
        cited = source.title(quotes=quotes, italic=not quotes, case="title")
    return within("(", joined(", ", cited, of(_year(source))), ")")


def _authors(source: Source) -> Text:
    role, names = source.contributors
    if role == "translator":
        return of(_site_owner(source))
    printed = [inverted(name, source.locale, short=True) for name in names]
    if len(printed) > _ALL_NAMES:
        listed = ", ".join(printed[:_KEPT_NAMES]) + f", … {printed[-1]}"
    else:
        joins_organisation = len(names) == 2 and names[1].literal and not names[0].literal
        listed = enumerated(printed, last=" & " if joins_organisation else ", & ")
    label = _ROLES[source.language]["editor"][len(names) > 1] if role == "editor" else ""
    return joined(" ", of(listed), within("(", of(label), ")"))


def _site_owner(source: Source) -> str:
    """The publisher of a web page that nobody signs, who then stands for its author."""
    _role, names = source.contributors
    return source.value("publisher") if source.type == "webpage" and not names else ""


def _title(source: Source) -> Text:
    """The title, in italics where it stands alone, with edition, number and translators."""
    italic = source.type == "webpage" or not source.record.container_title
    names = [abbreviated(name, source.locale) for name in source.record.translator]
    label = _ROLES[source.language]["translator"][0] if names else ""
    translated = enumerated([*names, label]) if names else ""
    about = ", ".join(part for part in (*_versions(source), translated) if part)
    return joined(" ", source.title(italic=italic), within("(", of(about), ")"))


def _versions(source: Source) -> tuple[str, ...]:
    if source.type != "book":
        return ()
    return editions.edition(source), editions.number(source) if source.value("number") else ""


def _genre(source: Source) -> str:
    """What kind of source it is, in the words of the record; that of a thesis with its university."""
    if source.type == "book" and source.value("number"):
        return ""  # it stands with the number
    genre = source.value("genre") or (_POST[source.language] if source.record.type == "post" else "")
    university = source.value("publisher") if source.is_thesis and genre else ""
    return ", ".join(part for part in (genre, university) if part)


def _date(source: Source) -> str:
    has_day = source.type != "article-journal" and source.record.type not in ("book", "thesis")
    known_day = month_day(source.record.issued, source.locale) if has_day else None
    return ", ".join(part for part in (_year(source), known_day) if part)


def _year(source: Source) -> str:
    issued = source.record.issued
    known = year(issued)
    if not known or not issued:
        return _NO_DATE[source.language]
    return f"{_ABOUT[source.language]} {known}" if issued.circa else known


def _container(source: Source) -> Text:
    if source.type == "webpage":
        publisher = "" if _site_owner(source) else source.value("publisher")
        return joined(". ", of(publisher), source.container(italic=False, case="title"))
    if source.type == "book":
        return of(editions.publisher(source) if not (source.is_thesis and source.value("genre")) else "")
    if source.type == "part":
        return joined(". ", of(_IN[source.language]) + source.container(case="title"), of(editions.publisher(source)))
    volume = joined("", of(source.value("volume"), italic=True), within("(", of(source.value("issue")), ")"))
    number, page = source.value("number"), with_dash(expanded(source.value("page")), source.language)
    return joined(", ", source.container(case="title"), volume, of(f"Article {number}" if number else page))


def _location(source: Source) -> Text:
    if doi := source.value("doi"):
        return of(f"https://doi.org/{doi}")
    url = source.record.url or ""
    accessed = full(source.record.accessed, source.locale, month_first=source.language == "en")
    retrieved = _RETRIEVED[source.language].format(date=accessed) if accessed and not source.is_dated else ""
    return of(retrieved + url) if url else ()
