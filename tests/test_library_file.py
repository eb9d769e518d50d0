"""Nothing that the library holds is lost, whatever happens to its file; each trouble is one sentence."""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from glose.article import Article, Record
from glose.library import Library, LibraryError

ARTICLE = Article("Le maire a parlé.", Record(type="webpage", title="Le pont"), origin="maire.txt", language="fr")

START = """
import resource, signal, sys, threading
from pathlib import Path
from glose.article import Article, Record
from glose.library import Library, LibraryError
path = Path(sys.argv[1])
article = Article("Le maire a parlé.", Record(type="webpage", title="Le pont"), origin="maire.txt", language="fr")
"""


def window(path: Path, does: str, *arguments: str) -> subprocess.Popen[str]:
    """Start a process of its own that does something with the library at `path`."""
    command = [sys.executable, "-c", START + does, str(path), *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def told(path: Path) -> str:
    """Return the one sentence that says why the library at `path` cannot be opened."""
    with pytest.raises(LibraryError) as caught:
        Library(path)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a library that holds a position, a correction and a choice."""
    path = tmp_path / "library.sqlite3"
    with Library(path) as library:
        library.opened(ARTICLE)
        library.keep_position(ARTICLE, 9)
        library.keep_correction(ARTICLE, Record(type="webpage", title="Le port"))
        library.keep_setting("theme", "papier")
    return path


def holds_all(library: Library) -> bool:
    """Whether `library` still holds what `path` says."""
    found = (library.position(ARTICLE), library.setting("theme"))
    return found == (9, "papier") and library.corrected(Article(ARTICLE.text)).record.title == "Le pont"


def test_windows_that_make_one_library_and_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "new" / "library.sqlite3"
    does = """
with Library(path) as library:
    for number in range(40):
        library.keep_position(Article(f"Texte {sys.argv[2]} {number}."), 3)
        library.keep_setting(f"{sys.argv[2]} {number}", "kept")
"""
    windows = [window(path, does, name) for name in "abc"]
    assert [one.communicate(timeout=60) for one in windows] == [("", "")] * 3
    with Library(path) as library:
        for name in "abc":
            for number in range(40):
                assert library.position(Article(f"Texte {name} {number}.")) == 3
                assert library.setting(f"{name} {number}") == "kept"


def test_what_was_kept_before_a_kill_is_there_after_it(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    does = """
with Library(path) as library:
    for number in range(1_000_000):
        library.keep_setting("last", str(number))
        library.keep_setting(f"filler {number}", "x" * 3_000)
        print(number, flush=True)
"""
    with window(path, does) as writer:
        assert writer.stdout is not None
        for _number in range(100):
            last = int(writer.stdout.readline())
        writer.send_signal(signal.SIGKILL)
    with Library(path) as library:
        assert int(library.setting("last") or 0) >= last
        assert all(library.setting(f"filler {number}") == "x" * 3_000 for number in range(last + 1))
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_disk_that_takes_no_more_is_told_and_what_was_there_is_read(path: Path) -> None:
    """A limit on the size of files makes the system refuse to write, as a full disk does."""
    does = """
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with Library(path) as library:
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, resource.RLIM_INFINITY))
    for number in range(100):
        try:
            library.keep_setting(f"filler {number}", "x" * 5_000)
        except LibraryError as error:
            print(error)
            break
        kept = number
    print(library.position(article), library.setting("theme"), kept)
"""
    said, complaint = window(path, does).communicate(timeout=60)
    sentence, read = said.splitlines()
    assert complaint == ""
    assert sentence.startswith(f"The library {path} cannot be used (")
    position, theme, kept = read.split()
    assert (position, theme) == ("9", "papier")
    with Library(path) as library:
        assert holds_all(library)
        assert library.setting(f"filler {kept}") == "x" * 5_000


def test_a_library_on_a_disk_that_is_full_from_the_start_is_read(path: Path) -> None:
    does = """
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
with Library(path) as library:
    try:
        library.opened(article)
    except LibraryError as error:
        print(error)
    print(library.position(article), library.setting("theme"))
"""
    said, complaint = window(path, does).communicate(timeout=60)
    assert complaint == ""
    assert said.splitlines()[0].startswith(f"The library {path} cannot be used (")
    assert said.splitlines()[1] == "9 papier"
    with Library(path) as library:
        assert holds_all(library)


@pytest.fixture
def read_only_home(path: Path) -> Iterator[Path]:
    """Return a folder that may not be written to, with the library of `path` in it; root, who writes everywhere, is
    nobody meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        home, root = Path(folder), os.geteuid() == 0
        (home / "library.sqlite3").write_bytes(path.read_bytes())
        (home / "library.sqlite3").chmod(0o444)
        home.chmod(0o555)
        if root:
            os.seteuid(65534)
        yield home
        if root:
            os.seteuid(0)
        home.chmod(0o755)


def test_a_library_in_a_read_only_home_is_read_and_says_that_it_is_not_written(read_only_home: Path) -> None:
    with Library(read_only_home / "library.sqlite3") as library:
        assert holds_all(library)
        with pytest.raises(LibraryError, match=r"cannot be used \(it cannot be written; check the permissions"):
            library.keep_position(ARTICLE, 3)


def test_a_read_only_home_without_a_library_is_one_sentence(read_only_home: Path) -> None:
    assert "cannot be opened (it cannot be written" in told(read_only_home / "other.sqlite3")
    assert "cannot be opened (Permission denied" in told(read_only_home / "folder" / "library.sqlite3")


def test_a_file_that_is_no_library_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    content = b"this is no database, by any means" * 100
    path.write_bytes(content)
    assert "is damaged; move it away and a new one will be made" in told(path)
    assert path.read_bytes() == content


def _read(path: Path) -> int:
    with Library(path) as library:
        return library.position(ARTICLE)


@pytest.mark.parametrize("start", [100, 4096], ids=["schema", "tables"])
def test_a_damaged_library_is_one_sentence_and_left_as_it_is(path: Path, start: int) -> None:
    content = bytearray(path.read_bytes())
    content[start : start + 20_000] = bytes(range(256)) * 78 + bytes(32)
    path.write_bytes(content)
    with pytest.raises(LibraryError, match="is damaged; move it away"):
        _read(path)
    assert path.read_bytes() == bytes(content)


def test_a_library_of_a_newer_version_is_left_as_it_is(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
        before = list(connection.iterdump())
    assert told(path) == f"The library {path} is that of a newer glose; update this one: nothing is kept until then."
    with sqlite3.connect(path) as connection:
        assert list(connection.iterdump()) == before


def test_a_library_that_another_program_keeps_locked_is_waited_for_and_then_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glose.library_file._PATIENCE", 0.1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Library(path) as library, pytest.raises(LibraryError, match="another program keeps it locked"):
        library.keep_position(ARTICLE, 3)
    other.close()


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert os.fspath(tmp_path) in told(tmp_path / "file" / "library.sqlite3")


def test_a_folder_in_its_place_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite3").mkdir()
    assert "cannot be opened" in told(tmp_path / "library.sqlite3")
