"""Copy as…: what is no text, deep links, and styles of the reader's own."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from spacy.tokens import DocBin
from spacy.vocab import Vocab
from tests.ui.screens.copy_window import opened
from tests.ui.waiting import until
from textual.containers import Vertical
from textual.widgets import Input

from glose.annotation import Annotations
from glose.article import Article
from glose.ui.app import ReaderApp

OpenReader = Callable[..., ReaderApp]
WIDE = (120, 40)
SENTENCE = "Les travaux doivent durer dix-huit mois."
REVUE = Path(__file__).parents[2] / "citations" / "revue.csl"


def toasts(app: ReaderApp) -> list[str]:
    return [notification.message for notification in app._notifications]


@pytest.fixture
def styles(tmp_path: Path) -> Path:
    """The folder of the reader's own styles, with one in it that is none."""
    folder = tmp_path / "config" / "glose" / "styles"
    folder.mkdir(parents=True)
    (folder / "broken.csl").write_text("<style>", "utf-8")
    return folder


async def test_what_is_no_text_is_written_to_a_file_and_never_copied(
    open_reader: OpenReader, copied: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "j")
        await pilot.press("/", *"docbin", "enter")
        await until(pilot, lambda: "is no text" in window.preview)
        await pilot.press("enter")
        await until(pilot, lambda: toasts(app))
        assert "goes on no clipboard: w writes it to a file" in toasts(app)[-1]
        assert app.screen is window
        await pilot.press("w")
        assert window.query_one(Input).value == "pont-sentence.spacy"
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.reader)
        assert "bytes" in toasts(app)[-1]
        (doc,) = DocBin().from_bytes((tmp_path / "pont-sentence.spacy").read_bytes()).get_docs(Vocab())
        assert doc.text == SENTENCE
        assert copied == []
        assert (await opened(pilot, app)).preview.startswith(SENTENCE)  # what y copies is still plain text


async def test_deep_links_are_for_markdown_too_and_are_kept(open_reader: OpenReader, article: Article) -> None:
    record = msgspec.structs.replace(article.record, url="https://courrier.example/pont")
    app = open_reader(article=msgspec.structs.replace(article, record=record))
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "j")
        await pilot.press("/", *"format:markdown", "enter")
        await until(pilot, lambda: window.preview.startswith("> "))
        assert "#:~:text=" not in window.preview
        await pilot.press("d")
        await until(pilot, lambda: "#:~:text=" in window.preview)
        assert app.memory.setting("citation.deep-links") == "yes"


async def test_a_style_from_the_config_folder_is_offered_and_used(
    open_reader: OpenReader, copied: list[str], styles: Path
) -> None:
    shutil.copy(REVUE, styles)
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app)
        await pilot.press("left", "G", "right", "/", *"full:revue", "enter")
        await until(pilot, lambda: window.preview.startswith("Delorme, Inès."))
        await pilot.press("enter")
        await until(pilot, lambda: copied)
        assert copied[0].startswith("Delorme, Inès.")
        await pilot.press("c")
        await until(pilot, lambda: len(copied) == 2)
        assert copied[0] == copied[1]
        window = await opened(pilot, app)
        await pilot.press("left", "G", "right", "/", *"full:broken", "enter")
        await until(pilot, lambda: "is no style of the Citation Style Language" in window.preview)


async def test_the_missing_extra_is_told_where_the_citation_would_be(
    open_reader: OpenReader, styles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(REVUE, styles / "autre.csl")
    monkeypatch.setitem(sys.modules, "citeproc", None)
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        window = await opened(pilot, app, "s")
        await pilot.press("/", *"autre", "enter")
        await until(pilot, lambda: "pip install 'glose[csl]'" in window.preview)


async def test_what_looks_like_markup_stands_in_the_title_of_the_window_as_it_is(
    open_reader: OpenReader, annotations: Annotations
) -> None:
    named = msgspec.structs.replace(annotations.entities[0], name="[b]Valmorin[/b] [@click=app.quit]x[/]")
    annotations = msgspec.structs.replace(annotations, entities=(named, *annotations.entities[1:]))
    app = open_reader(annotate=lambda _article: iter([annotations]))
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: app.reader.index and not app.reader.title_bar.state)
        app.reader.panel.list_of("entities").go_to(named.id)
        window = await opened(pilot, app, "tab")
        await until(pilot, lambda: named.name in window.query_one(Vertical)._border_title.plain)
