"""`glose man`: the manual page, made from the help of the commands and the table of keys.

The macros are those of man(7).
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from glose import __version__, config
from glose.commands.help_texts import EXAMPLES, paragraphs, translated
from glose.translation import _

__all__ = ["command", "page"]


@click.command("man")
@click.pass_context
def command(context: click.Context) -> None:
    """Print the manual page, for man.

    \b
    glose man | man -l -
    glose man > ~/.local/share/man/man1/glose.1
    """
    group = context.find_root().command
    assert isinstance(group, click.Group)
    click.echo(page(group))


def page(group: click.Group) -> str:
    """Return the manual page of `group`, which is glose, in the language in use, in roff."""
    parts = (_head(translated(group)), _commands(group), _keys(), _surroundings())
    return "\n".join(line for part in parts for line in part)


def _head(group: click.Group) -> Iterator[str]:
    first, *rest = paragraphs(group.help or "")
    yield f'.TH GLOSE 1 "" "glose {__version__}"'
    yield ".na"  # lists of names do not break, so that lines cannot be adjusted
    yield from (_section(_("Name")), rf"glose \- {_roff(first[:1].lower() + first[1:].rstrip('.'))}")
    yield from (
        _section(_("Synopsis")),
        rf".B glose\fR [{_roff(_('options'))}] [{_roff(_('command'))}] [\fIARTICLE\fR...]",
    )
    yield _section(_("Description"))
    yield from _prose(rest)
    yield _section(_("Options"))
    yield from _options(group)


def _commands(group: click.Group) -> Iterator[str]:
    yield _section(_("Commands"))
    context = click.Context(group)
    for name in group.list_commands(context):
        one = group.get_command(context, name)
        assert one is not None
        arguments = " ".join(
            parameter.make_metavar(click.Context(one))
            for parameter in one.params
            if isinstance(parameter, click.Argument)
        )
        yield f".SS glose {_roff(name)} {_roff(arguments)}".rstrip()
        yield from _prose(paragraphs(one.help or ""))
        yield from _options(one)


def _options(command: click.Command) -> Iterator[str]:
    context = click.Context(command)
    for parameter in command.params:
        record = parameter.get_help_record(context) if isinstance(parameter, click.Option) else None
        if record is not None:
            yield from (".TP", rf"\fB{_roff(record[0])}\fR", _line(record[1]))


def _keys() -> Iterator[str]:
    from glose.ui.actions import PLACES, key_text, of_place

    yield _section(_("Keys"))
    for place, heading in PLACES.items():
        yield f".SS {_roff(_(heading))}"
        for action in of_place(place):
            yield from (".TP", rf"\fB{_roff('  '.join(map(key_text, action.keys)))}\fR", _line(_(action.help)))


def _surroundings() -> Iterator[str]:
    from glose.library import default_path

    yield _section(_("Environment"))
    yield from (".TP", r"\fBGLOSE_CONFIG\fR", _line(_("The path of the configuration, instead of the one below.")))
    for key, (takes, purpose) in config.described().items():
        if key != "keys":
            yield from (".TP", rf"\fB{config.variable(key)}\fR", _line(f"{purpose} ({takes})"))
    yield from (".TP", r"\fBNO_COLOR\fR", _line(_("Set to anything, it keeps glose from using colours.")))
    yield _section(_("Files"))
    files = (
        (config.default_path(), _("The configuration.")),
        (config.default_path().parent / "themes", _("Themes of your own.")),
        (config.default_path().parent / "formats", _("Formats of your own.")),
        (config.default_path().parent / "styles", _("Citation styles of your own, in CSL.")),
        (default_path(), _("The library: places, notes, corrections, choices, annotations.")),
    )
    for path, what in files:
        yield from (".TP", _line(str(path).replace(str(Path.home()), "~")), _line(what))
    yield _section(_("Exit status"))
    yield _line(
        _("0; 1 where glose failed, which one sentence on standard error explains; 2 where it was asked wrongly.")
    )


def _prose(text: Iterable[str]) -> Iterator[str]:
    for paragraph in text:
        if paragraph.startswith(EXAMPLES):
            yield from (".PP", ".EX", *(_line(line) for line in paragraph.splitlines()[1:]), ".EE")
        else:
            yield from (".PP", _line(paragraph))


def _section(title: str) -> str:
    return f".SH {_roff(title.strip().upper())}"  # in French, a blank stands before the colon that click adds


def _line(text: str) -> str:
    """Return `text` as a line of its own: a stop or an apostrophe at its start would be a macro."""
    escaped = _roff(text)
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped


def _roff(text: str) -> str:
    """Return `text` with what roff would read otherwise escaped, and characters beyond ASCII by their code points."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return "".join(one if one.isascii() else rf"\[u{ord(one):04X}]" for one in escaped)
