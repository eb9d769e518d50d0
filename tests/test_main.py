"""The program itself: what imports make is not looked through for garbage, what a command makes is."""

import subprocess
import sys

import pytest

from glose import bundled

_PROBE = """
import atexit, gc, sys
atexit.register(lambda: print(f"collecting: {gc.isenabled()}", file=sys.stderr))
from glose.__main__ import main
assert not gc.isenabled()
sys.argv = ["glose", *sys.argv[1:]]
main()
"""


@pytest.mark.parametrize("arguments", [("styles",), ("annotate", str(bundled.first_article())), ("--print",)])
def test_a_command_collects_its_garbage(arguments: tuple[str, ...]) -> None:
    command = [sys.executable, "-c", _PROBE, *arguments]
    if arguments == ("--print",):
        command.append(str(bundled.first_article()))
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr.endswith("collecting: True\n")


def test_the_program_is_also_a_module() -> None:
    told = subprocess.run([sys.executable, "-m", "glose", "--version"], capture_output=True, text=True, check=True)
    assert told.stdout.startswith("glose ")
