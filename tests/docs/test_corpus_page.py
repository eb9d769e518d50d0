"""The commands of `docs/corpus.md` do what the page says."""

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "corpus.md").read_text(encoding="utf-8")
TABLE, LINES, _JQ, FROM_LINES, ALL_CORES = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
(LINE,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two articles in it."""
    (tmp_path / "articles").mkdir()
    for number in range(2):
        text = f"Paul Arnoult, maire de Clairval, a déclaré : « Le pont {number} rouvrira. »"
        (tmp_path / "articles" / f"{number}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def run(folder: Path, commands: str) -> None:
    """Run what the page says in a shell that finds glose."""
    program = folder / "bin" / "glose"
    program.parent.mkdir(exist_ok=True)
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m glose "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = os.environ | {"PATH": f"{program.parent}:{os.environ['PATH']}"}
    subprocess.run(["sh", "-euc", commands], cwd=folder, env=environment, check=True)


def test_the_table_has_a_row_for_each_quotation_and_says_where_it_is_from(folder: Path) -> None:
    run(folder, TABLE)
    rows = list(csv.DictReader((folder / "quotations.csv").read_text(encoding="utf-8").splitlines()))
    assert [(row["origin"], row["speaker"]) for row in rows] == [
        ("articles/0.txt", "Paul Arnoult"),
        ("articles/1.txt", "Paul Arnoult"),
    ]


def test_every_article_is_a_line(folder: Path) -> None:
    run(folder, LINES)
    lines = (folder / "corpus.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["article"]["origin"] for line in lines] == ["articles/0.txt", "articles/1.txt"]


def test_lines_of_json_keep_what_is_known_of_them(folder: Path) -> None:
    (folder / "articles.jsonl").write_text(LINE, encoding="utf-8")
    run(folder, FROM_LINES)
    article = json.loads((folder / "corpus.jsonl").read_text(encoding="utf-8"))["article"]
    assert (article["origin"], article["csl"]["id"], article["csl"]["title"]) == ("a-17", "a-17", "Le pont")


def test_processes_write_a_file_each(folder: Path) -> None:
    run(folder, ALL_CORES.replace("-n 100", "-n 1"))
    written = [json.loads(file.read_text(encoding="utf-8")) for file in folder.glob("corpus.*.jsonl")]
    assert sorted(one["article"]["origin"] for one in written) == ["articles/0.txt", "articles/1.txt"]
