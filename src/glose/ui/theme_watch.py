"""A reader's own theme, read again whenever it is saved."""

import threading
from collections.abc import Callable
from pathlib import Path

from glose import bundled, themes
from glose.themes import Theme, ThemeError

__all__ = ["PAUSE", "ThemeWatch"]

PAUSE = 0.5
"""Seconds between two looks at the files."""

_State = tuple[tuple[int, int] | None, ...]  # the time, in nanoseconds, and the size, in bytes, of each file


class ThemeWatch:
    """Looks after the files of one theme at a time, in a thread that costs the reader nothing.

    `tell` is called in that thread with the theme as it was saved, or with what is wrong with it.
    """

    def __init__(self, tell: Callable[[Theme | ThemeError], object]) -> None:
        self._tell = tell
        self._end = threading.Event()

    def follow(self, theme: Theme) -> None:
        """Look after `theme` from now on, and after nothing else; bundled themes never change."""
        self.stop()
        files = tuple(map(Path, theme.files))
        if any(not file.is_relative_to(bundled.themes()) for file in files):
            threading.Thread(target=self._watch, args=(files, _state(files), self._end), daemon=True).start()

    def stop(self) -> None:
        """Look after nothing any more."""
        self._end.set()
        self._end = threading.Event()

    def _watch(self, files: tuple[Path, ...], told: _State, end: threading.Event) -> None:
        """Wait for changes from `told` on; each is told once two looks in a row have found the files the same."""
        before = told
        while not end.wait(PAUSE):
            now = _state(files)
            if now == before != told:
                told = now
                self._tell(_loaded(files[0]))
            before = now


def _loaded(file: Path) -> Theme | ThemeError:
    try:
        return themes.load(file)
    except ThemeError as error:
        return error


def _state(files: tuple[Path, ...]) -> _State:
    """Return what changes when one of `files` is saved."""
    return tuple(map(_saved, files))


def _saved(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None  # between an editor's removing it and writing it anew
    return found.st_mtime_ns, found.st_size
