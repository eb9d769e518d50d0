"""The whole article as text with its annotations marked: what `glose ARTICLE` prints where there is no terminal.

A mention stands in square brackets with the key of its entity, ``[Joe Biden PER1]``; what a quotation says stands in
braces after its key, ``{Q1: …}``. Below the text the keys are explained: each entity with its roles, each quotation
with its kind, speaker, source and cue. Colour, where it is asked for, is added to these signs and replaces none.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from glose.annotation import Annotations, Entity, Quote
from glose.article import Article
from glose.citations import source_line
from glose.terminal_text import visible, visible_line
from glose.translation import _
from glose.wrapping import wrap

__all__ = ["SIXTEEN_COLOURS", "annotated"]

SIXTEEN_COLOURS: Mapping[str, str] = {
    "PER": "1;36",
    "ORG": "1;33",
    "LOC": "1;32",
    "NORP": "32",
    "EVENT": "1;35",
    "PRODUCT": "35",
    "DATE": "36",
    "TIME": "36",
    "MONEY": "33",
    "PERCENT": "33",
    "QUANTITY": "33",
    "quote": "3",
    "sign": "2",
    "title": "1",
}
"""SGR parameters (ECMA-48, 8.3.117) by label, for what a quotation says, for the signs around it and for titles.

Blue is left out: on black, most terminals show it too dark to be read.
"""

_INDENT, _HANGING = "  ", 4
_KEY = 5
"""Cells kept for a key in the lists, so that most names stand below each other."""


class _Run(NamedTuple):
    """Text of one style, which is a key of the style table, or "" for none."""

    text: str
    style: str


def annotated(
    article: Article,
    annotations: Annotations,
    *,
    colour: bool = False,
    width: int | None = None,
    styles: Mapping[str, str] = SIXTEEN_COLOURS,
) -> str:
    """Return `article` with its `annotations` marked and explained, control characters as visible symbols.

    Lines are wrapped at `width` cells, with a blank one between paragraphs; not at all where it is None. `styles` gives
    the SGR parameters of each label, of "quote", "sign" and "title"; none is used unless `colour` is asked for.
    """
    lines: list[list[_Run]] = []
    for line in _lines(article, annotations, apart=width is not None):
        lines += _wrapped(line, width)
    return "\n".join(_painted(line, styles if colour else {}) for line in lines) + "\n"


def _lines(article: Article, annotations: Annotations, *, apart: bool) -> Iterator[list[_Run]]:
    """Everything that is printed, line by line before wrapping; paragraphs stand `apart` where asked for."""
    keys = _keys(annotations)
    locale = annotations.language
    if article.record.title:
        yield [_Run(visible_line(article.record.title), "title")]
    if source := source_line(article.record, locale=locale):
        yield [_Run(source, "sign")]
    if article.record.title or source:
        yield []
    body = _body(visible(article.text), annotations, keys)
    yield from _apart(body) if apart else body
    if annotations.entities:
        yield from ([], [_Run(_("Entities"), "title")])
        yield from (_entity_line(entity, keys) for entity in annotations.entities)
    if annotations.quotes:
        yield from ([], [_Run(_("Quotations"), "title")])
        yield from (_quote_line(quote, keys) for quote in annotations.quotes)


def _apart(paragraphs: Iterator[list[_Run]]) -> Iterator[list[_Run]]:
    """`paragraphs` with a blank line between them where the article has none."""
    after_words = False
    for paragraph in paragraphs:
        words = any(run.text.strip() for run in paragraph)
        if after_words and words:
            yield []
        yield paragraph
        after_words = words


def _keys(annotations: Annotations) -> dict[str, str]:
    """The key of each entity and quotation by its id: label and number (PER1), or Q and number."""
    counted: Counter[str] = Counter()
    keys = {}
    for entity in annotations.entities:
        counted[entity.label] += 1
        keys[entity.id] = f"{entity.label}{counted[entity.label]}"
    return keys | {quote.id: f"Q{number}" for number, quote in enumerate(annotations.quotes, 1)}


def _entity_line(entity: Entity, keys: Mapping[str, str]) -> list[_Run]:
    count = len(entity.mentions)
    named = [_Run(f"{_INDENT}{keys[entity.id]:<{_KEY}} ", "sign"), _Run(visible_line(entity.name), entity.label)]
    roles = "".join(f", {visible_line(role)}" for role in entity.roles)
    return [*named, _Run(roles + (f" ×{count}" if count > 1 else ""), "")]


def _quote_line(quote: Quote, keys: Mapping[str, str]) -> list[_Run]:
    kinds = {"direct": _("direct"), "mixed": _("mixed"), "indirect": _("indirect")}
    said = [kinds[quote.kind]]
    if quote.speaker:
        key = keys.get(quote.speaker.entity or "", "")
        role = f", {quote.speaker.role}" if quote.speaker.role else ""
        said.append(" ".join(filter(None, (quote.speaker.name, key))) + role)
    else:
        said.append(_("speaker unknown"))
    if quote.source and not (quote.speaker and quote.source.text == quote.speaker.name):
        said.append(_("source: {words}").format(words=quote.source.text))
    if quote.cue:
        said.append(_("cue: {words}").format(words=quote.cue.text))
    if quote.addressee:
        said.append(_("to: {words}").format(words=quote.addressee.text))
    if quote.medium:
        said.append(_("in: {words}").format(words=quote.medium.text))
    if quote.negated:
        said.append(_("negated"))
    return [_Run(f"{_INDENT}{keys[quote.id]:<{_KEY}} ", "sign"), _Run(visible_line(" · ".join(said)), "")]


class _Edge(NamedTuple):
    """Where a sign stands in the text. At one place, what ends comes first, and of what starts, the outer one."""

    at: int
    order: int
    sign: str
    style: str


_MENTION_ENDS, _QUOTE_ENDS, _QUOTE_STARTS, _MENTION_STARTS = range(4)


def _body(text: str, annotations: Annotations, keys: Mapping[str, str]) -> Iterator[list[_Run]]:
    """The lines of `text` with the signs of its annotations."""
    edges = sorted(_edges(annotations, keys))
    mention = quote = ""
    line: list[_Run] = []
    at = 0
    for edge in [*edges, _Edge(len(text), _MENTION_STARTS, "", "")]:
        first, *others = text[at : edge.at].split("\n")
        line.append(_Run(first, mention or quote))
        for other in others:
            yield line
            line = [_Run(other, mention or quote)]
        line.append(_Run(edge.sign, "sign"))
        at = edge.at
        if edge.order in (_MENTION_STARTS, _MENTION_ENDS):
            mention = edge.style
        else:
            quote = edge.style
    yield line


def _edges(annotations: Annotations, keys: Mapping[str, str]) -> Iterator[_Edge]:
    for mention in annotations.mentions:
        yield _Edge(mention.start, _MENTION_STARTS, "[", mention.label)
        yield _Edge(mention.end, _MENTION_ENDS, f"\u00a0{keys.get(mention.entity, mention.label)}]", "")
    for quote in annotations.quotes:
        for segment in quote.content:
            yield _Edge(segment.start, _QUOTE_STARTS, f"{{{keys[quote.id]}:\u00a0", "quote")
            yield _Edge(segment.end, _QUOTE_ENDS, "}", "")


def _wrapped(line: list[_Run], width: int | None) -> Iterator[list[_Run]]:
    """Cut `line` so that no part is wider than `width` cells."""
    text = "".join(run.text for run in line)
    if width is None or (len(text) <= width and text.isascii()):
        yield line
        return
    hanging = " " * _HANGING if text.startswith(_INDENT) and width > 4 * _HANGING else ""
    starts = wrap(text.replace("\t", " "), max(width - len(hanging), 2))
    for start, following in zip(starts, [*starts[1:], len(text)], strict=True):
        end = start + len(text[start:following].rstrip(" \t"))
        yield [_Run(hanging if start else "", ""), *_sliced(line, start, end)]


def _sliced(line: list[_Run], start: int, end: int) -> Iterator[_Run]:
    at = 0
    for run in line:
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if text:
            yield _Run(text, run.style)


def _painted(line: list[_Run], styles: Mapping[str, str]) -> str:
    """One line with its styles, which end with it: a pager that starts in its middle shows them right."""
    return "".join(
        f"\x1b[{styles[run.style]}m{run.text}\x1b[m" if run.text and styles.get(run.style) else run.text for run in line
    )
