"""The configuration: which of file, environment and options prevails, and what is wrong in one line."""

from pathlib import Path
from time import perf_counter

import msgspec
import pytest

from glose import config
from glose.config import DEFAULT, Config, ConfigError, effective


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the configuration lies; nothing lies there yet."""
    path = tmp_path / "config.toml"
    monkeypatch.setenv("GLOSE_CONFIG", str(path))
    for key in Config.__struct_fields__:
        monkeypatch.delenv(config.variable(key), raising=False)
    return path


def test_without_a_file_everything_is_as_it_comes(file: Path) -> None:
    found = effective()
    assert found.config == Config()
    assert set(found.origins.values()) == {DEFAULT}


def test_the_file_lies_in_the_platforms_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GLOSE_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert config.default_path() == tmp_path / "glose" / "config.toml"


def test_options_prevail_over_the_environment_and_that_over_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text('theme = "a"\nmeasure = 50\nmargin = 3\n', encoding="utf-8")
    monkeypatch.setenv("GLOSE_THEME", "b")
    monkeypatch.setenv("GLOSE_MEASURE", "51")
    monkeypatch.setenv("GLOSE_PANEL", "false")
    found = effective({"theme": "c", "ui_language": None})
    assert found.config == Config(theme="c", measure=51, margin=3, panel=False)
    assert found.origins["theme"] == "--theme"
    assert found.origins["measure"] == "GLOSE_MEASURE"
    assert found.origins["margin"] == f"{file}, line 3"
    assert found.origins["ui_language"] == DEFAULT


def test_settings_of_the_command_line_prevail_over_all_but_options(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('measure = 50\n[keys]\ncopy = "x"\n', encoding="utf-8")
    monkeypatch.setenv("GLOSE_MEASURE", "51")
    found = effective({"margin": "4"}, ["measure=52", "margin=3", "panel=false", "keys.cite=C f2", "keys.copy=z"])
    assert found.config.measure == 52
    assert found.config.margin == 4
    assert found.config.panel is False
    assert found.config.keys == {"copy": ("z",), "cite": ("C", "f2")}
    assert [found.origins[key] for key in ("measure", "margin", "keys.cite")] == ["--set", "--margin", "--set"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("measure", "--set takes KEY=VALUE, not measure"),
        ("mesure=50", "--set: unknown key mesure: is it measure?"),
        ("measure=5", "--set: measure takes a whole number from 20 to 200, not 5"),
        ("keys=x", "--set: keys takes a table of actions, each with a key or a list of keys, not x"),
        ("keys.copy=", "--set: unknown key keys.copy: is it keys?"),
    ],
)
def test_a_wrong_setting_is_one_line(file: Path, words: str, said: str) -> None:
    with pytest.raises(ConfigError) as told:
        effective(settings=[words])
    assert str(told.value) == said


def test_keys_are_one_or_several(file: Path) -> None:
    file.write_text('[keys]\ncopy = "x"\ncite = ["C", "f2"]\n', encoding="utf-8")
    found = effective()
    assert found.config.keys == {"copy": ("x",), "cite": ("C", "f2")}
    assert found.origins["keys.cite"] == f"{file}, line 3"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("mesure = 50", "line 1: unknown key mesure: is it measure?"),
        ("\nx = 50", "line 2: unknown key x: there are theme, "),
        ("measure = 5", "line 1: measure takes a whole number from 20 to 200, not 5"),
        ('measure = "60"', "line 1: measure takes a whole number"),
        ("\n\nui_language = 'de'", "line 3: ui_language takes “en” or “fr”, not de"),
        ("panel = 1", "line 1: panel takes true or false, not 1"),
        ("keys = 1", "line 1: keys takes a table"),
        ("[keys]\ncopy = 3", "line 2: keys.copy takes a key or a list of keys"),
        ("[keys]\ncopy = []", "line 2: keys.copy takes a key or a list of keys"),
        ("measure = ", "this is not TOML"),
        ("x" * 100_000, "too large"),
    ],
)
def test_what_is_wrong_in_the_file_is_one_line_with_its_place(file: Path, source: str, said: str) -> None:
    file.write_text(source, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        effective()
    assert said in str(caught.value)
    assert str(caught.value).startswith(str(file))
    assert str(caught.value).isprintable()


def test_a_directory_and_fifty_megabytes_are_told_at_once(file: Path) -> None:
    with file.open("wb") as huge:
        huge.truncate(50_000_000)
    started = perf_counter()
    with pytest.raises(ConfigError, match="too large"):
        effective()
    assert perf_counter() - started < 1
    file.unlink()
    file.mkdir()
    with pytest.raises(ConfigError, match="directory"):
        effective()


def test_a_variable_that_cannot_be_is_named(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLOSE_MARGIN", "wide\x1b[m")
    with pytest.raises(ConfigError, match="GLOSE_MARGIN: margin takes a whole number from 0 to 40, not wide\u241b"):
        effective()


def test_every_key_is_described_and_documented() -> None:
    documented = (Path(__file__).parents[1] / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert list(config.described()) == list(Config.__struct_fields__)
    for field in msgspec.structs.fields(Config):
        assert f"| `{field.name}` |" in documented
        if type(field.default) is int:
            assert f"usually {field.default} |" in documented
