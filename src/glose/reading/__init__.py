"""From a path or standard input to an article: one module a medium."""

import os

import msgspec

from glose.article import Article, normalise
from glose.reading.content import bytes_of
from glose.reading.encoding import check_encoding, decode
from glose.reading.errors import ReadingError
from glose.reading.hard_wrapped import joined
from glose.reading.headline import headline_of
from glose.reading.language import two_letters
from glose.reading.media import medium_of, parsed
from glose.reading.overrides import Overrides
from glose.reading.source import Source
from glose.translation import _

__all__ = ["Overrides", "ReadingError", "check_encoding", "read"]

_NOTHING = Overrides()


def read(
    origin: str, *, encoding: str | None = None, overrides: Overrides = _NOTHING, keep_lines: bool = False
) -> Article:
    """Return the article at `origin`, a path or "-" for standard input.

    Plain text with a sidecar, Markdown with front matter, HTML pages (also as MHTML) and glose JSON are told apart by
    the extension, else by how they begin (`glose.reading.media`). The bytes are read by their byte order mark, as UTF-8
    or as Windows-1252, or in `encoding`. Paragraphs of plain text that was cut into lines are put together again
    (`glose.reading.hard_wrapped`), unless `keep_lines`. What `overrides` give counts more than what the source says; an
    article that has no title has its first line for one where that is a headline.

    Raises ReadingError: its message is one sentence for the reader.
    """
    source = Source.of(origin)
    text = normalise(decode(bytes_of(source), source.name, encoding))
    article = parsed(text, source)
    if not keep_lines and medium_of(text, source) == "plain_text":
        article = msgspec.structs.replace(article, text=joined(article.text))
    if not any(map(str.isalpha, article.text)):
        problem = _("{name} has no sentence to read: there is not a letter in it.")
        raise ReadingError(problem.format(name=source.name))
    record = article.record
    if record.title is None:
        record = msgspec.structs.replace(record, title=headline_of(article))
    record = overrides.over(record)
    language = two_letters(record.language) or article.language
    return msgspec.structs.replace(article, record=record, origin=_written(origin), language=language)


def _written(path: str) -> str:
    """Return `path` as any file can hold it: bytes of a name that are not UTF-8 as escapes."""
    return os.fsencode(path).decode(errors="backslashreplace")
