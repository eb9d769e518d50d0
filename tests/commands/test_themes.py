"""`glose themes`: samples on a terminal, names elsewhere, and what is wrong with a file in one line."""

from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.cells import cell_len
from rich.console import Console

from glose import bundled, themes
from glose.cli import cli
from glose.ui.theme_sample import sample


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["themes", *arguments])


def test_elsewhere_than_on_a_terminal_each_theme_is_a_line() -> None:
    told = run()
    lines = told.stdout.splitlines()
    assert [line.split()[0] for line in lines] == sorted(path.stem for path in bundled.themes().glob("*.toml"))
    assert next(line for line in lines if line.startswith("papier")).split() == ["papier", "light", "Papier"]
    assert told.exit_code == 0


def test_an_own_theme_is_listed_and_one_that_is_none_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    own = tmp_path / "glose" / "themes"
    own.mkdir(parents=True)
    (own / "mien.toml").write_text('extends = "encre"\ntitle = "Le mien"', encoding="utf-8")
    (own / "faux.toml").write_text("[", encoding="utf-8")
    told = run()
    assert "Le mien" in told.stdout
    assert "faux.toml: this is not TOML" in told.stderr
    assert told.exit_code == 1


def test_only_the_themes_that_are_named_are_shown() -> None:
    assert [line.split()[0] for line in run("papier", "encre").stdout.splitlines()] == ["papier", "encre"]
    assert "no theme called nothing" in run("nothing").stderr


@pytest.mark.parametrize("width", [80, 30])
def test_a_sample_shows_every_sign_in_lines_of_one_width(width: int) -> None:
    theme = themes.find("minuit")
    console = Console(file=StringIO(), force_terminal=True, color_system="truecolor", width=width, highlight=False)
    with console.capture() as captured:
        console.print(sample(theme, width), end="")
    plain = Console(file=StringIO(), width=width)
    with plain.capture() as text:
        plain.print(sample(theme, width), end="")
    lines = text.get().splitlines()[:4]
    assert {cell_len(line) for line in lines} == {width}
    assert "Minuit" in lines[0]
    if width == 80:
        assert all(look.glyph in lines[3] for look in theme.mentions.values())
        assert all(look.bar in lines[3] for look in theme.quotes.values())
    red, green, blue = (int(theme.mentions["PER"].colour[place : place + 2], 16) for place in (1, 3, 5))
    assert f"38;2;{red};{green};{blue}" in captured.get()


def test_a_file_that_can_be_used_is_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "mien.toml"
    path.write_text('extends = "encre"\n', encoding="utf-8")
    told = run("--check", str(path))
    assert told.stdout == f"{path}: this theme can be used.\n"
    assert told.exit_code == 0


def test_colours_that_are_hard_to_read_are_named(tmp_path: Path) -> None:
    path = tmp_path / "mien.toml"
    path.write_text('extends = "encre"\n[mentions]\nPER.colour = "#333333"\n', encoding="utf-8")
    told = run("--check", str(path))
    assert "9 colours are hard to read:" in told.stdout
    assert "mentions.PER.colour  quotes.direct.current" in told.stdout
    assert told.exit_code == 0


@pytest.mark.parametrize("source", ["[", 'extends = "mien"', 'extends = "encre"\ncolour = 1'])
def test_a_file_that_cannot_be_used_is_one_line_and_status_1(
    tmp_path: Path, source: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mien.toml"
    path.write_text(source, encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["glose", "themes", "--check", str(path)])
    from glose.cli import main

    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"glose: {path}")
    assert told.err.count("\n") == 1
