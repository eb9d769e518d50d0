"""What a format is: a name, the scopes that it suits, and what writes it."""

from collections.abc import Callable
from importlib import import_module
from operator import attrgetter
from typing import NamedTuple, cast

import msgspec

from glose.errors import GloseError
from glose.formats.selection import SCOPES, Scope, Selection
from glose.translation import _

__all__ = ["Added", "Format", "FormatError", "Writer"]

Writer = Callable[[Selection], str | bytes]


class FormatError(GloseError):
    """A selection that a format cannot write, or a format that cannot be loaded."""


class Format(msgspec.Struct, frozen=True):
    """A way to write a selection.

    `writer` is the function of a `Selection` that does it, or names one as "package.module:function", which is imported
    when it is first used: it returns a string, or bytes where `is_binary`. `extension` starts with a dot; `scopes` are
    those it suits. One that `tells_source` ends with where the words come from, for people to read; the first line of
    one that `has_header` names its columns, and a file of several articles has it once.
    """

    name: str
    titled: Callable[[], str]
    extension: str
    media_type: str
    writer: str | Writer
    scopes: tuple[Scope, ...] = SCOPES
    is_binary: bool = False
    tells_source: bool = False
    has_header: bool = False

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

    def _writer(self) -> Writer:
        if not isinstance(self.writer, str):
            return self.writer
        module, _colon, attribute = self.writer.partition(":")
        return cast(Writer, attrgetter(attribute)(import_module(module)))


class Added(NamedTuple):
    """A format from outside of glose, or what is wrong with it; `origin` is the package or file that it comes from."""

    name: str
    origin: str
    made: Format | FormatError
