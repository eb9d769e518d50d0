"""The help: the keys of where the reader is come first, and the window scrolls by the keys of lists."""

from collections.abc import Callable

import pytest
from rich.cells import cell_len
from rich.text import Text
from textual.containers import VerticalScroll
from textual.pilot import Pilot
from textual.widgets import Input, Static

from glose.ui.app import ReaderApp
from glose.ui.screens.help import Help


def first_line(pilot: Pilot[None]) -> str:
    static = pilot.app.screen.query_one(Static)
    return "".join(segment.text for segment in static.render_line(0)).strip()


def headings(pilot: Pilot[None]) -> list[str]:
    return [one.plain for one in pilot.app.screen.query_one(Static).content.renderables if isinstance(one, Text)]


async def test_the_keys_of_where_the_reader_is_come_first(open_reader: Callable[..., ReaderApp], ready) -> None:
    async with open_reader().run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await pilot.press("question_mark")
        assert isinstance(pilot.app.screen, Help)
        assert first_line(pilot) == "In the text"
        await pilot.press("q", "tab", "question_mark")
        assert first_line(pilot) == "In a list"


@pytest.mark.parametrize(
    ("keys", "moved"),
    [
        (("j", "j", "down"), 3),
        (("j", "j", "k"), 1),
        (("G", "g"), 0),
        (("space", "b"), 0),
    ],
)
async def test_it_scrolls_by_the_keys_of_lists(
    open_reader: Callable[..., ReaderApp], ready, keys: tuple[str, ...], moved: int
) -> None:
    async with open_reader().run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("question_mark", *keys)
        assert pilot.app.screen.query_one(VerticalScroll).scroll_offset.y == moved


async def test_the_last_sign_is_reached(open_reader: Callable[..., ReaderApp], ready) -> None:
    async with open_reader().run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("question_mark", "G")
        window = pilot.app.screen.query_one(VerticalScroll)
        assert window.scroll_offset.y == window.max_scroll_y > 40


@pytest.mark.parametrize(
    ("keys", "first"),
    [
        (("t", "question_mark"), "In a list"),
        (("f", "question_mark"), "In a list"),
        (("e", "i", "question_mark"), "In a list"),
        (("m", "B", "f1"), "In “Notes”"),
        (("Y", "question_mark"), "In “Copy as…”"),
        (("Y", "slash", "f1"), "In “Copy as…”"),
        (("Y", "w", "f1"), "In “Copy as…”"),
        (("M", "f1"), "In “Metadata”"),
        (("slash", "f1"), "While typing at the bottom"),
        (("colon", "f1"), "While typing at the bottom"),
        (("a", "f1"), "While typing at the bottom"),
        (("tab", "slash", "f1"), "While typing at the bottom"),
        (("ctrl+p", "f1"), "In a window over the reader"),
        (("f1",), "In the text"),
    ],
)
async def test_it_opens_over_every_window_with_the_keys_of_that_and_closes_to_it(
    open_reader: Callable[..., ReaderApp], ready, keys: tuple[str, ...], first: str
) -> None:
    async with open_reader().run_test(size=(120, 40)) as pilot:
        reader = await ready(pilot)
        await pilot.press(*keys[:-1])
        await pilot.pause()
        below, focused, prompt = pilot.app.screen, pilot.app.focused, reader.prompt
        await pilot.press(keys[-1])
        await pilot.pause()
        assert isinstance(pilot.app.screen, Help)
        assert first_line(pilot) == first
        assert ("Everywhere in the reader" in headings(pilot)) == (keys == ("f1",))
        await pilot.press("question_mark")
        await pilot.pause()
        assert (pilot.app.screen, pilot.app.focused, reader.prompt) == (below, focused, prompt)


@pytest.mark.parametrize("keys", [("slash",), ("a",), ("Y", "slash"), ("M",), ("ctrl+p",)])
async def test_where_text_is_typed_a_question_mark_is_one(
    open_reader: Callable[..., ReaderApp], ready, keys: tuple[str, ...]
) -> None:
    async with open_reader().run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await pilot.press(*keys, "question_mark")
        assert isinstance(pilot.app.focused, Input)
        assert pilot.app.focused.value.endswith("?")


async def test_on_a_narrow_screen_the_keys_leave_room_for_what_they_do(
    open_reader: Callable[..., ReaderApp], ready
) -> None:
    async with open_reader().run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("question_mark")
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        static = pilot.app.screen.query_one(Static)
        lines = ["".join(segment.text for segment in static.render_line(y)).rstrip() for y in range(1, 4)]
        assert lines == ["j  ↓         Step to the next", "             sentence.", "k  ↑         Step back one"]
        assert max(map(cell_len, lines)) <= 33
