"""The reader inside GNU screen, and on a terminal of another machine."""

import base64
import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.terminal.byte_stream import Stream

from glose import bundled

SEED = str(bundled.first_article())


@pytest.fixture
def opened(tmp_path: Path) -> Callable[..., Stream]:
    """Run a command in a terminal of 100 × 30 cells that shows all colours."""
    sessions = tmp_path / "screens"
    sessions.mkdir(mode=0o700)

    def run(*command: str, **environment: str) -> Stream:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        kept = {"PATH": path, "HOME": str(tmp_path), "LANG": "C.UTF-8", "SCREENDIR": str(sessions)}
        return Stream(command, environment={**kept, "TERM": "xterm-256color", **environment}, folder=tmp_path)

    return run


def test_inside_screen_it_reads_copies_and_gives_the_shell_its_terminal_back(opened, tmp_path: Path) -> None:
    if shutil.which("screen") is None:
        pytest.fail("this test needs screen")
    (tmp_path / "screenrc").write_text("startup_message off\nshell sh\naltscreen on\n")
    with opened("screen", "-U", "-c", str(tmp_path / "screenrc"), "sh") as stream:
        stream.until("# " if os.geteuid() == 0 else "$ ")
        stream.press(f"glose {SEED}\n")
        stream.until("sentence 1 of 19")
        stream.press("jj")
        stream.until("sentence 3 of 19")
        stream.press("y")
        stream.until("characters")
        stream.resize(60, 20)
        stream.press("/talibans\r")
        stream.until("/talibans  2 of 7")
        stream.press("q")
        stream.until("# " if os.geteuid() == 0 else "$ ")
        stream.quiet(1)
        stream.forget()
        stream.press("echo status=$?; stty -a | tr ' ' '\\n' | grep -x echo; exit\n")
        stream.until("status=0 echo")
        stream.end()


def test_over_ssh_a_copy_goes_to_the_terminal(opened) -> None:
    over_ssh = {"SSH_CONNECTION": "192.0.2.7 50022 192.0.2.1 22", "SSH_TTY": "/dev/pts/7", "DISPLAY": ":77"}
    with opened("glose", SEED, **over_ssh) as stream:
        stream.until("sentence 1 of 19")
        stream.press("y")
        stream.until("OSC 52")
        sent = re.search(r"\x1b\]52;c;([^\x07]+)\x07", stream.written)
        assert sent is not None
        assert base64.b64decode(sent[1]).decode().startswith("Joe Biden veut que")
        stream.press("q")
        assert stream.end() == 0


@pytest.mark.parametrize("background", ["15;0", "0;15"], ids=["dark", "light"])
@pytest.mark.parametrize("term", ["xterm", "xterm-256color", "linux", "vt220", "no-such-terminal"])
def test_it_reads_on_any_terminal(opened, term: str, background: str) -> None:
    with opened("glose", SEED, TERM=term, COLORFGBG=background) as stream:
        stream.until("sentence 1 of 19")
        stream.press("qq")
        assert stream.end() == 0


def test_without_a_named_terminal_the_article_is_printed_or_read(opened) -> None:
    with opened("env", "-u", "TERM", "glose", SEED) as stream:
        stream.until("Joe Biden")
        stream.press("q")
        assert stream.end() == 0
        assert "Traceback" not in stream.written


def test_options_of_the_command_line_set_the_measure_and_the_keys(opened) -> None:
    with opened("glose", SEED, "--width", "30", "--set", "keys.end=Z", GLOSE_MEASURE="90") as stream:
        stream.until("sentence 1 of 19")
        stream.press("Z")
        stream.until("sentence 19 of 19")
        assert "forces américaines partent d’ici" not in stream.written
        stream.press("q")
        assert stream.end() == 0
