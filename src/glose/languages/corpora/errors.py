"""The error of every corpus reader."""

from glose.errors import GloseError

__all__ = ["CorpusError"]


class CorpusError(GloseError):
    """A corpus file is missing, or not in its format."""
