"""What a style of citation is: a name, and what writes entries in it."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import msgspec

from glose.errors import GloseError

__all__ = ["CitationError", "Style"]


class CitationError(GloseError):
    """A citation that cannot be made as it was asked for."""


class Style(msgspec.Struct, frozen=True):
    """A way to write a citation.

    `writer` has the functions `entry` and `in_text`, and `quote` where the style is one of data, or is the dotted name
    of what has them; `extension` is that of a file of such citations, with its dot.
    """

    name: str
    titled: Callable[[], str]
    writer: Any
    extension: str = ".txt"
    is_data: bool = False

    @property
    def title(self) -> str:
        """What the style is called, in the language of the interface."""
        return self.titled()

    def loaded(self) -> Any:
        """Return the writer: a module, or the attribute of one that the name of the writer ends with."""
        if not isinstance(self.writer, str):
            return self.writer
        try:
            return import_module(self.writer)
        except ModuleNotFoundError:
            module, _dot, attribute = self.writer.rpartition(".")
            return getattr(import_module(module), attribute)
