"""The room that the reader gives to the text."""

from collections.abc import Callable

from glose.config import Config
from glose.ui.app import ReaderApp


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
