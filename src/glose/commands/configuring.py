"""Options that say for one run what the configuration says for all."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

import click
from click.shell_completion import CompletionItem

from glose import config
from glose.commands.completing import names
from glose.config import Config, ConfigError
from glose.translation import _

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


def _known_style(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        from glose.citations import styles

        if value not in styles():
            problem = _("“{name}” is none of {known}").format(name=value, known=", ".join(styles()))
            raise click.BadParameter(problem, context, option)
    return value


def _style_names() -> list[str]:
    from glose.citations import styles

    return [*styles()]


_OPTIONS = (
    click.option(
        "--style",
        metavar="NAME",
        callback=_known_style,
        shell_complete=names(_style_names),
        help="Style to cite the article in: see `glose styles`.",
    ),
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
        *arguments: Any,
        style: str | None,
        measure: str | None,
        clipboard: str | None,
        settings: tuple[str, ...],
        **rest: Any,
    ) -> Any:
        language = click.get_current_context().meta.get("ui_language")
        asked = Asked(settings, style=style, measure=measure, clipboard=clipboard, ui_language=language)
        return command(*arguments, asked=asked, **rest)

    decorated: Callable[..., Any] = with_them
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated
