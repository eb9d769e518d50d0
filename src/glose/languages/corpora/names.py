"""Read corpora of named entities: text with spans (JSON Lines), and one token a line with BIO or IO labels."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from glose.languages.corpora.files import CorpusError, opened

__all__ = ["NamedText", "outermost", "read_columns", "read_spans"]


class NamedText(NamedTuple):
    """A text and the names in it, as (start, end, label) in code points: sorted, none inside another."""

    text: str
    names: tuple[tuple[int, int, str], ...]


class _Row(msgspec.Struct):
    """A line of a JSON Lines corpus."""

    text: str
    entities: list[tuple[int, int, str]]


def read_spans(path: Path) -> Iterator[NamedText]:
    """Yield the texts of a JSON Lines file whose objects have `text` and `entities`: lists of start, end and label.

    Of nested entities the outermost counts; blanks at the ends of a span are left out. Raises CorpusError.
    """
    decoder = msgspec.json.Decoder(_Row)
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                row = decoder.decode(line)
            except msgspec.DecodeError as error:
                raise CorpusError(f"{path}, line {number}: not a text with entities ({error}).") from error
            yield NamedText(row.text, outermost(_trimmed(row.text, row.entities)))


def outermost(names: Iterable[tuple[int, int, str]]) -> tuple[tuple[int, int, str], ...]:
    """Return the names that stand in no other, in the order of the text."""
    kept: list[tuple[int, int, str]] = []
    for name in sorted(names, key=lambda name: (name[0], -name[1])):
        if not kept or name[0] >= kept[-1][1]:
            kept.append(name)
    return tuple(kept)


def _trimmed(text: str, names: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield the names without the blanks at their ends; one that is all blank goes."""
    for start, end, label in names:
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if start < end:
            yield start, end, label


def read_columns(path: Path, *, form: int = 0, label: int = 1) -> Iterator[NamedText]:
    """Yield the sentences of a file with one token a line and a blank line between sentences, plain or .xz.

    `form` and `label` are the columns, from 0, of the token and of its label: O, B-PER, or I-PER. The text is the
    tokens with a blank between each two: where the file says nothing of blanks, nothing is lost.
    """
    with opened(path) as file:
        rows: list[tuple[str, str]] = []
        for number, line in enumerate(file, start=1):
            columns = line.split()
            if columns and not line.startswith("# "):
                if len(columns) <= max(form, label):
                    raise CorpusError(f"{path}, line {number}: {len(columns)} columns, too few to hold a label.")
                rows.append((columns[form], columns[label]))
            elif not columns and rows:
                yield _named(rows)
                rows = []
        if rows:
            yield _named(rows)


def _named(rows: list[tuple[str, str]]) -> NamedText:
    """Join tokens to a text, their labels to names."""
    names: list[tuple[int, int, str]] = []
    start, previous = 0, "O"
    for form, tag in rows:
        kind = tag.partition("-")[2]
        end = start + len(form)
        if tag.startswith("I-") and previous == kind:
            names[-1] = (names[-1][0], end, kind)
        elif kind:
            names.append((start, end, kind))
        previous = kind or "O"
        start = end + 1
    return NamedText(" ".join(form for form, _ in rows), tuple(names))
