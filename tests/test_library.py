"""The library keeps what the reader made, in one SQLite file on disk."""

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from glose.annotation import Annotations, Mention, Pipeline, Sentence
from glose.article import Article
from glose.library import Library, LibraryError

ARTICLE = Article("Le maire a parlé.", origin="maire.txt", language="fr")
ANNOTATIONS = Annotations("fr", Pipeline("glose-fr", "1"), sentences=(Sentence("s1", 0, 17, 0),))


def test_an_article_opened_for_the_first_time_starts_at_its_beginning(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        assert library.opened(ARTICLE) == 0


def test_a_position_is_found_again_after_the_file_was_closed(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(ARTICLE)
        library.keep_position(ARTICLE, 9)
    with Library(tmp_path / "library.sqlite3") as library:
        assert library.opened(ARTICLE) == 9


def test_annotations_come_back_equal(tmp_path: Path) -> None:
    mention = Mention("m1", 3, 8, "maire", "PER", "e1", value="2021")
    annotations = Annotations("fr", Pipeline("glose-fr", "1"), mentions=(mention,))
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(ARTICLE)
        assert library.annotations(ARTICLE) is None
        library.keep_annotations(ARTICLE, annotations)
        assert library.annotations(ARTICLE) == annotations


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


def test_two_windows_write_to_one_library_at_once(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    articles = [Article(f"Texte {number}.") for number in range(40)]

    def window(own: list[Article]) -> None:
        with Library(path) as library:
            for article in own:
                library.opened(article)
                library.keep_position(article, 3)

    threads = [threading.Thread(target=window, args=(articles[start::2],)) for start in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Library(path) as library:
        assert [library.opened(article) for article in articles] == [3] * 40


def test_a_file_that_is_no_library_is_refused_with_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(b"this is no database, by any means" * 100)
    with pytest.raises(LibraryError, match="cannot be opened") as caught:
        Library(path)
    assert "\n" not in str(caught.value)
    assert path.read_bytes().startswith(b"this is no database")


def test_a_library_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(LibraryError, match="newer glose"):
        Library(path)


def test_a_folder_that_cannot_be_made_is_a_library_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LibraryError, match=os.fspath(tmp_path)):
        Library(tmp_path / "file" / "library.sqlite3")


def test_a_library_whose_disk_fails_says_so(tmp_path: Path) -> None:
    library = Library(tmp_path / "library.sqlite3")
    library.close()
    with pytest.raises(LibraryError, match="cannot be used"):
        library.keep_setting("theme", "encre")
