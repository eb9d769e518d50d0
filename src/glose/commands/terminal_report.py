"""What `glose doctor` says of the terminal: what glose found, from what, and what that makes of the reader."""

import locale
import os
import re
import select
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click

from glose import clipboard, themes
from glose.commands.listing import listed
from glose.config import Effective
from glose.errors import GloseError
from glose.library import Library, default_path
from glose.terminal_colours import NO_COLOURS, SIXTEEN, TRUECOLOUR, terminal_colours
from glose.terminal_text import visible_line
from glose.themes import Theme
from glose.translation import _

__all__ = ["report_terminal"]

_TERMINAL = Path("/dev/tty")
_PATIENCE = 0.5
"""Seconds in which a terminal answers, or does not know what it was asked; one behind a slow line takes some tenths."""

_QUESTIONS = "\x1b[?2026$p\x1b[?1006$p\x1b]11;?\x1b\\\x1b[c"
"""Whole frames, the mouse (DECRQM), the background (OSC 11); and what every terminal answers (DA1), to know the end.

Sources: XTerm Control Sequences; Terminal Spec: Synchronized Output.
"""


def report_terminal(found: Effective) -> None:
    """Print what there is to say, a line each, and what helps where something is amiss."""
    answers = _answers()
    theme, why = _theme(found)
    click.echo(_("The terminal:"))
    listed((f"  {what}", told) for what, told in _rows(answers, theme, why))
    advice = list(_advice(answers, theme))
    if advice:
        click.echo(_("What helps:"))
    for sentence in advice:
        click.echo(f"  {sentence}")


def _rows(answers: str, theme: Theme | None, why: str) -> Iterator[tuple[str, str]]:
    name = os.environ.get("TERM", "")
    yield _("name"), visible_line(name) if name else _("none (TERM is not set)")
    yield _("size"), _size()
    yield _("colours"), _colours()
    yield _("characters"), _characters()
    yield _("through"), ", ".join(_through()) or _("nothing")
    yield _("theme"), why if theme is None else f"{theme.title} ({why})"
    if answers:
        yield _("background"), {True: _("dark"), False: _("light"), None: _("not told")}[_dark(answers)]
        yield _("mouse"), _mode(answers, 1006)
        yield _("whole frames"), _mode(answers, 2026)
    else:
        yield _("answers"), _("none: mouse and background are not known")


def _size() -> str:
    if not sys.stdout.isatty() and not _TERMINAL.exists():
        return _("not known")
    columns, rows = shutil.get_terminal_size((0, 0))
    return _("{columns} × {rows} characters").format(columns=columns, rows=rows) if columns else _("not known")


def _colours() -> str:
    """How many, and which variable says so; the order is that of `terminal_colours`."""
    colours = terminal_colours()
    count = _("none") if colours == NO_COLOURS else _("16 million") if colours == TRUECOLOUR else str(colours)
    told = ("COLORTERM", "TERM") if os.environ.get("COLORTERM") in ("truecolor", "24bit") else ("TERM", "COLORTERM")
    said_by = "NO_COLOR" if os.environ.get("NO_COLOR") else told[0]
    return f"{count} ({said_by}={visible_line(os.environ.get(said_by, ''))})"


def _characters() -> str:
    return _("{encoding} (locale {locale})").format(
        encoding=visible_line(locale.getencoding()), locale=visible_line(_locale()) or "C"
    )


def _locale() -> str:
    return next(filter(None, (os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))), "")


def _through() -> Iterator[str]:
    if clipboard.over_ssh():
        yield "SSH"
    if os.environ.get("TMUX"):
        yield "tmux"
    if os.environ.get("STY"):
        yield "screen"


def _theme(found: Effective) -> tuple[Theme | None, str]:
    """Return the theme that the reader starts in, None where it is wrong, and why that one."""
    named, origin = found.config.theme, found.origins["theme"]
    kept = None
    if named is None:
        try:
            with Library(default_path()) as library:
                kept = library.setting("theme")
        except GloseError:
            kept = None  # whoever reads is told
    why = _("chosen last") if kept else _("the usual one") if named is None else visible_line(origin)
    try:
        return themes.asked_for(named or kept or themes.DEFAULT), why
    except GloseError as error:
        return None, f"{why}: {visible_line(str(error))}"


def _advice(answers: str, theme: Theme | None) -> Iterator[str]:
    if os.environ.get("TERM", "dumb") == "dumb":
        yield _("TERM says that this terminal can only print: articles are printed. Set it to what the terminal is.")
    elif terminal_colours() <= SIXTEEN and not os.environ.get("NO_COLOR"):
        yield _("Where the terminal shows more colours, set COLORTERM=truecolor, or TERM to one with 256 colours.")
    if "UTF-8" not in locale.getencoding().upper().replace("UTF8", "UTF-8"):
        yield _("glose writes UTF-8: set LANG to a locale of that, such as fr_FR.UTF-8 or C.UTF-8.")
    if theme is not None and (dark := _dark(answers)) is not None and dark != theme.dark:
        yield _("The theme is not for such a background, which shows at the edges: `t` in the reader chooses another.")


def _mode(answers: str, mode: int) -> str:
    """What the terminal answered to DECRQM: 1 or 2 is one it has, on or off, 3 one that stays on."""
    told = re.search(rf"\x1b\[\?{mode};(\d)\$y", answers)
    return _("not told") if told is None else _("yes") if told[1] in "123" else _("no")


def _dark(answers: str) -> bool | None:
    """Whether the background is dark, by its luma (ITU-R BT.601), None where the terminal does not tell it."""
    told = re.search(r"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})", answers)
    if told is None:
        return None
    red, green, blue = (int(one, 16) / float(16 ** len(one) - 1) for one in told.groups())
    return bool(0.299 * red + 0.587 * green + 0.114 * blue < 0.5)


def _answers() -> str:
    """Return what the terminal answers to `_QUESTIONS`, nothing where there is none or it says nothing in time."""
    if sys.platform == "win32" or os.environ.get("TERM", "dumb") == "dumb" or not sys.stdout.isatty():
        return ""
    import termios
    import tty

    try:
        terminal = os.open(_TERMINAL, os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return ""
    answers = b""
    try:
        before = termios.tcgetattr(terminal)
        try:
            tty.setcbreak(terminal, termios.TCSANOW)
            os.write(terminal, _QUESTIONS.encode())
            end = time.monotonic() + _PATIENCE
            while not re.search(rb"\x1b\[\?[\d;]*c", answers):
                if not select.select([terminal], [], [], max(0.0, end - time.monotonic()))[0]:
                    break
                answers += os.read(terminal, 1024)
        finally:
            termios.tcsetattr(terminal, termios.TCSANOW, before)
    except (OSError, termios.error):
        return ""
    finally:
        os.close(terminal)
    return answers.decode("ascii", "replace")
