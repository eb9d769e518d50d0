"""What a reader copies or writes: an article, a scope in it, and the annotations that the scope covers."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Literal, TypeVar, get_args

import msgspec

from glose.annotation import Annotations, Entity, Mention, Quote, Sentence, Speaker
from glose.article import Article
from glose.translation import _, ngettext

__all__ = [
    "SCOPES",
    "Scope",
    "Selection",
    "contexts",
    "described",
    "of_citation",
    "of_entity",
    "of_mention",
    "of_notes",
    "of_quote",
    "of_range",
    "of_sentence",
    "of_speaker",
    "passages",
    "same_speaker",
    "whole",
]

Scope = Literal["sentence", "mention", "entity", "quote", "speaker", "range", "notes", "article", "citation"]
SCOPES: tuple[Scope, ...] = get_args(Scope)


class Selection(msgspec.Struct, frozen=True):
    """A scope of an article and the annotations restricted to it.

    `spans` are the code points [start, end) of the words that were selected, in text order: one for a sentence or a
    range, one for each mention of an entity, one for each segment of a quotation, one for each note, none for the
    citation of the article. The annotations keep their ids and their offsets into the whole text, and are closed:
    whatever one of them refers to by its id is there too.
    """

    scope: Scope
    article: Article
    annotations: Annotations
    spans: tuple[tuple[int, int], ...]

    @property
    def text(self) -> str:
        """The selected words: the article's own, a line for each span."""
        return "\n".join(self.article.text[start:end] for start, end in self.spans)


def whole(article: Article, annotations: Annotations) -> Selection:
    """Return the article with all its annotations."""
    return Selection("article", article, annotations, ((0, len(article.text)),))


def of_citation(article: Article, annotations: Annotations) -> Selection:
    """Return the article as something to cite: none of its words, none of its annotations."""
    return Selection("citation", article, _restricted(annotations), ())


def of_sentence(article: Article, annotations: Annotations, index: int) -> Selection:
    """Return the sentence at `index`, counted from 0, what stands in it and each quotation it has a part of."""
    selection = of_range(article, annotations, index, index)
    return msgspec.structs.replace(selection, scope="sentence")


def of_range(article: Article, annotations: Annotations, first: int, last: int) -> Selection:
    """Return the sentences from index `first` to index `last`, counted from 0, both included, and what stands there.

    Raises IndexError where there is no such sentence.
    """
    first, last = sorted((first, last))
    start, end = annotations.sentences[first].start, annotations.sentences[last].end
    restricted = _restricted(
        annotations,
        sentences=annotations.sentences[first : last + 1],
        mentions=_within(annotations.mentions, start, end),
        quotes=[quote for quote in annotations.quotes if _touches(quote, start, end)],
    )
    return Selection("range", article, restricted, ((start, end),))


def of_mention(article: Article, annotations: Annotations, mention: Mention) -> Selection:
    """Return one mention, its entity and the sentence it stands in."""
    restricted = _restricted(
        annotations, sentences=_around(annotations.sentences, mention.start, mention.end), mentions=[mention]
    )
    return Selection("mention", article, restricted, ((mention.start, mention.end),))


def of_entity(article: Article, annotations: Annotations, entity: Entity) -> Selection:
    """Return an entity with all its mentions and the sentences they stand in."""
    mentions = [mention for mention in annotations.mentions if mention.entity == entity.id]
    spans = tuple((mention.start, mention.end) for mention in mentions)
    restricted = _restricted(annotations, sentences=_around_all(annotations.sentences, spans), mentions=mentions)
    return Selection("entity", article, restricted, spans)


def of_notes(article: Article, annotations: Annotations) -> Selection:
    """Return all notes of the reader, in text order, with the sentences they stand in."""
    spans = tuple((note.start, note.end) for note in annotations.notes)
    restricted = _restricted(annotations, sentences=_around_all(annotations.sentences, spans))
    return Selection("notes", article, msgspec.structs.replace(restricted, notes=annotations.notes), spans)


def of_quote(article: Article, annotations: Annotations, quote: Quote) -> Selection:
    """Return one quotation with its speaker, its sentences and the mentions in them that belong to it."""
    return _of_quotes("quote", article, annotations, [quote])


def of_speaker(article: Article, annotations: Annotations, speaker: Speaker) -> Selection:
    """Return all quotations of one speaker: an entity, or, unnamed, whoever goes by the same phrase."""
    quotes = [quote for quote in annotations.quotes if quote.speaker and same_speaker(quote.speaker, speaker)]
    return _of_quotes("speaker", article, annotations, quotes)


def same_speaker(one: Speaker, other: Speaker) -> bool:
    """Say whether two quotations have one speaker: the same entity, or, unnamed, the same phrase."""
    return one.entity == other.entity and (one.entity is not None or one.name.casefold() == other.name.casefold())


def described(selection: Selection) -> str:
    """Return what was selected and how long it is, for a message: "quotation, 42 words"."""
    words = len(selection.text.split())
    count = ngettext("{count} word", "{count} words", words).format(count=words)
    many = len(selection.spans) if selection.scope == "entity" else len(selection.annotations.quotes)
    match selection.scope:
        case "entity":
            name = selection.annotations.entities[0].name
            return f"{name}, " + ngettext("{count} mention", "{count} mentions", many).format(count=many)
        case "speaker":
            count_of_quotes = ngettext("{count} quotation", "{count} quotations", many).format(count=many)
            return f"{count_of_quotes}, {count}"
        case "citation":
            return _("citation of the article")
        case "sentence":
            return _("sentence, {count}").format(count=count)
        case "mention":
            return _("mention, {count}").format(count=count)
        case "quote":
            return _("quotation, {count}").format(count=count)
        case "notes":
            notes = len(selection.annotations.notes)
            return ngettext("{count} note", "{count} notes", notes).format(count=notes) + f", {count}"
        case "range":
            return _("range, {count}").format(count=count)
        case "article":
            return _("article, {count}").format(count=count)


def passages(selection: Selection) -> tuple[tuple[int, int], ...]:
    """Return the code points [start, end) that `selection` touches, neighbours as one passage, in text order.

    These are its sentences and, where they go on beyond them, its quotations with their marks; of an article all of its
    text.
    """
    text, found = selection.article.text, selection.annotations
    if selection.scope == "article":
        return ((0, len(text)),)
    parts = [*selection.spans, *(_with_marks(text, *_extent(quote)) for quote in found.quotes)]
    parts += [(one.start, one.end) for one in found.sentences]
    parts += [(one.start, one.end) for one in found.mentions]
    touched: list[tuple[int, int]] = []
    for start, end in sorted(parts):
        if touched and not text[touched[-1][1] : start].strip():
            touched[-1] = touched[-1][0], max(touched[-1][1], end)
        else:
            touched.append((start, end))
    return tuple(touched)


def contexts(selection: Selection) -> list[str]:
    """Return each sentence that holds a mention of `selection`, once and on one line, in text order.

    A mention outside of all sentences stands for itself.
    """
    sentences = selection.annotations.sentences
    found: dict[str, None] = {}
    for mention in selection.annotations.mentions:
        around = _around(sentences, mention.start, mention.end)
        start, end = (around[0].start, around[-1].end) if around else (mention.start, mention.end)
        found[selection.article.text[start:end].replace("\n", " ")] = None
    return list(found)


def _of_quotes(scope: Scope, article: Article, annotations: Annotations, quotes: Sequence[Quote]) -> Selection:
    extents = [_extent(quote) for quote in quotes]
    mentions = {mention.id: mention for start, end in extents for mention in _within(annotations.mentions, start, end)}
    restricted = _restricted(
        annotations,
        sentences=_around_all(annotations.sentences, extents),
        mentions=list(mentions.values()),
        quotes=quotes,
    )
    spans = tuple((segment.start, segment.end) for quote in quotes for segment in quote.content)
    return Selection(scope, article, restricted, spans)


def _extent(quote: Quote) -> tuple[int, int]:
    """The code points from the first to the last word that belongs to the quotation, cue and source included."""
    parts = [*quote.content, *(part for part in (quote.cue, quote.source, quote.addressee, quote.medium) if part)]
    return min(part.start for part in parts), max(part.end for part in parts)


def _restricted(
    annotations: Annotations,
    *,
    sentences: Sequence[Sentence] = (),
    mentions: Sequence[Mention] = (),
    quotes: Sequence[Quote] = (),
) -> Annotations:
    """Return `annotations` with these and the entities they name; an entity keeps only the mentions that are here."""
    kept = {mention.id for mention in mentions}
    named = {mention.entity for mention in mentions}
    named |= {quote.speaker.entity for quote in quotes if quote.speaker and quote.speaker.entity}
    entities = tuple(
        msgspec.structs.replace(entity, mentions=tuple(id_ for id_ in entity.mentions if id_ in kept))
        for entity in (annotations.entities if named else ())
        if entity.id in named
    )
    return msgspec.structs.replace(
        annotations,
        sentences=tuple(sentences),
        mentions=tuple(mentions),
        entities=entities,
        quotes=tuple(quotes),
        notes=(),
    )


Spanned = TypeVar("Spanned", Sentence, Mention)


def _within(items: Sequence[Spanned], start: int, end: int) -> Sequence[Spanned]:
    """The items, in text order and without overlap, that lie in [start, end)."""
    return items[bisect_left(items, start, key=_start) : bisect_right(items, end, key=_end)]


def _around(sentences: Sequence[Sentence], start: int, end: int) -> Sequence[Sentence]:
    """The sentences that share a code point with [start, end)."""
    return sentences[bisect_right(sentences, start, key=_end) : bisect_left(sentences, end, key=_start)]


def _around_all(sentences: Sequence[Sentence], spans: Iterable[tuple[int, int]]) -> Sequence[Sentence]:
    found = {sentence.id: sentence for start, end in spans for sentence in _around(sentences, start, end)}
    return sorted(found.values(), key=_start)


_OPENING = re.compile(r"[«“\"][^\S\n]?\Z")
_CLOSING = re.compile(r"[.!?…]*(?:[^\S\n]?[»”\"][.!?…]*)?")


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The code points [start, end) with the quotation mark before them and what closes the quotation after them."""
    opening, closing = _OPENING.search(text[max(start - 2, 0) : start]), _CLOSING.match(text, end)
    return start - len(opening[0] if opening else ""), closing.end() if closing else end


def _touches(quote: Quote, start: int, end: int) -> bool:
    content = quote.content
    if content[0].start >= end or content[-1].end <= start:
        return False
    return any(segment.start < end and segment.end > start for segment in content)


_start, _end = attrgetter("start"), attrgetter("end")
