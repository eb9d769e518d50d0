"""`glose doctor` tries the ways to the clipboard that there are, and says what helps where they fail."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.stand_ins import VARIABLES, put_program


class Machine:
    """A machine without a terminal, and with no other programs than a test puts there."""

    def __init__(self, folder: Path) -> None:
        self.programs = folder / "bin"
        self.programs.mkdir()
        self.state = folder / "state"

    def program(self, name: str, script: str) -> None:
        """Put a shell script called `name` on PATH."""
        put_program(self.programs, name, script)

    def doctor(self, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run it, with these variables besides those of a bare machine."""
        bare = {name: value for name, value in os.environ.items() if name not in VARIABLES}
        bare |= {"PATH": str(self.programs), "XDG_STATE_HOME": str(self.state), "LANGUAGE": "en", "LC_ALL": "C.UTF-8"}
        bare["XDG_CONFIG_HOME"] = str(self.state)
        command = [sys.executable, "-m", "glose", "doctor"]
        return subprocess.run(
            command,
            capture_output=True,
            check=False,
            encoding="utf-8",
            env=bare | environment,
            start_new_session=True,  # no terminal: nothing may be sent to that of whoever runs the tests
            stdin=subprocess.DEVNULL,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def row(result: subprocess.CompletedProcess[str], way: str) -> list[str]:
    return next(line.split() for line in result.stdout.splitlines() if line.split()[:1] == [way])


READING = {
    "xclip": ("DISPLAY", "xclip"),
    "xsel": ("DISPLAY", "xsel"),
    "wl-copy": ("WAYLAND_DISPLAY", "wl-paste"),
    "termux-clipboard-set": ("TERMUX_VERSION", "termux-clipboard-get"),
}
"""The variable under which a program is asked, and the program that prints what it took."""


@pytest.mark.parametrize("program", READING)
def test_a_program_that_takes_the_text_works_and_is_read_back(machine: Machine, tmp_path: Path, program: str) -> None:
    taken = tmp_path / "taken"
    variable, reader = READING[program]
    machine.program(program, f'cat > "{taken}"')
    machine.program(reader, f'case "$*" in *-o*|*get*|""|--no-newline) cat "{taken}";; *) cat > "{taken}";; esac')
    if program == "termux-clipboard-set":
        machine.program(reader, f'cat "{taken}"')
    result = machine.doctor(**{variable: ":7"})
    assert (result.returncode, result.stderr) == (0, "")
    assert row(result, program) == [program, "works", "read", "back", "by", reader]
    assert re.fullmatch("glose doctor [0-9a-f]{4}", taken.read_text())
    assert "Install" not in result.stdout


def test_a_program_that_says_yes_and_keeps_something_else_fails(machine: Machine) -> None:
    machine.program("xclip", 'case "$*" in *-o*) echo "of last week";; *) cat > /dev/null;; esac')
    result = machine.doctor(DISPLAY=":7")
    assert result.returncode == 1
    assert row(result, "xclip")[1] == "fails"
    assert "xclip finds “of last week” there" in result.stdout


def test_what_an_earlier_doctor_has_left_is_not_taken_for_a_copy(machine: Machine) -> None:
    machine.program("xclip", 'case "$*" in *-o*) echo "glose doctor 12ab";; *) cat > /dev/null;; esac')
    assert row(machine.doctor(DISPLAY=":7"), "xclip")[1] == "fails"


@pytest.mark.parametrize(
    ("script", "reason"),
    [(None, "wl-paste is not installed"), ("exit 3", "wl-paste failed (3)"), ("sleep 9", "wl-paste does not answer")],
)
def test_what_cannot_be_read_back_is_told_and_counts_as_taken(
    machine: Machine, script: str | None, reason: str
) -> None:
    machine.program("wl-copy", "cat > /dev/null")
    if script:
        machine.program("wl-paste", script)
    result = machine.doctor(WAYLAND_DISPLAY="wayland-0")
    assert result.returncode == 0
    assert row(result, "wl-copy")[1] == "works"
    assert f"not read back: {reason}" in result.stdout


def test_macos_is_read_back_by_pbpaste(machine: Machine, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    machine.program("pbcopy", f'cat > "{taken}"')
    machine.program("pbpaste", f'cat "{taken}"')
    assert row(machine.doctor(GLOSE_CLIPBOARD="pbcopy"), "pbcopy") == [
        "pbcopy",
        "works",
        "read",
        "back",
        "by",
        "pbpaste",
    ]


def test_wsl_is_read_back_by_powershell(machine: Machine, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    machine.program("clip.exe", f'iconv -f utf-16le -t utf-8 > "{taken}"')
    machine.program("powershell.exe", f'cat "{taken}"; printf "\\r\\n"')
    result = machine.doctor(GLOSE_CLIPBOARD="clip.exe")
    assert row(result, "clip.exe") == ["clip.exe", "works", "read", "back", "by", "powershell.exe"]


def test_tmux_is_asked_what_it_holds(machine: Machine, tmp_path: Path) -> None:
    held = tmp_path / "held"
    machine.program(
        "tmux",
        f'case "$1" in load-buffer) cat > "{held}";; show-buffer) cat "{held}";; -V) echo tmux 3.4;; *) echo on;; esac',
    )
    result = machine.doctor(TMUX="/tmp/tmux-1,2,0")
    assert row(result, "tmux")[:6] == ["tmux", "sent", "read", "back", "by", "tmux;"]
    assert "paste somewhere" in result.stdout
    assert "What helps" not in result.stdout or "set-clipboard external" not in result.stdout


def test_a_program_that_fails_is_told_with_its_reason(machine: Machine) -> None:
    machine.program("xclip", 'echo "Can\'t open display: :7" >&2; exit 1')
    result = machine.doctor(DISPLAY=":7")
    assert result.returncode == 1
    assert row(result, "xclip")[1] == "fails"
    assert "Can't open display" in result.stdout


@pytest.mark.parametrize(
    ("variable", "package"),
    [("DISPLAY", "xclip"), ("WAYLAND_DISPLAY", "wl-clipboard"), ("TERMUX_VERSION", "termux-api")],
)
def test_a_desktop_without_its_program_is_told_what_to_install(machine: Machine, variable: str, package: str) -> None:
    result = machine.doctor(**{variable: "1"})
    assert result.returncode == 1
    assert f"Install {package}" in result.stdout


def test_a_file_is_named_where_there_is_nothing_else(machine: Machine) -> None:
    result = machine.doctor()
    assert result.returncode == 1
    path = machine.state / "glose" / "clipboard.txt"
    assert row(result, "file") == ["file", "works", str(path)]
    assert path.read_text("utf-8").startswith("glose doctor ")


def test_tmux_that_keeps_copies_to_itself_is_told_how_not_to(machine: Machine) -> None:
    machine.program(
        "tmux",
        'case "$1" in load-buffer) cat > /dev/null;; show-buffer) exit 1;; -V) echo tmux 3.1c;; *) echo off;; esac',
    )
    result = machine.doctor(TMUX="/tmp/tmux-1,2,0")
    assert row(result, "tmux")[1] == "sent"
    assert "set -s set-clipboard external" in result.stdout
    assert "update it to 3.2" in result.stdout


def test_over_ssh_the_terminal_has_to_take_it(machine: Machine) -> None:
    machine.program("xclip", "cat > /dev/null")
    result = machine.doctor(DISPLAY=":7", SSH_CONNECTION="192.0.2.1 22 192.0.2.2 22")
    assert "not asked over SSH" in result.stdout
    assert "must take OSC 52" in result.stdout


def test_the_forced_way_is_the_only_one_that_is_tried(machine: Machine) -> None:
    result = machine.doctor(GLOSE_CLIPBOARD="file", DISPLAY=":7")
    assert result.returncode == 0
    assert "xclip" not in result.stdout
    assert "unset it" in result.stdout


def test_a_forced_way_that_does_not_exist_is_named_with_those_that_do(machine: Machine) -> None:
    result = machine.doctor(GLOSE_CLIPBOARD="pigeon")
    assert result.returncode == 1
    assert "pigeon" in result.stdout
    assert "osc52" in result.stdout
    assert "Traceback" not in result.stderr


def test_the_configuration_forces_a_way_and_is_named(machine: Machine, tmp_path: Path) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text('clipboard = "file"\n', "utf-8")
    result = machine.doctor(GLOSE_CONFIG=str(settings), DISPLAY=":7")
    assert result.returncode == 0
    assert row(result, "file")[1] == "works"
    assert "config.toml" in result.stdout
    assert "xclip" not in result.stdout


def test_the_variable_forces_a_way_over_the_configuration(machine: Machine, tmp_path: Path) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text('clipboard = "tmux"\n', "utf-8")
    result = machine.doctor(GLOSE_CONFIG=str(settings), GLOSE_CLIPBOARD="file")
    assert result.returncode == 0
    assert row(result, "file")[1] == "works"
    assert "GLOSE_CLIPBOARD says “file”" in result.stdout
    assert "tmux" not in result.stdout


def test_the_real_xclip_is_read_back(tmp_path: Path, machine: Machine) -> None:
    server, xclip = shutil.which("Xvfb"), shutil.which("xclip")
    if not (server and xclip):
        pytest.fail("this test needs Xvfb and xclip")
    reading, writing = os.pipe()
    with subprocess.Popen([server, "-displayfd", str(writing)], pass_fds=[writing], stderr=subprocess.DEVNULL) as shown:
        os.close(writing)
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        result = machine.doctor(DISPLAY=display, PATH=os.environ["PATH"], GLOSE_CLIPBOARD="xclip")
        shown.terminate()
    assert row(result, "xclip") == ["xclip", "works", "read", "back", "by", "xclip"]
