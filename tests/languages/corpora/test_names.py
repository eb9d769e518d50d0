"""Corpora of names are read as texts with spans: sorted, trimmed, none inside another."""

import json
from pathlib import Path

import pytest

from glose.languages.corpora.files import CorpusError
from glose.languages.corpora.names import outermost, read_columns, read_spans


def test_the_outermost_of_nested_names_counts() -> None:
    """*université de Lyon* is one organisation; the place inside it goes, the name after it stays."""
    names = [(14, 18, "LOC"), (0, 18, "ORG"), (20, 25, "PER")]
    assert outermost(names) == ((0, 18, "ORG"), (20, 25, "PER"))


def test_spans_lose_the_blanks_at_their_ends(tmp_path: Path) -> None:
    """A span that is all blank is no name."""
    path = tmp_path / "essai.jsonl"
    row = {"id": "1", "text": "À Ys , hier", "entities": [[1, 5, "LOC"], [4, 5, "ORG"], [7, 11, "DATE"]]}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (text,) = read_spans(path)
    assert [(text.text[start:end], label) for start, end, label in text.names] == [("Ys", "LOC"), ("hier", "DATE")]


def test_a_line_that_is_no_text_with_names_is_named(tmp_path: Path) -> None:
    """The error says which line."""
    path = tmp_path / "essai.jsonl"
    path.write_text('{"text": "a", "entities": []}\n{"text": 3}\n', encoding="utf-8")
    with pytest.raises(CorpusError, match=r"line 2"):
        list(read_spans(path))


@pytest.mark.parametrize("rows", ["Ana B-PER\nRoy I-PER\net O\nYs B-LOC\n", "Ana I-PER\nRoy I-PER\net O\nYs I-LOC\n"])
def test_labels_by_token_become_names(tmp_path: Path, rows: str) -> None:
    """BIO and IO labels come to the same where no two names touch."""
    path = tmp_path / "essai.conll"
    path.write_text(rows + "\n\n", encoding="utf-8")
    (text,) = read_columns(path)
    assert text.text == "Ana Roy et Ys"
    assert text.names == ((0, 7, "PER"), (11, 13, "LOC"))


def test_names_that_touch_stay_two(tmp_path: Path) -> None:
    """A second B- begins a second name."""
    path = tmp_path / "essai.conll"
    path.write_text("# sent_id = 1\n1\tAna\tB-PER\n2\tRoy\tB-PER\n", encoding="utf-8")
    (text,) = read_columns(path, form=1, label=2)
    assert text.names == ((0, 3, "PER"), (4, 7, "PER"))
