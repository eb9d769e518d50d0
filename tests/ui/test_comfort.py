"""The room that the reader gives to the text."""

from collections.abc import Callable

from glose.config import Config
from glose.ui.app import ReaderApp
from glose.ui.reading_time import minutes_left, seconds_for


def lines(app: ReaderApp) -> list[str]:
    """What the lines of the article pane show, without the bars in the margin."""
    text = app.reader.text
    return ["".join(part.text for part in text.render_line(y)).rstrip() for y in range(text.size.height)]


async def test_the_text_is_as_wide_as_the_configured_measure(open_reader: Callable[..., ReaderApp]) -> None:
    app = open_reader(config=Config(measure=30))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        widest = max(len(line.strip("▌ ┃╏┊")) for line in lines(app))
        assert 20 < widest <= 30


async def test_the_configured_margin_stays_blank_but_leaves_room_for_words(
    open_reader: Callable[..., ReaderApp],
) -> None:
    app = open_reader(config=Config(margin=12, panel=False))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert all(not line[:12].strip() and len(line) <= 80 - 12 for line in lines(app))
        assert max(map(len, lines(app))) > 50
        await pilot.resize_terminal(40, 24)
        await pilot.pause()
        assert max(len(line.strip()) for line in lines(app)) > 25


async def test_lines_and_paragraphs_stand_as_far_apart_as_configured(open_reader: Callable[..., ReaderApp]) -> None:
    app = open_reader(config=Config(line_spacing=1, paragraph_spacing=3))
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.pause()
        blank = [not line.strip("▌ ┃╏┊") for line in lines(app)[1:40]]
        runs = "".join(".#"[not one] for one in blank).strip(".").split("#")
        assert {len(run) for run in runs[1:-1]} == {1, 3}


async def test_the_panel_may_be_hidden_from_the_start(open_reader: Callable[..., ReaderApp]) -> None:
    app = open_reader(config=Config(panel=False))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert not app.reader.panel.display
        await pilot.press("\\")
        assert app.reader.panel.display


async def test_focus_mode_pales_all_but_the_current_sentence(open_reader: Callable[..., ReaderApp], ready) -> None:
    app = open_reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await pilot.press("F")
        text = app.reader.text
        muted = text.paint.muted.color
        start, end = text.current_span
        colours = {
            text.paint.dimmed.color == muted,
            all(one.style.color == muted for one in text.overlays(end + 1, end + 20)),
            text.overlays(start, end) == [],
        }
        assert colours == {True}
        await pilot.press("F")
        assert text.overlays(end + 1, end + 20) == []


async def test_paragraphs_have_their_numbers_on_demand(open_reader: Callable[..., ReaderApp], ready) -> None:
    app = open_reader(config=Config(paragraph_numbers=True))
    async with app.run_test(size=(120, 60)) as pilot:
        await ready(pilot)
        beside = [line[: app.reader.text.indent].strip() for line in lines(app)]
        numbers = [words for words in beside if words]
        assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
        assert len(numbers) > 5
        await pilot.press("#")
        await pilot.pause()
        assert not any(line[: app.reader.text.indent].strip() for line in lines(app))


async def test_lines_grow_and_shrink_at_a_key(open_reader: Callable[..., ReaderApp], ready) -> None:
    app = open_reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        before = app.reader.text.measure
        await pilot.press("<", "<")
        assert app.reader.text.measure == before - 8
        await pilot.press(*"<" * 30)
        assert app.reader.text.measure == 20
        await pilot.press(">")
        assert app.reader.text.measure == 24


async def test_the_title_bar_says_how_long_the_rest_takes(open_reader: Callable[..., ReaderApp], ready) -> None:
    app = open_reader(config=Config(words_per_minute=60))
    async with app.run_test(size=(150, 40)) as pilot:
        await ready(pilot)
        await pilot.press("g")
        assert app.reader.title_bar.minutes == minutes_left(len(app.reader.article.text), 60) > 1
        assert "min left" in app.reader.title_bar.render().plain
        await pilot.press("G")
        assert app.reader.title_bar.minutes == 1


async def test_it_goes_on_alone_until_it_is_stopped(open_reader: Callable[..., ReaderApp], ready, monkeypatch) -> None:
    monkeypatch.setattr("glose.ui.screens.comfort.seconds_for", lambda *_: 0.3)
    app = open_reader()
    async with app.run_test(size=(150, 40)) as pilot:
        await ready(pilot)
        await pilot.press("A")
        assert "words a minute" in app.reader.title_bar.render().plain
        while (app.reader.text.cursor.sentence or 0) < 3:
            await pilot.pause(0.01)
        await pilot.press("A")
        stopped = app.reader.text.cursor
        await pilot.pause(0.7)
        assert app.reader.text.cursor == stopped
        await pilot.press("A")
        while app.reader.title_bar.pace:
            await pilot.pause(0.01)
        assert app.reader.text.cursor.sentence == len(app.reader.text.annotations.sentences) - 1


def test_reading_takes_the_time_that_the_speed_asks_for() -> None:
    assert minutes_left(6_000, 200) == 5
    assert minutes_left(0, 200) == 0
    assert round(seconds_for(610, 200), 6) == 30
    assert seconds_for(5, 200) == 1.5


async def test_a_wide_screen_shows_both_lists(open_reader: Callable[..., ReaderApp], ready) -> None:
    app = open_reader()
    async with app.run_test(size=(170, 40)) as pilot:
        await ready(pilot)
        entities, quotations = app.reader.panel.lists
        assert entities.display
        assert quotations.display
        assert entities.region.right <= quotations.region.x
        assert abs(entities.size.width - quotations.size.width) <= 1
        await pilot.press("tab", "tab")
        assert quotations.has_focus
        assert app.reader.panel.tab == "quotations"
        await pilot.click(entities, offset=(5, 2))
        assert app.reader.panel.tab == "entities"
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert [rows.display for rows in app.reader.panel.lists] == [True, False]
