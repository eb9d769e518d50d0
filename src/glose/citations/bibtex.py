"""BibTeX, with the fields of its standard styles and `url` and `urldate`, which many others read."""

from glose.article import Record
from glose.citations.dates import iso_date
from glose.citations.latex import address, entry_of, escaped, key_of, names_of, quoted_after
from glose.citations.pages import with_dash
from glose.citations.quotation import Quotation

__all__ = ["entry", "in_text", "quote"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_KINDS = {"book": "book", "report": "techreport", "thesis": "phdthesis"}
_PUBLISHERS = {"techreport": "institution", "phdthesis": "school"}
_PERIODICALS = ("article-newspaper", "article-magazine", "article-journal")


def entry(record: Record, _locale: str) -> str:
    """Return `record` as a BibTeX entry; the title stands in braces of its own, which keep its capitals."""
    kind = "article" if record.type in _PERIODICALS else _KINDS.get(record.type, "misc")
    container = "journal" if kind == "article" else "howpublished"
    year, month, day = _parts(record)
    page = with_dash(str(record.page or ""), "en").replace("–", "--")
    fields = (
        ("author", names_of(record.author)),
        ("editor", names_of(record.editor)),
        ("title", f"{{{escaped(record.title)}}}" if record.title else ""),
        (container, escaped(record.container_title or "")),
        (_PUBLISHERS.get(kind, "publisher"), escaped(record.publisher or "")),
        ("address", escaped(record.publisher_place or "")),
        ("year", year),
        ("month", month),
        ("day", day),
        ("volume", escaped(str(record.volume or ""))),
        ("number", escaped(str(record.issue or record.number or ""))),
        ("pages", escaped(page)),
        ("issn", escaped(record.issn or "")),
        ("doi", escaped(record.doi or "")),
        ("url", address(record)),
        ("urldate", iso_date(record.accessed)),
        ("language", escaped(record.language or "")),
    )
    return entry_of(kind, record, fields)


def in_text(record: Record, _locale: str) -> str:
    """Return the command that cites the entry."""
    return f"\\cite{{{key_of(record)}}}"


def quote(record: Record, locale: str, quotation: Quotation) -> str:
    """Return the words with their speaker and the command that cites the entry."""
    return quoted_after(in_text(record, locale), quotation)


def _parts(record: Record) -> tuple[str, str, str]:
    """Year, month and day, the first end of a range."""
    parts = next((part for part in record.issued.date_parts if part), ()) if record.issued else ()
    year, month, day = (*parts, 0, 0, 0)[:3]
    return str(year or ""), _MONTHS[month - 1] if 1 <= month <= 12 else "", str(day or "")
