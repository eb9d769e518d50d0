"""What the reader remembers of its reader: places and choices, in the library where there is one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from glose.article import Article
from glose.errors import GloseError

if TYPE_CHECKING:
    from glose.library import Library

__all__ = ["Memory"]


class Memory:
    """Settings and positions. A library that fails is reported once to `complain`; choices then last for this run."""

    def __init__(self, library: "Library | None", complain: Callable[[GloseError], None]) -> None:
        self._library = library
        self._complain = complain
        self._chosen: dict[str, str] = {}

    def setting(self, name: str) -> str | None:
        """Return what was last kept under `name`, or None."""
        if name not in self._chosen and self._library is not None:
            try:
                return self._library.setting(name)
            except GloseError as error:
                self._give_up(error)
        return self._chosen.get(name)

    def keep_setting(self, name: str, value: str) -> None:
        """Remember `value` under `name`."""
        self._chosen[name] = value
        if self._library is not None:
            try:
                self._library.keep_setting(name, value)
            except GloseError as error:
                self._give_up(error)

    def keep_position(self, article: Article, offset: int) -> None:
        """Remember that `article` is read up to the code point `offset`."""
        if self._library is not None:
            try:
                self._library.keep_position(article, offset)
            except GloseError as error:
                self._give_up(error)

    def keep_correction(self, article: Article) -> None:
        """Remember what the record of `article` says otherwise than its source."""
        if self._library is not None:
            try:
                self._library.keep_correction(article)
            except GloseError as error:
                self._give_up(error)

    def _give_up(self, error: GloseError) -> None:
        self._library = None
        self._complain(error)
