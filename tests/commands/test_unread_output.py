"""A filter ends when nobody reads what it prints."""

import subprocess
import sys
from pathlib import Path

import pytest

BUSY = """
import time
from glose.commands.unread_output import end_when_unread
end_when_unread()
print("busy", flush=True)
time.sleep(60)
"""


def test_a_process_whose_output_lost_its_reader_ends_while_it_is_busy() -> None:
    with subprocess.Popen([sys.executable, "-c", BUSY], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"busy\n"
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.5)
        process.stdout.close()
        assert process.wait(10) == 1


def test_a_process_that_writes_to_a_file_goes_on(tmp_path: Path) -> None:
    with (tmp_path / "out").open("wb") as output, subprocess.Popen([sys.executable, "-c", BUSY], stdout=output) as one:
        with pytest.raises(subprocess.TimeoutExpired):
            one.wait(1)
        one.kill()
