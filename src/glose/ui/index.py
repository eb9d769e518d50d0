"""Annotations with what a screen asks of them at every key: which mentions and quotations a span of text holds."""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from glose.annotation import Annotations, Entity, Mention, Quote

__all__ = ["Index"]


class Index:
    """`annotations` and the ways into them; made once, off the event loop, for annotations that never change."""

    def __init__(self, annotations: Annotations) -> None:
        self.annotations = annotations
        self.entities = {entity.id: entity for entity in annotations.entities}
        self.mentions = {mention.id: place for place, mention in enumerate(annotations.mentions)}
        self.quotes = {quote.id: place for place, quote in enumerate(annotations.quotes)}
        self._mention_starts = [mention.start for mention in annotations.mentions]
        self._quote_starts = [quote.start for quote in annotations.quotes]
        self._quotes_end_by = list(accumulate((quote.end for quote in annotations.quotes), max))

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions that start in the code points [start, end)."""
        starts = self._mention_starts
        return self.annotations.mentions[bisect_left(starts, start) : bisect_left(starts, end)]

    def quotes_over(self, start: int, end: int) -> tuple[Quote, ...]:
        """Return the quotations whose content shares a code point with [start, end), in the order of the text."""
        first = bisect_right(self._quotes_end_by, start)  # all before it end by `start`
        last = bisect_left(self._quote_starts, end)
        return tuple(
            quote
            for quote in self.annotations.quotes[first:last]
            if any(segment.start < end and segment.end > start for segment in quote.content)
        )

    def entity(self, mention: Mention) -> Entity:
        """Return what `mention` names."""
        return self.entities[mention.entity]

    def next_mention(self, entity: Entity, current: int | None) -> int:
        """Return the index of the mention of `entity` after the mention `current`, the first one after the last."""
        places = [self.mentions[identity] for identity in entity.mentions]
        later = (place for place in places if current in places and current is not None and place > current)
        return next(later, places[0])
