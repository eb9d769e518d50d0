"""A record as the styles see it: its fields with the typography of a locale."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from glose.article import Name, Record
from glose.citations.casing import capitalised, title_cased
from glose.citations.dates import is_exact
from glose.citations.locales import Language, language
from glose.citations.text import Run, Text, of
from glose.citations.typography import marks, tidied
from glose.terminal_text import visible_line

__all__ = ["Case", "Kind", "Source"]

Case = Literal["as-is", "title", "first"]
"""How a style writes a title: as it is, in English title case (of English titles only), or with a first capital."""

Kind = Literal["article-newspaper", "article-magazine", "article-journal", "post-weblog", "book", "part", "webpage"]
"""What the styles tell apart: periodicals by their CSL type, what stands alone, what stands in something, web pages."""

_PERIODICALS: tuple[Kind, ...] = ("article-newspaper", "article-magazine", "article-journal", "post-weblog")

_ALONE = (
    *("bill", "book", "broadcast", "collection", "legal_case", "legislation", "manuscript", "map", "motion_picture"),
    *("pamphlet", "periodical", "regulation", "report", "song", "standard", "thesis", "treaty"),
)
_PARTS = ("chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference", "speech")
"""CSL types of works that stand alone unless they have a container, and of those that seldom do."""


class Source(msgspec.Struct, frozen=True):
    """A bibliographic record and the locale in which it is cited."""

    record: Record
    locale: str

    @property
    def language(self) -> Language:
        """The language of the citation."""
        return language(self.locale)

    @property
    def type(self) -> Kind:
        """The kind of source that the styles cite it as, a web page where they know of no other.

        What stands in something else is part of it (a broadcast of its programme), and an interview is an article.
        """
        kind = self.record.type
        for periodical in _PERIODICALS:
            if kind == periodical:
                return periodical
        if self.record.container_title:
            return "article-newspaper" if kind == "interview" else "part" if kind in _ALONE + _PARTS else "webpage"
        return "book" if kind in _ALONE else "webpage"

    @property
    def is_periodical(self) -> bool:
        """Whether it appeared in a newspaper, a magazine, a journal or a blog."""
        return self.type in _PERIODICALS

    @property
    def is_dated(self) -> bool:
        """Whether anything is known of when it was published."""
        issued = self.record.issued
        return is_exact(issued) or bool(issued and (issued.literal or issued.raw))

    @property
    def contributors(self) -> tuple[Literal["author", "editor", "translator"], Sequence[Name]]:
        """Who it is cited under, and as what: the authors, else the editors, else the translators."""
        if self.record.author:
            return "author", self.record.author
        if self.record.editor:
            return "editor", self.record.editor
        return "translator", self.record.translator

    def value(self, field: str) -> str:
        """Return a field of the record, one line of visible characters, empty where it is not known."""
        known = getattr(self.record, field)
        return tidied(visible_line(str(known)), self.locale) if known not in (None, "") else ""

    def title(self, *, quotes: bool = False, italic: bool = False, case: Case = "as-is") -> Text:
        """Return the title, in the quotation marks of the locale with `quotes`."""
        if not self.record.title:
            return ()
        words = self.cased(tidied(visible_line(self.record.title), self.locale, nested=quotes), case)
        if not quotes:
            return _with_closing_mark(words, italic) if self.language == "en" else of(words, italic=italic)
        opening, closing = marks(self.locale)
        inside = _with_closing_mark(words, italic=False) if self.language == "en" else of(words)
        if inside and inside[-1].takes_in:
            return (Run(opening), *inside[:-1], Run(inside[-1].text + closing, takes_in=True))
        return (Run(opening), *inside, Run(closing, takes_in=self.language == "en"))

    def container(self, *, italic: bool = True, case: Case = "as-is") -> Text:
        """Return the name of the newspaper, magazine or site."""
        return of(self.cased(self.value("container_title"), case), italic=italic)

    def cased(self, words: str, case: Case) -> str:
        """Return `words` of the record, such as its genre, as a style writes titles."""
        if case == "first":
            return capitalised(words)
        written_in = (self.record.language or self.locale).lower()
        return title_cased(words) if case == "title" and written_in.startswith("en") else words


def _with_closing_mark(words: str, italic: bool) -> Text:
    """English `words`, a quotation mark at their end apart, since a comma or full stop goes before it."""
    bare = words.rstrip("”’")
    if len(bare) == len(words) or not ("“" in bare or "‘" in bare):
        return of(words, italic=italic)
    return (*of(bare, italic=italic), Run(words[len(bare) :], italic, takes_in=True))
