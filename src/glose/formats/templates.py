"""A reader's own formats: one TOML file each in the folder `formats` of the config folder, with a Jinja template."""

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Annotated

import msgspec

from glose.formats.format import Added, Format, FormatError
from glose.formats.selection import SCOPES, Scope, Selection
from glose.formats.template_process import outcome
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["folder", "templates"]

_LARGEST = 256 * 1024
"""Bytes of a file: a template has some hundred."""

_MEDIA_TYPES = {
    ".csv": "text/csv",
    ".htm": "text/html",
    ".html": "text/html",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".md": "text/markdown",
    ".org": "text/org",
    ".tsv": "text/tab-separated-values",
    ".xhtml": "application/xhtml+xml",
    ".xml": "application/xml",
}
"""What a file of an extension is; of any other, plain text."""

_ESCAPED = ("text/html", "application/xhtml+xml", "application/xml")


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file says; `title` is the name where it says none."""

    name: Annotated[str, msgspec.Meta(pattern="^[a-z0-9][a-z0-9-]*$", max_length=40)]
    template: str
    extension: Annotated[str, msgspec.Meta(pattern=r"^(\.[A-Za-z0-9]+){1,3}$", max_length=20)] = ".txt"
    title: Annotated[str, msgspec.Meta(min_length=1, max_length=60)] = ""
    scopes: tuple[Scope, ...] = SCOPES


class _Template(msgspec.Struct, frozen=True):
    """Writes selections; `line` is the one of the file at `path`, from 1, on which the template starts."""

    path: Path
    line: int
    source: str
    escapes: bool

    def __call__(self, selection: Selection) -> str:
        made = outcome(self.source, escapes=self.escapes, selection=selection)
        if made is None:
            raise _problem(self.path, 0, _("it takes too long or too much memory: look for a loop that is too large"))
        if made.problem:
            raise _problem(self.path, made.line and made.line + self.line - 1, made.problem)
        return made.text


def folder() -> Path:
    """Return the folder of a reader's own formats, which need not exist."""
    from platformdirs import user_config_path  # costs what only imports this module nothing

    return user_config_path("glose") / "formats"


def templates() -> Iterator[Added]:
    """Yield each format of the reader's own, or what is wrong with it: file, line and reason.

    The files are looked at anew each time, so that a change shows at once; one that has not changed is not read again.
    """
    try:
        paths = sorted(folder().glob("*.toml"))
    except OSError as error:
        yield Added("", str(folder()), _problem(folder(), 0, error.strerror or str(error)))
        return
    for path in paths:
        made = _loaded(path)
        yield Added(made.name if isinstance(made, Format) else path.stem, str(path), made)


def _loaded(path: Path) -> Format | FormatError:
    try:
        state = path.stat()
        return _read(path, state.st_mtime_ns, state.st_size)
    except OSError as error:
        return _problem(path, 0, error.strerror or str(error))


@lru_cache(maxsize=256)
def _read(path: Path, _changed: int, size: int) -> Format | FormatError:
    """Read a file as it is since `_changed`. Raises OSError."""
    if size > _LARGEST:
        return _problem(path, 0, _("it is larger than {size} kB").format(size=_LARGEST // 1024))
    try:
        written = path.read_bytes().decode("utf-8-sig")
        table = msgspec.convert(tomllib.loads(written.replace("\r\n", "\n")), _Table)
    except UnicodeDecodeError:
        return _problem(path, 0, _("it is not UTF-8"))
    except tomllib.TOMLDecodeError as error:
        return _problem(path, _line_told(error, written), _("this is not TOML: {reason}").format(reason=error))
    except msgspec.ValidationError as error:
        return _problem(path, _line_of(written, _key_told(error)), str(error))
    return _made(path, table, written)


def _made(path: Path, table: _Table, written: str) -> Format | FormatError:
    from glose.formats.template_language import syntax_problem  # Jinja costs those who have no templates nothing

    line = _line_of(written, "template")
    if re.search(r"=\s*(\"{3}|'{3})\s*$", written.split("\n")[line - 1]):  # TOML drops the line end after these
        line += 1
    if wrong := syntax_problem(table.template):
        return _problem(path, wrong[0] + line - 1, wrong[1])
    media_type = _MEDIA_TYPES.get(table.extension.lower(), "text/plain")
    template = _Template(path, line, table.template, media_type in _ESCAPED)
    title = visible_line(table.title or table.name)
    return Format(table.name, lambda: title, table.extension, media_type, template, table.scopes)


def _line_told(error: tomllib.TOMLDecodeError, written: str) -> int:
    """The line at fault: the one that the message names, or the last one, "at end of document"."""
    told = re.search(r"at line (\d+)", str(error))
    return int(told[1]) if told else written.count("\n") + 1


def _key_told(error: msgspec.ValidationError) -> str:
    """The key at fault, from a message such as "… - at `$.scopes[0]`" or "… unknown field `titel`"."""
    told = re.search(r"\$\.(\w+)", str(error)) or re.search(r"unknown field `(.+?)`", str(error))
    return told[1] if told else ""


def _line_of(written: str, key: str) -> int:
    """The line, from 1, that starts with `key`; 0 where none does."""
    found = re.search(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=", written, re.MULTILINE) if key else None
    return written.count("\n", 0, found.start()) + 1 if found else 0


def _problem(path: Path, line: int, reason: str) -> FormatError:
    place = f"{path}:{line}" if line else str(path)
    said = _("{place}: {reason}; correct the template or remove the file.")
    return FormatError(said.format(place=visible_line(place), reason=visible_line(reason.rstrip("."))))
