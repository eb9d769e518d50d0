"""No character of an article can steer the terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.terminal_text import visible, visible_line


@given(st.text() | st.text(alphabet=st.characters(categories=["Cc", "Cs", "Zl", "Zp", "Cf"])))
def test_offsets_stay_and_no_control_character_is_left(text: str) -> None:
    """One symbol for one character, so that offsets into the article hold on the screen."""
    for shown, kept in ((visible(text), "\n\t"), (visible_line(text), "")):
        assert len(shown) == len(text)
        assert not any(
            unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in shown if character not in kept
        )


@given(st.text())
def test_what_is_shown_is_shown_as_it_is(text: str) -> None:
    """Showing twice changes nothing more."""
    assert visible(visible(text)) == visible(text)
    assert visible_line(visible_line(text)) == visible_line(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mrouge\x1b[0m", "␛[31mrouge␛[0m"),
        ("\x1b]0;titre\x07", "␛]0;titre␇"),
        ("\x9b31m", "␦31m"),
        ("\x00\x08\x7f\r", "␀␈␡␍"),
        ("a\u202eb\u2066c\u200fd", "a␦b␦c␦d"),
        ("un\u2028deux", "un␤deux"),
        ("a\ud800", "a␦"),
        ("« Été »\u00a0: 5\u202f€, 👩‍👩‍👧 漢 e\u0301", "« Été »\u00a0: 5\u202f€, 👩‍👩‍👧 漢 e\u0301"),
    ],
)
def test_each_control_or_direction_character_is_one_visible_symbol(text: str, shown: str) -> None:
    """Words, no-break blanks and joined emoji stay as they are."""
    assert visible(text) == visible_line(text) == shown


def test_only_text_keeps_its_line_ends_and_tabs() -> None:
    """A title or a path is one line wherever it comes from."""
    assert visible("a\n\tb") == "a\n\tb"
    assert visible_line("a\n\tb") == "a  b"
