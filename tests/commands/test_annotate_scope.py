"""`glose annotate --scope` writes parts of an article, each one whole, in the order of the text."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = (
    "Paul Arnoult, le maire de Clairval, a déclaré : « Nous rouvrirons le pont lundi. » Il pleuvait. "
    "« Les travaux sont finis », a ajouté Jeanne Morel. « Tout est prêt », a dit Paul Arnoult.\n"
)


@pytest.fixture
def path(tmp_path: Path) -> str:
    article = tmp_path / "pont.txt"
    article.write_text(ARTICLE, "utf-8")
    return str(article)


def glose(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "glose", "annotate", *arguments, "--lang", "fr"]
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8")


def test_each_quotation_is_a_piece_of_its_own(path: str) -> None:
    result = glose(path, "--format", "plain", "--scope", "quote")
    assert (result.returncode, result.stderr) == (0, "")
    assert [line for line in result.stdout.splitlines() if line.startswith("«")] == [
        "«\u00a0Nous rouvrirons le pont lundi.\u00a0»",
        "«\u00a0Les travaux sont finis\u00a0»",
        "«\u00a0Tout est prêt\u00a0»",
    ]


def test_one_quotation_is_chosen_by_its_number(path: str) -> None:
    document = json.loads(glose(path, "--scope", "quote:2").stdout)
    assert [quote["speaker"]["name"] for quote in document["quotes"]] == ["Jeanne Morel"]


def test_all_that_one_speaker_said_is_chosen_by_the_name(path: str) -> None:
    document = json.loads(glose(path, "--scope", "speaker:paul arnoult").stdout)
    assert [quote["content"][0]["text"] for quote in document["quotes"]] == [
        "Nous rouvrirons le pont lundi.",
        "Tout est prêt",
    ]


def test_pieces_share_one_document_where_a_file_holds_one(path: str) -> None:
    document = json.loads(glose(path, "--scope", "quote").stdout)
    assert len(document["quotes"]) == 3
    assert len(document["sentences"]) == 3  # “Il pleuvait.” has no part in any


def test_pieces_are_lines_of_json_lines(path: str) -> None:
    lines = glose(path, "--jsonl", "--scope", "entity").stdout.splitlines()
    assert len(lines) == len(json.loads(glose(path).stdout)["entities"])
    assert [len(json.loads(line)["entities"]) for line in lines] == [1] * len(lines)


def test_a_range_holds_its_sentences(path: str) -> None:
    document = json.loads(glose(path, "--scope", "range:2-3").stdout)
    assert [sentence["id"] for sentence in document["sentences"]] == ["s2", "s3"]


@pytest.mark.parametrize("scope", ["quote:9", "range:2-99", "entity:Zorro", "sentence:0"])
def test_what_is_not_there_is_one_sentence(path: str, scope: str) -> None:
    result = glose(path, "--scope", scope)
    assert (result.returncode, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("scope", ["verse", "range", "range:two", "article:1", "quote:"])
def test_a_scope_that_makes_no_sense_is_wrong_usage(path: str, scope: str) -> None:
    result = glose(path, "--scope", scope)
    assert (result.returncode, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr


def test_several_articles_follow_each_other_in_a_format_that_allows_it(path: str) -> None:
    result = glose(path, path, "--format", "markdown", "--scope", "quote:1")
    assert result.returncode == 0
    assert result.stdout.count("Nous rouvrirons le pont lundi.") == 2


def test_a_deep_link_leads_to_the_words_of_each_piece(path: str) -> None:
    options = ("--format", "markdown", "--scope", "quote", "--url", "https://courrier.example/pont")
    linked = glose(path, *options, "--deep-link")
    assert linked.returncode == 0
    assert linked.stdout.count("#:~:text=") == 3
    assert "#:~:text=Les%20travaux%20sont%20finis" in linked.stdout
    assert "#:~:text=" not in glose(path, *options).stdout


def test_a_deep_link_in_data_is_wrong_usage(path: str) -> None:
    result = glose(path, "--format", "json", "--deep-link")
    assert result.returncode == 2
    assert "--deep-link is for those that tell the source" in result.stderr
