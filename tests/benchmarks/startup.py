"""Time and memory from the command line to the screen: `python tests/benchmarks/startup.py [RUNS]`.

The yardstick is a minimal Textual app, run in turn with the reader on the same terminal: absolute times are noisy.
"""

import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from pty_terminal import Terminal

from glose import bundled

MINIMAL = """
from textual.app import App
from textual.widgets import Static

class Minimal(App):
    def compose(self):
        yield Static(open({path!r}, encoding="utf-8").read())

Minimal().run()
"""
FIRST_WORDS = "Joe Biden veut que toutes"
ANNOTATED = "Tobias Ellwood"  # in the last paragraphs, off the first screen: the panel alone shows it
MEASURES = ("minimal Textual app", "glose, text painted", "glose, annotated", "glose, annotated, opened again")


def main() -> None:
    """Print medians, and the ratio of the reader's first paint to the minimal app's."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # Textual comes compiled: a fair start has our bytecode too
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    seed = str(min(bundled.seeds().glob("*.txt")))
    times: dict[str, list[float]] = {name: [] for name in MEASURES}
    memory: dict[str, list[float]] = {name: [] for name in MEASURES}

    def measure(name: str, command: list[str], words: str, env: dict[str, str]) -> None:
        with Terminal(command, env=env, rows=20) as terminal:
            times[name].append(terminal.wait_for(words))
            memory[name].append(terminal.memory())

    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "minimal.py"
        script.write_text(MINIMAL.format(path=seed))
        for run in range(runs + 1):
            env = {"XDG_DATA_HOME": f"{folder}/{run}", "XDG_STATE_HOME": f"{folder}/{run}"}
            glose = [sys.executable, "-m", "glose", seed]
            measure("minimal Textual app", [sys.executable, str(script)], FIRST_WORDS, env)
            measure("glose, text painted", glose, FIRST_WORDS, {**env, "XDG_DATA_HOME": f"{folder}/first{run}"})
            measure("glose, annotated", glose, ANNOTATED, env)
            measure("glose, annotated, opened again", glose, ANNOTATED, env)
    report(times, memory)


def report(times: dict[str, list[float]], memory: dict[str, list[float]]) -> None:
    """Print one row a measure; the first run, which warms the caches of the disk, does not count."""

    def median(values: list[float]) -> float:
        return statistics.median(values[1:])

    minimal = median(times["minimal Textual app"])
    row: Callable[[str, str, str, str], str] = "| {:32} | {:>8} | {:>6} | {:>7} |".format
    print(row("", "seconds", "ratio", "MB"))
    print(row("---", "---:", "---:", "---:"))
    for name in MEASURES:
        seconds = median(times[name])
        print(row(name, f"{seconds:.3f}", f"{seconds / minimal:.2f}", f"{median(memory[name]):.0f}"))


if __name__ == "__main__":
    main()
