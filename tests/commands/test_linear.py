"""`glose --linear` in a real process: plain lines when piped, and a conversation on a terminal."""

import os
import pty
import subprocess
import sys
from pathlib import Path

from glose import bundled

SEED = str(bundled.first_article())


def test_piped_it_prints_the_article_without_a_single_control_character(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "glose", "--linear", SEED], capture_output=True, encoding="utf-8", check=True
    )
    assert "\n5. Il a commenté" in told.stdout
    assert "Direct quotation, Amruddin Wali" in told.stdout
    assert all(line.isprintable() for line in told.stdout.splitlines())


def test_on_a_terminal_it_waits_for_enter() -> None:
    keyboard, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "glose", "--linear", SEED], stdin=terminal, stdout=terminal, stderr=terminal
    )
    os.close(terminal)
    shown = b""
    while b"Enter: the next sentence" not in shown:
        shown += os.read(keyboard, 4096)
    os.write(keyboard, b"2\n\nq\n")
    while process.poll() is None or b"\n3. " not in shown:
        try:
            shown += os.read(keyboard, 4096)
        except OSError:  # Linux says so where nobody holds the other end any more
            break
    assert process.wait(timeout=30) == 0
    os.close(keyboard)
    assert b"\n2. Cependant" in shown
    assert b"\n3. Leurs forces" in shown
    assert b"\n1. Joe Biden" not in shown
    assert b"\x1b" not in shown
