"""Spans are found by where they stand, as if one walked over all of them."""

from hypothesis import given
from hypothesis import strategies as st

from glose.annotation import Span
from glose.span_table import SpanTable

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: (pair[0], sum(pair))), max_size=25)


def _table(spans: list[tuple[int, int]]) -> SpanTable:
    return SpanTable.of([Span(*span, "") for span in spans])


@given(SPANS, st.integers(0, 90), st.integers(1, 20))
def test_the_spans_over_a_stretch_are_those_that_share_a_code_point_with_it(
    spans: list[tuple[int, int]], start: int, length: int
) -> None:
    """In the order of their starts, however they nest and whatever order they are given in."""
    expected = [
        (first, last, owner) for owner, (first, last) in enumerate(spans) if first < start + length and start < last
    ]
    assert _table(spans).over(start, start + length) == sorted(expected, key=lambda span: span[0])


@given(SPANS, st.integers(0, 90), st.integers(1, 20))
def test_the_first_one_shares_a_code_point_with_the_stretch_where_any_begins_in_it(
    spans: list[tuple[int, int]], start: int, length: int
) -> None:
    first = _table(spans).first(start, start + length)
    if first is not None:
        assert spans[first][0] < start + length
        assert start < spans[first][1]
    else:
        assert not any(start <= begin < start + length for begin, _ in spans)
