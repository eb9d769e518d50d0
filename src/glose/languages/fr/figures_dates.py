"""Calendar expressions: days, months, years, decades, centuries, and those that the day of publication resolves.

A table of rules: each has a name, an example (which the tests read), a pattern and what its match comes to; the first
rule that matches where a first word stands wins, so longer forms stand before shorter ones. The value of *fin avril*
or *samedi soir* is that of the month or day. Durations and vague spans (*dix ans*, *ces dernières années*) are none.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from glose.languages.fr import figures_date_values as values
from glose.languages.fr.figures_calendar import MONTHS, SEASONS, WEEKDAYS
from glose.languages.fr.figures_date_values import Found
from glose.languages.fr.figures_numbers import BLANK
from glose.languages.fr.findings import Figure

__all__ = ["RULES", "Rule", "find"]


class Rule(NamedTuple):
    """A form of calendar expression: `example` shows it between square brackets."""

    name: str
    example: str
    pattern: re.Pattern[str]
    value: Callable[[Found], str | None]


_MONTH = "|".join(re.escape(name) for name in sorted(MONTHS, key=len, reverse=True))
_PLAIN_MONTH = "|".join(name for name in MONTHS if not name.endswith("."))
_WEEKDAY = "|".join(WEEKDAYS)
_SEASON = "|".join(SEASONS)
_DAY = rf"(?:1{BLANK}?er|0?[1-9]|[12]\d|3[01])(?!\d)"
_YEAR = r"(?:1\d|20)\d\d(?!\w)"
_TURN = r"(?P<turn>derni(?:er|ère)|prochaine?|passée?)"
_MOMENT = rf"(?:{BLANK}(?:matin|midi|soir|après-midi)(?!\w))?"
_PART = r"(?:début|mi|fin|courant)"
_ERA = rf"(?P<era>{BLANK}(?:av\.|avant|ap\.|apr\.|après){BLANK}?J\.?-?C\.?)?"
_PERIOD_NAME = r"(?:semaine|année|an|mois|week-?end|nuit|siècle|décennie|trimestre|semestre)"
_PERIOD = rf"(?P<period>{_PERIOD_NAME})"
_ORDINAL = r"(?P<ordinal>premier|deuxième|second|troisième|quatrième|dernier|1er|2e|3e|4e|2ème|3ème|4ème)"
_MORE_DAYS = rf"(?:{BLANK}?(?:,|et|au|à|ou|-|–){BLANK}?(?:le{BLANK})?(?:(?:{_WEEKDAY}){BLANK})?{_DAY}){{1,4}}"
_COUNTED = r"pages?|voix|points?|exemplaires|fois|habitants|mètres|kilomètres"


def _rule(name: str, example: str, pattern: str, value: Callable[[Found], str | None]) -> Rule:
    return Rule(name, example, re.compile(pattern + r"(?!\w)", re.IGNORECASE), value)


RULES = (
    _rule(
        "day of a month",
        "le [samedi 1er décembre 2018] à Lyon",
        rf"(?:(?:{_WEEKDAY}),?{BLANK})?(?P<day>{_DAY}){BLANK}(?P<month>{_MONTH})(?!\w)"
        rf"(?:,?{BLANK}(?P<year>{_YEAR}))?(?:{BLANK}{_TURN})?{_ERA}",
        values.day,
    ),
    _rule(
        "day whose month follows another day",
        "du [lundi 3] au 5 mai 2018",
        rf"(?:(?:{_WEEKDAY}){BLANK})?(?P<day>{_DAY})(?={_MORE_DAYS}{BLANK}(?P<month>{_MONTH})(?:{BLANK}(?P<year>{_YEAR}))?)",
        values.day,
    ),
    _rule(
        "date in digits",
        "le [01/12/2018] au soir",
        r"(?P<day>\d\d?)([/.])(?P<digits>\d\d?)\2(?P<year>\d{4})",
        values.digits,
    ),
    _rule("ISO date", "mis en ligne le [2018-12-01]", r"(?P<year>\d{4})-(?P<digits>\d\d)-(?P<day>\d\d)", values.digits),
    _rule(
        "month",
        "depuis [fin septembre 2017]",
        rf"(?:{_PART}(?:{BLANK}|-))?(?P<month>{_MONTH})(?:{BLANK}(?:de{BLANK})?(?P<year>{_YEAR}))",
        values.month,
    ),
    _rule(
        "month without a year",
        "en [février dernier]",
        rf"(?:{_PART}(?:{BLANK}|-))?(?P<month>(?-i:{_PLAIN_MONTH}))(?!\w)(?:{BLANK}(?:{_TURN}|(?P<short>68)(?!\w)))?",
        values.month,
    ),
    _rule(
        "weekday and day",
        "la réunion de [jeudi 12]",
        rf"(?P<weekday>{_WEEKDAY}){BLANK}(?P<day>{_DAY})(?!{BLANK}?(?:h|heures?|%|:|€|euros?|\d)|,\d|[-–/]\d)",
        values.weekday_and_day,
    ),
    _rule(
        "weekday",
        "[samedi dernier] à Lyon",
        rf"(?:ce{BLANK}(?!\w+{BLANK}\d))?(?P<weekday>{_WEEKDAY})(?!\w){_MOMENT}(?:{BLANK}{_TURN})?",
        values.weekday,
    ),
    _rule(
        "day around publication",
        "il est arrivé [hier soir]",
        rf"(?P<deictic>avant-hier|hier|aujourd[’']hui|après-demain|demain)(?!\w){_MOMENT}",
        values.deictic,
    ),
    _rule(
        "part of the day of publication",
        "déposé [ce matin]",
        rf"ce(?:t|tte)?{BLANK}(?P<deictic>matin|midi|soir|après-midi|nuit)(?:-ci)?(?!-)",
        values.deictic,
    ),
    _rule(
        "period of publication",
        "[cette semaine] encore",
        rf"ce(?:t|tte)?{BLANK}{_PERIOD}(?:-ci)?(?!-)",
        values.period,
    ),
    _rule(
        "season of publication",
        "[cet été] il a plu",
        rf"ce(?:t|tte)?{BLANK}(?P<season>{_SEASON})(?:-ci)?(?!-)",
        values.season,
    ),
    _rule(
        "period before or after",
        "dès [la semaine prochaine]",
        rf"(?:(?:la|le){BLANK}|l[’'])?{_PERIOD}{BLANK}{_TURN}",
        values.period,
    ),
    _rule(
        "season before or after",
        "achevé [l’été dernier]",
        rf"(?:le{BLANK}|l[’'])?(?P<season>{_SEASON}){BLANK}{_TURN}",
        values.season,
    ),
    _rule(
        "season", "à l’[automne 2017]", rf"(?P<season>{_SEASON}){BLANK}(?:de{BLANK})?(?P<year>{_YEAR})", values.season
    ),
    _rule(
        "season whose year follows",
        "entre le [printemps] et l’automne 2017",
        rf"(?P<season>{_SEASON})(?={BLANK}(?:et|ou|à){BLANK}(?:le{BLANK}|l[’'])?(?:{_SEASON}){BLANK}(?P<year>{_YEAR}))",
        values.season,
    ),
    _rule(
        "quarter or half-year",
        "au [premier trimestre 2018]",
        rf"{_ORDINAL}{BLANK}(?P<part>trimestre|semestre){BLANK}(?:de{BLANK})?(?P<year>{_YEAR})",
        values.quarter,
    ),
    _rule(
        "part of a year",
        "vers [fin 2016]",
        rf"{_PART}(?:{BLANK}|-)(?P<year>{_YEAR})",
        values.year,
    ),
    _rule(
        "decade",
        "dans les [années 1930]",
        rf"années{BLANK}(?P<decade>(?:1\d|20)\d0|\d0|vingt|trente|quarante|cinquante|soixante(?:-dix)?|quatre-vingt(?:-dix)?)",
        values.decade,
    ),
    _rule(
        "century",
        "au [XIXe siècle] déjà",
        rf"(?P<century>[ivx]{{1,5}}|\d\d?){BLANK}?(?:er|e|è|ème|ᵉ){BLANK}siècle{_ERA}",
        values.century,
    ),
    _rule(
        "year before our era",
        "en l’an [52 avant J.-C.]",
        rf"(?P<year>\d{{1,4}})(?P<era>{BLANK}(?:av\.|avant){BLANK}?J\.?-?C\.?)",
        values.year,
    ),
    _rule(
        "span of years",
        "la saison [2017-18] fut longue",
        r"(?P<year>(?:1\d|20)\d\d)[-–/](?P<second>\d\d)(?![-\d])",
        values.years,
    ),
    _rule(
        "year",
        "en [2015], il partit",
        rf"(?P<year>{_YEAR})(?![.,]\d)(?!{BLANK}?(?:%|€|\$|(?:{_COUNTED})(?!\w)))",
        values.year,
    ),
)

_START = re.compile(
    rf"(?<!\w)(?:(?<![^\W\d_][-.])|(?<=1er-))(?=\d|(?:{_WEEKDAY}|{_MONTH}|{_SEASON}|{_PART}|années|avant-hier|hier|aujourd|après-demain|demain"
    rf"|premier|deuxième|second|troisième|quatrième|dernier|[ivx]{{1,5}}{BLANK}?(?:er|e|è|ème|ᵉ))(?!\w)"
    rf"|ce(?:t|tte)?{BLANK}(?:{_WEEKDAY}|{_SEASON}|[msnaw])|{_PERIOD_NAME}{BLANK}[dp]|(?:l[ae]{BLANK}|l[’'])(?:{_PERIOD_NAME}|{_SEASON}){BLANK}[dp])",
    re.IGNORECASE,
)
"""Where a calendar expression can start; a word joined by hyphen or stop (*mi-avril*, *M. Mai*) starts none."""


def find(text: str, published: date | None) -> Iterator[Figure]:
    """Yield the calendar expressions of `text` in its order, no two of which overlap."""
    end = 0
    for start in _START.finditer(text):
        if start.start() < end:
            continue
        for rule in RULES:
            match = rule.pattern.match(text, start.start())
            if match is None or (rule.name == "year" and not values.looks_like_year(text, match)):
                continue
            yield Figure(match.start(), match.end(), "DATE", rule.value(Found(match, text, published)))
            end = match.end()
            break
