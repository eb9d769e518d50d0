"""An HTML page of its own: what is selected with its annotations highlighted, a legend, and who said what.

No script, nothing loaded from elsewhere; light and dark as the browser asks; a sign for each kind besides its colour.
"""

from collections import Counter
from collections.abc import Iterator
from html import escape

from glose.annotation import LABELS, Quote
from glose.citations.markup import rendered
from glose.citations.quotation import attribution, words_of
from glose.citations.source_line import source_line
from glose.citations.text import of
from glose.formats.layers import Block, Part, blocks_by_line
from glose.formats.noted import Noted, noted
from glose.formats.selection import Selection
from glose.terminal_text import visible, visible_line
from glose.translation import _

__all__ = ["write"]

_HUES = {
    "PER": 210,
    "ORG": 30,
    "LOC": 130,
    "NORP": 90,
    "EVENT": 320,
    "PRODUCT": 280,
    "DATE": 190,
    "TIME": 190,
    "MONEY": 50,
    "PERCENT": 50,
    "QUANTITY": 50,
}

_STYLE = """\
:root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1d1d1f; --faint: #5c5c63; --rule: #d8d5cc; --tint: 88%; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16171a; --ink: #e8e6e1; --faint: #a3a1a0; --rule: #3a3b40; --tint: 24%; }
}
body { background: var(--paper); color: var(--ink); font: 1.1rem/1.6 Georgia, "Liberation Serif", serif;
  margin: 2rem auto; max-width: 40rem; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.1rem; margin-top: 2.5rem; }
header p, footer, .legend, .cut, small { color: var(--faint); font-family: system-ui, sans-serif; font-size: .85rem; }
.legend { border-block: 1px solid var(--rule); display: flex; flex-wrap: wrap; gap: .4rem 1rem; padding: .6rem 0; }
mark { background: hsl(var(--hue) 70% var(--tint)); border-radius: .2em; color: inherit; padding: 0 .15em; }
mark::after { content: " " attr(data-label); font: .6em system-ui, sans-serif; letter-spacing: .03em;
  opacity: .8; vertical-align: super; }
.said { text-decoration: underline; text-decoration-color: var(--faint); text-underline-offset: .25em; }
.direct { text-decoration-style: solid; text-decoration-thickness: 2px; } .mixed { text-decoration-style: dashed; }
.indirect { text-decoration-style: dotted; }
li { margin: .5rem 0; } a { color: inherit; }
"""


def write(selection: Selection) -> str:
    """Return what `selection` touches, with its annotations, as one HTML page; […] is what it leaves out."""
    record, found = selection.article.record, selection.annotations
    title = _shown(visible_line(record.title or _("Article")))
    source = rendered(of(source_line(record, locale=found.language)), "html")
    lines = [
        "<!doctype html>",
        f'<html lang="{escape(found.language)}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>\n{_STYLE}{_hues()}</style></head>",
        f"<body><header><h1>{title}</h1><p>{source}</p></header>",
        *_legend(selection),
        "<main>",
        *_paragraphs(selection),
        "</main>",
        *_quotations(selection),
        *_notes(selection),
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _hues() -> str:
    return "".join(f".{label} {{ --hue: {hue} }}\n" for label, hue in _HUES.items())


def _legend(selection: Selection) -> Iterator[str]:
    counts = Counter(mention.label for mention in selection.annotations.mentions)
    kinds = Counter(quote.kind for quote in selection.annotations.quotes)
    labels = [f'<mark class="{one}" data-label="{one}">{counts[one]}</mark>' for one in LABELS if counts[one]]
    names = {"direct": _("direct"), "mixed": _("mixed"), "indirect": _("indirect")}
    labels += [f'<span class="said {kind}">{_shown(names[kind])} ×{count}</span>' for kind, count in kinds.items()]
    if labels:
        yield f'<div class="legend">{" ".join(labels)}</div>'


def _paragraphs(selection: Selection) -> Iterator[str]:
    anchored: set[str] = set()
    for blocks in blocks_by_line(selection):
        if blocks is None:
            yield '<p class="cut">[…]</p>'
        else:
            yield f"<p>{''.join(_block(selection, block, anchored) for block in blocks)}</p>"


def _block(selection: Selection, block: Block, anchored: set[str]) -> str:
    inside = "".join(_part(selection, part) for part in block.parts)
    quote = block.quote
    if quote is None:
        return inside
    anchor = "" if quote.id in anchored else f' id="{escape(quote.id)}"'
    anchored.add(quote.id)
    said_by = escape(visible_line(attribution(quote, selection.annotations.language) or _("speaker unknown")))
    return f'<span class="said {quote.kind}"{anchor} title="{said_by}">{inside}</span>'


def _part(selection: Selection, part: Part) -> str:
    words = _shown(selection.article.text[part.start : part.end])
    if part.mention is None:
        return words
    label = part.mention.label
    return f'<mark class="{label}" data-label="{label}">{words}</mark>'


def _quotations(selection: Selection) -> Iterator[str]:
    quotes = selection.annotations.quotes
    if not quotes:
        return
    yield f"<h2>{_shown(_('Quotations'))}</h2>"
    yield f"<ol>{''.join(_quotation(selection, quote) for quote in quotes)}</ol>"


def _quotation(selection: Selection, quote: Quote) -> str:
    locale = selection.annotations.language
    words = _shown(words_of(selection.article.text, quote, locale, in_line=True))
    said_by = _shown(attribution(quote, locale) or _("speaker unknown"))
    return f'<li><a href="#{escape(quote.id)}">{words}</a><br><small>— {said_by}</small></li>\n'


def _notes(selection: Selection) -> Iterator[str]:
    found = noted(selection)
    if not found:
        return
    heading = _("Notes")
    yield f"<h2>{_shown(heading)}</h2>"
    yield f"<ol>{''.join(_note(one) for one in found)}</ol>"


def _note(one: Noted) -> str:
    comment = f"<br>{_shown(one.comment)}" if one.comment else ""
    return f"<li>{_shown(visible_line(one.words))}<br><small>{_shown(one.title)}</small>{comment}</li>\n"


def _shown(text: str) -> str:
    return escape(visible(text), quote=False)
