"""Label Studio JSON: one task with one annotation (https://labelstud.io/guide/task_format). Offsets are code points.

A selection smaller than the article is the text that it touches; `passages` in the data says where in the article that
stands, a line of the text each.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from glose.annotation import ROLES, Quote
from glose.formats.excerpt import excerpt
from glose.formats.selection import Selection

__all__ = ["write"]


def write(selection: Selection) -> str:
    """Return `selection` as a list of one task, for a project with `<Labels name="label" toName="text">`."""
    part = excerpt(selection)
    text = part.text
    record = msgspec.to_builtins(selection.article.record)
    results: list[dict[str, Any]] = []
    for mention in part.annotations.mentions:
        results.append(_region(mention.id, text, mention.start, mention.end, mention.label))
    for quote in part.annotations.quotes:
        results += _quote(quote, text)
    annotation = {"model_version": selection.annotations.pipeline.version, "result": results}
    task = {"data": {"text": text, "source": record, "passages": part.passages}, "annotations": [annotation]}
    return msgspec.json.format(msgspec.json.encode([task]), indent=2).decode() + "\n"


def _region(key: str, text: str, start: int, end: int, label: str) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": text[start:end], "labels": [label]}
    return {"id": key, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def _quote(quote: Quote, text: str) -> Iterator[dict[str, Any]]:
    """The segments of `quote` and its cue, source, addressee and medium, each related to the first segment."""
    first = f"{quote.id}-1"
    for number, segment in enumerate(quote.content, 1):
        yield _region(f"{quote.id}-{number}", text, segment.start, segment.end, quote.kind.upper())
        if number > 1:
            yield _relation(first, f"{quote.id}-{number}", "continues")
    for role in ROLES:
        part = getattr(quote, role)
        if part:
            yield _region(f"{quote.id}-{role}", text, part.start, part.end, role.upper())
            yield _relation(first, f"{quote.id}-{role}", role)


def _relation(from_: str, to: str, label: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": from_, "to_id": to, "direction": "right", "labels": [label]}
