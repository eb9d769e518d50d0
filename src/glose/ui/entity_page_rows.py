"""The rows of an entity's page: its mentions in their context, what it said, what is said of it."""

from rich.cells import cell_len

from glose.annotation import Entity, Quote
from glose.terminal_text import visible_line
from glose.translation import _
from glose.ui.index import Index
from glose.ui.labels import speaker_name
from glose.ui.row import Row

__all__ = ["entity_page_rows"]

_AFTER = 200  # code points of context after a mention, and of a quotation; the list cuts them to its width


def entity_page_rows(text: str, index: Index, entity: Entity, context: int) -> list[Row]:
    """Return a heading and the rows of each part; `context` cells stand before each mention, so that they line up.

    The keys are "mention" or "quote" with the index of what they stand for.
    """
    numbers = [index.mentions[identity] for identity in entity.mentions]
    rows = [_heading(_("Mentions"), len(numbers))]
    rows += [_mention_row(text, index, number, context) for number in numbers]
    quotes = index.annotations.quotes
    said = [place for place, quote in enumerate(quotes) if quote.speaker and quote.speaker.entity == entity.id]
    of_it = sorted({place for number in numbers for place in _quotes_over(index, number)} - set(said))
    if said:
        rows += [Row(""), _heading(_("What it said"), len(said))]
        rows += [_row_of_quote(quotes[place], place, named=False) for place in said]
    if of_it:
        rows += [Row(""), _heading(_("What is said of it"), len(of_it))]
        rows += [_row_of_quote(quotes[place], place, named=True) for place in of_it]
    return rows


def _heading(title: str, count: int) -> Row:
    return Row(title, count=str(count))


def _quotes_over(index: Index, number: int) -> list[int]:
    mention = index.annotations.mentions[number]
    return index.marked.marks.quotes_over(mention.start, mention.end)


def _mention_row(text: str, index: Index, number: int, context: int) -> Row:
    mention = index.annotations.mentions[number]
    before = _last_words(text[max(mention.start - 2 * context, 0) : mention.start], context)
    before = " " * (context - cell_len(before)) + before
    after = text[mention.end : mention.end + _AFTER]
    words = text[mention.start : mention.end]
    return Row(before + words + after, key=f"mention {number}", strong=(len(before), len(before) + len(words)))


def _last_words(text: str, cells: int) -> str:
    """Return the end of `text` on one line of at most `cells` cells, cut at a blank where there is one."""
    line = visible_line(text)
    if cell_len(line) <= cells:
        return line
    if not cells:
        return ""
    line = line[max(len(line) - cells + 1, 0) :]
    while cell_len(line) >= cells:
        line = line[1:]
    return "…" + line[line.find(" ") if " " in line.rstrip() else 0 :]


def _row_of_quote(quote: Quote, place: int, *, named: bool) -> Row:
    words = quote.content[0].text[:_AFTER]
    title, detail = (speaker_name(quote), words) if named else (words, "")
    return Row(title, key=f"quote {place}", style=quote.kind, detail=detail)
