"""The formats in which annotations are written: one table, one module each, imported when it is first used.

A package of someone else's adds a format by an entry point in the group `glose.formats` whose value is a `Format`.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
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

    `module` is the name of the module whose function `write(selection: Selection) -> str` does it; `extension` starts
    with a dot; `scopes` are those it suits.
    """

    name: str
    titled: Callable[[], str]
    extension: str
    media_type: str
    module: str
    scopes: tuple[Scope, ...] = SCOPES

    @property
    def title(self) -> str:
        """What the format is called, in the language of the interface."""
        return self.titled()

    def write(self, selection: Selection) -> str:
        """Return `selection` in this format. Raises FormatError where it cannot be written."""
        return cast(str, import_module(self.module).write(selection))


_DATA: tuple[Scope, ...] = tuple(scope for scope in SCOPES if scope != "citation")

_OURS = (
    Format("plain", lambda: _("Plain text"), ".txt", "text/plain", "glose.formats.plain"),
    Format("markdown", lambda: _("Markdown"), ".md", "text/markdown", "glose.formats.markdown"),
    Format("json", lambda: _("glose JSON"), ".json", "application/json", "glose.formats.json", _DATA),
    Format("jsonl", lambda: _("glose JSON Lines"), ".jsonl", "application/jsonl", "glose.formats.jsonl", _DATA),
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
    """Return the formats that suit `scope`, in the order in which they are offered. Raises FormatError."""
    return tuple(one for one in formats().values() if scope in one.scopes)


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
