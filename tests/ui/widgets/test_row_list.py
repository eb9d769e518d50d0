"""The list that paints only what is on screen."""

from collections.abc import Iterable

import pytest
from textual.app import App, ComposeResult

from glose.ui.row import Row, fitted
from glose.ui.widgets.row_list import RowList


class _Lists(App[None]):
    def __init__(self, rows: Iterable[Row]) -> None:
        super().__init__()
        self.shown = list(rows)
        self.heard: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        yield RowList()

    def on_mount(self) -> None:
        self.rows.show(self.shown)
        self.rows.focus()

    @property
    def rows(self) -> RowList:
        return self.query_one(RowList)

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        self.heard.append(("moved", message.row.key))

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        self.heard.append(("clicked" if message.clicked else "chosen", message.row.key))

    def line(self, number: int) -> str:
        return self.rows.render_line(number).text


PEOPLE = [
    Row("Persons", count="2"),
    Row("Odile", key="e1", count="3"),
    Row("Karim", key="e2", count="1"),
    Row("Places", count="1"),
    Row("Valmorin", key="e3", count="1"),
]


async def test_the_cursor_steps_over_headings_and_stops_at_both_ends() -> None:
    app = _Lists(PEOPLE)
    async with app.run_test(size=(30, 10)) as pilot:
        visited = [app.rows.row.key]
        for key in ("k", "j", "down", "j", "k", "up", "G", "g", "end", "home"):
            await pilot.press(key)
            visited.append(app.rows.row.key)
        assert visited == ["e1", "e1", "e2", "e3", "e3", "e2", "e1", "e3", "e1", "e3", "e1"]


async def test_enter_and_click_choose_a_row_and_say_which_it_was() -> None:
    app = _Lists(PEOPLE)
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.press("j", "enter")
        await pilot.click(RowList, offset=(5, 4))
        assert app.heard == [("moved", "e2"), ("chosen", "e2"), ("moved", "e3"), ("clicked", "e3")]


async def test_a_click_on_a_heading_or_below_the_rows_does_nothing() -> None:
    app = _Lists(PEOPLE)
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.click(RowList, offset=(5, 0))
        await pilot.click(RowList, offset=(5, 8))
        assert app.heard == []


async def test_new_rows_leave_the_cursor_on_its_row_at_its_height() -> None:
    app = _Lists(Row(f"name {number}", key=str(number)) for number in range(50))
    async with app.run_test(size=(30, 10)) as pilot:
        app.rows.go_to("25")
        await pilot.pause()
        height = 25 - app.rows.scroll_offset.y
        app.rows.show([Row("new", key=f"n{number}") for number in range(7)] + app.shown)
        await pilot.pause()
        assert (app.rows.row.key, 32 - app.rows.scroll_offset.y) == ("25", height)
        assert app.heard == [("moved", "25")]


async def test_a_page_key_turns_about_one_screen_of_rows() -> None:
    app = _Lists(Row(f"name {number}", key=str(number)) for number in range(50))
    async with app.run_test(size=(30, 10)) as pilot:
        visited = []
        for key in ("space", "pagedown", "ctrl+d", "b", "pageup", "ctrl+u"):
            await pilot.press(key)
            visited.append(app.rows.row.key)
        assert visited == ["9", "18", "27", "18", "9", "0"]


async def test_the_cursor_is_marked_by_a_sign_and_what_it_is_on_is_in_view() -> None:
    app = _Lists([Row("heading"), *(Row("speaker", key=str(number), detail="words") for number in range(200))])
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.press("G")
        await pilot.pause()
        assert [app.line(number)[:12] for number in (7, 8, 9)] == ["    words   ", "›   speaker ", "    words   "]


async def test_fifty_thousand_rows_are_painted_as_few_as_fit() -> None:
    app = _Lists(Row(f"name {number}", key=str(number)) for number in range(50_000))
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.press("G")
        await pilot.pause()
        assert "name 49999" in app.line(9)
        assert len(app.rows._strips) <= 20


async def test_an_empty_list_says_why() -> None:
    app = _Lists([])
    async with app.run_test(size=(30, 10)) as pilot:
        app.rows.empty = "No name was found."
        await pilot.press("j", "G", "enter", "space")
        assert (app.rows.row, app.line(0).strip()) == (None, "No name was found.")


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Odile", 7, "Odile  "),
        ("Odile Vasseur", 7, "Odile… "),
        ("Odile Vasseur", 8, "Odile V…"),
        ("日本語の名前", 7, "日本語…"),
        ("日本語の名前", 6, "日本… "),
        ("a\x1b[31m\nb", 8, "a␛[31m b"),
        ("e\u0301" * 40, 3, "e\u0301e\u0301…"),
        ("anything", 1, "…"),
        ("anything", 0, ""),
        ("[bold]x[/]", 12, "[bold]x[/]  "),
    ],
)
def test_text_is_fitted_to_cells_not_to_code_points(text: str, width: int, expected: str) -> None:
    assert fitted(text, width) == expected
