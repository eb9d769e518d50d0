"""`glose annotate`: print the annotations of articles."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import IO, Any

import click
import msgspec

from glose import languages
from glose.article import Article
from glose.commands.asking import opened, report, source_options
from glose.document import requested
from glose.errors import GloseError
from glose.formats import FORMATS, selection
from glose.translation import _

__all__ = ["command"]


@click.command("annotate")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option("--format", "format_name", metavar="NAME", default="json", show_default=True, help="How to write them.")
@click.option("--jsonl", is_flag=True, help="Write one glose JSON object a line, one line an article.")
@click.option(
    "--from",
    "medium",
    type=click.Choice(["file", "jsonl"]),
    default="file",
    show_default=True,
    help="What ARTICLE is: a file with one article, or one with an article as JSON on each line.",
)
@click.option("--output", metavar="PATH", type=click.Path(path_type=Path), help="Write to PATH, not standard output.")
@source_options
def command(
    articles: tuple[str, ...], format_name: str, jsonl: bool, medium: str, output: Path | None, **source: Any
) -> None:
    """Print the annotations of each ARTICLE (a path, or - for standard input).

    An article that fails is named on standard error and the exit status is 1; the others are printed.

    \b
    glose annotate article.txt
    glose annotate a.txt b.html --jsonl --output annotations.jsonl
    cat articles.jsonl | glose annotate --from jsonl --jsonl -
    """
    format_name = "jsonl" if jsonl else format_name
    if format_name not in FORMATS:
        known = ", ".join(FORMATS)
        raise click.BadParameter(_("“{name}” is none of {known}").format(name=format_name, known=known))
    if format_name != "jsonl" and (len(articles) > 1 or medium == "jsonl"):
        raise click.UsageError(_("several articles are written one a line: add --jsonl"))
    asked = _lines(articles) if medium == "jsonl" else (_file(origin, source) for origin in articles)
    with _opened_for_writing(output) as out:
        failed = [not _written(read, format_name, out, medium) for read in asked]
    sys.exit(1 if any(failed) else 0)


_Reading = Callable[[], Article]


def _file(origin: str, source: dict[str, Any]) -> _Reading:
    return lambda: opened(origin, source)


def _lines(origins: tuple[str, ...]) -> Iterator[_Reading]:
    for origin in origins:
        try:
            with click.open_file(origin, "rb") as lines:
                for number, line in enumerate(lines, 1):
                    if line.strip():
                        yield _line(line, f"{origin}:{number}")
        except OSError as error:
            yield _failing(GloseError(_("{path} cannot be read: {reason}.").format(path=origin, reason=error.strerror)))


def _line(line: bytes, origin: str) -> _Reading:
    return lambda: requested(line, origin)


def _failing(error: GloseError) -> _Reading:
    def reading() -> Article:
        raise error

    return reading


def _written(read: _Reading, format_name: str, out: IO[str], medium: str) -> bool:
    """Write one article; where it fails, say so, on a line of its own where each line in wants one line out."""
    try:
        article = read()
        pipeline = _pipeline(languages.language_of(article))
        annotations = pipeline.annotate(article)
    except GloseError as error:
        report(error)
        if medium == "jsonl":
            out.write(msgspec.json.encode({"error": str(error)}).decode() + "\n")
            out.flush()
        return False
    written = FORMATS[format_name].write(selection.whole(article, annotations))
    out.write(written if written.endswith("\n") else written + "\n")
    out.flush()
    return True


@cache
def _pipeline(language: str) -> languages.ArticlePipeline:
    return languages.load(language)


@contextlib.contextmanager
def _opened_for_writing(path: Path | None) -> Iterator[IO[str]]:
    if path is None:
        yield sys.stdout
        return
    try:
        with path.open("w", encoding="utf-8") as out:
            yield out
    except OSError as error:
        raise GloseError(_("{path} cannot be written: {reason}.").format(path=path, reason=error.strerror)) from error
