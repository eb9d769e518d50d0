"""The library keeps what the reader notes, article by article."""

import contextlib
import sqlite3
from pathlib import Path

import pytest

from glose.article import Article
from glose.library import Library
from glose.library_file import _MIGRATIONS
from glose.note import Note

ARTICLE = Article("Le maire a parlé 🌉. Le pont ferme.", origin="maire.txt", language="fr")
HIGHLIGHT = Note("n1", "highlight", 20, 34, "Le pont ferme.", None, "2026-03-04T10:00:00+00:00")
COMMENT = Note("n2", "comment", 0, 19, "Le maire a parlé 🌉.", "À vérifier.", "2026-03-04T11:00:00+00:00")


def test_notes_are_found_again_in_text_order_after_the_file_was_closed(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.keep_note(ARTICLE, HIGHLIGHT)
        library.keep_note(ARTICLE, COMMENT)
    with Library(tmp_path / "library.sqlite3") as library:
        assert library.notes(ARTICLE) == (COMMENT, HIGHLIGHT)
        assert library.notes(Article("Autre chose.")) == ()


def test_a_note_that_is_dropped_is_gone_and_others_stay(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.keep_note(ARTICLE, HIGHLIGHT)
        library.keep_note(ARTICLE, COMMENT)
        library.drop_note(ARTICLE, COMMENT)
        assert library.notes(ARTICLE) == (HIGHLIGHT,)


def test_a_note_kept_again_takes_the_place_of_the_former(tmp_path: Path) -> None:
    again = Note("n2", "comment", 0, 19, COMMENT.text, "Vérifié.", "2026-03-05T08:00:00+00:00")
    with Library(tmp_path / "library.sqlite3") as library:
        library.keep_note(ARTICLE, COMMENT)
        library.keep_note(ARTICLE, again)
        assert library.notes(ARTICLE) == (again,)


def test_opening_an_article_again_keeps_its_notes(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(ARTICLE)
        library.keep_note(ARTICLE, COMMENT)
        library.opened(ARTICLE)
        assert library.notes(ARTICLE) == (COMMENT,)


def test_a_library_of_before_notes_takes_them_and_keeps_what_it_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.sqlite3"
    with monkeypatch.context() as before:
        before.setattr("glose.library_file._MIGRATIONS", _MIGRATIONS[:2])
        with Library(path):
            pass
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO article VALUES (?, 'maire.txt', '{}', 0, 5)", (ARTICLE.id,))
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    connection.close()
    with Library(path) as library:
        library.keep_note(ARTICLE, COMMENT)
        assert library.position(ARTICLE) == 5
        assert library.notes(ARTICLE) == (COMMENT,)
