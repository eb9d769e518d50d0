"""CSL-JSON, what citation processors read (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html)."""

import msgspec

from glose.article import Record
from glose.citations.latex import key_of
from glose.citations.quotation import Quotation

__all__ = ["entry", "in_text", "quote"]


def entry(record: Record, _locale: str) -> str:
    """Return `record` as one CSL-JSON item, with an id, on one line."""
    return msgspec.json.encode(_with_id(record)).decode()


def in_text(record: Record, _locale: str) -> str:
    """Return the citation key as Pandoc writes it in Markdown."""
    return f"[@{_with_id(record).id}]"


def quote(record: Record, _locale: str, quotation: Quotation) -> str:
    """Return the item with the words and their speaker as its note."""
    said = " — ".join(part for part in (quotation.words, quotation.said_by) if part)
    note = "\n".join(part for part in (record.note, said) if part)
    return msgspec.json.encode(msgspec.structs.replace(_with_id(record), note=note)).decode()


def _with_id(record: Record) -> Record:
    return record if record.id is not None else msgspec.structs.replace(record, id=key_of(record))
