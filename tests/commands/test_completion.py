"""Shells complete commands, options, themes and files of glose."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from glose.cli import COMMANDS, cli
from glose.commands.completion import INSTALLATION, SHELLS


def completed(*words: str) -> list[tuple[str, str]]:
    """Kind and text of what bash would be offered for the last of `words`."""
    asked = {
        "COMP_WORDS": " ".join(("glose", *words)),
        "COMP_CWORD": str(len(words)),
        "_GLOSE_COMPLETE": "bash_complete",
    }
    script = "from glose.cli import cli; cli(prog_name='glose')"
    told = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, **asked}, capture_output=True, text=True, check=True
    )
    return [(kind, text) for kind, _comma, text in (line.partition(",") for line in told.stdout.splitlines())]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_each_shell_says_how_to_install_it(shell: str) -> None:
    told = CliRunner().invoke(cli, ["completion", shell])
    assert told.exit_code == 0
    assert "_GLOSE_COMPLETE" in told.stdout
    assert told.stdout.splitlines()[-1] == f"# To install it: {INSTALLATION[shell]}"


def test_bash_reads_its_script() -> None:
    script = CliRunner().invoke(cli, ["completion", "bash"]).stdout
    subprocess.run(["bash", "-n"], input=script, text=True, check=True, capture_output=True)


def test_an_unknown_shell_is_asked_wrongly() -> None:
    assert CliRunner().invoke(cli, ["completion", "cmd"]).exit_code == 2


def test_the_first_word_is_a_command_or_a_file() -> None:
    offered = completed("")
    assert {text for kind, text in offered if kind == "plain"} == set(COMMANDS)
    assert ("file", "") in offered
    assert completed("ann") == [("plain", "annotate"), ("file", "ann")]


def test_options_themes_and_files_are_completed() -> None:
    assert ("plain", "--print") in completed("read", "--pr")
    assert ("plain", "papier") in completed("read", "--theme", "pap")
    assert completed("cite", "art") == [("file", "art")]
    assert ("plain", "zsh") in completed("completion", "")
