"""The signals that ask a program to end, answered by ending in order: place kept, terminal restored."""

import asyncio
import os
import signal
import threading
from collections.abc import Callable

__all__ = ["end_on_signals"]

_SIGNALS = (signal.SIGTERM, signal.SIGHUP)  # SIGINT raises KeyboardInterrupt, which ends in order by itself

_PATIENCE = 2.0  # seconds to end in: a terminal that is gone may block what is written to it for ever


def end_on_signals(end: Callable[[int], object]) -> None:
    """Call `end` from the running event loop with the exit status (128 + number) when a signal asks to end.

    Where that takes too long the process just ends: nothing is lost that was kept before.
    """
    loop = asyncio.get_running_loop()
    for number in _SIGNALS:
        loop.add_signal_handler(number, _end, 128 + number, end)


def _end(status: int, end: Callable[[int], object]) -> None:
    last_resort = threading.Timer(_PATIENCE, os._exit, (status,))
    last_resort.daemon = True
    last_resort.start()
    end(status)
