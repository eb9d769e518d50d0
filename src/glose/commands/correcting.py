"""What the reader corrected of an article's source, and noted in it, for commands that run outside of the reader."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

import click

from glose.article import Article
from glose.commands.asking import overridden, report
from glose.errors import GloseError
from glose.note import Note

if TYPE_CHECKING:  # what comes line by line is asked for nothing, and should not wait for a database
    from glose.library import Library

__all__ = ["as_published_option", "corrected", "noted"]


def as_published_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give `command` the flag that leaves corrections out: `as_published`."""
    told = "Leave out what you corrected of the source under Metadata in the reader."
    return click.option("--as-published", is_flag=True, help=told)(command)


def corrected(article: Article, source: dict[str, Any], *, as_published: bool) -> Article:
    """Return `article` as it was corrected in the reader, what the options `source` say counting most.

    A library that cannot be read is reported on standard error; the article is then as its source has it.
    """
    library = None if as_published else _library()
    if library is None:
        return article
    try:
        known = library.corrected(article)
    except GloseError as error:
        report(error)
        return article
    return overridden(known, source)


def noted(article: Article) -> tuple[Note, ...]:
    """Return what the reader has noted in `article`; a library that cannot be read is reported on standard error."""
    library = _library()
    if library is None:
        return ()
    try:
        return library.notes(article)
    except GloseError as error:
        report(error)
        return ()


@cache
def _library() -> "Library | None":
    """The library, opened once for all articles; None where there is none, or none that can be read."""
    from glose.library import Library, default_path

    path = default_path()
    if not path.exists():
        return None
    try:
        return Library(path)
    except GloseError as error:
        report(error)
        return None
