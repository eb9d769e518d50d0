"""The configuration: a TOML file in the platform's configuration folder, environment variables, options.

What is said later in that order prevails. docs/configuration.md describes the keys.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

import msgspec

from glose import toml_file
from glose.errors import GloseError
from glose.terminal_text import visible_line
from glose.toml_file import TomlFile, dotted
from glose.translation import _

__all__ = ["DEFAULT", "Config", "ConfigError", "Effective", "asked", "default_path", "described", "effective"]
__all__ += ["variable"]

DEFAULT = "default"
"""Where a value comes from that nothing says otherwise."""


class ConfigError(GloseError):
    """A configuration that cannot be used: its one line names the file and line, the variable, or the option."""


class Config(msgspec.Struct, frozen=True):
    """What the reader may set; `described` says what each is for.

    Lengths are cells, spacings are blank lines.
    """

    theme: str | None = None
    style: str | None = None
    ui_language: Literal["en", "fr"] | None = None
    clipboard: str | None = None
    measure: Annotated[int, msgspec.Meta(ge=20, le=200)] = 72
    margin: Annotated[int, msgspec.Meta(ge=0, le=40)] = 0
    line_spacing: Annotated[int, msgspec.Meta(ge=0, le=2)] = 0
    paragraph_spacing: Annotated[int, msgspec.Meta(ge=0, le=3)] = 1
    panel: bool = True
    focus_mode: bool = False
    paragraph_numbers: bool = False
    words_per_minute: Annotated[int, msgspec.Meta(ge=60, le=1000)] = 200
    keep_lines: bool = False
    keys: Mapping[str, tuple[str, ...]] = {}


class Effective(NamedTuple):
    """A configuration, and where each of its keys ("measure", "keys.copy") was said."""

    config: Config
    origins: Mapping[str, str]


def described() -> dict[str, tuple[str, str]]:
    """Return, for each key, what values it takes, and what it is for."""
    spacing = _("a whole number from {low} to {high}")
    return {
        "theme": (
            _("the name of a theme, or the path of a file"),
            _("Theme to read in, instead of the one chosen last."),
        ),
        "style": (
            _("the name of a style of citation"),
            _("Style to cite in, instead of the one chosen last: `glose styles` lists them."),
        ),
        "ui_language": (_("“en” or “fr”"), _("Language of the interface, instead of the locale's.")),
        "clipboard": (
            _("“native”, “tmux”, “osc52”, “file”, or the name of a program"),
            _("The only way to the clipboard that is tried."),
        ),
        "measure": (spacing.format(low=20, high=200), _("The most characters in a line of the article.")),
        "margin": (spacing.format(low=0, high=40), _("Blank columns on either side of the article, at least.")),
        "line_spacing": (spacing.format(low=0, high=2), _("Blank lines between the lines of a paragraph.")),
        "paragraph_spacing": (spacing.format(low=0, high=3), _("Blank lines between paragraphs.")),
        "panel": (_("true or false"), _("Whether the panel is shown from the start, where it has room.")),
        "focus_mode": (_("true or false"), _("Whether all but the current sentence is dimmed.")),
        "paragraph_numbers": (_("true or false"), _("Whether paragraphs have their numbers beside them.")),
        "words_per_minute": (
            spacing.format(low=60, high=1000),
            _("How fast you read: for the minutes that are left, and for going on alone."),
        ),
        "keep_lines": (_("true or false"), _("Whether plain text that was cut at a fixed width keeps its lines.")),
        "keys": (
            _("a table of actions, each with a key or a list of keys"),
            _("Keys of your own: `glose config --keys` lists the actions."),
        ),
    }


def default_path() -> Path:
    """Return where the file lies: where GLOSE_CONFIG says, else in the platform's configuration folder."""
    if named := os.environ.get("GLOSE_CONFIG"):
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("glose") / "config.toml"


def variable(key: str) -> str:
    """Return the name of the environment variable for `key`."""
    return f"GLOSE_{key.upper()}"


