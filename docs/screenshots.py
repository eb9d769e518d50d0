"""Make the pictures of the README: `python docs/screenshots.py`, with glose installed."""

import asyncio
import re
from pathlib import Path

from glose import bundled, clipboard, themes
from glose.annotator import Annotator
from glose.reading import read
from glose.ui.app import ReaderApp

IMAGES = Path(__file__).parent / "images"
SHOTS = (
    ("reader", "encre", (120, 36), ("s", "s")),
    ("light", "papier", (120, 36), ("s", "s", "s", "s")),
    ("small", "encre", (60, 20), ("s", "s")),
    ("copy-as", "encre", (120, 36), ("s", "s", "s", "s", "Y")),
)
"""Name of the picture, theme, columns and rows, and the keys that lead there."""

_WEB_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)  # a picture should fetch nothing when it is looked at


async def shoot(name: str, theme: str, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    """Write one picture of the seed article."""
    annotator = Annotator()
    article = read(str(bundled.first_article()))
    app = ReaderApp(article, theme=themes.find(theme), copy=clipboard.copy, annotate=annotator.annotate)
    async with app.run_test(size=size) as pilot:
        while app.reader.text.annotations is None:
            await pilot.pause(0.1)
        await pilot.press(*keys)
        await pilot.pause(0.5)
        picture = app.export_screenshot(title="glose")
    annotator.close()
    (IMAGES / f"{name}.svg").write_text(_WEB_FONT.sub("", picture), "utf-8")


async def main() -> None:
    """Write every picture."""
    for shot in SHOTS:
        await shoot(*shot)


if __name__ == "__main__":
    asyncio.run(main())
