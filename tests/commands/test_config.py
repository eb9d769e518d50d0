"""`glose config`: what is set, from where, and the file in an editor."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glose.cli import cli
from glose.config import Config, ConfigError
from glose.ui.actions import ACTIONS


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "deep" / "config.toml"
    monkeypatch.setenv("GLOSE_CONFIG", str(path))
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["config", *arguments])


def test_it_prints_every_key_with_its_value_and_origin(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.parent.mkdir()
    file.write_text('measure = 60\n[keys]\ncopy = "Z"\n', encoding="utf-8")
    monkeypatch.setenv("GLOSE_THEME", "papier")
    rows = dict(line.split(maxsplit=1) for line in run().stdout.splitlines())
    assert set(rows) == set(Config.__struct_fields__) - {"keys"} | {"keys.copy"}
    assert rows["measure"].split(maxsplit=1) == ["60", f"{file}, line 1"]
    assert rows["theme"].split() == ['"papier"', "GLOSE_THEME"]
    assert rows["margin"].split() == ["0", "default"]
    assert rows["keys.copy"].split(maxsplit=1) == ['["Z"]', f"{file}, line 3"]


def test_options_are_shown_as_where_values_come_from(file: Path) -> None:
    told = run("--width", "60", "--clipboard", "file", "--set", "focus_mode=true", "--set", "keys.copy=Ctrl+Y")
    rows = dict(line.split(maxsplit=1) for line in told.stdout.splitlines())
    assert rows["measure"].split() == ["60", "--measure"]
    assert rows["clipboard"].split() == ['"file"', "--clipboard"]
    assert rows["focus_mode"].split() == ["true", "--set"]
    assert rows["keys.copy"].split() == ['["Ctrl+Y"]', "--set"]


def test_the_language_that_was_asked_for_is_shown(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "")  # put back after the test, which sets it
    told = CliRunner().invoke(cli, ["--ui-language", "en", "config"])
    assert '"en"' in next(line for line in told.stdout.splitlines() if line.endswith("--ui-language"))


def test_a_wrong_option_is_a_wrong_usage(file: Path) -> None:
    told = run("--set", "mesure=60")
    assert told.exit_code == 2
    assert "unknown key mesure: is it measure?" in told.stderr


def test_a_variable_that_is_not_utf_8_is_shown() -> None:
    command = [sys.executable, "-m", "glose", "config"]
    result = subprocess.run(command, env=os.environb | {b"GLOSE_THEME": b"\xff"}, capture_output=True, check=False)
    assert result.stderr == b""
    assert "␦".encode() in result.stdout


def test_it_says_where_the_file_lies(file: Path) -> None:
    assert run("--path").stdout == f"{file}\n"
    assert not file.exists()


def test_it_lists_every_action_with_its_keys(file: Path) -> None:
    names = [line.split()[0] for line in run("--keys").stdout.splitlines()]
    assert names == [action.name for action in ACTIONS]


def test_conflicting_keys_are_named_and_the_status_is_1(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('[keys]\ncopy = "s"\n', encoding="utf-8")
    told = run()
    assert "s is the key of both" in told.stderr
    assert told.exit_code == 1


def _editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    script = tmp_path / "my editor.py"
    script.write_text(f"import sys\npath = sys.argv[-1]\n{program}\n", encoding="utf-8")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"{sys.executable} '{script}'")


def test_editing_begins_with_every_key_commented_out(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _editor(tmp_path, monkeypatch, "pass")
    assert run("--edit").exit_code == 0
    source = file.read_text(encoding="utf-8")
    assert tomllib.loads(source) == {}
    uncommented = "\n".join(line[2:] for line in source.splitlines() if " = " in line or line == "# [keys]")
    assert list(tomllib.loads(uncommented)) == list(Config.__struct_fields__)


def test_what_was_edited_wrongly_is_told(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _editor(tmp_path, monkeypatch, "open(path, 'a').write('mesure = 3')")
    told = run("--edit")
    assert isinstance(told.exception, ConfigError)
    assert "unknown key mesure: is it measure?" in str(told.exception)


def test_an_editor_that_is_missing_or_fails_is_told(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _editor(tmp_path, monkeypatch, "sys.exit(3)")
    assert "ended with status 3" in str(run("--edit").exception)
    monkeypatch.setenv("EDITOR", "no-such-editor")
    assert "cannot be edited with no-such-editor: No such file or directory." in str(run("--edit").exception)
    monkeypatch.setenv("EDITOR", "ed 'ito")
    assert "No closing quotation." in str(run("--edit").exception)
    monkeypatch.delenv("EDITOR")
    assert "set VISUAL or EDITOR" in str(run("--edit").exception)
