"""Filtering, key by key: types and kinds, and rows of the panel."""

import threading
from collections.abc import Awaitable, Callable, Iterator

import msgspec
import pytest
from textual.pilot import Pilot

from glose.annotation import LABELS, Annotations
from glose.ui.app import ReaderApp
from glose.ui.index import Index
from glose.ui.listing import Listing
from glose.ui.panel_rows import PanelRows
from glose.ui.screens.filter_chooser import FilterChooser
from glose.ui.screens.reader import ReaderScreen
from glose.ui.widgets.panel import Listed
from glose.ui.widgets.row_list import RowList

OpenReader = Callable[..., ReaderApp]
Ready = Callable[[Pilot[None]], Awaitable[ReaderScreen]]
SIZE = (120, 40)


async def _filtered(pilot: Pilot[None], reader: ReaderScreen) -> None:
    while reader.index.shown != reader.shown:
        await pilot.pause(0.01)
    await pilot.pause()


def _rows(reader: ReaderScreen, tab: str) -> list[str]:
    return [row.title for row in reader.panel.list_of(tab).rows if row.key]


def _tabs(reader: ReaderScreen) -> str:
    return reader.panel.query_one("_TabBar").render().plain


async def test_f_hides_a_type_in_the_text_and_the_panel_and_shows_it_again(
    open_reader: OpenReader, ready: Ready
) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("f", "j", "enter")
        await _filtered(pilot, reader)
        assert isinstance(pilot.app.screen, FilterChooser)
        assert "PER" not in {mention.label for mention in reader.text.annotations.mentions}
        assert "Odile Vasseur" not in _rows(reader, "entities")
        assert "Entities 16/18" in _tabs(reader)
        assert "filtered" in reader.title_bar.render().plain
        row = pilot.app.screen.query_one(RowList).row
        assert row.title.startswith("· Persons")
        await pilot.press("enter")
        await _filtered(pilot, reader)
        assert "filtered" not in reader.title_bar.render().plain
        assert "Odile Vasseur" in _rows(reader, "entities")
        assert "Entities 18]" in _tabs(reader)
        await pilot.press("escape")
        assert pilot.app.screen is reader


