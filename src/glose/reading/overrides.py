"""What the reader says of an article, over what its source says."""

from urllib.parse import urlsplit

import msgspec

from glose.article import Record, normalise
from glose.reading.csl import normalised
from glose.reading.dates import iso_date
from glose.reading.errors import ReadingError
from glose.reading.language import is_language_tag
from glose.reading.names import authors
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["Overrides"]


class Overrides(msgspec.Struct, frozen=True):
    """What is known of an article better than its source knows it; what is not given stays as the source has it.

    `authors` are names as bylines write them (see `glose.reading.names.authors`), `publisher` is the newspaper, agency
    or site (the `container-title` of CSL), `date` an ISO 8601 date (2021-07-05, 2021-07 or 2021), `language` a
    language tag (fr, fr-CA).
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    language: str | None = None

    def over(self, record: Record) -> Record:
        """Return `record` with what is given here, every text in it normalised as the article's text is.

        Raises ReadingError for a date, URL or language that is none.
        """
        given = {
            "title": self.title,
            "author": tuple(name for byline in self.authors for name in authors(normalise(byline))) or None,
            "container_title": self.publisher,
            "issued": None if self.date is None else _date(self.date),
            "url": None if self.url is None else _url(self.url),
            "language": None if self.language is None else _language(self.language),
        }
        known = {field: value for field, value in given.items() if value is not None}
        return normalised(msgspec.structs.replace(record, **known))


def _date(text: str) -> object:
    date = iso_date(text)
    if date is None:
        problem = _("{date} is not a date; write it as 2021-07-05, 2021-07 or 2021.")
        raise ReadingError(problem.format(date=visible_line(text)))
    return date


def _url(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:  # unbalanced brackets of an IPv6 address
        parts = urlsplit("")
    if not (parts.scheme and parts.netloc) or not text.isprintable() or " " in text:
        problem = _("{url} is not a URL; write it whole, such as https://journal.example/article.")
        raise ReadingError(problem.format(url=visible_line(text)))
    return text


def _language(text: str) -> str:
    if not is_language_tag(text):
        problem = _("{language} is not a language; write its two-letter code, such as fr.")
        raise ReadingError(problem.format(language=visible_line(text)))
    return text
