"""`glose tour`: a first tour of the reader, on the article that comes with glose."""

import sys

import click

from glose import bundled
from glose.commands.asking import opened
from glose.commands.configuring import Asked, config_options
from glose.commands.read import run_reader
from glose.errors import GloseError
from glose.translation import _

__all__ = ["command"]


@click.command("tour")
@config_options
def command(asked: Asked) -> None:
    """Learn the keys by using them.

    The article that comes with glose is opened. A box at the bottom names the key to press, and goes on when you press
    it. Press q to leave at any time.

    \b
    glose tour
    """
    if not (sys.stdout.isatty() and sys.stdin.isatty()):
        raise GloseError(_("The tour needs a terminal: start it without pipes."))
    sys.exit(run_reader(opened(str(bundled.first_article()), {}), None, {}, asked, guided=True))
