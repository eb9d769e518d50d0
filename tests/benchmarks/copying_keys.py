"""Time from the key to the clipboard in an article of a million words: `python tests/benchmarks/copying_keys.py`.

The goal is 100 ms for a sentence and for a quotation. The clipboard takes the text at once: what is measured is glose.
"""

import asyncio
import time
from collections.abc import Callable, Iterator

from copying import long_article

from glose import themes
from glose.annotation import Annotations
from glose.article import Article
from glose.clipboard import Copied
from glose.ui.app import ReaderApp
from glose.ui.choices import choices
from glose.ui.copying import keep_choice

RUNS = 5

CHOICES = (
    *(f"format:{name}" for name in ("plain", "markdown", "html", "json", "doccano", "tei")),
    "quote:apa",
    "quote:markdown",
)


def main() -> None:
    """Print the best time of each choice for both scopes, in milliseconds."""
    article, annotations = long_article()
    print(f"{len(article.text.split()):,} words")
    asyncio.run(_measured(article, annotations))


async def _measured(article: Article, annotations: Annotations) -> None:
    arrived: list[float] = []

    def copy(text: str, *, osc52: Callable[[str], None]) -> Copied:
        arrived.append(time.perf_counter())
        return Copied("none", sure=True, length=len(text))

    def annotate(_article: Article) -> Iterator[Annotations]:
        yield annotations

    app = ReaderApp(article, theme=themes.find(themes.DEFAULT), copy=copy, annotate=annotate)
    async with app.run_test(size=(120, 40)) as pilot:
        while app.reader.index is None or app.reader.title_bar.state:
            await pilot.pause(0.05)
        for scope, place in (("sentence", -1), ("quote", -2)):
            sentence = annotations.sentences[place]
            app.reader.text.go_to(sentence.start)
            await pilot.pause(0.2)
            for key in CHOICES:
                chosen = {one.key: one for group in choices(scope).values() for one in group}[key]
                keep_choice(app.memory, scope, chosen)
                times = [await _timed(app, arrived) for _ in range(RUNS)]
                print(f"{scope:10} {key:18} {1000 * min(times):7.1f} ms")


async def _timed(app: ReaderApp, arrived: list[float]) -> float:
    app.clear_notifications()
    await asyncio.sleep(0.2)  # what the copy before has left to paint is no part of this one
    arrived.clear()
    start = time.perf_counter()
    app.reader.action_copy()
    while not arrived:
        await asyncio.sleep(0.0005)
    return arrived[0] - start


if __name__ == "__main__":
    main()
