"""Themes: the colours of the reader and the look of every type of mention and kind of quotation, read from TOML."""

import re
import tomllib
import unicodedata
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from glose import bundled
from glose.annotation import KINDS, LABELS, Kind, Label
from glose.errors import GloseError
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["DEFAULT", "Attribute", "Colour", "Colours", "MentionLook", "QuoteLook", "Theme", "ThemeError", "available"]
__all__ += ["find", "load"]

DEFAULT = "encre"
"""Name of the theme of a reader who chose none."""

_LARGEST = 64 * 1024  # bytes; the bundled themes have three thousand

Colour = Annotated[str, msgspec.Meta(pattern="^#[0-9a-fA-F]{6}$")]
"""A colour as #rrggbb, so that contrasts can be computed; terminals with fewer colours get the nearest one."""

Attribute = Literal["bold", "italic", "underline", "double-underline", "overline"]
"""What a terminal can do to a letter besides colouring it."""


class ThemeError(GloseError):
    """A theme that cannot be used: its one line names the file, and the line or key at fault."""


class Colours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of everything that is neither a mention nor a quotation.

    `current` is the background of the current sentence and of the current row of a list, `selection` that of text
    selected with the mouse, `accent` what draws the eye (titles, the current tab, the mark of the current sentence).
    """

    background: Colour
    text: Colour
    muted: Colour
    panel: Colour
    border: Colour
    accent: Colour
    current: Colour
    selection: Colour
    error: Colour
    warning: Colour
    success: Colour


class MentionLook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How mentions of one type look; `glyph` and `attributes` are the signs that need no colour."""

    colour: Colour
    glyph: str
    attributes: tuple[Attribute, ...]


class QuoteLook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How quotations of one kind look; `bar` is the glyph in the margin, the sign that needs no colour.

    `background` lies under their words, `current` under those of the current sentence; `colour` is that of the bar,
    and of the words of the current quotation.
    """

    colour: Colour
    background: Colour
    current: Colour
    bar: str


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A theme; `name` is that of its file, `title` what the reader sees."""

    title: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    dark: bool
    colours: Colours
    mentions: dict[Label, MentionLook]
    quotes: dict[Kind, QuoteLook]
    name: str = ""


def available() -> dict[str, Path]:
    """Return the file of each theme by its name: the bundled ones, and the reader's own, which come first."""
    from platformdirs import user_config_path  # costs a start that shows the default theme nothing

    folders = (bundled.themes(), user_config_path("glose") / "themes")
    return {path.stem: path for folder in folders for path in sorted(folder.glob("*.toml"))}


def find(name: str) -> Theme:
    """Return the theme called `name`, the reader's own before a bundled one. Raises ThemeError."""
    if name == DEFAULT and (path := bundled.themes() / f"{name}.toml").is_file():
        return load(path)
    themes = available()
    if name not in themes:
        raise ThemeError(
            _("There is no theme called {name}: choose one of {names}.").format(
                name=visible_line(name), names=", ".join(sorted(themes))
            )
        )
    return load(themes[name])


def load(path: Path) -> Theme:
    """Return the theme in the file at `path`. Raises ThemeError where it cannot be read or is no theme."""
    source = _read(path)
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise _at(path, _("this is not TOML: {reason}").format(reason=visible_line(str(error)))) from error
    table.pop("name", None)
    try:
        theme = msgspec.convert(table | {"name": path.stem}, Theme)
    except msgspec.ValidationError as error:
        raise _invalid(path, source, str(error)) from error
    _complete(path, theme)
    return theme


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise _at(path, _("this theme cannot be read: {reason}").format(reason=error.strerror)) from error
    if len(content) > _LARGEST:
        raise _at(path, _("this is too large for a theme (more than {limit} kB)").format(limit=_LARGEST // 1024))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _at(path, _("this is not UTF-8 text"), line) from error


def _at(path: Path, problem: str, line: int | None = None) -> ThemeError:
    place = visible_line(str(path)) + (_(", line {line}").format(line=line) if line else "")
    return ThemeError(f"{place}: {problem}")


_PROBLEM = re.compile(r"(?P<what>.*?)(?: - at (?:`key` in )?`\$(?P<where>.*)`)?", re.DOTALL)
_NAME = re.compile("`(.*)`")


def _invalid(path: Path, source: str, problem: str) -> ThemeError:
    """Return what msgspec found wrong, in words for who writes a theme and with the line where it stands."""
    match = _PROBLEM.fullmatch(problem)
    what, where = (match["what"], match["where"] or "") if match else (problem, "")
    keys = [key for key in re.split(r"[.\[\]]+", where) if key and key != "..."]
    named = _NAME.search(what)
    name = visible_line(named[1]) if named else ""
    if "unknown field" in what:
        keys.append(name)
        said = _("unknown key {key}")
    elif "missing required field" in what:
        said = _("the key {key} is missing")
        return _at(path, said.format(key=".".join([*keys, name])), _line_of(source, keys))
    elif "matching regex" in what:
        said = _("{key} is no colour: write it as #rrggbb")
    else:
        return _at(path, f"{'.'.join(keys)}: {what}" if keys else what, _line_of(source, keys))
    return _at(path, said.format(key=".".join(keys)), _line_of(source, keys))


def _complete(path: Path, theme: Theme) -> None:
    """Raise ThemeError where a type of mention or a kind of quotation is missing, or a sign is none."""
    for key, looks, expected in (("mentions", theme.mentions, LABELS), ("quotes", theme.quotes, KINDS)):
        for name in expected:
            if name not in looks:
                raise _at(path, _("the table {key} is missing").format(key=f"[{key}.{name}]"))
    signs = [(f"mentions.{label}.glyph", look.glyph) for label, look in theme.mentions.items()]
    signs += [(f"quotes.{kind}.bar", look.bar) for kind, look in theme.quotes.items()]
    for key, sign in signs:
        if not _is_sign(sign):
            raise _at(path, _("{key} is no sign: write one visible character of one cell").format(key=key))


def _is_sign(text: str) -> bool:
    return (
        len(text) == 1
        and text.isprintable()
        and not text.isspace()
        and not unicodedata.combining(text)
        and unicodedata.east_asian_width(text) not in "WF"
    )


_TABLE = re.compile(r"\s*\[\s*(?P<name>[^\[\]]+?)\s*\]")
_ASSIGNMENT = re.compile(r"\s*(?P<name>[\w.\"'-]+?)\s*=")


def _line_of(source: str, keys: list[str]) -> int | None:
    """Return the line, from 1, on which the key (or else the table) that `keys` name stands; None where it is not."""
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
