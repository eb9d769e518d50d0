"""Themes: the colours of the reader and the look of every type of mention and kind of quotation, read from TOML."""

import re
import tomllib
import unicodedata
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

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
    themes = available()
    if name not in themes:
        known = ", ".join(visible_line(known) for known in sorted(themes))
        raise ThemeError(
            _("There is no theme called {name}: choose one of {names}.").format(name=visible_line(name), names=known)
        )
    return load(themes[name])


def load(path: Path) -> Theme:
    """Return the theme in the file at `path`. Raises ThemeError where it cannot be read or is no theme."""
    source = _read(path)
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise _at(path, _("this is not TOML: {reason}").format(reason=visible_line(str(error)))) from error
    return _theme(table | {"name": path.stem}, _Source(path, source))


class _Source(NamedTuple):
    """Where a theme was read, for saying where it is wrong."""

    path: Path
    text: str

    def error(self, problem: str, keys: list[str]) -> ThemeError:
        return _at(self.path, problem, _line_of(self.text, keys))


def _theme(table: dict[str, Any], source: _Source) -> Theme:
    """Return the theme that `table` describes; looks come first, since msgspec does not say which of them is wrong."""
    tables: tuple[tuple[str, Any, tuple[str, ...]], ...] = (
        ("mentions", MentionLook, LABELS),
        ("quotes", QuoteLook, KINDS),
    )
    for key, look, names in tables:
        looks = table.get(key)
        if isinstance(looks, dict):
            for name, value in looks.items():
                if name not in names:
                    raise source.error(_("unknown key {key}").format(key=visible_line(f"{key}.{name}")), [key, name])
                _converted(value, look, source, [key, name])
    theme: Theme = _converted(table, Theme, source, [])
    for key, _look, names in tables:
        for name in names:
            if name not in table[key]:
                raise source.error(_("the table {key} is missing").format(key=f"[{key}.{name}]"), [key])
    for label, mention in theme.mentions.items():
        _check_sign(mention.glyph, source, ["mentions", label, "glyph"])
    for kind, quote in theme.quotes.items():
        _check_sign(quote.bar, source, ["quotes", kind, "bar"])
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


_PROBLEM = re.compile(r"(?P<what>.*?)(?: - at `\$(?P<where>.*)`)?", re.DOTALL)
_NAME = re.compile("`(.*)`")


def _converted(value: Any, kind: Any, source: _Source, keys: list[str]) -> Any:
    """Return `value`, which stands at `keys`, as a `kind`; raise what msgspec finds wrong in words of a theme."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        match = _PROBLEM.fullmatch(str(error))
        what, where = (match["what"], match["where"] or "") if match else (str(error), "")
        keys = [*keys, *(key for key in re.split(r"[.\[\]]+", where) if key and not key.isdigit())]
        name = found[1] if (found := _NAME.search(what)) else ""
        if "unknown field" in what:
            raise source.error(_("unknown key {key}").format(key=_dotted([*keys, name])), [*keys, name]) from error
        if "missing required field" in what:
            raise source.error(_("the key {key} is missing").format(key=_dotted([*keys, name])), keys) from error
        if "matching regex" in what:
            raise source.error(_("{key} is no colour: write it as #rrggbb").format(key=_dotted(keys)), keys) from error
        raise source.error(f"{_dotted(keys)}: {visible_line(what)}", keys) from error


def _dotted(keys: list[str]) -> str:
    return visible_line(".".join(keys))


def _check_sign(text: str, source: _Source, keys: list[str]) -> None:
    """Raise ThemeError unless `text` is one visible character of one cell."""
    visible = len(text) == 1 and text.isprintable() and not text.isspace() and not unicodedata.combining(text)
    if not visible or unicodedata.east_asian_width(text) in "WF":
        problem = _("{key} is no sign: write one visible character of one cell").format(key=_dotted(keys))
        raise source.error(problem, keys)


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
