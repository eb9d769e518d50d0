"""Citations: what is known of an article's source, in the form the reader needs."""

from glose.citations.source_line import source_line

__all__ = ["source_line"]
