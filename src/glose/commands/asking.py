"""What commands that take articles have in common: how they are asked, and how a failure is told."""

from collections.abc import Callable
from typing import Any

import click
import msgspec

from glose.annotation import Annotations
from glose.article import Article
from glose.errors import GloseError
from glose.reading import Overrides, read
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["opened", "overridden", "report", "source_options", "warn_of_limits"]

_OPTIONS = (
    click.option("--title", metavar="TEXT", help="Title of the article, instead of what its source says."),
    click.option("--author", "authors", metavar="NAME", multiple=True, help="An author; repeat it for several."),
    click.option("--publisher", metavar="NAME", help="Newspaper or site that published it."),
    click.option("--date", metavar="YYYY-MM-DD", help="Day (or month, or year) on which it was published."),
    click.option("--url", metavar="URL", help="Where it was published."),
    click.option("--lang", "language", metavar="CODE", help="Language of the article, such as fr."),
    click.option("--encoding", metavar="NAME", help="Encoding of the file, such as latin-1."),
)


def source_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give `command` the options that say what is known of an article's source; see `opened`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def opened(origin: str, source: dict[str, Any]) -> Article:
    """Read the article at `origin` (a path, or "-") with the options of `source_options`. Raises ReadingError."""
    return read(origin, encoding=source["encoding"], overrides=_overrides(source))


def overridden(article: Article, source: dict[str, Any]) -> Article:
    """Return `article` with what the options of `source_options` say, whatever its record says by now."""
    return msgspec.structs.replace(article, record=_overrides(source).over(article.record))


def _overrides(source: dict[str, Any]) -> Overrides:
    return Overrides(**{name: value for name, value in source.items() if name != "encoding"})


def report(error: GloseError) -> None:
    """Say on standard error, in one line, what went wrong."""
    click.echo(_("glose: {sentence}").format(sentence=visible_line(str(error))), err=True)


def warn_of_limits(article: Article, annotations: Annotations) -> None:
    """Say on standard error, in one line, where names are missing because no pipeline of glose reads the language."""
    if annotations.marks_only:
        told = _("glose: {article}: names need a pipeline for “{language}”; sentences and marked quotations are there.")
        click.echo(told.format(article=visible_line(article.label), language=annotations.language), err=True)
