"""The notes and bibliography system of the Chicago Manual of Style; in the text stands the note."""

from glose.article import Record
from glose.citations import chicago_english, chicago_french
from glose.citations.source import Source
from glose.citations.text import Text

__all__ = ["entry", "in_text"]


def entry(record: Record, locale: str) -> Text:
    """Return the entry of `record` in the bibliography."""
    source = Source(record, locale)
    return chicago_french.entry(source) if source.language == "fr" else chicago_english.entry(source)


def in_text(record: Record, locale: str) -> Text:
    """Return the note."""
    source = Source(record, locale)
    return chicago_french.note(source) if source.language == "fr" else chicago_english.note(source)
