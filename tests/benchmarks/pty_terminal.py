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


class Terminal:
    """A program on a pty of `columns` × `rows` cells; times are seconds since just before it was started."""

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
        """Return when `words`, as painted since the last `forget`, first stood on the screen. Raises TimeoutError."""
        wanted = re.sub(r"\s+", "", words)
        deadline = time.perf_counter() + timeout
        while (remaining := deadline - time.perf_counter()) > 0:
            if not select.select([self._fd], [], [], remaining)[0]:
                break
            self._raw += os.read(self._fd, 1 << 16)
            now = time.perf_counter()
            painted = _ESCAPES.sub(b"", bytes(self._raw)).decode("utf-8", "ignore")
            if wanted in re.sub(r"\s+", "", painted):
                return now - self.started
        raise TimeoutError(f"{words!r} was not painted within {timeout} s")

    def forget(self) -> None:
        """Drop what was painted so far, once the program has nothing more to say for 100 ms."""
        while select.select([self._fd], [], [], 0.1)[0]:
            os.read(self._fd, 1 << 16)
        self._raw.clear()

    def press(self, keys: str) -> None:
        """Type `keys`."""
        os.write(self._fd, keys.encode())

    def memory(self) -> float:
        """Return the resident memory of the program itself, in megabytes."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]  # Linux always says it

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._fd)
