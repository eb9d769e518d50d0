"""`glose doctor`: which ways to the clipboard there are here, whether they work, and what to do where they don't."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from secrets import token_hex
from shutil import which

import click

from glose import clipboard
from glose.clipboard import ClipboardError
from glose.clipboard_reading import reader_of, reading
from glose.commands.configuring import Asked, config_options
from glose.commands.listing import listed
from glose.commands.terminal_report import report_terminal
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["command"]

_TERMINAL = Path("/dev/tty")
_PAUSE = 0.2
"""Seconds between two looks at the clipboard."""

_SAMPLE = "glose doctor {number}"
"""What is copied, with another number each time, so that nothing older is taken for it."""

_INSTALLABLE = {"wl-copy": "wl-clipboard", "xclip": "xclip", "xsel": "xsel", "termux-clipboard-set": "termux-api"}
"""The package that has a program, where its name is the same in Debian, Fedora, Arch, Homebrew or Termux."""


@click.command("doctor")
@config_options
def command(asked: Asked) -> None:
    """Say what the terminal can do, and try the clipboard.

    Every way to the clipboard that there is here is tried: the words "glose doctor" and a number are copied, and read
    back where there is a program that can. Then comes what to install or to set.

    A way is forced by the key clipboard of the configuration or by the variable GLOSE_CLIPBOARD: native, tmux, osc52,
    file, or the name of a program. The exit status is 1 where no way to a clipboard works.

    \b
    glose doctor
    GLOSE_CLIPBOARD=osc52 glose doctor
    """
    found = asked.effective()
    report_terminal(found)
    click.echo()
    forced = found.config.clipboard
    try:
        ways = clipboard.chain(forced)
    except ClipboardError as error:
        click.echo(visible_line(str(error)))
        _advise(forced, found.origins["clipboard"])
        sys.exit(1)
    outcomes = [_tried(way) for way in ways]
    click.echo(_("Ways to the clipboard here, in the order in which they are asked:"))
    listed((f"  {way}", mark, said) for way, (mark, said, _works) in zip(ways, outcomes, strict=True))
    if not forced:
        click.echo(_("Not here:"))
        listed((f"  {name}", why) for name, why in _absent(ways))
    _advise(forced, found.origins["clipboard"])
    reached = [way for way, (_mark, _said, works) in zip(ways, outcomes, strict=True) if works]
    sys.exit(0 if reached and (reached != ["file"] or ways == ("file",)) else 1)


def _tried(way: str) -> tuple[str, str, bool]:
    """Copy by `way`: how it went in a word, what is to be said of it, and whether it took the text."""
    sample = _SAMPLE.format(number=token_hex(2))
    try:
        with_terminal = _terminal() if way == "osc52" else None
        copied = clipboard.copy(sample, way=way, osc52=with_terminal)
    except ClipboardError as error:
        return _("fails"), visible_line(str(error)), False
    if copied.path is not None:
        return _("works"), visible_line(str(copied.path)), True
    there, told = _read_back(way, sample)
    if not there:
        return _("fails"), told, False
    if copied.sure:
        return _("works"), told, True
    paste = _("paste somewhere: it has arrived if “{text}” comes out").format(text=sample)
    return _("sent"), _("; ").join(part for part in (told, paste) if part), True


def _read_back(way: str, sample: str) -> tuple[bool, str]:
    """Whether `sample` may be where `way` has put it, and what is to be said of that."""
    program = reader_of(way)
    if program is None:
        return True, ""
    found: str | ClipboardError = ""
    until = time.monotonic() + clipboard.TIMEOUT
    while found != sample and time.monotonic() < until:  # xclip returns a moment before it owns the clipboard
        try:
            found = reading(way)
        except ClipboardError as error:
            found = error
        time.sleep(0 if found == sample else _PAUSE)
    if isinstance(found, ClipboardError):
        return True, _("not read back: {reason}").format(reason=visible_line(str(found)))
    if found == sample:
        return True, _("read back by {program}").format(program=program)
    words = visible_line(found[:40])
    return False, _("it takes the text, but {program} finds “{words}” there").format(program=program, words=words)


def _terminal() -> Callable[[str], None] | None:
    """Something that writes to the terminal glose was started from, wherever its output goes; None without one."""
    try:
        with _TERMINAL.open("w"):
            pass
    except OSError:
        return None
    return _send


def _send(sequence: str) -> None:
    with _TERMINAL.open("w") as terminal:
        terminal.write(sequence)


def _absent(ways: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each way that is not taken, and why."""
    for program in clipboard.programs():
        if program.name in ways:
            continue
        if program.serves:
            yield program.name, _("not asked over SSH") if program.installed else _("not installed")
        else:
            yield program.name, _("not for this desktop")
    if "tmux" not in ways:
        yield "tmux", _("not inside tmux")


def _advise(forced: str | None, origin: str) -> None:
    advice = list(_advice(forced, origin))
    if advice:
        click.echo(_("What helps:"))
    for sentence in advice:
        click.echo(f"  {sentence}")


def _advice(forced: str | None, origin: str) -> Iterator[str]:
    """What to install or set here, a sentence each; `origin` is where the `forced` way is said."""
    if forced:
        told = _("{origin} says “{way}”, which keeps glose from all other ways: unset it to have them tried.")
        yield told.format(origin=visible_line(origin), way=visible_line(forced))
        return
    over_ssh = clipboard.over_ssh()
    if not over_ssh:
        yield from _missing_programs()
    if os.environ.get("TMUX"):
        yield from _tmux_advice()
    elif os.environ.get("STY"):
        yield _("Inside screen the clipboard is the outer terminal's: it must take OSC 52.")
    elif over_ssh or not any(program.serves and program.installed for program in clipboard.programs()):
        yield _(
            "The terminal must take OSC 52: kitty, foot, Alacritty, WezTerm, Windows Terminal and iTerm2 (where its "
            "settings let programs reach the clipboard) do, xterm with disallowedWindowOps set to 20,21,SetXprop."
        )


def _missing_programs() -> Iterator[str]:
    serving = [program for program in clipboard.programs() if program.serves]
    if any(program.installed for program in serving):
        return
    for program in serving:
        if program.name in _INSTALLABLE:
            yield _("Install {package}, which has {program}.").format(
                package=_INSTALLABLE[program.name], program=program.name
            )
            return
    if not serving and sys.platform.startswith("linux"):
        yield _("Neither WAYLAND_DISPLAY nor DISPLAY is set: start glose from the desktop to reach its clipboard.")


def _tmux_advice() -> Iterator[str]:
    """What tmux itself says of the clipboard: load-buffer -w came with 3.2, and set-clipboard off keeps all from it."""
    if which("tmux") is None:
        yield _("TMUX is set, but there is no program tmux on the PATH: install it, or unset TMUX.")
        return
    if _asked("tmux", "show-options", "-sv", "set-clipboard") == "off":
        yield _("tmux keeps copies to itself: run `tmux set -s set-clipboard external`.")
    version = "".join(_asked("tmux", "-V").split()[1:]).removeprefix("next-")
    major, _dot, minor = version.partition(".")
    if major.isdecimal() and (int(major), minor[:1]) < (3, "2"):
        yield _("tmux {version} cannot pass copies on: update it to 3.2 or later.").format(version=version)


def _asked(*command: str) -> str:
    try:
        answer = subprocess.run(command, capture_output=True, timeout=clipboard.TIMEOUT, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.decode(errors="replace").strip()
