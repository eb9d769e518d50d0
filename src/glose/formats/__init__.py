"""The formats in which annotations are written: one table, one module each, imported when it is first used.

Others come from outside: a package adds one by an entry point in the group `glose.formats` whose value is a `Format`,
a reader by a template in the config folder (`glose.formats.templates`).
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from glose.formats.format import Added, Format, FormatError
from glose.formats.selection import SCOPES, Scope
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["FORMATS", "Format", "FormatError", "formats", "problems", "suiting"]

_DATA: tuple[Scope, ...] = tuple(scope for scope in SCOPES if scope != "citation")
_FOUND: tuple[Scope, ...] = tuple(scope for scope in _DATA if scope != "notes")
"""Of what glose finds itself: these formats have no place for notes."""

_COLUMNS = "text/tab-separated-values"


def _ours(name: str, titled: Callable[[], str], extension: str, media_type: str, writer: str) -> Format:
    """A format of annotations, which a citation alone does not suit."""
    return Format(name, titled, extension, media_type, f"glose.formats.{writer}", _DATA)


def _found(name: str, titled: Callable[[], str], extension: str, media_type: str, writer: str) -> Format:
    """A format of annotations that has no place for notes."""
    return Format(name, titled, extension, media_type, f"glose.formats.{writer}", _FOUND)


def _table(
    kind: str, titled: Callable[[], str], name: str, scopes: tuple[Scope, ...] = _FOUND
) -> tuple[Format, Format]:
    """A table as CSV and as TSV; `kind` is what comes after these in the name of the format."""
    csv, tsv = (f"glose.formats.tables:{name}.write_{form}" for form in ("csv", "tsv"))
    return (
        Format(f"csv{kind}", lambda: f"CSV, {titled()}", ".csv", "text/csv", csv, scopes, has_header=True),
        Format(f"tsv{kind}", lambda: f"TSV, {titled()}", ".tsv", _COLUMNS, tsv, scopes, has_header=True),
    )


def _prose(name: str, titled: Callable[[], str], extension: str, media_type: str, writer: str) -> Format:
    """A format of words that ends with their source, and is one where there are no words."""
    return Format(name, titled, extension, media_type, f"glose.formats.{writer}", tells_source=True)


_OURS = (
    _prose("plain", lambda: _("Plain text"), ".txt", "text/plain", "plain:write"),
    _prose("markdown", lambda: _("Markdown"), ".md", "text/markdown", "markdown:write"),
    _prose(
        *("markdown-footnotes", lambda: _("Markdown with footnotes"), ".md", "text/markdown"),
        "markdown:write_footnotes",
    ),
    _prose("org", lambda: _("Org"), ".org", "text/org", "org:write"),
    _ours("html", lambda: _("HTML page"), ".html", "text/html", "html_page:write"),
    _ours("json", lambda: _("glose JSON"), ".json", "application/json", "json:write"),
    _ours("jsonl", lambda: _("glose JSON Lines"), ".jsonl", "application/jsonl", "jsonl:write"),
    *_table("", lambda: _("everything"), "everything"),
    *_table("-mentions", lambda: _("mentions"), "mentions"),
    *_table("-entities", lambda: _("entities"), "entities"),
    *_table("-quotations", lambda: _("quotations"), "quotations"),
    *_table("-notes", lambda: _("notes"), "notes", ("notes",)),
    _ours("w3c", lambda: _("W3C Web Annotation"), ".jsonld", "application/ld+json", "w3c:write"),
    _ours("brat", lambda: _("brat standoff"), ".ann", "text/plain", "brat:write"),
    _found("doccano", lambda: _("doccano JSON Lines"), ".jsonl", "application/jsonl", "doccano:write"),
    _found("label-studio", lambda: _("Label Studio JSON"), ".json", "application/json", "label_studio:write"),
    _found("conll", lambda: _("CoNLL columns"), ".conllup", _COLUMNS, "conll:write"),
    _found("tei", lambda: _("TEI P5"), ".xml", "application/tei+xml", "tei:write"),
    Format(
        *("docbin", lambda: _("spaCy DocBin"), ".spacy", "application/octet-stream"),
        *("glose.languages.docbin:encode", _FOUND, True),
    ),
)

FORMATS: Mapping[str, Format] = MappingProxyType({one.name: one for one in _OURS})
"""The formats of glose itself, by name, in the order in which they are offered."""


def formats() -> Mapping[str, Format]:
    """Return all formats by name: those of glose, of installed packages, of the reader (the first of a name wins)."""
    found = dict(FORMATS)
    for name, _origin, made in _added():
        if isinstance(made, Format):
            found.setdefault(name, made)
    return MappingProxyType(found)


def problems() -> tuple[FormatError, ...]:
    """Return what is wrong with formats from outside: each error names the package or the file, and says what to do."""
    taken, found = set(FORMATS), []
    for name, origin, made in _added():
        if isinstance(made, FormatError):
            found.append(made)
        elif name in taken:
            problem = _("{origin}: there is a format called “{name}” already; give this one another name.")
            found.append(FormatError(problem.format(origin=visible_line(origin), name=name)))
        else:
            taken.add(name)
    return tuple(found)


def suiting(scope: Scope) -> tuple[Format, ...]:
    """Return the formats that suit `scope`, in the order in which they are offered."""
    return tuple(one for one in formats().values() if scope in one.scopes)


def _added() -> Iterator[Added]:
    from glose.formats.packages import installed  # who looks up FORMATS alone needs none of what these import
    from glose.formats.templates import templates

    yield from installed()
    yield from templates()
