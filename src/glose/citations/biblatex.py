"""BibLaTeX, the data model of version 3 (`biblatex` manual, chapter 2)."""

from glose.article import Record
from glose.citations.dates import iso_date
from glose.citations.latex import address, entry_of, escaped, key_of, names_of, quoted_after
from glose.citations.locales import language
from glose.citations.pages import with_dash
from glose.citations.quotation import Quotation

__all__ = ["entry", "in_text", "quote"]

_KINDS = {
    "article-newspaper": ("article", "newspaper"),
    "article-magazine": ("article", "magazine"),
    "article-journal": ("article", ""),
    "book": ("book", ""),
    "report": ("report", ""),
    "thesis": ("thesis", ""),
}
_LANGUAGES = {"fr": "french", "en": "english", "de": "german", "es": "spanish", "it": "italian", "nl": "dutch"}


def entry(record: Record, _locale: str) -> str:
    """Return `record` as a BibLaTeX entry."""
    kind, subtype = _KINDS.get(record.type, ("online", ""))
    container = "journaltitle" if kind == "article" else "organization"
    publisher = "institution" if kind in ("report", "thesis") else "publisher"
    page = with_dash(str(record.page or ""), "en").replace("–", "--")
    fields = (
        ("entrysubtype", subtype),
        ("author", names_of(record.author)),
        ("editor", names_of(record.editor)),
        ("translator", names_of(record.translator)),
        ("title", escaped(record.title or "")),
        (container, escaped(record.container_title or "")),
        ("type", escaped(record.genre or "") if publisher == "institution" else ""),
        (publisher, escaped(record.publisher or "")),
        ("location", escaped(record.publisher_place or "")),
        ("date", iso_date(record.issued)),
        ("volume", escaped(str(record.volume or ""))),
        ("number", escaped(str(record.issue or record.number or ""))),
        ("pages", escaped(page)),
        ("issn", escaped(record.issn or "")),
        ("isbn", escaped(record.isbn or "")),
        ("doi", escaped(record.doi or "")),
        ("url", address(record)),
        ("urldate", iso_date(record.accessed)),
        ("langid", _LANGUAGES.get((record.language or "")[:2].lower(), "")),
        ("abstract", escaped(record.abstract or "")),
    )
    return entry_of(kind, record, fields)


def in_text(record: Record, _locale: str) -> str:
    """Return the command that cites the entry."""
    return f"\\autocite{{{key_of(record)}}}"


def quote(record: Record, locale: str, quotation: Quotation) -> str:
    """Return the words with their speaker and the command that cites the entry."""
    return quoted_after(in_text(record, language(locale)), quotation)
