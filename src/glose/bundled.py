"""Where the files that travel with glose lie: the seed articles and the themes."""

from pathlib import Path

__all__ = ["first_article", "seeds", "themes"]

_PACKAGE = Path(__file__).parent


def seeds() -> Path:
    """Return the folder of bundled articles."""
    return _folder("seeds")


def first_article() -> Path:
    """Return the bundled article that is opened where none is named."""
    return min(seeds().glob("*.txt"))


def themes() -> Path:
    """Return the folder of bundled themes."""
    return _folder("themes")


def _folder(name: str) -> Path:
    """A wheel carries the folder inside the package; a checkout has it at its top level."""
    installed = _PACKAGE / "bundled" / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name
