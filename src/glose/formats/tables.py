"""Tables of mentions, entities, quotations or notes, a row each, with the source: CSV (RFC 4180) and TSV.

A cell that a spreadsheet would take for a formula is made harmless by an apostrophe before it. TSV has no quoting: tabs
and line ends inside a cell become blanks.
"""

import csv
import io
from collections.abc import Callable, Iterator, Sequence

import msgspec

from glose.annotation import Amount, Mention
from glose.citations.dates import iso_date, spoken
from glose.citations.names import natural
from glose.formats.selection import Selection
from glose.terminal_text import visible

__all__ = ["Table", "entities", "everything", "mentions", "notes", "quotations"]

_Cell = str | int | float | None
_Rows = Callable[[Selection], Iterator[Sequence[_Cell]]]

_SOURCE = ("title", "authors", "publisher", "date", "url", "article", "origin")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet read a cell as a formula (OWASP, CSV Injection)."""


class Table(msgspec.Struct, frozen=True):
    """A table as a format: its columns and what fills its rows."""

    columns: tuple[str, ...]
    rows: _Rows

    def write_csv(self, selection: Selection) -> str:
        """Return the table as CSV with a header, CRLF at the end of each line."""
        written = io.StringIO()
        writer = csv.writer(written, lineterminator="\r\n")
        writer.writerows(self._all(selection))
        return written.getvalue()

    def write_tsv(self, selection: Selection) -> str:
        """Return the table as tab-separated values with a header, LF at the end of each line."""
        return "".join(
            "\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row) + "\n" for row in self._all(selection)
        )

    def _all(self, selection: Selection) -> Iterator[list[str]]:
        yield [*self.columns, *_SOURCE]
        source = _source(selection)
        for row in self.rows(selection):
            yield [_harmless(cell) for cell in (*row, *source)]


def _source(selection: Selection) -> list[_Cell]:
    record = selection.article.record
    return [
        record.title,
        "; ".join(natural(name, selection.annotations.language) for name in record.author),
        record.container_title or record.publisher,
        iso_date(record.issued) or spoken(record.issued, selection.annotations.language),
        record.url,
        selection.article.id,
        selection.article.origin,
    ]


def _harmless(cell: _Cell) -> str:
    if cell is None:
        return ""
    text = visible(str(cell))
    return f"'{text}" if isinstance(cell, str) and text.startswith(_FORMULA) else text


def _mention_rows(selection: Selection) -> Iterator[Sequence[_Cell]]:
    names = {entity.id: entity.name for entity in selection.annotations.entities}
    for one in selection.annotations.mentions:
        yield one.id, one.start, one.end, one.text, one.label, one.entity, names.get(one.entity), _value(one)


def _entity_rows(selection: Selection) -> Iterator[Sequence[_Cell]]:
    for one in selection.annotations.entities:
        yield one.id, one.label, one.name, "; ".join(one.roles), len(one.mentions), " ".join(one.mentions)


def _quotation_rows(selection: Selection) -> Iterator[Sequence[_Cell]]:
    for one in selection.annotations.quotes:
        speaker = one.speaker
        yield (
            *(one.id, one.kind, one.start, one.end, "\n".join(segment.text for segment in one.content)),
            *((speaker.name, speaker.role, speaker.entity) if speaker else (None, None, None)),
            *(part.text if part else None for part in (one.cue, one.source, one.addressee, one.medium)),
            *("yes" if one.negated else "no", one.confidence, one.method),
        )


def _note_rows(selection: Selection) -> Iterator[Sequence[_Cell]]:
    for one in selection.annotations.notes:
        yield one.id, one.kind, one.start, one.end, one.text, one.comment, one.made


def _all_rows(selection: Selection) -> Iterator[Sequence[_Cell]]:
    """Mentions, entities and quotations under common columns; what has no place there is empty."""
    found = selection.annotations
    names = {entity.id: entity.name for entity in found.entities}
    for one in found.mentions:
        yield "mention", one.id, one.start, one.end, one.text, one.label, one.entity, names.get(one.entity), None, None
    for entity in found.entities:
        roles = "; ".join(entity.roles)
        yield "entity", entity.id, None, None, entity.name, entity.label, entity.id, entity.name, roles, None
    for quote in found.quotes:
        words = "\n".join(segment.text for segment in quote.content)
        who = (quote.speaker.entity, quote.speaker.name, quote.speaker.role) if quote.speaker else (None, None, None)
        yield (
            "quotation",
            quote.id,
            quote.start,
            quote.end,
            words,
            quote.kind,
            *who,
            quote.cue.text if quote.cue else None,
        )


def _value(mention: Mention) -> _Cell:
    if isinstance(mention.value, Amount):
        return f"{mention.value.number:g} {mention.value.unit}"
    return mention.value if isinstance(mention.value, str) else None


everything = Table(("table", "id", "start", "end", "text", "label", "entity", "name", "role", "cue"), _all_rows)
mentions = Table(("id", "start", "end", "text", "label", "entity", "name", "value"), _mention_rows)
notes = Table(("id", "kind", "start", "end", "text", "comment", "made"), _note_rows)
entities = Table(("id", "label", "name", "roles", "count", "mentions"), _entity_rows)
quotations = Table(
    (
        *("id", "kind", "start", "end", "text", "speaker", "role", "entity"),
        *("cue", "source", "addressee", "medium", "negated", "confidence", "method"),
    ),
    _quotation_rows,
)
