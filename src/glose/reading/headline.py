"""The title of an article that comes without one: its first line, where that is a headline."""

from itertools import islice, pairwise

from glose.article import Article, paragraphs
from glose.reading.blocks import one_line

__all__ = ["headline_of"]

_LONGEST = 120
"""In code points. Headlines of the French press run to some 110; a first paragraph is rarely as short."""

_CLOSING_MARKS = "»”\"’' )]\u00a0\u202f\t"
_STOPS = (".", "…", ":", ";", ",")
_WRAPPED_AT = range(50, 101)
"""The columns at which text is wrapped by hand or by mail programs."""


def headline_of(article: Article) -> str | None:
    """Return the heading that `article` opens with, else its first line if that reads as a headline, else None.

    A headline is short, stands above other text, and has no final stop (a question or exclamation mark is none). The
    first line of a paragraph broken by hand is not a headline. The line stays in the text.
    """
    lines = [(start, article.text[start:end]) for start, end in _opening(article.text)]
    if not lines:
        return None
    start, first = lines[0]
    title = one_line(first)
    if any(heading.start <= start < heading.end for heading in article.headings[:1]):
        return title
    return title if _reads_as_headline(title) and len(lines) > 1 and not _wrapped(lines) else None


def _opening(text: str) -> list[tuple[int, int]]:
    """Return the first lines: enough of them to see how the text is laid out."""
    return list(islice(paragraphs(text), 8))


def _reads_as_headline(line: str) -> bool:
    words = line.rstrip(_CLOSING_MARKS)
    return len(line) <= _LONGEST and not words.endswith(_STOPS) and any(character.isalpha() for character in words)


def _wrapped(lines: list[tuple[int, str]]) -> bool:
    """Return whether the first line breaks off in the middle of a paragraph.

    It does where the next one goes on in lower case, or where at least three lines without a blank one between them
    are each too full for the first word of the next, as a filled paragraph is.
    """
    paragraph = [lines[0][1]]
    for (start, line), (following, next_line) in pairwise(lines):
        if following > start + len(line) + 1:  # a blank line between them
            break
        paragraph.append(next_line)
    if len(paragraph) > 1 and paragraph[1].lstrip()[:1].islower():
        return True
    width = max(map(len, paragraph))
    full = all(len(line) + 1 + len(following.split()[0]) > width for line, following in pairwise(paragraph))
    return len(paragraph) > 2 and width in _WRAPPED_AT and full
