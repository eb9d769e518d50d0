"""The formats that installed packages add, by entry points of the group `glose.formats` whose value is a `Format`."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points

import msgspec

from glose.errors import GloseError
from glose.formats.format import Added, Format, FormatError
from glose.formats.selection import Selection
from glose.translation import _

__all__ = ["GROUP", "installed"]

GROUP = "glose.formats"


@cache
def installed() -> tuple[Added, ...]:
    """Return each format that a package adds, under the name of its entry point, or why it cannot be loaded."""
    return tuple(Added(one.name, one.value, _loaded(one)) for one in entry_points(group=GROUP))


def _loaded(entry_point: EntryPoint) -> Format | FormatError:
    try:
        loaded = entry_point.load()
    except Exception as error:  # noqa: BLE001  # whatever goes wrong in somebody else's package, glose must open
        problem = _("The format “{name}” ({value}) cannot be loaded: {reason}; reinstall or remove the package.")
        return _problem(problem, entry_point, error)
    if not isinstance(loaded, Format):
        return _problem(
            _("The format “{name}” ({value}) is no glose.formats.Format; update or remove the package."), entry_point
        )
    return msgspec.structs.replace(loaded, name=entry_point.name, writer=_Guarded(loaded, entry_point))


class _Guarded:
    """A format of somebody else's, whose errors are told like those of glose."""

    def __init__(self, added: Format, entry_point: EntryPoint) -> None:
        self._added, self._entry_point = added, entry_point

    def __call__(self, selection: Selection) -> str | bytes:
        try:
            return self._added.encode(selection) if self._added.is_binary else self._added.write(selection)
        except GloseError:
            raise
        except Exception as error:  # as above: what is not ours may raise anything
            problem = _("The format “{name}” ({value}) has failed: {reason}; choose another one, and tell its authors.")
            raise _problem(problem, self._entry_point, error) from error


def _problem(sentence: str, entry_point: EntryPoint, error: Exception | None = None) -> FormatError:
    reason = f"{type(error).__name__}: {error}" if error else ""
    return FormatError(sentence.format(name=entry_point.name, value=entry_point.value, reason=reason))
