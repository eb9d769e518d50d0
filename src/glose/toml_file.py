"""Files in TOML that a reader writes: read within bounds, and what is wrong in them said in one line."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from glose.errors import GloseError
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["TomlFile", "dotted", "read"]

_LARGEST = 64 * 1024  # bytes; the largest of our own has four thousand


class TomlFile(NamedTuple):
    """A file as it was read; `kind` is the error that its faults are raised as."""

    path: Path
    text: str
    table: dict[str, Any]
    kind: type[GloseError]

    def error(self, problem: str, keys: list[str]) -> GloseError:
        """Return the error that says `problem` of what `keys` lead to: its one line names the file and the line."""
        return _at(self.path, problem, self.kind, self.line(keys))

    def line(self, keys: list[str]) -> int | None:
        """Return the line, from 1, on which the key (or else its table) that `keys` name stands; None without one."""
        return _line_of(self.text, keys)


def read(path: Path, kind: type[GloseError]) -> TomlFile:
    """Return what the file at `path` holds; raise an error of `kind` where it cannot be read or is no TOML."""
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise _at(path, _("this file cannot be read: {reason}").format(reason=error.strerror), kind) from error
    if len(content) > _LARGEST:
        problem = _("this file is too large (more than {limit} kB)").format(limit=_LARGEST // 1024)
        raise _at(path, problem, kind)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _at(path, _("this is not UTF-8 text"), kind, line) from error
    import tomllib  # who has written no file waits for none

    try:
        return TomlFile(path, text, tomllib.loads(text), kind)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _at(path, _("this is not TOML: {reason}").format(reason=visible_line(str(error))), kind) from error


def dotted(keys: list[str]) -> str:
    """Return `keys` as TOML writes them, fit for a message."""
    return visible_line(".".join(keys))


def _at(path: Path, problem: str, kind: type[GloseError], line: int | None = None) -> GloseError:
    place = visible_line(str(path)) + (_(", line {line}").format(line=line) if line else "")
    return kind(f"{place}: {problem}")


_TABLE = re.compile(r"\s*\[\s*(?P<name>[^\[\]]+?)\s*\]")
_ASSIGNMENT = re.compile(r"\s*(?P<name>[\w.\"'-]+?)\s*=")


def _line_of(source: str, keys: list[str]) -> int | None:
    table: list[str] = []
    found: int | None = None
    for number, line in enumerate(source.splitlines(), 1):
        if match := _TABLE.match(line):
            table = [part.strip("\"' ") for part in match["name"].split(".")]
            path = table
        elif match := _ASSIGNMENT.match(line):
            path = [*table, *(part.strip("\"' ") for part in match["name"].split("."))]
        else:
            continue
        if path == keys:
            return number
        if keys and path == keys[: len(path)]:
            found = number
    return found