async def test_everything_is_hidden_and_shown_at_once(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("f", "enter")
        await _filtered(pilot, reader)
        assert (_rows(reader, "entities"), _rows(reader, "quotations")) == ([], [])
        assert reader.panel.list_of("entities").empty == "Hidden: f shows it again."
        await pilot.press("enter")
        await _filtered(pilot, reader)
        assert (len(_rows(reader, "entities")), len(_rows(reader, "quotations"))) == (18, 7)


async def test_a_kind_of_quotation_is_hidden_and_s_steps_over_it(
    open_reader: OpenReader, ready: Ready, annotations: Annotations
) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("f", *("j" for _label in LABELS), "j", "enter", "escape")
        await _filtered(pilot, reader)
        assert {quote.kind for quote in reader.text.annotations.quotes} == {"mixed", "indirect"}
        await pilot.press("s")
        assert reader.text.current_quote.id == "q2"
        assert len(reader.index.everything.quotes) == len(annotations.quotes)


async def test_what_was_hidden_stays_hidden_when_more_is_annotated(
    open_reader: OpenReader, ready: Ready, annotations: Annotations
) -> None:
    from threading import Event

    go_on = Event()

    def annotate(_article: object) -> object:
        yield annotations
        go_on.wait(10)
        yield msgspec.structs.replace(annotations, quotes=())

    async with open_reader(annotate=annotate).run_test(size=SIZE) as pilot:
        reader = pilot.app.screen
        while reader.index is None:
            await pilot.pause(0.01)
        await pilot.press("f", "j", "enter", "escape")
        await _filtered(pilot, reader)
        go_on.set()
        await ready(pilot)
        await _filtered(pilot, reader)
        assert reader.index.everything.quotes == ()
        assert "PER" not in {mention.label for mention in reader.index.annotations.mentions}


async def test_slash_in_the_panel_filters_its_rows_and_enter_goes_back_to_them(
    open_reader: OpenReader, ready: Ready
) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("tab", "slash", *"valmor")
        await pilot.pause()
        assert _rows(reader, "entities") == ["La Gazette de Valmorin", "Valmorin", "Valmorinois"]
        assert reader.prompt.note == "3 rows"
        assert "[Entities 3/18]" in _tabs(reader)
        await pilot.press("down", "enter")
        await pilot.pause()
        rows = reader.panel.list_of("entities")
        assert rows.has_focus
        assert rows.row.title == "Valmorin"
        await pilot.press("j")
        assert rows.row.title == "Valmorinois"
        await pilot.press("escape")
        assert len(_rows(reader, "entities")) == 18
        assert rows.has_focus
        await pilot.press("escape")
        assert reader.text.has_focus


async def test_escape_while_typing_shows_all_rows_again(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("tab", "tab", "slash", *"zzz")
        await pilot.pause()
        rows = reader.panel.list_of("quotations")
        assert list(rows.rows) == []
        assert rows.empty.startswith("Nothing has these words")
        await pilot.press("escape")
        await pilot.pause()
        assert len(_rows(reader, "quotations")) == 7
        assert rows.has_focus


async def test_quotations_are_filtered_by_speaker_and_words(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("tab", "tab", "slash", *"BENHADJ passerelle", "enter")
        await pilot.pause()
        assert [row.key for row in reader.panel.list_of("quotations").rows] == ["q6"]
        await pilot.press("enter")
        assert reader.text.current_quote.id == "q6"


async def test_the_filter_can_be_chosen_before_anything_is_annotated(open_reader: OpenReader) -> None:
    async with open_reader(annotate=None).run_test(size=SIZE) as pilot:
        await pilot.press("f", "j", "enter", "escape")
        reader = pilot.app.screen
        assert isinstance(reader, ReaderScreen)
        assert not reader.shown.has("PER")


async def test_what_is_hidden_is_copied_along(open_reader: OpenReader, ready: Ready) -> None:
    from glose.ui.scopes import scopes_at, scopes_of_row

    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("f", "j", "enter", "escape", "s", "s", "s")
        await _filtered(pilot, reader)
        scopes = scopes_at(reader.article, reader.index, reader.text.cursor, reader.text.current_span, None)
        assert [entity.name for entity in scopes.selection("quote").annotations.entities] == [
            "Odile Vasseur",
            "2,3 millions d’euros",
        ]
        assert len(scopes.selection("article").annotations.entities) == 18
        row = scopes_of_row(reader.article, reader.index, "quotations", "q3")
        assert row.selection("quote").annotations.quotes[0].id == "q3"


async def test_rows_of_a_book_are_filtered_and_ranked_beside_what_else_goes_on(
    open_reader: OpenReader, ready: Ready, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glose.ui.panel_rows._FEW", 0)
    looked_through = set[int]()
    having = PanelRows.having

    def noted(rows: PanelRows, words: str) -> tuple[Listing, Listing]:
        if words:
            looked_through.add(threading.get_ident())
        return having(rows, words)

    monkeypatch.setattr(PanelRows, "having", noted)
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("tab", "slash", *"valmorin")
        while len(_rows(reader, "entities")) != 3:
            await pilot.pause(0.01)
        await pilot.pause()
        assert reader.prompt is not None
        assert reader.prompt.note == "3 rows"
        assert threading.get_ident() not in looked_through
        await pilot.press("escape", "r")
        while _rows(reader, "entities")[0] != "Odile Vasseur":
            await pilot.pause(0.01)
        assert len(_rows(reader, "entities")) == 18


async def test_what_was_looked_for_before_comes_too_late(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        reader.panel.words = "valmorin"
        nothing = Listed(reader.panel._rows, "valmo", (Listing(), Listing()))
        reader.panel.post_message(nothing)
        await pilot.pause()
        assert len(_rows(reader, "entities")) == 3


async def test_rows_are_made_where_nobody_waits_for_them(
    open_reader: OpenReader, ready: Ready, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers = list[int]()
    make = PanelRows.__init__

    def noted(rows: PanelRows, index: Index, *, by_frequency: bool = False) -> None:
        makers.append(threading.get_ident())
        make(rows, index, by_frequency=by_frequency)

    monkeypatch.setattr(PanelRows, "__init__", noted)
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("f", "j", "enter", "escape")
        await _filtered(pilot, reader)
    assert len(makers) == 2
    assert threading.get_ident() not in makers


async def test_counts_come_with_the_annotations_into_the_window_that_is_open_already(
    open_reader: OpenReader, annotations: Annotations
) -> None:
    go_on = threading.Event()

    def annotate(_article: object) -> Iterator[Annotations]:
        go_on.wait(10)
        yield msgspec.structs.replace(annotations, quotes=annotations.quotes[:1])
        yield annotations

    async with open_reader(annotate=annotate).run_test(size=SIZE) as pilot:
        reader = pilot.app.screen
        await pilot.press("f", "j")
        await pilot.pause()
        rows = pilot.app.screen.query_one(RowList)
        assert {row.count for row in rows.rows} == {""}
        go_on.set()
        while reader.index is None or len(reader.index.everything.quotes) < 7:
            await pilot.pause(0.01)
        await pilot.pause()
        counts = {row.key: row.count for row in rows.rows if row.count}
        assert (counts["PER"], counts["direct"], counts["indirect"]) == ("2", "2", "3")
        assert rows.row.key == LABELS[0]
        await pilot.press("escape")
