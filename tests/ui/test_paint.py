"""Painted rows: colours by theme, signs without colour, and nothing that speaks to the terminal."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.style import Style

from glose import themes
from glose.annotation import KINDS, LABELS
from glose.ui.paint import Paint
from glose.ui.row_strip import MARGIN, Marginal, Overlay, row_strip
from glose.ui.spans import Look, Run

THEME = themes.find("encre")
LOOKS = [
    Look(label, kind, heading, sentence, mention and label is not None, quote and kind is not None)
    for label, kind, heading, sentence, mention, quote in product(
        (None, *LABELS), (None, *KINDS), *([(False, True)] * 4)
    )
]


def _without_colour(style: Style) -> str:
    return str(style.without_color)


def test_without_colour_no_style_has_one() -> None:
    """NO_COLOR: nothing is left to a grey."""
    paint = Paint(THEME, colour=False)
    styles = [paint.run(look) for look in LOOKS]
    styles += [paint.base, paint.muted, paint.accent, paint.selected, paint.highlighted]
    styles += [*(paint.mention(label) for label in LABELS)]
    styles += [paint.bar(kind, current=current)[1] for kind in KINDS for current in (False, True)]
    assert all(style.color is None and style.bgcolor is None for style in styles)


@pytest.mark.parametrize("name", sorted(themes.available()))
def test_a_highlight_is_read_as_well_as_a_selection_and_told_from_it(name: str) -> None:
    """Its colours are those of a selection, whose contrast is checked; it is underlined, with colours and without."""
    for colour in (True, False):
        paint = Paint(themes.find(name), colour=colour)
        assert (paint.highlighted.color, paint.highlighted.bgcolor) == (paint.selected.color, paint.selected.bgcolor)
        assert paint.highlighted.underline
        assert not paint.selected.underline


@pytest.mark.parametrize("colour", [True, False])
def test_types_kinds_and_what_is_current_differ_without_their_colours(colour: bool) -> None:
    """By weight, slope and lines; by bars; by reversal, where there is no background."""
    paint = Paint(THEME, colour=colour)
    plain = _without_colour(paint.run(Look()))
    assert len({plain, *(_without_colour(paint.run(Look(label=label))) for label in LABELS)}) == 12
    assert len({paint.bar(kind, current=False)[0] for kind in KINDS}) == 3
    sentence, mention = Look(in_current_sentence=True), Look(label="PER", in_current_sentence=True)
    assert paint.run(sentence) != paint.run(Look())
    assert paint.run(mention) != paint.run(mention._replace(in_current_mention=True))
    assert paint.bar("direct", current=True) != paint.bar("direct", current=False)


def test_a_mention_keeps_its_colour_over_the_background_of_its_quotation() -> None:
    """In and out of the current sentence."""
    paint = Paint(THEME)
    for label, kind in product(LABELS, KINDS):
        mention, quote = THEME.mentions[label], THEME.quotes[kind]
        style = paint.run(Look(label=label, kind=kind))
        assert (style.color, style.bgcolor) == (Style.parse(mention.colour).color, Style.parse(quote.background).color)
        style = paint.run(Look(label=label, kind=kind, in_current_sentence=True, in_current_quote=True))
        assert (style.color, style.bgcolor) == (Style.parse(mention.colour).color, Style.parse(quote.current).color)


@given(
    st.text(alphabet=st.characters(exclude_characters="\n"), min_size=1, max_size=40),
    st.integers(min_value=1, max_value=60),
    st.tuples(st.integers(0, 40), st.integers(0, 40)),
)
def test_no_control_character_of_an_article_reaches_the_terminal(
    text: str, width: int, selected: tuple[int, int]
) -> None:
    """Whatever it holds; and a row is as wide as it should be."""
    runs = [Run(0, len(text) // 2, Look()), Run(len(text) // 2, len(text), Look(label="PER"))]
    paint = Paint(THEME)
    overlays = [Overlay(*selected, paint.match), Overlay(0, len(text) // 3, paint.current_match)]
    strip = row_strip(
        text, runs, Marginal(current=True, kind="direct", current_quote=True), overlays, paint, "  ", width
    )
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", strip.text)
    assert strip.cell_length == cell_len(strip.text) == width
    sent = strip.render(Console(color_system="truecolor", force_terminal=True))
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]", re.sub(r"\x1b\[[0-9;]*m", "", sent))


def test_selected_words_are_painted_as_such() -> None:
    """And no others."""
    paint = Paint(THEME)
    strip = row_strip("Un deux trois", [Run(0, 13, Look())], Marginal(), [Overlay(3, 7, paint.selected)], paint, "", 30)
    background = paint.selected.bgcolor
    assert [segment.text for segment in strip if segment.style and segment.style.bgcolor == background] == ["deux"]
    assert strip.text[MARGIN:].startswith("Un deux trois")


@pytest.mark.parametrize("current", [False, True], ids=["elsewhere", "in the current sentence"])
def test_matches_stand_out_from_the_text_and_from_one_another_without_colour(current: bool) -> None:
    """The current sentence is reversed: what is found in it is not."""
    paint = Paint(THEME, colour=False)
    overlays = [Overlay(3, 7, paint.match), Overlay(8, 13, paint.current_match)]
    strip = row_strip(
        "Un deux trois", [Run(0, 13, Look(in_current_sentence=current))], Marginal(), overlays, paint, "", 30
    )
    looks = {segment.text: segment.style for segment in strip if segment.style}
    assert bool(looks["Un "].reverse) is current
    assert bool(looks["deux"].reverse) is bool(looks["trois"].reverse) is not current
    assert looks["trois"].underline
    assert not looks["deux"].underline
    assert not any(style.color or style.bgcolor for style in looks.values())
