"""Opening Copy as… in tests."""

from tests.ui.waiting import until
from textual.pilot import Pilot

from glose.ui.app import ReaderApp
from glose.ui.screens.copy_as import CopyAs


async def opened(pilot: Pilot[None], app: ReaderApp, *keys: str) -> CopyAs:
    """Wait for the annotations, press `keys` and then Y; return the window once it shows a preview."""
    await until(pilot, lambda: app.reader.index and not app.reader.title_bar.state)
    await pilot.pause()
    await pilot.press(*keys, "Y")
    await until(pilot, lambda: isinstance(app.screen, CopyAs) and app.screen.preview)
    assert isinstance(app.screen, CopyAs)
    return app.screen
