"""Machines for tests of the clipboard: what a desktop says of itself, and programs that stand in for its own."""

import os
from pathlib import Path

VARIABLES = (
    *("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "STY", "TERMUX_VERSION", "GLOSE_CLIPBOARD"),
    *("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"),
)
"""The variables by which glose tells which ways to the clipboard there are."""


def put_program(folder: Path, name: str, script: str) -> None:
    """Put a shell script called `name` into `folder`, which is to be all of PATH."""
    path = folder / name
    path.write_text(f"#!/bin/sh\nPATH={os.defpath}\n{script}\n")
    path.chmod(0o755)
