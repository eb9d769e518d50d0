"""Every theme in the sixteen colours of a plain terminal."""

from pathlib import Path

import pytest

from glose import bundled, themes
from glose.contrast import LEAST, meetings
from glose.ui.sixteen_colours import ANSI, in_sixteen_colours

THEMES = sorted(bundled.themes().glob("*.toml"))


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_every_colour_is_one_of_the_sixteen_and_legible_where_it_stands(path: Path) -> None:
    theme = in_sixteen_colours(themes.load(path))
    grounds = [theme.colours.background, theme.colours.current, *(look.background for look in theme.quotes.values())]
    letters = [look.colour for look in (*theme.mentions.values(), *theme.quotes.values())]
    assert {*grounds, *letters, theme.colours.text, theme.colours.accent} <= set(ANSI)
    assert [meeting for meeting in meetings(theme) if meeting.contrast < LEAST] == []


def test_hues_stay_apart() -> None:
    """Persons, organisations and places are three colours, and none of them that of plain text."""
    theme = in_sixteen_colours(themes.find("encre"))
    colours = {theme.mentions[label].colour for label in ("PER", "ORG", "LOC")}
    assert len(colours | {theme.colours.text}) == 4


def test_name_and_signs_stay() -> None:
    before = themes.find("papier")
    after = in_sixteen_colours(before)
    assert (after.name, after.title, after.dark) == (before.name, before.title, before.dark)
    assert [look.glyph for look in after.mentions.values()] == [look.glyph for look in before.mentions.values()]
