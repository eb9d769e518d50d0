"""`glose config`: what is set, and where each value comes from."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from glose import config
from glose.commands.asking import report
from glose.commands.configuring import Asked, config_options
from glose.commands.listing import listed
from glose.config import DEFAULT, Config, ConfigError
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["command"]


@click.command("config")
@click.option("--path", "asked_path", is_flag=True, help="Print where the file lies, or would lie.")
@click.option("--edit", is_flag=True, help="Open the file in $VISUAL or $EDITOR; without one, it is made first.")
@click.option("--keys", "asked_keys", is_flag=True, help="Print every action with its keys, for the table [keys].")
@config_options
def command(asked_path: bool, edit: bool, asked_keys: bool, asked: Asked) -> None:
    """Print the configuration, and where each value comes from.

    A value comes from the file, or else from its variable (GLOSE_ and the key in capitals), or else from an option of
    the command line: the last of these prevails.

    \b
    glose config
    glose config --edit
    GLOSE_MEASURE=60 glose article.txt
    glose config --set measure=60 --set keys.copy=Ctrl+Y
    """
    path = config.default_path()
    if asked_path:
        click.echo(str(path))
        return
    if edit:
        _edit(path)
    found = asked.effective()
    from glose.ui.keymap import keymap

    remapped = keymap(found.config.keys)
    if asked_keys:
        listed((name, " ".join(keys), title) for name, keys, title in remapped.rows())
    elif not edit:
        listed(_rows(found))
    for problem in remapped.problems:
        report(ConfigError(problem))
    sys.exit(1 if remapped.problems else 0)


def _rows(found: config.Effective) -> Iterator[tuple[str, str, str]]:
    """Key, value and origin, keys of the table [keys] on lines of their own."""
    for key, value in msgspec.structs.asdict(found.config).items():
        if key == "keys":
            for action, keys in value.items():
                yield f"keys.{visible_line(action)}", _written(list(keys)), found.origins[f"keys.{action}"]
        else:
            yield key, _written(value), _("default") if found.origins[key] == DEFAULT else found.origins[key]


def _written(value: object) -> str:
    """Return `value` as TOML writes it, or a dash where there is none."""
    if value is None:
        return "–"
    if isinstance(value, str):
        value = visible_line(value)  # a variable may hold bytes that are not UTF-8
    return visible_line(msgspec.json.encode(value).decode())


def _edit(path: Path) -> None:
    """Open the file at `path` in the reader's editor. Raises ConfigError where that fails."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        raise ConfigError(_("No editor is set: set VISUAL or EDITOR, or edit {path}.").format(path=path))
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_template(), encoding="utf-8")
        ended = subprocess.run([*shlex.split(editor), str(path)], check=False)
    except (OSError, ValueError) as error:
        problem = _("{path} cannot be edited with {editor}: {reason}.")
        reason = error.strerror if isinstance(error, OSError) else error
        raise ConfigError(problem.format(path=path, editor=visible_line(editor), reason=reason)) from error
    if ended.returncode:
        raise ConfigError(_("{editor} ended with status {status}.").format(editor=editor, status=ended.returncode))


def _template() -> str:
    """Return a file that says nothing yet, with every key to take the comment sign from."""
    lines = [_("# glose. Take the # from a line to set what it says."), ""]
    defaults = Config()
    for key, (takes, purpose) in config.described().items():
        lines += [f"# {purpose}", f"# {takes[:1].upper()}{takes[1:]}."]
        if key == "keys":
            lines += ["# [keys]", '# next_sentence = ["j", "down"]']
        else:
            value = getattr(defaults, key)
            examples = {"theme": "encre", "style": "apa", "ui_language": "fr", "clipboard": "osc52"}
            lines.append(f"# {key} = {msgspec.json.encode(examples.get(key, value)).decode()}")
        lines.append("")
    return "\n".join(lines)
