"""The app around the reader: annotations in pieces, late, never and with errors; themes, places, troubles."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from tests.ui.waiting import annotated, until
from textual.widgets import Static

from glose.annotation import MARKS_ONLY, Annotations, Pipeline
from glose.article import Article
from glose.errors import GloseError
from glose.library import Library, LibraryError
from glose.terminal_colours import NO_COLOURS
from glose.ui.app import ReaderApp
from glose.ui.screens.theme_chooser import ThemeChooser
from glose.ui.widgets.row_list import RowList

OpenReader = Callable[..., ReaderApp]
WIDE = (120, 40)


def _toasts(app: ReaderApp) -> list[str]:
    return [notification.message for notification in app._notifications]


# Annotations


async def test_the_text_is_there_read_and_copied_before_any_annotation(
    open_reader: OpenReader, article: Article, copied: list[str]
) -> None:
    asked, go_on = threading.Event(), threading.Event()

    def annotate(_article: Article) -> Iterator[Annotations]:
        asked.set()
        go_on.wait(10)
        return iter(())

    app = open_reader(annotate=annotate)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, asked.is_set)
        assert article.text[:40] in "".join(app.reader.text.render_line(row).text for row in range(4))
        await until(pilot, lambda: "annotating…" in app.reader.title_bar.render().plain)
        await pilot.press("j", "y")
        assert app.reader.place > 0
        await until(pilot, lambda: copied)
        assert copied[0].startswith(article.text.splitlines()[1])
        assert any("paragraph, 24 words" in toast for toast in _toasts(app))
        go_on.set()


async def test_quitting_does_not_wait_for_the_annotator(open_reader: OpenReader) -> None:
    asked, never = threading.Event(), threading.Event()

    def annotate(_article: Article) -> Iterator[Annotations]:
        asked.set()
        never.wait(30)
        return iter(())

    app = open_reader(annotate=annotate)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, asked.is_set)
        await pilot.press("q")
    assert not never.is_set()
    never.set()


async def test_pieces_fill_the_panel_and_leave_reader_focus_and_row_where_they_are(
    open_reader: OpenReader, annotations: Annotations
) -> None:
    first = msgspec.structs.replace(
        annotations,
        sentences=annotations.sentences[:4],
        mentions=annotations.mentions[:6],
        entities=tuple(
            msgspec.structs.replace(entity, mentions=entity.mentions[:1]) for entity in annotations.entities[:6]
        ),
        quotes=annotations.quotes[:1],
    )
    go_on = threading.Event()

    def annotate(_article: Article) -> Iterator[Annotations]:
        yield first
        go_on.wait(10)
        yield annotations

    app = open_reader(annotate=annotate)
    async with app.run_test(size=(120, 20)) as pilot:
        await until(pilot, lambda: app.reader.index)
        await pilot.press("j", "j", "tab", "G")
        rows = app.reader.panel.list_of("entities")
        cursor, scroll, row = app.reader.text.cursor, app.reader.text.scroll_offset, rows.row
        assert len([row for row in rows.rows if row.key]) == 6
        go_on.set()
        await annotated(pilot)
        assert len([row for row in rows.rows if row.key]) == 18
        assert (app.reader.text.cursor, app.reader.text.scroll_offset, rows.row.key) == (cursor, scroll, row.key)
        assert rows.has_focus


async def test_annotations_that_could_not_be_kept_are_there_and_the_trouble_is_told_once(
    open_reader: OpenReader, annotations: Annotations
) -> None:
    trouble = LibraryError("The library cannot be used (the disk is full).")

    def annotate(_article: Article) -> Iterator[Annotations]:
        yield annotations
        raise trouble

    app = open_reader(annotate=annotate, troubles=(trouble,))
    async with app.run_test(size=WIDE) as pilot:
        await annotated(pilot)
        await until(pilot, lambda: _toasts(app))
        assert _toasts(app) == [str(trouble)]
        assert "annotat" not in app.reader.title_bar.render().plain


async def test_an_annotator_that_fails_says_so_and_what_it_gave_stays(
    open_reader: OpenReader, annotations: Annotations
) -> None:
    def annotate(_article: Article) -> Iterator[Annotations]:
        yield annotations
        raise GloseError("The annotator stopped twice [bold](killed)[/].")

    app = open_reader(annotate=annotate)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: _toasts(app))
        assert _toasts(app) == ["The annotator stopped twice [bold](killed)[/]."]
        assert "no annotations" in app.reader.title_bar.render().plain
        await pilot.press("j", "s")
        assert app.reader.text.cursor.quote == 0


async def test_a_language_without_pipeline_is_named(open_reader: OpenReader, annotations: Annotations) -> None:
    marks = Annotations("en", Pipeline(MARKS_ONLY, "1"), annotations.sentences, quotes=annotations.quotes)
    app = open_reader(annotate=lambda _article: iter([marks]))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: "English" in app.reader.title_bar.state)
        assert "names need a pipeline for English" in app.reader.title_bar.render().plain
        assert "names need a pipeline for English" in app.reader.panel.list_of("entities").render_line(0).text


async def test_without_annotations_the_card_and_the_panel_say_why(open_reader: OpenReader) -> None:
    def annotate(_article: Article) -> Iterator[Annotations]:
        raise GloseError("The annotator stopped twice (killed): the article is shown without annotations.")

    app = open_reader(annotate=annotate)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: _toasts(app))
        await pilot.pause()
        assert str(app.reader.card.query_one(Static).content) == _toasts(app)[0]
        assert "Not annotated." in app.reader.panel.list_of("entities").render_line(0).text


async def test_an_article_without_annotator_is_read_all_the_same(open_reader: OpenReader) -> None:
    app = open_reader(annotate=None)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("j", "tab", "enter", "e", "s", "y", "escape", "G")
        assert app.reader.title_bar.state == ""
        assert app.reader.place > 0


async def test_an_empty_article_is_no_reason_to_fail(open_reader: OpenReader) -> None:
    empty = Annotations("fr", Pipeline("by-hand", "1"))
    app = open_reader(article=Article(" \n"), annotate=lambda _article: iter([empty]))
    async with app.run_test(size=(40, 12)) as pilot:
        await annotated(pilot)
        await pilot.press(*"jkesESgG} {yY", "tab", "enter", "y", "escape", "space", "b")


# Themes, places, troubles


async def test_a_theme_is_seen_at_once_kept_by_enter_and_undone_by_escape(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        app = open_reader(library=library)
        async with app.run_test(size=WIDE) as pilot:
            await annotated(pilot)
            before = app.theme
            await pilot.press("t")
            assert isinstance(app.screen, ThemeChooser)
            await pilot.press("k" if app.screen.query_one(RowList).cursor else "j")
            await pilot.pause()
            seen = app.theme
            assert seen != before
            await pilot.press("escape")
            assert app.theme == before
            await pilot.press("t", "k", "k", "enter")
            await pilot.pause()
            assert app.theme == f"glose-{library.setting('theme')}"


async def test_a_theme_that_cannot_be_read_is_listed_with_its_reason(open_reader: OpenReader, tmp_path: Path) -> None:
    broken = tmp_path / "config" / "glose" / "themes" / "broken.toml"
    broken.parent.mkdir(parents=True)
    broken.write_text("title = ", encoding="utf-8")
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await annotated(pilot)
        await pilot.press("t")
        rows = {row.title: row for row in app.screen.query_one(RowList).rows}
        assert (rows["broken"].key, "TOML" in rows["broken"].detail) == ("", True)


async def test_the_place_is_kept_and_found_again(open_reader: OpenReader, article: Article, tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(article)
        app = open_reader(library=library)
        async with app.run_test(size=WIDE) as pilot:
            await annotated(pilot)
            await pilot.press("j", "j", "j", "q")
        place = library.position(article)
        assert place == app.reader.place > 0
        app = open_reader(library=library, position=place)
        async with app.run_test(size=WIDE) as pilot:
            await annotated(pilot)
            assert app.reader.text.cursor.sentence == 3


async def test_a_library_that_fails_is_reported_once(open_reader: OpenReader, tmp_path: Path) -> None:
    library = Library(tmp_path / "library.sqlite3")
    library.close()
    app = open_reader(library=library)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: app.reader.index)
        await pilot.press("y", "t", "enter", "t", "enter")
        await pilot.pause(0.1)
        complaints = [one.message for one in app._notifications if one.severity == "error"]
        assert len(complaints) == 1
        assert "cannot be used" in complaints[0]


async def test_what_went_wrong_before_is_told_once_the_text_is_there(open_reader: OpenReader) -> None:
    app = open_reader(troubles=[GloseError("The library cannot be opened: nothing will be kept.")])
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: _toasts(app))
        assert _toasts(app) == ["The library cannot be opened: nothing will be kept."]


def test_a_reader_without_colours_leaves_the_environment_as_it_was(open_reader: OpenReader) -> None:
    app = open_reader(colours=NO_COLOURS)
    assert app.no_color
    assert "NO_COLOR" not in os.environ
    assert not open_reader().no_color
