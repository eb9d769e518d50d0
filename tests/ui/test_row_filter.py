"""Rows filtered by words."""

from hypothesis import given
from hypothesis import strategies as st

from glose.ui.folding import fold
from glose.ui.listing import Listing
from glose.ui.row import Row
from glose.ui.row_filter import FilteredRows

ROWS = [
    Row("Persons", count="2"),
    Row("Odile Vasseur", key="e1"),
    Row("Élise Bœuf", key="e2"),
    Row(""),
    Row("Places", count="1"),
    Row("pont des Tanneurs", key="e3", detail="Un ouvrage de l’Orle"),
]


def _kept(words: str) -> list[str]:
    return [row.title for row in FilteredRows(Listing(ROWS)).having(words).rows]


def test_rows_with_all_words_in_any_order_stay_with_their_heading() -> None:
    assert _kept("vasseur ODI") == ["Persons", "Odile Vasseur"]
    assert _kept("boeuf elise") == ["Persons", "Élise Bœuf"]
    assert _kept("l'orle") == ["Places", "pont des Tanneurs"]
    assert _kept("e") == [row.title for row in ROWS]
    assert _kept("persons") == []


def test_no_words_keep_everything() -> None:
    assert _kept(" ") == [row.title for row in ROWS]


@given(st.lists(st.builds(Row, st.text(max_size=8), key=st.sampled_from(["", "k"])), max_size=9), st.text(max_size=3))
def test_what_stays_is_in_order_and_no_heading_stands_alone(rows: list[Row], words: str) -> None:
    kept = FilteredRows(Listing(rows)).having(words).rows
    rest = iter(rows)
    assert all(row in rest for row in kept)
    if fold(words).strip() and kept:
        assert kept[-1].key
