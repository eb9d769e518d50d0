"""ISO 690:2010, notes and bibliography, as French universities print it; in the text stands the note."""

from glose.article import Record
from glose.citations.casing import capitalised
from glose.citations.dates import full, without_day
from glose.citations.editions import edition, number
from glose.citations.iso690 import PRESS, accessed, address, numbered, online, people
from glose.citations.names import enumerated, inverted
from glose.citations.pages import with_dash
from glose.citations.source import Source
from glose.citations.text import Text, closed, joined, of
from glose.citations.typography import NO_BREAK

__all__ = ["entry", "in_text"]

_NARROW = "\u202f"
_NO_DATE = {"fr": f"[s.{NO_BREAK}d.]", "en": "[n.d.]"}
_IN = {"fr": f"Dans{_NARROW}: ", "en": "In: "}
_NUMBER = {"fr": "nᵒ", "en": "no."}
_EDITOR = {"fr": "dir.", "en": "ed."}
_TRANSLATED = {"fr": "Trad. par", "en": "Translated by"}
_AND = {"fr": "et", "en": "and"}
_MOST_IN_NOTE = 3


def entry(record: Record, locale: str) -> Text:
    """Return the reference of `record` in the bibliography, without final stop."""
    source = Source(record, locale)
    return _reference(source, most=0, helpers=_translators(source))


def in_text(record: Record, locale: str) -> Text:
    """Return the note: the reference with three names at most, and a final stop."""
    return closed(_reference(Source(record, locale), most=_MOST_IN_NOTE, helpers=()))


def _reference(source: Source, *, most: int, helpers: Text) -> Text:
    role, names = source.contributors
    signed = people(source, names, role=_EDITOR[source.language] if role == "editor" else "", most=most)
    doi = source.value("doi")
    return joined(
        ". ",
        signed if role != "translator" else (),
        joined(" ", _title(source), online(source, doi_counts=True)),
        of(edition(source)),
        of(capitalised(number(source)) if source.type == "book" else ""),
        helpers,
        joined(", ", _publisher(source), of(_date(source)), _numbered(source)),
        accessed(source),
        of(f"ISBN{NO_BREAK}{source.value('isbn')}" if source.value("isbn") else ""),
        of(f"DOI{NO_BREAK}{doi}") if doi else address(source, blank=_NARROW),
        of(capitalised(source.value("note"))),
    )


def _title(source: Source) -> Text:
    """The title, then newspaper or site with who edited it; alone, in italics."""
    name = source.container()
    if not name:
        return source.title(italic=True)
    role, _names = source.contributors
    editors = people(source, source.record.editor, role=_EDITOR[source.language]) if role != "editor" else ()
    volume = source.value("volume") if source.type not in PRESS else ""
    container = joined(", ", editors, name)
    if source.type not in PRESS:
        container = (*of(_IN[source.language]), *container)
    return joined(". ", source.title(), container, of(volume and f"Vol.{NO_BREAK}{volume}"))


def _translators(source: Source) -> Text:
    names = []
    for name in source.record.translator:
        last, _comma, given = inverted(name, source.locale, upper=True).partition(", ")
        names.append(" ".join(part for part in (given, last) if part))
    row = enumerated(names, last=f" {_AND[source.language]} ")
    return of(f"{_TRANSLATED[source.language]} {row}" if row else "")


def _publisher(source: Source) -> Text:
    return joined(f"{_NARROW}: ", of(source.value("publisher_place")), of(source.value("publisher")))


def _date(source: Source) -> str:
    issued = source.record.issued
    if source.type == "article-journal":
        return capitalised(full(without_day(issued), source.locale) or _NO_DATE[source.language])
    return full(issued, source.locale) or _NO_DATE[source.language]


def _numbered(source: Source) -> Text:
    if source.type not in PRESS:
        return ()
    page = source.value("page")
    pages = f"p.{NO_BREAK}{with_dash(page, source.language)}" if page else ""
    return numbered(source, number=_NUMBER[source.language], page=pages)
