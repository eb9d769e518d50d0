"""glose JSON, version 1, back to the article it was written from."""

import msgspec

from glose.article import Article
from glose.document import DocumentError, requested
from glose.reading.csl import record_of
from glose.reading.errors import ReadingError
from glose.reading.source import Source

__all__ = ["parse"]


def parse(text: str, source: Source) -> Article:
    """Return the article of the glose JSON object `text`; its annotations are made anew.

    Raises ReadingError where the text is JSON of another kind, or none, or has a date that no calendar has.
    """
    try:
        article = requested(text.encode(), source.name)
    except DocumentError as error:
        raise ReadingError(str(error)) from error
    record = record_of(msgspec.to_builtins(article.record), source.name)
    return msgspec.structs.replace(article, record=record)
