"""An article: its normalised text and what is known of its source."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from glose.translation import _

__all__ = ["NEWSPAPER_ARTICLE", "STANDARD_INPUT", "Article", "Date", "Heading", "Name", "Record", "normalise"]
__all__ += ["paragraphs"]


STANDARD_INPUT = "-"
"""What a reader writes for standard input, as in most Unix commands."""

NEWSPAPER_ARTICLE = "article-newspaper"
"""The CSL type of a record about which nothing else is known."""


class Name(msgspec.Struct, frozen=True, omit_defaults=True, rename="kebab"):
    """A CSL-JSON name: `family` and `given` of a person, or `literal` for an organisation or a name of one piece."""

    family: str | None = None
    given: str | None = None
    literal: str | None = None
    non_dropping_particle: str | None = None
    dropping_particle: str | None = None
    suffix: str | None = None


class Date(msgspec.Struct, frozen=True, omit_defaults=True, rename="kebab"):
    """A CSL-JSON date: one or two (a range) lists of year, month and day, the last ones left out where not known."""

    date_parts: tuple[tuple[int, ...], ...] = ()
    season: int | str | None = None
    circa: bool | int | str | None = None
    literal: str | None = None
    raw: str | None = None


class Record(msgspec.Struct, frozen=True, omit_defaults=True, rename="kebab"):
    """The bibliographic record of an article: one CSL-JSON item (https://docs.citationstyles.org, CSL-JSON schema).

    Nothing in it is invented: what is not known is absent.
    """

    type: str
    id: str | int | None = None
    title: str | None = None
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    container_title: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    issued: Date | None = None
    accessed: Date | None = None
    section: str | None = None
    edition: str | int | None = None
    volume: str | int | None = None
    issue: str | int | None = None
    number: str | int | None = None
    page: str | int | None = None
    genre: str | None = None
    abstract: str | None = None
    note: str | None = None
    source: str | None = None
    url: str | None = msgspec.field(default=None, name="URL")
    doi: str | None = msgspec.field(default=None, name="DOI")
    issn: str | None = msgspec.field(default=None, name="ISSN")
    isbn: str | None = msgspec.field(default=None, name="ISBN")
    language: str | None = None


class Heading(msgspec.Struct, frozen=True):
    """A heading inside the text: the code points [start, end) and its level, 1 being the highest."""

    start: int
    end: int
    level: int


class Article(msgspec.Struct, frozen=True):
    """An article as it is read: `text` is normalised (see `normalise`) and all offsets are code points into it.

    `origin` is what the reader asked for (a path, "-"), fit to be written into any file; `language` is what the source
    or the reader says (a two-letter ISO 639-1 code), None where nobody does.
    """

    text: str
    record: Record = Record(type=NEWSPAPER_ARTICLE)
    origin: str = ""
    language: str | None = None
    headings: tuple[Heading, ...] = ()

    @property
    def id(self) -> str:
        """The fingerprint of the text: two articles with the same text are the same article."""
        return _fingerprint(self.text)

    @property
    def caption(self) -> str:
        """What stands over the article on screen: its title, else the words with which it opens, else its label."""
        return self.record.title or _opening(self.text) or self.label

    @property
    def label(self) -> str:
        """What to call the article beside others: its title, else the last part of where it comes from."""
        if self.origin == STANDARD_INPUT:
            return self.record.title or _("standard input")
        return self.record.title or self.origin.rstrip("/").rpartition("/")[2] or self.origin


@lru_cache(maxsize=2)
def _fingerprint(text: str) -> str:
    """Ten milliseconds of a book, and each copy of a sentence of it asks."""
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


_OPENING = 48
"""Code points of the words that stand for a title: about eight, which tell articles apart and leave room beside."""


def _opening(text: str) -> str:
    """The words of the first line of `text`, as many as fit, with "…" where there are more; none where it has none."""
    start, end = next(paragraphs(text), (0, 0))
    line = text[start : min(end, start + 8 * _OPENING)].strip()
    if len(line) <= _OPENING:
        return line
    return (line[: _OPENING + 1].rpartition(" ")[0] or line[:_OPENING]).rstrip(" ,;:") + "…"


def normalise(text: str) -> str:
    """Return `text` as glose keeps it: U+FEFF and U+00AD dropped, CRLF and CR turned to LF, in NFC.

    Never NFKC: no-break spaces, the ellipsis and typographic apostrophes stay. A lone surrogate, which no
    encoding can write, becomes U+FFFD; a pair becomes the character that it means. `normalise` is idempotent.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    for dropped in "\ufeff\u00ad":
        text = text.replace(dropped, "")
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


_PARAGRAPH = re.compile(r"^[^\S\n]*+\S[^\n]*", re.MULTILINE)  # linear: nothing is tried twice on a line of blanks


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the code points [start, end) of each paragraph of `text`: a line that is not blank."""
    for match in _PARAGRAPH.finditer(text):
        yield match.span()
