"""Annotations as the library keeps them: values are made one by one, when asked for, so that a book opens at once."""

import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from threading import Lock
from typing import Any, NamedTuple, TypeVar, overload

import msgspec

from glose.annotation import (
    MARKS_ONLY,
    Amount,
    Annotations,
    Cue,
    Entity,
    Label,
    Mention,
    Pipeline,
    Quote,
    Segment,
    Sentence,
    Span,
    Speaker,
)
from glose.span_table import SpanTable

__all__ = [
    "AnyAnnotations",
    "Kept",
    "KeptAnnotations",
    "decoded",
    "encoded",
    "ids",
    "labels",
    "segments",
    "spans",
    "whole",
]

_TYPES = (Amount, Cue, Entity, Mention, Quote, Segment, Sentence, Span, Speaker)
_FORM = f"1 {sys.byteorder} " + "; ".join(f"{one.__name__} {one.__annotations__}" for one in _TYPES)
"""What was kept in another form is not read: values are looked at one by one, when it is too late for errors."""

_SLICE = 256
"""Values made at a time where all are asked for: in less than a millisecond, so that other threads get their turn."""

T = TypeVar("T")


class _Table(msgspec.Struct, frozen=True, array_like=True):
    """A SpanTable; no `owners` stand for 0, 1, 2 …"""

    starts: memoryview
    ends: memoryview
    reach: memoryview
    owners: memoryview | None


class _Values(msgspec.Struct, frozen=True, array_like=True):
    """Values of one kind in MessagePack, the offsets between them, and what is looked up among all of them."""

    data: memoryview
    bounds: memoryview
    ids: tuple[str, ...] = ()
    labels: tuple[Label, ...] = ()
    spans: _Table | None = None
    segments: _Table | None = None


class _Form(msgspec.Struct, frozen=True, array_like=True):
    form: str
    language: str
    pipeline: Pipeline
    sentences: _Values
    mentions: _Values
    entities: _Values
    quotes: _Values


class Kept(Sequence[T]):
    """Frozen values of one kind, in order: one is made each time it is asked for, until all are."""

    def __init__(self, kind: type[T], values: _Values) -> None:
        self.ids, self.labels = values.ids, values.labels
        self.spans, self.segments = _table(values.spans), _table(values.segments)
        self._bounds = _array(values.bounds)
        self._one = msgspec.msgpack.Decoder(kind)
        self._many = msgspec.msgpack.Decoder(list[kind])  # type: ignore[valid-type]  # a type at run time
        self._data: memoryview | None = values.data
        self._all: tuple[T, ...] = ()
        self._making = Lock()

    def __len__(self) -> int:
        return len(self._bounds) - 1

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        data = self._data
        if data is None:
            return self._all[at]
        if isinstance(at, slice):
            return tuple(self[place] for place in range(*at.indices(len(self))))
        place = range(len(self))[at]
        return self._one.decode(data[self._bounds[place] : self._bounds[place + 1]])

    def __iter__(self) -> Iterator[T]:
        return iter(self.whole())

    def whole(self) -> tuple[T, ...]:
        """Return all values, and let go what they are made from."""
        with self._making:
            if self._data is not None:
                self._all = tuple(self._slices(self._data))
                self._data = None
        return self._all

    def _slices(self, data: memoryview) -> Iterator[T]:
        for first in range(0, len(self), _SLICE):
            last = min(first + _SLICE, len(self))
            array_head = b"\xdd" + (last - first).to_bytes(4)  # array 32 of the MessagePack specification
            yield from self._many.decode(array_head + data[self._bounds[first] : self._bounds[last]])


class KeptAnnotations(NamedTuple):
    """What Annotations hold, without the notes of the reader."""

    language: str
    pipeline: Pipeline
    sentences: Kept[Sentence]
    mentions: Kept[Mention]
    entities: Kept[Entity]
    quotes: Kept[Quote]

    @property
    def marks_only(self) -> bool:
        """Whether names are missing, as of Annotations."""
        return self.pipeline.name == MARKS_ONLY


