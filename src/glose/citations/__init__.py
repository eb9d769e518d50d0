"""Citations: what is known of an article's source, in the form the reader needs.

One table of styles, each a module that is imported when it is first used. A style of prose (ISO 690, APA, …) gives a
text of upright and italic runs; a style of data (BibTeX, RIS, a template of Wikipedia, …) gives characters. Any other
style of prose comes from a file (`glose.citations.csl_style`), the reader's own from the config folder.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Literal, get_args

import msgspec

from glose.article import Record
from glose.citations.markup import Markup, rendered
from glose.citations.quotation import Quotation
from glose.citations.source_line import source_line
from glose.citations.style import CitationError, Style
from glose.citations.text import Text, joined, of
from glose.terminal_text import visible
from glose.translation import _

__all__ = ["SHAPES", "STYLES", "CitationError", "Shape", "Style", "assembled", "cite", "source_line", "styles"]

Shape = Literal["full", "in-text", "quote"]
"""The full entry, what stands in the text to point to it, or a quotation with its speaker and its source."""
SHAPES: tuple[Shape, ...] = get_args(Shape)


def _prose(name: str, titled: Callable[[], str], module: str) -> Style:
    return Style(name, titled, f"glose.citations.{module}")


def _data(name: str, titled: Callable[[], str], writer: str, extension: str) -> Style:
    return Style(name, titled, f"glose.citations.{writer}", extension, is_data=True)


_OURS = (
    _prose("iso690-author-date", lambda: _("ISO 690, author and date"), "iso690_author_date"),
    _prose("iso690-note", lambda: _("ISO 690, notes"), "iso690_note"),
    _prose("apa", lambda: _("APA, 7th edition"), "apa"),
    _prose("mla", lambda: _("MLA, 9th edition"), "mla"),
    _prose("chicago-notes", lambda: _("Chicago, notes and bibliography"), "chicago_notes"),
    _prose("chicago-author-date", lambda: _("Chicago, author and date"), "chicago_author_date"),
    _data("biblatex", lambda: _("BibLaTeX"), "biblatex", ".bib"),
    _data("bibtex", lambda: _("BibTeX"), "bibtex", ".bib"),
    _data("ris", lambda: _("RIS"), "ris", ".ris"),
    _data("csl-json", lambda: _("CSL-JSON"), "csl_json", ".json"),
    _data("wikipedia-article", lambda: _("Wikipedia, {{Article}}"), "wikipedia.article", ".wiki"),
    _data("wikipedia-lien-web", lambda: _("Wikipedia, {{Lien web}}"), "wikipedia.lien_web", ".wiki"),
    _data("wikipedia-cite-news", lambda: _("Wikipedia, {{cite news}}"), "wikipedia.cite_news", ".wiki"),
    _data("markdown", lambda: _("Markdown link"), "link", ".md"),
)

STYLES: Mapping[str, Style] = MappingProxyType({style.name: style for style in _OURS})
"""The styles of glose, by name, in the order in which they are offered."""


def styles() -> Mapping[str, Style]:
    """Return all styles by name: those of glose, and the files in the folder `styles` of the config folder.

    The files are looked at anew each time, and read when they are first used.
    """
    from glose.citations.csl_style import own_styles  # who cites in a style of glose needs none of it

    return MappingProxyType(dict(STYLES) | {style.name: style for style in own_styles()})


def cite(
    style: Style,
    record: Record,
    *,
    locale: str = "fr",
    shape: Shape = "full",
    quotation: Quotation | None = None,
    markup: Markup = "plain",
) -> str:
    """Return the citation of `record` in `style`, without line end; control characters show as visible symbols.

    The shape "quote" needs a `quotation`, whose URL, where it has one, takes the place of that of the record. `markup`
    says how a style of prose writes italics and links. Raises CitationError where the quotation is missing.
    """
    if shape == "quote":
        if quotation is None:
            raise CitationError(_("There is no quotation to cite: choose one, or another shape."))
        record = msgspec.structs.replace(record, url=quotation.url or record.url)
    writer = style.loaded()
    if not style.is_data:
        return visible(rendered(_in_prose(writer, record, locale, shape, quotation), markup))
    if shape == "quote":
        written = writer.quote(record, locale, quotation)
    else:
        written = writer.entry(record, locale) if shape == "full" else writer.in_text(record, locale)
    return visible(written)


def assembled(style: Style, citations: list[str]) -> str:
    """Return several full citations in `style` as one file: one after the other, or, for CSL-JSON, one array."""
    if style.name == "csl-json":
        return "[\n" + ",\n".join(citations) + "\n]\n"
    return "".join(f"{citation}\n" for citation in citations)


def _in_prose(writer: Any, record: Record, locale: str, shape: Shape, quotation: Quotation | None) -> Text:
    if shape == "in-text":
        cited: Text = writer.in_text(record, locale)
        return cited
    entry: Text = writer.entry(record, locale)
    if quotation is None or shape == "full":
        return entry
    said = joined(" — ", of(quotation.words), of(quotation.said_by or ""))
    return joined(", in " if quotation.said_by else " — ", said, entry)
