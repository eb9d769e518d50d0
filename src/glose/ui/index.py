"""Annotations with what a screen asks of them at every key: by their ids, and by where they stand."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from glose.annotation import Annotations, Entity, Mention, Quote
from glose.article import Article
from glose.kept_annotations import AnyAnnotations, ids, whole
from glose.ui.marked_text import MarkedText
from glose.ui.shown import EVERYTHING, Shown
from glose.ui.units import Cursor

__all__ = ["Index"]


class _ById(Mapping[str, Entity]):
    """Entities by their ids."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._entities = entities
        self._places = {identity: place for place, identity in enumerate(ids(entities))}

    def __getitem__(self, identity: str) -> Entity:
        return self._entities[self._places[identity]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class Index:
    """The ways into what was `found` in `article`; made once, off the event loop, since they never change.

    They lead to `annotations`: what is `shown` of it.
    """

    def __init__(self, article: Article, found: AnyAnnotations, shown: Shown = EVERYTHING) -> None:
        self.found = found
        self.shown = shown
        self.annotations = found if shown.everything else shown.of(whole(found))
        self.marked = MarkedText(article, self.annotations)
        self.entities = _ById(self.annotations.entities)
        self.quotes = {identity: place for place, identity in enumerate(ids(self.annotations.quotes))}

    @cached_property
    def everything(self) -> Annotations:
        """All that was found, ready to be copied."""
        return whole(self.found)

    @cached_property
    def mentions(self) -> dict[str, int]:
        """The index of each mention by its id."""
        return {mention.id: place for place, mention in enumerate(self.annotations.mentions)}

    def finish(self) -> None:
        """Make what no screen shows, but a key will ask for: once the annotations are on their way to the screen."""
        _ = self.everything, self.mentions

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
