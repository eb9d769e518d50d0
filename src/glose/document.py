"""An article with its annotations, in the shape of glose JSON, version 1."""

from typing import Any, Literal

import msgspec

from glose.annotation import Annotations, Entity, Mention, Pipeline, Quote, Sentence
from glose.article import Article, Record

__all__ = ["SCHEMA", "ArticleHead", "Document", "document"]

SCHEMA: Literal["glose/1"] = "glose/1"


class ArticleHead(msgspec.Struct, frozen=True):
    """What glose JSON says of the article besides its text; `length` is in code points."""

    id: str
    language: str
    offset_unit: Literal["codepoint"]
    length: int
    csl: Record


class Document(msgspec.Struct, frozen=True):
    """One glose JSON object."""

    schema: Literal["glose/1"]
    article: ArticleHead
    pipeline: Pipeline
    text: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    quotes: tuple[Quote, ...]
    notes: tuple[dict[str, Any], ...] = ()


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
        ),
        pipeline=annotations.pipeline,
        text=article.text,
        sentences=annotations.sentences,
        mentions=annotations.mentions,
        entities=annotations.entities,
        quotes=annotations.quotes,
    )
