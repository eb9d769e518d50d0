"""A folder that may not be written to: each way to write says so in one sentence, and what was there stays."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from glose import clipboard
from glose.annotation import Annotations, Pipeline
from glose.article import Article
from glose.clipboard import ClipboardError
from glose.commands.writing import opened_for_writing
from glose.errors import GloseError
from glose.formats.selection import Selection
from glose.ui.choices import Choice, choices
from glose.ui.copying import FileError, target, written

NOBODY = 65534
ARTICLE = Article("Le pont rouvre.", origin="pont.txt")
SELECTION = Selection("range", ARTICLE, Annotations("fr", Pipeline("none", "0")), ((0, 15),))


def offered(key: str) -> Choice:
    """What Copy as… offers for a range under `key`."""
    (choice,) = [one for group in choices("range").values() for one in group if one.key == key]
    return choice


@pytest.fixture
def folder() -> Iterator[Path]:
    """A read-only folder with a read-only file in it; root, who writes everywhere, is nobody meanwhile."""
    for key in ("format:plain", "format:json"):
        offered(key).write(SELECTION)  # imports what nobody might not be allowed to read
    with tempfile.TemporaryDirectory() as made:
        place, root = Path(made), os.geteuid() == 0
        (place / "there.txt").write_text("mine", "utf-8")
        (place / "there.txt").chmod(0o444)
        place.chmod(0o555)
        if root:
            os.seteuid(NOBODY)
        try:
            yield place
        finally:
            if root:
                os.seteuid(0)
            place.chmod(0o755)


@pytest.mark.parametrize("name", ["new.txt", "there.txt"])
@pytest.mark.parametrize("key", ["format:plain", "format:json", "format:docbin"])
def test_copy_as_writes_no_file_there(folder: Path, name: str, key: str) -> None:
    choice = offered(key)
    if choice.encode is not None:  # another process would write it as root again: its bytes are all that counts
        choice = type(choice)(choice.key, choice.title, choice.extension, choice.write, lambda _selection: b"bytes")
    path, there = target(str(folder / name), SELECTION, choice)
    assert there == (name == "there.txt")
    with pytest.raises(FileError) as error:
        written(path, SELECTION, choice)
    assert str(error.value) == f"{path} cannot be written (Permission denied): choose another place."
    assert (folder / "there.txt").read_text("utf-8") == "mine"


def test_a_folder_that_is_named_gets_no_file_either(folder: Path) -> None:
    choice = offered("format:plain")
    path, _there = target(str(folder), SELECTION, choice)
    with pytest.raises(FileError, match="Permission denied"):
        written(path, SELECTION, choice)


@pytest.mark.parametrize("name", ["new.json", "there.txt"])
def test_the_option_output_names_the_file_and_the_reason(folder: Path, name: str) -> None:
    with (
        pytest.raises(GloseError, match="cannot be written: Permission denied") as error,
        opened_for_writing(folder / name),
    ):
        raise AssertionError("it was opened")
    assert str(folder / name) in str(error.value)


def test_the_clipboard_file_is_refused_and_nothing_is_copied(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    with pytest.raises(ClipboardError) as error:
        clipboard.copy("Le pont rouvre.", way="file")
    assert "glose" in str(error.value)
    assert "Permission denied" in str(error.value)
    assert sorted(path.name for path in folder.iterdir()) == ["there.txt"]
