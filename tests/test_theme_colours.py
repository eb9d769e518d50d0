"""The colours of the themes: readable, and apart for readers who see fewer colours.

How colours look with a colour vision deficiency: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
physiologically-based model for simulation of color vision deficiency", IEEE Transactions on Visualization and
Computer Graphics 15 (6), 2009, the matrices of severity 1.0, for linear RGB. The model has no achromatopsia: who has it
sees luminance alone. How far colours are apart: CIEDE2000, after G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000
color-difference formula", Color Research & Application 30 (1), 2005.
"""

from itertools import combinations, pairwise
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import pytest

from glose import themes

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

LUMINANCE: Triple = (0.2126, 0.7152, 0.0722)
SEEN_WITH: dict[str, Matrix] = {
    "protanopie": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopie": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopie": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "achromatopsie": (LUMINANCE, LUMINANCE, LUMINANCE),
}
"""By theme, the matrix of what it is made for."""

APART = 10.0
"""CIEDE2000: four times the 2.3 that are just noticeable on large patches side by side (M. Mahy, L. Van Eycken, A.
Oosterlinck, "Evaluation of uniform color spaces", Color Research & Application 19 (2), 1994), since letters are small
and seldom side by side."""

STEPS_APART = 4.6
"""Lightness L*, where that is all there is: twice what is just noticeable. Between the contrast of 4.5:1 and white lie
some 47 of lightness, ten steps of 4.7; what is less sure so is left to the signs."""

SRGB_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE: Triple = (0.95047, 1.0, 1.08883)  # D65

each_deficiency = pytest.mark.parametrize("name", SEEN_WITH)


def _linear(colour: str) -> Triple:
    """Linear sRGB, IEC 61966-2-1."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue))


def _times(matrix: Matrix, vector: Triple) -> Triple:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def _seen(name: str, colour: str) -> Triple:
    """Linear sRGB of what is seen with the deficiency that the theme `name` is made for."""
    return tuple(min(max(channel, 0.0), 1.0) for channel in _times(SEEN_WITH[name], _linear(colour)))


def _lab(linear: Triple) -> Triple:
    """CIE 1976 L*a*b*."""

    def cube_root(ratio: float) -> float:
        return ratio ** (1 / 3) if ratio > 216 / 24389 else (24389 / 27 * ratio + 16) / 116

    x, y, z = (cube_root(v / white) for v, white in zip(_times(SRGB_TO_XYZ, linear), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _difference(one: Triple, other: Triple) -> float:
    """CIEDE2000; the names are those of the formula."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    chroma = (hypot(a1, b1) + hypot(a2, b2)) / 2
    g = (1 - sqrt(chroma**7 / (chroma**7 + 25**7))) / 2
    c1, c2 = hypot((1 + g) * a1, b1), hypot((1 + g) * a2, b2)
    h1, h2 = (degrees(atan2(b, (1 + g) * a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    dh = 0.0 if not c1 * c2 else (h2 - h1 + 180) % 360 - 180
    hue = h1 + h2 if not c1 * c2 else (h1 + dh / 2) % 360
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    dl, dc, dhue = l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(dh / 2))
    t = 1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue))
    t += 0.32 * cos(radians(3 * hue + 6)) - 0.20 * cos(radians(4 * hue - 63))
    sl = 1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    rt = -2 * sqrt(chroma**7 / (chroma**7 + 25**7)) * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    return sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dhue / sh) ** 2 + rt * dc / sc * dhue / sh)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_difference_is_that_of_the_published_examples(one: Triple, other: Triple, expected: float) -> None:
    """Sharma, Wu and Dalal, table 1: pairs 1, 7, 17, 21, 29, 32, 34."""
    assert _difference(one, other) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("name", ["protanopie", "deuteranopie", "tritanopie"])
def test_types_are_apart_for_whoever_lacks_one_kind_of_cones(name: str) -> None:
    """From one another and from the plain text, and so they are for everybody else."""
    theme = themes.find(name)
    looks = [theme.colours.text, *(look.colour for look in theme.mentions.values())]
    for sight in (lambda colour: _seen(name, colour), _linear):
        pairs = combinations([_lab(sight(colour)) for colour in looks], 2)
        assert min(_difference(*pair) for pair in pairs) >= APART


def test_types_are_apart_for_whoever_sees_lightness_alone() -> None:
    """Eleven steps of grey."""
    looks = [look.colour for look in themes.find("achromatopsie").mentions.values()]
    levels = sorted(_lab(_seen("achromatopsie", colour))[0] for colour in looks)
    assert min(after - before for before, after in pairwise(levels)) >= STEPS_APART


@each_deficiency
def test_what_is_seen_has_the_contrast_that_is_there_for_others(name: str) -> None:
    """WCAG 2.2 AA, 4.5:1, of colours as they are seen."""
    theme = themes.find(name)
    grounds = [theme.colours.background, theme.colours.current, theme.colours.panel]
    grounds += [ground for look in theme.quotes.values() for ground in (look.background, look.current)]
    looks = [theme.colours.text, *(look.colour for look in (*theme.mentions.values(), *theme.quotes.values()))]

    def luminance(colour: str) -> float:
        return sum(share * channel for share, channel in zip(LUMINANCE, _seen(name, colour), strict=True))

    for words in looks:
        for ground in grounds:
            darker, lighter = sorted((luminance(words), luminance(ground)))
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (words, ground)


def test_one_theme_is_monochrome() -> None:
    """Not a colour in it."""
    theme = themes.find("plomb")
    looks = [getattr(theme.colours, field) for field in theme.colours.__struct_fields__]
    looks += [look.colour for look in theme.mentions.values()]
    looks += [c for look in theme.quotes.values() for c in (look.colour, look.background, look.current)]
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in looks)
