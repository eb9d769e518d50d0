"""What the reader remembers of its reader: places and choices, in the library where there is one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from glose.article import Article, Record
from glose.errors import GloseError

if TYPE_CHECKING:
    from glose.library import Library

__all__ = ["Memory"]


class Memory:
    """Settings, positions and corrections. A library that fails is told to `complain`, and tried again the next time.

    Choices that it does not take last for this run.
    """

    def __init__(self, library: "Library | None", complain: Callable[[GloseError], None]) -> None:
        self._library = library
        self._complain = complain
        self._chosen: dict[str, str] = {}
        self._told: set[str] = set()
        self._unkept: Record | None = None  # what a correction that was not kept started from

    def setting(self, name: str) -> str | None:
        """Return what was last kept under `name`, or None."""
        if name not in self._chosen and self._library is not None:
            try:
                return self._library.setting(name)
            except GloseError as error:
                self.complain_once(error)
        return self._chosen.get(name)

    def keep_setting(self, name: str, value: str) -> None:
        """Remember `value` under `name`."""
        self._chosen[name] = value
        if self._library is not None:
            try:
                self._library.keep_setting(name, value)
            except GloseError as error:
                self.complain_once(error)

    def keep_position(self, article: Article, offset: int) -> None:
        """Remember that `article` is read up to the code point `offset`."""
        if self._library is not None:
            try:
                self._library.keep_position(article, offset)
            except GloseError as error:
                self.complain_once(error)

    def keep_correction(self, article: Article, before: Record) -> None:
        """Remember what the record of `article` says otherwise than `before`; complain each time that this fails.

        What was not kept is kept with the next correction.
        """
        if self._library is not None:
            self._unkept = self._unkept or before
            try:
                self._library.keep_correction(article, self._unkept)
            except GloseError as error:
                self._complain(error)
            else:
                self._unkept = None

    def complain_once(self, error: GloseError) -> None:
        """Tell `error` unless the same has been told: places are kept at every pause."""
        if str(error) not in self._told:
            self._told.add(str(error))
            self._complain(error)
