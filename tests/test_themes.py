"""Themes: what ships is complete and readable, and what a reader writes wrong is said in one line."""

import subprocess
import sys
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from glose import bundled, themes
from glose.annotation import KINDS, LABELS
from glose.contrast import meetings
from glose.themes import Theme, ThemeError

BUNDLED = sorted(bundled.themes().glob("*.toml"))
SOURCE = (bundled.themes() / f"{themes.DEFAULT}.toml").read_text(encoding="utf-8")

each_theme = pytest.mark.parametrize("theme", [themes.load(path) for path in BUNDLED], ids=lambda theme: theme.name)


def _line(words: str) -> int:
    """The line of the theme that ships on which `words` stand."""
    return SOURCE[: SOURCE.index(words)].count("\n") + 1


@pytest.fixture
def write(tmp_path: Path):
    """Write a theme and return its file."""

    def written(source: str | bytes) -> Path:
        path = tmp_path / "mine.toml"
        path.write_bytes(source if isinstance(source, bytes) else source.encode())
        return path

    return written


def test_many_themes_ship_dark_and_light_and_high_in_contrast() -> None:
    """Three that every reader can start from, and families around them."""
    looks = {path.stem: themes.load(path).dark for path in BUNDLED}
    assert looks["encre"] is looks["contraste"] is True
    assert looks["papier"] is looks["clarte"] is False
    assert len(looks) >= 12
    assert sorted(looks.values()).count(False) >= 5


def test_no_two_bundled_themes_share_a_title() -> None:
    """The list would show one twice."""
    assert len({themes.load(path).title for path in BUNDLED}) == len(BUNDLED)


@each_theme
def test_every_style_is_readable_on_every_background_it_can_meet(theme: Theme) -> None:
    """WCAG 2.2 AA: 4.5:1."""
    assert [met for met in meetings(theme) if met.contrast < 4.5] == []


@pytest.mark.parametrize("name", ["contraste", "clarte"])
def test_the_high_contrast_themes_reach_the_highest_level(name: str) -> None:
    """WCAG 2.2 AAA: 7:1."""
    theme = themes.find(name)
    assert min(met.contrast for met in meetings(theme)) >= 7


@each_theme
def test_no_two_types_and_no_two_kinds_share_a_sign(theme: Theme) -> None:
    """Meaning never hangs on colour alone: glyphs in lists, weights and lines in the text, bars in the margin."""
    assert len({look.glyph for look in theme.mentions.values()}) == len(LABELS)
    assert len({frozenset(look.attributes) for look in theme.mentions.values()}) == len(LABELS)
    assert all(look.attributes for look in theme.mentions.values())
    assert len({look.bar for look in theme.quotes.values()}) == len(KINDS)


@each_theme
def test_no_two_types_share_a_colour(theme: Theme) -> None:
    """Two types of one colour would look like one."""
    assert len({look.colour for look in theme.mentions.values()}) == len(LABELS)


def test_a_theme_is_found_by_the_name_of_its_file() -> None:
    """And knows that name."""
    assert themes.find("papier").name == "papier"
    assert themes.find("papier").title == "Papier"


def test_a_theme_is_asked_for_by_its_name_or_by_the_path_of_its_file() -> None:
    papier = themes.find("papier")
    assert themes.asked_for("papier") == themes.asked_for(papier.files[0]) == papier


def test_an_own_theme_comes_before_a_bundled_one_of_that_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a reader can change the theme that ships, the default one too."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    own = tmp_path / "glose" / "themes"
    own.mkdir(parents=True)
    for name in (themes.DEFAULT, "mine"):
        (own / f"{name}.toml").write_text(SOURCE.replace('"Encre"', '"À moi"'), encoding="utf-8")
    assert themes.find(themes.DEFAULT).title == "À moi"
    assert themes.find("mine").title == "À moi"
    assert set(themes.available()) == {path.stem for path in BUNDLED} | {"mine"}


def test_an_unknown_name_is_answered_with_those_that_exist() -> None:
    """The reader need not look them up."""
    with pytest.raises(ThemeError, match=r"no theme called \u241b\[0m.*encre.*papier"):
        themes.find("\x1b[0m")


def _written(folder: Path, **sources: str) -> None:
    for name, source in sources.items():
        (folder / f"{name}.toml").write_text(source, encoding="utf-8")


def test_a_theme_takes_from_the_one_it_extends_what_it_does_not_say(tmp_path: Path) -> None:
    """Also by way of another, and single keys of a table."""
    _written(
        tmp_path,
        child='extends = "parent"\ntitle = "Enfant"\n[quotes]\ndirect.bar = "!"\n',
        parent=f'extends = "{themes.DEFAULT}"\ndark = false\n[colours]\ntext = "#ffffff"\n',
    )
    child, default = themes.load(tmp_path / "child.toml"), themes.find(themes.DEFAULT)
    assert (child.name, child.title, child.extends, child.dark) == ("child", "Enfant", "parent", False)
    assert child.colours == msgspec.structs.replace(default.colours, text="#ffffff")
    assert child.quotes["direct"] == msgspec.structs.replace(default.quotes["direct"], bar="!")
    assert child.mentions == default.mentions


