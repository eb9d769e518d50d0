"""Markdown (CommonMark, tables, strikethrough and footnotes) to plain text; front matter says what is known of it."""

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from glose.article import NEWSPAPER_ARTICLE, Article, Record
from glose.reading import front_matter
from glose.reading.blocks import BULLET, CELL_END, Block, composed, one_line
from glose.reading.source import Source

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["parse"]

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_MAX_NESTING = 100
"""What is nested more deeply is left out. The parser's own limit for CommonMark, 20, a thread of replies passes; each
level takes some of Python's stack."""

_UNSEEN = ("<script", "<style")


def parse(text: str, source: Source) -> Article:
    """Return the article that the Markdown `text` holds, its markup gone; raise ReadingError for bad front matter.

    One line a paragraph, heading, list item, table row or line of code. Links and emphasis keep their words, an image
    its description; a line break inside a paragraph is a blank unless it is a hard one.
    """
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    matter, body = front_matter.split(text)
    record = Record(type=NEWSPAPER_ARTICLE) if matter is None else front_matter.record(matter, source.name)
    parser = (
        MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING}).enable(["table", "strikethrough"]).use(footnote_plugin)
    )
    plain, headings = composed(_blocks(parser.parse(body)))
    return Article(text=plain, record=record, headings=headings)


def _blocks(tokens: list["Token"]) -> Iterator[Block]:
    """Yield the blocks in order; an item's mark (a bullet, its number, that of a note) goes before its first one."""
    mark = ""
    row: list[str] | None = None
    level: int | None = None
    for token in tokens:
        match token.type:
            case "list_item_open":
                mark = f"{token.info}{token.markup} " if token.info else BULLET
            case "footnote_open":
                mark = f"{_note(token)} "
            case "list_item_close" | "footnote_close":  # of an empty one
                mark = ""
            case "heading_open":
                level = int(token.tag[1:])
            case "heading_close":
                level = None
            case "tr_open":
                row = []
            case "tr_close":
                yield Block(CELL_END.join(row or []))
                row = None
            case "inline" if row is not None:
                row.append(one_line(_words(token)))
            case "inline" | "code_block" | "fence" | "html_block":
                for block in _lines(token, level):
                    yield Block(block.text, block.level, mark)
                    mark = ""


def _lines(token: "Token", level: int | None) -> Iterator[Block]:
    if token.type in {"code_block", "fence"}:
        yield from (Block(line.rstrip()) for line in token.content.split("\n") if line.strip())
    elif level is not None:
        yield Block(one_line(_words(token)), level)
    else:
        text = _without_tags(token.content) if token.type == "html_block" else _words(token)
        yield from (Block(line) for line in map(one_line, text.split("\n")) if line)


def _words(token: "Token") -> str:
    """Return the words of inline Markdown, a hard line break as a line end."""
    words = []
    for child in token.children or []:
        match child.type:
            case "text" | "code_inline":
                words.append(child.content)
            case "softbreak":
                words.append(" ")
            case "hardbreak":
                words.append("\n")
            case "image":
                words.append(_words(child))
            case "footnote_ref":
                words.append(_note(child))
            case "html_inline" if _LINE_BREAK.fullmatch(child.content):
                words.append("\n")
    return "".join(words)


def _note(token: "Token") -> str:
    return f"[{token.meta.get('label', token.meta['id'] + 1)}]"


def _without_tags(markup: str) -> str:
    """Return the text of a block of HTML; CommonMark hands over a script or a style sheet as a block of its own."""
    if markup.lstrip().lower().startswith(_UNSEEN):
        return ""
    return html.unescape(_TAG.sub("", _LINE_BREAK.sub("\n", _COMMENT.sub("", markup))))
