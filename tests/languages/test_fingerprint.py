"""A pipeline's fingerprint changes with its files, and with nothing else."""

import shutil
from pathlib import Path

import pytest

import glose.languages
from glose.languages.fingerprint import fingerprint, stamp


@pytest.fixture
def languages(tmp_path: Path) -> Path:
    """A copy of the folder of languages that a test may change."""
    copy = tmp_path / "languages"
    shutil.copytree(Path(glose.languages.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


def test_a_copy_elsewhere_has_the_same_fingerprint(languages: Path) -> None:
    assert fingerprint("fr", languages) == glose.languages.identity("fr").version.partition("+")[2]


@pytest.mark.parametrize(
    "changed", ["fr/quotations.py", "fr/lexicons/countries.tsv", "fr/weights/ner/model", "marks.py"]
)
def test_a_changed_rule_word_list_or_weight_changes_it(languages: Path, changed: str) -> None:
    before = fingerprint("fr", languages)
    with (languages / changed).open("ab") as file:
        file.write(b"\n")
    assert fingerprint("fr", languages) != before


def test_french_rules_leave_that_of_other_languages_alone(languages: Path) -> None:
    before = fingerprint(None, languages)
    (languages / "fr" / "quotations.py").unlink()
    assert fingerprint(None, languages) == before


def test_compiled_files_do_not_count(languages: Path) -> None:
    before = fingerprint("fr", languages)
    (languages / "fr" / "__pycache__").mkdir()
    (languages / "fr" / "__pycache__" / "quotations.cpython-311.pyc").write_bytes(b"0")
    assert fingerprint("fr", languages) == before


def test_a_stamp_changes_with_each_file_but_not_with_compiled_ones(tmp_path: Path) -> None:
    rules = tmp_path / "fr" / "rules.py"
    rules.parent.mkdir()
    rules.write_text("SAID = 'dit'")
    first = stamp(tmp_path)
    (rules.parent / "__pycache__").mkdir()
    (rules.parent / "__pycache__" / "rules.pyc").write_bytes(b"compiled")
    assert stamp(tmp_path) == first
    rules.write_text("SAID = 'dite'")
    second = stamp(tmp_path)
    (rules.parent / "more.txt").touch()
    assert len({first, second, stamp(tmp_path)}) == 3
