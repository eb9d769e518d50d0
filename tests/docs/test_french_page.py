"""The README of the French pipeline names every part of it."""

import re
from fnmatch import fnmatch
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "src" / "glose" / "languages" / "fr"
NAMED = set(re.findall(r"`([\w*/]+\.(?:py|cfg)|\w+/)`", (FOLDER / "README.md").read_text(encoding="utf-8")))


def test_every_module_is_named() -> None:
    modules = {path.name for path in FOLDER.glob("*.py")} - {"__init__.py"}
    assert {module for module in modules if not any(fnmatch(module, name) for name in NAMED)} == set()


def test_all_that_is_named_is_there() -> None:
    assert {name for name in NAMED if not any(FOLDER.glob(name))} == set()
