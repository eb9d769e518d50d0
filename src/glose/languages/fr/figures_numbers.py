"""French numbers, in digits and in words: where they stand and what they come to."""

import re

__all__ = ["BLANK", "DIGITS", "NUMBER", "number", "with_plain_blanks"]

BLANK = " "
"""A blank inside a figure, in a text `with_plain_blanks`: a pattern of four kinds takes twice as long to compile."""


def with_plain_blanks(text: str) -> str:
    """Return `text` with a space for each blank that can stand inside a figure: no-break, thin or narrow no-break."""
    return text.replace("\u00a0", " ").replace("\u2009", " ").replace("\u202f", " ")


_UNITS = {
    "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90, "demi": 0.5,
}  # fmt: skip
_POWERS = {
    "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9, "billion": 1e12,
    "billions": 1e12, "trillion": 1e18, "trillions": 1e18,
}  # fmt: skip
"""Powers of a thousand by the long scale, which French uses."""

_WORD = "|".join(sorted((*_UNITS, "cents", "cent", *_POWERS), key=len, reverse=True))
_LARGE = rf"{BLANK}(?:mille|millions?|milliards?|billions?)(?!\w)(?:{BLANK}et{BLANK}demie?(?!\w))?"
DIGITS = rf"(?:\d{{1,3}}(?:(?:{BLANK}|\.)\d{{3}}){{1,5}}(?:,\d{{1,6}})?|\d{{1,15}}(?:[.,]\d{{1,6}})?)(?!\d)"
_WORDS = rf"(?:{_WORD})(?!\w)(?:(?:-et-|{BLANK}et{BLANK}|-|{BLANK})(?:{_WORD})(?!\w)){{0,9}}"
"""Pattern of a number in words; the repetition is bounded so that no text makes it slow."""

NUMBER = re.compile(
    rf"(?<!\w)(?<!\w-)(?<!\d[.,])(?:{DIGITS}(?:{_LARGE}){{0,2}}|(?!(?:m|b|tr)illi){_WORDS})", re.IGNORECASE
)
"""A whole number expression: *12,5*, *1 000*, *5 millions*, *deux millions et demi*, *quatre-vingt-dix*."""

_PIECE = re.compile(rf"{DIGITS}|\w+", re.IGNORECASE)


def number(text: str) -> float | None:
    """Return what a match of `NUMBER` comes to; None where its words make no number."""
    total = current = 0.0
    power = 1.0
    pieces = _PIECE.findall(text.lower())
    for piece, following in zip(pieces, [*pieces[1:], ""], strict=True):
        if piece == "et":
            continue
        if piece == "demi" and following in _POWERS:
            current = 0.5  # un demi-million
            continue
        if piece == "demi" or piece == "demie":
            total += power / 2 if power > 1 else 0.5
        elif piece[0].isdecimal():
            current = _digits(piece)
        elif piece in ("cent", "cents"):
            current = max(current, 1) * 100
        elif piece in _POWERS:
            power = _POWERS[piece]
            total += (current or 1) * power
            current = 0
        elif piece in ("vingt", "vingts") and current % 10 == 4 and current % 100 < 20:
            current += 76
        elif piece in _UNITS:
            current += _UNITS[piece]
        else:
            return None
    return total + current


def _digits(piece: str) -> float:
    """*1 000*, *1.000* and *1 000,5*: blanks and grouping stops go, the decimal comma becomes a stop."""
    compact = piece.replace(BLANK, "")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", compact):
        compact = compact.replace(".", "")
    return float(compact.replace(",", "."))
