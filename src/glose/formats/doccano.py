"""doccano JSON Lines for sequence labelling with relations: one object a line, one line an article.

A selection smaller than the article is the text that it touches; `passages` among the `meta` says where in the article
that stands, in code points, a line of the text each. doccano is written in JavaScript and reads offsets as UTF-16 code
units: an emoji counts two. This module converts; all other formats of glose count code points.
"""

from collections.abc import Iterator
from itertools import accumulate
from typing import Any

import msgspec

from glose.annotation import ROLES, Quote
from glose.formats.excerpt import excerpt
from glose.formats.selection import Selection

__all__ = ["write"]


def write(selection: Selection) -> str:
    """Return `selection` as one line: the text, its mentions and quotations as spans, and what belongs together."""
    spans: list[dict[str, Any]] = []
    relations: list[dict[str, Any]] = []
    part = excerpt(selection)
    units = _Units(part.text)
    for mention in part.annotations.mentions:
        _span(spans, units, mention.label, mention.start, mention.end)
    for quote in part.annotations.quotes:
        for from_, to, kind in _relations(spans, units, quote):
            relations.append({"id": len(relations), "from_id": from_, "to_id": to, "type": kind})
    meta = msgspec.to_builtins(selection.article.record) | {"passages": part.passages}
    line = {"text": part.text, "entities": spans, "relations": relations, "meta": meta}
    return msgspec.json.encode(line).decode() + "\n"


class _Units:
    """Turns offsets in code points into offsets in UTF-16 code units."""

    def __init__(self, text: str) -> None:
        self._before = [0, *accumulate(ord(character) > 0xFFFF for character in text)] if not text.isascii() else None

    def __call__(self, offset: int) -> int:
        return offset + (self._before[offset] if self._before else 0)


def _span(spans: list[dict[str, Any]], units: _Units, label: str, start: int, end: int) -> int:
    spans.append({"id": len(spans), "label": label, "start_offset": units(start), "end_offset": units(end)})
    return len(spans) - 1


def _relations(spans: list[dict[str, Any]], units: _Units, quote: Quote) -> Iterator[tuple[int, int, str]]:
    """Add the spans of `quote`, and yield what relates them: each further segment and each role to the first one."""
    first, *others = (_span(spans, units, quote.kind.upper(), one.start, one.end) for one in quote.content)
    for other in others:
        yield first, other, "continues"
    for role in ROLES:
        part = getattr(quote, role)
        if part:
            yield first, _span(spans, units, role.upper(), part.start, part.end), role
