"""Contrast is that of WCAG, and no colour of a theme is left out."""

import msgspec
import pytest

from glose import themes
from glose.contrast import contrast, meetings


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
        ("#123456", "#123456", 1),
    ],
)
def test_the_ratio_is_that_of_the_definition(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


def test_every_colour_of_a_theme_meets_another() -> None:
    """But the colour of borders, which are no letters."""
    theme = themes.find(themes.DEFAULT)
    met = {key for one in meetings(theme) for key in (one.letters, one.ground)}
    keys = {f"colours.{name}" for name in msgspec.structs.asdict(theme.colours)} - {"colours.border"}
    keys |= {f"mentions.{label}.colour" for label in theme.mentions}
    keys |= {f"quotes.{kind}.{part}" for kind in theme.quotes for part in ("colour", "background", "current")}
    assert met == keys


def test_letters_meet_every_ground_that_they_may_stand_on() -> None:
    """A name in what is quoted in the current sentence."""
    theme = themes.find(themes.DEFAULT)
    expected = contrast(theme.mentions["PER"].colour, theme.quotes["mixed"].current)
    assert ("mentions.PER.colour", "quotes.mixed.current", expected) in set(meetings(theme))
