"""Copy as…: scopes, formats and styles, with a preview, a filter, and files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.ui.screens.copy_window import opened
from tests.ui.waiting import until
from textual.containers import Vertical
from textual.widgets import Input

from glose import formats
from glose.citations import STYLES
from glose.clipboard import Copied
from glose.library import Library
from glose.ui.app import ReaderApp
from glose.ui.screens.copy_as import CopyAs
from glose.ui.widgets.row_list import RowList

OpenReader = Callable[..., ReaderApp]
WIDE = (120, 40)
SENTENCE = "Les travaux doivent durer dix-huit mois."


def scopes(window: CopyAs) -> list[str]:
    return [row.key for row in window.query_one("#scopes", RowList).rows]


def offered(window: CopyAs) -> list[str]:
    return [row.key for row in window.query_one("#choices", RowList).rows if row.key]


def toasts(app: ReaderApp) -> list[str]:
    return [notification.message for notification in app._notifications]


async def test_the_choice_is_previewed_copied_and_kept_for_the_next_copy(
    open_reader: OpenReader, copied: list[str], tmp_path: Path
) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        app = open_reader(library=library)
        async with app.run_test(size=WIDE) as pilot:
            window = await opened(pilot, app, "j")
            assert SENTENCE in window.preview
            await pilot.press("j")
            await until(pilot, lambda: window.preview.startswith("> "))
            await pilot.press("enter")
            await until(pilot, lambda: copied)
            await pilot.press("y")
            await until(pilot, lambda: len(copied) == 2)
            assert copied[0] == copied[1]
            assert copied[0].startswith("> ")
        assert library.setting("copy.sentence") == "format:markdown"
        again = open_reader(library=library)
        async with again.run_test(size=WIDE) as pilot:
            assert (await opened(pilot, again, "j")).preview.startswith("> ")


async def test_every_format_and_style_that_suits_the_scope_is_offered(open_reader: OpenReader) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "s")
        expected = [f"format:{one.name}" for one in formats.suiting("quote")] + [f"quote:{name}" for name in STYLES]
        assert offered(window) == expected


async def test_the_scopes_are_those_of_the_place(open_reader: OpenReader) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "s")
        assert scopes(window) == ["sentence", "mention", "entity", "quote", "speaker", "article", "citation"]
        assert window.scope == "quote"
        await pilot.press("escape")
        app.reader.panel.list_of("entities").go_to("e1")
        window = await opened(pilot, app, "tab")
        assert scopes(window) == ["entity", "article", "citation"]  # Valmorin says nothing


async def test_another_scope_shows_its_own_words_and_its_own_last_choice(
    open_reader: OpenReader, copied: list[str]
) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "s")
        await pilot.press("left", "j")
        await until(pilot, lambda: window.preview.count("Odile Vasseur, maire") > 1)
        assert window.scope == "speaker"
        await pilot.press("right", "G")
        await until(pilot, lambda: "*Le Courrier de l’Orle*" in window.preview)
        await pilot.press("enter")
        await until(pilot, lambda: copied)
        assert len(copied[0].splitlines()) == 4  # the mayor speaks four times
        assert (await opened(pilot, app)).preview.startswith("«\u00a0Nous ne pouvions")  # quotation: plain as before


async def test_words_are_filtered_by_what_is_typed(open_reader: OpenReader, copied: list[str]) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "s")
        await pilot.press("/", *"apa")
        await until(pilot, lambda: offered(window) == ["quote:apa"])
        await pilot.press("enter")
        await until(pilot, lambda: window.query_one("#choices", RowList).has_focus)
        await pilot.press("enter")
        await until(pilot, lambda: copied)
        assert "Delorme, I. (2026" in copied[0]


async def test_a_filter_that_fits_nothing_says_so_and_escape_takes_it_away(open_reader: OpenReader) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "s")
        before = offered(window)
        await pilot.press("/", *"papyrus q")
        await until(pilot, lambda: not offered(window))
        await pilot.press("enter", "enter", "w")
        assert app.screen is window
        await pilot.press("escape")
        assert offered(window) == before
        await pilot.press("escape")
        assert app.screen is app.reader


async def test_a_file_is_written_where_the_reader_says_and_named(
    open_reader: OpenReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "j")
        await pilot.press("w")
        assert window.query_one(Input).value == "pont-sentence.txt"
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.reader)
        assert (tmp_path / "pont-sentence.txt").read_text("utf-8").startswith(SENTENCE)
        assert str(tmp_path / "pont-sentence.txt") in toasts(app)[-1]


async def test_a_file_that_is_there_is_replaced_only_when_asked_twice(
    open_reader: OpenReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    there = tmp_path / "pont-sentence.txt"
    there.write_text("mine", "utf-8")
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot, app, "j")
        await pilot.press("w", "enter")
        await until(pilot, lambda: toasts(app))
        assert there.read_text("utf-8") == "mine"
        assert "is there already" in toasts(app)[-1]
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.reader)
        assert there.read_text("utf-8").startswith(SENTENCE)


async def test_a_place_that_cannot_be_written_is_one_sentence_and_the_window_stays(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "j")
        await pilot.press("w")
        window.query_one(Input).value = str(tmp_path / "no" / "such" / "folder.txt")
        await pilot.press("enter")
        await until(pilot, lambda: toasts(app))
        assert "cannot be written" in toasts(app)[-1]
        assert app.screen is window


@pytest.mark.parametrize("words", ["~nobody-of-that-name/x.txt", "x" * 300])
async def test_what_can_be_no_file_is_one_sentence(open_reader: OpenReader, words: str) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "j")
        await pilot.press("w")
        window.query_one(Input).value = words
        await pilot.press("enter")
        await until(pilot, lambda: toasts(app))
        assert "can be no file" in toasts(app)[-1]
        assert app.screen is window


async def test_a_folder_gets_a_file_of_the_proposed_name(open_reader: OpenReader, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "j")
        await pilot.press("w")
        window.query_one(Input).value = str(folder)
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.reader)
        assert (folder / "pont-sentence.txt").read_text("utf-8").startswith(SENTENCE)


async def test_citations_change_their_language_and_it_is_kept(open_reader: OpenReader) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "s")
        await pilot.press("/", *"chicago, notes", "enter")
        await until(pilot, lambda: "10 mars 2026" in window.preview)
        await pilot.press("l", "l")
        await until(pilot, lambda: "March 10, 2026" in window.preview)
        assert app.memory.setting("citation.locale") == "en"


async def test_escape_copies_nothing_even_where_there_is_little_room(
    open_reader: OpenReader, copied: list[str]
) -> None:
    app = open_reader()
    async with app.run_test(size=(40, 12)) as pilot:
        window = await opened(pilot, app)
        assert window.query_one("#choices", RowList).size.height > 1
        await pilot.press("j", "escape")
        assert app.screen is app.reader
        assert copied == []


# In the text


async def test_copying_what_no_format_can_write_is_one_sentence(open_reader: OpenReader) -> None:
    """A choice may fail when it is made of an article it cannot carry: the reader goes on."""

    def fail(_text: str, *, osc52: Callable[[str], None]) -> Copied:
        raise formats.FormatError("This cannot be written as X: choose another format.")

    app = open_reader(copy=fail)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: app.reader.index and not app.reader.title_bar.state)
        await pilot.press("y")
        await until(pilot, lambda: toasts(app))
        assert toasts(app) == ["This cannot be written as X: choose another format."]


async def test_a_template_that_is_broken_is_told_and_the_others_are_offered(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    folder = tmp_path / "config" / "glose" / "formats"
    folder.mkdir(parents=True)
    (folder / "broken.toml").write_text("name = 3\n", "utf-8")
    (folder / "mine.toml").write_text('name = "mine"\ntitle = "My notes"\ntemplate = "* {{ text }}"\n', "utf-8")
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "j")
        assert any("broken.toml" in toast for toast in toasts(app))
        await pilot.press("/", *"my notes", "enter")
        await until(pilot, lambda: window.preview.startswith(f"* {SENTENCE}"))


def _says(window: CopyAs) -> str:
    """What the frame of the window says of its keys."""
    return window.query_one(Vertical).border_subtitle


async def test_the_window_says_what_the_keys_do_where_the_focus_is(open_reader: OpenReader) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "j")
        assert _says(window).startswith("Enter copies · w writes")
        await pilot.press("slash")
        assert _says(window).startswith("Enter takes the formats")
        await pilot.press("o", "enter")
        await pilot.pause()
        assert _says(window) == "Enter copies · Esc shows all formats"
        await pilot.press("escape", "w")
        assert _says(window).startswith("Enter writes to this file")
        await pilot.press("shift+tab")
        await pilot.pause()
        assert _says(window).startswith("Enter copies · w writes")
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        assert _says(window) == "Enter copies · ? keys · Esc"
