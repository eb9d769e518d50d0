"""RIS, the exchange format of reference managers (RIS Format Specifications, 2011)."""

from collections.abc import Iterator

from glose.article import Date, Name, Record
from glose.citations.markup import safe_url
from glose.citations.quotation import Quotation
from glose.terminal_text import visible_line

__all__ = ["entry", "in_text", "quote"]

_TYPES = {
    "article-newspaper": "NEWS",
    "article-magazine": "MGZN",
    "article-journal": "JOUR",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "book": "BOOK",
    "thesis": "THES",
}


def entry(record: Record, _locale: str) -> str:
    """Return `record` as one RIS record."""
    return "\n".join(f"{tag}  - {value}" for tag, value in [*_tags(record), ("ER", "")])


def in_text(record: Record, locale: str) -> str:
    """Return the record: RIS has no way to point to it from a text."""
    return entry(record, locale)


def quote(record: Record, _locale: str, quotation: Quotation) -> str:
    """Return the record with the words and their speaker as a note."""
    said = " — ".join(part for part in (quotation.words, quotation.said_by) if part)
    return "\n".join(f"{tag}  - {value}" for tag, value in [*_tags(record), ("N1", visible_line(said)), ("ER", "")])


def _tags(record: Record) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(record.type, "ELEC")
    for tag, names in (("AU", record.author), ("A2", record.editor), ("A4", record.translator)):
        yield from ((tag, visible_line(_name(name))) for name in names)
    first, _dash, last = str(record.page or "").partition("-")
    fields = (
        ("TI", record.title),
        ("T2", record.container_title),
        ("PB", record.publisher),
        ("CY", record.publisher_place),
        ("PY", _date(record.issued)[:4]),
        ("DA", _date(record.issued)),
        ("SE", record.section),
        ("ET", record.edition),
        ("VL", record.volume),
        ("IS", record.issue),
        ("SP", first),
        ("EP", last),
        ("SN", record.issn or record.isbn),
        ("DO", record.doi),
        ("UR", safe_url(record.url)),
        ("Y2", _date(record.accessed)),
        ("LA", record.language),
        ("AB", record.abstract),
    )
    yield from ((tag, visible_line(str(value))) for tag, value in fields if value not in (None, ""))


def _name(name: Name) -> str:
    if name.literal or not name.family:
        return name.literal or name.given or ""
    last = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    return ", ".join(part for part in (last, given, name.suffix) if part)


def _date(date: Date | None) -> str:
    """Year, month and day between slashes, all three slashes there; empty where none is known."""
    parts = next((part for part in date.date_parts if part), ()) if date else ()
    if not parts:
        return ""
    year, month, day = (*parts, 0, 0)[:3]
    return f"{year:04}/{f'{month:02}' if month else ''}/{f'{day:02}' if day else ''}/"
