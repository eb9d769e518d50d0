"""What is on the clipboard: the other half of the programs in `glose.clipboard`, to see whether a copy has arrived."""

import tempfile
from collections.abc import Mapping
from shutil import which
from time import monotonic
from typing import NamedTuple

from glose.clipboard import TIMEOUT, ClipboardError, ran
from glose.translation import _

__all__ = ["reader_of", "reading"]

_LARGEST = 1_000_000
"""Bytes that are read: what a doctor puts there has some twenty."""


class _Reader(NamedTuple):
    """A program that prints the clipboard."""

    command: tuple[str, ...]
    encoding: str = "utf-8"


_READERS: Mapping[str, _Reader] = {
    "termux-clipboard-set": _Reader(("termux-clipboard-get",)),
    "clip.exe": _Reader(("powershell.exe", "-NoProfile", "-Command", "Get-Clipboard")),
    "pbcopy": _Reader(("pbpaste",)),
    "wl-copy": _Reader(("wl-paste", "--no-newline")),
    "xclip": _Reader(("xclip", "-selection", "clipboard", "-o")),
    "xsel": _Reader(("xsel", "--clipboard", "--output")),
    "tmux": _Reader(("tmux", "show-buffer")),
}
"""By the way that fills it. What pyperclip fills it has read back itself; nobody can ask a terminal."""


def reader_of(way: str) -> str | None:
    """Return the program that prints what the `way` of `glose.clipboard` has copied, None where there is none."""
    return _READERS[way].command[0] if way in _READERS else None


def reading(way: str) -> str:
    """Return what is on the clipboard that `way` fills, without line ends after it.

    Raises ClipboardError where the program that prints it is missing, fails, or does not answer; KeyError where the
    way has none.
    """
    reader = _READERS[way]
    name = reader.command[0]
    if which(name) is None:
        raise ClipboardError(_("{name} is not installed").format(name=name))
    with tempfile.TemporaryFile() as printed:
        ran(name, reader.command, b"", monotonic() + TIMEOUT, printed)
        printed.seek(0)
        return printed.read(_LARGEST).decode(reader.encoding, errors="replace").rstrip("\r\n")
