"""What a shell may complete in the arguments of commands, besides their options."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:  # what only a shell asks for should cost a start nothing
    from click.shell_completion import CompletionItem

__all__ = ["files", "names"]

Completer = Callable[[click.Context, click.Parameter, str], "list[CompletionItem]"]


def files(_context: click.Context, _parameter: click.Parameter, word: str) -> "list[CompletionItem]":
    """Let the shell complete `word` with the names of files."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(word, type="file")]


def names(known: Callable[[], Iterable[str]]) -> Completer:
    """Return what completes a word with one of the names that `known` gives, asked only then."""

    def complete(_context: click.Context, _parameter: click.Parameter, word: str) -> "list[CompletionItem]":
        from click.shell_completion import CompletionItem

        return [CompletionItem(name) for name in known() if name.startswith(word)]

    return complete
