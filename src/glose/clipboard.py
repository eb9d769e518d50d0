"""The clipboard: a chain of ways to it, tried in order until one takes the text.

Over SSH: tmux inside tmux, else the escape sequence OSC 52, else a file. Elsewhere: a helper program of the desktop,
then tmux, then OSC 52, then a file. Nothing here prints, or waits for a program beyond `TIMEOUT`.
"""

import base64
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from platform import uname
from shutil import which
from time import monotonic
from typing import IO, NamedTuple

import msgspec
import platformdirs

from glose.errors import GloseError
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["OSC52_LIMIT", "TIMEOUT", "ClipboardError", "Copied", "Program", "chain", "copy", "over_ssh", "programs"]
__all__ += ["ran"]

TIMEOUT = 2.0
"""Seconds after which a program that does not answer is ended and counts as failed."""

_LAST_CHANCE = 0.25
"""Seconds that a program gets even where those before it have used up the time."""

OSC52_LIMIT = 75_000
"""Bytes of text that OSC 52 carries: terminals cut or drop sequences beyond 100,000 bytes of Base64."""

_SCREEN_CHUNK = 240
"""Bytes of a device control string that GNU screen passes on at once; 256 is the least it ever kept."""


class ClipboardError(GloseError):
    """No way took the text."""


class Copied(msgspec.Struct, frozen=True):
    """What became of a copy: by which way it went, whether that is sure to have arrived, and its code points.

    `way` is the name of a program, "OSC 52" or "file"; `path` is the file where it is one.
    """

    way: str
    sure: bool
    length: int
    path: Path | None = None


class _Helper(NamedTuple):
    """A program that fills the clipboard from its standard input, and the variable or check that says it may."""

    name: str
    command: tuple[str, ...]
    serves: Callable[[], bool]
    encoding: str = "utf-8"


class Program(msgspec.Struct, frozen=True):
    """A program that fills the clipboard: whether this desktop is one that it serves, and whether it is there."""

    name: str
    serves: bool
    installed: bool


def copy(text: str, *, osc52: Callable[[str], None] | None = None, way: str | None = None) -> Copied:
    """Put `text` on the clipboard by the first way that takes it.

    `osc52` writes an escape sequence to the terminal; without it that way does not exist. `way` (else the variable
    GLOSE_CLIPBOARD) names the only one to try: "native", the name of a helper program, "tmux", "osc52" or "file".
    Raises ClipboardError where none takes the text.
    """
    failures = []
    deadline = monotonic() + TIMEOUT
    for name in chain(way):
        try:
            return _by(name, text, osc52, deadline)
        except ClipboardError as failure:
            failures.append(str(failure))
    raise ClipboardError(_("Nothing was copied: {reasons}.").format(reasons=_("; ").join(failures)))


def chain(way: str | None = None) -> tuple[str, ...]:
    """Return the names of the ways that `copy` tries here, in order. Raises ClipboardError where `way` is unknown."""
    forced = (way or os.environ.get("GLOSE_CLIPBOARD", "")).lower().replace(" ", "")
    native = tuple(helper.name for helper in _HELPERS.values() if helper.serves() and which(helper.command[0]))
    if forced == "native":
        if not native:
            raise ClipboardError(_("No clipboard program serves this desktop: install xclip or wl-clipboard."))
        return native
    if forced in (*_HELPERS, "tmux", "osc52", "file"):
        return (forced,)
    if forced:
        known = ", ".join(("native", "tmux", "osc52", "file", *_HELPERS))
        raise ClipboardError(
            _("There is no way to the clipboard called “{way}”: choose one of {known}.").format(
                way=visible_line(forced), known=known
            )
        )
    tmux = ("tmux",) if os.environ.get("TMUX") else ()
    return (*(() if over_ssh() else native), *tmux, "osc52", "file")


def programs() -> tuple[Program, ...]:
    """Return the helper programs of all desktops, in the order in which they are asked."""
    return tuple(Program(one.name, one.serves(), which(one.command[0]) is not None) for one in _HELPERS.values())


def _by(name: str, text: str, osc52: Callable[[str], None] | None, deadline: float) -> Copied:
    if name == "tmux":
        ran("tmux", ("tmux", "load-buffer", "-w", "-"), text.encode(errors="replace"), deadline)
        return Copied("tmux", sure=False, length=len(text))
    if name == "osc52":
        _send(text, osc52)
        return Copied("OSC 52", sure=False, length=len(text))
    if name == "file":
        return Copied("file", sure=True, length=len(text), path=_kept(text))
    helper = _HELPERS[name]
    ran(name, helper.command, text.encode(helper.encoding, errors="replace"), deadline)
    return Copied(name, sure=True, length=len(text))


