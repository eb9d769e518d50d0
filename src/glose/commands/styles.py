"""`glose styles`: list the styles of citations."""

import sys
from collections.abc import Iterable, Iterator

import click

from glose.citations import STYLES, CitationError, styles
from glose.citations.csl_style import csl_style
from glose.commands.asking import report
from glose.commands.listing import listed

__all__ = ["command"]


@click.command("styles")
def command() -> None:
    """List the styles that `glose cite` writes.

    Each line has a name for --style, a file extension and a title. Styles in the folder styles beside the settings
    (files .csl of the Citation Style Language) are among them. What is wrong with one of these is said on standard
    error, and the exit status is 1.

    \b
    glose styles
    glose styles | cut -d " " -f 1
    """
    known = styles()
    listed((style.name, style.extension, style.title) for style in known.values())
    wrong = list(_problems(name for name in known if name not in STYLES))
    for problem in wrong:
        report(problem)
    sys.exit(1 if wrong else 0)


def _problems(names: Iterable[str]) -> Iterator[CitationError]:
    """What is wrong with the styles of the reader's own called `names`; one sentence where citeproc-py is missing."""
    told = set()
    for name in names:
        try:
            csl_style(name)
        except CitationError as error:
            if str(error) not in told:
                yield error
            told.add(str(error))
