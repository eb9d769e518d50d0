"""`glose formats`: list the formats of annotations."""

import sys

import click

from glose.commands.asking import report
from glose.commands.listing import listed
from glose.formats import formats, problems
from glose.formats.selection import SCOPES
from glose.translation import _

__all__ = ["command"]


@click.command("formats")
def command() -> None:
    """List the formats that `glose annotate` writes.

    Each line has a name for --format, a file extension, a title and scopes. Formats that installed packages add (entry
    points of the group glose.formats) are among them, and the reader's own, templates in the folder formats beside the
    settings. What is wrong with one of these is said on standard error, and the exit status is 1.

    \b
    glose formats
    glose formats | cut -d " " -f 1
    """
    listed((one.name, one.extension, one.title, _scopes(one.scopes)) for one in formats().values())
    wrong = problems()
    for problem in wrong:
        report(problem)
    sys.exit(1 if wrong else 0)


def _scopes(scopes: tuple[str, ...]) -> str:
    return _("every scope") if set(scopes) == set(SCOPES) else ", ".join(scopes)