def ran(
    name: str, command: tuple[str, ...], data: bytes, deadline: float, printed: IO[bytes] | int = subprocess.DEVNULL
) -> None:
    """Run `command`, called `name`, with `data` as its input; `printed` is the file for what it prints.

    Raises ClipboardError where it fails or outlasts `deadline`, of the monotonic clock. What it complains of goes to a
    file, since a helper that serves the clipboard from the background keeps pipes open; it runs in a session of its
    own, so that it outlives glose.
    """
    try:
        with tempfile.TemporaryFile() as said:
            status = _status(name, command, data, deadline, printed, said)
            said.seek(0)
            reason = visible_line(said.read(2000).decode(errors="replace").strip()) or str(status)
    except OSError as error:
        raise ClipboardError(_("{name} does not run ({reason})").format(name=name, reason=error.strerror)) from error
    if status:
        raise ClipboardError(_("{name} failed ({reason})").format(name=name, reason=reason))


def _status(
    name: str, command: tuple[str, ...], data: bytes, deadline: float, printed: IO[bytes] | int, said: IO[bytes]
) -> int:
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=printed, stderr=said, start_new_session=True)
    try:
        process.communicate(data, timeout=max(deadline - monotonic(), _LAST_CHANCE))
    except subprocess.TimeoutExpired as error:
        _end(process)
        raise ClipboardError(_("{name} does not answer").format(name=name)) from error
    return process.returncode


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _send(text: str, osc52: Callable[[str], None] | None) -> None:
    """Send `text` by OSC 52 (XTerm Control Sequences, Operating System Commands, 52), past a multiplexer."""
    if osc52 is None:
        raise ClipboardError(_("there is no terminal to send it to"))
    data = text.encode(errors="replace")
    if len(data) > OSC52_LIMIT:
        raise ClipboardError(_("it is too long for the terminal (OSC 52)"))
    sequence = f"\x1b]52;c;{base64.b64encode(data).decode()}\x07"
    if os.environ.get("TMUX"):
        sequence = f"\x1bPtmux;{sequence.replace(chr(27), chr(27) * 2)}\x1b\\"
    elif os.environ.get("STY"):
        chunks = (sequence[at : at + _SCREEN_CHUNK] for at in range(0, len(sequence), _SCREEN_CHUNK))
        sequence = "".join(f"\x1bP{chunk}\x1b\\" for chunk in chunks)
    try:
        osc52(sequence)
    except OSError as error:
        raise ClipboardError(_("the terminal is gone ({reason})").format(reason=error.strerror)) from error


def _kept(text: str) -> Path:
    """Write `text` to the file that stands for the clipboard, whole or not at all, for the reader's eyes only."""
    path = platformdirs.user_state_path("glose", appauthor=False) / "clipboard.txt"
    new = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.touch(mode=0o600)
        new.write_text(text, encoding="utf-8", errors="replace", newline="")
        new.replace(path)
    except OSError as error:
        raise ClipboardError(
            _("{path} cannot be written ({reason})").format(path=visible_line(str(path)), reason=error.strerror)
        ) from error
    return path


def over_ssh() -> bool:
    """Say whether the terminal is that of another machine, whose clipboard the programs of this one don't reach."""
    return any(os.environ.get(variable) for variable in ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"))


def _in(variable: str) -> Callable[[], bool]:
    return lambda: bool(os.environ.get(variable))


_THROUGH_PYPERCLIP = """
import sys, pyperclip
pyperclip.set_clipboard(sys.argv[1])
text = sys.stdin.buffer.read().decode()
pyperclip.copy(text)
sys.exit(pyperclip.paste() != text)
"""
"""Where the clipboard is no program that reads its input, pyperclip fills it in a process of its own and reads it back,
since it does not say whether it succeeded."""


def _pyperclip(kind: str) -> tuple[str, ...]:
    return (sys.executable, "-c", _THROUGH_PYPERCLIP, kind)


_HELPERS: Mapping[str, _Helper] = {
    helper.name: helper
    for helper in (
        _Helper("termux-clipboard-set", ("termux-clipboard-set",), _in("TERMUX_VERSION")),
        _Helper("clip.exe", ("clip.exe",), lambda: "microsoft" in uname().release.lower(), "utf-16-le"),
        _Helper("pbcopy", ("pbcopy",), lambda: sys.platform == "darwin"),
        _Helper("windows", _pyperclip("windows"), lambda: sys.platform == "win32"),
        _Helper("wl-copy", ("wl-copy",), _in("WAYLAND_DISPLAY")),
        _Helper("xclip", ("xclip", "-selection", "clipboard"), _in("DISPLAY")),
        _Helper("xsel", ("xsel", "--clipboard", "--input"), _in("DISPLAY")),
        _Helper("klipper", _pyperclip("klipper"), lambda: bool(os.environ.get("DISPLAY") and which("qdbus"))),
    )
}
"""The programs that pyperclip knows too, and Termux's, in the order in which they are asked."""
