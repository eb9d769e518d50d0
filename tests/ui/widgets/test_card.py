"""The card under the text: its height."""

from collections.abc import Callable

import pytest

from glose.ui.app import ReaderApp

SIZES = {(40, 12): 2, (60, 20): 2, (80, 24): 3, (100, 30): 4, (120, 40): 5, (200, 80): 5}
"""Columns and rows of the screen, and the lines of the card."""


@pytest.mark.parametrize(("size", "lines"), SIZES.items())
async def test_the_size_of_the_screen_alone_says_how_high_it_is(
    open_reader: Callable[..., ReaderApp], size: tuple[int, int], lines: int
) -> None:
    """So the text above it never jumps, whatever a sentence holds."""
    app = open_reader()
    async with app.run_test(size=size) as pilot:
        await pilot.pause(0.2)
        heights = [app.reader.card.size.height]
        for _step in range(8):
            await pilot.press("j")
            heights.append(app.reader.card.size.height)
    assert heights == [lines] * 9
