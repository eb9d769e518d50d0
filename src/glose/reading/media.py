"""Which medium a source is: plain text, Markdown, HTML or glose JSON."""

import re
from collections.abc import Callable

from glose.article import Article
from glose.reading import front_matter, glose_json, html, markdown, plain_text
from glose.reading.source import Source

__all__ = ["BY_EXTENSION", "Medium", "medium_of"]

Medium = Callable[[str, Source], Article]
"""Makes an article of decoded, normalised text, and of the source for messages and sidecars; raises ReadingError."""

BY_EXTENSION: dict[str, Medium] = {
    ".txt": plain_text.parse,
    ".text": plain_text.parse,
    ".md": markdown.parse,
    ".markdown": markdown.parse,
    ".html": html.parse,
    ".htm": html.parse,
    ".xhtml": html.parse,
    ".json": glose_json.parse,
}

# An XML declaration, comments and blanks may stand before the first tag of a page.
_BEFORE_A_PAGE = r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
_HTML = re.compile(_BEFORE_A_PAGE + r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_FIELD = re.compile(r"^[\w -]+\s*[:=]", re.MULTILINE)


def medium_of(text: str, source: Source) -> Medium:
    """Return the medium of `source`: by its extension, else by how `text` begins.

    Without a known extension (standard input, a pipe, `article`, `article.log`), what starts with an HTML tag or
    doctype is HTML, what starts with front matter is Markdown, all else is plain text.
    """
    if source.extension in BY_EXTENSION:
        return BY_EXTENSION[source.extension]
    if _HTML.match(text):
        return html.parse
    matter, _rest = front_matter.split(text)
    return markdown.parse if matter is not None and _FIELD.search(matter) else plain_text.parse
