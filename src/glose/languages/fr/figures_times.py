"""Clock times: *14h30*, *8 h 05 UTC*, *six heures du matin*, *midi*; not durations (*2 heures de route*).

Values are ISO 8601 times with the leading T of ISO 8601-1:2019: `T14:30`, `T08:05Z`, `T19:00+02:00`.
"""

import re
from collections.abc import Iterator

from glose.languages.fr.figures_numbers import BLANK, number
from glose.languages.fr.findings import Figure

__all__ = ["find"]

_HOUR_WORDS = (
    "une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:-sept|-huit|-neuf)?|onze|douze|treize|quatorze|quinze|seize"
    "|vingt(?:-deux|-trois| et une)?"
)
_SHIFT = rf"(?:{BLANK}?[+−-]\d\d?(?::\d\d)?)?(?!\w)"
_ZONE = (
    rf"(?P<zone>{BLANK}\((?:UTC|GMT){_SHIFT}\)|{BLANK}(?:UTC|GMT){_SHIFT}"
    rf"|{BLANK}\(heures?{BLANK}(?:locales?|française|de{BLANK}\w+)\)"
    rf"|,?{BLANK}heure{BLANK}(?:locale|française|de{BLANK}[A-Z][\w-]+)|{BLANK}locales?(?!\w))?"
)
_HALF = rf"(?P<half>{BLANK}(?:du{BLANK}matin|du{BLANK}soir|de{BLANK}l[’']après-midi|[ap]\.m\.|[ap]m(?!\w)))?"
_MORE = rf"(?:{BLANK}(?P<more>et{BLANK}demie|et{BLANK}quart|moins{BLANK}le{BLANK}quart)(?!\w))?"
_TIME = re.compile(
    rf"(?<![\w.,:/-])(?:(?P<hour>[01]?\d|2[0-4]){BLANK}?(?:h|heures?)(?:{BLANK}?(?P<minute>[0-5]\d)(?!\w)|(?!\w))"
    rf"|(?P<hours>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
    rf"|(?P<word>{_HOUR_WORDS}){BLANK}heures?(?!\w){_MORE}"
    rf"|(?P<noon>(?<!après )midi|minuit)(?![\w-])(?:{BLANK}(?P<noon_more>et{BLANK}demie|et{BLANK}quart)(?!\w))?)"
    rf"{_HALF}{_ZONE}",
    re.IGNORECASE,
)

_CLOCK_BEFORE = re.compile(
    rf"(?:\b(?:à|vers|dès|avant|jusqu[’']à|est|sera|était|matin|soir|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    rf"|\d\d\d\d){BLANK}|[(,]{BLANK}?|\n|^)$",
    re.IGNORECASE,
)
"""What stands before a whole number of hours that is a clock time."""
_DURATION_BEFORE = re.compile(
    rf"\b(?:pendant|durant|dure|duré|durera|en|il{BLANK}y{BLANK}a|temps{BLANK}de|film{BLANK}de|durée{BLANK}de){BLANK}$",
    re.IGNORECASE,
)
_DURATION_AFTER = re.compile(
    rf"{BLANK}(?:de{BLANK}|d[’']|par{BLANK}|plus{BLANK}t|avant{BLANK}|après{BLANK}|durant|supplémentaire|consécutive|sur{BLANK}\d)"
)
_SPAN_AFTER = re.compile(rf"{BLANK}(?:à|et){BLANK}\d\d?{BLANK}?h")
_SPAN_BEFORE = re.compile(rf"\b(?:de|entre|\d\d?{BLANK}?h(?:eures)?{BLANK}et){BLANK}$", re.IGNORECASE)
_NEAR = 16
"""How many code points before a time are looked at."""


def find(text: str) -> Iterator[Figure]:
    """Yield the clock times of `text` in its order, no two of which overlap."""
    for match in _TIME.finditer(text):
        if _is_clock(text, match):
            yield Figure(match.start(), match.end(), "TIME", _value(match))


def _is_clock(text: str, match: re.Match[str]) -> bool:
    """Minutes, a zone or *du matin* make a clock time; a whole number of hours needs a word that times follow."""
    before = text[max(0, match.start() - _NEAR) : match.start()]
    if _DURATION_BEFORE.search(before):
        return False
    if match["noon"]:
        return match["noon"].islower()
    if match["half"] or match["zone"]:
        return True
    if match["minute"] or match["more"]:
        return True
    if match["hours"]:
        return len(match["hours"]) == 2 or bool(_CLOCK_BEFORE.search(before))
    if _DURATION_AFTER.match(text, match.end()) or (match["word"] or "").lower() == "une":
        return False
    if _CLOCK_BEFORE.search(before):
        return True
    return bool(_SPAN_BEFORE.search(before)) and (before[-3:-1] == "et" or bool(_SPAN_AFTER.match(text, match.end())))


_MORE_MINUTES = {"et quart": 15, "et demie": 30, "moins le quart": -15}


def _value(match: re.Match[str]) -> str:
    if match["noon"]:
        hour = 12 if match["noon"].lower() == "midi" else 0
    elif match["word"]:
        hour = int(number(match["word"]) or 0)
    else:
        hour = int(match["hour"] or match["hours"])
    more = re.sub(BLANK, " ", match["more"] or match["noon_more"] or "").lower()
    minute = int(match["minute"] or match["minutes"] or 0) + _MORE_MINUTES.get(more, 0)
    half = re.sub(BLANK, " ", match["half"] or "").lower().strip()
    if hour < 12 and (half in ("du soir", "de l’après-midi", "de l'après-midi") or half.startswith("p")):
        hour += 12
    total = (hour * 60 + minute) % (24 * 60)
    return f"T{total // 60:02}:{total % 60:02}{_zone(match)}"


def _zone(match: re.Match[str]) -> str:
    """*UTC* is Z, *UTC+2* is +02:00; a local time has none."""
    zone = (match["zone"] or "").upper()
    if "UTC" not in zone and "GMT" not in zone:
        return ""
    shift = re.search(r"([+−-])(\d\d?)(?::(\d\d))?", zone)
    if shift is None:
        return "Z"
    return f"{'+' if shift[1] == '+' else '-'}{int(shift[2]):02}:{shift[3] or '00'}"
