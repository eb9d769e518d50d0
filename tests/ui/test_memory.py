"""What the library does not take now is told, and tried again."""

import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from glose.article import Article, Record
from glose.library import Library
from glose.note import Note
from glose.ui.memory import Memory
from glose.ui.notes import Change

SOURCE = Record(type="webpage", title="Le pont ferme")
ARTICLE = Article("Le maire a parlé.", SOURCE)


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """Return a library that does not wait long for another program."""
    monkeypatch.setattr("glose.library_file._PATIENCE", 0.05)
    with Library(tmp_path / "library.sqlite3") as library:
        yield library


@pytest.fixture
def other(library: Library, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Return another program that has the library locked."""
    connection = sqlite3.connect(tmp_path / "library.sqlite3", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


def corrected(**fields: object) -> Article:
    return msgspec.structs.replace(ARTICLE, record=msgspec.structs.replace(SOURCE, **fields))


def test_a_correction_that_was_not_kept_is_told_and_kept_with_the_next(
    library: Library, other: sqlite3.Connection
) -> None:
    told: list[Exception] = []
    memory = Memory(library, told.append)
    first = corrected(title="Le pont rouvre")
    memory.keep_correction(first, SOURCE)
    memory.close()
    assert ["locked" in str(error) for error in told] == [True]
    other.execute("ROLLBACK")
    both = corrected(title="Le pont rouvre", url="https://courrier.example/pont")
    memory.keep_correction(both, first.record)
    memory.close()
    assert library.corrected(ARTICLE) == both
    assert len(told) == 1


def test_notes_that_were_not_kept_are_told_and_kept_with_the_next_in_their_order(
    library: Library, other: sqlite3.Connection
) -> None:
    told: list[Exception] = []
    memory = Memory(library, told.append)
    first, second = (Note(f"n{n}", "bookmark", 0, 17, ARTICLE.text, None, f"2026-03-0{n}") for n in (1, 2))
    memory.keep_note(ARTICLE, Change(None, first))
    memory.keep_note(ARTICLE, Change(first, None))
    memory.close()
    assert ["locked" in str(error) for error in told] == [True] * 3  # each, and once more at the end
    other.execute("ROLLBACK")
    memory.keep_note(ARTICLE, Change(None, second))
    memory.close()
    assert library.notes(ARTICLE) == (second,)
    assert len(told) == 3


def test_a_place_that_is_not_kept_is_told_once_and_kept_when_it_can_be(
    library: Library, other: sqlite3.Connection
) -> None:
    told: list[Exception] = []
    memory = Memory(library, told.append)
    memory.keep_position(ARTICLE, 3)
    memory.keep_position(ARTICLE, 8)
    memory.close()
    assert len(told) == 1
    other.execute("ROLLBACK")
    memory.keep_position(ARTICLE, 9)
    memory.close()
    assert library.position(ARTICLE) == 9


def test_a_choice_that_is_not_kept_lasts_for_this_run(library: Library, other: sqlite3.Connection) -> None:
    told: list[Exception] = []
    memory = Memory(library, told.append)
    memory.keep_setting("theme", "papier")
    assert memory.setting("theme") == "papier"
    memory.close()
    assert len(told) == 1


def test_nobody_waits_for_a_library_that_another_program_has_locked(
    library: Library, other: sqlite3.Connection
) -> None:
    library._file._connection.execute("PRAGMA busy_timeout = 5000")  # milliseconds
    memory = Memory(library, lambda error: pytest.fail(str(error)))
    begun = time.monotonic()
    memory.keep_setting("theme", "papier")
    memory.keep_position(ARTICLE, 3)
    memory.keep_position(ARTICLE, 8)
    assert memory.setting("theme") == "papier"
    assert time.monotonic() - begun < 1
    other.execute("ROLLBACK")
    memory.close()
    assert (library.setting("theme"), library.position(ARTICLE)) == ("papier", 8)


def test_without_a_library_choices_last_for_this_run() -> None:
    memory = Memory(None, lambda error: pytest.fail(str(error)))
    memory.keep_position(ARTICLE, 3)
    memory.keep_correction(corrected(title="Le pont rouvre"), SOURCE)
    memory.keep_setting("theme", "papier")
    assert (memory.setting("theme"), memory.setting("style")) == ("papier", None)
