"""What the README and the changelog count and name is there."""

import re
from pathlib import Path

from glose import bundled
from glose.citations import STYLES
from glose.cli import COMMANDS
from glose.formats import FORMATS
from glose.ui.actions import ACTIONS, key_name

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_each_key_in_the_table_of_keys_is_one_of_the_reader() -> None:
    table = README.partition("## Keys")[2].partition("\nThe mouse")[0]
    keys = {key_name(key).casefold() for action in ACTIONS for key in action.keys}
    named = re.findall(r"`([^`]+)`", table)
    assert len(named) > 40
    assert {key for key in named if key.casefold() not in keys} == set()


def test_there_are_as_many_formats_styles_and_themes_as_is_said() -> None:
    assert f"{len(FORMATS)} formats" in CHANGELOG
    assert f"{len(STYLES)} citation styles" in CHANGELOG
    assert len([*bundled.themes().glob("*.toml")]) == 18
    assert "Eighteen themes" in CHANGELOG
    assert "[Eighteen themes]" in README


def test_every_command_is_told_to_users() -> None:
    assert {name for name in COMMANDS if f"`{name}`" not in CHANGELOG and f"`glose {name}" not in CHANGELOG} <= {"read"}
