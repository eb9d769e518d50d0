"""The reader on texts that no press writes: each opens, moves, is searched, takes another size, and closes."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.terminal.byte_stream import Stream, controls

FAMILY = "👨\u200d👩\u200d👧\u200d👦"
TEXTS = {
    "a line of a million characters": "Début " + "mot " * 250_000 + "fin.",
    "a word of a million characters": "Début " + "x" * 1_000_000 + " fin.",
    "200,000 empty lines": "Début.\n" + "\n" * 200_000 + "La fin.\n",
    "200,000 blank lines": "Début.\n" + " \t\n" * 200_000 + "La fin.\n",
    "joiners and variation selectors": "Début "
    + FAMILY * 3_000
    + " ❤"
    + "\ufe0f" * 3_000
    + " "
    + "\u200d" * 3_000
    + " fin.",
    "combining marks": "Début e" + "\u0301" * 20_000 + " fin.",
    "bidirectional overrides": "Début \u202eolleh\u202c \u2066x\u2069 " * 3_000 + "fin.",
    "right-to-left and wide": "Début שלום עולם مرحبا 日本語 한국어 " * 3_000 + "fin.",
    "controls": "Début \x1b[31m\x07 \x9b1m \x1b]2;x\x07 " + "Le maire de Lyon a parlé de tout cela. " * 50 + "fin.",
    "lone surrogates and no characters": "Début \ufffe\uffff\U0010ffff\ud7ff " + "\u2028\u2029\x0b\x0c" * 50 + "fin.",
    "one letter": "D",
    "tabs": "Début\t" + "\t" * 5_000 + "fin.",
}


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {"PATH": path, "HOME": str(tmp_path), "LANG": "C.UTF-8", "GLOSE_CLIPBOARD": "file"}
    return {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor"}


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], str]:
    """Write a text to a file and return its path."""

    def write(text: str) -> str:
        (tmp_path / "article.txt").write_text(text, encoding="utf-8", newline="")
        return str(tmp_path / "article.txt")

    return write


@pytest.mark.parametrize("name", TEXTS)
def test_a_bad_text_is_read_like_any_other(name: str, environment, written, tmp_path: Path) -> None:
    command = ["glose", written(TEXTS[name])]
    with Stream(command, columns=90, rows=25, environment=environment, folder=tmp_path) as stream:
        stream.until(TEXTS[name][:5])
        for keys in ("jk} {bGg", "G/fin\r", "ny", "#F<>", ":50%\r", "\t\t"):
            stream.press(keys)
            stream.quiet(0.1)
        stream.resize(40, 12)
        stream.press("Gjk")
        stream.resize(200, 50)
        stream.quiet()
        stream.press("g")
        stream.quiet()
        stream.press("q")
        assert stream.end() == 0
        assert "Traceback" not in stream.written
        assert not [one for one in controls(stream.written) if one.startswith("'") and one not in ("'\\r'", "'\\n'")]


@pytest.mark.parametrize("name", ["a line of a million characters", "200,000 empty lines", "combining marks"])
@pytest.mark.parametrize("options", [[], ["--linear"]], ids=["printed", "in plain lines"])
def test_whoever_reads_no_further_ends_the_printing_quietly(
    name: str, options: list[str], environment, written, tmp_path: Path
) -> None:
    reading, writing = os.pipe()
    printing = subprocess.Popen(
        ["glose", *options, written(TEXTS[name])],
        stdout=writing,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        env=environment,
        cwd=tmp_path,
    )
    os.close(writing)
    os.close(reading)
    said = printing.communicate(timeout=120)[1].decode()
    assert "Traceback" not in said
    assert "Broken" not in said
