"""What commands that take articles have in common: how they are asked, and how a failure is told."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click
import msgspec

from glose.annotation import Annotations
from glose.article import NEWSPAPER_ARTICLE, Article, Record
from glose.config import ConfigError, effective
from glose.errors import GloseError
from glose.terminal_text import visible_line
from glose.translation import _

if TYPE_CHECKING:  # imported where it is used: who reads no file should not wait for what does
    from glose.reading import Overrides

__all__ = ["opened", "overridden", "report", "source_options", "warn_of_limits"]


def _checked(_context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Return `value` where `option` can have it; raise click.BadParameter, once for all articles, where it cannot."""
    if value is not None:
        from glose.reading import check_encoding

        try:
            check_encoding(value) if option.name == "encoding" else _overrides({str(option.name): value}).over(_UNKNOWN)
        except GloseError as error:
            raise click.BadParameter(str(error)) from error
    return value


_UNKNOWN = Record(type=NEWSPAPER_ARTICLE)

_OPTIONS = (
    click.option("--title", metavar="TEXT", help="Title of the article, instead of what its source says."),
    click.option("--author", "authors", metavar="NAME", multiple=True, help="An author; repeat it for several."),
    click.option("--publisher", metavar="NAME", help="Newspaper or site that published it."),
    click.option(
        "--date", metavar="YYYY-MM-DD", callback=_checked, help="Day (or month, or year) on which it was published."
    ),
    click.option("--url", metavar="URL", callback=_checked, help="Where it was published."),
    click.option("--lang", "language", metavar="CODE", callback=_checked, help="Language of the article, such as fr."),
    click.option("--encoding", metavar="NAME", callback=_checked, help="Encoding of the file, such as latin-1."),
    click.option(
        "--keep-lines/--join-lines",
        default=None,
        help="Whether plain text that was cut at a fixed width keeps its lines, or has paragraphs again.",
    ),
)


def source_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give `command` the options that say what is known of an article's source; see `opened`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def opened(origin: str, source: dict[str, Any]) -> Article:
    """Read the article at `origin` (a path, or "-") with those of `source_options` in `source`. Raises ReadingError."""
    from glose.reading import read

    keep_lines = source.get("keep_lines")
    if keep_lines is None:
        keep_lines = _configured_to_keep_lines()
    return read(origin, encoding=source.get("encoding"), overrides=_overrides(source), keep_lines=keep_lines)


def _configured_to_keep_lines() -> bool:
    try:
        return effective().config.keep_lines
    except ConfigError:  # what is wrong is told by what needs more of it
        return False


def overridden(article: Article, source: dict[str, Any]) -> Article:
    """Return `article` with what the options of `source_options` say, whatever its record says by now."""
    from glose.reading.language import two_letters

    record = _overrides(source).over(article.record)
    return msgspec.structs.replace(article, record=record, language=two_letters(record.language) or article.language)


def _overrides(source: dict[str, Any]) -> "Overrides":
    from glose.reading import Overrides

    return Overrides(**{name: value for name, value in source.items() if name not in ("encoding", "keep_lines")})


def report(error: GloseError) -> None:
    """Say on standard error, in one line, what went wrong."""
    click.echo(_("glose: {sentence}").format(sentence=visible_line(str(error))), err=True)


def warn_of_limits(article: Article, annotations: Annotations) -> None:
    """Say on standard error, in one line, where names are missing because no pipeline of glose reads the language."""
    if annotations.marks_only:
        told = _("glose: {article}: names need a pipeline for “{language}”; sentences and marked quotations are there.")
        click.echo(told.format(article=visible_line(article.label), language=annotations.language), err=True)
