"""What finding looks like: searches, filters, pages and headings, each compared with a picture a person looked at.

`pytest tests/ui/test_finding_snapshots.py --snapshot-update` takes the pictures anew.
"""

from collections.abc import Awaitable, Callable

import msgspec
import pytest
from textual.pilot import Pilot

from glose.article import Article, Heading, paragraphs
from glose.terminal_colours import NO_COLOURS
from glose.ui.app import ReaderApp
from glose.ui.screens.reader import ReaderScreen

OpenReader = Callable[..., ReaderApp]
Ready = Callable[[Pilot[None]], Awaitable[ReaderScreen]]
SnapCompare = Callable[..., bool]

SIZES = {"80x24": (80, 24), "120x40": (120, 40), "40x12": (40, 12)}
STATES = {
    "typing": ("slash", *"vasseur"),
    "searched": ("slash", *"vasseur", "enter", "n"),
    "wrong-expression": ("slash", *"re:("),
    "no-place": ("colon", *"12x", "enter"),
    "entity-page": ("j", "j", "i"),
    "headings": ("o",),
    "types-and-kinds": ("f", "j", "enter"),
    "rows": ("tab", "slash", *"valm"),
}


def _after(ready: Ready, keys: tuple[str, ...]) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def run_before(pilot: Pilot[None]) -> None:
        reader = await ready(pilot)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
            while reader.searching or (reader.index and reader.index.shown != reader.shown):
                await pilot.pause(0.01)
        if reader.prompt is not None:
            reader.prompt.line.cursor_blink = False
        await pilot.pause(0.1)

    return run_before


@pytest.fixture
def headed(article: Article) -> Article:
    """The article with three headings of two levels."""
    spans = list(paragraphs(article.text))
    headings = tuple(Heading(*spans[number], level) for number, level in ((0, 1), (3, 2), (5, 1)))
    return msgspec.structs.replace(article, headings=headings)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("keys", STATES.values(), ids=STATES)
def test_finding(
    snap_compare: SnapCompare,
    open_reader: OpenReader,
    ready: Ready,
    headed: Article,
    keys: tuple[str, ...],
    size: tuple[int, int],
) -> None:
    assert snap_compare(open_reader(article=headed), run_before=_after(ready, keys), terminal_size=size)


@pytest.mark.parametrize("theme", ["papier", "contraste"])
def test_matches_in_other_themes(snap_compare: SnapCompare, open_reader: OpenReader, ready: Ready, theme: str) -> None:
    keys = STATES["searched"]
    assert snap_compare(open_reader(theme=theme), run_before=_after(ready, keys), terminal_size=(80, 24))


def test_matches_without_colours(snap_compare: SnapCompare, open_reader: OpenReader, ready: Ready) -> None:
    keys = STATES["searched"]
    assert snap_compare(open_reader(colours=NO_COLOURS), run_before=_after(ready, keys), terminal_size=(80, 24))