def effective(options: Mapping[str, object] | None = None, settings: Iterable[str] = ()) -> Effective:
    """Return the configuration of the file, where there is one, the environment, and the command line.

    That has `settings`, words such as "measure=60" or "keys.copy=y Ctrl+Y", and `options` that are not None. Raises
    ConfigError where any of them says what cannot be.
    """
    values: dict[str, Any] = {}
    origins = dict.fromkeys(Config.__struct_fields__, DEFAULT)
    path = default_path()
    if path.exists():
        _add_file(toml_file.read(path, ConfigError), values, origins)
    for key in Config.__struct_fields__:
        name = variable(key)
        if key != "keys" and os.environ.get(name):
            values[key] = _of_words(key, os.environ[name], name)
            origins[key] = name
    _add_options(options or {}, settings, values, origins)
    return Effective(Config(**values), origins)


def asked(options: Mapping[str, object], settings: Iterable[str]) -> Config:
    """Return the configuration that the command line alone makes; see `effective`."""
    values: dict[str, Any] = {}
    _add_options(options, settings, values, {})
    return Config(**values)


def _add_options(
    options: Mapping[str, object], settings: Iterable[str], values: dict[str, Any], origins: dict[str, str]
) -> None:
    for words in settings:
        key, equals, value = words.partition("=")
        if not equals:
            raise ConfigError(_("--set takes KEY=VALUE, not {words}").format(words=visible_line(words)))
        table, _dot, action = key.partition(".")
        if table == "keys" and action and value.split():
            values["keys"] = {**values.get("keys", {}), action: tuple(value.split())}
        elif key not in Config.__struct_fields__:
            raise ConfigError(f"--set: {_unknown(key)}")
        else:
            values[key] = _of_words(key, value, "--set")
        origins[key] = "--set"
    for key, asked_for in options.items():
        if asked_for is not None:
            option = "--" + key.replace("_", "-")
            values[key] = _of_words(key, asked_for, option)
            origins[key] = option


def _add_file(file: TomlFile, values: dict[str, Any], origins: dict[str, str]) -> None:
    for key, value in file.table.items():
        if key not in Config.__struct_fields__:
            raise file.error(_unknown(key), [key])
        if key == "keys":
            values[key] = _keys(value, file, origins)
            continue
        try:
            values[key] = _converted(key, value)
        except msgspec.ValidationError as error:
            raise file.error(_refused(key, value), [key]) from error
        origins[key] = _place(file, [key])


def _keys(table: object, file: TomlFile, origins: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the keys of each action; whether there is such an action and such a key, the interface says."""
    if not isinstance(table, dict):
        raise file.error(_refused("keys", table), ["keys"])
    keys = {}
    for action, value in table.items():
        asked = (value,) if isinstance(value, str) else value
        try:
            keys[action] = msgspec.convert(asked, Annotated[tuple[str, ...], msgspec.Meta(min_length=1)])
        except msgspec.ValidationError as error:
            problem = _("{key} takes a key or a list of keys").format(key=dotted(["keys", action]))
            raise file.error(problem, ["keys", action]) from error
        origins[f"keys.{action}"] = _place(file, ["keys", action])
    origins["keys"] = _place(file, ["keys"])
    return keys


def _of_words(key: str, value: object, place: str) -> Any:
    try:
        return _converted(key, value, strict=False)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{place}: {_refused(key, value)}") from error


def _converted(key: str, value: object, *, strict: bool = True) -> Any:
    return msgspec.convert(value, Config.__annotations__[key], strict=strict)


def _refused(key: str, value: object) -> str:
    takes = described()[key][0]
    written = visible_line(str(value))[:40]
    return _("{key} takes {what}, not {value}").format(key=key, what=takes, value=written)


def _unknown(key: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, Config.__struct_fields__, 1)
    if near:
        return _("unknown key {key}: is it {nearest}?").format(key=visible_line(key), nearest=near[0])
    known = ", ".join(Config.__struct_fields__)
    return _("unknown key {key}: there are {known}").format(key=visible_line(key), known=known)


def _place(file: TomlFile, keys: list[str]) -> str:
    line = file.line(keys)
    path = visible_line(str(file.path))
    return path if line is None else _("{path}, line {line}").format(path=path, line=line)
