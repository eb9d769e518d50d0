"""CoNLL columns, in the CoNLL-U Plus form (https://universaldependencies.org/ext-format.html): BIO, a layer a column.

A token is a word, a number or a mark; it never crosses the border of an annotation. START and END are code points.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from glose.annotation import ROLES, Annotations
from glose.formats.selection import Selection
from glose.terminal_text import visible_line

__all__ = ["write"]

_TOKEN = re.compile(r"\w+(?:[’'](?=\w))?|[^\w\s]")
_Layer = Sequence[tuple[int, int, str]]


def write(selection: Selection) -> str:
    """Return the tokens of the sentences of `selection` with their layers, a blank line after each sentence."""
    text, found = selection.article.text, selection.annotations
    layers = _layers(found)
    borders = sorted({border for layer in layers for start, end, _label in layer for border in (start, end)})
    columns = " ".join(["FORM", "START", "END", "NE", "QUOTE", *(role.upper() for role in ROLES)])
    lines = [f"# global.columns = {columns}"]
    for sentence in found.sentences:
        lines += [f"# sent_id = {sentence.id}", f"# text = {visible_line(text[sentence.start : sentence.end])}"]
        for start, end in _tokens(text, sentence.start, sentence.end, borders):
            cells = [visible_line(text[start:end]), str(start), str(end), *(_bio(layer, start) for layer in layers)]
            lines.append("\t".join(cells))
        lines.append("")
    return "\n".join(lines) + "\n"


def _layers(found: Annotations) -> list[_Layer]:
    """Start, end and label of what each column holds, in text order and without overlap."""
    layers: list[list[tuple[int, int, str]]] = [
        [(one.start, one.end, one.label) for one in found.mentions],
        [(one.start, one.end, quote.kind.upper()) for quote in found.quotes for one in quote.content],
    ]
    for role in ROLES:
        parts = [getattr(quote, role) for quote in found.quotes]
        layers.append([(part.start, part.end, role.upper()) for part in parts if part])
    return [_without_overlap(layer) for layer in layers]


def _without_overlap(layer: list[tuple[int, int, str]]) -> _Layer:
    kept: list[tuple[int, int, str]] = []
    for item in sorted(layer):
        if not kept or item[0] >= kept[-1][1]:
            kept.append(item)
    return kept


def _tokens(text: str, start: int, end: int, borders: Sequence[int]) -> Iterator[tuple[int, int]]:
    for match in _TOKEN.finditer(text, start, end):
        at = match.start()
        following = bisect_right(borders, at)
        while following < len(borders) and borders[following] < match.end():
            yield at, borders[following]
            at = borders[following]
            following += 1
        yield at, match.end()


def _bio(layer: _Layer, start: int) -> str:
    at = bisect_right(layer, start, key=lambda item: item[0]) - 1
    if at < 0 or layer[at][1] <= start:
        return "O"
    return f"{'B' if layer[at][0] == start else 'I'}-{layer[at][2]}"
