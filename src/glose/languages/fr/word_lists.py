"""Word lists written in code: one string, words apart by blanks, so that a reader can scan them."""

__all__ = ["words"]


def words(text: str) -> frozenset[str]:
    """Return the words of `text`."""
    return frozenset(text.split())
