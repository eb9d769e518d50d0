"""`glose doctor` says what it found of the terminal, from what, and what helps."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.terminal.byte_stream import Stream

LIGHT = "\x1b]11;rgb:ffff/fafa/f0f0\x1b\\"
DARK = "\x1b]11;rgb:1010/1212/1818\x07"
KNOWS = "\x1b[?2026;2$y\x1b[?1006;2$y"
END = "\x1b[?62;22c"


@pytest.fixture
def examined(tmp_path: Path) -> Callable[..., dict[str, str]]:
    """Run the doctor on a terminal of 90 × 20 cells that answers so, and return the rows of its report."""

    def examine(answers: str, *options: str, **environment: str) -> dict[str, str]:
        home = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8", "TERM": "xterm-256color"}
        command = [sys.executable, "-m", "glose", "doctor", *options]
        with Stream(command, columns=90, rows=20, environment=home | environment, folder=tmp_path) as stream:
            while answers and "\x1b[c" not in stream.written:
                assert stream.read(30)
            if answers:
                stream.press(answers)
            stream.until("Ways to the clipboard")
            lines = stream.written.partition("The terminal:")[2].partition("Ways to")[0].splitlines()
        return dict(line.strip().split("  ", 1) if "  " in line.strip() else (line.strip(), "") for line in lines)

    return examine


def test_what_the_terminal_answers_is_told(examined) -> None:
    rows = examined(KNOWS + DARK + END, COLORTERM="truecolor")
    assert rows["size"].strip() == "90 × 20 characters"
    assert rows["colours"].strip() == "16 million (COLORTERM=truecolor)"
    assert rows["characters"].strip() == "UTF-8 (locale C.UTF-8)"
    assert rows["theme"].strip() == "Encre (the usual one)"
    assert [rows[what].strip() for what in ("background", "mouse", "whole frames")] == ["dark", "yes", "yes"]
    assert "What helps:" not in rows


def test_a_terminal_that_knows_less_says_so(examined) -> None:
    rows = examined("\x1b[?2026;0$y" + END)
    assert [rows[what].strip() for what in ("background", "mouse", "whole frames")] == ["not told", "not told", "no"]


def test_one_that_says_nothing_keeps_nobody_waiting(examined) -> None:
    assert "are not known" in examined("")["answers"]


def test_a_theme_for_another_background_is_named(examined) -> None:
    rows = examined(LIGHT + END, "--set", "theme=braise")
    assert rows["theme"].strip() == "Braise (--set)"
    assert any("not for such a background" in row for row in rows)
    assert not any("not for such a background" in row for row in examined(LIGHT + END, "--set", "theme=papier"))


@pytest.mark.parametrize(
    ("environment", "row", "said"),
    [
        ({"NO_COLOR": "1"}, "colours", "none (NO_COLOR=1)"),
        ({"TERM": "xterm-256color"}, "colours", "256 (TERM=xterm-256color)"),
        ({"TERM": "linux"}, "colours", "16 (TERM=linux)"),
        ({"TERM": "vt220"}, "colours", "none (TERM=vt220)"),
        ({"SSH_TTY": "/dev/pts/3", "TMUX": "/nowhere,1,0"}, "through", "SSH, tmux"),
        ({"STY": "1.x"}, "through", "screen"),
        ({"GLOSE_THEME": "none-such"}, "theme", "GLOSE_THEME: "),
        ({"TERM": "a\x1b[31m"}, "name", "a␛[31m"),
        ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, "characters", "(locale C)"),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else "",
)
def test_what_the_environment_says_is_told(tmp_path: Path, environment: dict[str, str], row: str, said: str) -> None:
    bare = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8", "GLOSE_CLIPBOARD": "file"}
    told = subprocess.run(
        [sys.executable, "-m", "glose", "doctor"],
        env=bare | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        start_new_session=True,
        check=False,
    )
    assert told.stderr == ""
    line = next(line for line in told.stdout.splitlines() if line.split()[:1] == [row])
    assert said in line
