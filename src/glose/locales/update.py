"""Bring the catalogues up to date with the sources: `python -m glose.locales.update`.

New strings then stand in each glose.po with an empty translation: fill it in, and run this again to compile. Needs
Babel, which comes with the development dependencies.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from glose.cli import COMMANDS, cli, load
from glose.commands.help_texts import CLICK, texts
from glose.ui.actions import ACTIONS, KEYS, PLACES

__all__ = ["template"]

_LOCALES = Path(__file__).parent
_SOURCES = _LOCALES.parent
_CALLS = {"_": None, "ngettext": (1, 2)}


def template() -> Catalog:
    """Return every message of the sources: those of calls, those of tables, and what click says."""
    catalog = Catalog(project="glose", charset="utf-8")
    for path, _line, message, _comments, _context in extract_from_dir(_SOURCES, [("**.py", "python")], keywords=_CALLS):
        catalog.add(message, locations=[(path, 0)])
    for path, message in _of_tables():
        catalog.add(message, locations=[(path, 0)])
    return catalog


def _of_tables() -> Iterator[tuple[str, str | tuple[str, str]]]:
    """Yield the messages that are translated where they are shown, and the file of each."""
    for action in ACTIONS:
        yield from (("ui/actions.py", text) for text in (action.title, action.help, action.label) if text)
    yield from (("ui/actions.py", text) for text in (*PLACES.values(), *KEYS.values()))
    yield from (("cli.py", text) for text in texts(cli))
    for name in COMMANDS:
        yield from ((f"commands/{name}.py", text) for text in texts(load(name)))
    yield from (("commands/help_texts.py", text) for text in CLICK)


def _update(path: Path, messages: Catalog) -> list[str]:
    """Bring one catalogue up to date, compile it, and return what it has no translation for."""
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.parent.parent.name)
    catalog.update(messages, no_fuzzy_matching=True, update_creation_date=False)
    with path.open("wb") as file:
        write_po(file, catalog, width=120, sort_by_file=True, ignore_obsolete=True, include_lineno=False)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalog)
    return [str(message.id) for message in catalog if message.id and not _whole(message)]


def _whole(message: Message) -> bool:
    """Say whether `message` has its translation, in all plural forms."""
    return bool(message.string and all(message.string))


def main() -> int:
    """Update every catalogue, name what is not translated yet, and return 1 where there is something."""
    messages, missing = template(), False
    for path in sorted(_LOCALES.glob("*/LC_MESSAGES/glose.po")):
        for message in _update(path, messages):
            sys.stderr.write(f"{path.parent.parent.name}: {message!r} is not translated\n")
            missing = True
    return int(missing)


if __name__ == "__main__":
    sys.exit(main())
