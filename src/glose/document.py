"""An article with its annotations, in the shape of glose JSON, version 1."""

from typing import Any, Literal

import msgspec

from glose.annotation import Annotations, Entity, Mention, Pipeline, Quote, Sentence
from glose.article import NEWSPAPER_ARTICLE, Article, Record, normalise
from glose.errors import GloseError
from glose.note import Note
from glose.translation import _

__all__ = ["SCHEMA", "ArticleHead", "Document", "DocumentError", "document", "request", "requested"]

SCHEMA: Literal["glose/1"] = "glose/1"


class DocumentError(GloseError):
    """What should be an article in JSON is none."""


class ArticleHead(msgspec.Struct, frozen=True):
    """What glose JSON says of the article besides its text; `length` is in code points.

    `origin` is the path it was read from, as it was asked for, or the file and the line.
    """

    id: str
    language: str
    offset_unit: Literal["codepoint"]
    length: int
    csl: Record
    origin: str | msgspec.UnsetType = msgspec.UNSET


class Document(msgspec.Struct, frozen=True):
    """One glose JSON object; `partial` is there where a later one of the same article will take its place."""

    schema: Literal["glose/1"]
    article: ArticleHead
    pipeline: Pipeline
    text: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    quotes: tuple[Quote, ...]
    notes: tuple[Note, ...] = ()
    partial: Literal[True] | msgspec.UnsetType = msgspec.UNSET


def document(article: Article, annotations: Annotations) -> Document:
    """Return `article` and its `annotations` as one glose JSON object."""
    return Document(
        schema=SCHEMA,
        article=ArticleHead(
            id=article.id,
            language=annotations.language,
            offset_unit="codepoint",
            length=len(article.text),
            csl=article.record,
            origin=article.origin or msgspec.UNSET,
        ),
        pipeline=annotations.pipeline,
        text=article.text,
        sentences=annotations.sentences,
        mentions=annotations.mentions,
        entities=annotations.entities,
        quotes=annotations.quotes,
        notes=annotations.notes,
        partial=True if annotations.partial else msgspec.UNSET,
    )


class _RequestHead(msgspec.Struct, frozen=True, omit_defaults=True):
    csl: dict[str, Any] | None = None
    language: str | None = None
    origin: str = ""


class _Request(msgspec.Struct, frozen=True):
    """An article to be annotated: glose JSON of which only the text is required."""

    text: str
    article: _RequestHead = _RequestHead()


def request(article: Article) -> bytes:
    """Return `article` as one line of JSON (without its end) that `requested` reads."""
    head = _RequestHead(msgspec.to_builtins(article.record), article.language)
    return msgspec.json.encode(_Request(article.text, head))


def requested(line: bytes, origin: str) -> Article:
    """Return the article in a line of JSON Lines: `{"text": …}`, or glose JSON whose annotations do not count.

    Its CSL-JSON may lack a type and have numbers as text ("2021"), as in `glose.reading.csl`. `origin` names the line
    for messages. Raises DocumentError where it is neither.
    """
    try:
        asked = msgspec.json.decode(line, type=_Request)
        csl = {"type": NEWSPAPER_ARTICLE} | (asked.article.csl or {})
        record = msgspec.convert(csl, Record, strict=False)
    except msgspec.MsgspecError as error:
        raise DocumentError(
            _("{origin} is not an article in JSON: {reason}.").format(origin=origin, reason=error)
        ) from error
    head = asked.article
    return Article(text=normalise(asked.text), record=record, origin=head.origin or origin, language=head.language)
