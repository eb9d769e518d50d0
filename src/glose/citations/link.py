"""A Markdown link to the source."""

import re

from glose.article import Record
from glose.citations.dates import spoken, year
from glose.citations.markup import escaped_markdown, safe_url
from glose.citations.names import family, joined
from glose.citations.quotation import Quotation
from glose.citations.typography import quoted
from glose.terminal_text import visible_line

__all__ = ["entry", "in_text", "quote"]


def entry(record: Record, locale: str) -> str:
    """Return the title as a link, with the newspaper or site in italics and the date."""
    title = record.title or record.container_title or record.url or ""
    container = record.container_title if record.title else None
    published = f"*{_shown(container)}*" if container else ""
    parts = (_link(title, record.url), published, spoken(record.issued, locale))
    return ", ".join(part for part in parts if part)


def in_text(record: Record, locale: str) -> str:
    """Return author and year as a link."""
    authors = joined([family(name, locale) for name in record.author], locale, most=2)
    cited = authors or quoted(record.title or record.container_title or record.url or "", locale)
    return _link(" ".join(part for part in (cited, year(record.issued)) if part), record.url)


def quote(record: Record, locale: str, quotation: Quotation) -> str:
    """Return the words as a link to them, who said them, and the source."""
    said_by = f" — {_shown(quotation.said_by)}" if quotation.said_by else ""
    source = entry(record, locale)
    return _link(quotation.words, quotation.url or record.url) + said_by + (f", in {source}" if source else "")


def _link(text: str, url: str | None) -> str:
    """A link, where `url` is one of the web; else the text alone."""
    address = safe_url(url).replace("(", "%28").replace(")", "%29").replace("\\", "%5C")
    return f"[{_shown(text)}]({address})" if address.startswith(("http://", "https://")) else _shown(text)


def _shown(text: str) -> str:
    """What a link may show: brackets are escaped, since it stands between two."""
    return re.sub(r"(?<!\\)[\[\]]", r"\\\g<0>", escaped_markdown(visible_line(text)))
