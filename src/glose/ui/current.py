"""What is current: what the keys that copy act on."""

from glose.annotation import Quote
from glose.article import Article
from glose.formats.selection import Selection, of_entity, of_quote, of_sentence
from glose.ui.index import Index
from glose.ui.units import Cursor
from glose.ui.widgets.panel import Tab

__all__ = ["quote_at", "selection_at", "selection_of_row", "sentence_at"]


def sentence_at(index: Index, cursor: Cursor) -> tuple[int, int] | None:
    """Return the code points [start, end) of the current sentence, None where there is none."""
    if cursor.sentence is None:
        return None
    sentence = index.annotations.sentences[cursor.sentence]
    return sentence.start, sentence.end


def quote_at(index: Index, cursor: Cursor) -> Quote | None:
    """Return the quotation that was gone to, else the first one that the current sentence has a part of."""
    if cursor.quote is not None:
        return index.annotations.quotes[cursor.quote]
    sentence = sentence_at(index, cursor)
    return next(iter(index.quotes_over(*sentence)), None) if sentence else None


def selection_at(article: Article, index: Index, cursor: Cursor) -> Selection | None:
    """Return what is current in the text: the quotation under the sentence, else the sentence."""
    quote = quote_at(index, cursor)
    if quote is not None:
        return of_quote(article, index.annotations, quote)
    if cursor.sentence is not None:
        return of_sentence(article, index.annotations, cursor.sentence)
    return None


def selection_of_row(article: Article, index: Index, tab: Tab, key: str) -> Selection:
    """Return what a row of the panel stands for: the entity or the quotation with the id `key`."""
    annotations = index.annotations
    if tab == "entities":
        return of_entity(article, annotations, index.entities[key])
    return of_quote(article, annotations, annotations.quotes[index.quotes[key]])
