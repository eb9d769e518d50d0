"""What the line at the bottom is asked for, and what it tells the screen while the reader types in it."""

from dataclasses import dataclass
from typing import Literal

from textual.message import Message

__all__ = ["Left", "Purpose", "Stepped", "Taken", "Typed"]

Purpose = Literal["search", "rows", "go to", "comment"]
"""What is typed for: to search the text, to filter the rows of the panel, to go somewhere, to comment on a sentence."""


@dataclass(eq=False, repr=False)
class Typed(Message):
    """The line now holds `words`."""

    purpose: Purpose
    words: str


@dataclass(eq=False, repr=False)
class Taken(Message):
    """The reader takes `words`, by Enter, or by going on elsewhere."""

    purpose: Purpose
    words: str


@dataclass(eq=False, repr=False)
class Left(Message):
    """The reader backs out."""

    purpose: Purpose


@dataclass(eq=False, repr=False)
class Stepped(Message):
    """The reader asks for the next (`step` 1) or previous (-1) of what was found."""

    purpose: Purpose
    step: int
