"""The library keeps what the reader made, in one SQLite file on disk."""

import sqlite3
from pathlib import Path

import pytest

from glose.annotation import Annotations, Mention, Pipeline, Sentence
from glose.article import Article
from glose.kept_annotations import whole
from glose.library import Library, LibraryError

ARTICLE = Article("Le maire a parlé.", origin="maire.txt", language="fr")
ANNOTATIONS = Annotations("fr", Pipeline("glose-fr", "1"), sentences=(Sentence("s1", 0, 17, 0),))


def _kept(library: Library) -> Annotations:
    kept = library.annotations(ARTICLE)
    assert kept is not None
    return whole(kept)


def test_an_article_opened_for_the_first_time_starts_at_its_beginning(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        assert library.position(ARTICLE) == 0
        library.opened(ARTICLE)
        assert library.position(ARTICLE) == 0


def test_a_position_is_found_again_after_the_file_was_closed(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(ARTICLE)
        library.keep_position(ARTICLE, 9)
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(ARTICLE)
        assert library.position(ARTICLE) == 9


def test_a_position_behind_the_end_is_the_end(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.keep_position(ARTICLE, 1000)
        assert library.position(ARTICLE) == 17


def test_what_is_kept_of_an_article_that_could_not_be_noted_as_opened_is_not_lost(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.keep_annotations(ARTICLE, ANNOTATIONS)
        library.keep_position(ARTICLE, 3)
        assert _kept(library) == ANNOTATIONS
        assert library.position(ARTICLE) == 3


def test_annotations_come_back_equal(tmp_path: Path) -> None:
    mention = Mention("m1", 3, 8, "maire", "PER", "e1", value="2021")
    annotations = Annotations("fr", Pipeline("glose-fr", "1"), mentions=(mention,))
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(ARTICLE)
        assert library.annotations(ARTICLE) is None
        library.keep_annotations(ARTICLE, annotations)
        assert _kept(library) == annotations


def test_annotations_belong_to_the_language_that_was_declared(tmp_path: Path) -> None:
    english = Article(ARTICLE.text, language="en")
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(ARTICLE)
        library.keep_annotations(ARTICLE, ANNOTATIONS)
        assert library.annotations(english) is None


def test_annotations_in_a_shape_of_another_version_are_not_given(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with Library(path) as library:
        library.opened(ARTICLE)
        library.keep_annotations(ARTICLE, ANNOTATIONS)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE annotations SET data = x'80'")
    with Library(path) as library:
        assert library.annotations(ARTICLE) is None


def test_settings_are_kept_and_replaced(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        assert library.setting("theme") is None
        library.keep_setting("theme", "encre")
        library.keep_setting("theme", "papier")
        assert library.setting("theme") == "papier"


def test_a_library_that_is_closed_already_says_that_it_cannot_be_used(tmp_path: Path) -> None:
    library = Library(tmp_path / "library.sqlite3")
    library.close()
    with pytest.raises(LibraryError, match="cannot be used"):
        library.keep_setting("theme", "encre")
