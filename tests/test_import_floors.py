"""The floors of the house hold: who may import whom, and what a start costs."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "spacy",
    "thinc",
    "numpy",
    "lxml",
    "trafilatura",
    "markdown_it",
    "mdit_py_plugins",
    "yaml",
    "httpx",
    "py3langid",
    "jinja2",
)


def test_every_room_imports_from_its_own_floor_or_below():
    """The contracts in pyproject.toml, by import-linter."""
    root = Path(__file__).parents[1]
    linter = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"]
    told = subprocess.run(linter, cwd=root, capture_output=True, text=True, timeout=120, check=False)
    assert told.returncode == 0, told.stdout


@pytest.mark.parametrize(
    "module",
    [
        "glose.cli",
        "glose.reading",
        "glose.languages",
        "glose.formats",
        "glose.citations",
        "glose.annotator",
        "glose.library",
    ],
)
def test_what_starts_glose_imports_nothing_slow(module):
    """In a process of its own, so that no other test has imported it before."""
    code = f"import sys, {module}; print(*(name for name in {HEAVY} + ('textual',) if name in sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert told.stdout.split() == []


@pytest.mark.parametrize("module", ["glose.ui.app", "glose.commands.read"])
def test_the_reader_starts_without_what_only_some_articles_need(module):
    """Textual itself brings the Markdown parser, which glose.ui must not add to."""
    code = f"""
import sys, textual.app
before = set(sys.modules)
import {module}
print(*(name for name in {HEAVY} if name in sys.modules and name not in before))
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert told.stdout.split() == []


def test_reading_plain_text_needs_no_parser(tmp_path):
    """The seed article paints before anything else is loaded."""
    path = tmp_path / "a.txt"
    path.write_text("Le port rouvre.", encoding="utf-8")
    code = f"""
import sys
from glose.reading import read
read({str(path)!r})
print(*(name for name in {HEAVY} if name in sys.modules))
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert told.stdout.split() == []
