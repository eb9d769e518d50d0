"""How readable a theme is: the contrast of every colour of letters on every background that it can stand on."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from glose.themes import Theme

__all__ = ["LEAST", "Meeting", "contrast", "meetings"]

LEAST = 4.5
"""The ratio that WCAG 2.2 asks for text (success criterion 1.4.3, level AA)."""


class Meeting(NamedTuple):
    """Letters on a background: the keys of both colours in the theme's file, and their contrast, from 1 to 21."""

    letters: str
    ground: str
    contrast: float


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, #rrggbb, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def meetings(theme: Theme) -> Iterator[Meeting]:
    """Yield every colour of letters in `theme` with every background it can stand on."""
    for letters, ground in _pairs(theme):
        yield Meeting(letters[0], ground[0], contrast(letters[1], ground[1]))


_Colour = tuple[str, str]  # its key and what it is


def _pairs(theme: Theme) -> Iterator[tuple[_Colour, _Colour]]:
    def general(*names: str) -> list[_Colour]:
        return [(f"colours.{name}", getattr(theme.colours, name)) for name in names]

    plain = general("background", "current", "panel")
    grounds = [*plain]
    words = general("text", "accent")
    words += [(f"mentions.{label}.colour", look.colour) for label, look in theme.mentions.items()]
    for kind, quote in theme.quotes.items():
        words.append((f"quotes.{kind}.colour", quote.colour))
        grounds += [(f"quotes.{kind}.background", quote.background), (f"quotes.{kind}.current", quote.current)]
    yield from product(words, grounds)
    yield from product(general("muted", "error", "warning", "success"), plain)
    yield from product(general("text"), general("selection"))


def _luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
