"""The clipboard chain, with real programs where they run here and with stand-ins on PATH where they don't."""

import base64
import os
import re
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.stand_ins import VARIABLES, put_program

from glose import clipboard
from glose.clipboard import OSC52_LIMIT, TIMEOUT, ClipboardError, chain, copy

TEXT = "« Nous n’avons pas d’autre choix », 12,5 % 😀"


class Desktop:
    """A bare machine: no display, no multiplexer, and on PATH only what a test puts there."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.programs = folder / "bin"
        self.programs.mkdir()
        self.set = monkeypatch.setenv
        self.patch = monkeypatch.setattr
        for variable in VARIABLES:
            monkeypatch.delenv(variable, raising=False)
        self.set("PATH", str(self.programs))
        self.set("XDG_STATE_HOME", str(folder / "state"))

    def program(self, name: str, script: str) -> None:
        """Put a shell script called `name` on PATH."""
        put_program(self.programs, name, script)

    def taker(self, name: str) -> Path:
        """Put a program called `name` on PATH that keeps its input in the file returned, its arguments beside it."""
        taken = self.folder / f"{name}.taken"
        self.program(name, f'cat > "{taken}"; echo "$@" > "{taken}.arguments"')
        return taken


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    return Desktop(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("name", "variable", "arguments"),
    [
        ("wl-copy", "WAYLAND_DISPLAY", ""),
        ("xclip", "DISPLAY", "-selection clipboard"),
        ("xsel", "DISPLAY", "--clipboard --input"),
        ("termux-clipboard-set", "TERMUX_VERSION", ""),
    ],
)
def test_a_helper_of_the_desktop_gets_the_text(desktop: Desktop, name: str, variable: str, arguments: str):
    desktop.set(variable, ":0")
    taken = desktop.taker(name)
    copied = copy(TEXT)
    assert (copied.way, copied.sure, copied.length, copied.path) == (name, True, len(TEXT), None)
    assert taken.read_text() == TEXT
    assert Path(f"{taken}.arguments").read_text().strip() == arguments


def test_macos_copies_by_pbcopy(desktop: Desktop):
    desktop.patch(sys, "platform", "darwin")
    taken = desktop.taker("pbcopy")
    assert copy(TEXT).way == "pbcopy"
    assert taken.read_text() == TEXT


def test_wsl_copies_by_clip_exe_in_utf_16(desktop: Desktop):
    desktop.patch(clipboard, "uname", lambda: SimpleNamespace(release="5.15.90.1-microsoft-standard-WSL2"))
    taken = desktop.taker("clip.exe")
    assert copy(TEXT).way == "clip.exe"
    assert taken.read_bytes().decode("utf-16-le") == TEXT


def test_klipper_is_filled_through_pyperclip_and_read_back(desktop: Desktop):
    desktop.set("DISPLAY", ":0")
    kept = desktop.folder / "klipper"
    desktop.program("qdbus", f'case "$3" in set*) printf %s "$4" > "{kept}";; *) cat "{kept}"; echo;; esac')
    assert copy(TEXT).way == "klipper"
    assert kept.read_text() == TEXT


def test_klipper_that_keeps_something_else_has_failed(desktop: Desktop):
    desktop.set("DISPLAY", ":0")
    desktop.program("qdbus", "echo autre chose")
    assert copy(TEXT).way == "file"


def test_wayland_comes_before_x11(desktop: Desktop):
    desktop.set("WAYLAND_DISPLAY", "wayland-0")
    desktop.set("DISPLAY", ":0")
    for name in ("wl-copy", "xclip", "xsel"):
        desktop.taker(name)
    assert chain() == ("wl-copy", "xclip", "xsel", "osc52", "file")


def test_a_helper_that_fails_is_a_failure_and_says_nothing_on_the_terminal(
    desktop: Desktop, capfd: pytest.CaptureFixture[str]
):
    desktop.set("DISPLAY", ":99")
    desktop.program("xclip", "cat > /dev/null; echo 'Error: cannot open display' >&2; exit 1")
    taken = desktop.taker("xsel")
    assert copy(TEXT).way == "xsel"
    assert taken.read_text() == TEXT
    assert capfd.readouterr() == ("", "")


def test_a_helper_that_hangs_is_ended_in_time(desktop: Desktop):
    desktop.set("DISPLAY", ":0")
    alive = desktop.folder / "alive"
    desktop.program("xclip", f'echo $$ > "{alive}"; exec sleep 60')
    started = time.monotonic()
    assert copy(TEXT * 100_000).way == "file"
    assert time.monotonic() - started < TIMEOUT + 1
    with pytest.raises(ProcessLookupError):
        os.kill(int(alive.read_text()), 0)


def test_several_helpers_that_hang_share_the_time(desktop: Desktop):
    desktop.set("DISPLAY", ":0")
    for name in ("xclip", "xsel"):
        desktop.program(name, "exec sleep 60")
    started = time.monotonic()
    assert copy(TEXT).way == "file"
    assert time.monotonic() - started < TIMEOUT + 1.5


def test_a_helper_that_stays_in_the_background_is_not_waited_for(desktop: Desktop):
    desktop.set("WAYLAND_DISPLAY", "wayland-0")
    pid = desktop.folder / "pid"
    desktop.program("wl-copy", f'cat > /dev/null; sleep 30 & echo $! > "{pid}"')
    started = time.monotonic()
    assert copy(TEXT).way == "wl-copy"
    assert time.monotonic() - started < 1
    os.kill(int(pid.read_text()), 9)


def test_a_helper_that_cannot_be_executed_is_a_failure(desktop: Desktop):
    desktop.set("DISPLAY", ":0")
    (desktop.programs / "xclip").write_text("no program at all")
    (desktop.programs / "xclip").chmod(0o755)
    assert copy(TEXT).way == "file"


def test_over_ssh_the_display_is_not_asked(desktop: Desktop):
    desktop.set("DISPLAY", "localhost:10.0")
    desktop.set("SSH_CONNECTION", "10.0.0.1 50000 10.0.0.2 22")
    desktop.taker("xclip")
    assert chain() == ("osc52", "file")
    desktop.set("TMUX", "/tmp/tmux-0/default,1,0")
    assert chain() == ("tmux", "osc52", "file")


def test_osc_52_is_sent_and_not_sure(desktop: Desktop):
    sent: list[str] = []
    copied = copy(TEXT, osc52=sent.append)
    assert (copied.way, copied.sure, copied.length) == ("OSC 52", False, len(TEXT))
    assert sent == [f"\x1b]52;c;{base64.b64encode(TEXT.encode()).decode()}\x07"]


def test_inside_tmux_osc_52_is_passed_through(desktop: Desktop):
    desktop.set("TMUX", "/tmp/tmux-0/default,1,0")
    sent: list[str] = []
    assert copy("abc", osc52=sent.append).way == "OSC 52"
    assert sent == ["\x1bPtmux;\x1b\x1b]52;c;YWJj\x07\x1b\\"]


def test_inside_screen_osc_52_is_passed_through_in_pieces(desktop: Desktop):
    desktop.set("STY", "1234.pts-0.host")
    sent: list[str] = []
    copy(TEXT * 50, osc52=sent.append)
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", sent[0], re.DOTALL)
    assert max(map(len, pieces)) <= 250
    assert "".join(pieces) == f"\x1b]52;c;{base64.b64encode((TEXT * 50).encode()).decode()}\x07"


def test_what_is_too_long_for_osc_52_goes_to_a_file(desktop: Desktop):
    sent: list[str] = []
    assert copy("é" * (OSC52_LIMIT // 2), osc52=sent.append).way == "OSC 52"
    copied = copy("é" * (OSC52_LIMIT // 2 + 1), osc52=sent.append)
    assert (copied.way, copied.sure, len(sent)) == ("file", True, 1)


def test_a_terminal_that_is_gone_is_a_failure(desktop: Desktop):
    def gone(sequence: str) -> None:
        raise BrokenPipeError(32, "Broken pipe")

    assert copy(TEXT, osc52=gone).way == "file"


def test_the_file_is_whole_private_and_named(desktop: Desktop):
    copied = copy(f"{TEXT}\r\n")
    assert copied.path == desktop.folder / "state" / "glose" / "clipboard.txt"
    assert copied.path.read_bytes().decode() == f"{TEXT}\r\n"
    assert stat.S_IMODE(copied.path.stat().st_mode) == 0o600


def test_where_nothing_works_one_sentence_says_what_was_tried(desktop: Desktop):
    desktop.set("DISPLAY", ":0")
    desktop.program("xclip", "echo 'no\x1b[31m display' >&2; exit 1")
    (desktop.folder / "state").write_text("a file where the folder should be")
    with pytest.raises(ClipboardError, match=r"^Nothing was copied: xclip failed \(no␛\[31m display\); .*clipboard"):
        copy(TEXT)


@pytest.mark.parametrize("forced", ["file", "FILE", "OSC 52", "osc52", "xsel"])
def test_a_forced_way_is_the_only_one(desktop: Desktop, forced: str):
    desktop.set("DISPLAY", ":0")
    desktop.set("GLOSE_CLIPBOARD", forced)
    desktop.taker("xclip")
    desktop.taker("xsel")
    assert copy(TEXT, osc52=[].append).way.lower().replace(" ", "") == forced.lower().replace(" ", "")


def test_a_forced_way_that_fails_is_not_replaced(desktop: Desktop):
    desktop.set("GLOSE_CLIPBOARD", "xclip")
    with pytest.raises(ClipboardError, match="xclip does not run"):
        copy(TEXT)


def test_native_is_any_helper_and_nothing_else(desktop: Desktop):
    desktop.set("DISPLAY", ":0")
    with pytest.raises(ClipboardError, match="install xclip"):
        copy(TEXT, way="native")
    desktop.taker("xsel")
    assert copy(TEXT, way="native").way == "xsel"


def test_an_unknown_way_is_named_with_the_known_ones(desktop: Desktop):
    desktop.set("GLOSE_CLIPBOARD", "pigeon")
    with pytest.raises(ClipboardError, match="“pigeon”: choose one of native, tmux, osc52, file"):
        copy(TEXT)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(text=st.text(st.characters()))
def test_any_text_arrives(desktop: Desktop, text: str):
    sent: list[str] = []
    copy(text, osc52=sent.append)
    assert base64.b64decode(sent[0].removeprefix("\x1b]52;c;").removesuffix("\x07")) == text.encode(errors="replace")


@pytest.fixture
def x_display() -> Iterator[str]:
    """The name of a display of our own, with a real X server behind it."""
    if not (shutil.which("Xvfb") and shutil.which("xclip")):
        pytest.fail("this test needs Xvfb and xclip")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "64x64x8", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as number:
        yield f":{number.readline().strip()}"
    server.terminate()
    server.wait()


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """The programs of this machine, but neither its display nor its multiplexer nor its state."""
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return monkeypatch


@pytest.mark.parametrize("text", [TEXT, f"{TEXT}\n" * 90_000], ids=["a-line", "five-megabytes"])
def test_the_real_xclip_serves_the_text_after_the_copy(here: pytest.MonkeyPatch, x_display: str, text: str):
    here.setenv("DISPLAY", x_display)
    copied = copy(text)
    assert (copied.way, copied.sure) == ("xclip", True)
    pasted, until = b"", time.monotonic() + 5
    while not pasted and time.monotonic() < until:  # xclip returns a moment before it owns the clipboard
        pasted = subprocess.run(["xclip", "-selection", "clipboard", "-o"], capture_output=True, check=False).stdout
    assert pasted.decode() == text


def test_the_real_xclip_without_its_display_is_a_failure(here: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]):
    if not shutil.which("xclip"):
        pytest.fail("this test needs xclip")
    here.setenv("DISPLAY", ":4242")
    copied = copy(TEXT)
    assert (copied.way, copied.sure) == ("file", True)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("set_clipboard", ["external", "on", "off"])
def test_the_real_tmux_hands_the_text_to_its_terminal(here: pytest.MonkeyPatch, tmp_path: Path, set_clipboard: str):
    if not (shutil.which("tmux") and shutil.which("script")):
        pytest.fail("this test needs tmux and script")
    here.setenv("TERM", "xterm-256color")
    tmux = ["tmux", "-S", str(tmp_path / "socket"), "-f", "/dev/null"]
    screen = tmp_path / "screen"
    subprocess.run([*tmux, "new-session", "-d", "-x", "80", "-y", "24", "sleep 60"], check=True)
    subprocess.run([*tmux, "set-option", "-s", "set-clipboard", set_clipboard], check=True)
    attach = ["script", "-qfc", " ".join([*tmux, "attach"]), str(screen)]
    terminal = subprocess.Popen(attach, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    try:
        wait_until(lambda: subprocess.check_output([*tmux, "list-clients"]) != b"")
        here.setenv("TMUX", f"{tmp_path / 'socket'},1,0")
        copied = copy(TEXT)
        assert (copied.way, copied.sure) == ("tmux", False)
        assert subprocess.check_output([*tmux, "show-buffer"]).decode() == TEXT
        wait_until(lambda: base64.b64encode(TEXT.encode()) in screen.read_bytes())
    finally:
        subprocess.run([*tmux, "kill-server"], check=False)
        terminal.communicate(timeout=5)


def wait_until(condition) -> None:
    for _ in range(100):
        if condition():
            return
        time.sleep(0.05)
    pytest.fail("it did not come about within five seconds")
