"""`docs/architecture.md` names every room, and every module of the reader."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "src" / "glose"
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`([\w/]+?\.py|\w+/)`", PAGE))


@pytest.mark.parametrize("folder", [SOURCES, SOURCES / "ui"], ids=lambda folder: folder.name)
def test_every_module_is_named(folder: Path) -> None:
    modules = {path.name for path in folder.glob("*.py")} - {"__init__.py"}
    rooms = {f"{path.parent.name}/" for path in folder.glob("*/__init__.py")}
    assert modules | rooms <= NAMED


def test_every_module_that_is_named_is_there() -> None:
    assert all([*SOURCES.rglob(name)] or (ROOT / name).exists() for name in NAMED)
