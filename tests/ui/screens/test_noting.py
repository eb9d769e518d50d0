"""Noting, key by key: what is noted is shown, kept at once, undone, and copied."""

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from textual.pilot import Pilot

from glose.article import Article
from glose.library import Library
from glose.ui.app import ReaderApp
from glose.ui.choices import usual
from glose.ui.notes import new_note
from glose.ui.row_strip import CURRENT_MARK
from glose.ui.screens.copy_as import CopyAs
from glose.ui.screens.reader import ReaderScreen
from glose.ui.widgets.row_list import RowList

OpenReader = Callable[..., ReaderApp]
Ready = Callable[[Pilot[None]], Awaitable[ReaderScreen]]
SIZE = (120, 40)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Return a library on disk."""
    with Library(tmp_path / "library.sqlite3") as library:
        yield library


def _noted(reader: ReaderScreen) -> list[tuple[str, str, str | None]]:
    return [(one.kind, one.text, one.comment) for one in reader.notes.kept]


def _margins(reader: ReaderScreen) -> set[str]:
    """The signs in the margin, beside the mark of the current sentence."""
    lines = [reader.text.render_line(y).text[reader.text.indent :] for y in range(reader.text.size.height)]
    return {line[1] for line in lines if line.strip()} - {" ", CURRENT_MARK}


async def _press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_m_puts_a_bookmark_and_takes_it_away(open_reader: OpenReader, ready: Ready, article: Article) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        start, end = reader.text.current_span
        await _press(pilot, "m")
        assert _noted(reader) == [("bookmark", article.text[start:end], None)]
        assert _margins(reader) == {"⚑"}
        await _press(pilot, "m")
        assert _noted(reader) == []
        assert _margins(reader) == set()


async def test_h_highlights_the_range_and_ends_it(open_reader: OpenReader, ready: Ready, article: Article) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await _press(pilot, "v", "j", "j")
        start, end = reader.text.ranged
        await _press(pilot, "h")
        assert _noted(reader) == [("highlight", article.text[start:end], None)]
        assert reader.text.ranged is None
        assert _margins(reader) == {"▒"}
        over = reader.text.overlays(start, end)
        assert [(one.start, one.end, one.style) for one in over] == [(start, end, reader.text.paint.highlighted)]
        await _press(pilot, "h")
        assert _noted(reader) == []


async def test_h_highlights_the_quotation_as_y_copies_it(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await _press(pilot, "s")
        quote = reader.text.current_quote
        await _press(pilot, "h")
        (note,) = reader.notes.kept
        assert (note.start, note.end) == (quote.start, quote.end)


async def test_a_writes_changes_and_removes_a_comment(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await _press(pilot, "j", "a", *"vu", "enter")
        assert [one[::2] for one in _noted(reader)] == [("comment", "vu")]
        assert reader.text.has_focus
        assert _margins(reader) == {"✎"}
        await _press(pilot, "a", *"ole", "enter")
        assert [one[::2] for one in _noted(reader)] == [("comment", "vuole")]
        await _press(pilot, "a", *["backspace"] * 5, "enter")
        assert _noted(reader) == []


async def test_backing_out_of_a_comment_writes_none(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await _press(pilot, "a", *"non", "escape")
        assert _noted(reader) == []
        assert reader.prompt is None
        assert reader.text.has_focus


async def test_going_on_elsewhere_takes_the_comment(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await _press(pilot, "a", *"oui", "tab")
        assert [one[::2] for one in _noted(reader)] == [("comment", "oui")]
        assert reader.prompt is None


async def test_u_and_ctrl_r_go_through_all_that_was_noted(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await _press(pilot, "m", "j", "a", *"vu", "enter", "G", "h")
        every = _noted(reader)
        assert len(every) == 3
        await _press(pilot, "u", "u")
        assert reader.text.cursor.sentence == 1
        assert _noted(reader) == every[:1]
        await _press(pilot, "u", "u")
        assert _noted(reader) == []
        assert [one.message for one in pilot.app._notifications] == ["There is no note to undo."]
        await _press(pilot, "ctrl+r", "ctrl+r", "ctrl+r")
        assert _noted(reader) == every
        assert reader.text.cursor.sentence == 12


async def test_notes_are_there_the_next_time_and_what_was_undone_is_not(
    open_reader: OpenReader, ready: Ready, library: Library, article: Article
) -> None:
    async with open_reader(library=library).run_test(size=SIZE) as pilot:
        await ready(pilot)
        await _press(pilot, "m", "j", "a", *"vu", "enter", "G", "h", "u")
    assert [one.kind for one in library.notes(article)] == ["bookmark", "comment"]
    async with open_reader(library=library).run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        assert reader.notes.kept == library.notes(article)
        await _press(pilot, "g", "m")
    assert [one.kind for one in library.notes(article)] == ["comment"]


async def test_notes_are_copied_all_together_once_there_are_some(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        assert "notes" not in reader.scopes().names
        await _press(pilot, "m", "j", "a", *"vu", "enter")
        assert "notes" in reader.scopes().names
        await _press(pilot, "Y")
        assert isinstance(pilot.app.screen, CopyAs)
        written = usual("notes", None).write(reader.scopes().selection("notes"))
        assert written.startswith(f"{reader.notes.kept[0].text}\n— Bookmark, sentence 1\n\n")
        assert "\n— Comment, sentence 2\nvu\n" in written


async def test_the_card_says_what_is_noted(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        shown: list[list[str]] = []
        reader.card.show = lambda lines, otherwise: shown.append([words.plain for _label, words in lines])
        await _press(pilot, "m", "a", *"vu", "enter")
        assert shown[-1][:2] == ["⚑ bookmark", "✎ vu"]


async def test_capital_b_lists_the_notes_and_goes_to_one(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await _press(pilot, "B")
        assert "Nothing is noted" in next(one.message for one in pilot.app._notifications)
        await _press(pilot, "m", "j", "a", *"vu", "enter", "G", "h", "B")
        rows = pilot.app.screen.query_one(RowList)
        assert [row.style for row in rows.rows] == ["bookmark", "comment", "highlight"]
        assert rows.rows[1].detail == "vu"
        assert rows.cursor == 2  # where the reader is
        await _press(pilot, "k", "enter")
        assert reader.text.cursor.sentence == 1
        await _press(pilot, "left_square_bracket")
        assert reader.text.cursor.sentence == 12


async def test_notes_of_a_former_text_are_shown_and_those_without_a_place_can_be_read(
    open_reader: OpenReader, ready: Ready, library: Library, article: Article
) -> None:
    gone = f"La piscine fermera aussi. {article.text}"
    former = msgspec.structs.replace(article, text=gone)
    library.opened(former)
    library.keep_note(former, new_note("highlight", gone, 0, 25, "Quand ?"))
    library.keep_note(former, new_note("bookmark", gone, 26, 90))
    async with open_reader(library=library, news="The text has changed.").run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        assert [one.message for one in pilot.app._notifications] == ["The text has changed."]
        assert [(note.kind, note.start) for note in reader.notes.kept] == [("bookmark", 0)]
        await _press(pilot, "B", "j", "enter")
        assert [row.title for row in pilot.app.screen.query_one(RowList).rows][1:] == [
            "Not in this text any more",
            "La piscine fermera aussi.",
        ]
        assert "La piscine fermera aussi.\nQuand ?" in [one.message for one in pilot.app._notifications]
        await _press(pilot, "x")
        assert [one.comment for one in library.all_notes(article)[1]] == ["Quand ?"]
        await _press(pilot, "x")
        assert [row.key for row in pilot.app.screen.query_one(RowList).rows] == [reader.notes.kept[0].id]
        await _press(pilot, "escape", "m")
    assert library.all_notes(former) == ((), ())


async def test_a_note_is_removed_from_the_list_and_brought_back(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await _press(pilot, "m", "j", "m", "j", "m", "B", "k", "x")
        rows = pilot.app.screen.query_one(RowList)
        assert (len(rows.rows), rows.cursor) == (2, 1)
        await _press(pilot, "x", "x")
        assert pilot.app.screen is reader
        assert _noted(reader) == []
        await _press(pilot, "u", "u", "u")
        assert [one[0] for one in _noted(reader)] == ["bookmark"] * 3
