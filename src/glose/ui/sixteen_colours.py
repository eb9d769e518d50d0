"""Themes for terminals of sixteen colours, where the nearest colour would mostly be grey."""

from collections.abc import Callable
from colorsys import rgb_to_hsv

import msgspec

from glose.contrast import LEAST, contrast
from glose.themes import Theme

__all__ = ["ANSI", "in_sixteen_colours"]

ANSI = (
    *("#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa"),
    *("#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff"),
)
"""The sixteen colours, as the VGA text mode had them: what rich takes them for."""


_BLACK, _GREY, _DARK_GREY, _WHITE = ANSI[0], ANSI[7], ANSI[8], ANSI[15]
_SURE = [colour for colour in ANSI if colour != ANSI[3]]  # brown here, a pale yellow on many terminals
_ON_BLACK = _BLACK, ANSI[4], ANSI[4]  # the ground, that of the current sentence, that of selected text
_ON_WHITE = _WHITE, ANSI[11], ANSI[14]
_COLOURLESS = 0.2  # saturation below which a colour is a grey


def in_sixteen_colours(theme: Theme) -> Theme:
    """Return `theme` with each colour of text as the one of the sixteen nearest in hue that is legible there.

    The ground is black, that of the current sentence blue; in a light theme they are white and yellow.
    """
    ground, current, selection = _ON_BLACK if theme.dark else _ON_WHITE
    text, muted = (_WHITE, _GREY) if theme.dark else (_BLACK, _DARK_GREY)

    def legible(colour: str) -> str:
        return _nearest(colour, lambda one: min(contrast(one, ground), contrast(one, current)) >= LEAST)

    colours = theme.colours
    replaced = {name: legible(getattr(colours, name)) for name in ("accent", "error", "warning", "success")}
    return msgspec.structs.replace(
        theme,
        colours=msgspec.structs.replace(
            colours,
            background=ground,
            panel=ground,
            text=text,
            muted=muted,
            border=muted,
            current=current,
            selection=selection,
            **replaced,
        ),
        mentions={
            label: msgspec.structs.replace(look, colour=legible(look.colour)) for label, look in theme.mentions.items()
        },
        quotes={
            kind: msgspec.structs.replace(look, colour=legible(look.colour), background=ground, current=current)
            for kind, look in theme.quotes.items()
        },
    )


def _nearest(colour: str, fits: Callable[[str], bool]) -> str:
    hue, saturation, _value = rgb_to_hsv(*_channels(colour))

    def distance(one: str) -> tuple[bool, float]:
        its_hue, its_saturation, _value = rgb_to_hsv(*_channels(one))
        apart = abs(hue - its_hue)
        return (its_saturation < _COLOURLESS) != (saturation < _COLOURLESS), min(apart, 1 - apart)

    return min(filter(fits, _SURE), key=distance)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
