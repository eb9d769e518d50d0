"""The text of a selection cut where its annotations start and end: lines, in them quotations, in them mentions."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from glose.annotation import Mention, Quote
from glose.formats.selection import Selection, passages

__all__ = ["Block", "Part", "blocks_by_line"]


class Part(NamedTuple):
    """Text that is one mention, or none."""

    start: int
    end: int
    mention: Mention | None


class Block(NamedTuple):
    """Parts that belong to one segment of a quotation, or to none; `segment` is its index in the content."""

    quote: Quote | None
    segment: int
    parts: tuple[Part, ...]

    @property
    def start(self) -> int:
        """Where the block starts."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where the block ends."""
        return self.parts[-1].end


def blocks_by_line(selection: Selection) -> Iterator[list[Block] | None]:
    """Yield the blocks of each line that `selection` touches, blank ones left out; None where it leaves words out.

    What crosses a line end, or a mention that crosses the border of a quotation, appears in pieces. Where two
    quotations overlap, the one that starts first has the text.
    """
    text, annotations = selection.article.text, selection.annotations
    segments = [
        (segment.start, segment.end, quote, number)
        for quote in annotations.quotes
        for number, segment in enumerate(quote.content)
    ]
    segments.sort(key=itemgetter(0, 1))
    mentions = annotations.mentions
    at_segment = at_mention = written = 0
    for start, end in _lines(selection):
        if text[written:start].strip():
            yield None
        at = start
        pieces: list[tuple[Quote | None, int, Part]] = []
        while at < end:
            while at_segment < len(segments) and segments[at_segment][1] <= at:
                at_segment += 1
            while at_mention < len(mentions) and mentions[at_mention].end <= at:
                at_mention += 1
            segment = segments[at_segment] if at_segment < len(segments) else None
            mention = mentions[at_mention] if at_mention < len(mentions) else None
            borders = [*(segment[:2] if segment else ()), *((mention.start, mention.end) if mention else ()), end]
            until = min(border for border in borders if border > at)
            quote, number = segment[2:] if segment and segment[0] <= at else (None, 0)
            part = Part(at, until, mention if mention and mention.start <= at else None)
            pieces.append((quote, number, part))
            at = until
        yield _blocks(pieces)
        written = end
    if text[written:].strip():
        yield None


def _lines(selection: Selection) -> Iterator[tuple[int, int]]:
    for start, end in passages(selection):
        for line in selection.article.text[start:end].split("\n"):
            if line.strip():
                yield start, start + len(line)
            start += len(line) + 1


def _blocks(pieces: list[tuple[Quote | None, int, Part]]) -> list[Block]:
    """Put the parts together that follow each other in one segment."""
    grouped = groupby(pieces, key=lambda piece: (piece[0] and piece[0].id, piece[1]))
    return [_block(list(group)) for _segment, group in grouped]


def _block(pieces: list[tuple[Quote | None, int, Part]]) -> Block:
    quote, number, _part = pieces[0]
    return Block(quote, number, tuple(part for _quote, _number, part in pieces))
