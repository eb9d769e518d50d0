"""The process that runs templates: started with the first one, ended where one takes too long, started again then."""

import subprocess
import sys
from threading import Lock, Timer

import msgspec

from glose.formats.selection import Selection

__all__ = ["LIMIT", "Job", "Outcome", "outcome"]

LIMIT = 10.0
"""Seconds that a template may take: the process ends itself then, where the system lets it."""

_PATIENCE = 1.0
"""Seconds after which it is ended where it has not."""


class Job(msgspec.Struct, frozen=True):
    """A template and what it is to write; with `escapes`, what it inserts is escaped as HTML and XML ask."""

    source: str
    escapes: bool
    selection: Selection


class Outcome(msgspec.Struct, frozen=True):
    """What a template wrote, or why it failed, and at which of its lines, from 1 (0 where nobody knows)."""

    text: str = ""
    problem: str = ""
    line: int = 0


class _Process:
    """One process for all templates, which run one after the other."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def answer(self, job: bytes) -> bytes:
        """Return the line that answers the line `job`; empty where the process ended over it."""
        with self._lock:
            process = self._running()
            assert process.stdin
            assert process.stdout
            timer = Timer(LIMIT + _PATIENCE, process.kill)
            timer.start()
            answer = b""
            try:
                process.stdin.write(job + b"\n")
                process.stdin.flush()
                answer = process.stdout.readline()
            except BrokenPipeError:
                pass  # it ended over the job before
            finally:
                timer.cancel()
            if not answer:
                self._process = None
                process.kill()
                process.communicate()
            return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(
                (sys.executable, "-m", "glose.formats.template_worker"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl+C is for the reader alone; without its parent it ends by itself
            )
        return self._process


_PROCESS = _Process()


def outcome(source: str, *, escapes: bool, selection: Selection) -> Outcome | None:
    """Return what the template `source` makes of `selection`, None where it did not end in time.

    Blocking, up to LIMIT seconds: not for the thread of the interface.
    """
    answer = _PROCESS.answer(msgspec.json.encode(Job(source, escapes, selection)))
    return msgspec.json.decode(answer, type=Outcome) if answer else None
