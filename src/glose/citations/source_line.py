"""The source line: what is known of where words come from, on one line."""

from glose.article import Record
from glose.citations.dates import spoken
from glose.citations.names import joined, natural
from glose.citations.typography import quoted
from glose.terminal_text import visible_line

__all__ = ["source_line"]

_MOST_AUTHORS = 3


def source_line(record: Record, *, locale: str = "fr") -> str:
    """Return authors, title, publisher, date and URL of `record`, as far as known, on one line without final stop.

    Empty where nothing is known. Control characters show as visible symbols.
    """
    authors = joined([natural(name) for name in record.author], locale, most=_MOST_AUTHORS)
    title = quoted(record.title, locale) if record.title else None
    published = record.container_title or record.publisher
    parts = (authors, title, published, spoken(record.issued, locale), record.url)
    return visible_line(", ".join(part for part in parts if part))
