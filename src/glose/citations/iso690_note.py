"""ISO 690:2010, notes and bibliography, as French universities print it; in the text stands the note."""

from glose.article import Record
from glose.citations.casing import capitalised
from glose.citations.dates import full, without_day
from glose.citations.editions import edition
from glose.citations.iso690 import PRESS, accessed, address, numbered, online, people
from glose.citations.names import enumerated, natural
from glose.citations.pages import with_dash
from glose.citations.source import Source
from glose.citations.text import Text, closed, joined, of
from glose.citations.typography import NO_BREAK

__all__ = ["entry", "in_text"]

_NARROW = "\u202f"
_NO_DATE = {"fr": f"[s.{NO_BREAK}d.]", "en": "[n.d.]"}
_IN = {"fr": f"Dans{_NARROW}: ", "en": "In: "}
_NUMBER = {"fr": "nᵒ", "en": "no."}
_REPORT = {"fr": "Rapport", "en": "Report"}
_NO_PLACE = {"fr": f"[S.{NO_BREAK}l.]", "en": "[S.l.]"}
_NO_PUBLISHER = {"fr": f"[s.{NO_BREAK}n.]", "en": "[s.n.]"}
_EDITOR = {"fr": "dir.", "en": "ed."}
_TRANSLATED = {"fr": "Trad. par", "en": "Translated by"}
_AND = {"fr": "et", "en": "and"}
_MOST_IN_NOTE = 3
_BOOKS = ("book", "map", "thesis", "report", "chapter", "entry", "entry-dictionary", "entry-encyclopedia")
"""CSL types whose place and publisher, where not known, are said not to be."""

_PARTS = ("chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference")
_ALONE = ("book", "map", "thesis", "report", "motion_picture", "song", "manuscript")


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
        joined(" ", _title(source), online(source, doi_counts=True) if source.record.type != "book" else ()),
        of(_genre(source)),
        of(edition(source)),
        helpers,
        joined(", ", _publisher(source), of(_date(source)), _numbered(source)),
        accessed(source),
        of(f"ISBN{NO_BREAK}{source.value('isbn')}" if source.value("isbn") else ""),
        of(f"DOI{NO_BREAK}{doi}") if doi else address(source, blank=_NARROW),
        of(capitalised(source.value("note"))),
    )


def _title(source: Source) -> Text:
    """The title, then newspaper, site or book with who edited it; alone, in italics."""
    volume = of(_volume(source) if source.type not in PRESS else "")
    name = source.container() if source.record.type not in _ALONE else ()
    if not name:
        return joined(". ", source.title(italic=True), volume)
    container = joined(", ", people(source, source.record.editor, role=_EDITOR[source.language]), name)
    if source.type not in PRESS:
        container = (*of(_IN[source.language]), *container)
    return joined(". ", source.title(), container, volume)


def _volume(source: Source) -> str:
    known = source.value("volume")
    return f"Vol.{NO_BREAK}{known}" if known.isdecimal() else known


def _genre(source: Source) -> str:
    """The kind of a thesis; that of a report with its number."""
    if source.record.type not in ("report", "thesis"):
        return ""
    genre, number = source.value("genre"), source.value("number")
    if source.record.type == "thesis" or not number:
        return genre
    return f"{genre or _REPORT[source.language]} {_NUMBER[source.language]}{NO_BREAK}{number}"


def _translators(source: Source) -> Text:
    names = [natural(name, source.locale, upper=True) for name in source.record.translator]
    row = enumerated(names, last=f" {_AND[source.language]} ")
    return of(f"{_TRANSLATED[source.language]} {row}" if row else "")


def _publisher(source: Source) -> Text:
    place, publisher = source.value("publisher_place"), source.value("publisher")
    if source.record.type in _BOOKS:
        place, publisher = place or _NO_PLACE[source.language], publisher or _NO_PUBLISHER[source.language]
    return joined(f"{_NARROW}: ", of(place), of(publisher))


def _date(source: Source) -> str:
    issued = source.record.issued
    if source.type == "article-journal":
        return capitalised(full(without_day(issued), source.locale) or _NO_DATE[source.language])
    return full(issued, source.locale) or _NO_DATE[source.language]


def _numbered(source: Source) -> Text:
    page = source.value("page")
    pages = f"p.{NO_BREAK}{with_dash(page, source.language)}" if page else ""
    if source.type not in PRESS:
        return of(pages if source.record.type in _PARTS else "")
    return numbered(source, number=_NUMBER[source.language], page=pages)
