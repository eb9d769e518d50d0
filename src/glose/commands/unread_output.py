"""End a filter when nobody reads its output any more, also in the middle of a long article."""

import os
import select
import stat
import threading

__all__ = ["end_when_unread"]

_STANDARD_OUTPUT = 1


def end_when_unread() -> None:
    """From now on, end the process with status 1 once standard output is a pipe without a reader.

    A worker must not outlive the reader that asked it, not even one that was killed; its next write would tell, but a
    long article takes minutes until then.
    """
    if stat.S_ISFIFO(os.fstat(_STANDARD_OUTPUT).st_mode):
        threading.Thread(target=_wait_for_the_end, daemon=True).start()


def _wait_for_the_end() -> None:
    watch = select.poll()
    watch.register(_STANDARD_OUTPUT, 0)  # an error, such as a pipe without a reader, is told unasked: poll(2)
    watch.poll()
    os._exit(1)
