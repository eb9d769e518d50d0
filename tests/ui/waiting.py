"""Waiting in tests for what the reader does beside the keys."""

from collections.abc import Callable

from textual.pilot import Pilot

from glose.ui.screens.reader import ReaderScreen


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Wait until `holds` does, a minute at most: a process or a library may have to be started first."""
    for _attempt in range(6_000):
        if holds():
            return
        await pilot.pause(0.01)
    raise AssertionError("it never came about")


async def annotated(pilot: Pilot[None]) -> ReaderScreen:
    """Wait until the annotations are shown, and return the screen that shows them."""
    reader = pilot.app.screen
    assert isinstance(reader, ReaderScreen)
    await until(pilot, lambda: reader.index is not None and not reader.title_bar.state)
    await pilot.pause()
    return reader
