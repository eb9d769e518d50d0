"""What glose finds in an article, as frozen values: the shapes of glose JSON, version 1.

Every offset is a code point into the article's text, every span half open: [start, end).
"""

from collections.abc import Sequence
from typing import Literal, get_args

import msgspec

from glose.note import Note

__all__ = [
    "KINDS",
    "LABELS",
    "MARKS_ONLY",
    "ROLES",
    "Amount",
    "Annotations",
    "Cue",
    "Entity",
    "Kind",
    "Label",
    "Mention",
    "Pipeline",
    "Quote",
    "Segment",
    "Sentence",
    "Span",
    "Speaker",
    "joined",
]

Label = Literal["PER", "ORG", "LOC", "NORP", "EVENT", "PRODUCT", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"]
Kind = Literal["direct", "mixed", "indirect"]
LABELS: tuple[Label, ...] = get_args(Label)
KINDS: tuple[Kind, ...] = get_args(Kind)

ROLES = ("cue", "source", "addressee", "medium")
"""The fields of a quotation that are words of the article beside its content, where they are not None."""

MARKS_ONLY = "glose-marks"
"""Name of the pipeline for languages without one of their own: it finds sentences and marked quotations, no names."""


class Span(msgspec.Struct, frozen=True, gc=False):
    """A piece of the article's text."""

    start: int
    end: int
    text: str


class Segment(msgspec.Struct, frozen=True, gc=False):
    """A piece of what a quotation says; `marked` where quotation marks stand around it."""

    start: int
    end: int
    text: str
    marked: bool


class Cue(msgspec.Struct, frozen=True, gc=False):
    """The words that report (*a déclaré*, *selon*) and the lemma of their verb, noun or preposition."""

    start: int
    end: int
    text: str
    lemma: str


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """Who a source stands for: an entity of the article, or, unnamed (`entity` is None), the fullest phrase."""

    entity: str | None
    name: str
    role: str | None


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A sentence, and the index of its paragraph (see `glose.article.paragraphs`), from 0."""

    id: str
    start: int
    end: int
    paragraph: int


class Amount(msgspec.Struct, frozen=True, gc=False):
    """A number with its unit: an ISO 4217 currency, "%", or a unit of measure."""

    number: float
    unit: str


class Mention(msgspec.Struct, frozen=True, gc=False):
    """A span that names something, and the id of the entity it names.

    `value` is what a date (ISO 8601) or a figure comes to, absent where there is none.
    """

    id: str
    start: int
    end: int
    text: str
    label: Label
    entity: str
    value: str | Amount | msgspec.UnsetType = msgspec.UNSET


class Entity(msgspec.Struct, frozen=True, gc=False):
    """What mentions name, over one article: `name` is the fullest form, `mentions` their ids in text order."""

    id: str
    label: Label
    name: str
    roles: tuple[str, ...]
    mentions: tuple[str, ...]


class Quote(msgspec.Struct, frozen=True, gc=False):
    """A quotation: what a source said or wrote, as the article reports it.

    `method` names the rules that found it and its speaker, joined by "+"; `confidence` is between 0 and 1.
    """

    id: str
    kind: Kind
    content: tuple[Segment, ...]
    cue: Cue | None
    source: Span | None
    speaker: Speaker | None
    addressee: Span | None
    medium: Span | None
    negated: bool
    confidence: float
    method: str

    @property
    def start(self) -> int:
        """Where its content starts."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Where its content ends."""
        return self.content[-1].end


class Pipeline(msgspec.Struct, frozen=True):
    """What made the annotations: a name and a version, which together say when they must be made anew."""

    name: str
    version: str


class Annotations(msgspec.Struct, frozen=True):
    """All that glose found in one article, each kind in the order of the text, and the notes of its reader.

    While an article is still being annotated they are `partial`: complete ones with other ids will take their place.
    """

    language: str
    pipeline: Pipeline
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    notes: tuple[Note, ...] = ()
    partial: bool = False

    @property
    def marks_only(self) -> bool:
        """Whether names are missing because no pipeline of glose reads this language."""
        return self.pipeline.name == MARKS_ONLY


def joined(parts: Sequence[Annotations]) -> Annotations:
    """Return the annotations of consecutive pieces of one article as one; ids must already be unique over all.

    Raises ValueError where there is no part.
    """
    if not parts:
        raise ValueError("no annotations to join")
    return Annotations(
        language=parts[0].language,
        pipeline=parts[0].pipeline,
        sentences=tuple(sentence for part in parts for sentence in part.sentences),
        mentions=tuple(mention for part in parts for mention in part.mentions),
        entities=tuple(entity for part in parts for entity in part.entities),
        quotes=tuple(quote for part in parts for quote in part.quotes),
    )
