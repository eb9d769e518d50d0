"""Searching: words and regular expressions, and what comes before and after a place."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.ui.folding import fold
from glose.ui.matching import Matches, SearchedText, SearchError

TEXT = "L’été, à Valmorin, le cœur de l\u2019ETE bat.\n\nCœurs et ponts : 4\u202f200 voitures."


def _found(query: str, text: str = TEXT) -> list[str]:
    matches = SearchedText(text).find(query)
    return [text[start:end] for start, end in zip(matches.starts, matches.ends, strict=True)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ete", ["été", "ETE"]),
        ("L'ÉTÉ", ["L’été", "l’ETE"]),
        ("coeur", ["cœur", "Cœur"]),
        ("4 200", ["4\u202f200"]),
        ("bat. coeurs", ["bat.\n\nCœurs"]),
        ("zzz", []),
        ("", []),
        ("  ", []),
        ("\u0301", []),
        ("re:[lc]œur\\w*", ["cœur", "Cœurs"]),
        ("re:^\\w+", ["L", "Cœurs"]),
        ("re:x*", []),
        ("re:", []),
    ],
)
def test_words_and_expressions_are_found(query: str, found: list[str]) -> None:
    assert _found(query) == found


@pytest.mark.parametrize("query", ["re:(", "re:[", "re:*", "re:(?<n>a)(?P=m)", "re:a{3,1}", "re:\\p{No such}"])
def test_a_wrong_expression_is_one_sentence(query: str) -> None:
    with pytest.raises(SearchError, match=r"^This is no regular expression \([^\n]+\): mend it[^\n]*\.$"):
        SearchedText(TEXT).find(query)


def test_a_slow_expression_is_given_up_with_one_sentence() -> None:
    began = time.process_time()
    with pytest.raises(SearchError, match=r"more than 2 s here"):
        SearchedText("a" * 5_000 + "!").find(r"re:(a+)+\d")
    assert time.process_time() - began < 10


@given(st.text("abéè œ\n’'", max_size=80), st.text("abeè o'", min_size=1, max_size=4))
def test_words_are_found_wherever_a_plain_search_of_the_fold_finds_them(text: str, query: str) -> None:
    matches = SearchedText(text).find(query)
    expected = len(re.findall(re.escape(fold(query)), fold(text))) if query.strip() else 0
    assert len(matches) == expected
    for start, end in zip(matches.starts, matches.ends, strict=True):
        assert fold(query) in fold(text[start:end])


def test_a_search_nobody_wants_any_more_stops_short() -> None:
    matches = SearchedText("a" * 10_000).find("a", unwanted=lambda: True)
    assert len(matches) == 0


@given(st.lists(st.integers(0, 60), unique=True), st.integers(0, 200), st.integers(1, 70))
def test_matches_over_a_stretch_are_those_that_touch_it(places: list[int], start: int, length: int) -> None:
    end = start + length
    spans = [(place * 3, place * 3 + 2) for place in sorted(places)]
    matches = Matches(spans)
    expected = [index for index, (first, last) in enumerate(spans) if first < end and start < last]
    assert list(matches.over(start, end)) == expected


def test_before_and_after_a_place_go_round_the_text() -> None:
    matches = Matches([(2, 4), (10, 12), (20, 25)])
    assert [matches.from_(offset) for offset in (0, 2, 3, 20, 21)] == [0, 0, 1, 2, 0]
    assert [matches.before(offset) for offset in (0, 2, 3, 20, 21)] == [2, 2, 0, 1, 2]
    assert Matches().from_(0) is None
    assert Matches().before(0) is None
