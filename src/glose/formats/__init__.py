"""The formats in which annotations are written: one table, one module each, imported when it is first used.

A package of someone else's adds a format by an entry point in the group `glose.formats` whose value is a `Format`.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from operator import attrgetter
from types import MappingProxyType
from typing import cast

import msgspec

from glose.errors import GloseError
from glose.formats.selection import SCOPES, Scope, Selection
from glose.translation import _

__all__ = ["FORMATS", "Format", "FormatError", "formats", "suiting"]


class FormatError(GloseError):
    """A selection that a format cannot write, or a format that cannot be loaded."""


class Format(msgspec.Struct, frozen=True):
    """A way to write a selection.

    `writer` names the function of a `Selection` that does it, as "package.module:function": it returns a string, or
    bytes where `is_binary`. `extension` starts with a dot; `scopes` are those it suits.
    """

    name: str
    titled: Callable[[], str]
    extension: str
    media_type: str
    writer: str
    scopes: tuple[Scope, ...] = SCOPES
    is_binary: bool = False

    @property
    def title(self) -> str:
        """What the format is called, in the language of the interface."""
        return self.titled()

    def write(self, selection: Selection) -> str:
        """Return `selection` in this format. Raises FormatError where it cannot be written as text."""
        if self.is_binary:
            raise FormatError(_("{format} is no text: write it to a file.").format(format=self.title))
        return cast(str, self._writer()(selection))

    def encode(self, selection: Selection) -> bytes:
        """Return `selection` as a file in this format has it, in UTF-8. Raises FormatError where it has no form."""
        return cast(bytes, self._writer()(selection)) if self.is_binary else self.write(selection).encode()

    def _writer(self) -> Callable[[Selection], object]:
        module, _colon, attribute = self.writer.partition(":")
        return cast(Callable[[Selection], object], attrgetter(attribute)(import_module(module)))


_DATA: tuple[Scope, ...] = tuple(scope for scope in SCOPES if scope != "citation")


_COLUMNS = "text/tab-separated-values"


def _ours(name: str, titled: Callable[[], str], extension: str, media_type: str, writer: str) -> Format:
    """A format of annotations, which a citation alone does not suit."""
    return Format(name, titled, extension, media_type, f"glose.formats.{writer}", _DATA)


def _table(kind: str, titled: Callable[[], str], name: str) -> tuple[Format, Format]:
    """A table as CSV and as TSV; `kind` is what comes after these in the name of the format."""
    return (
        _ours(f"csv{kind}", lambda: f"CSV, {titled()}", ".csv", "text/csv", f"tables:{name}.write_csv"),
        _ours(
            f"tsv{kind}", lambda: f"TSV, {titled()}", ".tsv", "text/tab-separated-values", f"tables:{name}.write_tsv"
        ),
    )


_OURS = (
    Format("plain", lambda: _("Plain text"), ".txt", "text/plain", "glose.formats.plain:write"),
    Format("markdown", lambda: _("Markdown"), ".md", "text/markdown", "glose.formats.markdown:write"),
    Format(
        *("markdown-footnotes", lambda: _("Markdown with footnotes"), ".md", "text/markdown"),
        "glose.formats.markdown:write_footnotes",
    ),
    Format("org", lambda: _("Org"), ".org", "text/org", "glose.formats.org:write"),
    _ours("html", lambda: _("HTML page"), ".html", "text/html", "html_page:write"),
    _ours("json", lambda: _("glose JSON"), ".json", "application/json", "json:write"),
    _ours("jsonl", lambda: _("glose JSON Lines"), ".jsonl", "application/jsonl", "jsonl:write"),
    *_table("", lambda: _("everything"), "everything"),
    *_table("-mentions", lambda: _("mentions"), "mentions"),
    *_table("-entities", lambda: _("entities"), "entities"),
    *_table("-quotations", lambda: _("quotations"), "quotations"),
    _ours("w3c", lambda: _("W3C Web Annotation"), ".jsonld", "application/ld+json", "w3c:write"),
    _ours("brat", lambda: _("brat standoff"), ".ann", "text/plain", "brat:write"),
    _ours("doccano", lambda: _("doccano JSON Lines"), ".jsonl", "application/jsonl", "doccano:write"),
    _ours("label-studio", lambda: _("Label Studio JSON"), ".json", "application/json", "label_studio:write"),
    _ours("conll", lambda: _("CoNLL columns"), ".conllup", _COLUMNS, "conll:write"),
    _ours("tei", lambda: _("TEI P5"), ".xml", "application/tei+xml", "tei:write"),
    Format(
        *("docbin", lambda: _("spaCy DocBin"), ".spacy", "application/octet-stream"),
        *("glose.languages.docbin:encode", _DATA, True),
    ),
)

FORMATS: Mapping[str, Format] = MappingProxyType({one.name: one for one in _OURS})
"""The formats of glose itself, by name, in the order in which they are offered."""


@cache
def formats() -> Mapping[str, Format]:
    """Return all formats by name: those of glose, then those that installed packages add (the first of a name wins).

    Raises FormatError where what a package adds is no Format.
    """
    found = dict(FORMATS)
    for entry_point in entry_points(group="glose.formats"):
        found.setdefault(entry_point.name, _loaded(entry_point.name, entry_point.value, entry_point.load))
    return MappingProxyType(found)


def suiting(scope: Scope) -> tuple[Format, ...]:
    """Return the formats of text that suit `scope`, in the order in which they are offered. Raises FormatError."""
    return tuple(one for one in formats().values() if scope in one.scopes and not one.is_binary)


def _loaded(name: str, value: str, load: Callable[[], object]) -> Format:
    try:
        loaded = load()
    except (ImportError, AttributeError) as error:
        raise FormatError(
            _("The format “{name}” ({value}) cannot be loaded: {reason}; reinstall or remove the package.").format(
                name=name, value=value, reason=error
            )
        ) from error
    if not isinstance(loaded, Format):
        raise FormatError(
            _("The format “{name}” ({value}) is no glose.formats.Format; update or remove the package.").format(
                name=name, value=value
            )
        )
    return loaded
