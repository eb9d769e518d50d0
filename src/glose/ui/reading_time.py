"""How long reading takes."""

from math import ceil

__all__ = ["minutes_left", "seconds_for"]

_WORD = 6.1
"""Code points that a word of French press takes, with the blank after it: of the 413 words of the seed article."""

_LEAST = 1.5
"""Seconds that even a short sentence stays: to find it takes its time too."""


def minutes_left(code_points: int, words_per_minute: int) -> int:
    """Return the minutes that reading so many code points takes, begun minutes counted whole."""
    return ceil(code_points / _WORD / words_per_minute)


def seconds_for(code_points: int, words_per_minute: int) -> float:
    """Return the seconds for which a sentence of so many code points stays current while the reader goes on alone."""
    return max(code_points / _WORD / words_per_minute * 60, _LEAST)
