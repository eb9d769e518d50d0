"""Org: the words as a quotation block, who said them, and where they come from (Org Manual, 12.1, Paragraphs)."""

import re

from glose.annotation import Quote
from glose.citations.markup import rendered
from glose.citations.quotation import attribution, words_of
from glose.citations.source_line import source_line
from glose.citations.text import of
from glose.formats.noted import noted
from glose.formats.selection import Selection, contexts
from glose.terminal_text import visible

__all__ = ["write"]

_AT_LINE_START = re.compile(r"^(?=[ \t]*(?:\*+ |#|[-+] |\d+[.)] |\||:))", re.MULTILINE)


def write(selection: Selection) -> str:
    """Return the words of `selection` between ``#+begin_quote`` and ``#+end_quote``, with speaker and source.

    An entity is a list of the sentences that mention it, the citation of an article a line of its own. What Org would
    read as its own marks is kept from it by a comma or a zero-width space; control characters show as visible symbols.
    """
    source = _shown(source_line(selection.article.record, locale=selection.annotations.language))
    match selection.scope:
        case "citation":
            blocks = []
        case "entity":
            entity = selection.annotations.entities[0]
            named = ", ".join((f"*{_shown(entity.name)}*", *map(_shown, entity.roles)))
            blocks = [named, "\n".join(f"- {_shown(context)}" for context in contexts(selection))]
        case "notes":
            blocks = ["\n\n".join((_block(one.words), *map(_shown, one.lines))) for one in noted(selection)]
        case "quote" | "speaker":
            blocks = [_quotation(selection, quote) for quote in selection.annotations.quotes]
        case _:
            blocks = [_block(selection.text)]
    return visible("\n\n".join(block for block in (*blocks, source) if block)) + "\n"


def _quotation(selection: Selection, quote: Quote) -> str:
    locale = selection.annotations.language
    said_by = attribution(quote, locale)
    return _block(words_of(selection.article.text, quote, locale), f"— {said_by}" if said_by else "")


def _block(words: str, after: str = "") -> str:
    paragraphs = "\n\n".join(_shown(part) for part in (*words.split("\n"), after) if part.strip())
    return f"#+begin_quote\n{paragraphs}\n#+end_quote"


def _shown(text: str) -> str:
    return _AT_LINE_START.sub("\u200b", rendered(of(visible(text)), "org"))
