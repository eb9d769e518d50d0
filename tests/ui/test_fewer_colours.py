"""Every theme in the colours that a terminal has."""

from pathlib import Path

import pytest

from glose import bundled, themes
from glose.contrast import LEAST, meetings
from glose.terminal_colours import PALETTE, SIXTEEN, TRUECOLOUR
from glose.ui.fewer_colours import ANSI, XTERM, fitted_to

THEMES = sorted(bundled.themes().glob("*.toml"))


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
@pytest.mark.parametrize(("number", "colours"), [(SIXTEEN, ANSI), (PALETTE, XTERM)], ids=["16", "256"])
def test_every_colour_is_one_of_theirs_and_legible_where_it_stands(
    path: Path, number: int, colours: tuple[str, ...]
) -> None:
    theme = fitted_to(themes.load(path), number)
    used = {getattr(theme.colours, name) for name in theme.colours.__struct_fields__}
    used |= {look.colour for look in theme.mentions.values()}
    used |= {colour for look in theme.quotes.values() for colour in (look.colour, look.background, look.current)}
    assert used <= set(colours)
    assert [meeting for meeting in meetings(theme) if meeting.contrast < LEAST] == []


@pytest.mark.parametrize("number", [SIXTEEN, PALETTE])
def test_hues_stay_apart(number: int) -> None:
    """Persons, organisations and places are three colours, and none of them that of plain text."""
    theme = fitted_to(themes.find("encre"), number)
    colours = {theme.mentions[label].colour for label in ("PER", "ORG", "LOC")}
    assert len(colours | {theme.colours.text}) == 4


def test_a_grey_stays_one_among_256() -> None:
    """The dark blue under the current sentence is nearer to a grey than to teal."""
    assert fitted_to(themes.find("encre"), PALETTE).colours.current == "#303030"


def test_with_all_colours_a_theme_is_what_its_file_says() -> None:
    theme = themes.find("papier")
    assert fitted_to(theme, TRUECOLOUR) is theme


def test_name_and_signs_stay() -> None:
    before = themes.find("papier")
    after = fitted_to(before, SIXTEEN)
    assert (after.name, after.title, after.dark) == (before.name, before.title, before.dark)
    assert [look.glyph for look in after.mentions.values()] == [look.glyph for look in before.mentions.values()]
