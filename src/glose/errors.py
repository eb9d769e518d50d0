"""What every error of glose has in common."""

__all__ = ["GloseError"]


class GloseError(Exception):
    """Something the reader should know of: its message is one sentence that says what is wrong and what to do.

    Each room derives its own errors from this one; the command line prints the sentence and exits with status 1.
    """