def test_an_own_theme_can_extend_the_bundled_one_of_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To change one colour of the default is three lines."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    own = tmp_path / "glose" / "themes"
    own.mkdir(parents=True)
    _written(own, **{themes.DEFAULT: f'extends = "{themes.DEFAULT}"\n[colours]\naccent = "#ffffff"\n'})
    assert themes.find(themes.DEFAULT).colours.accent == "#ffffff"
    assert themes.find(themes.DEFAULT).title == "Encre"


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        ({"one": 'extends = "one"'}, r"one\.toml, line 1: extends: .*circle: one → one"),
        ({"one": 'extends = "two"', "two": '\nextends = "one"'}, r"two\.toml, line 2: .*circle: one → two → one"),
        ({"one": 'extends = "nobody"'}, r"one\.toml, line 1: extends: there is no theme called nobody"),
        ({"one": 'extends = "../one"'}, r"no theme called \.\./one"),
        ({"one": 'extends = "a\\u0000b"'}, r"no theme called a.b"),
        ({"one": f'extends = "{"x" * 9_000}"'}, r"no theme called x"),
        ({"one": "extends = 3"}, r"one\.toml, line 1: extends: write the name"),
        ({"one": 'extends = "two"', "two": "[colours"}, r"two\.toml: this is not TOML"),
        ({"one": 'extends = "two"', "two": 'extends = "encre"\nsize = 3'}, r"two\.toml, line 2: unknown key size"),
    ],
)
def test_what_is_wrong_with_a_parent_is_said_in_one_line(tmp_path: Path, sources: dict[str, str], said: str) -> None:
    """Of the file in which it is wrong."""
    _written(tmp_path, **sources)
    with pytest.raises(ThemeError, match=said) as caught:
        themes.load(tmp_path / "one.toml")
    assert str(caught.value).isprintable()


WRONG = {
    "an unknown key": (SOURCE.replace("muted =", "mutted ="), rf"line {_line('muted =')}: unknown key colours\.mutted"),
    "a name": (f'name = "mine"\n{SOURCE}', "line 1: unknown key name"),
    "a depth without end": (f"x = {'[' * 9_000}", "not TOML"),
    "an unknown table": (SOURCE + '\n[sounds]\nbell = "no"\n', r"line \d+: unknown key sounds"),
    "an unknown type": (
        SOURCE.replace("[mentions.PER]", "[mentions.PERSON]"),
        rf"line {_line('[mentions.PER]')}: unknown key mentions\.PERSON",
    ),
    "an unknown attribute": (
        SOURCE.replace('["bold"]', '["bald"]'),
        rf"line {_line('attributes =')}: mentions\.PER\.attributes.*bald",
    ),
    "a missing colour": (SOURCE.replace('accent = "#e5b567"\n', ""), r"the key colours\.accent is missing"),
    "a missing type": (SOURCE.replace("[mentions.TIME]", "[mentions.DATE.x]"), r"mentions"),
    "a bad colour": (SOURCE.replace("#e5b567", "#e5b56"), rf"line {_line('accent =')}: colours\.accent is no colour"),
    "a colour of the wrong type": (SOURCE.replace('"#e5b567"', "12"), rf"line {_line('accent =')}: colours\.accent"),
    "a wide glyph": (SOURCE.replace("●", "人"), rf"line {_line('glyph =')}: mentions\.PER\.glyph is no sign"),
    "an invisible glyph": (SOURCE.replace("●", "\u200b"), rf"line {_line('glyph =')}: mentions\.PER\.glyph is no sign"),
    "a bar of two letters": (SOURCE.replace("┃", "||", 1), rf"line {_line('bar =')}: quotes\.direct\.bar is no sign"),
    "no TOML": ("[colours\nbackground", r"not TOML.*line 1"),
    "no table": ('colours = "red"', r"line 1: .*colours"),
    "nothing": ("", "missing"),
    "bytes that are no text": (b'title = "\xe9"', "line 1: this is not UTF-8"),
    "too much": ("#" * 70_000, "too large"),
    "an escape sequence": ('title = "\x1b[31m"', "not TOML"),
}


@pytest.mark.parametrize(("source", "said"), WRONG.values(), ids=list(WRONG))
def test_what_is_wrong_is_said_in_one_line_that_names_file_and_place(write, source: str | bytes, said: str) -> None:
    """A theme is written by hand: the message leads to the fault."""
    path = write(source)
    with pytest.raises(ThemeError, match=said) as caught:
        themes.load(path)
    message = str(caught.value)
    assert str(path) in message
    assert message.isprintable()


def test_a_missing_type_is_named(write) -> None:
    """All eleven types and three kinds have a look."""
    start, end = SOURCE.index("[mentions.TIME]"), SOURCE.index("[mentions.MONEY]")
    with pytest.raises(ThemeError, match=r"the table \[mentions\.TIME\] is missing"):
        themes.load(write(SOURCE[:start] + SOURCE[end:]))


def test_a_directory_and_a_missing_file_are_said_to_be_unreadable(tmp_path: Path) -> None:
    """As is anything else that the system refuses to read."""
    with pytest.raises(ThemeError, match="directory"):
        themes.load(tmp_path)
    with pytest.raises(ThemeError, match=r"nowhere\.toml: .*No such file"):
        themes.load(tmp_path / "nowhere.toml")


def test_loading_a_theme_imports_nothing_of_the_interface() -> None:
    """The start of the reader pays for it, and `glose themes` needs no terminal."""
    script = (
        "import sys; from glose import themes; themes.find(themes.DEFAULT);"
        "print([name for name in ('textual', 'rich', 'spacy') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_every_key_is_documented() -> None:
    """docs/themes.md is the schema."""
    documented = (Path(__file__).parents[1] / "docs" / "themes.md").read_text(encoding="utf-8")
    keys = {*LABELS, *KINDS, "title", "dark", "extends"}
    for struct in (themes.Colours, themes.MentionLook, themes.QuoteLook):
        keys |= set(struct.__struct_fields__)
    assert [key for key in sorted(keys) if f"`{key}`" not in documented] == []
    assert [name for name in get_args(themes.Attribute) if f'"{name}"' not in documented] == []
