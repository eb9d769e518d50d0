"""The author-date system of the Chicago Manual of Style."""

from glose.article import Record
from glose.citations import chicago_english, chicago_french
from glose.citations.source import Source
from glose.citations.text import Text

__all__ = ["entry", "in_text"]


def entry(record: Record, locale: str) -> Text:
    """Return the entry of `record` in the reference list."""
    source = Source(record, locale)
    return chicago_french.entry_by_date(source) if source.language == "fr" else chicago_english.entry_by_date(source)


def in_text(record: Record, locale: str) -> Text:
    """Return the parenthesis that points to the entry: "(Dubois 2021)"."""
    source = Source(record, locale)
    return chicago_french.pointer(source) if source.language == "fr" else chicago_english.pointer(source)
