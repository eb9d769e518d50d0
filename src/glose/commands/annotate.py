"""`glose annotate`: print the annotations of articles."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import click
import msgspec

from glose import languages
from glose.annotation import Annotations
from glose.article import Article
from glose.commands.asking import opened, report, source_options
from glose.commands.completing import files
from glose.commands.correcting import as_published_option, corrected, noted
from glose.commands.scoping import Scoping, asked_scoping, selections, united
from glose.commands.unread_output import end_when_unread
from glose.commands.writing import opened_for_writing
from glose.document import requested
from glose.errors import GloseError
from glose.formats import FORMATS, Format, formats, problems
from glose.formats.selection import Selection
from glose.terminal_text import visible_line
from glose.translation import _

__all__ = ["command"]


@click.command("annotate")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...", shell_complete=files)
@click.option("--format", "format_name", metavar="NAME", default="json", show_default=True, help="See `glose formats`.")
@click.option("--jsonl", is_flag=True, help="Write one glose JSON object a line, one line an article.")
@click.option(
    "--from",
    "medium",
    type=click.Choice(["file", "jsonl"]),
    default="file",
    show_default=True,
    help="What ARTICLE is: a file with one article, or one with an article as JSON on each line.",
)
@click.option(
    "--scope",
    "scoping",
    metavar="SCOPE[:WHICH]",
    default="article",
    callback=asked_scoping,
    help="What to write of an article (the whole): sentence, mention, entity, quote, speaker, range, notes, citation.",
)
@click.option(
    "--pieces", "in_pieces", is_flag=True, help="Write a long article several times, with more annotations each time."
)
@click.option("--deep-link", is_flag=True, help="Let the URL lead to the words written (a text fragment).")
@click.option("--output", metavar="PATH", type=click.Path(path_type=Path), help="Write to PATH, not standard output.")
@as_published_option
@source_options
def command(
    articles: tuple[str, ...],
    format_name: str,
    jsonl: bool,
    medium: str,
    scoping: Scoping,
    in_pieces: bool,
    deep_link: bool,
    output: Path | None,
    as_published: bool,
    **source: Any,
) -> None:
    """Print the annotations of articles.

    ARTICLE is a path, or - for standard input. An article that fails is named on standard error and the exit status is
    1; the others are printed.

    --scope quote takes each quotation, quote:2 the second one, range:3-7 the third to the seventh sentence,
    "speaker:Ann Lee" all that one speaker said. Of a format that has one document a file, they share one.

    What you corrected of an article's source in the reader counts, unless you ask for --as-published.

    \b
    glose annotate article.txt
    glose annotate article.txt --format markdown --scope quote
    glose annotate article.txt --format plain --scope "entity:Odile Vasseur"
    glose annotate a.txt b.html --jsonl --output annotations.jsonl
    glose annotate *.txt --format csv-quotations --output quotations.csv
    cat articles.jsonl | glose annotate --from jsonl --jsonl -
    """
    if jsonl and format_name not in ("json", "jsonl"):
        raise click.UsageError(_("--jsonl is a format itself: leave out --format {name}").format(name=format_name))
    written_as = _format("jsonl" if jsonl else format_name, scoping)
    if _joint(written_as) is None and len(articles) > 1:
        problem = _("a file of the format {name} holds one article: for several, add --jsonl or choose a table, as csv")
        raise click.UsageError(problem.format(name=written_as.name))
    if medium == "jsonl" and written_as.name != "jsonl":
        raise click.UsageError(_("what is read one a line is written one a line: add --jsonl"))
    if in_pieces and (written_as.name != "jsonl" or scoping.scope != "article"):
        raise click.UsageError(_("only whole articles, one a line, are written in pieces: add --jsonl"))
    if deep_link and not written_as.tells_source:
        problem = _("the format {format} keeps the URL of the page: --deep-link is for those that tell the source")
        raise click.UsageError(problem.format(format=written_as.name))
    asked = _lines(articles) if medium == "jsonl" else (_file(origin, source, as_published) for origin in articles)
    with opened_for_writing(output, _sources(articles)) as out:
        if output is None:
            end_when_unread()
        pieces = _Pieces(written_as, scoping, out, _linked if deep_link else lambda piece: piece)
        failed = [not _written(read, pieces, medium, in_pieces=in_pieces) for read in asked]
    sys.exit(1 if any(failed) else 0)


_JOINTS = {"text/plain": b"\n", "text/markdown": b"\n", "text/org": b"\n", "application/jsonl": b""}
"""What stands between two pieces in one file, by media type; a file of any other type holds one piece."""

_KEYED = ("brat", "markdown-footnotes")
"""Formats whose pieces have keys that would clash in one file."""


def _joint(written_as: Format) -> bytes | None:
    if written_as.has_header:
        return b""
    return None if written_as.name in _KEYED else _JOINTS.get(written_as.media_type)


def _linked(piece: Selection) -> Selection:
    from glose.formats.deep_link import led_to_its_words  # who asks for none needs no citations

    return led_to_its_words(piece)


def _format(name: str, scoping: Scoping) -> Format:
    known = FORMATS if name in FORMATS else formats()  # who asks for one of ours need not look for others
    if name not in known:
        for wrong in problems():
            report(wrong)
        raise click.BadParameter(_("“{name}” is none of {known}").format(name=name, known=", ".join(known)))
    if scoping.scope not in known[name].scopes:
        problem = _("the format {format} does not write the scope {scope}")
        raise click.UsageError(problem.format(format=name, scope=scoping.scope))
    return known[name]


def _sources(articles: tuple[str, ...]) -> Iterator[Path]:
    """The files of `articles`, and those that may stand beside them with what is known of their source."""
    for path in map(Path, articles):
        yield path
        if path.name:
            yield path.with_suffix(".json")


_Reading = Callable[[], Article]


def _file(origin: str, source: dict[str, Any], as_published: bool) -> _Reading:
    return lambda: corrected(opened(origin, source), source, as_published=as_published)


def _lines(origins: tuple[str, ...]) -> Iterator[_Reading]:
    for origin in origins:
        name = visible_line(origin)
        try:
            with click.open_file(origin, "rb") as lines:
                for number, line in enumerate(lines, 1):
                    if line.strip():
                        yield _line(line, f"{name}:{number}")
        except OSError as error:
            yield _failing(GloseError(_("{path} cannot be read: {reason}.").format(path=name, reason=error.strerror)))


def _line(line: bytes, origin: str) -> _Reading:
    return lambda: requested(line, origin)


def _failing(error: GloseError) -> _Reading:
    def reading() -> Article:
        raise error

    return reading


class _Pieces:
    """The file that pieces of articles are written to, in the order in which they come."""

    def __init__(
        self, written_as: Format, scoping: Scoping, out: IO[bytes], linked: Callable[[Selection], Selection]
    ) -> None:
        self._format, self._scoping, self.out, self._linked = written_as, scoping, out, linked
        self._joint: bytes | None = None

    def add(self, article: Article, annotations: Annotations) -> None:
        """Write what is asked for of `article`. Raises GloseError, before anything of it is written, where it fails."""
        pieces = selections(article, annotations, self._scoping)
        joint, has_header = _joint(self._format), self._format.has_header
        if joint is None or has_header:
            pieces = [united(article, annotations, pieces)]
        for written in [self._encoded(piece) for piece in pieces]:
            without_header = written.partition(b"\n")[2] if has_header and self._joint is not None else written
            self.out.write((self._joint or b"") + without_header)
            self._joint = joint
        self.out.flush()

    def _encoded(self, piece: Selection) -> bytes:
        written = self._format.encode(self._linked(piece))
        return written if self._format.is_binary or written.endswith(b"\n") else written + b"\n"


def _written(read: _Reading, pieces: _Pieces, medium: str, *, in_pieces: bool) -> bool:
    """Write one article; where it fails, say so, on a line of its own where each line in wants one line out."""
    try:
        article = read()
        pipeline = languages.load(languages.language_of(article))
        notes = noted(article) if medium == "file" else ()
        for annotations in pipeline.annotate_pieces(article) if in_pieces else (pipeline.annotate(article),):
            pieces.add(article, msgspec.structs.replace(annotations, notes=notes))
    except GloseError as error:
        report(error)
        if medium == "jsonl":
            pieces.out.write(msgspec.json.encode({"error": str(error)}) + b"\n")
            pieces.out.flush()
        return False
    return True
