"""Keys of the reader's own: which action has which keys, and what is wrong with what was asked for."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from itertools import combinations
from typing import NamedTuple

from textual.keys import Keys

from glose.terminal_text import visible_line
from glose.translation import _
from glose.ui.actions import ACTIONS, WINDOWS, Action, Place, key_name, key_text

__all__ = ["REACHED_TOGETHER", "Keymap", "keymap"]

REACHED_TOGETHER: tuple[tuple[Place, ...], ...] = (
    ("text", "reader", "app"),
    ("list", "panel", "reader", "app"),
    *((place,) if place in ("dialog", "prompt") else (place, "dialog") for place in WINDOWS),
)
"""Places whose keys work at one time: there no key should have two meanings."""

_NAMED = {key_name(key).casefold(): key for action in ACTIONS for key in action.keys if len(key) > 1}
_KNOWN = {key.value for key in Keys}


class Keymap(NamedTuple):
    """The keys of each action by its name, and a sentence for each thing that is wrong."""

    keys: Mapping[str, tuple[str, ...]]
    problems: tuple[str, ...]

    def rows(self) -> Iterator[tuple[str, tuple[str, ...], str]]:
        """Yield name, keys and title of each action."""
        for action in ACTIONS:
            yield action.name, self.keys[action.name], _(action.title)

    def for_textual(self) -> dict[str, str]:
        """Return what `App.set_keymap` takes: the keys of each action in one string."""
        return {name: ",".join("comma" if key == "," else key for key in keys) for name, keys in self.keys.items()}


def keymap(asked: Mapping[str, tuple[str, ...]]) -> Keymap:
    """Return the keys of all actions with those that are `asked` for; what cannot be is left as it was, and told."""
    keys = {action.name: action.keys for action in ACTIONS}
    problems = []
    for name, wanted in asked.items():
        if name not in keys:
            problems.append(_no_action(name))
            continue
        unknown = [key for key in wanted if _textual_key(key) is None]
        problems += [
            _("[keys] {action}: there is no key {key}.").format(action=name, key=visible_line(key)) for key in unknown
        ]
        if not unknown:
            keys[name] = tuple(found for key in wanted if (found := _textual_key(key)) is not None)
    problems += _conflicts(keys)
    return Keymap(keys, tuple(problems))


def _no_action(name: str) -> str:
    near = get_close_matches(name, [action.name for action in ACTIONS], 1)
    told = visible_line(name)
    if near:
        return _("[keys] there is no action {name}: is it {nearest}?").format(name=told, nearest=near[0])
    return _("[keys] there is no action {name}: `glose config --keys` lists them.").format(name=told)


def _textual_key(written: str) -> str | None:
    """Return the name by which Textual knows the key that the reader wrote: "Ctrl+P", "PgDn", "é"; None without one."""
    if len(written) == 1:
        return written if written.isprintable() and not written.isspace() else None
    name = written.casefold()
    if name in _NAMED:
        return _NAMED[name]
    return name if name in _KNOWN else None


def _conflicts(keys: Mapping[str, tuple[str, ...]]) -> list[str]:
    found = {}
    for places in REACHED_TOGETHER:
        for one, other in combinations([action for action in ACTIONS if action.place in places], 2):
            for key in set(keys[one.name]) & set(keys[other.name]):
                found[one.name, other.name, key] = _conflict(one, other, key)
    return list(found.values())


def _conflict(one: Action, other: Action, key: str) -> str:
    problem = _("[keys] {key} is the key of both {one} and {other}: give one of them another.")
    return problem.format(key=key_text(key), one=one.name, other=other.name)
