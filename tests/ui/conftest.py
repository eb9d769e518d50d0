"""An article that is annotated by hand, and the reader that shows it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from tests.ui import valmorin
from tests.ui.lone_view import Shown, ViewApp
from tests.ui.waiting import annotated
from textual.pilot import Pilot

from glose import themes
from glose.annotation import Annotations
from glose.article import Article
from glose.clipboard import Copied
from glose.ui.app import ReaderApp
from glose.ui.article_view import ArticleView
from glose.ui.screens.reader import ReaderScreen


@pytest.fixture(scope="session")
def article() -> Article:
    """Some 250 words on a bridge that never was."""
    return valmorin.ARTICLE


@pytest.fixture(scope="session")
def annotations() -> Annotations:
    """What there is to find in it."""
    return valmorin.ANNOTATIONS


@pytest.fixture
def copied() -> list[str]:
    """What was put on the clipboard, the last text last."""
    return []


@pytest.fixture
def open_reader(article: Article, annotations: Annotations, copied: list[str]) -> Callable[..., ReaderApp]:
    """Make a reader of the article; the keywords are those of ReaderApp, and `theme` may be a name."""

    def record(text: str, *, osc52: Callable[[str], None]) -> Copied:
        copied.append(text)
        return Copied("record", sure=True, length=len(text))

    def annotate(_article: Article) -> Iterator[Annotations]:
        yield annotations

    def opened(*, theme: str = themes.DEFAULT, **keywords: object) -> ReaderApp:
        settings = {"article": article, "annotate": annotate, "copy": record} | keywords
        subject = settings.pop("article")
        return ReaderApp(subject, theme=themes.find(theme), **settings)

    return opened


@pytest.fixture
def shown(article: Article, annotations: Annotations) -> Shown:
    """Show the article, annotated unless told otherwise, on a screen of that size."""

    @asynccontextmanager
    async def on_screen(
        size: tuple[int, int] = (60, 20),
        *,
        article: Article = article,
        annotations: Annotations | None = annotations,
    ) -> AsyncIterator[tuple[ArticleView, Pilot[None]]]:
        app = ViewApp()
        async with app.run_test(size=size) as pilot:
            view = app.query_one(ArticleView)
            view.article = article
            view.annotations = annotations
            view.focus()
            await pilot.pause()
            yield view, pilot

    return on_screen


@pytest.fixture
def ready() -> Callable[[Pilot[None]], Awaitable[ReaderScreen]]:
    """Wait until the annotations are shown."""
    return annotated


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the themes or the library of whoever runs it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
