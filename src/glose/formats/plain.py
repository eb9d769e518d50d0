"""Plain text: the words, who said them, and where they come from."""

from glose.annotation import Quote
from glose.citations import source_line
from glose.citations.quotation import attribution, words_of
from glose.formats.noted import noted
from glose.formats.selection import Selection, contexts
from glose.terminal_text import visible

__all__ = ["write"]


def write(selection: Selection) -> str:
    """Return the words of `selection` and, below them, their source line; control characters as visible symbols.

    A quotation stands in the marks of the article's language, its speaker and role on the next line. An entity is
    given with its roles and each sentence that mentions it, a note with its kind and the comment.
    """
    blocks = [*_blocks(selection), source_line(selection.article.record, locale=selection.annotations.language)]
    return visible("\n\n".join(block for block in blocks if block)) + "\n"


def _blocks(selection: Selection) -> list[str]:
    match selection.scope:
        case "quote" | "speaker":
            return [_quotation(selection, quote) for quote in selection.annotations.quotes]
        case "entity":
            return _entity(selection)
        case "notes":
            return ["\n".join((one.words, *one.lines)) for one in noted(selection)]
        case _:
            return [selection.text]


def _quotation(selection: Selection, quote: Quote) -> str:
    locale = selection.annotations.language
    words = words_of(selection.article.text, quote, locale)
    said_by = attribution(quote, locale)
    return f"{words}\n— {said_by}" if said_by else words


def _entity(selection: Selection) -> list[str]:
    entity = selection.annotations.entities[0]
    return [", ".join((entity.name, *entity.roles)), "\n".join(f"– {context}" for context in contexts(selection))]
