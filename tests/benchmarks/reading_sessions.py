"""One session of the reader, or of the yardstick, on a terminal for benchmarks: what happened when."""

import contextlib
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pty_terminal import Terminal

__all__ = ["Moment", "Session", "minimal", "opened", "stepped_while_annotating"]

_MINIMAL = """
from textual.app import App
from textual.widgets import Static

class Minimal(App):
    def compose(self):
        yield Static(open({path!r}, encoding="utf-8").read())

Minimal().run()
"""
_ANNOTATED = "sentence 1 of"  # the title bar tells it with the first annotations, in the frame that marks the text
_MARK = "▌"  # in the margin beside the current sentence
_THERE = 10  # sentences forth, and as many back: half of 5 KB has no more
_PATIENCE = 900  # seconds for a million words to be annotated


class Moment(NamedTuple):
    """Seconds since the program was started, and those that its threads have run until then."""

    clock: float
    processor: float


class Session(NamedTuple):
    """When the text stood on the screen, and when its marks did; seconds for each key; MiB of memory at the end."""

    painted: Moment
    annotated: Moment | None = None
    keys: tuple[float, ...] = ()
    processor_per_key: float = 0.0
    memory: float = 0.0


def minimal(article: Path) -> Session:
    """Show `article` in a minimal Textual app."""
    script = article.with_suffix(".py")
    script.write_text(_MINIMAL.format(path=str(article)), encoding="utf-8")
    with Terminal([sys.executable, str(script)]) as terminal:
        painted = _moment(terminal, _words_in_view(article))
        return Session(painted, memory=terminal.memory())


def opened(article: Path, library: Path, *, annotated: bool = True, keys: int = 0) -> Session:
    """Read `article` with the `library` in that folder; wait until it is `annotated`, and step to so many sentences."""
    with _reader(article, library) as terminal:
        painted = _moment(terminal, _words_in_view(article))
        marked = _moment(terminal, _ANNOTATED) if annotated else None
        pressed, processor = _stepped(terminal, keys) if keys else ((), 0.0)
        return Session(painted, marked, pressed, processor, terminal.memory())


def stepped_while_annotating(article: Path, library: Path) -> Session:
    """Step from sentence to sentence as long as the worker annotates `article`, until all is kept in `library`."""
    pressed: list[float] = []
    with _reader(article, library) as terminal:
        painted = _moment(terminal, _words_in_view(article))
        terminal.wait_for(_ANNOTATED, _PATIENCE)
        before = terminal.cpu()
        while not _kept(library):
            pressed += _stepped(terminal, 10)[0]
        return Session(painted, None, tuple(pressed), (terminal.cpu() - before) / len(pressed), terminal.memory())


@contextlib.contextmanager
def _reader(article: Path, library: Path) -> Iterator[Terminal]:
    beside = Path(sys.executable).with_name("glose")
    command = [str(beside)] if beside.exists() else [sys.executable, "-m", "glose"]
    env = {"XDG_DATA_HOME": str(library), "XDG_STATE_HOME": str(library), "XDG_CONFIG_HOME": str(library)}
    with Terminal([*command, str(article)], env=env) as terminal:
        yield terminal


def _moment(terminal: Terminal, words: str) -> Moment:
    """Return when `words` were painted."""
    return Moment(terminal.wait_for(words), terminal.cpu())


def _stepped(terminal: Terminal, keys: int) -> tuple[tuple[float, ...], float]:
    """Step about the middle of the text; return the seconds from each key to the screen, and of the processor."""
    for typed in (":", "50%", "\r"):
        terminal.press(typed)
        terminal.forget()
    before, seconds = terminal.cpu(), []
    for number in range(keys):
        pressed = terminal.press("j" if number % (2 * _THERE) < _THERE else "k")
        seconds.append(terminal.wait_for(_MARK) - pressed)
        terminal.forget()
    processor = (terminal.cpu() - before) / keys
    terminal.press("g")  # where the next session is to open
    terminal.forget()
    return tuple(seconds), processor


def _words_in_view(article: Path) -> str:
    """Return the first words of the second paragraph: on one line, whatever wraps them, and not the title."""
    with article.open(encoding="utf-8") as lines:
        paragraphs = (line for line in lines if line.strip())
        next(paragraphs)
        return next(paragraphs)[:24]


def _kept(library: Path) -> bool:
    """Return whether the annotations of an article are in the library."""
    with contextlib.closing(sqlite3.connect(next(library.rglob("*.sqlite3")))) as connection:
        return bool(connection.execute("SELECT 1 FROM annotations").fetchall())
