"""The start: the text, then all around it at once, with annotations from a library on disk if they are there."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from tests.ui.waiting import annotated, until

from glose.annotation import Annotations
from glose.annotator import Annotator
from glose.article import Article
from glose.kept_annotations import KeptAnnotations
from glose.languages import identity
from glose.library import Library
from glose.ui.app import ReaderApp
from glose.ui.screens import starting
from glose.ui.screens.help import Help

OpenReader = Callable[..., ReaderApp]
WIDE = (120, 40)


@pytest.fixture
def library(tmp_path: Path, article: Article, annotations: Annotations) -> Iterator[Library]:
    """A library that keeps the annotations of the article, as if this pipeline had made them."""
    with Library(tmp_path / "library.sqlite3") as kept:
        kept.keep_annotations(article, msgspec.structs.replace(annotations, pipeline=identity("fr")))
        yield kept


@pytest.fixture
def again(open_reader: OpenReader, library: Library) -> ReaderApp:
    """The reader that opens the article again; nobody annotates it anew."""
    return open_reader(library=library, annotate=Annotator(library, command=("/no/such/program",)).annotate)


def _frames(app: ReaderApp) -> list[str]:
    """The titles of all frames that are painted from now on, empty where there is none yet."""
    titles: list[str] = []
    paint = app._display

    def display(*painted: object) -> None:
        if app._batch_count == 0 and painted[1] is not None:
            titles.append(app.reader.title_bar.render().plain.strip() if app.reader.is_mounted else "")
        paint(*painted)  # type: ignore[arg-type]

    app._display = display  # type: ignore[method-assign]
    return titles


async def test_an_article_opened_again_is_annotated_in_the_frame_after_the_text(
    again: ReaderApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "_AT_ONCE", 60)  # however slow the machine is
    titles = _frames(again)
    async with again.run_test(size=WIDE) as pilot:
        await annotated(pilot)
        assert len(again.reader.panel.list_of("entities").rows) > 20
    assert "sentence" not in titles[0]
    assert "sentence 1 of" in titles[1]


async def test_what_is_kept_is_made_when_it_is_asked_for(
    again: ReaderApp, annotations: Annotations, copied: list[str]
) -> None:
    async with again.run_test(size=WIDE) as pilot:
        await annotated(pilot)
        index = again.reader.index
        assert index is not None
        assert isinstance(index.annotations, KeptAnnotations)
        await pilot.press("G")
        assert again.reader.text.current_sentence == annotations.sentences[-1]
        await pilot.press("g", "e")
        assert again.reader.text.current_mention == annotations.mentions[0]
        await pilot.press("s")
        assert again.reader.text.current_quote == annotations.quotes[0]
        await pilot.press(":", "9", "enter")
        await pilot.pause()
        assert again.reader.text.current_sentence == annotations.sentences[8]
        await pilot.press("y")
        await until(pilot, lambda: copied)
        assert copied[0].startswith("une ville coupée en deux\n— Karim Benhadj")
        assert index.everything.quotes == annotations.quotes


async def test_annotations_that_take_their_time_are_announced_and_the_rest_is_there(open_reader: OpenReader) -> None:
    go_on = threading.Event()

    def annotate(_article: Article) -> Iterator[Annotations]:
        go_on.wait(10)
        return iter(())

    app = open_reader(annotate=annotate)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: "annotating…" in app.reader.title_bar.render().plain)
        assert app._batch_count == 0
        await pilot.press("tab")
        assert app.reader.panel.has_focus_within
        go_on.set()
        await until(pilot, lambda: "annotating…" not in app.reader.title_bar.render().plain)


async def test_a_window_opened_meanwhile_is_painted_with_the_rest(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "_AT_ONCE", 0.5)
    go_on = threading.Event()

    def annotate(_article: Article) -> Iterator[Annotations]:
        go_on.wait(10)
        return iter(())

    app = open_reader(annotate=annotate)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(app.screen, Help))
        painted: list[object] = []
        monkeypatch.setattr(app, "_display", lambda screen, _what: app._batch_count or painted.append(screen))
        await until(pilot, lambda: app.screen in painted)
        go_on.set()


async def test_annotations_of_another_pipeline_are_not_shown(
    open_reader: OpenReader, library: Library, article: Article, annotations: Annotations
) -> None:
    library.keep_annotations(article, annotations)
    app = open_reader(library=library, annotate=Annotator(library, command=("/no/such/program",)).annotate)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: "no annotations" in app.reader.title_bar.render().plain)
        assert app.reader.index is None


async def test_sizes_that_come_while_a_window_is_open_are_taken(again: ReaderApp) -> None:
    async with again.run_test(size=WIDE) as pilot:
        await annotated(pilot)
        await pilot.resize_terminal(70, 20)
        await pilot.press("question_mark")
        await pilot.resize_terminal(120, 40)
        await pilot.press("escape")
        await pilot.resize_terminal(70, 20)
        await pilot.pause()
        assert again.reader.outer_size == (70, 20)
        assert again.reader.text.size.width == 70
