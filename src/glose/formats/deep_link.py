"""A selection whose source is found at its very words: the URL with a text fragment."""

import msgspec

from glose.citations.text_fragment import linked
from glose.formats.selection import Scope, Selection

__all__ = ["led_to_its_words"]

_OF_ONE_PLACE: tuple[Scope, ...] = ("sentence", "mention", "quote", "range")


def led_to_its_words(selection: Selection) -> Selection:
    """Return `selection` with a URL that leads to its words, where it has a URL and they stand at one place."""
    article = selection.article
    if not article.record.url or selection.scope not in _OF_ONE_PLACE or not selection.spans:
        return selection
    url = linked(article.record.url, article.text, selection.spans[0][0], selection.spans[-1][1])
    record = msgspec.structs.replace(article.record, url=url)
    return msgspec.structs.replace(selection, article=msgspec.structs.replace(article, record=record))
