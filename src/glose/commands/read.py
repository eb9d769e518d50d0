"""`glose read`: the reader; where standard output is no terminal, the annotated article instead."""

import contextlib
import gc
import os
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from glose import bundled, themes
from glose.annotation import Annotations
from glose.article import STANDARD_INPUT, Article
from glose.commands.asking import opened, report, source_options, warn_of_limits
from glose.commands.completing import files, names
from glose.commands.configuring import Asked, config_options
from glose.commands.remembering import remembered
from glose.config import Config, ConfigError
from glose.errors import GloseError
from glose.library import Library, LibraryError
from glose.note import Note
from glose.terminal_colours import NO_COLOURS, PALETTE, SIXTEEN, terminal_colours
from glose.terminal_text import visible_line
from glose.themes import Theme
from glose.translation import _

if TYPE_CHECKING:
    from glose.ui.app import ReaderApp

__all__ = ["command", "run_reader"]

_TURN = 0.001
"""Seconds for which a thread that annotates, searches or filters may keep keys waiting; Python would allow it five."""


@click.command("read")
@click.argument("articles", nargs=-1, metavar="[ARTICLE...]", shell_complete=files)
@click.option(
    "--theme",
    metavar="NAME",
    help="Theme to read in: a bundled one, your own, or the path of a theme file.",
    shell_complete=names(themes.available),
)
@click.option("--print", "printing", is_flag=True, help="Print the annotated article instead of opening the reader.")
@click.option(
    "--linear",
    is_flag=True,
    help="Read in plain lines, each sentence with its annotations in words: for screen readers and braille displays.",
)
@config_options
@source_options
def command(
    articles: tuple[str, ...], theme: str | None, printing: bool, linear: bool, asked: Asked, **source: Any
) -> None:
    """Read an article.

    ARTICLE is a path, or - for standard input; without one, the article that comes with glose is opened. Where
    standard output is a pipe or a file, the annotated article is printed.

    \b
    glose article.txt
    glose page.html --publisher "Le Courrier du soir" --date 2026-03-07
    pdftotext report.pdf - | glose -
    glose article.txt | less -R
    glose --linear article.txt
    glose --width 60 --style apa --set focus_mode=true article.txt
    """
    origins = articles or (_usual(),)
    if source["keep_lines"] is None:
        source["keep_lines"] = _configured(asked)[0].keep_lines
    if linear:
        sys.exit(_read_linearly(origins, source))
    if printing or not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        sys.exit(_print_all(origins, source))
    if len(origins) > 1:
        raise click.UsageError(_("the reader opens one article at a time"))
    article = opened(origins[0], source)
    if origins[0] == STANDARD_INPUT:
        _keyboard_from_terminal()
    sys.exit(run_reader(article, theme, source, asked))


def _usual() -> str:
    """Return what is read where nothing is named: what is piped in, else the first bundled article."""
    if not sys.stdin.isatty():
        return STANDARD_INPUT
    return str(bundled.first_article())


