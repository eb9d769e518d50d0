"""Metadata: a form that checks what is typed, shows the citation it makes, and is kept."""

from collections.abc import Callable
from pathlib import Path

from tests.ui.waiting import until
from textual.pilot import Pilot
from textual.widgets import Input, Static

from glose.article import Article, Date, Name
from glose.library import Library
from glose.ui.app import ReaderApp
from glose.ui.screens.metadata import Metadata

OpenReader = Callable[..., ReaderApp]
WIDE = (120, 40)


async def opened(pilot: Pilot[None], app: ReaderApp) -> Metadata:
    await until(pilot, lambda: app.reader.index and not app.reader.title_bar.state)
    await pilot.press("M")
    await pilot.pause()
    assert isinstance(app.screen, Metadata)
    return app.screen


def shown(form: Metadata, name: str) -> str:
    return str(form.query_one(f"#{name}", Static).content)


async def test_what_is_typed_changes_the_citation_at_once(open_reader: OpenReader) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        form = await opened(pilot, app)
        assert form.query_one("#author", Input).value == "Delorme, Inès"
        form.query_one("#author", Input).value = "Delorme, Inès; Marchand, Luc"
        await until(pilot, lambda: "MARCHAND, Luc" in shown(form, "cited"))
        form.query_one("#publisher_place", Input).value = "Valmorin"
        await until(pilot, lambda: form.record.publisher_place == "Valmorin")


async def test_a_wrong_field_is_told_in_words_and_not_saved(open_reader: OpenReader) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        form = await opened(pilot, app)
        form.query_one("#issued", Input).value = "hier"
        await until(pilot, lambda: form.problems)
        assert "“hier” is not a date" in shown(form, "problem")
        assert shown(form, "label-issued").startswith("✗")
        await pilot.press("enter")
        assert app.screen is form
        assert form.query_one("#issued", Input).has_focus
        form.query_one("#issued", Input).value = "2026-04"
        await until(pilot, lambda: not form.problems)
        assert shown(form, "problem") == ""
        await pilot.press("ctrl+s")
        assert app.reader.article.record.issued == Date(date_parts=((2026, 4),))


async def test_what_is_saved_shows_in_title_bar_copies_and_citations_and_is_kept(
    open_reader: OpenReader, article: Article, copied: list[str], tmp_path: Path
) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(article)
        app = open_reader(library=library)
        async with app.run_test(size=WIDE) as pilot:
            form = await opened(pilot, app)
            form.query_one("#title", Input).value = "Le pont rouvre"
            form.query_one("#author", Input).value = "Marchand, Luc"
            await until(pilot, lambda: form.record.author == (Name(family="Marchand", given="Luc"),))
            await pilot.press("enter")
            assert app.reader.title_bar.render().plain.startswith(" Le pont rouvre")
            await pilot.press("c")
            await until(pilot, lambda: copied)
            await pilot.press("y")
            await until(pilot, lambda: len(copied) == 2)
        assert copied[0].startswith("MARCHAND, Luc, 2026. Le pont rouvre")
        assert "Luc Marchand, « Le pont rouvre »" in copied[1].replace("\u00a0", " ")
    with Library(tmp_path / "library.sqlite3") as library:
        assert library.corrected(article).record.title == "Le pont rouvre"


async def test_backing_out_changes_nothing(open_reader: OpenReader, article: Article) -> None:
    app = open_reader()
    async with app.run_test(size=(40, 12)) as pilot:
        form = await opened(pilot, app)
        await pilot.press(*" et q")
        assert form.query_one("#title", Input).value.endswith(" et q")
        await pilot.press("escape")
        assert app.screen is app.reader
        assert app.reader.article is article
