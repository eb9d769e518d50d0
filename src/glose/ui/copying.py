"""What is remembered of copying, and what is said of it; imported when the reader first copies something."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from glose.article import Article, Record
from glose.clipboard import Copied
from glose.errors import GloseError
from glose.formats.selection import Scope, Selection, of_citation
from glose.terminal_text import visible_line
from glose.translation import _, ngettext
from glose.ui.choices import Choice, Citing, usual
from glose.ui.memory import Memory
from glose.ui.scopes import unread

__all__ = [
    "FileError",
    "citing",
    "keep_choice",
    "keep_citing",
    "kept_citing",
    "proposed_path",
    "target",
    "told",
    "usual_choice",
    "written",
]

_LOCALE, _DEEP_LINKS = "citation.locale", "citation.deep-links"


class FileError(GloseError):
    """A file that cannot be written."""


def usual_choice(memory: Memory, scope: Scope) -> Choice:
    """Return the way in which `scope` was copied last, else the first one of those that suit it."""
    return usual(scope, memory.setting(_setting(scope)), kept_citing(memory))


def keep_choice(memory: Memory, scope: Scope, chosen: Choice) -> None:
    """Remember that `scope` is copied as `chosen`."""
    memory.keep_setting(_setting(scope), chosen.key)


def kept_citing(memory: Memory) -> Citing:
    """Return how the reader wants citations."""
    return Citing(memory.setting(_LOCALE) or None, memory.setting(_DEEP_LINKS) == "yes")


def keep_citing(memory: Memory, citing: Citing) -> None:
    """Remember how the reader wants citations."""
    memory.keep_setting(_LOCALE, citing.locale or "")
    memory.keep_setting(_DEEP_LINKS, "yes" if citing.deep_links else "")


def _setting(scope: Scope) -> str:
    return f"copy.{scope}"


def citing(article: Article, choice: Choice) -> Callable[[Record], str]:
    """Return what cites `article` as `choice` does, with the record it is given, or says why it cannot."""

    def cited(record: Record) -> str:
        selection = of_citation(msgspec.structs.replace(article, record=record), unread(article))
        try:
            return choice.write(selection).strip()
        except GloseError as error:
            return str(error)

    return cited


def told(copied: Copied, what: str) -> str:
    """Say what was copied, how long it is and by which way; "sent" where nobody can know that it arrived."""
    count = ngettext("{count} character", "{count} characters", copied.length).format(count=copied.length)
    if copied.path is not None:
        said = _("No clipboard here: {what} ({count}) is in the file {path}.")
        return said.format(what=what, count=count, path=visible_line(str(copied.path)))
    said = _("Copied by {way}: {what} ({count}).") if copied.sure else _("Sent by {way}: {what} ({count}).")
    return said.format(what=what, count=count, way=copied.way)


def proposed_path(selection: Selection, chosen: Choice) -> str:
    """Return a name for a file of `selection`: that of the article, the scope, and the extension of the choice."""
    stem = Path(selection.article.origin).stem.strip("-") or "article"
    scope = "" if selection.scope == "article" else f"-{selection.scope}"
    return f"{visible_line(stem)}{scope}{chosen.extension}"


def target(words: str, selection: Selection, chosen: Choice) -> tuple[Path, bool]:
    """Return the file that `words` name, and whether it is there; in a folder, one of the proposed name.

    Raises FileError where they can name no file.
    """
    try:
        path = Path(words).expanduser()
        path = path / proposed_path(selection, chosen) if path.is_dir() else path
        return path, path.exists()
    except (OSError, RuntimeError, ValueError) as error:  # too long a name; a home of nobody; a null character
        problem = _("“{words}” can be no file: write another path.")
        raise FileError(problem.format(words=visible_line(words[:80]))) from error


def written(path: Path, selection: Selection, chosen: Choice) -> int:
    """Write `selection` to `path` and return how many characters, or bytes of no text, that took.

    Raises FileError or FormatError.
    """
    text = "" if chosen.encode else chosen.write(selection)
    data = chosen.encode(selection) if chosen.encode else text.encode(errors="replace")
    try:
        path.write_bytes(data)
    except OSError as error:
        raise FileError(
            _("{path} cannot be written ({reason}): choose another place.").format(
                path=visible_line(str(path)), reason=error.strerror
            )
        ) from error
    return len(data if chosen.encode else text)