def _keyboard_from_terminal() -> None:
    """Standard input has given the article: let the keys come from the terminal itself."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise GloseError(_("There is no terminal to read keys from: write a path instead of -.")) from error
    os.dup2(terminal, sys.stdin.fileno())
    os.close(terminal)


def run_reader(
    article: Article, theme_name: str | None, source: dict[str, Any], asked: Asked, *, guided: bool = False
) -> int:
    """Run the reader, `guided` by the first tour where that is asked for, and return its exit status.

    What is kept from last time and cannot be had is reported in it: reading goes on without.
    """
    colours = terminal_colours()
    os.environ.setdefault("TEXTUAL_COLOR_SYSTEM", {SIXTEEN: "standard", PALETTE: "256"}.get(colours, "truecolor"))
    gc.disable()  # nothing that a start makes is garbage; the reader turns it on again once the text is painted
    sys.setswitchinterval(_TURN)
    from glose import clipboard
    from glose.annotator import Annotator

    theme = themes.asked_for(theme_name) if theme_name else None
    config, misconfigured = _configured(asked)
    misconfigured += _style_trouble(config)
    with contextlib.ExitStack() as stack:
        known = stack.enter_context(remembered(article, source))
        troubles = misconfigured + known.troubles
        if theme is None:
            theme, trouble = _usual_theme(config, known.library)
            troubles += trouble
        annotator = Annotator(known.library)
        stack.callback(annotator.close)
        reader = _reader(guided)(
            known.article,
            theme=theme,
            copy=partial(clipboard.copy, way=config.clipboard),
            annotate=annotator.annotate,
            library=known.library,
            position=known.place,
            troubles=troubles,
            news=known.news,
            config=config,
            colours=colours,
        )
        reader.run()
        return reader.return_code or 0


def _reader(guided: bool) -> "type[ReaderApp]":
    if guided:
        from glose.ui.tour import TourReader

        return TourReader
    from glose.ui.app import ReaderApp

    return ReaderApp


def _notes(library: Library | None, article: Article) -> tuple[tuple[Note, ...], tuple[GloseError, ...]]:
    try:
        return library.notes(article) if library is not None else (), ()
    except LibraryError as error:
        return (), (error,)


def _configured(asked: Asked) -> tuple[Config, tuple[GloseError, ...]]:
    try:
        return asked.effective().config, ()
    except ConfigError as error:
        return asked.alone(), (error,)


def _style_trouble(config: Config) -> tuple[GloseError, ...]:
    """Return what is wrong with the style that is configured; without one, nothing about styles is imported."""
    if config.style:
        from glose.citations import styles

        if config.style not in styles():
            problem = _("There is no style called {name}: `glose styles` lists them.")
            return (ConfigError(problem.format(name=visible_line(config.style))),)
    return ()


def _usual_theme(config: Config, library: Library | None) -> tuple[Theme, tuple[GloseError, ...]]:
    """Return the theme that is configured, or else was chosen last, and what is wrong with it."""
    try:
        if config.theme:
            return themes.asked_for(config.theme), ()
        kept = library.setting("theme") if library is not None else None
        return themes.find(kept or themes.DEFAULT), ()
    except GloseError as error:
        return themes.find(themes.DEFAULT), (error,)


def _read_linearly(origins: tuple[str, ...], source: dict[str, Any]) -> int:
    gc.enable()  # articles are many, and leave garbage
    failed = False
    for origin in origins:
        try:
            _read_one_linearly(opened(origin, source), source)
        except GloseError as error:
            report(error)
            failed = True
    return 1 if failed else 0


def _read_one_linearly(article: Article, source: dict[str, Any]) -> None:
    """Read `article` from the place where reading stopped last, in the reader or here, and keep where it stops now."""
    from glose.commands.linear import annotated, read_linearly
    from glose.ui.memory import Memory

    asking = sys.stdout.isatty()
    if asking and article.origin == STANDARD_INPUT:
        _keyboard_from_terminal()
    asking = asking and sys.stdin.isatty()
    with contextlib.ExitStack() as stack:
        known = stack.enter_context(remembered(article, source))
        notes, trouble = _notes(known.library, known.article)
        for problem in known.troubles + trouble:
            report(problem)
        if known.news:
            click.echo(known.news, err=True)
        annotations = annotated(known.article, known.library)
        warn_of_limits(known.article, annotations)
        memory = Memory(known.library, report)
        stack.callback(memory.close)
        keep = partial(memory.keep_position, known.article)
        read_linearly(known.article, annotations, notes, asking=asking, place=known.place, keep=keep)


def _print_all(origins: tuple[str, ...], source: dict[str, Any]) -> int:
    from glose.formats.annotated_text import annotated

    colour = sys.stdout.isatty() and terminal_colours() != NO_COLOURS
    width = min(os.get_terminal_size().columns, 80) if sys.stdout.isatty() else None

    def write(article: Article, annotations: Annotations) -> None:
        sys.stdout.write(annotated(article, annotations, colour=colour, width=width))
        sys.stdout.flush()

    return _with_each(origins, source, write)


def _with_each(origins: tuple[str, ...], source: dict[str, Any], use: Callable[[Article, Annotations], None]) -> int:
    """Call `use` with each article and its annotations, report those that fail, and return the exit status."""
    gc.enable()  # articles are many, and leave garbage
    from glose import languages
    from glose.commands.correcting import corrected

    failed = False
    for origin in origins:
        try:
            article = corrected(opened(origin, source), source, as_published=False)
            annotations = languages.load(languages.language_of(article)).annotate(article)
        except GloseError as error:
            report(error)
            failed = True
        else:
            warn_of_limits(article, annotations)
            use(article, annotations)
    return 1 if failed else 0
