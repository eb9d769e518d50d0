"""What goes wrong when an article is read."""

from glose.errors import GloseError

__all__ = ["ReadingError"]


class ReadingError(GloseError):
    """An article cannot be read: its message is one sentence that says why and what to do."""
