"""`glose annotate` and `glose cite` agree with the reader on what is known of an article's source."""

import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from glose.library import Library
from glose.note import Note
from glose.reading import read

ARTICLE = "Le maire de Clairval a dit : « Nous rouvrirons le pont lundi. »\n"


def glose(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "glose", *arguments]
    environment = os.environ | {"XDG_DATA_HOME": str(data)}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


@pytest.fixture
def article(tmp_path: Path) -> str:
    """An article whose title was corrected in the reader."""
    path = tmp_path / "pont.txt"
    path.write_text(ARTICLE, "utf-8")
    path.with_suffix(".json").write_text(json.dumps({"type": "article-newspaper", "title": "Le pnt rouvre"}), "utf-8")
    known = read(str(path))
    with Library(tmp_path / "glose" / "library.sqlite3") as library:
        library.opened(known)
        record = msgspec.structs.replace(known.record, title="Le pont rouvre")
        library.keep_correction(msgspec.structs.replace(known, record=record), known.record)
    return str(path)


def test_both_commands_write_what_was_corrected(article: str, tmp_path: Path) -> None:
    annotated = json.loads(glose(tmp_path, "annotate", article).stdout)
    assert annotated["article"]["csl"]["title"] == "Le pont rouvre"
    assert "Le pont rouvre" in glose(tmp_path, "cite", article).stdout
    assert "Le pont rouvre" in glose(tmp_path, "annotate", article, "--format", "plain", "--scope", "quote").stdout


def test_the_article_is_printed_as_it_was_corrected(article: str, tmp_path: Path) -> None:
    printed = glose(tmp_path, article).stdout
    assert "Le pont rouvre" in printed
    assert "Le pnt rouvre" not in printed


@pytest.mark.parametrize("command", [("annotate",), ("cite", "--style", "csl-json")])
def test_corrections_can_be_left_out(article: str, tmp_path: Path, command: tuple[str, ...]) -> None:
    result = glose(tmp_path, *command, article, "--as-published")
    assert result.returncode == 0
    assert "Le pnt rouvre" in result.stdout


@pytest.mark.parametrize("command", ["annotate", "cite"])
def test_the_command_line_counts_most(article: str, tmp_path: Path, command: str) -> None:
    assert "Le pont est ouvert" in glose(tmp_path, command, article, "--title", "Le pont est ouvert").stdout


@pytest.mark.parametrize("command", ["annotate", "cite"])
def test_a_broken_library_is_named_and_the_article_is_as_published(article: str, tmp_path: Path, command: str) -> None:
    (tmp_path / "glose" / "library.sqlite3").write_bytes(b"no library" * 500)
    result = glose(tmp_path, command, article, article, *(["--jsonl"] if command == "annotate" else []))
    assert result.returncode == 0
    assert result.stdout.count("Le pnt rouvre") == 2
    (complaint,) = result.stderr.splitlines()
    assert "library.sqlite3" in complaint


def test_what_comes_as_json_is_annotated_as_it_comes(article: str, tmp_path: Path) -> None:
    line = {"text": ARTICLE, "article": {"csl": {"type": "article-newspaper", "title": "Le pnt rouvre"}}}
    lines = tmp_path / "lines.jsonl"
    lines.write_text(json.dumps(line), "utf-8")
    result = glose(tmp_path, "annotate", "--from", "jsonl", "--jsonl", str(lines))
    assert json.loads(result.stdout)["article"]["csl"]["title"] == "Le pnt rouvre"


def test_a_language_that_was_corrected_is_that_of_the_annotations(article: str, tmp_path: Path) -> None:
    known = read(article)
    with Library(tmp_path / "glose" / "library.sqlite3") as library:
        record = msgspec.structs.replace(known.record, language="en-GB")
        library.keep_correction(msgspec.structs.replace(known, record=record), known.record)
    assert json.loads(glose(tmp_path, "annotate", article).stdout)["article"]["language"] == "en"


def test_what_was_noted_in_the_reader_is_written(article: str, tmp_path: Path) -> None:
    known = read(article)
    words = known.text.strip()
    note = Note("n1", "comment", 0, len(words), words, "À vérifier lundi", "2026-03-04T10:00:00+00:00")
    with Library(tmp_path / "glose" / "library.sqlite3") as library:
        library.keep_note(known, note)
    (written,) = json.loads(glose(tmp_path, "annotate", article).stdout)["notes"]
    assert msgspec.convert(written, Note) == note
    plain = glose(tmp_path, "annotate", article, "--scope", "notes", "--format", "plain").stdout
    assert plain.startswith(f"{words}\n— ")
    assert "\nÀ vérifier lundi\n" in plain
    assert json.loads(glose(tmp_path, "annotate", article, "--scope", "quote:1").stdout)["notes"] == []


def test_notes_have_formats_that_have_a_place_for_them(article: str, tmp_path: Path) -> None:
    refused = glose(tmp_path, "annotate", article, "--scope", "notes", "--format", "tei")
    assert refused.returncode == 2
    assert "notes" in refused.stderr
