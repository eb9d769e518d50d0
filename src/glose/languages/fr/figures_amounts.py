"""Money, percentages and quantities: a number, and what follows it decides.

Only the last number of *entre 10 et 12 %* carries the unit and is a figure; *10-12 %* is one figure without a value.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from glose.annotation import Amount
from glose.languages.fr.figures_numbers import BLANK, DIGITS, NUMBER, number
from glose.languages.fr.figures_units import CURRENCY_AFTER, CURRENCY_BEFORE, UNIT, currency, unit
from glose.languages.fr.findings import Figure

__all__ = ["RULES", "Rule", "find"]

_OF = rf"(?:{BLANK}?d[’']{BLANK}?|{BLANK}de{BLANK}|{BLANK}?)"
_RANGE = re.compile(rf"[-–]{DIGITS}")
_MONEY = re.compile(rf"(?:{BLANK}?(?P<power>[kKM]|Mds?|Mrds?)(?!\w))?{_OF}(?P<currency>{CURRENCY_AFTER})")
_SIGN = re.compile(rf"(?<!\w)(?P<currency>{CURRENCY_BEFORE}){BLANK}?$")
_PERCENT = re.compile(
    rf"{BLANK}?%(?!\w)|{BLANK}(?:pour{BLANK}cent|pourcents?|p\.{BLANK}?100|pour{BLANK}100)(?!\w)", re.IGNORECASE
)
_QUANTITY = re.compile(rf"{_OF}(?P<unit>{UNIT})")
_CENTIMETRES = re.compile(rf"{BLANK}?m{BLANK}?(\d\d)(?!\w)")
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


class _Found(NamedTuple):
    """A number in its text: where it stands, and what it comes to where it is one number."""

    text: str
    start: int
    end: int
    worth: float | None


class Rule(NamedTuple):
    """What makes an amount of a number: `example` shows one between square brackets, `amount` what it comes to."""

    name: str
    example: str
    amount: Amount
    figure: Callable[[_Found], Figure | None]


def find(text: str) -> Iterator[Figure]:
    """Yield the amounts of `text` in its order, no two of which overlap."""
    end = 0
    for match in NUMBER.finditer(text):
        figure = _figure(text, match) if match.start() >= end else None
        if figure is not None:
            yield figure
            end = figure.end


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    """Return what the first rule that fits makes of a number; the upper end of *10-12 %* leaves no one number."""
    start, end = match.span()
    worth = number(match.group())
    if upper := _RANGE.match(text, end):
        end, worth = upper.end(), None
    found = _Found(text, start, end, worth)
    return next((figure for rule in RULES if (figure := rule.figure(found)) is not None), None)


def _signed(found: _Found) -> Figure | None:
    """*£20*: the sign goes before, as in English."""
    sign = _SIGN.search(found.text, max(0, found.start - 5), found.start)
    if sign is None:
        return None
    return Figure(sign.start(), found.end, "MONEY", _amount(found.worth, currency(sign["currency"])[0]))


def _percent(found: _Found) -> Figure | None:
    tail = _PERCENT.match(found.text, found.end)
    if tail is None:
        return None
    start, worth = _below_zero(found)
    return Figure(start, tail.end(), "PERCENT", _amount(worth, "%"))


def _money(found: _Found) -> Figure | None:
    """*5 millions d’euros*, *3 M€*; *livres* counts as sterling where the number or the words around it say money."""
    tail = _MONEY.match(found.text, found.end)
    if tail is None:
        return None
    start, worth = _below_zero(found)
    code, share = currency(tail["currency"])
    if code == "livre":
        large = worth is not None and worth >= 1000
        if not large and not _MONEY_WORDS.search(found.text, max(0, start - _NEAR), tail.end() + _NEAR):
            return None
        code = "GBP"
    if worth is not None:
        worth *= share * _POWERS.get(tail["power"] or "", 1)
    return Figure(start, tail.end(), "MONEY", _amount(worth, code))


def _height(found: _Found) -> Figure | None:
    tail = _CENTIMETRES.match(found.text, found.end)
    if tail is None or found.worth is None:
        return None
    return Figure(found.start, tail.end(), "QUANTITY", _amount(found.worth + int(tail[1]) / 100, "m"))


def _quantity(found: _Found) -> Figure | None:
    """*250 km/h*, *30 degrés*; *un pied* and *ses deux pouces* measure nothing."""
    tail = _QUANTITY.match(found.text, found.end)
    if tail is None:
        return None
    start, worth = _below_zero(found)
    symbol = unit(tail["unit"])
    if symbol in _SELDOM_MEASURES and tail["unit"] not in _SELDOM_MEASURES:
        small = worth is not None and 0 < worth <= 2
        if small or _OWNER.search(found.text, max(0, start - 8), start):
            return None
    return Figure(start, tail.end(), "QUANTITY", _amount(worth, symbol))


def _below_zero(found: _Found) -> tuple[int, float | None]:
    """Return where the number starts with its minus, and its worth below zero then."""
    minus = _MINUS.search(found.text, max(0, found.start - 2), found.start)
    if minus is None:
        return found.start, found.worth
    return minus.start(), None if found.worth is None else -found.worth


def _amount(worth: float | None, code: str) -> Amount | None:
    return None if worth is None else Amount(round(worth, 6), code)


RULES = (
    Rule("currency before the number", "un billet à [£20] pièce", Amount(20, "GBP"), _signed),
    Rule("percentage", "une baisse de [12,5 %] en un an", Amount(12.5, "%"), _percent),
    Rule("money", "un coût de [5 millions d’euros] par an", Amount(5e6, "EUR"), _money),
    Rule("metres and centimetres", "il mesure [1 m 80] pieds nus", Amount(1.8, "m"), _height),
    Rule("quantity", "un vent de [250 km/h] en rafales", Amount(250, "km/h"), _quantity),
)
"""The rules, of which the first that fits decides."""
