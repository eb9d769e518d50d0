"""The ground: what normalisation keeps, and what a paragraph is."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.article import normalise, paragraphs


@given(st.text(alphabet="ab \n\t\x1c\x85\u2028\u00a0", max_size=60))
def test_a_paragraph_is_a_whole_line_that_is_not_blank(text: str) -> None:
    """Its blanks at either end belong to it."""
    lines = [line for line in text.split("\n") if line.strip()]
    assert [text[start:end] for start, end in paragraphs(text)] == lines


@pytest.mark.parametrize("text", [" " * 400_000, "\n" * 400_000, (" " * 400 + "\n") * 1000, "a" + " " * 400_000])
def test_a_text_of_blanks_is_read_in_one_pass(text: str) -> None:
    """A line of blanks is not tried again from each of its blanks, which would take minutes."""
    begin = perf_counter()
    list(paragraphs(text))
    assert perf_counter() - begin < 2


@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    """Offsets into a normalised text hold for good."""
    assert normalise(normalise(text)) == normalise(text)


def test_what_french_typography_needs_survives_normalisation() -> None:
    """No-break blanks, the ellipsis and the typographic apostrophe; a soft hyphen and a byte order mark do not."""
    assert normalise("\ufeffl’au\u00adteur\u00a0: «\u202fe\u0301te\u0301…\u202f»\r\nfin\r") == (
        "l’auteur\u00a0: «\u202fété…\u202f»\nfin\n"
    )
