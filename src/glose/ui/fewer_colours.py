"""Themes for terminals of 256 or 16 colours: left to themselves, theirs would come out as grey, or as teal."""

from collections.abc import Callable, Sequence
from colorsys import rgb_to_hsv
from itertools import product

import msgspec

from glose.contrast import LEAST, contrast
from glose.terminal_colours import PALETTE, SIXTEEN
from glose.themes import Theme

__all__ = ["ANSI", "XTERM", "fitted_to"]

ANSI = (
    *("#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa"),
    *("#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff"),
)
"""The sixteen colours, as the VGA text mode had them: what rich takes them for."""

_LEVELS = (0, 95, 135, 175, 215, 255)
XTERM = (
    *(f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in product(_LEVELS, repeat=3)),
    *(f"#{grey:02x}{grey:02x}{grey:02x}" for grey in range(8, 239, 10)),
)
"""The colours 16 to 255 of xterm, which every terminal of 256 shows alike: a cube, and a ramp of greys."""

_Fit = Callable[[str], str]
"""Gives the colour that stands for another one."""


def fitted_to(theme: Theme, colours: int) -> Theme:
    """Return `theme` in colours that a terminal of so many `colours` has; letters are legible wherever they stand."""
    if colours == SIXTEEN:
        return _in_sixteen(theme)
    return _in_palette(theme) if colours == PALETTE else theme


def _in_palette(theme: Theme) -> Theme:
    """Each colour as the nearest one."""

    def ground(colour: str) -> str:
        return min(XTERM, key=lambda one: _apart(one, colour))

    grounds = [theme.colours.background, theme.colours.panel, theme.colours.current]
    grounds += [colour for look in theme.quotes.values() for colour in (look.background, look.current)]
    legible = _legible_on([ground(colour) for colour in grounds], XTERM)

    def letters(colour: str) -> str:
        return min(legible, key=lambda one: _apart(one, colour))

    plain = {name: ground(getattr(theme.colours, name)) for name in ("background", "panel", "border", "current")}
    return _recoloured(theme, plain | {"selection": ground(theme.colours.selection)}, letters, ground, ground)


_BLACK, _GREY, _DARK_GREY, _WHITE = ANSI[0], ANSI[7], ANSI[8], ANSI[15]
_ON_BLACK = _BLACK, ANSI[4], ANSI[4]  # the ground, that of the current sentence, that of selected text
_ON_WHITE = _WHITE, ANSI[11], ANSI[14]
_SURE = [colour for colour in ANSI if colour != ANSI[3]]  # brown here, a pale yellow on many terminals


def _in_sixteen(theme: Theme) -> Theme:
    """Letters in the colours of the nearest hue, on black or white; the current sentence on blue or yellow."""
    ground, current, selection = _ON_BLACK if theme.dark else _ON_WHITE
    muted = _GREY if theme.dark else _DARK_GREY
    legible = _legible_on([ground, current], _SURE)

    def letters(colour: str) -> str:
        return min(legible, key=lambda one: _hues_apart(one, colour))

    plain = {"background": ground, "panel": ground, "current": current, "selection": selection}
    plain |= {"text": _WHITE if theme.dark else _BLACK, "muted": muted, "border": muted}
    return _recoloured(theme, plain, letters, lambda _colour: ground, lambda _colour: current)


def _recoloured(theme: Theme, plain: dict[str, str], letters: _Fit, ground: _Fit, current: _Fit) -> Theme:
    """`theme` with the colours `plain`; what these leave out is given by `letters`, as are mentions and quotations."""
    words = ("text", "muted", "accent", "error", "warning", "success")
    mentions = {
        label: msgspec.structs.replace(look, colour=letters(look.colour)) for label, look in theme.mentions.items()
    }
    quotes = {
        kind: msgspec.structs.replace(
            look, colour=letters(look.colour), background=ground(look.background), current=current(look.current)
        )
        for kind, look in theme.quotes.items()
    }
    plain = {name: letters(getattr(theme.colours, name)) for name in words} | plain
    return msgspec.structs.replace(
        theme, colours=msgspec.structs.replace(theme.colours, **plain), mentions=mentions, quotes=quotes
    )


def _legible_on(grounds: Sequence[str], colours: Sequence[str]) -> list[str]:
    return [one for one in colours if all(contrast(one, ground) >= LEAST for ground in set(grounds))]


def _apart(one: str, other: str) -> float:
    """How different two colours look: the weighted distance of T. Riemersma, "Colour metric" (compuphase.com)."""
    (red, green, blue), (red2, green2, blue2) = _channels(one), _channels(other)
    mean = (red + red2) / 2
    return (2 + mean) * (red - red2) ** 2 + 4 * (green - green2) ** 2 + (3 - mean) * (blue - blue2) ** 2


_COLOURLESS = 0.2  # saturation below which a colour is a grey


def _hues_apart(one: str, other: str) -> tuple[bool, float]:
    """Whether one of two colours only is a grey, and how far apart they are on the circle of hues."""
    (hue, saturation, _value), (hue2, saturation2, _value2) = rgb_to_hsv(*_channels(one)), rgb_to_hsv(*_channels(other))
    apart = abs(hue - hue2)
    return (saturation < _COLOURLESS) != (saturation2 < _COLOURLESS), min(apart, 1 - apart)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
