"""What a program writes to its terminal, byte by byte, on a pty of its own; and what of it is no text."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

__all__ = ["Stream", "controls"]

_CONTROL = re.compile(  # ECMA-48, 5.4 (CSI), 5.6 (strings), 5.3 (other escapes), and all that shows nothing by itself
    r"\x1b\[(?P<parameters>[0-?]*)(?P<intermediates>[ -/]*)(?P<final>[@-~])"
    r"|\x1b(?P<string>[]PX^_])(?P<words>[^\x07\x1b\x80-\x9f]*)(?:\x07|\x1b\\)"
    r"|\x1b(?P<other>[ -/]*[0-Z\\`-~])"
    r"|(?P<single>[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff])"
)


def controls(written: str) -> Counter[str]:
    """Return how often each kind of control stands in `written`: a CSI by its private mark and final, others whole."""
    found: Counter[str] = Counter()
    for control in _CONTROL.finditer(written):
        if control["final"]:
            parameters = control["parameters"]
            what = parameters if control["final"] in "hlpqtuc" else "".join(re.findall(r"[<=>?]", parameters))
            found[f"CSI {what}{control['intermediates']}{control['final']}"] += 1
        elif control["string"]:
            found[f"string {control['string']}{control['words']}"] += 1
        else:
            found[repr(control["other"] or control["single"])] += 1
    return found


class Stream:
    """A program on a pty of `columns` × `rows` cells, started in `folder`.

    It gets SIGKILL at the end, where it has not ended before.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 100,
        rows: int = 30,
        environment: Mapping[str, str],
        folder: Path,
    ) -> None:
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            time.sleep(0.05)  # until the size is set
            os.chdir(folder)
            os.execvpe(command[0], list(command), dict(environment))
        self.resize(columns, rows)
        self._written = bytearray()
        self.status: int | None = None

    @property
    def written(self) -> str:
        """All that was written so far; what is no UTF-8 shows as lone surrogates."""
        return self._written.decode("utf-8", "surrogateescape")

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, of which the program is told."""
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def press(self, keys: str) -> None:
        """Type `keys`."""
        os.write(self._fd, keys.encode())

    def until(self, words: str, timeout: float = 60) -> None:
        """Read on until `words` stand in what was written, blanks and controls left out. Raises AssertionError."""
        wanted, deadline = "".join(words.split()), time.monotonic() + timeout
        while wanted not in "".join(_CONTROL.sub("", self.written).split()):
            if not self.read(max(0.0, deadline - time.monotonic())):
                raise AssertionError(
                    f"{words!r} never came ({self.over=}, {self.status=}):\n{_CONTROL.sub('', self.written)[-3000:]}"
                )

    def started(self, timeout: float = 60) -> None:
        """Read on until the program has the terminal to itself (DEC private mode 1049). Raises AssertionError."""
        deadline = time.monotonic() + timeout
        while "\x1b[?1049h" not in self.written:
            if not self.read(max(0.0, deadline - time.monotonic())):
                raise AssertionError(f"it never started (status {self.status}):\n{self.written}")

    def quiet(self, seconds: float = 0.3) -> None:
        """Read on until nothing more comes for that long."""
        while self.read(seconds):
            pass

    def forget(self) -> None:
        """Leave out of `written` what is in it so far."""
        self._written.clear()

    def end(self, timeout: float = 60) -> int:
        """Read on until the program has ended, and return its exit status, or minus the signal that ended it."""
        deadline = time.monotonic() + timeout
        while self.read(max(0.0, deadline - time.monotonic())):
            pass
        while not self.over and time.monotonic() < deadline:
            time.sleep(0.01)
        assert self.status is not None, f"it runs on:\n{_CONTROL.sub('', self.written)[-3000:]}"
        return self.status

    @property
    def over(self) -> bool:
        """Whether the program has ended."""
        if self.status is None:
            process, status = os.waitpid(self.pid, os.WNOHANG)
            if process:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def read(self, timeout: float) -> bool:
        """Take what is written next; return False where nothing comes within `timeout` seconds, or ever."""
        if not select.select([self._fd], [], [], timeout)[0]:
            return False
        try:
            some = os.read(self._fd, 1 << 16)
        except OSError:  # Linux: nobody has the other side any more
            return False
        self._written += some
        return bool(some)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._fd)
