"""The table of actions is the one source of bindings, palette, footer and help."""

from collections.abc import Callable
from io import StringIO
from itertools import combinations

import pytest
from rich.console import Console
from textual.keys import Keys, _character_to_key
from textual.widgets import Static

from glose.ui.actions import ACTIONS, PLACES, WINDOWS, Action, Place, key_text, of_place
from glose.ui.app import ReaderApp
from glose.ui.screens.copy_as import CopyAs
from glose.ui.screens.dialog import Dialog
from glose.ui.screens.help import Help
from glose.ui.screens.metadata import Metadata
from glose.ui.screens.notes_window import NotesWindow
from glose.ui.screens.reader import ReaderScreen
from glose.ui.screens.theme_chooser import ThemeChooser
from glose.ui.widgets.article_pane import ArticlePane
from glose.ui.widgets.panel import Panel
from glose.ui.widgets.prompt import PromptLine
from glose.ui.widgets.row_list import RowList

OWNERS: dict[Place, type] = {
    "text": ArticlePane,
    "list": RowList,
    "panel": Panel,
    "reader": ReaderScreen,
    "app": ReaderApp,
    "dialog": Dialog,
    "copy_as": CopyAs,
    "metadata": Metadata,
    "notes": NotesWindow,
    "prompt": PromptLine,
}
REACHED_TOGETHER: list[tuple[Place, ...]] = [
    ("text", "reader", "app"),
    ("list", "panel", "reader", "app"),
    ("prompt", "app"),
    ("list", "copy_as", "dialog"),
    ("metadata", "dialog"),
    ("list", "notes", "dialog"),
]
"""Places whose keys work at one time, the nearest first: a nearer one may hide what the farther one does."""


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: f"{action.place}-{action.name}")
def test_each_action_has_keys_a_method_and_words(action: Action) -> None:
    assert action.keys
    assert all(key in set(Keys) or len(key) == 1 for key in action.keys)
    assert callable(getattr(OWNERS[action.place], f"action_{action.name}"))
    assert action.title
    assert action.help.endswith(".")


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: f"{action.place}-{action.name}")
def test_each_action_is_bound_to_its_keys_where_it_works(action: Action) -> None:
    declared = {
        (key.strip(), binding.action) for binding in OWNERS[action.place].BINDINGS for key in binding.key.split(",")
    }
    assert {(key, action.name) for key in action.keys} <= declared


def test_no_two_actions_of_one_place_share_a_key() -> None:
    for place in PLACES:
        for one, other in combinations(of_place(place), 2):
            assert not set(one.keys) & set(other.keys), (place, one.name, other.name)


@pytest.mark.parametrize("places", REACHED_TOGETHER)
def test_no_action_hides_another_that_works_at_the_same_time(places: tuple[Place, ...]) -> None:
    reached = of_place(*places)
    keys = [_character_to_key(key) if len(key) == 1 else key for action in reached for key in action.keys]
    assert len(keys) == len(set(keys))


def test_tab_is_free_of_its_twin_in_the_terminal() -> None:
    """Ctrl+I is Tab, Ctrl+M is Enter, Ctrl+[ is Esc: no terminal can tell them apart."""
    assert not {"ctrl+i", "ctrl+m", "ctrl+left_square_bracket"} & {key for action in ACTIONS for key in action.keys}


async def test_the_help_shows_the_keys_and_the_sentence_of_every_action(open_reader: Callable[..., ReaderApp]) -> None:
    app = open_reader()
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.press("?")
        assert isinstance(app.screen, Help)
        console = Console(width=100, file=StringIO())
        console.print(app.screen.query_one(Static).content)
        shown = " ".join(console.file.getvalue().split())
        for action in ACTIONS:
            assert " ".join((*map(key_text, action.keys), action.help)) in shown


async def test_the_palette_offers_every_action_with_its_key(open_reader: Callable[..., ReaderApp]) -> None:
    app = open_reader()
    async with app.run_test(size=(120, 40)):
        offered = {command.title for command in app.get_system_commands(app.screen)}
    for action in ACTIONS:
        if action.place not in WINDOWS and action.name != "command_palette":
            assert f"{action.title}  ({key_text(action.keys[0])})" in offered


def test_windows_close_as_the_table_says() -> None:
    assert all(issubclass(window, Dialog) for window in (CopyAs, Help, Metadata, ThemeChooser))
