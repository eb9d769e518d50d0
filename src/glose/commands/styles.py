"""`glose styles`: list the styles of citations."""

import click

from glose.citations import STYLES
from glose.commands.listing import listed

__all__ = ["command"]


@click.command("styles")
def command() -> None:
    """List the styles that `glose cite` writes.

    Each line has a name for --style, a file extension and a title.

    \b
    glose styles
    glose styles | cut -d " " -f 1
    """
    listed((style.name, style.extension, style.title) for style in STYLES.values())
