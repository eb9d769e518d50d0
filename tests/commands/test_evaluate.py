"""`glose evaluate` scores what glose finds against gold articles, as a table or as JSON."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glose.cli import cli

TEXT = "Le maire de Lyon, Paul Arnoult, a déclaré : « Le pont rouvrira lundi. » Il a remercié les ouvriers."
SPEAKER = "Paul Arnoult"


def at(words: str, **more: object) -> dict[str, object]:
    return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), **more}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return a folder of one article, with one name in it that is none and that glose therefore misses."""
    article = {
        "text": TEXT,
        "entities": [at("Lyon", label="LOC"), at(SPEAKER, label="PER"), at("ouvriers", label="ORG")],
        "quotes": [{"kind": "direct", "content": [at("Le pont rouvrira lundi.")], "speaker_names": [SPEAKER]}],
    }
    (tmp_path / "pont.json").write_text(json.dumps(article), encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["evaluate", *arguments])


def test_the_table_has_a_row_for_each_label_and_kind_and_says_how_long_it_took(gold: Path) -> None:
    told = run(str(gold))
    rows = {line[:28].strip(): line[28:].split() for line in told.stdout.splitlines() if line[:28].strip()}
    assert told.exit_code == 0
    assert rows["names: core"] == ["100.0", "66.7", "80.0", "3"]
    assert rows["names: ORG"] == ["0.0", "0.0", "0.0", "1"]
    assert rows["quotations: marked"] == ["100.0", "100.0", "100.0", "1"]
    assert rows["quotation and speaker"] == ["100.0", "100.0", "100.0", "1"]
    assert "speaker right: 100.0% of 1" in told.stdout
    assert told.stderr.startswith("1 article, 20 words, ")


def test_as_json_it_is_one_object_with_the_same_figures(gold: Path) -> None:
    figures = json.loads(run(str(gold), "--json").stdout)
    assert figures["entities"]["core"] == {"p": 100.0, "r": 66.7, "f": 80.0, "gold": 3}
    assert figures["quotes"]["direct"]["f"] == 100.0
    assert figures["quotes_with_speaker"]["f"] == figures["speaker_accuracy"] == 100.0


def test_a_folder_without_gold_articles_is_one_sentence(tmp_path: Path) -> None:
    told = CliRunner().invoke(cli, ["evaluate", str(tmp_path / "absent")])
    assert str(told.exception) == f"There are no gold files (*.json) in {tmp_path / 'absent'}."
