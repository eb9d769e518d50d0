"""A real terminal for tests: a private tmux server with one window, driven by its own commands."""

import os
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glose import bundled

POLL = 0.05
"""Seconds between two looks at the screen."""

PATIENCE = 60.0
"""Seconds to wait for something to appear: a cold start on a busy machine takes some."""

PROMPT = "ready> "

HELD = ("sh", "-c", 'read -r _ <"$0"; exec "$@"')
"""Runs a command once its pipe is written to."""


class Terminal:
    """A window of `columns` × `rows` cells in which `command` runs.

    It begins when the window is there, told through the new pipe `start`: of a command that ends while tmux (3.3a) is
    still busy starting it, in one of some twenty windows on a busy machine, what it printed is lost or its status.
    """

    def __init__(
        self, command: list[str], *, start: Path, columns: int, rows: int, environment: dict[str, str]
    ) -> None:
        self._server = f"glose-test-{uuid.uuid4().hex}"
        self._environment = environment
        os.mkfifo(start)
        self._tmux(
            *("start-server", ";", "set-option", "-g", "default-terminal", environment["TERM"], ";"),
            *("set-option", "-g", "remain-on-exit", "on", ";", "set-option", "-g", "remain-on-exit-format", "", ";"),
            *("set-option", "-g", "status", "off", ";"),
            *("set-option", "-g", "escape-time", "0", ";", "set-option", "-s", "set-clipboard", "external", ";"),
            *("new-session", "-d", "-x", str(columns), "-y", str(rows), *HELD, str(start), *command),
        )
        start.write_text("\n")

    def press(self, *keys: str) -> None:
        """Press keys by the names tmux gives them: `j`, `Enter`, `C-p`, `PageDown`, `F1`."""
        self._tmux("send-keys", "--", *keys)

    def type(self, text: str) -> None:
        """Type `text` as it is; with `\\x1b`, it may be what a mouse sends."""
        self._tmux("send-keys", "-l", "--", text)

    def click(self, column: int, row: int) -> None:
        """Press and release the left button on a cell, counted from 0."""
        place = f"{column + 1};{row + 1}"
        self.type(f"\x1b[<0;{place}M\x1b[<0;{place}m")

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self._tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def screen(self, *, escapes: bool = False) -> str:
        """Return what stands on the screen, line by line; with the escape sequences of its styles if asked for."""
        return self._tmux("capture-pane", "-p", *(["-e"] if escapes else []))

    def place_of(self, words: str) -> tuple[int, int]:
        """Return the column and the row, from 0, where `words` stand; they must be of one cell a character before."""
        for row, line in enumerate(self.screen().splitlines()):
            if words in line:
                return line.index(words), row
        raise AssertionError(f"{words!r} is not on the screen:\n{self.screen()}")

    def state(self, name: str) -> str:
        """Return a variable of the window (FORMATS in tmux(1)), such as `alternate_on` or `pane_dead_status`."""
        return self._tmux("display-message", "-p", f"#{{{name}}}").rstrip("\n")

    def copied(self) -> str | None:
        """Return what was copied into tmux last, None where nothing was."""
        told = self._run("show-buffer")
        return told.stdout if told.returncode == 0 else None

    def wait_until(self, holds: Callable[[str], bool], what: str, timeout: float = PATIENCE) -> str:
        """Look at the screen until `holds` says so of it, and return it; fail, saying `what` was awaited."""
        deadline = time.monotonic() + timeout
        while not holds(screen := self.screen()):
            if time.monotonic() > deadline:
                raise AssertionError(f"waited {timeout:.0f} s for {what}; the screen shows:\n{screen}")
            time.sleep(POLL)
        return screen

    def wait_for(self, words: str, timeout: float = PATIENCE) -> str:
        """Look at the screen until it shows `words`, and return it."""
        return self.wait_until(lambda screen: words in screen, repr(words), timeout)

    def wait_for_exit(self, timeout: float = PATIENCE) -> int:
        """Wait until the command of the window has ended, and return its exit status; fail where a signal ended it."""
        self.wait_until(lambda _screen: self._ended(), "the end of the command", timeout)
        assert not self.state("pane_dead_signal"), f"ended by signal {self.state('pane_dead_signal')}"
        return int(self.state("pane_dead_status"))

    def _ended(self) -> bool:
        """Whether all that the command has printed is on the screen, and tmux knows how it ended: either comes first.

        Now and then tmux (3.3a) misses the signal that a child has ended: the end of another makes it collect both.
        """
        if self.state("pane_dead") != "1":
            return False
        if self.state("pane_dead_status") or self.state("pane_dead_signal"):
            return True
        self._tmux("run-shell", "true")
        return False

    def close(self) -> None:
        """End the server, and with it all that runs in it."""
        self._run("kill-server")

    def _tmux(self, *arguments: str) -> str:
        told = self._run(*arguments)
        if told.returncode != 0:
            raise AssertionError(f"tmux {arguments[0]}: {told.stderr.strip()}")
        return told.stdout

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = ["tmux", "-L", self._server, "-f", "/dev/null", *arguments]
        return subprocess.run(
            command, env=self._environment, capture_output=True, text=True, timeout=PATIENCE, check=False
        )


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """The seed in a folder of the test's own."""
    for suffix in (".txt", ".json"):
        shutil.copy(bundled.first_article().with_suffix(suffix), tmp_path / f"kunduz{suffix}")
    return tmp_path / "kunduz.txt"


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Open terminals; they are closed when the test ends.

    Each has an empty home, `glose` on its path, and a shell that says `ready> ` unless a command is given.
    """
    if shutil.which("tmux") is None:
        pytest.fail("this test needs tmux")
    home = tmp_path / "home"
    home.mkdir()
    (home / ".shrc").write_text(f"PS1='{PROMPT}'\n")  # read by a shell that has a terminal (ENV in POSIX sh)
    opened: list[Terminal] = []

    def open_one(*command: str, columns: int = 120, rows: int = 40, **environment: str) -> Terminal:
        programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        plain = {"PATH": programs, "HOME": str(home), "LANG": "C.UTF-8", "TERM": "tmux-256color"}
        plain["ENV"] = str(home / ".shrc")
        start = tmp_path / f"start-{len(opened)}"
        all_of_it = {**plain, **environment}
        opened.append(Terminal(list(command) or ["sh"], start=start, columns=columns, rows=rows, environment=all_of_it))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()
