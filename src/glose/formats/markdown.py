"""Markdown: the words as a block quotation, who said them, and where they come from."""

import re

import msgspec

from glose.annotation import Quote
from glose.article import Record
from glose.citations import source_line
from glose.citations.markup import escaped_markdown as escaped
from glose.citations.markup import rendered
from glose.citations.quotation import attribution, words_of
from glose.citations.text import of
from glose.citations.text_fragment import linked
from glose.formats.noted import Noted, noted
from glose.formats.selection import Selection, contexts
from glose.terminal_text import visible

__all__ = ["write", "write_footnotes"]


def write(selection: Selection) -> str:
    """Return the words of `selection` as a block quotation (CommonMark) that ends with its speaker and source.

    An entity is a list of the sentences that mention it, the citation of an article a line of its own; below the words
    of a note stand its kind and the comment. Control characters show as visible symbols; what Markdown would read as
    its own marks is escaped.
    """
    source = _source(selection.article.record, selection.annotations.language)
    match selection.scope:
        case "citation":
            written = source
        case "entity":
            written = _entity(selection, source)
        case "notes":
            written = "\n\n".join([*map(_note, noted(selection)), source])
        case "speaker":
            quotations = [_quoted(_quotation(selection, quote, "")) for quote in selection.annotations.quotes]
            written = "\n\n".join([*quotations, source])
        case "quote":
            written = _quoted(_quotation(selection, selection.annotations.quotes[0], source))
        case _:
            written = _quoted([_escaped_lines(selection.text), *([f"— {source}"] if source else [])])
    return visible(written).strip("\n") + "\n"


def write_footnotes(selection: Selection) -> str:
    """Return the words of `selection` as block quotations whose sources are footnotes, with links to the very words.

    Footnotes are those of GitHub, Pandoc and Obsidian; where there are no words, this is what `write` returns.
    """
    quotes = selection.annotations.quotes if selection.scope in ("quote", "speaker") else ()
    if quotes:
        spans = [(quote.start, quote.end) for quote in quotes]
        bodies = [_quotation(selection, quote, "") for quote in quotes]
    else:
        spans = list(selection.spans) if selection.scope not in ("article", "entity", "notes") else []
        bodies = [[_escaped_lines(selection.article.text[start:end])] for start, end in spans]
    if not spans:
        return write(selection)
    blocks, notes = [], []
    for number, ((start, end), (words, *said_by)) in enumerate(zip(spans, bodies, strict=True), 1):
        blocks.append(_quoted([f"{words}[^{number}]", *said_by]))
        record = selection.article.record
        if record.url:
            record = msgspec.structs.replace(record, url=linked(record.url, selection.article.text, start, end))
        notes.append(f"[^{number}]: {_source(record, selection.annotations.language)}")
    return visible("\n\n".join([*blocks, "\n".join(notes)])) + "\n"


def _quotation(selection: Selection, quote: Quote, source: str) -> list[str]:
    locale = selection.annotations.language
    said_by = escaped(attribution(quote, locale) or "")
    tail = ", in ".join(part for part in (said_by, source) if part)
    words = _escaped_lines(words_of(selection.article.text, quote, locale))
    return [words, f"— {tail}"] if tail else [words]


def _entity(selection: Selection, source: str) -> str:
    entity = selection.annotations.entities[0]
    named = ", ".join((f"**{escaped(entity.name)}**", *map(escaped, entity.roles)))
    return "\n\n".join([named, "\n".join(f"- {escaped(context)}" for context in contexts(selection)), source])


def _note(one: Noted) -> str:
    comment = f" {escaped(one.comment)}" if one.comment else ""
    return f"{_quoted([_escaped_lines(one.words)])}\n\n**{escaped(one.title)}**{comment}"


def _quoted(paragraphs: list[str]) -> str:
    lines = "\n\n".join(paragraphs).split("\n")
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _escaped_lines(text: str) -> str:
    """The lines of `text`, each a paragraph of its own."""
    return re.sub("\n+", "\n\n", escaped(text))


def _source(record: Record, locale: str) -> str:
    """The source line with its URL as an autolink, in which nothing is escaped."""
    return rendered(of(source_line(record, locale=locale)), "markdown")
