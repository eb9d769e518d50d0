"""Where ":" leads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.annotation import Sentence
from glose.ui.destination import DestinationError, destination

TEXT = "Un. Deux.\n\nTrois.\nQuatre."
SENTENCES = tuple(Sentence(f"s{start}", start, start + 3, 0) for start in (0, 4, 11, 18))


@pytest.mark.parametrize(
    ("asked", "offset"),
    [
        ("1", 0),
        ("2", 4),
        (" 4 ", 18),
        ("0", 0),
        ("99", 18),
        ("p1", 0),
        ("p2", 11),
        ("p 3", 18),
        ("p99", 18),
        ("0%", 0),
        ("50%", 12),
        ("50 %", 12),
        ("12,5%", 3),
        ("100%", 24),
        ("999%", 24),
    ],
)
def test_numbers_of_sentences_and_paragraphs_and_percentages_lead_there(asked: str, offset: int) -> None:
    assert destination(asked, TEXT, SENTENCES) == offset


@pytest.mark.parametrize("asked", ["", "x", "p", "%", "-1", "1.5", "p1%", "1e9", "12 13", "٣x", "9" * 30, "\x1b[2J"])
def test_anything_else_is_one_sentence_that_says_what_to_type(asked: str) -> None:
    with pytest.raises(DestinationError, match=r"^[^\x00-\x1f]* is no place: type a sentence \(12\)"):
        destination(asked, TEXT, SENTENCES)


def test_without_sentences_a_number_is_refused_with_what_works() -> None:
    with pytest.raises(DestinationError, match="not known yet"):
        destination("3", TEXT, ())


@given(st.from_regex(r"p?\d{1,9}|\d{1,3}%", fullmatch=True), st.text("a \n", max_size=30))
def test_a_place_is_always_inside_of_the_text(asked: str, text: str) -> None:
    assert 0 <= destination(asked, text, SENTENCES[:1]) <= max(len(text) - 1, 0)
