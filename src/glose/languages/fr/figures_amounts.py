"""Money, percentages and quantities: a number, and what follows it decides.

Only the last number of *entre 10 et 12 %* carries the unit and is a figure; *10-12 %* is one figure without a value.
"""

import re
from collections.abc import Iterator

from glose.annotation import Amount
from glose.languages.fr.figures_numbers import BLANK, DIGITS, NUMBER, number
from glose.languages.fr.figures_units import CURRENCY_AFTER, CURRENCY_BEFORE, UNIT, currency, unit
from glose.languages.fr.findings import Figure

__all__ = ["find"]

_OF = rf"(?:{BLANK}?d[’']{BLANK}?|{BLANK}de{BLANK}|{BLANK}?)"
_RANGE = re.compile(rf"[-–]{DIGITS}")
_MONEY = re.compile(rf"(?:{BLANK}?(?P<power>[kKM]|Mds?|Mrds?)(?!\w))?{_OF}(?P<currency>{CURRENCY_AFTER})")
_SIGN = re.compile(rf"(?<!\w)(?P<currency>{CURRENCY_BEFORE}){BLANK}?$")
_PERCENT = re.compile(
    rf"{BLANK}?%(?!\w)|{BLANK}(?:pour{BLANK}cent|pourcents?|p\.{BLANK}?100|pour{BLANK}100)(?!\w)", re.IGNORECASE
)
_QUANTITY = re.compile(rf"{_OF}(?P<unit>{UNIT})")
_HEIGHT = re.compile(rf"{BLANK}?m{BLANK}?(\d\d)(?!\w)")
"""The centimetres of a height: *1 m 80*, *1m80*."""
_MINUS = re.compile(r"(?<!\S)[-\u2212]$")

_POWERS = {"k": 1e3, "K": 1e3, "M": 1e6, "Md": 1e9, "Mds": 1e9, "Mrd": 1e9, "Mrds": 1e9}

_MONEY_WORDS = re.compile(
    r"amende|pay[ée]|coût|prix|salaire|somme|factur|\bvaut|valeur|budget|fonds|dette|loyer|€|£|euros|dollars|sterling",
    re.IGNORECASE,
)
"""Words near *250 livres* that make it money rather than books or a weight."""
_NEAR = 80
"""How far from *livres* they may stand, in code points."""

_SELDOM_MEASURES = frozenset(("ft", "in", "°", "ct"))
"""*un pied*, *ses deux pouces*, *un degré* seldom measure: these units want a number above two and no owner."""
_OWNER = re.compile(r"\b(?:les|ses|leurs|mes|tes|nos|vos)[ \u00a0]$", re.IGNORECASE)


def find(text: str) -> Iterator[Figure]:
    """Yield the amounts of `text` in its order, no two of which overlap."""
    end = 0
    for match in NUMBER.finditer(text):
        figure = _figure(text, match) if match.start() >= end else None
        if figure is not None:
            yield figure
            end = figure.end


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    start, end = match.span()
    worth = number(match.group())
    if upper := _RANGE.match(text, end):
        end, worth = upper.end(), None
    if sign := _SIGN.search(text, max(0, start - 5), start):
        code, _ = currency(sign["currency"])
        return Figure(sign.start(), end, "MONEY", _amount(worth, code))
    minus = _MINUS.search(text, max(0, start - 2), start)
    if minus:
        start, worth = minus.start(), None if worth is None else -worth
    if tail := _PERCENT.match(text, end):
        return Figure(start, tail.end(), "PERCENT", _amount(worth, "%"))
    if tail := _MONEY.match(text, end):
        return _money(text, start, worth, tail)
    if tail := _HEIGHT.match(text, end):
        return Figure(
            start, tail.end(), "QUANTITY", _amount(None if worth is None else worth + int(tail[1]) / 100, "m")
        )
    if tail := _QUANTITY.match(text, end):
        return _quantity(text, start, worth, tail)
    return None


def _money(text: str, start: int, worth: float | None, tail: re.Match[str]) -> Figure | None:
    """*5 millions d’euros*, *3 M€*; *livres* counts as sterling where the number or the words around it say money."""
    code, share = currency(tail["currency"])
    if code == "livre":
        large = worth is not None and worth >= 1000
        if not large and not _MONEY_WORDS.search(text, max(0, start - _NEAR), tail.end() + _NEAR):
            return None
        code = "GBP"
    if worth is not None:
        worth *= share * _POWERS.get(tail["power"] or "", 1)
    return Figure(start, tail.end(), "MONEY", _amount(worth, code))


def _quantity(text: str, start: int, worth: float | None, tail: re.Match[str]) -> Figure | None:
    symbol = unit(tail["unit"])
    if symbol in _SELDOM_MEASURES and tail["unit"] not in _SELDOM_MEASURES:
        small = worth is not None and 0 < worth <= 2
        if small or _OWNER.search(text, max(0, start - 8), start):
            return None
    return Figure(start, tail.end(), "QUANTITY", _amount(worth, symbol))


def _amount(worth: float | None, code: str) -> Amount | None:
    return None if worth is None else Amount(round(worth, 6), code)
