"""Copying from the reader: what y and c take, where it goes, and ranges."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.ui.screens.copy_window import opened
from tests.ui.waiting import annotated, until
from textual.pilot import Pilot

from glose.annotation import Annotations
from glose.article import Article
from glose.clipboard import ClipboardError, Copied
from glose.config import Config
from glose.library import Library
from glose.ui.app import ReaderApp
from glose.ui.choices import usual
from glose.ui.copying import keep_choice

OpenReader = Callable[..., ReaderApp]
WIDE = (120, 40)
SENTENCE = "Les travaux doivent durer dix-huit mois."


def _toasts(app: ReaderApp) -> list[str]:
    return [notification.message for notification in app._notifications]


async def _copied(pilot: Pilot[None], app: ReaderApp, *keys: str) -> None:
    await annotated(pilot)
    before = len(_toasts(app))
    await pilot.press(*keys)
    await until(pilot, lambda: len(_toasts(app)) > before)


async def test_y_copies_the_sentence_and_says_what_how_much_and_how(open_reader: OpenReader, copied: list[str]) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await _copied(pilot, app, "j", "y")
        assert copied[0].startswith(SENTENCE)
        assert "Le Courrier de l’Orle" in copied[0]
        assert _toasts(app) == [f"Copied by record: sentence, 6 words, as Plain text ({len(copied[0])} characters)."]


async def test_y_copies_the_quotation_under_the_sentence_with_its_speaker(
    open_reader: OpenReader, copied: list[str]
) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await _copied(pilot, app, "j", "j", "y")
        assert "Nous ne pouvions plus attendre" in copied[0]
        assert "Odile Vasseur, maire" in copied[0]


async def test_y_copies_the_row_of_the_panel(open_reader: OpenReader, copied: list[str]) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await _copied(pilot, app, "tab", "j", "y")
        assert copied[0].startswith("Karim Benhadj, porte-parole")
        await _copied(pilot, app, "tab", "G", "y")
        assert "une passerelle provisoire ouvrira en septembre" in copied[1]


async def test_a_clipboard_that_fails_says_why_and_the_reader_goes_on(open_reader: OpenReader) -> None:
    def fail(_text: str, *, osc52: Callable[[str], None]) -> Copied:
        raise ClipboardError("Nothing was copied: xclip failed (Error: [red]Can't open display[/]).")

    app = open_reader(copy=fail)
    async with app.run_test(size=WIDE) as pilot:
        await _copied(pilot, app, "y")
        assert _toasts(app) == ["Nothing was copied: xclip failed (Error: [red]Can't open display[/])."]
        assert [notification.severity for notification in app._notifications] == ["error"]


async def test_a_clipboard_that_takes_its_time_does_not_hold_up_the_reader(open_reader: OpenReader) -> None:
    go_on = threading.Event()

    def slow(text: str, *, osc52: Callable[[str], None]) -> Copied:
        go_on.wait(10)
        return Copied("slow", sure=True, length=len(text))

    app = open_reader(copy=slow)
    async with app.run_test(size=WIDE) as pilot:
        await annotated(pilot)
        await pilot.press("y", "j", "j")
        assert app.reader.text.cursor.sentence == 2
        assert _toasts(app) == []
        go_on.set()
        await until(pilot, lambda: _toasts(app))


async def test_the_terminal_gets_the_escape_sequence_whole_and_the_toast_says_sent(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def over_the_terminal(text: str, *, osc52: Callable[[str], None]) -> Copied:
        osc52("\x1b]52;c;AAAA\x07")
        return Copied("OSC 52", sure=False, length=len(text))

    app = open_reader(copy=over_the_terminal)
    async with app.run_test(size=WIDE) as pilot:
        written: list[tuple[str, bool]] = []
        monkeypatch.setattr(
            app._driver,
            "write",
            lambda data: written.append((data, threading.current_thread() is threading.main_thread())),
        )
        await _copied(pilot, app, "j", "y")
        assert written == [("\x1b]52;c;AAAA\x07", True)]
        assert _toasts(app)[0].startswith("Sent by OSC 52: sentence, 6 words")


async def test_a_text_that_went_to_a_file_says_which(open_reader: OpenReader, tmp_path: Path) -> None:
    def to_file(text: str, *, osc52: Callable[[str], None]) -> Copied:
        return Copied("file", sure=True, length=len(text), path=tmp_path / "clipboard.txt")

    app = open_reader(copy=to_file)
    async with app.run_test(size=WIDE) as pilot:
        await _copied(pilot, app, "y")
        assert str(tmp_path / "clipboard.txt") in _toasts(app)[0]


async def test_text_selected_with_the_mouse_is_copied_the_same_way(
    open_reader: OpenReader, copied: list[str], article: Article
) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await annotated(pilot)
        await pilot.mouse_down("ArticlePane", offset=(10, 1))
        await pilot.hover("ArticlePane", offset=(30, 1))
        await pilot.mouse_up("ArticlePane", offset=(30, 1))
        await _copied(pilot, app, "ctrl+c")
        assert len(copied[0]) > 5
        assert copied[0] in article.text


async def test_c_cites_in_the_style_that_is_configured_until_another_is_chosen(
    open_reader: OpenReader, copied: list[str], tmp_path: Path
) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.keep_setting("copy.citation", "full:ris")
        app = open_reader(library=library, config=Config(style="apa"))
        async with app.run_test(size=WIDE) as pilot:
            await annotated(pilot)
            await pilot.press("c")
            await until(pilot, lambda: copied)
            assert copied[-1].startswith("Delorme, I. (2026, mars 10).")
            keep_choice(app.memory, "citation", usual("citation", "full:mla"))
            await pilot.press("c")
            await until(pilot, lambda: len(copied) == 2)
            assert copied[-1].startswith("Delorme, Inès.")
        assert library.setting("copy.citation") == "full:mla"


async def test_c_copies_the_citation_in_the_style_of_last_time(open_reader: OpenReader, copied: list[str]) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: app.reader.index and not app.reader.title_bar.state)
        await pilot.press("c")
        await until(pilot, lambda: copied)
        assert copied[0].startswith("DELORME, Inès, 2026.")
        window = await opened(pilot, app)
        await pilot.press("left", "G", "right", "/", *"mla", "enter")
        await until(pilot, lambda: window.preview.startswith("Delorme, Inès. «"))
        await pilot.press("enter", "c")
        await until(pilot, lambda: len(copied) == 3)
        assert copied[1] == copied[2]
        assert copied[1].startswith("Delorme, Inès. «")


async def test_v_selects_a_range_that_j_extends_and_y_copies(
    open_reader: OpenReader, copied: list[str], article: Article, annotations: Annotations
) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: app.reader.index and not app.reader.title_bar.state)
        await pilot.press("j", "v", "j", "j")
        first, last = annotations.sentences[1], annotations.sentences[3]
        assert app.reader.text.ranged == (first.start, last.end)
        assert "Range of 3 sentences" in str(app.reader.card.query_one("Static").content)
        await pilot.press("y")
        await until(pilot, lambda: copied)
        assert copied[0].startswith(article.text[first.start : last.end])
        assert app.reader.text.ranged is None


async def test_a_range_grows_backwards_too_and_escape_leaves_it(
    open_reader: OpenReader, annotations: Annotations
) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: app.reader.index and not app.reader.title_bar.state)
        await pilot.press("j", "j", "v", "k", "k")
        assert app.reader.text.ranged == (annotations.sentences[0].start, annotations.sentences[2].end)
        await pilot.press("escape")
        assert app.reader.text.ranged is None
        assert app.reader.text.cursor.sentence == 0


async def test_a_range_shows_on_the_screen(open_reader: OpenReader) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: app.reader.index and not app.reader.title_bar.state)
        await pilot.press("v", "}", "}")
        selected = app.reader.text.paint.selected.bgcolor
        rows = [app.reader.text.render_line(row) for row in range(1, 4)]
        assert all(any(segment.style.bgcolor == selected for segment in row if segment.style) for row in rows)
