"""Which medium a source is: plain text, Markdown, HTML, MHTML or glose JSON. A medium is imported when it is read."""

import re
from importlib import import_module
from typing import cast

from glose.article import Article
from glose.reading.source import Source

__all__ = ["MEDIUM_OF_EXTENSION", "medium_of", "parsed"]

MEDIUM_OF_EXTENSION = {
    ".txt": "plain_text",
    ".text": "plain_text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".json": "glose_json",
}
"""The module of `glose.reading` that reads files of each extension."""

# An XML declaration, comments and blanks may stand before the first tag of a page.
_BEFORE_A_PAGE = r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
_HTML = re.compile(_BEFORE_A_PAGE + r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_FIELD = re.compile(r"^[\w -]+\s*[:=]", re.MULTILINE)


def parsed(text: str, source: Source) -> Article:
    """Return the article in the decoded, normalised `text` of `source`. Raises ReadingError."""
    module = import_module(f"glose.reading.{medium_of(text, source)}")
    return cast(Article, module.parse(text, source))


def medium_of(text: str, source: Source) -> str:
    """Return the medium of `source`, a module's name: by its extension, else by how `text` begins.

    Without a known extension (standard input, a pipe, `article`, `article.log`), what starts with an HTML tag or
    doctype is HTML, what starts with front matter is Markdown, all else is plain text.
    """
    if source.extension in MEDIUM_OF_EXTENSION:
        return MEDIUM_OF_EXTENSION[source.extension]
    if _HTML.match(text):
        return "html"
    if text.startswith(("---", "+++")):
        from glose.reading import front_matter

        matter, _rest = front_matter.split(text)
        return "markdown" if matter is not None and _FIELD.search(matter) else "plain_text"
    return "plain_text"
