"""Keys of the reader's own, through the one table of actions."""

from collections.abc import Callable
from io import StringIO
from itertools import combinations

import pytest
from rich.console import Console
from textual.widgets import Static

from glose.config import Config
from glose.ui.actions import ACTIONS, WINDOWS, keys_of, use_keys
from glose.ui.app import ReaderApp
from glose.ui.keymap import REACHED_TOGETHER, keymap


@pytest.fixture(autouse=True)
def usual_keys_afterwards():
    yield
    use_keys({})


def test_the_table_itself_has_no_conflict() -> None:
    assert keymap({}).problems == ()
    assert keymap({}).keys == {action.name: action.keys for action in ACTIONS}


def test_names_of_actions_are_unique() -> None:
    assert all(one.name != other.name for one, other in combinations(ACTIONS, 2))


def test_every_place_is_reached_with_others() -> None:
    assert {place for places in REACHED_TOGETHER for place in places} >= {action.place for action in ACTIONS}
    assert all(any(window in places for places in REACHED_TOGETHER) for window in WINDOWS)


def test_keys_are_written_as_the_help_shows_them() -> None:
    own = keymap({"copy": ("Ctrl+Y", "PgDn", ",", "é", "F5")})
    assert own.keys["copy"] == ("ctrl+y", "pagedown", ",", "é", "f5")
    assert own.for_textual()["copy"] == "ctrl+y,pagedown,comma,é,f5"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"next_sentense": ("z",)}, "there is no action next_sentense: is it next_sentence?"),
        ({"\x1b": ("z",)}, "there is no action \u241b: `glose config --keys` lists them"),
        ({"copy": ("Hyper+Q",)}, "copy: there is no key Hyper+Q"),
        ({"copy": (" ",)}, "copy: there is no key"),
        ({"copy": ("e",)}, "e is the key of both next_mention and copy"),
        ({"next_row": ("s",)}, "s is the key of both"),
        ({"save": ("Esc",)}, "Esc is the key of both"),
    ],
)
def test_what_cannot_be_is_told(asked: dict[str, tuple[str, ...]], said: str) -> None:
    problems = keymap(asked).problems
    assert any(said in problem for problem in problems)
    assert all(problem.isprintable() for problem in problems)


def test_two_actions_may_change_places() -> None:
    assert keymap({"copy": ("e",), "next_mention": ("y",)}).problems == ()


async def test_the_reader_obeys_and_shows_them(open_reader: Callable[..., ReaderApp], copied: list[str], ready) -> None:
    app = open_reader(config=Config(keys={"next_sentence": ("x", "Right"), "copy": ("e",), "next_mention": ("y",)}))
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await pilot.press("j")
        assert app.reader.text.cursor.sentence == 0
        await pilot.press("x")
        await pilot.press("right")
        assert app.reader.text.cursor.sentence == 2
        await pilot.press("e")
        await app.workers.wait_for_complete()
        assert len(copied) == 1
        await pilot.press("y")
        assert app.reader.text.current_mention is not None
        assert "x/k sentence" in app.reader.key_bar.render().plain
        assert "Next sentence  (x)" in {command.title for command in app.get_system_commands(app.screen)}
        await pilot.press("?")
        console = Console(width=100, file=StringIO())
        console.print(app.screen.query_one(Static).content)
        assert "x  →" in console.file.getvalue()


async def test_what_is_wrong_is_told_once_the_text_is_there(open_reader: Callable[..., ReaderApp]) -> None:
    app = open_reader(config=Config(keys={"copi": ("e",)}))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert [one.message for one in app._notifications] == ["[keys] there is no action copi: is it copy?"]
    assert all(keys_of(action) == action.keys for action in ACTIONS)
