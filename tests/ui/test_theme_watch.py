"""A reader's own theme shows as soon as it is saved."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from queue import Empty, Queue

import pytest

from glose import themes
from glose.themes import Theme, ThemeError
from glose.ui.app import ReaderApp
from glose.ui.theme_watch import PAUSE, ThemeWatch

MINE = 'extends = "encre"\ntitle = "Le mien"\n[colours]\ntext = "{text}"\n'


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    path = tmp_path / "glose" / "themes" / "mien.toml"
    path.parent.mkdir(parents=True)
    path.write_text(MINE.format(text="#ffffff"), encoding="utf-8")
    return path


def test_what_is_saved_is_told_once_also_of_a_theme_that_is_extended(own: Path) -> None:
    child = own.with_name("enfant.toml")
    child.write_text('extends = "mien"\n', encoding="utf-8")
    told: Queue[Theme | ThemeError] = Queue()
    watch = ThemeWatch(told.put)
    watch.follow(themes.find("enfant"))
    own.write_text(MINE.format(text="#eeeeee"), encoding="utf-8")
    saved = told.get(timeout=20)
    assert isinstance(saved, Theme)
    assert (saved.name, saved.colours.text) == ("enfant", "#eeeeee")
    with pytest.raises(Empty):
        told.get(timeout=4 * PAUSE)
    watch.stop()


def test_after_its_end_nothing_is_told(own: Path) -> None:
    told: Queue[Theme | ThemeError] = Queue()
    watch = ThemeWatch(told.put)
    watch.follow(themes.find("mien"))
    watch.stop()
    own.write_text("[", encoding="utf-8")
    with pytest.raises(Empty):
        told.get(timeout=4 * PAUSE)


async def test_the_reader_takes_on_what_is_saved_and_tells_what_is_wrong(
    own: Path, open_reader: Callable[..., ReaderApp]
) -> None:
    app = open_reader(theme="mien")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        own.write_text(MINE.format(text="#eeeeee"), encoding="utf-8")
        async with asyncio.timeout(20):
            while app.theme_variables["foreground"].lower() != "#eeeeee":
                await pilot.pause(0.05)
            assert app.reader.text.paint.base.color.triplet.hex == "#eeeeee"
            own.write_text("[colours", encoding="utf-8")
            os.utime(own)
            while not app._notifications:
                await pilot.pause(0.05)
        assert "mien.toml: this is not TOML" in next(iter(app._notifications)).message
        assert app.reader.text.paint.base.color.triplet.hex == "#eeeeee"
