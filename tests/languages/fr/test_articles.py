"""Whole articles on invented events, written apart from the rules: their quotations, speakers and names.

Each file of `articles/` holds a text, its quotations in order (the segments and who says them) and its names.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from glose.annotation import Annotations
from glose.article import Article
from glose.languages import load

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.json"))

NAMES_FOUND = 0.97
"""The share of the names that must be found; weights trained anew may change a few."""


@cache
def expected(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def annotated(path: Path) -> Annotations:
    return load("fr").annotate(Article(expected(path)["text"], language="fr"))


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_the_quotations_of_an_article_are_found_with_their_speakers(path: Path) -> None:
    found = [
        {
            "kind": quote.kind,
            "content": [segment.text for segment in quote.content],
            "speaker": quote.speaker and quote.speaker.name,
        }
        for quote in annotated(path).quotes
    ]
    assert [quote for quote in expected(path)["quotes"] if quote not in found] == []


def test_the_names_of_the_articles_are_found() -> None:
    wanted = found = 0
    for path in ARTICLES:
        mentions = {(mention.text, mention.label, mention.start) for mention in annotated(path).mentions}
        names = [tuple(name) for name in expected(path)["names"]]
        wanted += len(names)
        found += sum(name in mentions for name in names)
    assert found >= NAMES_FOUND * wanted
