"""Pages that a browser saved whole, as one file (MHTML, RFC 2557): the HTML page in it."""

from email import message_from_string
from email.message import Message
from email.utils import parsedate

import msgspec

from glose.article import Article, Date, normalise
from glose.reading import html
from glose.reading.dates import is_real
from glose.reading.encoding import decode
from glose.reading.errors import ReadingError
from glose.reading.source import Source
from glose.translation import _

__all__ = ["parse"]


def parse(text: str, source: Source) -> Article:
    """Return the article of the first HTML page in `text`; where and when it was saved counts where the page is silent.

    Raises ReadingError where there is no page, or no article in it.
    """
    problem = _("{name} holds no page; save it anew, as HTML.").format(name=source.name)
    try:
        message = message_from_string(text)
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    except RecursionError as error:  # parts in parts in parts
        raise ReadingError(problem) from error
    content = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(content, bytes):
        raise ReadingError(problem)
    article = html.parse(normalise(decode(content, source.name)), source)
    record = article.record
    saved = msgspec.structs.replace(
        record, url=record.url or _address(message, page), accessed=record.accessed or _day(message)
    )
    return msgspec.structs.replace(article, record=saved)


def _address(message: Message, page: Message) -> str | None:
    """Where the page was saved from: Chrome says it in a header of its own, others before the page."""
    address = str(message["Snapshot-Content-Location"] or page["Content-Location"] or "").strip()
    return address if address.startswith(("http://", "https://")) and address.isprintable() else None


def _day(message: Message) -> Date | None:
    """When it was saved."""
    day = parsedate(str(message["Date"] or ""))
    return Date(date_parts=(day[:3],)) if day and is_real(day[:3]) else None
