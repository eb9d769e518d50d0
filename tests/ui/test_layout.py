"""The offset table: the same rows whether they are laid out from the start, from the middle or in slices."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glose.article import paragraphs
from glose.ui import layout
from glose.ui.layout import Layout, Spacing

TEXT = "\n\n".join(
    f"Paragraphe {number} : " + "des mots qui passent à la ligne. " * (number % 7) for number in range(900)
)
BLANKS = st.lists(st.text(alphabet="ab \u00a0", max_size=40).map(str.lstrip), max_size=12).map("\n".join)


def spans(rows: Layout) -> list[tuple[int, int]]:
    """Every row of a complete layout."""
    assert rows.complete
    return [rows.span(row) for row in range(rows.rows)]


def laid_out(text: str, width: int) -> Layout:
    """A layout with nothing left to guess."""
    rows = Layout(text, width)
    while not rows.work(1):
        pass
    return rows


@given(BLANKS, st.integers(min_value=1, max_value=30))
def test_a_blank_row_and_no_more_stands_between_paragraphs(text: str, width: int) -> None:
    """However many blank lines the text has."""
    shown = [text[start:end] for start, end in spans(laid_out(text, width))]
    assert not any(above == below == "" for above, below in pairwise(shown))
    assert "".join(shown).replace(" ", "") == "".join(text[a:b] for a, b in paragraphs(text)).replace(" ", "")
    assert sum(row == "" for row in shown) == max(len(list(paragraphs(text))) - 1, 0)
    assert shown[:1] != [""]


@given(BLANKS, st.integers(1, 30), st.integers(0, 2), st.integers(0, 3))
def test_spacing_adds_blank_rows_and_nothing_else(text: str, width: int, lines: int, between: int) -> None:
    """Between lines and between paragraphs, not before the first nor after the last."""
    rows = Layout(text, width, Spacing(lines, between))
    while not rows.work(1):
        pass
    close = Layout(text, width, Spacing(0, 0))
    while not close.work(1):
        pass
    shown = [span for span in spans(rows) if span[0] < span[1]]
    assert shown == [span for span in spans(close) if span[0] < span[1]]
    kinds = [start < end for start, end in spans(rows)]
    full = [number for number, kind in enumerate(kinds) if kind]
    if full:
        assert full[0] == 0
        assert full[-1] == rows.rows - 1
    owners = {start: number for number, (start, _end) in enumerate(paragraphs(text))}
    for above, below in pairwise(full):
        apart = between if rows.span(below)[0] in owners else lines
        assert below - above - 1 == apart
    for row in full:
        assert rows.row_of(rows.span(row)[0]) == row


def test_a_text_of_several_blocks_is_laid_out_as_one() -> None:
    """The bounds of blocks leave no trace."""
    assert len(layout._blocks(TEXT)) > 3
    shown = [TEXT[start:end] for start, end in spans(laid_out(TEXT, 30))]
    assert sum(row == "" for row in shown) == 899
    assert " ".join(" ".join(shown).split()) == " ".join(TEXT.split())


@settings(max_examples=40)  # each lays out all of the text
@given(st.lists(st.integers(min_value=0, max_value=len(TEXT)), max_size=8))
def test_it_does_not_matter_where_one_looks_first(offsets: list[int]) -> None:
    """Rows are guesses until they are asked for; then they are right."""
    rows = Layout(TEXT, 30)
    for offset in offsets:
        start, end = rows.span(rows.row_of(offset))
        assert start <= offset
        assert TEXT[end:offset].strip() == ""
    rows.work(10)
    assert spans(rows) == spans(laid_out(TEXT, 30))


def test_row_numbers_change_only_when_the_last_slice_is_done() -> None:
    """So that the scroll bar moves once."""
    rows = Layout(TEXT, 30)
    guess = rows.rows
    assert not rows.work(0)
    assert rows.rows == guess
    assert not rows.complete
    while not rows.work(0.0001):
        assert rows.rows == guess
    assert rows.complete
    assert rows.rows == len(spans(laid_out(TEXT, 30)))


@settings(max_examples=40)
@given(st.integers(min_value=0, max_value=3000))
def test_the_guess_is_near_enough_for_a_scroll_bar(row: int) -> None:
    """And settled rows are no guess: looking at them changes nothing any more."""
    rows = Layout(TEXT, 30)
    exact = laid_out(TEXT, 30).rows
    assert 0.7 < rows.rows / exact < 1.4
    row = min(row, rows.rows - 30)
    rows.settle(row, row + 20)
    count = rows.rows
    for settled in range(row, min(row + 21, count)):
        rows.span(settled)
    assert rows.rows == count


def test_each_offset_stands_on_the_row_that_covers_it() -> None:
    """Also those of blanks and line ends, which no row shows."""
    rows = laid_out(TEXT, 30)
    table = spans(rows)
    for offset in range(0, len(TEXT), 7):
        row = rows.row_of(offset)
        assert table[row][0] <= offset
        assert row + 1 == len(table) or offset < table[row + 1][0]


@pytest.mark.parametrize("text", ["", "\n\n", "   ", " \n\t\n"])
def test_a_text_of_blanks_has_no_rows(text: str) -> None:
    """There is nothing to read in it."""
    rows = laid_out(text, 30)
    assert rows.rows == 0
    with pytest.raises(IndexError):
        rows.span(0)


def test_a_width_of_nothing_is_one_cell() -> None:
    """A terminal of 1×1 has no room for the text beside its margin."""
    assert [("ab"[start:end]) for start, end in spans(laid_out("ab", -3))] == ["a", "b"]


def test_there_is_no_row_to_be_near_in_an_empty_text() -> None:
    """The scroll bar asks before the article is there."""
    layout = Layout("", 1)
    layout.settle(0, 1)
    assert layout.rows == 0
    assert [layout.offset_near(row) for row in (-1, 0, 5)] == [0, 0, 0]
