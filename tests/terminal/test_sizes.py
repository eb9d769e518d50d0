"""The reader in terminals of any size, and while the size changes all the time."""

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.terminal.byte_stream import Stream

from glose import bundled

SEED = str(bundled.first_article())
SIZES = [(1, 1), (10, 3), (40, 12), (80, 24), (160, 45), (400, 100)]
EVERY_KEY = "jk}{ b\x04\x04\x15gGsSeEynN*[]F#<>AA\t\tr\x1b[C\\\\v"
"""What moves, shows and hides, without what opens a window."""
WINDOWS = ("Y", "M", "f", "o", "t", "?", "\x10", "/a", ":1", "i")


@pytest.fixture
def reader(tmp_path: Path) -> Callable[..., Stream]:
    """Open the reader on a terminal of `columns` × `rows` cells."""

    def opened(columns: int, rows: int, **environment: str) -> Stream:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        kept = {"PATH": path, "HOME": str(tmp_path), "LANG": "C.UTF-8", "GLOSE_CLIPBOARD": "file"}
        kept |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", **environment}
        return Stream(["glose", SEED], columns=columns, rows=rows, environment=kept, folder=tmp_path)

    return opened


def comes_back(stream: Stream) -> None:
    """Nothing has gone wrong: on a usual terminal everything is there, and the reader ends as it should.

    Of a window that is still open, since Esc was read together with the next key, one backs out first.
    """
    stream.resize(110, 34)
    stream.until("of 19")
    for _attempt in range(10):
        stream.press("\x1b")
        stream.quiet(1)
        stream.press("q")
        stream.quiet(1)
        if stream.over:
            break
    assert stream.end() == 0
    assert "Traceback" not in stream.written


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_every_key_and_window_works_at_any_size(reader, columns: int, rows: int) -> None:
    with reader(columns, rows) as stream:
        stream.started()
        stream.quiet(1)
        stream.press(EVERY_KEY)
        stream.quiet()
        for keys in WINDOWS:
            stream.press(keys)
            stream.quiet(0.1)
            stream.press("\x1b")
            stream.quiet(0.3)
        stream.forget()
        comes_back(stream)


@pytest.mark.parametrize("seed", range(2))
def test_a_storm_of_sizes_while_keys_are_pressed(reader, seed: int) -> None:
    chance = random.Random(seed)
    with reader(80, 24) as stream:
        stream.until("1 of 19")
        for _turn in range(200):
            stream.resize(chance.randint(1, 300), chance.randint(1, 90))
            if chance.random() < 0.5:
                stream.press(chance.choice("jk}{ bgGsSeEnN*#F<>\t\\"))
            stream.read(chance.choice((0.0, 0.0, 0.02)))
        stream.press("g")
        stream.quiet()
        stream.forget()
        comes_back(stream)