AnyAnnotations = Annotations | KeptAnnotations
"""Just made, or kept from another time."""


def encoded(annotations: Annotations) -> bytes:
    """Return what `decoded` reads."""
    mentions, entities, quotes = annotations.mentions, annotations.entities, annotations.quotes
    form = _Form(
        _FORM,
        annotations.language,
        annotations.pipeline,
        _values(annotations.sentences),
        _values(mentions, spans=_packed_table(spans(mentions))),
        _values(entities, ids=ids(entities), labels=labels(entities)),
        _values(quotes, ids=ids(quotes), spans=_packed_table(spans(quotes)), segments=_packed_table(segments(quotes))),
    )
    return msgspec.msgpack.encode(form)


def decoded(data: bytes) -> KeptAnnotations | None:
    """Return the annotations that were `encoded`; None where another version of glose did it."""
    try:
        form = msgspec.msgpack.decode(data, type=_Form)
    except msgspec.MsgspecError:
        return None
    if form.form != _FORM:
        return None
    return KeptAnnotations(
        form.language,
        form.pipeline,
        Kept(Sentence, form.sentences),
        Kept(Mention, form.mentions),
        Kept(Entity, form.entities),
        Kept(Quote, form.quotes),
    )


def whole(annotations: AnyAnnotations) -> Annotations:
    """Return all of `annotations`: of a book that was kept, in a tenth of a second."""
    if isinstance(annotations, Annotations):
        return annotations
    language, pipeline, sentences, mentions, entities, quotes = annotations
    return Annotations(language, pipeline, sentences.whole(), mentions.whole(), entities.whole(), quotes.whole())


# What is looked up among all values of a kind: kept along with them


def ids(things: Sequence[Entity] | Sequence[Quote]) -> tuple[str, ...]:
    """Return the id of each of `things`."""
    return things.ids if isinstance(things, Kept) else tuple(thing.id for thing in things)


def labels(entities: Sequence[Entity]) -> tuple[Label, ...]:
    """Return the type of each of `entities`."""
    return entities.labels if isinstance(entities, Kept) else tuple(entity.label for entity in entities)


def spans(things: Sequence[Mention] | Sequence[Quote]) -> SpanTable:
    """Return where `things` stand."""
    return things.spans if isinstance(things, Kept) else SpanTable.of(things)


def segments(quotes: Sequence[Quote]) -> SpanTable:
    """Return where the content of `quotes` stands."""
    if isinstance(quotes, Kept):
        return quotes.segments
    parts = [(segment, place) for place, quote in enumerate(quotes) for segment in quote.content]
    return SpanTable.of([segment for segment, _ in parts], [place for _, place in parts])


def _values(things: Iterable[object], **lookups: Any) -> _Values:
    encoder, data, bounds = msgspec.msgpack.Encoder(), bytearray(), array("I", [0])
    for thing in things:
        encoder.encode_into(thing, data, -1)
        bounds.append(len(data))
    return _Values(memoryview(data), _packed(bounds), **lookups)


def _packed_table(table: SpanTable) -> _Table:
    owners = None if isinstance(table.owners, range) else _packed(array("I", table.owners))
    return _Table(_packed(table.starts), _packed(table.ends), _packed(table.reach), owners)


def _packed(numbers: "array[int]") -> memoryview:
    return memoryview(numbers.tobytes())


def _table(packed: _Table | None) -> SpanTable:
    if packed is None:
        return SpanTable.of(())
    starts = _array(packed.starts)
    owners = range(len(starts)) if packed.owners is None else _array(packed.owners)
    return SpanTable(starts, _array(packed.ends), _array(packed.reach), owners)


def _array(packed: memoryview) -> "array[int]":
    numbers = array("I")
    numbers.frombytes(packed)
    return numbers
