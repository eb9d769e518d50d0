"""Annotations with what a screen asks of them at every key: by their ids, and by where they stand."""

from functools import cached_property

from glose.annotation import Annotations, Entity, Mention, Quote
from glose.article import Article
from glose.ui.marked_text import MarkedText
from glose.ui.shown import EVERYTHING, Shown
from glose.ui.units import Cursor

__all__ = ["Index"]


class Index:
    """The ways into `annotations` of `article`; made once, off the event loop, since they never change.

    They lead to what is `shown` of the annotations; `everything` is what there is besides.
    """

    def __init__(self, article: Article, annotations: Annotations, shown: Shown = EVERYTHING) -> None:
        self.everything = annotations
        self.shown = shown
        self.annotations = annotations = shown.of(annotations)
        self.marked = MarkedText(article, annotations)
        self.entities = {entity.id: entity for entity in annotations.entities}
        self.quotes = {quote.id: place for place, quote in enumerate(annotations.quotes)}

    @cached_property
    def mentions(self) -> dict[str, int]:
        """The index of each mention by its id."""
        return {mention.id: place for place, mention in enumerate(self.annotations.mentions)}

    def finish(self) -> None:
        """Make what no screen shows, but a key will ask for: once the annotations are on their way to the screen."""
        self.mentions  # noqa: B018 - cached

    def mentions_over(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that share a code point with [start, end), in the order of the text."""
        return [self.annotations.mentions[place] for place in self.marked.marks.mentions_over(start, end)]

    def quotes_over(self, start: int, end: int) -> list[Quote]:
        """Return the quotations whose content shares a code point with [start, end), in the order of the text."""
        return [self.annotations.quotes[place] for place in self.marked.marks.quotes_over(start, end)]

    def sentence_at(self, cursor: Cursor) -> tuple[int, int] | None:
        """Return the code points [start, end) of the current sentence, None where there is none."""
        if cursor.sentence is None:
            return None
        sentence = self.annotations.sentences[cursor.sentence]
        return sentence.start, sentence.end

    def quote_at(self, cursor: Cursor) -> Quote | None:
        """Return the quotation that was gone to, or that the current sentence has a part of."""
        return None if cursor.quote is None else self.annotations.quotes[cursor.quote]

    def entity(self, mention: Mention) -> Entity:
        """Return what `mention` names."""
        return self.entities[mention.entity]

    def next_mention(self, entity: Entity, current: int | None) -> int:
        """Return the index of the mention of `entity` after the mention `current`; the first one where that is none."""
        places = [self.mentions[identity] for identity in entity.mentions]
        if current in places:
            return places[(places.index(current) + 1) % len(places)]
        return places[0]
