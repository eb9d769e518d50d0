"""How many colours the terminal has, and its reader wants."""

import subprocess
import sys

import pytest

from glose.terminal_colours import NO_COLOURS, PALETTE, SIXTEEN, TRUECOLOUR

CASES = [
    ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, TRUECOLOUR),
    ({"TERM": "xterm-256color"}, PALETTE),
    ({"TERM": "xterm"}, SIXTEEN),
    ({"TERM": "linux"}, SIXTEEN),
    ({"TERM": "vt100"}, NO_COLOURS),
    ({"TERM": "dumb"}, NO_COLOURS),
    ({}, NO_COLOURS),
    ({"TERM": "of-tomorrow"}, SIXTEEN),
    ({"TERM": "of-tomorrow-256color"}, PALETTE),
    ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, NO_COLOURS),
    ({"TERM": "xterm-256color", "NO_COLOR": ""}, PALETTE),
]


@pytest.mark.parametrize(("environment", "colours"), CASES)
def test_the_environment_and_terminfo_say_how_many(environment: dict[str, str], colours: int) -> None:
    """Each in a process of its own: terminfo is read once."""
    program = "from glose.terminal_colours import terminal_colours; print(terminal_colours())"
    told = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert int(told.stdout) == colours
