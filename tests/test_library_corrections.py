"""What the reader corrects of an article's source is kept, and counts more than the source."""

import sqlite3
from pathlib import Path

import msgspec
import pytest

from glose.article import Article, Name, Record
from glose.library import Library, LibraryError
from glose.library_file import _MIGRATIONS

SOURCE = Record(type="webpage", title="Le pont ferme", container_title="Le Courrier")
ARTICLE = Article("Le maire a parlé.", SOURCE, origin="pont.html", language="fr")


def corrected(**fields: object) -> Article:
    return msgspec.structs.replace(ARTICLE, record=msgspec.structs.replace(SOURCE, **fields))


def test_a_correction_is_found_again_after_the_file_was_closed(tmp_path: Path) -> None:
    better = corrected(title="Le pont rouvre", author=(Name(family="Delorme", given="Inès"),), container_title=None)
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(ARTICLE)
        library.keep_correction(better, SOURCE)
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(ARTICLE)
        assert library.corrected(ARTICLE) == better


def test_the_last_correction_counts_and_may_go_back_to_the_source(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(ARTICLE)
        once = corrected(title="Le pont rouvre")
        library.keep_correction(once, SOURCE)
        library.keep_correction(ARTICLE, once.record)
        assert library.corrected(ARTICLE) == ARTICLE


def test_two_windows_that_correct_one_article_keep_what_both_corrected(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with Library(path) as one, Library(path) as other:
        one.opened(ARTICLE)
        one.keep_correction(corrected(title="Le pont rouvre"), SOURCE)
        other.keep_correction(corrected(container_title="La Gazette"), SOURCE)
        assert one.corrected(ARTICLE) == corrected(title="Le pont rouvre", container_title="La Gazette")


def test_what_is_said_on_the_command_line_once_takes_no_correction_away(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        library.opened(ARTICLE)
        library.keep_correction(corrected(title="Le pont rouvre"), SOURCE)
        said = corrected(title="Le pont rouvre")  # glose pont.html --title "Le pont rouvre"
        library.opened(said)
        library.keep_correction(corrected(title="Le pont rouvre", url="https://courrier.example"), said.record)
        assert library.corrected(ARTICLE).record.title == "Le pont rouvre"


def test_an_article_that_nobody_corrected_is_as_its_source_says(tmp_path: Path) -> None:
    with Library(tmp_path / "library.sqlite3") as library:
        assert library.corrected(ARTICLE) is ARTICLE


def test_what_another_version_kept_is_told_and_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with Library(path) as library:
        library.opened(ARTICLE)
        library.keep_correction(corrected(title="Le pont rouvre"), SOURCE)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE correction SET record = '{\"issued\": 3}'")
    with Library(path) as library, pytest.raises(LibraryError, match="Le pont ferme"):
        library.corrected(ARTICLE)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT record FROM correction").fetchone() == ('{"issued": 3}',)


def test_a_correction_that_is_none_is_told_and_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with Library(path) as library:
        library.opened(ARTICLE)
        library.keep_correction(corrected(title="Le pont rouvre"), SOURCE)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE correction SET record = '[1]'")
    with Library(path) as library, pytest.raises(LibraryError, match="kept by another version"):
        library.keep_correction(corrected(title="Le pont ferme encore"), SOURCE)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT record FROM correction").fetchone() == ("[1]",)


def test_fields_that_another_version_kept_stay_where_others_are_corrected(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with Library(path) as library:
        library.opened(ARTICLE)
        library.keep_correction(corrected(title="Le pont rouvre"), SOURCE)
    with sqlite3.connect(path) as connection:
        connection.execute("""UPDATE correction SET record = '{"issued": 3}'""")
    with Library(path) as library:
        library.keep_correction(corrected(title="Le pont rouvre"), SOURCE)
    with sqlite3.connect(path) as connection:
        (kept,) = connection.execute("SELECT record FROM correction").fetchone()
    assert msgspec.json.decode(kept) == {"issued": 3, "title": "Le pont rouvre"}


def test_an_article_that_is_not_in_the_library_yet_is_corrected_all_the_same(tmp_path: Path) -> None:
    better = corrected(title="Le pont rouvre")
    with Library(tmp_path / "library.sqlite3") as library:
        library.keep_correction(better, SOURCE)
        assert library.corrected(ARTICLE) == better


def test_a_library_of_the_first_version_takes_corrections(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library.sqlite3"
    with monkeypatch.context() as before:
        before.setattr("glose.library_file._MIGRATIONS", _MIGRATIONS[:1])
        Library(path).close()
    with Library(path) as library:
        library.opened(ARTICLE)
        library.keep_correction(corrected(title="Le pont rouvre"), SOURCE)
        assert library.corrected(ARTICLE).record.title == "Le pont rouvre"
