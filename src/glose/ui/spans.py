"""Which mentions and quotations stand on a stretch of text, and how it looks with them."""

from itertools import pairwise
from typing import NamedTuple

from glose.annotation import Kind, Label
from glose.article import Heading
from glose.kept_annotations import AnyAnnotations, segments, spans
from glose.span_table import SpanTable
from glose.ui.units import Cursor

__all__ = ["Look", "Marks", "Run"]


class Look(NamedTuple):
    """Everything on which the style of a run of text depends."""

    label: Label | None = None
    kind: Kind | None = None
    heading: bool = False
    in_current_sentence: bool = False
    in_current_mention: bool = False
    in_current_quote: bool = False


class Run(NamedTuple):
    """The code points [start, end), all of one look."""

    start: int
    end: int
    look: Look


class Marks:
    """What is marked in an article, ready to be looked up by where it stands."""

    def __init__(self, annotations: AnyAnnotations | None, headings: tuple[Heading, ...]) -> None:
        mentions = annotations.mentions if annotations else ()
        quotes = annotations.quotes if annotations else ()
        self._labelled, self._said = mentions, quotes
        self._mentions = spans(mentions)
        self._segments = segments(quotes)
        self._quotes = spans(quotes)
        self._headings = SpanTable.of(headings)

    def mentions_over(self, start: int, end: int) -> list[int]:
        """Return the indices of the mentions that share a code point with [start, end), in order."""
        return [owner for _, _, owner in self._mentions.over(start, end)]

    def quotes_over(self, start: int, end: int) -> list[int]:
        """Return the indices of the quotations whose content shares a code point with [start, end), in order."""
        return list(dict.fromkeys(owner for _, _, owner in self._segments.over(start, end)))

    def quotes_beside(self, start: int, end: int) -> list[int]:
        """Return the indices of the quotations to show in the margin of a row: also of a blank row inside of one."""
        if start < end:
            return self.quotes_over(start, end)
        return [owner for first, _, owner in self._quotes.over(start, start + 1) if first < start]

    def kind_in(self, start: int, end: int) -> Kind | None:
        """Return the kind of a quotation that stands on [start, end), one of the first; None where there is none."""
        owner = self._quotes.first(start, end)
        return None if owner is None else self._said[owner].kind

    def runs(self, start: int, end: int, cursor: Cursor, current: tuple[int, int]) -> list[Run]:
        """Return [start, end) in runs of one look each; `current` is the span of the current sentence."""
        mentions = self._mentions.over(start, end)
        quotes = self._segments.over(start, end)
        headings = self._headings.over(start, end)
        edges = {start, end, *current}
        for first, last, _ in (*mentions, *quotes, *headings):
            edges.update((first, last))
        inside = sorted(edge for edge in edges if start <= edge <= end)
        runs = []
        for first, last in pairwise(inside):
            mention = _innermost(mentions, first)
            quote = _innermost(quotes, first)
            look = Look(
                label=None if mention is None else self._labelled[mention].label,
                kind=None if quote is None else self._said[quote].kind,
                heading=_innermost(headings, first) is not None,
                in_current_sentence=current[0] <= first < current[1],
                in_current_mention=mention is not None and mention == cursor.mention,
                in_current_quote=any(owner == cursor.quote for begin, close, owner in quotes if begin <= first < close),
            )
            runs.append(Run(first, last, look))
        return runs


def _innermost(spans: list[tuple[int, int, int]], offset: int) -> int | None:
    """Return the owner of the last span to start among those that hold `offset`."""
    for start, end, owner in reversed(spans):
        if start <= offset < end:
            return owner
    return None
