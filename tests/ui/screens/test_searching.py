"""Searching the text, key by key."""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from glose.article import Article
from glose.ui.app import ReaderApp
from glose.ui.screens.reader import ReaderScreen

OpenReader = Callable[..., ReaderApp]
Ready = Callable[[Pilot[None]], Awaitable[ReaderScreen]]
SIZE = (120, 40)


async def _searched(pilot: Pilot[None]) -> ReaderScreen:
    """Wait until the last search is done."""
    reader = pilot.app.screen
    assert isinstance(reader, ReaderScreen)
    await pilot.pause()
    while reader.searching:
        await pilot.pause(0.01)
    await pilot.pause()
    return reader


def _words(reader: ReaderScreen) -> list[str]:
    matches = reader.text.found.matches
    return [reader.article.text[matches.starts[index] : matches.ends[index]] for index in range(len(matches))]


def _note(reader: ReaderScreen) -> str:
    return reader.prompt.note if reader.prompt else reader.key_bar.note


async def test_typing_marks_and_goes_to_the_next_match_without_case_or_accents(
    open_reader: OpenReader, ready: Ready
) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("slash", *"PREFECTURE")
        await _searched(pilot)
        assert _words(reader) == ["préfecture"]
        assert _note(reader) == "1 of 1"
        assert reader.text.cursor.sentence == 12
        assert not reader.key_bar.display


async def test_each_letter_searches_from_where_the_search_began(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("slash", *"passerelle p")
        await _searched(pilot)
        assert reader.text.cursor.sentence == 10
        await pilot.press("backspace", "backspace")
        await _searched(pilot)
        assert _note(reader) == "1 of 2"
        assert reader.text.cursor.sentence == 9


async def test_enter_keeps_the_marks_and_n_and_capital_n_go_round_the_matches(
    open_reader: OpenReader, ready: Ready
) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("slash", *"vasseur", "enter")
        await _searched(pilot)
        assert reader.prompt is None
        assert reader.key_bar.display
        assert reader.text.has_focus
        notes = [_note(reader)]
        for key in ("n", "n", "n", "N", "N"):
            await pilot.press(key)
            notes.append(_note(reader))
        assert notes == [f"/vasseur  {number} of 3" for number in (1, 2, 3, 1, 3, 2)]
        assert len(_words(reader)) == 3


async def test_n_goes_on_from_where_the_reader_has_gone_meanwhile(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("slash", *"vasseur", "enter")
        await _searched(pilot)
        await pilot.press("G", "N")
        assert _note(reader) == "/vasseur  3 of 3"
        await pilot.press("g", "n")
        assert _note(reader) == "/vasseur  1 of 3"


async def test_down_and_up_step_through_the_matches_while_typing(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("slash", *"vasseur")
        await _searched(pilot)
        await pilot.press("down", "down")
        await pilot.pause()
        assert _note(reader) == "3 of 3"
        await pilot.press("up")
        await pilot.pause()
        assert _note(reader) == "2 of 3"


async def test_escape_goes_back_to_where_the_search_began_without_marks(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=(60, 12)) as pilot:
        reader = await ready(pilot)
        await pilot.press("j", "j")
        before = reader.text.cursor, reader.text.scroll_offset
        await pilot.press("slash", *"préfecture")
        await _searched(pilot)
        assert reader.text.cursor.sentence == 12
        await pilot.press("escape")
        await pilot.pause()
        assert (reader.text.cursor, reader.text.scroll_offset) == before
        assert _words(reader) == []
        assert reader.key_bar.display
        assert reader.text.has_focus


async def test_escape_in_the_text_takes_the_marks_away_and_n_searches_again(
    open_reader: OpenReader, ready: Ready
) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("slash", *"pont", "enter")
        await _searched(pilot)
        await pilot.press("escape")
        assert _words(reader) == []
        assert reader.key_bar.note == ""
        await pilot.press("n")
        await _searched(pilot)
        assert _words(reader) == ["pont"]


async def test_enter_on_nothing_searches_again_for_the_words_before(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("slash", *"pont", "enter")
        await _searched(pilot)
        await pilot.press("escape", "slash", "enter")
        await _searched(pilot)
        assert _note(reader) == "/pont  1 of 1"


async def test_an_expression_is_searched_for_after_its_prefix(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("slash", *"re:\\d+ h \\d+", "enter")
        await _searched(pilot)
        assert _words(reader) == ["18 h 30"]


async def test_a_wrong_expression_is_a_sentence_while_typing_and_nothing_is_marked(
    open_reader: OpenReader, ready: Ready
) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("slash", *"re:(", "enter")
        await _searched(pilot)
        assert _words(reader) == []
        await pilot.press("slash", *"re:(")
        await _searched(pilot)
        assert _note(reader).startswith("This is no regular expression (")
        assert reader.prompt.wrong


async def test_no_match_is_said_and_the_text_stays(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("j", "slash", *"pontx")
        await _searched(pilot)
        assert _note(reader) == "no match"
        assert reader.text.cursor.sentence == 1


async def test_a_search_that_found_nothing_is_ended_by_escape_too(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("slash", *"pontx", "enter")
        await _searched(pilot)
        assert reader.key_bar.note == "/pontx  no match"
        await pilot.press("escape")
        assert reader.key_bar.note == ""


async def test_n_without_a_search_says_how_to_search(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("n")
        await pilot.pause()
        assert [notification.message for notification in pilot.app._notifications] == [
            "Nothing is searched for yet: / searches."
        ]


async def test_tab_goes_on_to_the_panel_and_keeps_the_search(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("slash", *"pont", "tab")
        await _searched(pilot)
        assert reader.prompt is None
        assert reader.panel.has_focus_within
        assert _words(reader) == ["pont"]


@pytest.mark.parametrize("size", [(40, 12), (20, 5), (1, 1)], ids=str)
async def test_a_search_works_at_any_size(open_reader: OpenReader, ready: Ready, size: tuple[int, int]) -> None:
    async with open_reader().run_test(size=size) as pilot:
        reader = await ready(pilot)
        await pilot.press("slash", *"Orle")
        await _searched(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert _words(reader) == ["Orle"]


async def test_pasted_controls_are_shown_not_obeyed(open_reader: OpenReader, ready: Ready) -> None:
    from textual.events import Paste

    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("slash")
        reader.prompt.line.post_message(Paste("pont\x1b[31m\x9b2J\nx\u202e"))
        await _searched(pilot)
        assert reader.prompt.line.value == "pont␛[31m␦2J x␦"
        screenshot = pilot.app.export_screenshot()
        assert "\x1b" not in screenshot
        assert "\x9b" not in screenshot


async def test_a_key_is_answered_while_a_long_article_is_searched(open_reader: OpenReader) -> None:
    """One keystroke of a search over three million letters costs the event loop no more than a frame."""
    from time import perf_counter

    long = Article("Un pont, deux ponts, trois rues. " * 90_000)
    async with open_reader(article=long, annotate=None).run_test(size=SIZE) as pilot:
        reader = pilot.app.screen
        assert isinstance(reader, ReaderScreen)
        await pilot.pause(0.2)
        await pilot.press("slash")
        began = perf_counter()
        reader._look_for("pont")
        took = perf_counter() - began
        assert took < 0.05
        assert len(reader.text.found.matches) > 0
        await _searched(pilot)
        assert len(reader.text.found.matches) == 180_000
