"""`glose cite`: print citations of articles, or of what is said in them."""

import sys
from pathlib import Path
from typing import Any

import click

from glose import languages
from glose.article import Article
from glose.citations import SHAPES, STYLES, CitationError, Shape, Style, assembled, cite
from glose.citations.csl_style import EXTENSION, csl_style
from glose.citations.locales import written
from glose.citations.markup import MARKUPS, Markup
from glose.citations.quotation import Quotation, quotation
from glose.commands.asking import opened, report, source_options
from glose.commands.completing import files
from glose.commands.correcting import as_published_option, corrected
from glose.commands.writing import opened_for_writing
from glose.config import ConfigError, effective
from glose.errors import GloseError
from glose.translation import _

__all__ = ["command"]

_USUAL_STYLE = "iso690-author-date"


@click.command("cite")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...", shell_complete=files)
@click.option(
    "--style",
    "style_name",
    metavar="NAME",
    help="See `glose styles`, or the path of a CSL style; usually the configured one, else iso690-author-date.",
)
@click.option("--locale", metavar="CODE", help="Language of the citation (fr, en) instead of the article's.")
@click.option(
    "--shape", type=click.Choice(SHAPES), help="full (the default), in-text, or quote: words, speaker, source."
)
@click.option("--quote", "number", metavar="N", type=click.IntRange(min=1), help="Which quotation, counted from 1.")
@click.option("--deep-link", is_flag=True, help="Let the URL lead to the words quoted (a text fragment).")
@click.option("--markup", type=click.Choice(list(MARKUPS)), default="plain", help="How italics and links are written.")
@click.option("--output", metavar="PATH", type=click.Path(path_type=Path), help="Write to PATH, not standard output.")
@as_published_option
@source_options
def command(
    articles: tuple[str, ...],
    style_name: str | None,
    locale: str | None,
    shape: Shape | None,
    number: int | None,
    deep_link: bool,
    markup: Markup,
    output: Path | None,
    as_published: bool,
    **source: Any,
) -> None:
    """Print the citations of articles, one a line.

    ARTICLE is a path, or - for standard input. An article that fails is named on standard error and the exit status
    is 1; the others are cited. --quote asks for the shape quote, and the shape quote without it takes the first
    quotation.

    What you corrected of an article's source in the reader counts, unless you ask for --as-published.

    \b
    glose cite article.txt --style apa
    glose cite *.txt --style biblatex --output articles.bib
    glose cite article.txt --quote 2 --style mla --locale en
    glose cite article.txt --style markdown --quote 1 --deep-link
    glose cite article.txt --style my-review.csl
    """
    style = _style(style_name, "--style") if style_name else _configured_style()
    if locale and style.name in STYLES and not written(locale):
        raise click.BadParameter(_("“{code}” is neither fr nor en").format(code=locale), param_hint="--locale")
    if number is not None and shape not in (None, "quote"):
        raise click.UsageError(_("--quote goes with --shape quote only"))
    wanted = shape or ("full" if number is None else "quote")
    citations, failed = [], False
    for origin in articles:
        try:
            article = corrected(opened(origin, source), source, as_published=as_published)
            language = locale or languages.language_of(article)
            quoted = _quotation(article, number or 1, language, deep_link) if wanted == "quote" else None
            cited = cite(style, article.record, locale=language, shape=wanted, quotation=quoted, markup=markup)
            citations.append(cited)
        except GloseError as error:
            report(error)
            failed = True
    with opened_for_writing(output, map(Path, articles)) as out:
        out.write(_file(style, wanted, citations).encode())
    sys.exit(1 if failed else 0)


def _configured_style() -> Style:
    try:
        found = effective()
    except ConfigError as error:
        report(error)
        return STYLES[_USUAL_STYLE]
    return _style(found.config.style or _USUAL_STYLE, found.origins["style"])


def _style(name: str, asked_by: str) -> Style:
    """The style called `name`. Raises CitationError where it is a file that does not serve."""
    if name.endswith(EXTENSION):
        return csl_style(name)
    if name not in STYLES:
        known = ", ".join(STYLES)
        problem = _("“{name}” is none of {known}").format(name=name, known=known)
        raise click.BadParameter(problem, param_hint=asked_by)
    return STYLES[name]


def _quotation(article: Article, number: int, locale: str, deep_link: bool) -> Quotation:
    """The quotation of `article` that has `number`, counted from 1."""
    quotes = languages.load(languages.language_of(article)).annotate(article).quotes
    if number > len(quotes):
        problem = _("{origin} has no quotation {number}: it has {count}.")
        raise CitationError(problem.format(origin=article.origin, number=number, count=len(quotes)))
    return quotation(article, quotes[number - 1], locale, deep_link=deep_link)


def _file(style: Style, shape: Shape, citations: list[str]) -> str:
    """Entries as their style puts them into a file; other shapes a line each."""
    if not citations:
        return ""
    return assembled(style, citations) if shape == "full" else "".join(f"{cited}\n" for cited in citations)
