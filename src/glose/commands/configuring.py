"""Options that say for one run what the configuration says for all."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

import click
from click.shell_completion import CompletionItem

from glose import config
from glose.config import Config, ConfigError

__all__ = ["Asked", "config_options"]


class Asked:
    """What the command line says of the configuration; it was checked when that was read."""

    def __init__(self, settings: tuple[str, ...] = (), **options: object) -> None:
        self._settings = settings
        self._options = options

    def alone(self) -> Config:
        """Return the configuration where nothing else says anything."""
        return config.asked(self._options, self._settings)

    def effective(self) -> config.Effective:
        """Return it over file and environment. Raises ConfigError where one of these says what cannot be."""
        return config.effective(self._options, self._settings)


def _checked(_context: click.Context, option: click.Parameter, value: Any) -> Any:
    options, settings = ({}, value) if option.name == "settings" else ({str(option.name): value}, ())
    try:
        config.asked(options, settings)
    except ConfigError as error:
        raise click.UsageError(str(error)) from error
    return value


def _keys(_context: click.Context, _option: click.Parameter, incomplete: str) -> Iterator[CompletionItem]:
    for key, (_takes, purpose) in config.described().items():
        if key.startswith(incomplete) and key != "keys":
            yield CompletionItem(f"{key}=", help=purpose)


_OPTIONS = (
    click.option("--measure", "--width", metavar="CELLS", callback=_checked, help="The most characters in a line."),
    click.option("--clipboard", metavar="WAY", callback=_checked, help="The only way to the clipboard that is tried."),
    click.option(
        "--set",
        "settings",
        metavar="KEY=VALUE",
        multiple=True,
        callback=_checked,
        shell_complete=lambda context, option, incomplete: [*_keys(context, option, incomplete)],
        help="Any key of the configuration, for this run: `glose config` lists them. Repeat it for several.",
    ),
)


def config_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give `command` the options that say something of the configuration, together as the argument `asked`."""

    @wraps(command)
    def with_them(
        *arguments: Any, measure: str | None, clipboard: str | None, settings: tuple[str, ...], **rest: Any
    ) -> Any:
        language = click.get_current_context().meta.get("ui_language")
        asked = Asked(settings, measure=measure, clipboard=clipboard, ui_language=language)
        return command(*arguments, asked=asked, **rest)

    decorated: Callable[..., Any] = with_them
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated
