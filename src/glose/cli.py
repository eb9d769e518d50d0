"""`glose`: the command line. Each command is a module of `glose.commands`, imported when it is asked for."""

import contextlib
import errno
import gc
import importlib
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from glose import __version__, translation
from glose.commands.completing import files
from glose.commands.help_texts import translated
from glose.errors import GloseError
from glose.terminal_text import visible
from glose.translation import _

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

__all__ = ["COMMANDS", "cli", "load", "main"]

COMMANDS = (
    *("read", "annotate", "cite", "formats", "styles", "themes", "config", "doctor", "evaluate"),
    *("tour", "completion", "man"),
)
_READ = "read"
_UI_LANGUAGE = "--ui-language"
_OWN_OPTIONS = ("--help", "-h", "--version", _UI_LANGUAGE)


def load(name: str) -> click.Command:
    """Return the command called `name`, one of COMMANDS, in the language of the sources."""
    command = importlib.import_module(f"glose.commands.{name}").command
    assert isinstance(command, click.Command)
    return command


class _Commands(click.Group):
    """A group whose commands are imported on demand, and whose first words, where no command, are articles to read."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = translated(load(cmd_name))
        if cmd_name != _READ:  # the reader's own start goes on
            gc.freeze()
            gc.enable()
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args and ctx.resilient_parsing:
            return super().parse_args(ctx, args)  # a shell completes the first word
        first = 0
        while first < len(args) and args[first].partition("=")[0] in _OWN_OPTIONS:
            first += 2 if args[first] == _UI_LANGUAGE else 1
        if first > len(args) or (args[first:] and args[first] in COMMANDS):
            return super().parse_args(ctx, args)
        if args[first:]:
            _check_word(ctx, args[first])
        return super().parse_args(ctx, [*args[:first], _READ, *args[first:]])

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        with _asked_visibly():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with _asked_visibly():
            return super().invoke(ctx)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Complete a command, or the name of a file to read."""
        return [*super().shell_complete(ctx, incomplete), *files(ctx, self.params[0], incomplete)]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        click.Group.format_help(translated(self), ctx, formatter)


@contextlib.contextmanager
def _asked_visibly() -> Iterator[None]:
    """Let what click says is wrong show the control characters of the words it repeats, and send none."""
    try:
        yield
    except click.UsageError as error:
        raise click.UsageError(visible(error.format_message()), error.ctx) from None


def _check_word(ctx: click.Context, word: str) -> None:
    """Raise click.UsageError where the first `word` is no file, but nearly a command."""
    if not word.isalpha() or Path(word).exists():
        return
    import difflib

    meant = difflib.get_close_matches(word, COMMANDS, 1, 0.75)
    if meant:
        problem = _("there is neither a command nor a file “{word}”; did you mean “{command}”?")
        raise click.UsageError(problem.format(word=word, command=meant[0]), ctx)


def _speak(ctx: click.Context, _param: click.Parameter, language: str | None) -> None:
    """Use `language` from now on; the environment tells it to click and to the worker."""
    if language:
        ctx.meta["ui_language"] = language  # for `glose config`
        os.environ["LANGUAGE"] = language
        translation.use()


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]}, add_help_option=False)
@click.version_option(__version__, prog_name="glose", message="%(prog)s %(version)s")
@click.option(
    _UI_LANGUAGE,
    type=click.Choice(["en", "fr"]),
    is_eager=True,
    expose_value=False,
    callback=_speak,
    help="Language of the interface instead of the locale's.",
)
@click.help_option("-h", "--help", help="Show this message and exit.")
def cli() -> None:
    """Read press articles in the terminal, with every name and every quotation marked.

    `glose ARTICLE` reads an article (it is short for `glose read ARTICLE`), `glose ARTICLE | less -R` prints it
    annotated, `glose annotate ARTICLE` prints its annotations as JSON. Write ./annotate for a file named like a
    command.
    """


def _configured_language() -> str | None:
    """Return the language that the reader has configured; what is wrong in the configuration others tell."""
    from glose.config import ConfigError, effective

    try:
        language = effective().config.ui_language
    except ConfigError:
        return None
    if language:
        os.environ["LANGUAGE"] = language  # for click, and for the worker
    return language


_UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What the system says of a write that it does not take; click itself ends quietly where nobody reads any more."""


def main() -> None:
    """Run `glose`: exit status 0, 1 where it failed (one sentence on stderr says why), 2 where it was asked wrongly."""
    _open_streams()
    translation.use(_configured_language())
    try:
        cli()
    except GloseError as error:
        _fail(error)
    except OSError as error:
        if error.errno not in _UNWRITABLE or error.filename is not None:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left to write goes nowhere
        _fail(GloseError(_("Standard output cannot be written: {reason}.").format(reason=error.strerror)))


def _open_streams() -> None:
    """Let what is printed be UTF-8 in any locale, as JSON must be, and any name of a file be printed.

    What the caller has closed leads nowhere.
    """
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123  # as long as the process lives
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115, PTH123  # as long as the process lives
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _fail(error: GloseError) -> NoReturn:
    from glose.commands.asking import report

    report(error)
    sys.exit(1)
