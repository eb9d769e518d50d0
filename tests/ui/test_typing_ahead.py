"""Keys that are read all at once: each finds what the one before has left, whatever opens or closes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.ui.waiting import until
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from glose.library import Library
from glose.ui.app import ReaderApp
from glose.ui.screens.copy_as import CopyAs
from glose.ui.screens.entity_page import EntityPage

OpenReader = Callable[..., ReaderApp]

NAMED = {"\r": "enter", "\t": "tab", "\x1b": "escape", "\x10": "ctrl+p", "⇱": "home"}


def type_at_once(app: ReaderApp, keys: str) -> None:
    """Give the app all `keys` before it can do anything about the first of them."""
    for key in keys:
        app.post_message(events.Key(NAMED.get(key) or _character_to_key(key), None if key in NAMED else key))


async def settled(pilot: Pilot[None]) -> None:
    """Wait until all that was typed is done."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await pilot.pause()
    await until(pilot, lambda: not app.typing)


@pytest.fixture
def reader(open_reader: OpenReader) -> ReaderApp:
    return open_reader()


async def test_a_search_is_typed_taken_and_gone_on_from(reader: ReaderApp, ready) -> None:
    async with reader.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        for _again in range(3):
            type_at_once(reader, "g/passerelle\rj")
            await settled(pilot)
            assert screen.query_text == "passerelle"
            assert screen.text.cursor.sentence is not None
            assert screen.focused is screen.text
            assert screen.prompt is None
            type_at_once(reader, "/vasseur\x1bj:3\rj:p2\r")
            await settled(pilot)
            assert screen.query_text == "passerelle"
            assert screen.title_bar.place[0] == 3
            assert screen.prompt is None


async def test_a_prompt_follows_a_prompt(reader: ReaderApp, ready) -> None:
    async with reader.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        type_at_once(reader, "".join(f":{number}\r" for number in range(1, 11)))
        await settled(pilot)
        assert screen.title_bar.place[0] == 10
        type_at_once(reader, "[[[")
        await settled(pilot)
        assert screen.title_bar.place[0] == 7


async def test_rows_are_filtered_and_the_page_of_one_is_opened(reader: ReaderApp, ready) -> None:
    async with reader.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        type_at_once(reader, "\t/benhadj\ri")
        await settled(pilot)
        assert screen.panel.words == "benhadj"
        assert isinstance(reader.screen, EntityPage)
        type_at_once(reader, "jj\r")
        await settled(pilot)
        assert reader.screen is screen
        assert screen.title_bar.place[0] > 5


async def test_a_file_is_written_from_a_filtered_list(reader: ReaderApp, ready, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with reader.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        for number in range(3):
            type_at_once(reader, f"gsY/chicago\rjw.{number}\rj")
            await settled(pilot)
            assert "Vasseur" in (tmp_path / f"pont-quote.txt.{number}").read_text("utf-8")
            assert reader.screen is screen
            assert screen.title_bar.place[0] == 4


async def test_backing_out_of_a_filter_and_the_window_leaves_both(reader: ReaderApp, ready) -> None:
    async with reader.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        type_at_once(reader, "Y/chic")
        await settled(pilot)
        assert isinstance(reader.screen, CopyAs)
        type_at_once(reader, "\x1b\x1bjj")
        await settled(pilot)
        assert reader.screen is screen
        assert screen.title_bar.place[0] == 3


async def test_the_form_of_metadata_takes_what_is_typed(open_reader: OpenReader, ready, tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        app = open_reader(library=library)
        async with app.run_test(size=(120, 40)) as pilot:
            screen = await ready(pilot)
            type_at_once(app, "M⇱Essai : \rj")
            await settled(pilot)
            assert screen.article.record.title == "Essai : À Valmorin, le pont des Tanneurs ferme pour dix-huit mois"
            assert screen.title_bar.place[0] == 2


async def test_the_palette_does_what_is_typed_into_it(reader: ReaderApp, ready) -> None:
    async with reader.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        type_at_once(reader, "G\x10start of the article\rj")
        await settled(pilot)
        assert reader.screen is screen
        assert screen.title_bar.place[0] == 2


async def test_keys_before_the_text_is_there_wait_for_it(reader: ReaderApp, ready) -> None:
    async with reader.run_test(size=(120, 40)) as pilot:
        type_at_once(reader, "/pont\rnj")
        screen = await ready(pilot)
        await settled(pilot)
        assert screen.query_text == "pont"
        assert screen.prompt is None


async def test_pasted_text_goes_where_the_keys_before_it_led(reader: ReaderApp, ready) -> None:
    async with reader.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        type_at_once(reader, "/")
        reader.post_message(events.Paste("le bac"))
        type_at_once(reader, "\r")
        await settled(pilot)
        assert screen.query_text == "le bac"


async def test_ctrl_j_is_enter_as_it_was_typed_in_the_shell(reader: ReaderApp, ready) -> None:
    async with reader.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        type_at_once(reader, ":4")
        reader.post_message(events.Key("ctrl+j", "\n"))
        await settled(pilot)
        assert screen.title_bar.place[0] == 4


async def test_nothing_holds_up_keys_that_only_move_or_are_typed(reader: ReaderApp, ready, monkeypatch) -> None:
    waits = 0
    settle = reader._settle

    async def counted() -> None:
        nonlocal waits
        waits += 1
        await settle()

    monkeypatch.setattr(reader, "_settle", counted)
    async with reader.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        type_at_once(reader, "jjjjk}gesSE")
        await settled(pilot)
        assert waits == 0
        type_at_once(reader, "/passerelle\r")
        await settled(pilot)
        assert waits == 2
        assert screen.query_text == "passerelle"
