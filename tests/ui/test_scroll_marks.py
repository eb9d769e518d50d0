"""The marks in the scroll bar."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color
from rich.style import Style

from glose import themes
from glose.annotation import KINDS, Annotations, Pipeline, Quote, Segment
from glose.article import Article
from glose.ui.found import NOTHING, Found
from glose.ui.layout import Layout
from glose.ui.matching import Matches
from glose.ui.paint import Paint
from glose.ui.scroll_marks import CURRENT_MATCH, MATCH, bar_marks
from glose.ui.spans import Marks

PAINT = Paint(themes.find("encre"))
BARS = {themes.find("encre").quotes[kind].bar: kind for kind in KINDS}


def _quote(start: int, end: int, kind: str = "direct") -> Quote:
    return Quote("q", kind, (Segment(start, end, "", True),), None, None, None, None, None, False, 1.0, "")


def _marks(quotes: list[Quote]) -> Marks:
    return Marks(Annotations("fr", Pipeline("by-hand", "1"), quotes=tuple(quotes)), ())


def _glyphs(edges: list[int], quotes: list[Quote], found: Found = NOTHING) -> str:
    return "".join(mark.glyph if mark else " " for mark in bar_marks(edges, _marks(quotes), found, PAINT))


def test_each_cell_shows_the_quotation_on_its_part_of_the_text() -> None:
    glyphs = _glyphs([0, 10, 20, 30, 40], [_quote(5, 22), _quote(31, 32, "indirect")])
    assert [BARS.get(glyph) for glyph in glyphs] == ["direct", "direct", "direct", "indirect"]
    assert _glyphs([0, 10, 20], [_quote(10, 12)])[0] == " "


def test_matches_come_before_quotations_and_the_current_one_before_all() -> None:
    found = Found(Matches([(1, 3), (12, 14), (15, 16), (25, 31)]), 2)
    assert _glyphs(
        [0, 10, 20, 30, 40, 50], [_quote(0, 45)], found
    ) == f"{MATCH}{CURRENT_MATCH}{MATCH}{MATCH}" + "".join(glyph for glyph, kind in BARS.items() if kind == "direct")


def test_no_two_marks_share_a_glyph_in_any_theme() -> None:
    for name in themes.available():
        glyphs = [MATCH, CURRENT_MATCH, *(quote.bar for quote in themes.find(name).quotes.values())]
        assert len(set(glyphs)) == len(glyphs), name


@pytest.mark.parametrize("name", themes.available())
def test_marks_are_readable_beside_the_thumb_and_on_it(name: str) -> None:
    """WCAG 2.2, 1.4.3: a contrast of 4.5 to 1."""
    paint = Paint(themes.find(name))
    quotes = [_quote(place * 10, place * 10 + 5, kind) for place, kind in enumerate(KINDS)]
    found = Found(Matches([(30, 31), (40, 41)]), 1)
    for mark in bar_marks([0, 10, 20, 30, 40, 50], _marks(quotes), found, paint):
        assert mark is not None
        for style in (mark.style, mark.on_thumb):
            assert _contrast(style) >= 4.5


def test_without_colour_marks_are_reversed_on_the_thumb_as_the_thumb_is() -> None:
    paint = Paint(themes.find("encre"), colour=False)
    (mark,) = bar_marks([0, 10], _marks([_quote(1, 2)]), NOTHING, paint)
    assert mark is not None
    assert mark.on_thumb.reverse
    assert not mark.style.reverse
    assert not mark.style.color


@given(st.text("ab \n", max_size=400), st.integers(1, 30), st.integers(1, 12))
def test_the_edges_of_the_cells_run_through_the_whole_text_in_order(text: str, width: int, cells: int) -> None:
    layout = Layout(text, width)
    edges = [layout.offset_near(layout.rows * cell // cells) for cell in range(cells)] + [len(text)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    layout.settle(0, layout.rows)
    for row in range(layout.rows):
        assert layout.offset_near(row) == layout.span(row)[0]


def test_edges_are_guessed_where_nothing_is_wrapped_yet() -> None:
    text = "Une ligne de quarante signes, à peu près.\n" * 5_000
    layout = Layout(text, 50)
    edges = [layout.offset_near(layout.rows * cell // 20) for cell in range(21)]
    assert edges == sorted(edges)
    for edge, following in pairwise(edges):
        assert abs(following - edge - len(text) / 20) < len(text) / 40


def test_annotations_of_an_article_mark_its_bar(article: Article, annotations: Annotations) -> None:
    edges = [len(article.text) * cell // 10 for cell in range(11)]
    assert _glyphs(edges, list(annotations.quotes)).strip()


def _contrast(style: Style) -> float:
    lights = sorted(map(_luminance, (style.color, style.bgcolor)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour: Color | None) -> float:
    assert colour is not None
    parts = (part / 255 for part in colour.get_truecolor())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
