"""The text of an HTML page as blocks: of its article alone, or of the whole page but for what surrounds articles."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from glose.reading.blocks import BULLET, CELL_END, Block, one_line
from glose.reading.html_original import Original

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

__all__ = ["main", "page"]

# The last line has what trafilatura calls some of them, after TEI.
_BLOCK_NAMES = """
address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul
cell head item list quote row
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_NO_TEXT_NAMES = """
aside audio button canvas dialog figcaption footer form head iframe input nav noscript object option script select style
svg template textarea title video
"""
_NO_TEXT_OF_AN_ARTICLE = frozenset(_NO_TEXT_NAMES.split())

_NEVER_SHOWN = frozenset({"head", "script", "style", "template"})

_FEW_WORDS = 250
"""In code points: under its MIN_EXTRACTED_SIZE, which is the same, trafilatura takes all it can find on the page."""

_LONGEST_ROW = 300
"""In code points. What is longer, or holds a table itself, lays out a page and is no row of data."""


def main(tree: "HtmlElement") -> list[Block]:
    """Return the blocks of the article in `tree`, as trafilatura finds it; none where it finds none.

    A page of nothing but headings, links and what is around articles has none, and one of few words is its article:
    trafilatura would take the menu of both.
    """
    import trafilatura

    if all(block.level is not None for block in _blocks(tree, _NO_TEXT_OF_AN_ARTICLE | {"a"})):
        return []
    whole = page(tree)
    if sum(len(block.text) for block in whole) < _FEW_WORDS:
        return whole
    found = trafilatura.bare_extraction(tree, include_comments=False)
    if not isinstance(found, trafilatura.settings.Document):
        return []
    original = Original("\n".join(block.text for block in _blocks(tree, _NEVER_SHOWN)))
    return [line for block in _blocks(found.body, frozenset()) for line in _as_written(block, original)]


def page(tree: "HtmlElement") -> list[Block]:
    """Return the blocks of the one `article` element of `tree`, else of `main`, else of the whole page.

    What is around articles by its very element (`nav`, `aside`, `footer`, `form`, …) is left out.
    """
    articles = tree.findall(".//article")
    root = articles[0] if len(articles) == 1 else tree.find(".//main")
    return _blocks(tree if root is None else root, _NO_TEXT_OF_AN_ARTICLE)


def _as_written(block: Block, original: Original) -> Iterator[Block]:
    """Yield `block` with its words as the page writes them: as several where the page has several."""
    lines = original.of(block.text).split("\n")
    if block.level is not None:
        lines = [" ".join(lines)]
    for line in lines:
        yield msgspec.structs.replace(block, text=line)


class _Writer:
    """Gathers words into blocks; the mark of a list item goes before its first block."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.mark = ""
        self.level: int | None = None
        self._words: list[str] = []

    def add(self, text: str | None) -> None:
        if text:
            self._words.append(text)

    def end_line(self) -> None:
        self.end_block(one_line("".join(self._words)))
        self._words.clear()

    def end_block(self, text: str) -> None:
        if text:
            self.blocks.append(Block(text, self.level, self.mark))
            self.mark = ""


def _blocks(root: "_Element", left_out: frozenset[str]) -> list[Block]:
    """Walk `root` without recursion: a page may be nested more deeply than Python's stack is."""
    from lxml.etree import iterwalk

    writer = _Writer()
    numbers: list[int | None] = []  # the last number of each list that is open, None where it has bullets
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            row = _row(element) if tag in {"tr", "row"} else None
            if row is not None:
                writer.end_line()
                writer.end_block(row)
            if row is not None or tag in left_out or not isinstance(tag, str):
                walk.skip_subtree()
            else:
                _enter(element, writer, numbers)
        else:
            _leave(element, writer, numbers)
            if element is not root:
                writer.add(element.tail)
    writer.end_line()
    return writer.blocks


def _enter(element: "_Element", writer: _Writer, numbers: list[int | None]) -> None:
    tag = element.tag
    if tag in _BLOCKS:
        writer.end_line()
    if tag in {"ol", "ul", "list"}:
        numbers.append(0 if "ol" in (tag, element.get("rend")) else None)
    elif tag in {"li", "item"}:
        writer.mark = _item_mark(element, numbers)
    writer.level = _level(element) or writer.level
    if tag == "pre" or (tag == "code" and "\n" in (element.text or "")):
        for line in (element.text or "").split("\n"):
            writer.add(line)
            writer.end_line()
    else:
        writer.add(element.text)


def _leave(element: "_Element", writer: _Writer, numbers: list[int | None]) -> None:
    tag = element.tag
    if tag in {"br", "lb"} and writer.level is not None:
        writer.add(" ")
    elif tag in _BLOCKS or tag in {"br", "lb"}:
        writer.end_line()
    if _level(element) is not None:
        writer.level = None
    elif tag in {"ol", "ul", "list"}:
        numbers.pop()
    elif tag in {"li", "item"}:
        writer.mark = ""


def _item_mark(item: "_Element", numbers: list[int | None]) -> str:
    if (item.get("rend") or "").startswith("d"):  # a term or its description (trafilatura's dt-1, dd-1)
        return ""
    number = numbers[-1] if numbers else None
    if number is None:
        return BULLET
    numbers[-1] = number + 1
    return f"{number + 1}. "


def _level(element: "_Element") -> int | None:
    """Return the level of a heading, None where `element` is none."""
    tag = element.tag
    name = (element.get("rend") or "h3") if tag == "head" else tag
    return int(name[1]) if isinstance(name, str) and len(name) == 2 and name[0] == "h" and name[1] in "123456" else None


def _row(row: "_Element") -> str | None:
    """Return the cells of a table row on one line, None where the row lays out a page instead."""
    if row.find(".//tr") is not None or row.find(".//row") is not None:
        return None
    cells = (one_line(" ".join(cell.itertext())) for cell in row if cell.tag in {"td", "th", "cell"})
    line = CELL_END.join(cells).rstrip(CELL_END)
    return line if len(line) <= _LONGEST_ROW else None
