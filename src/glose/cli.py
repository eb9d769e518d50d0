"""`glose`: the command line. Each command is a module of `glose.commands`, imported when it is asked for."""

import importlib
import io
import sys

import click

from glose import __version__, translation
from glose.errors import GloseError

__all__ = ["cli", "main"]

_COMMANDS = ("read", "annotate", "cite", "formats", "styles", "doctor", "evaluate")
_READ = "read"


class _Commands(click.Group):
    """A group whose commands are imported on demand, and whose first words, where no command, are articles to read."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command = importlib.import_module(f"glose.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own_options = ("--help", "-h", "--version", "--ui-language")
        first = args[0].partition("=")[0] if args else ""
        if first not in (*_COMMANDS, *own_options):
            args = [_READ, *args]
        return super().parse_args(ctx, args)


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="`glose ARTICLE` is short for `glose read ARTICLE`; write ./annotate for a file named like a command.",
)
@click.version_option(__version__, prog_name="glose", message="%(prog)s %(version)s")
@click.option("--ui-language", metavar="CODE", help="Language of the interface (en, fr) instead of the locale's.")
def cli(ui_language: str | None) -> None:
    """Read press articles in the terminal, with every name and every quotation marked.

    \b
    glose article.txt              read an article
    glose article.html | less -R   print it annotated
    glose annotate article.md      print its annotations as JSON
    """
    if ui_language:
        translation.use(ui_language)


def main() -> None:
    """Run `glose`: exit status 0, 1 where it failed (one sentence on stderr says why), 2 where it was asked wrongly."""
    translation.use()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # what we print is UTF-8 in any locale, as JSON must be
    try:
        cli()
    except GloseError as error:
        from glose.commands.asking import report

        report(error)
        sys.exit(1)
