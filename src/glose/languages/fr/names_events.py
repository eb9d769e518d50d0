"""Competitions, festivals and battles, told by their head noun and its complements, and the year that ends their name.

*Championnat de France*, *Coupe du monde de rugby 2019*, *Grand Prix ISU de patinage artistique*, *bataille d’Hastings*.
"""

import re
from collections.abc import Iterator

from glose.languages.fr.findings import Recognised
from glose.languages.fr.names_shape import BLANK, CAPITAL

__all__ = ["events", "with_year"]

_WEIGHT = 3.0
_OF = rf"(?:du{BLANK}|des{BLANK}|de{BLANK}la{BLANK}|de{BLANK}l[’']|de{BLANK}|d[’'])"
_NAME = rf"[{CAPITAL}](?:[\w’'.-]*\w)?"
_CAPITALS = rf"{_NAME}(?:{BLANK}{_NAME})*(?:{BLANK}{_OF}{_NAME})?"
_HEAD = (
    r"[Cc]hampionnats?|[Cc]oupe|[Ss]upercoupe|[Tt]rophées?|Tournoi|Open|Masters|[Rr]allye|[Mm]arathon|[Cc]ritérium"
    r"|[Ff]estival|Mondial|Internationaux|Grand[ \u00a0]Prix|Forum|Journées?|Rencontres|Carnaval"
)
_SPORT = (
    r"(?:football|foot|futsal|rugby(?: à (?:XIII|XV|7|sept|treize))?|handball|basket(?:-ball)?|volley(?:-ball)?"
    r"|badminton|tennis(?: de table)?|hockey(?: sur (?:glace|gazon))?|athlétisme|natation|plongeon|cyclo-cross"
    r"|cyclisme(?: sur (?:piste|route))?|triathlon|duathlon|pentathlon(?: moderne)?|escrime|judo|karaté|taekwondo|boxe"
    r"|lutte|haltérophilie|patinage(?: artistique| de vitesse)?|ski(?: alpin| de fond| acrobatique)?|snowboard|biathlon"
    r"|bobsleigh|luge|curling|gymnastique(?: artistique| rythmique)?|cricket|baseball|golf|surf|échecs|voile|aviron"
    r"|pétanque|Formule 1|F1|moto|tir à l’arc|équitation|jeux vidéo|la chanson(?: junior)?|cinéma|films?)"
)
_WHAT = r"(?:monde|Monde|nations|Nations|clubs|confédérations|Confédérations|champions|la ligue|la Ligue|Ligue)"
_ADJECTIVE = rf"(?:{BLANK}(?:internationale?|mondiale?|nationale?|masculine?|féminine?|juniors?|universitaire))?"
_EVENT = re.compile(
    rf"(?<![\w-])(?:(?:{_HEAD}){_ADJECTIVE}(?:{BLANK}{_CAPITALS})?{BLANK}{_OF}(?:{_WHAT}|{_SPORT}|{_CAPITALS})"
    rf"|Grand{BLANK}Prix{BLANK}{_CAPITALS})(?:{BLANK}{_OF}{_SPORT})?(?:{BLANK}(?:féminine?|masculine?|juniors?))?(?![\w-])"
)
_BATTLE = re.compile(rf"(?<![\w-])(?:[Bb]ataille|[Gg]uerre){BLANK}{_OF}{_CAPITALS}(?![\w-])")
_YEAR = re.compile(rf"{BLANK}(?:19|20)\d\d(?:[-–](?:19|20)\d\d)?(?![\w-])")
"""A year or a season right after an event: part of its name, as WiNER has it in 174 of 175 places."""


def events(text: str) -> Iterator[Recognised]:
    """Yield the competitions, festivals and wars of `text` that their head noun and its complements show."""
    for pattern in (_EVENT, _BATTLE):
        for match in pattern.finditer(text):
            yield with_year(text, Recognised(match.start(), match.end(), "EVENT", _WEIGHT))


def with_year(text: str, span: Recognised) -> Recognised:
    """Return `span` with the year that follows it, if it is an event."""
    year = _YEAR.match(text, span.end) if span.label == "EVENT" else None
    return Recognised(span.start, year.end(), span.label, span.weight) if year else span
