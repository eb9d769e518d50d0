"""The manual page says all that the commands and the table of keys say, in roff that is well formed."""

import re
import subprocess

import pytest
from click.testing import CliRunner

from glose import translation
from glose.cli import COMMANDS, cli
from glose.commands.man import page
from glose.config import Config, variable
from glose.ui.actions import ACTIONS


def test_every_command_and_every_action_is_in_it() -> None:
    lines = CliRunner().invoke(cli, ["man"]).stdout.splitlines()
    for name in COMMANDS:
        assert any(line.startswith(f".SS glose {name}") for line in lines), name
    source = page(cli)
    for action in ACTIONS:
        assert action.help.split(".")[0].split("…")[0].split("“")[0].split("-")[0] in source


def test_every_variable_is_in_it() -> None:
    source = page(cli)
    keys = ("config", *(key for key in Config.__struct_fields__ if key != "keys"))
    assert all(rf"\fB{variable(key)}\fR" in source for key in keys)


def test_no_line_is_a_macro_by_chance_and_all_is_ascii() -> None:
    assert page(cli).isascii()
    macros = {line.split()[0] for line in page(cli).splitlines() if line[:1] in (".", "'")}
    assert macros <= {".TH", ".na", ".SH", ".SS", ".PP", ".TP", ".EX", ".EE", ".B"}
    assert not re.search(r"\\(?![eE&\-\[f])", page(cli))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_groff_finds_nothing_to_warn_of(language: str) -> None:
    translation.use(language)
    try:
        told = subprocess.run(
            ["groff", "-man", "-Tutf8", "-ww"], input=page(cli), capture_output=True, text=True, check=True
        )
    finally:
        translation.use("en")
    assert told.stderr == ""
    assert "GLOSE(1)" in told.stdout
