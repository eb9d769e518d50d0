"""How long each action keeps the event loop from other events, in an article of a million words.

    python tests/benchmarks/loop_gaps.py

For each action: the longest that one callback ran, in milliseconds of the processor (of the loop's thread alone),
beside that of the same in an article of 50 KB, and the next longest. Nothing that grows with the article should.
"""

import asyncio
import time
from asyncio.events import Handle
from collections.abc import Iterator
from typing import Any

import copying
import msgspec

from glose import themes
from glose.annotation import Annotations
from glose.article import Article, Heading
from glose.clipboard import Copied
from glose.ui.app import ReaderApp

ACTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("step", ("j", "j", "k", "}", "{")),
    ("page", ("space", "space", "b")),
    ("end", ("G",)),
    ("back, forward", ("[", "]")),
    ("go to 50 %", (":", *"50%", "enter")),
    ("mention", ("e", "e", "E", "*")),
    ("quotation", ("s", "S")),
    ("search", ("/", *"pont", "enter", "n", "n")),
    ("expression", ("/", *"re:p.nt", "enter", "n", "escape")),
    ("panel", ("tab", "j", "space", "right", "G", "g", "escape")),
    ("filter rows", ("tab", "right", "/", *"001", "enter", "escape", "escape")),
    ("rank", ("tab", "r", "r", "escape")),
    ("panel off, on", ("\\", "\\")),
    ("filter types", ("f", "down", "enter", "enter", "escape")),
    ("entity page", ("i", "escape")),
    ("outline", ("o", "escape")),
    ("theme", ("t", "down", "down", "escape")),
    ("focus, numbers", ("F", "F", "#", "#")),
    ("wider, narrower", (">", "<")),
    ("select, copy", ("v", "j", "j", "y")),
)
_SHORT, _LONG = 500, 62_500  # paragraphs
_SIZES = ((100, 30), (170, 50), (120, 40))


class Callbacks:
    """What the callbacks of the event loop take, from now on."""

    def __init__(self) -> None:
        self._took: list[float] = []
        run = Handle._run

        def timed(handle: Handle) -> None:
            before = time.thread_time()
            run(handle)
            self._took.append(1000 * (time.thread_time() - before))

        Handle._run = timed  # type: ignore[method-assign]

    def longest(self) -> list[float]:
        """Return the milliseconds of those since the last call, the longest first."""
        took, self._took = sorted(self._took, reverse=True), []
        return took


def _headed(paragraphs: int) -> tuple[Article, Annotations]:
    """Return an article of so many paragraphs, with a heading for every tenth."""
    copying.PARAGRAPHS = paragraphs
    article, annotations = copying.long_article()
    size = len(copying.PARAGRAPH.format(number=0))
    headings = tuple(Heading(at * size, at * size + 8, 2) for at in range(0, paragraphs, 10))
    return msgspec.structs.replace(article, headings=headings), annotations


async def _measured(paragraphs: int, callbacks: Callbacks) -> dict[str, list[float]]:
    """Return what ran at each action, the longest first."""
    article, annotations = _headed(paragraphs)

    def annotate(_article: Article) -> Iterator[Annotations]:
        yield annotations

    def copy(text: str, **_ways: Any) -> Copied:
        return Copied("none", sure=True, length=len(text))

    app = ReaderApp(article, theme=themes.find(themes.DEFAULT), copy=copy, annotate=annotate)
    found: dict[str, list[float]] = {}
    async with app.run_test(size=(120, 40)) as pilot:
        while app.reader.index is None or app.reader.title_bar.state:
            await pilot.pause(0.05)
        await pilot.pause(2)
        found["open, annotate"] = callbacks.longest()
        for name, keys in ACTIONS:
            for key in keys:
                await pilot.press(key)
                await pilot.pause(0.2)
            await pilot.pause(1)
            found[name] = callbacks.longest()
        for size in _SIZES:
            await pilot.resize_terminal(*size)
            await pilot.pause(1)
        found["resize"] = callbacks.longest()
    return found


async def main() -> None:
    """Measure both articles, and print the table."""
    callbacks = Callbacks()
    await _measured(_SHORT, callbacks)  # imports, and fills caches
    callbacks.longest()
    short, long = [await _measured(paragraphs, callbacks) for paragraphs in (_SHORT, _LONG)]
    print(f"| {'':18} | 50 KB | 6 MB | then |\n| {'---':18} | ---: | ---: | --- |")
    for name, took in long.items():
        others = ", ".join(f"{one:.0f}" for one in took[1:4])
        print(f"| {name:18} | {max(short[name], default=0):4.0f} | {max(took, default=0):4.0f} | {others} |")


if __name__ == "__main__":
    asyncio.run(main())
