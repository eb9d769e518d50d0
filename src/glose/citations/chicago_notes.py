"""The notes and bibliography system of the Chicago Manual of Style; in the text stands the note."""

from glose.article import Record
from glose.citations.casing import capitalised
from glose.citations.chicago import (
    NO_DATE,
    accessed,
    address,
    authors,
    container,
    edition,
    helpers,
    label,
    listed,
    people,
    section,
    serial,
    title,
    version,
)
from glose.citations.dates import full, without_day, year
from glose.citations.names import natural
from glose.citations.source import Source
from glose.citations.text import Text, closed, joined, of, plain, within

__all__ = ["entry", "in_text"]

_MOST_CITED = {"fr": 3, "en": 2}
_FILED_UNDER_CONTAINER = {
    "fr": ("webpage", "post-weblog"),
    "en": ("article-newspaper", "article-magazine", "webpage"),
}
"""What is filed under the newspaper or site where nobody signs it."""

_SERIALS = {"fr": ("article-journal",), "en": ("article-journal", "post-weblog")}
_BY = {
    "fr": {"editor": "sous la dir. de", "translator": "trad."},
    "en": {"translator": "trans."},
}


def entry(record: Record, locale: str) -> Text:
    """Return the entry of `record` in the bibliography."""
    source = Source(record, locale)
    signed, where = authors(source), _container(source)
    if not signed and source.type in _FILED_UNDER_CONTAINER[source.language]:
        signed, where = (where if source.language == "en" else source.container(italic=False)), ()
    versions = [of(capitalised(plain(one))) for one in version(source)]
    about = [title(source), section(source), *versions, *helpers(source)]
    if source.language == "fr":
        lead = joined(". ", signed, *about, where)
        body = joined(", ", _published(source, lead), edition(source))
    else:
        body = joined(". ", signed, *about, _appeared(source, where), edition(source))
    return closed(joined(". ", body, of(_looked_up(source)), of(address(source))))


def in_text(record: Record, locale: str) -> Text:
    """Return the note."""
    source = Source(record, locale)
    return closed(_note_in_french(source) if source.language == "fr" else _note_in_english(source))


def _note_in_french(source: Source) -> Text:
    role, _names = source.contributors
    signed = _signed(source) if role == "author" else authors(source)
    about = joined(", ", title(source), _container(source), *version(source), *_helpers(source))
    publisher = _publisher(source)
    if source.type == "article-journal":
        dated = joined("", about, _serial(source))
    elif publisher and source.type != "article-newspaper":
        dated = joined(" ", about, within("(", joined(", ", of(publisher), of(_date(source))), ")"))
    else:
        dated = joined(", ", about, of(_date(source)))
    body = joined(", ", joined(". ", signed, dated), edition(source), of(_uncapitalised(_looked_up(source))))
    return joined(". ", body, of(address(source)))


def _note_in_english(source: Source) -> Text:
    signed = (_signed(source), of(label(source)), title(source), section(source), *version(source))
    if source.type == "book":
        published = within("(", _appeared(source, ()), ")")
        about = joined(" ", joined(", ", *signed, *_helpers(source)), published)
        return joined(", ", about, of(_uncapitalised(_looked_up(source))), of(address(source)))
    return joined(
        ", ",
        *signed,
        *_helpers(source),
        _appeared(source, _container(source)),
        edition(source),
        of(_uncapitalised(_looked_up(source))),
        of(address(source)),
    )


def _container(source: Source) -> Text:
    """The newspaper or site; French notes leave the name of a site as it is."""
    as_it_is = source.language == "fr" and source.type == "webpage"
    return source.container(italic=False) if as_it_is else container(source)


def _signed(source: Source) -> Text:
    names = [natural(name, source.locale) for name in people(source)]
    return of(listed(source, names, most=_MOST_CITED[source.language]))


def _helpers(source: Source) -> list[Text]:
    """Who edited and who translated, as running text says it."""
    role, _names = source.contributors
    people_ = {"editor": source.record.editor, "translator": source.record.translator}
    return [
        of(f"{by} {listed(source, [natural(name, source.locale) for name in people_[helper]], most=99)}")
        for helper, by in _BY[source.language].items()
        if people_[helper] and helper != role
    ]


def _published(source: Source, lead: Text) -> Text:
    """Return `lead` with publisher and date after it, as French prints them; a newspaper's publisher goes unnamed."""
    if source.type == "article-journal":
        return joined("", lead, _serial(source))
    publisher = _publisher(source)
    named = of(publisher if source.type != "article-newspaper" else "")
    return joined(". " if publisher else ", ", lead, joined(", ", named, of(_date(source))))


def _appeared(source: Source, where: Text) -> Text:
    """Return `where`, the newspaper or site, with its date, as English prints them; the date alone without it."""
    if where and source.type in _SERIALS["en"]:
        return joined("", where, _serial(source))
    publisher = source.value("publisher") or source.value("publisher_place") if not source.is_periodical else ""
    return joined(", ", where, of(publisher), of(_date(source)))


def _serial(source: Source) -> Text:
    date = _date(source)
    if source.language == "fr":
        return serial(source, number=", nᵒ {issue}", date=date, with_number=date)
    issued = source.record.issued
    known = source.value("volume") and source.value("issue")
    short = year(issued) if known else full(without_day(issued), source.locale, month_first=True)
    return serial(source, number=", no. {issue}", date=date, with_number=short or NO_DATE["en"])


def _publisher(source: Source) -> str:
    place, publisher = source.value("publisher_place"), source.value("publisher")
    return "\u00a0: ".join(part for part in (place, publisher) if part)


def _date(source: Source) -> str:
    """The whole date; where nothing is known the words for it, unless it says instead when it was looked up."""
    issued = source.record.issued
    date = full(issued, source.locale, month_first=source.language == "en")
    if date and issued:
        return f"[{date}?]" if issued.circa else date
    if source.language == "fr":
        return "" if source.record.accessed and source.record.url else NO_DATE["fr"]
    return "" if source.type == "webpage" else NO_DATE["en"]


def _looked_up(source: Source) -> str:
    return accessed(source) if source.language == "fr" or address(source) else ""


def _uncapitalised(words: str) -> str:
    return words[:1].lower() + words[1:]
