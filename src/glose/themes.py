"""Themes: the colours of the reader and the look of every type of mention and kind of quotation, read from TOML.

docs/themes.md describes the files.
"""

import re
import unicodedata
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from glose import bundled, toml_file
from glose.annotation import KINDS, LABELS, Kind, Label
from glose.errors import GloseError
from glose.terminal_text import visible_line
from glose.toml_file import TomlFile, dotted
from glose.translation import _

__all__ = ["DEFAULT", "Attribute", "Colour", "Colours", "MentionLook", "QuoteLook", "Theme", "ThemeError", "available"]
__all__ += ["asked_for", "find", "load"]

DEFAULT = "encre"
"""Name of the theme of a reader who chose none."""

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
    """A theme; `name` is that of its file, `title` what the reader sees, `extends` whose looks it starts from.

    `files` are the paths of its file and of those that it extends.
    """

    title: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    dark: bool
    colours: Colours
    mentions: dict[Label, MentionLook]
    quotes: dict[Kind, QuoteLook]
    extends: str = ""
    name: str = ""
    files: tuple[str, ...] = ()


def available() -> dict[str, Path]:
    """Return the file of each theme by its name: the bundled ones, and the reader's own, which come first."""
    return {path.stem: path for folder in reversed(_folders()) for path in sorted(folder.glob("*.toml"))}


def find(name: str) -> Theme:
    """Return the theme called `name`, the reader's own before a bundled one. Raises ThemeError."""
    themes = available()
    if name not in themes:
        known = ", ".join(visible_line(known) for known in sorted(themes))
        raise ThemeError(
            _("There is no theme called {name}: choose one of {names}.").format(name=visible_line(name), names=known)
        )
    return load(themes[name])


def asked_for(words: str) -> Theme:
    """Return the theme that the reader means by `words`: the name of one, or the path of a file. Raises ThemeError."""
    return load(Path(words)) if words.endswith(".toml") else find(words)


def load(path: Path) -> Theme:
    """Return the theme in the file at `path`, with what it takes from those it extends.

    Raises ThemeError where one of them cannot be read or is no theme.
    """
    return _load(path, ())


def _load(path: Path, extending: tuple[Path, ...]) -> Theme:
    """Return the theme at `path`; the themes at `extending` lead to it, each by extending the next."""
    file = toml_file.read(path, ThemeError)
    for key in _NOT_WRITTEN:
        if key in file.table:
            raise file.error(_("unknown key {key}").format(key=key), [key])
    table: dict[str, Any] = file.table
    files: tuple[str, ...] = (str(path),)
    if "extends" in table:
        parent = _load(_parent(file, (*extending, path)), (*extending, path))
        table, files = _laid_over(msgspec.to_builtins(parent), table), (*files, *parent.files)
    return _theme(table | dict(zip(_NOT_WRITTEN, (path.stem, files), strict=True)), file)


_NOT_WRITTEN = ("name", "files")  # of a theme, not of its file


def _parent(file: TomlFile, extending: tuple[Path, ...]) -> Path:
    """Return the file of the theme that `file` extends: beside it, the reader's own, or a bundled one.

    A file that leads here is passed over, so that a reader's own theme can extend the bundled one of its name.
    """
    name = file.table["extends"]
    if not isinstance(name, str):
        raise file.error(_("extends: write the name of a theme"), ["extends"])
    files = [folder / f"{name}.toml" for folder in (file.path.parent, *_folders())]
    there = [one.resolve() for one in files if one.name in _names(one.parent)]
    if not there:
        problem = _("extends: there is no theme called {name}").format(name=visible_line(name))
        raise file.error(problem, ["extends"])
    before = {one.resolve() for one in extending}
    fresh = next((one for one in there if one not in before), None)
    if fresh is None:
        circle = " → ".join(visible_line(one.stem) for one in (*extending, there[0]))
        problem = _("extends: these themes extend one another in a circle: {names}").format(names=circle)
        raise file.error(problem, ["extends"])
    return fresh


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.toml")}


def _laid_over(under: dict[str, Any], table: dict[str, Any]) -> dict[str, Any]:
    """Return `table` with what it does not say taken from `under`, table by table."""
    both = dict(under)
    for key, value in table.items():
        below = under.get(key)
        both[key] = _laid_over(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return both


def _folders() -> tuple[Path, ...]:
    """Return where themes lie: the reader's own, which come first, and the bundled ones."""
    from platformdirs import user_config_path  # costs a start that shows the default theme nothing

    return user_config_path("glose") / "themes", bundled.themes()


def _theme(table: dict[str, Any], source: TomlFile) -> Theme:
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


_PROBLEM = re.compile(r"(?P<what>.*?)(?: - at `\$(?P<where>.*)`)?", re.DOTALL)
_NAME = re.compile("`(.*)`")


def _converted(value: Any, kind: Any, source: TomlFile, keys: list[str]) -> Any:
    """Return `value`, which stands at `keys`, as a `kind`; raise what msgspec finds wrong in words of a theme."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        match = _PROBLEM.fullmatch(str(error))
        what, where = (match["what"], match["where"] or "") if match else (str(error), "")
        keys = [*keys, *(key for key in re.split(r"[.\[\]]+", where) if key and not key.isdigit())]
        name = found[1] if (found := _NAME.search(what)) else ""
        if "unknown field" in what:
            raise source.error(_("unknown key {key}").format(key=dotted([*keys, name])), [*keys, name]) from error
        if "missing required field" in what:
            raise source.error(_("the key {key} is missing").format(key=dotted([*keys, name])), keys) from error
        if "matching regex" in what:
            raise source.error(_("{key} is no colour: write it as #rrggbb").format(key=dotted(keys)), keys) from error
        raise source.error(f"{dotted(keys)}: {visible_line(what)}", keys) from error


def _check_sign(text: str, source: TomlFile, keys: list[str]) -> None:
    """Raise ThemeError unless `text` is one visible character of one cell."""
    visible = len(text) == 1 and text.isprintable() and not text.isspace() and not unicodedata.combining(text)
    if not visible or unicodedata.east_asian_width(text) in "WF":
        problem = _("{key} is no sign: write one visible character of one cell").format(key=dotted(keys))
        raise source.error(problem, keys)
