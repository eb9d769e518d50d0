"""The jump list: back to every place that was left, and forward again."""

from hypothesis import given
from hypothesis import strategies as st

from glose.ui.jumps import Jumps


def test_back_and_forward_lead_through_the_places_in_turn() -> None:
    jumps = Jumps().left(0).left(50)
    place, jumps = jumps.back(90)
    assert place == 50
    place, jumps = jumps.back(place)
    assert place == 0
    assert jumps.back(place) is None
    place, jumps = jumps.forward(place)
    assert place == 50
    place, jumps = jumps.forward(place)
    assert place == 90
    assert jumps.forward(place) is None


def test_a_new_jump_forgets_what_was_ahead() -> None:
    _place, jumps = Jumps().left(0).left(50).back(90)
    assert jumps.left(50).forward(10) is None


def test_a_place_is_not_returned_to_while_standing_on_it() -> None:
    jumps = Jumps().left(7).left(7)
    assert jumps.back(7) is None
    assert jumps.back(8)[0] == 7


@given(st.lists(st.integers(0, 9), max_size=200), st.integers(10, 20))
def test_going_all_the_way_back_and_forward_ends_where_it_began(places: list[int], here: int) -> None:
    jumps, start = Jumps(), here
    for place in places:
        jumps = jumps.left(place)
    assert len(jumps.behind) <= 100
    while (found := jumps.back(here)) is not None:
        here, jumps = found
    while (found := jumps.forward(here)) is not None:
        here, jumps = found
    assert here == start
