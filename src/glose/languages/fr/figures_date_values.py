"""What the match of a date rule comes to (see `glose.languages.fr.figures_calendar` for the form of the values)."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from glose.languages.fr import figures_calendar as calendar
from glose.languages.fr.figures_calendar import MONTHS, SEASONS, WEEKDAYS, Turn
from glose.languages.fr.figures_numbers import BLANK

__all__ = [
    "Found",
    "century",
    "day",
    "decade",
    "deictic",
    "digits",
    "looks_like_year",
    "month",
    "period",
    "quarter",
    "season",
    "weekday",
    "weekday_and_day",
    "year",
    "years",
]


class Found(NamedTuple):
    """A match of a date rule, the text it stands in and the day of publication."""

    match: re.Match[str]
    text: str
    published: date | None

    def get(self, name: str) -> str:
        """Return what the group `name` matched, in lower case, or nothing."""
        return (self.match.groupdict().get(name) or "").lower()

    @property
    def turn(self) -> Turn:
        """Which one *dernier*, *prochain*, or what stands around an unmarked date, points to."""
        word = self.get("turn")
        return "next" if word.startswith("proch") else "past" if word else "near"

    @property
    def year(self) -> int | None:
        """The year that is written, if one is."""
        written = self.get("year")
        return int(written) if written else None


def day(found: Found) -> str | None:
    """A day of a month, its weekday not looked at."""
    if found.get("era"):
        return None
    number = int(re.sub(r"\D", "", found.get("day")))
    return calendar.day(
        found.year, MONTHS[found.get("month")], number, published=found.published, turn=_year_turn(found)
    )


def digits(found: Found) -> str | None:
    """*01/12/2018*: day before month, as French writes it."""
    return calendar.day(found.year, int(found.get("digits")), int(found.get("day")), published=None, turn="near")


def month(found: Found) -> str:
    """A month; *mai 68* is that of the twentieth century."""
    written = 1900 + int(found.get("short")) if found.get("short") else found.year
    return calendar.month(written, MONTHS[found.get("month")], published=found.published, turn=_year_turn(found))


_SINCE = re.compile(
    rf"\bdepuis(?:{BLANK}(?:le|la|l[’']|les)?{BLANK}?(?:(?:début|milieu|fin|mois){BLANK}(?:de{BLANK}|d[’'])?)?)?$", re.I
)
_SOON = 92
"""How many days ahead a month or day without a year may lie that no verb in the future announces."""


def _year_turn(found: Found) -> Turn:
    """*Depuis janvier* is the last January; *en janvier* too where the next is far and no verb speaks of the future."""
    if found.turn != "near" or found.published is None or found.year is not None:
        return found.turn
    start, _ = found.match.span()
    if _SINCE.search(found.text, max(0, start - _CLAUSE), start):
        return "since"
    ahead = (MONTHS[found.get("month")] - found.published.month) % 12 * 30
    return "since" if _SOON < ahead < 180 and not _speaks_of_future(found) else "near"


def weekday_and_day(found: Found) -> str | None:
    """*jeudi 12*: the nearest twelfth that is a Thursday, within half a year of publication."""
    if found.published is None:
        return None
    number = int(re.sub(r"\D", "", found.get("day")))
    wanted = WEEKDAYS.index(found.get("weekday"))
    for away in range(183):
        for candidate in (found.published - timedelta(away), found.published + timedelta(away)):
            if candidate.day == number and candidate.weekday() == wanted:
                return candidate.isoformat()
    return None


_COMING = re.compile(
    rf"(?:d[’']ici(?:{BLANK}à)?|à{BLANK}partir{BLANK}de|dès|jusqu[’']à|avant)(?:{BLANK}(?:le|ce))?{BLANK}$", re.I
)
_FUTURE = re.compile(
    r"\b(?!(?:environs|patrons|barons|marrons|neurones|électrons|front|affront|vrai|extra|ultra|infra|contra|para|cobra)\b)"
    r"[^\W\d_]+(?<!é)r(?:a|ont|ons|ez|ai)\b|\bdevraient?\b|(?<!non )(?<!pas )\bprévue?s?\b|\battendue?s?\b",
    re.IGNORECASE,
)
"""Verbs in the future, by their endings, and what announces; not nouns in *-rons* or *-ra*, not *non prévu*."""
_CLAUSE = 60
"""How far from a bare weekday, in code points of its own sentence, a verb in the future makes it the coming one."""


def _speaks_of_future(found: Found) -> bool:
    """Whether words before the date or a verb of its sentence say that it is to come."""
    start, end = found.match.span()
    before = re.split(r"[.!?\n]", found.text[max(0, start - _CLAUSE) : start])[-1]
    after = re.split(r"[.!?\n]", found.text[end : end + _CLAUSE])[0]
    return any((_COMING.search(before), _FUTURE.search(before), _FUTURE.search(after)))


def weekday(found: Found) -> str | None:
    """*samedi*: the last one before publication, unless words before it or a verb in the future say the coming one."""
    turn = "next" if found.turn == "near" and _speaks_of_future(found) else found.turn
    return calendar.weekday(WEEKDAYS.index(found.get("weekday")), published=found.published, turn=turn)


_DAYS_AWAY = {"avant-hier": -2, "hier": -1, "demain": 1, "après-demain": 2}


def deictic(found: Found) -> str | None:
    """*hier*, *ce matin*: a day counted from that of publication."""
    if found.published is None:
        return None
    return (found.published + timedelta(_DAYS_AWAY.get(found.get("deictic"), 0))).isoformat()


def period(found: Found) -> str | None:
    """*cette semaine*, *le mois dernier*, *l’an prochain*: the period of publication, the one before or after."""
    published = found.published
    if published is None:
        return None
    step = {"past": -1, "near": 0, "next": 1}[found.turn]
    match found.get("period"):
        case "an" | "année":
            return f"{published.year + step:04}"
        case "mois":
            return calendar.shifted_month(published, step)
        case "semaine":
            year, week, _ = (published + timedelta(7 * step)).isocalendar()
            return f"{year:04}-W{week:02}"
        case "week-end" | "weekend":
            return (published + timedelta(5 - published.weekday() + 7 * step)).isoformat()
        case "nuit":
            return (published + timedelta(step)).isoformat()
        case "décennie":
            return f"{published.year // 10 + step}X"
        case "siècle":
            return f"{(published.year - 1) // 100 + step}XX"
        case "trimestre":
            quarter = published.year * 4 + (published.month - 1) // 3 + step
            return f"{quarter // 4:04}-{33 + quarter % 4}"
        case _:
            half = published.year * 2 + (published.month - 1) // 6 + step
            return f"{half // 2:04}-{40 + half % 2}"


def season(found: Found) -> str | None:
    """*cet été*, *l’hiver dernier*, *automne 2017*."""
    return calendar.season(found.year, SEASONS[found.get("season")], published=found.published, turn=found.turn)


_ORDINALS = ("premier", "deuxième", "troisième", "quatrième")


def quarter(found: Found) -> str:
    """*premier trimestre 2018*, *second semestre 2018*."""
    word = found.get("ordinal")
    quarters = found.get("part") == "trimestre"
    if word[0].isdecimal():
        index = int(word[0]) - 1
    elif word in _ORDINALS:
        index = _ORDINALS.index(word)
    else:
        index = 3 if quarters else 1
    return f"{found.year:04}-{(33 if quarters else 40) + index}"


_DECADES = {
    "vingt": 2, "trente": 3, "quarante": 4, "cinquante": 5, "soixante": 6, "soixante-dix": 7, "quatre-vingt": 8,
    "quatre-vingt-dix": 9,
}  # fmt: skip


def decade(found: Found) -> str:
    """*années 1930*, *années 30*, *années trente*: two digits or words mean the twentieth century."""
    word = found.get("decade")
    if word in _DECADES:
        return f"19{_DECADES[word]}X"
    return f"{word[:-1]}X" if len(word) == 4 else f"19{word[0]}X"


_ROMAN = {"i": 1, "v": 5, "x": 10}


def century(found: Found) -> str | None:
    """*XIXe siècle*: the hundred years that begin with 18."""
    if found.get("era"):
        return None
    word = found.get("century")
    if word.isdecimal():
        number = int(word)
    else:
        worths = [_ROMAN[letter] for letter in word]
        number = sum(-a if a < b else a for a, b in zip(worths, [*worths[1:], 0], strict=True))
    return f"{number - 1:02}XX" if number > 0 else None


def year(found: Found) -> str | None:
    """A year of four digits; before our era as ISO 8601-2 counts, 1 BC being year 0."""
    number = found.year
    if number is None:
        return None
    return f"-{number - 1:04}" if found.get("era") else f"{number:04}"


def years(found: Found) -> str:
    """*2017-18*: from one year to another of the same century."""
    first = found.get("year")
    return f"{first}/{first[:2]}{found.get('second')}"


_YEAR_BEFORE = re.compile(
    r"(?:\b(?:en|depuis|dès|l[’']an|années?|saison|d[’']ici|fin|début|été|automne|hiver|printemps|et|ou)"
    rf"{BLANK}(?:à{BLANK})?|\b(?:1\d|20)\d\d(?:-|–|,{BLANK}|/)|\()$",
    re.IGNORECASE,
)
_COUNT_BEFORE = re.compile(
    rf"(?:\b(?:les|des|ces|aux|plus{BLANK}de|moins{BLANK}de|environ|près{BLANK}de|quelques?|n°|numéro|page){BLANK}"
    r"|\d[-./]|[+−])$",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(rf"{BLANK}([^\W\d_]+)(?![’'])")
_NO_PLURALS = frozenset((
    "dans", "mais", "sans", "sous", "vers", "depuis", "après", "puis", "dès", "pas", "lors", "alors", "plus", "des",
    "les", "ses", "ces", "sur", "très", "aux", "nous", "vous", "ils", "elles", "jamais", "toujours", "auprès", "envers",
    "hors",
))  # fmt: skip
"""Words in -s after which a four-digit number can still be a year."""

_PLURAL_VERBS = frozenset(("ont", "sont", "avaient", "étaient", "furent", "auront", "seront", "auraient", "seraient"))
"""Verbs whose subject is a number of people or things: *1370 ont péri*."""


def looks_like_year(text: str, match: re.Match[str]) -> bool:
    """Whether a four-digit number is a year: no plural noun that it counts follows, no word of counting goes before.

    A round hundred (*1500*, *2000*) must stand after a word that years follow (*en*, *depuis*, *l’an*).
    """
    before = text[max(0, match.start() - 14) : match.start()]
    following = _NEXT_WORD.match(text, match.end())
    word = following[1] if following else ""
    counted = word in _PLURAL_VERBS or (word[-1:] in ("s", "x") and word.islower() and word not in _NO_PLURALS)
    expected = _YEAR_BEFORE.search(before)
    if _COUNT_BEFORE.search(before) and not expected:
        return False
    if match["year"].endswith("00"):
        return bool(expected) and not counted
    return not counted
