"""`glose formats`: list the formats of annotations."""

import click

from glose.commands.listing import listed
from glose.formats import formats
from glose.formats.selection import SCOPES
from glose.translation import _

__all__ = ["command"]


@click.command("formats")
def command() -> None:
    """List the formats that `glose annotate` writes.

    Each line has a name for --format, a file extension, a title and scopes. Formats that installed packages add (entry
    points of the group glose.formats) are among them.

    \b
    glose formats
    glose formats | cut -d " " -f 1
    """
    listed((one.name, one.extension, one.title, _scopes(one.scopes)) for one in formats().values())


def _scopes(scopes: tuple[str, ...]) -> str:
    return _("every scope") if set(scopes) == set(SCOPES) else ", ".join(scopes)
