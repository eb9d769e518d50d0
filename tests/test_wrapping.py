"""Lines: every code point once and in order, no line too wide, no mark parted from its word."""

import unicodedata
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from glose import wrapping
from glose.wrapping import TAB_CELLS, offset_at, shown, source_offset, wrap

FRENCH = st.text(alphabet="aeé  ’-«»:;!?%.,\u00a0\u202f1", max_size=120)
ANYTHING = st.text(
    alphabet=st.one_of(
        st.characters(exclude_characters="\n", exclude_categories=["Cs"]),
        st.sampled_from(" \t«»!é\u0301\u200d\ufe0f人名🏳🌈👩🇫🇷\u202e\x1b"),
    ),
    max_size=80,
)


def lines(paragraph: str, width: int) -> list[str]:
    """The lines of a paragraph, without the blanks at their ends."""
    bounds = [*wrap(paragraph, width), len(paragraph)]
    return [paragraph[start:end].rstrip(wrapping._BLANKS) for start, end in pairwise(bounds)]


@given(ANYTHING | FRENCH, st.integers(min_value=1, max_value=40))
def test_every_code_point_stands_on_one_line_in_order(paragraph: str, width: int) -> None:
    """Lines begin at rising offsets, from the first."""
    starts = wrap(paragraph, width)
    assert starts[0] == 0
    assert all(earlier < later for earlier, later in pairwise(starts))
    assert starts[-1] < max(len(paragraph), 1)


@given(ANYTHING | FRENCH, st.integers(min_value=1, max_value=40))
def test_no_line_is_wider_than_asked_unless_one_grapheme_is(paragraph: str, width: int) -> None:
    """In cells as rich measures them, which is what Textual lays out by."""
    for line in lines(paragraph, width):
        assert cell_len(shown(line)) <= width or len(wrapping._graphemes(line)) == 1


WORDS = st.sampled_from(
    ["mot", "anticonstitutionnel", "l’été", "« mot", "mot »", "« mot »", "mot : «", "mot !", "12 % ?", "mot ; »"]
)


@given(st.lists(WORDS).map(" ".join), st.integers(min_value=9, max_value=40))
def test_no_line_begins_with_a_high_mark_or_ends_with_an_opening_one(paragraph: str, width: int) -> None:
    """Be it after an ordinary blank, and be it at the price of cutting a long word."""
    for before, after in pairwise(lines(paragraph, width)):
        assert after[:1] not in set("»:;!?%")
        assert before[-1:] != "«"


@given(st.text(alphabet="abé’. «»!?\u00a0", max_size=200), st.integers(min_value=1, max_value=30))
def test_the_fast_way_and_the_slow_way_wrap_alike(paragraph: str, width: int) -> None:
    """A character beyond the narrow ones, far down, must not change the lines before it."""
    starts = wrap(paragraph, width)
    slow = wrap(paragraph + " " * width + "人", width)
    assert slow[: len(starts)] == starts


@pytest.mark.parametrize(
    ("paragraph", "width", "expected"),
    [
        ("Le pont des Tanneurs ferme", 12, ["Le pont des", "Tanneurs", "ferme"]),
        ("Il a dit : « Non »", 9, ["Il a", "dit :", "« Non »"]),
        ("Est-ce vrai ?", 11, ["Est-ce", "vrai ?"]),
        ("Elle a crié « oui »", 13, ["Elle a crié", "« oui »"]),
        ("« oui non »", 9, ["« oui", "non »"]),
        ("une hausse de 12 %", 16, ["une hausse de", "12 %"]),
        ("à 18\u00a0h\u00a030 précises", 8, ["à", "18\u00a0h\u00a030", "précises"]),
        ("10\u202f000 euros", 8, ["10\u202f000", "euros"]),
        ("anticonstitutionnellement", 10, ["anticonsti", "tutionnell", "ement"]),
        ("dix mots  de plus", 9, ["dix mots", "de plus"]),
        ("   un retrait", 8, ["   un", "retrait"]),
        ("abcdefgh !", 9, ["abcdefg", "h !"]),
        ("abcdefgh:", 8, ["abcdefg", "h:"]),
        ("!!!!!!", 4, ["!!!!", "!!"]),
        ("", 10, [""]),
        ("    ", 2, [""]),
        ("      retrait", 4, ["", "retr", "ait"]),
        ("人民日报社论", 5, ["人民", "日报", "社论"]),
        ("Le 人民日报 dit", 7, ["Le 人民", "日报", "dit"]),
        ("人民日报。社论", 8, ["人民日", "报。社论"]),
        ("🇫🇷🇩🇪🇮🇹", 5, ["🇫🇷🇩🇪", "🇮🇹"]),
        ("👩‍🌾👩‍🌾👩‍🌾", 5, ["👩‍🌾👩‍🌾", "👩‍🌾"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("un\tdeux", 6, ["un", "deux"]),
        ("人", 1, ["人"]),
    ],
)
def test_lines_break_where_a_reader_of_french_expects_it(paragraph: str, width: int, expected: list[str]) -> None:
    """Between words, beside no-break blanks never, inside a word only where it is longer than the line."""
    assert lines(paragraph, width) == expected


def test_what_is_counted_as_narrow_is_one_cell_wide_and_joins_nothing() -> None:
    """The fast way by length rests on it."""
    narrow = [chr(code) for code in range(0x3000) if wrapping._NARROW.fullmatch(chr(code))]
    assert len(narrow) > 700
    assert {character for character in narrow if cell_len(character) != 1} == set()
    assert {character for character in narrow if unicodedata.combining(character)} == set()


@given(ANYTHING)
def test_what_is_shown_holds_no_control_and_no_direction_character(line: str) -> None:
    """An article never speaks to the terminal."""
    assert all(unicodedata.category(character) != "Cc" for character in shown(line))
    assert not set(shown(line)) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


@given(st.text(alphabet="ab\té人", max_size=30))
def test_the_source_of_each_shown_character_is_found(line: str) -> None:
    """A tab is shown as several blanks; all else one to one."""
    places = [source_offset(line, index) for index in range(len(shown(line)))]
    assert [line[place] for place in places] == [
        character for source in line for character in (source * TAB_CELLS if source == "\t" else source)
    ]
    assert source_offset(line, len(shown(line))) == len(line)
    assert source_offset(line, -3) == 0


def test_the_grapheme_under_each_cell_is_found() -> None:
    """A click in the right half of a wide character is on it; beyond the line it is at the end."""
    line = "a人\te\u0301b"
    assert [offset_at(line, cell) for cell in range(11)] == [0, 1, 1, 2, 2, 2, 2, 3, 5, 6, 6]


@pytest.mark.parametrize("piece", ["a", "mot ", "\u200d", "e\u0301\u0301", "人", "!", " ", "« "])
def test_time_grows_with_the_length_of_a_line(piece: str) -> None:
    """A line of a million characters is input like any other: ten times the length, not a hundred times the time."""

    def seconds(length: int) -> float:
        paragraph = piece * (length // len(piece))
        best = []
        for _ in range(3):
            begin = process_time()
            wrap(paragraph, 72)
            best.append(process_time() - begin)
        return min(best)

    assert seconds(100_000) < 40 * seconds(10_000) + 0.01
