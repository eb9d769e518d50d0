"""A terminal for benchmarks: runs a program on a pty and says when words have reached the screen."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

__all__ = ["Terminal"]

_ESCAPES = re.compile(  # ECMA-48: control sequences, operating system commands, device control strings, the rest
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P.*?\x1b\\|[@-Z\\^_=>()][0-9A-Za-z]?)"
)
_ANSWERS = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",  # frames between marks: known, as to most terminals of today
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",  # sizes told in band: not known
}
_BEGIN, _END = b"\x1b[?2026h", b"\x1b[?2026l"  # of a frame
_GRACE = 3.0  # seconds to end after SIGTERM, before SIGKILL


class Terminal:
    """A program on a pty of `columns` × `rows` cells; times are seconds since just before it was started.

    It answers what Textual asks a terminal, every program alike. At the end the program gets SIGTERM.
    """

    def __init__(
        self, command: Sequence[str], *, columns: int = 120, rows: int = 40, env: Mapping[str, str] | None = None
    ) -> None:
        self.started = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.environ.update({"TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})})
            os.execvp(command[0], command)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._raw = bytearray()

    def wait_for(self, words: str, timeout: float = 60) -> float:
        """Return when the frame was whole in which `words`, as painted since the last `forget`, first stood.

        Raises TimeoutError.
        """
        wanted = re.sub(r"\s+", "", words)
        deadline = time.perf_counter() + timeout
        while (remaining := deadline - time.perf_counter()) > 0:
            if not self._read(remaining):
                break
            now = time.perf_counter()
            painted = _ESCAPES.sub(b"", bytes(self._raw)).decode("utf-8", "ignore")
            if wanted in re.sub(r"\s+", "", painted) and self._raw.rfind(_BEGIN) <= self._raw.rfind(_END):
                return now - self.started
        raise TimeoutError(f"{words!r} was not painted within {timeout} s")

    def forget(self, silence: float = 0.1) -> None:
        """Drop what was painted so far, once the program has nothing more to say for `silence` seconds."""
        while self._read(silence):
            pass
        self._raw.clear()

    def press(self, keys: str) -> float:
        """Type `keys`, and return when that was."""
        os.write(self._fd, keys.encode())
        return time.perf_counter() - self.started

    def _read(self, timeout: float) -> bool:
        """Take what the program writes next, and answer what it asks; return False where nothing comes in time."""
        if not select.select([self._fd], [], [], timeout)[0]:
            return False
        try:
            written = os.read(self._fd, 1 << 16)
        except OSError:  # Linux: the program has closed its side
            return False
        self._raw += written
        for question, answer in _ANSWERS.items():
            if question in written:
                os.write(self._fd, answer)
        return bool(written)

    def cpu(self) -> float:
        """Return the seconds that all threads of the program itself have run, on any core, until now."""
        return time.clock_gettime((~self.pid << 3) | 2)  # Linux: the clock of another process, see clock_getres(2)

    def memory(self) -> float:
        """Return the resident memory of the program itself, in MiB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]  # Linux always says it

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        os.kill(self.pid, signal.SIGTERM)  # what the program has started is to end with it
        until = time.perf_counter() + _GRACE
        while time.perf_counter() < until and self._read(until - time.perf_counter()):
            pass
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._fd)
