"""In which ways a selection can be copied: formats, and styles of citation; imported when something is copied."""

from collections.abc import Callable, Iterator
from functools import partial

import msgspec

from glose.citations import CitationError, Shape, Style, cite, styles
from glose.citations.quotation import Quotation, quotation
from glose.citations.text_fragment import linked
from glose.citations.typography import quoted
from glose.formats import Format, suiting
from glose.formats.deep_link import led_to_its_words
from glose.formats.format_process import encoded
from glose.formats.selection import Scope, Selection
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["Choice", "Citing", "choices", "usual"]

_QUOTABLE: tuple[Scope, ...] = ("sentence", "mention", "quote", "speaker", "range")
"""The scopes whose words can stand before a citation."""


class Choice(msgspec.Struct, frozen=True):
    """A way to copy: a format, or a style of citation in one shape.

    `key` names it in the library ("format:plain", "quote:apa"); `extension` is that of a file, with its dot. What
    `encode` writes is no text, and goes to a file only.
    """

    key: str
    title: str
    extension: str
    write: Callable[[Selection], str]
    encode: Callable[[Selection], bytes] | None = None


class Citing(msgspec.Struct, frozen=True):
    """How the reader wants citations: in which locale ("fr", "en"), None for that of the article, and whether their
    URL, and that of a format that tells the source, leads to the very words.
    """

    locale: str | None = None
    deep_links: bool = False


AS_THE_ARTICLE = Citing()


def choices(scope: Scope, citing: Citing = AS_THE_ARTICLE) -> dict[str, tuple[Choice, ...]]:
    """Return the ways to copy selections of `scope`, by what their kinds are called, in the order to offer them."""
    found = {_("Formats"): tuple(_formatted(one, citing) for one in suiting(scope))}
    if scope in _QUOTABLE:
        found[_("Words and citation")] = tuple(_styles("quote", citing))
    if scope == "citation":
        found = {
            _("Entry"): tuple(_styles("full", citing)),
            _("In the text"): tuple(_styles("in-text", citing)),
        } | found
    return found


def usual(scope: Scope, kept: str | None, citing: Citing = AS_THE_ARTICLE) -> Choice:
    """Return the choice that was `kept` for `scope`, else the first one: plain text, or the first style to cite in."""
    offered = [choice for group in choices(scope, citing).values() for choice in group if choice.encode is None]
    return next((choice for choice in offered if choice.key == kept), offered[0])


def _formatted(one: Format, citing: Citing) -> Choice:
    write = one.write
    if one.tells_source and citing.deep_links:
        write = partial(_leading, one)
    encode = partial(encoded, one) if one.is_binary else None
    return Choice(f"format:{one.name}", one.title, one.extension, write, encode)


def _leading(one: Format, selection: Selection) -> str:
    return one.write(led_to_its_words(selection))


def _styles(shape: Shape, citing: Citing) -> Iterator[Choice]:
    for style in styles().values():
        yield Choice(f"{shape}:{style.name}", style.title, style.extension, _Cited(style, shape, citing))


class _Cited(msgspec.Struct, frozen=True):
    """Writes a selection as a citation."""

    style: Style
    shape: Shape
    citing: Citing

    def __call__(self, selection: Selection) -> str:
        """Return the citation with its line end. Raises CitationError where there is nothing to cite."""
        locale = self.citing.locale or selection.annotations.language
        record = selection.article.record
        if self.shape != "quote":
            cited = cite(self.style, record, locale=locale, shape=self.shape)
            if not cited.strip():
                raise CitationError(_("Nothing is known of this article's source: say it under Metadata."))
            return f"{cited}\n"
        said = _quotations(selection, locale, deep_link=self.citing.deep_links)
        entries = (cite(self.style, record, locale=locale, shape="quote", quotation=one) for one in said)
        return "\n".join(entries) + "\n"


def _quotations(selection: Selection, locale: str, *, deep_link: bool) -> Iterator[Quotation]:
    """What `selection` quotes: what somebody said in the article, or the article's own words."""
    article = selection.article
    if selection.scope in ("quote", "speaker"):
        for quote in selection.annotations.quotes:
            yield quotation(article, quote, locale, deep_link=deep_link)
        return
    url, start, end = article.record.url, selection.spans[0][0], selection.spans[-1][1]
    if url and deep_link:
        url = linked(url, article.text, start, end)
    yield Quotation(quoted(visible_line(selection.text), locale), None, url)
