"""What the reader remembers of its reader: places and choices, in the library where there is one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from glose.article import Article, Record
from glose.errors import GloseError
from glose.note import Note
from glose.ui.notes import Change

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from glose.library import Library

__all__ = ["Memory"]


class Memory:
    """Settings, positions, corrections and notes. A library that fails is told to `complain`, and tried again then.

    Choices that it does not take last for this run. Everything is kept by one thread beside, in the order in which it
    came: a slow disk or another window keeps nobody waiting until `close`.
    """

    def __init__(self, library: "Library | None", complain: Callable[[GloseError], None]) -> None:
        self._library = library
        self._complain = complain
        self._chosen: dict[str, str] = {}
        self._told: set[str] = set()
        self._unkept: Record | None = None  # what a correction that was not kept started from
        self._unkept_notes: list[tuple[Article, Change]] = []  # in the order in which they were made
        self._beside: ThreadPoolExecutor | None = None
        if library is not None:
            try:
                self._chosen |= library.settings()
            except GloseError as error:
                self.complain_once(error)

    def setting(self, name: str) -> str | None:
        """Return what was last kept under `name`, or None."""
        return self._chosen.get(name)

    def prefer(self, name: str, value: str) -> None:
        """Let `value` stand for what was kept under `name`, until the reader chooses otherwise."""
        self._chosen[name] = value

    def keep_setting(self, name: str, value: str) -> None:
        """Remember `value` under `name`."""
        self._chosen[name] = value
        self._keep(lambda library: library.keep_setting(name, value), self.complain_once)

    def keep_position(self, article: Article, offset: int) -> None:
        """Remember that `article` is read up to the code point `offset`."""
        self._keep(lambda library: library.keep_position(article, offset), self.complain_once)

    def keep_correction(self, article: Article, before: Record) -> None:
        """Remember what the record of `article` says otherwise than `before`; complain each time that this fails.

        What was not kept is kept with the next correction.
        """

        def keep(library: "Library") -> None:
            self._unkept = self._unkept or before
            library.keep_correction(article, self._unkept)
            self._unkept = None

        self._keep(keep, self._complain)

    def read_notes(self, article: Article, tell: Callable[[tuple[Note, ...], tuple[Note, ...]], None]) -> None:
        """Call `tell`, in the thread beside, with what was noted in `article` before; see `Library.all_notes`."""
        self._keep(lambda library: tell(*library.all_notes(article)), self.complain_once)

    def keep_note(self, article: Article, change: Change) -> None:
        """Remember a `change` to the notes on `article`; complain each time that this fails.

        What was not kept is kept with the next note, or on `close`.
        """

        def keep(library: "Library") -> None:
            self._unkept_notes.append((article, change))
            self._keep_notes(library)

        self._keep(keep, self._complain)

    def _keep_notes(self, library: "Library") -> None:
        while self._unkept_notes:
            _keep_change(library, *self._unkept_notes[0])
            del self._unkept_notes[0]

    def complain_once(self, error: GloseError) -> None:
        """Tell `error` unless the same has been told: places are kept at every pause."""
        if str(error) not in self._told:
            self._told.add(str(error))
            self._complain(error)

    def close(self) -> None:
        """Wait until all is kept."""
        if self._beside is not None:
            self._keep(self._keep_notes, self._complain)
            self._beside.shutdown()
            self._beside = None

    def _keep(self, keep: Callable[["Library"], None], complain: Callable[[GloseError], None]) -> None:
        library = self._library
        if library is None:
            return
        if self._beside is None:
            from concurrent.futures import ThreadPoolExecutor  # the first paint does without

            self._beside = ThreadPoolExecutor(1, "library")

        def telling() -> None:
            try:
                keep(library)
            except GloseError as error:
                complain(error)

        self._beside.submit(telling)


def _keep_change(library: "Library", article: Article, change: Change) -> None:
    if change.after is not None:
        library.keep_note(article, change.after)
    if change.before is not None:
        library.drop_note(article, change.before)
