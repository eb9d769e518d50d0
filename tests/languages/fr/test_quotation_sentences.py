"""Sentences on invented events, a construction of the press in each, with what is quoted and what reports it marked up.

The tables of `quotations/` have a line a sentence: the name of the construction, then the text, in which `<d>` stands
around each segment of a direct quotation, `<m>` of a mixed and `<i>` of an indirect one, and `<c>` around the cue; a
number tells several quotations apart (`<i1>…</i1>`), `\\n` starts a paragraph. What is not marked up quotes nobody.
"""

import re
from pathlib import Path

import pytest

from glose.article import Article
from glose.languages import load

TABLES = sorted((Path(__file__).parent / "quotations").glob("*.txt"))
KINDS = {"d": "direct", "m": "mixed", "i": "indirect"}
TAG = re.compile(r"<(/?)([dmic])(\d*)>")

FOUND = 0.97
"""The share of a table's sentences that must come out as marked up; weights trained anew may lose one in thirty."""

Quotation = tuple[str, list[str], str | None]


def read(marked_up: str) -> tuple[str, list[Quotation]]:
    """Return the text without its tags, and its quotations in order: kind, segments, cue."""
    contents: dict[str, list[str]] = {}
    kinds: dict[str, str] = {}
    cues: dict[str, str] = {}
    for match in re.finditer(r"<([dmic])(\d*)>(.*?)</\1\2>", marked_up, re.DOTALL):
        tag, number, words = match.groups()
        if tag == "c":
            cues[number] = words
        else:
            contents.setdefault(number, []).append(words)
            kinds[number] = KINDS[tag]
    return TAG.sub("", marked_up), [(kinds[number], contents[number], cues.get(number)) for number in contents]


def found_in(text: str) -> list[Quotation]:
    quotes = load("fr").annotate(Article(text, language="fr")).quotes
    return [(quote.kind, [part.text for part in quote.content], quote.cue and quote.cue.text) for quote in quotes]


def rows(table: Path) -> list[tuple[str, str]]:
    lines = table.read_text(encoding="utf-8").splitlines()
    return [(name, text.replace(r"\n", "\n")) for name, _, text in (line.partition(" | ") for line in lines)]


@pytest.mark.parametrize("table", TABLES, ids=[table.stem for table in TABLES])
def test_the_sentences_of_a_form_quote_what_is_marked_up(table: Path) -> None:
    sentences = rows(table)
    missed = []
    for name, marked_up in sentences:
        text, expected = read(marked_up)
        found = found_in(text)
        if found != expected:
            missed.append((name, found, expected))
    assert len(missed) <= (1 - FOUND) * len(sentences), missed


def test_every_form_has_its_table_and_no_construction_stands_in_it_twice() -> None:
    names = [(table.stem, name) for table in TABLES for name, _ in rows(table)]
    assert len(TABLES) == 9
    assert len(names) == len(set(names)) >= 300
