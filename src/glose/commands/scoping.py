"""The option `--scope`: which parts of an article a command writes."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

import click
import msgspec

from glose.annotation import Annotations, Speaker
from glose.article import Article
from glose.errors import GloseError
from glose.formats import selection
from glose.formats.selection import SCOPES, Scope, Selection
from glose.translation import _

__all__ = ["Scoping", "asked_scoping", "selections", "united"]

_RANGE = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?", re.ASCII)
_ALONE = ("notes", "article", "citation")

Item = TypeVar("Item")


class Scoping(msgspec.Struct, frozen=True):
    """A scope, and which of its kind in the article: a number from 1, a name, a range, or None for each of them."""

    scope: Scope = "article"
    which: str | None = None


def asked_scoping(_context: click.Context, _option: click.Parameter, value: str) -> Scoping:
    """Return what SCOPE or SCOPE:WHICH asks for; raise click.BadParameter where it asks for nothing that can be."""
    name, colon, which = value.partition(":")
    scope = next((one for one in SCOPES if one == name), None)
    if scope is None:
        raise click.BadParameter(_("“{name}” is none of {known}").format(name=name, known=", ".join(SCOPES)))
    if colon and scope in _ALONE:
        raise click.BadParameter(_("there is one {scope} only: write --scope {scope}").format(scope=scope))
    if colon and not which:
        raise click.BadParameter(_("say which after the colon, such as {scope}:1").format(scope=scope))
    if scope == "range" and not _RANGE.fullmatch(which):
        raise click.BadParameter(_("a range has a first and a last sentence: write --scope range:3-7"))
    return Scoping(scope, which or None)


def selections(article: Article, annotations: Annotations, scoping: Scoping) -> list[Selection]:
    """Return what `scoping` means in `article`, in the order of the text. Raises GloseError where there is no such."""
    if scoping.scope == "article":
        return [selection.whole(article, annotations)]
    if scoping.scope == "citation":
        return [selection.of_citation(article, annotations)]
    if scoping.scope == "notes":
        return [selection.of_notes(article, annotations)]
    if scoping.scope == "range":
        return [_range(article, annotations, scoping)]
    return list(_made(article, annotations, scoping))


def united(article: Article, annotations: Annotations, pieces: Sequence[Selection]) -> Selection:
    """Return `pieces` of `article` as one selection, a range where they are not one already."""
    if len(pieces) == 1:
        return pieces[0]
    sentences = {one.id for piece in pieces for one in piece.annotations.sentences}
    mentions = {one.id for piece in pieces for one in piece.annotations.mentions}
    quotes = {one.id for piece in pieces for one in piece.annotations.quotes}
    entities = {one.id for piece in pieces for one in piece.annotations.entities}
    restricted = msgspec.structs.replace(
        annotations,
        notes=(),
        sentences=tuple(one for one in annotations.sentences if one.id in sentences),
        mentions=tuple(one for one in annotations.mentions if one.id in mentions),
        quotes=tuple(one for one in annotations.quotes if one.id in quotes),
        entities=tuple(
            msgspec.structs.replace(one, mentions=tuple(id_ for id_ in one.mentions if id_ in mentions))
            for one in annotations.entities
            if one.id in entities
        ),
    )
    return Selection("range", article, restricted, tuple(sorted({span for piece in pieces for span in piece.spans})))


def _made(article: Article, annotations: Annotations, scoping: Scoping) -> Iterator[Selection]:
    """The selections of a scope of which an article may have several."""
    match scoping.scope:
        case "sentence":
            for index in _chosen(range(len(annotations.sentences)), scoping, ()):
                yield selection.of_sentence(article, annotations, index)
        case "mention":
            for mention in _chosen(annotations.mentions, scoping, [one.text for one in annotations.mentions]):
                yield selection.of_mention(article, annotations, mention)
        case "entity":
            for entity in _chosen(annotations.entities, scoping, [one.name for one in annotations.entities]):
                yield selection.of_entity(article, annotations, entity)
        case "quote":
            for quote in _chosen(annotations.quotes, scoping, ()):
                yield selection.of_quote(article, annotations, quote)
        case _:
            speakers = _speakers(annotations)
            for speaker in _chosen(speakers, scoping, [one.name for one in speakers]):
                yield selection.of_speaker(article, annotations, speaker)


def _chosen(items: Sequence[Item], scoping: Scoping, names: Sequence[str]) -> Sequence[Item]:
    """All `items`, or the one at the number that `scoping` asks for, or those with the name that it asks for."""
    which = scoping.which
    if which is None:
        return items
    if which.isdecimal() and 0 < int(which) <= len(items):
        return [items[int(which) - 1]]
    found = [item for item, name in zip(items, names, strict=False) if name.casefold() == which.casefold()]
    if not found:
        problem = _("The article has no {scope} “{which}”: it has {count}, counted from 1.")
        raise GloseError(problem.format(scope=scoping.scope, which=which, count=len(items)))
    return found


def _speakers(annotations: Annotations) -> list[Speaker]:
    """Each speaker once, in the order in which they first speak."""
    found: dict[tuple[str | None, str], Speaker] = {}
    for quote in annotations.quotes:
        if quote.speaker is not None:
            entity = quote.speaker.entity
            found.setdefault((entity, "" if entity else quote.speaker.name.casefold()), quote.speaker)
    return list(found.values())


def _range(article: Article, annotations: Annotations, scoping: Scoping) -> Selection:
    first, last = (scoping.which or "").partition("-")[::2]
    ends = [int(first), int(last or first)]
    if not all(0 < end <= len(annotations.sentences) for end in ends):
        problem = _("The article has no sentences {which}: it has {count}, counted from 1.")
        raise GloseError(problem.format(which=scoping.which, count=len(annotations.sentences)))
    return selection.of_range(article, annotations, min(ends) - 1, max(ends) - 1)
