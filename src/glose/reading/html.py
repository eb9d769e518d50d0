"""Saved HTML pages: the article out of what surrounds it, and what the page says of its source."""

import logging
import re
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from glose.article import Article
from glose.reading import html_metadata, html_text
from glose.reading.blocks import Block, composed
from glose.reading.errors import ReadingError
from glose.reading.source import Source
from glose.translation import _

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["parse"]

_MAX_ELEMENTS = 10_000
"""Above so many elements a page is walked as it is. A page of the press has some 3,000, for which trafilatura takes
0.4 s; it takes 1 s for 9,000, 4 s for 18,000 and half a minute for 100,000."""

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,24});")
_ASCII_BLANKS = " \t\n\r\f"
_STAND_INS = range(0x1D000, 0x1D0F6)
"""Byzantine musical symbols: printable, no letters, and in no article; each stands for one special character."""

# They log what they come across, which on standard error would land on the reader's screen.
_TALKATIVE = ("trafilatura", "htmldate", "courlan", "charset_normalizer")


def parse(text: str, source: Source) -> Article:
    """Return the article in the HTML page `text`: one line a paragraph, heading, list item or table row.

    No-break and other special spaces, joiners and direction marks stay as the page has them. Raises ReadingError where
    the page holds no article.
    """
    for name in _TALKATIVE:
        logging.getLogger(name).addHandler(logging.NullHandler())
    markup, restored = _protected(text)
    tree = _tree(markup)
    blocks: list[Block] = []
    record = None
    if tree is not None:
        large = sum(1 for _element in islice(tree.iter(), _MAX_ELEMENTS + 1)) > _MAX_ELEMENTS
        record = html_metadata.record(tree, restored, head_only=large)
        blocks = html_text.page(tree) if large else html_text.main(tree)
    plain, headings = composed(msgspec.structs.replace(block, text=block.text.translate(restored)) for block in blocks)
    if record is None or not plain:
        problem = _("{name} holds no article, as far as can be seen; save the page of a single article, or its text.")
        raise ReadingError(problem.format(name=source.name))
    return Article(text=plain, record=record, headings=headings)


def _tree(markup: str) -> "HtmlElement | None":
    """Return the parsed page, None where there is nothing in it.

    libxml2 cuts what is nested more than 2,048 deep. Without `huge_tree` it would stop at 256, and at the first script
    or image of 10 MB inside the page.
    """
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree: HtmlElement = document_fromstring(markup.encode(), parser=parser)
    except ParserError:
        return None
    return tree


def _protected(text: str) -> tuple[str, dict[int, str]]:
    """Return `text` with a stand-in for each special character, written out or as a reference, and the way back.

    Special is what trafilatura would drop, or turn into a blank: no-break spaces, joiners, control characters.
    """
    text = _REFERENCE.sub(_special_reference, text)
    characters = set(text)
    special = sorted(filter(_is_special, characters))
    free = (chr(code) for code in _STAND_INS if chr(code) not in characters)
    pairs = list(zip(special, free, strict=False))
    stand_ins = {ord(character): stand_in for character, stand_in in pairs}
    return text.translate(stand_ins), {ord(stand_in): character for character, stand_in in pairs}


def _special_reference(reference: re.Match[str]) -> str:
    character = unescape(reference[0])
    return character if len(character) == 1 and _is_special(character) else reference[0]


def _is_special(character: str) -> bool:
    return character not in _ASCII_BLANKS and (character.isspace() or not character.isprintable())
