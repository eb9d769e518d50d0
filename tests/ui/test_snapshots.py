"""What the reader looks like: each test compares the screen with a picture that a person has looked at.

`pytest tests/ui/test_snapshots.py --snapshot-update` takes the pictures anew.
"""

from collections.abc import Callable

import pytest
from tests.ui.waiting import annotated
from textual.pilot import Pilot

from glose.terminal_colours import NO_COLOURS
from glose.ui.app import ReaderApp

OpenReader = Callable[..., ReaderApp]
SnapCompare = Callable[..., bool]

SIZES = {"80x24": (80, 24), "120x40": (120, 40), "40x12": (40, 12)}
THEMES = ("encre", "papier")
every_size = pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)


def _after(*keys: str) -> Callable[[Pilot[None]], object]:
    """Wait for the annotations, press `keys`, and let everything settle."""

    async def run_before(pilot: Pilot[None]) -> None:
        await annotated(pilot)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        beside = [worker for worker in pilot.app.workers if worker.group in ("copy", "preview")]
        await pilot.app.workers.wait_for_complete(beside)
        await pilot.pause(0.1)

    return run_before


@pytest.mark.parametrize("theme", THEMES)
@every_size
def test_an_article_with_the_card_on_a_quotation(
    snap_compare: SnapCompare, open_reader: OpenReader, theme: str, size: tuple[int, int]
) -> None:
    assert snap_compare(open_reader(theme=theme), run_before=_after("s", "s"), terminal_size=size)


@every_size
def test_the_quotations_of_the_panel(snap_compare: SnapCompare, open_reader: OpenReader, size: tuple[int, int]) -> None:
    assert snap_compare(open_reader(), run_before=_after("tab", "tab", "j"), terminal_size=size)


@every_size
def test_copy_as_with_its_preview(snap_compare: SnapCompare, open_reader: OpenReader, size: tuple[int, int]) -> None:
    assert snap_compare(open_reader(theme="papier"), run_before=_after("s", "Y", "j"), terminal_size=size)


@every_size
def test_a_range_of_sentences(snap_compare: SnapCompare, open_reader: OpenReader, size: tuple[int, int]) -> None:
    assert snap_compare(open_reader(), run_before=_after("j", "v", "j", "j"), terminal_size=size)


@every_size
def test_metadata_with_a_wrong_date(snap_compare: SnapCompare, open_reader: OpenReader, size: tuple[int, int]) -> None:
    keys = ("M", *["tab"] * 5, "x")
    assert snap_compare(open_reader(theme="papier"), run_before=_after(*keys), terminal_size=size)


@pytest.mark.parametrize("keys", [("s", "s"), ("tab", "j"), ("s", "Y")], ids=["text", "panel", "copy-as"])
def test_without_colours_signs_say_it_all(
    snap_compare: SnapCompare, open_reader: OpenReader, keys: tuple[str, ...]
) -> None:
    app = open_reader(colours=NO_COLOURS)
    assert snap_compare(app, run_before=_after(*keys), terminal_size=(100, 30))


def test_the_keys_and_signs(snap_compare: SnapCompare, open_reader: OpenReader) -> None:
    assert snap_compare(open_reader(theme="contraste"), run_before=_after("question_mark"), terminal_size=(100, 70))


def test_the_themes_to_choose_from(snap_compare: SnapCompare, open_reader: OpenReader) -> None:
    assert snap_compare(open_reader(), run_before=_after("t"), terminal_size=(80, 24))


def test_the_palette(snap_compare: SnapCompare, open_reader: OpenReader) -> None:
    assert snap_compare(open_reader(), run_before=_after("ctrl+p"), terminal_size=(80, 24))
