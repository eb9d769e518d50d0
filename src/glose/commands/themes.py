"""`glose themes`: show what each theme looks like, or check one that the reader writes."""

import sys
from pathlib import Path

import click

from glose import themes
from glose.commands.asking import report
from glose.commands.listing import listed
from glose.contrast import LEAST, meetings
from glose.terminal_colours import NO_COLOURS, terminal_colours
from glose.terminal_text import visible_line
from glose.themes import Theme, ThemeError
from glose.translation import _, ngettext

__all__ = ["command"]

_WORST = 5  # colours too near to their background that are named; the count says how many more there are


@click.command("themes")
@click.argument("names", nargs=-1, metavar="[NAME...]")
@click.option("--check", "checked", metavar="FILE", type=click.Path(path_type=Path), help="Check the theme in FILE.")
def command(names: tuple[str, ...], checked: Path | None) -> None:
    """Show a sample of each theme, your own among them.

    Where standard output is no terminal, or without colour, each line has a name for --theme, dark or light, and a
    title. --check says in one line what is wrong with a file, with exit status 1, and which of its colours are hard
    to read.

    \b
    glose themes
    glose themes papier saumon
    glose themes --check ~/.config/glose/themes/mine.toml
    """
    if checked is not None:
        _check(checked)
        return
    found, failed = [], False
    for name in names or themes.available():
        try:
            found.append(themes.find(name))
        except ThemeError as error:
            report(error)
            failed = True
    _show(found)
    sys.exit(1 if failed else 0)


def _check(path: Path) -> None:
    """Say that the theme at `path` can be used, and what in it is hard to read. Raises ThemeError."""
    faint = sorted((one for one in meetings(themes.load(path)) if one.contrast < LEAST), key=lambda one: one.contrast)
    click.echo(_("{path}: this theme can be used.").format(path=visible_line(str(path))))
    if faint:
        count = len(faint)
        told = ngettext("{count} colour is hard to read:", "{count} colours are hard to read:", count)
        click.echo(told.format(count=count))
        listed((f"  {one.letters}", one.ground, f"{one.contrast:.1f} < {LEAST}") for one in faint[:_WORST])


def _show(found: list[Theme]) -> None:
    """Print samples on a terminal with colours, else names."""
    from rich.console import Console

    console, colours = Console(highlight=False), terminal_colours()
    if console.is_terminal and colours != NO_COLOURS:
        from glose.ui.fewer_colours import fitted_to
        from glose.ui.theme_sample import sample

        for theme in found:
            console.print(sample(fitted_to(theme, colours), min(console.width, 80)))
    elif found:
        listed(
            (visible_line(one.name), _("dark") if one.dark else _("light"), visible_line(one.title)) for one in found
        )
