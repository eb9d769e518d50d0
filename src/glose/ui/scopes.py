"""What can be copied where the reader is: the scopes, the current one among them; imported when something is copied."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial

import msgspec

from glose.annotation import Annotations, Entity, Mention, Pipeline, Quote, Speaker
from glose.article import Article
from glose.formats.selection import (
    SCOPES,
    Scope,
    Selection,
    described,
    of_citation,
    of_entity,
    of_mention,
    of_notes,
    of_quote,
    of_range,
    of_sentence,
    of_speaker,
    whole,
)
from glose.note import Note
from glose.translation import _, ngettext
from glose.ui.index import Index
from glose.ui.units import Cursor, sentence_at
from glose.ui.widgets.panel import Tab

__all__ = ["Scopes", "scope_name", "scopes_at", "scopes_of_row", "told_of", "unread"]

_UNREAD = Pipeline("none", "0")
"""The pipeline of words that are not annotated yet."""

_Made = Callable[[], Selection]


class Scopes:
    """The scopes that there are at one place, and the `current` one; selections are made when they are asked for."""

    def __init__(self, current: Scope, made: Mapping[Scope, _Made]) -> None:
        self.current = current
        self._made = made
        self._selections: dict[Scope, Selection] = {}

    @cached_property
    def names(self) -> tuple[Scope, ...]:
        """The scopes, in the order in which they are offered."""
        return tuple(scope for scope in SCOPES if scope in self._made)

    def selection(self, scope: Scope | None = None) -> Selection:
        """Return what `scope` means here, or the current one."""
        scope = scope or self.current
        if scope not in self._selections:
            self._selections[scope] = self._made[scope]()
        return self._selections[scope]


def scope_name(scope: Scope) -> str:
    """Return what the list of scopes calls `scope`."""
    names: dict[Scope, str] = {
        "sentence": _("Sentence"),
        "mention": _("Mention"),
        "entity": _("Entity, all mentions"),
        "quote": _("Quotation"),
        "speaker": _("All of one speaker"),
        "range": _("Range"),
        "notes": _("All notes"),
        "article": _("Whole article"),
        "citation": _("Citation"),
    }
    return names[scope]


def told_of(selection: Selection) -> str:
    """Return what was selected and how long it is, for a message."""
    if selection.scope == "range" and selection.annotations.pipeline == _UNREAD:
        words = len(selection.text.split())
        count = ngettext("{count} word", "{count} words", words).format(count=words)
        return _("paragraph, {count}").format(count=count)
    return described(selection)


def scopes_at(
    article: Article,
    index: Index | None,
    cursor: Cursor,
    span: tuple[int, int],
    ranged: tuple[int, int] | None,
    notes: tuple[Note, ...] = (),
) -> Scopes:
    """Return the scopes at `cursor`: first the range, if there is one, else the quotation, else the sentence.

    `span` are the code points [start, end) of the current sentence or paragraph, `ranged` those of the selected range,
    `notes` all that the reader has noted.
    What a filter hides is copied along. Where nothing is annotated yet, words are copied all the same.
    """
    annotations = index.everything if index else unread(article)
    made = _of_article(article, annotations, notes)
    if index is None or cursor.sentence is None:
        made["range"] = partial(_words, article, *(ranged or span))
        return Scopes("range", made)
    made["sentence"] = partial(of_sentence, article, annotations, cursor.sentence)
    current: Scope = "sentence"
    mentions = index.mentions_over(*span)
    mention = index.annotations.mentions[cursor.mention] if cursor.mention is not None else next(iter(mentions), None)
    if mention is not None:
        made |= _of_mention(article, index, mention)
    quote = index.quote_at(cursor)
    if quote is not None:
        current = "quote"
        made |= _of_quote(article, annotations, quote)
    if ranged is not None:
        current = "range"
        made["range"] = partial(_range, article, annotations, ranged)
    return Scopes(current, made)


def scopes_of_row(article: Article, index: Index, tab: Tab, key: str, notes: tuple[Note, ...] = ()) -> Scopes:
    """Return the scopes of a row of the panel: of the entity or the quotation with the id `key`."""
    annotations = index.everything
    made = _of_article(article, annotations, notes)
    if tab == "entities":
        return Scopes("entity", made | _of_entity(article, annotations, index.entities[key]))
    return Scopes("quote", made | _of_quote(article, annotations, index.annotations.quotes[index.quotes[key]]))


def _of_article(article: Article, annotations: Annotations, notes: tuple[Note, ...]) -> dict[Scope, _Made]:
    noted = msgspec.structs.replace(annotations, notes=notes)
    made: dict[Scope, _Made] = {"notes": partial(of_notes, article, noted)} if notes else {}
    made["article"] = partial(whole, article, noted)
    return made | {"citation": partial(of_citation, article, annotations)}


def _of_mention(article: Article, index: Index, mention: Mention) -> dict[Scope, _Made]:
    made: dict[Scope, _Made] = {"mention": partial(of_mention, article, index.everything, mention)}
    return made | _of_entity(article, index.everything, index.entity(mention))


def _of_entity(article: Article, annotations: Annotations, entity: Entity) -> dict[Scope, _Made]:
    made: dict[Scope, _Made] = {"entity": partial(of_entity, article, annotations, entity)}
    said = (quote.speaker for quote in annotations.quotes if quote.speaker and quote.speaker.entity == entity.id)
    return made | _of_speaker(article, annotations, next(said, None))


def _of_quote(article: Article, annotations: Annotations, quote: Quote) -> dict[Scope, _Made]:
    made: dict[Scope, _Made] = {"quote": partial(of_quote, article, annotations, quote)}
    return made | _of_speaker(article, annotations, quote.speaker)


def _of_speaker(article: Article, annotations: Annotations, speaker: Speaker | None) -> dict[Scope, _Made]:
    return {} if speaker is None else {"speaker": partial(of_speaker, article, annotations, speaker)}


def _range(article: Article, annotations: Annotations, span: tuple[int, int]) -> Selection:
    first = sentence_at(annotations.sentences, span[0])
    last = sentence_at(annotations.sentences, span[1] - 1)
    if first is None or last is None:
        return _words(article, *span)
    return of_range(article, annotations, first, last)


def _words(article: Article, start: int, end: int) -> Selection:
    return Selection("range", article, unread(article), ((start, end),))


def unread(article: Article) -> Annotations:
    """Return the annotations of an article that has none yet: its language, as declared, else French."""
    language = (article.language or article.record.language or "fr")[:2].lower()
    return Annotations(language, _UNREAD)
