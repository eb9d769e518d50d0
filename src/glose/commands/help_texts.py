"""The help of the commands, in the language in use: click has it in the words of the sources."""

import copy
import inspect
from collections.abc import Iterator
from typing import TypeVar

import click

from glose.translation import _

__all__ = ["CLICK", "EXAMPLES", "paragraphs", "texts", "translated"]

Command = TypeVar("Command", bound=click.Command)

EXAMPLES = "\b"
"""With this character starts a paragraph whose lines click keeps: examples, which are the same in all languages."""

CLICK = (
    "Usage:",
    "Options",
    "Commands",
    "Positional arguments",
    "Show this message and exit.",
    "Show the version and exit.",
    "default: {default}",
    "required",
    "Aborted!",
    "Error: {message}",
    "Try '{command} {option}' for help.",
    "Invalid value: {message}",
    "Invalid value for {param_hint}: {message}",
    "Missing argument",
    "Missing option",
    "Missing parameter",
    "No such option {name!r}.",
    "Option {name!r} does not take a value.",
    ("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    "{value!r} is not a valid {number_type}.",
    "{value} is not in the range {range}.",
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
)
"""What click itself says to the reader, in the words by which it asks the catalogue for a translation."""


def texts(command: click.Command) -> Iterator[str]:
    """Yield what the catalogue should have of the help of `command`: each paragraph, each option."""
    for text in (command.help, command.epilog, *(option.help for option in _options(command))):
        yield from (one for one in paragraphs(text or "") if not one.startswith(EXAMPLES))


def translated(command: Command) -> Command:
    """Return `command` with its help in the language in use."""
    spoken = copy.copy(command)
    spoken.help, spoken.epilog = _spoken(command.help), _spoken(command.epilog)
    spoken.params = [copy.copy(parameter) for parameter in command.params]
    for option in _options(spoken):
        option.help = _spoken(option.help)
    return spoken


def _options(command: click.Command) -> list[click.Option]:
    return [parameter for parameter in command.params if isinstance(parameter, click.Option)]


def _spoken(text: str | None) -> str | None:
    return text and "\n\n".join(map(_, paragraphs(text)))


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of the help `text`, each on one line, but for examples."""
    found = inspect.cleandoc(text).split("\n\n")
    return [one if one.startswith(EXAMPLES) else " ".join(one.split()) for one in found if one]
