"""Names that mean one thing here and another there: decided per mention, after the article has decided per name.

Seats of power are places where one goes, institutions where they speak or decide; a town plays as its team; a maker's
name with an indefinite article is what it makes; what stands in brackets after a person is party, team or employer.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from glose.languages.fr import lexicons
from glose.languages.fr.findings import Recognised
from glose.languages.fr.name_tables import known_names, words
from glose.languages.fr.names_shape import BLANK, folded

__all__ = ["mentioned"]

_SEATS = frozenset(
    (
        "maison blanche",
        "elysee",
        "kremlin",
        "pentagone",
        "matignon",
        "downing street",
        "capitole",
        "vatican",
        "saint siege",
    )
)
"""Seats of power, folded."""

_GOING = re.compile(
    rf"\b(?:à|dans|devant|vers|quitt\w+|rejoin\w+|autour{BLANK}de|près{BLANK}de|visit\w+|entr\w+{BLANK}dans)"
    rf"{BLANK}(?:le{BLANK}|la{BLANK}|l[’'])?$|\bau{BLANK}$",
    re.IGNORECASE,
)
_NEAR = 60
"""How many code points before and after a name are looked at."""

_ONE_OF_ITS = re.compile(rf"\b(?:une?|sa|son|leur|cette)(?:{BLANK}[a-zà-ÿ-]+)?{BLANK}$", re.IGNORECASE)

_SPORT = re.compile(
    r"\b(?:matchs?|entra[iî]neure?|tenante?s? du titre|demi-finales?|prolongations?|handballeurs?|rugbymen"
    r"|joueurs?|joueuses?|buteurs?|championnat|mi-temps|arbitre|classement|attaquants?|défenseurs?"
    r"|footballeurs?|rugby|football|handball|basket|hockey)\b"
)
_SPORT_WORDS = 3
"""Different words of sport that make an article one on sport."""

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*[’']?")
_WHERE = re.compile(
    rf"(?:\b(?:à|de|en|vers|dans|sur|par|chez|depuis|au|du|aux|des)|[dD][’']){BLANK}?(?:[Ll][ae]{BLANK})?$"
)
"""What stands before a town where it is no team, whatever follows it: *le stade de Brive a ouvert*."""

_PLAYING = re.compile(r"sign(?:é|e|er|ait)|jou(?:é|e|er|ait|ant)|évolu(?:é|e|er|ait)|marqu(?:é|e|er)|débuté|disputé")
"""Verbs after which *pour* says for whom one plays: *il a signé pour Brive*."""

_AGAINST = frozenset(("contre", "face", "à", "devant", "sur", "de", "d'"))
_PLAYS = re.compile(
    rf"{BLANK}(?:\(\d+[-–]\d+\)|s[’'](?:est{BLANK}(?:imposée?|inclinée?|qualifiée?)|impose|incline|imposera|inclinera)\b"
    rf"|l[’'](?:a{BLANK}emporté|emporte)\b|(?:ne{BLANK})?(?:a|ont|avait|avaient){BLANK}(?:pas{BLANK})?(?:obtenu|remporté|gagné|perdu|marqué"
    rf"|inscrit|encaissé|concédé|signé|recruté|validé|décroché|arraché|ouvert|pris|su|affronté|éliminé|fait{BLANK}match)\b"
    rf"|(?:résiste|encaisse|gagne|perd|marque|inscrit|parvient|termine|prend|compte|jouera|joue|dispose|creuse|revient|égalise)\b"
    rf"|(?:est|sera|était){BLANK}(?:qualifié|relégué|promu|éliminé|mené|sacré|champion)\b|ne{BLANK}s[’']est{BLANK}pas\b"
    rf"|(?:recevra|reçoit|affronte|affrontera|menait|mène|remonte|concède|égalise|domine|bat)\b"
    rf"|(?:occupe|conserve|garde){BLANK}la{BLANK}(?:\w+{BLANK})?(?:tête|place)|ouvre{BLANK}le{BLANK}score|a{BLANK}(?:battu|dominé|concédé|égalisé)\b)"
)


def mentioned(text: str, spans: Sequence[Recognised]) -> list[Recognised]:
    """Return `spans`, in order and without overlap, each with the label that it has where it stands."""
    placed = [
        _placed(text, _made(text, _counted(text, _of_person(text, span, before, span))))
        for before, span in _with_last(spans)
    ]
    return _teams(text, placed) if _is_of_sport(text) else placed


def _teams(text: str, spans: Sequence[Recognised]) -> list[Recognised]:
    """Return `spans` with the towns that play as their teams: once one does, wherever it stands as no place does."""
    played = [_team(text, span) for span in spans]
    teams = {text[team.start : team.end] for team, span in zip(played, spans, strict=True) if team != span}
    return [_team_again(text, span, teams) for span in played]


def _team_again(text: str, span: Recognised, teams: Collection[str]) -> Recognised:
    if span.label != "LOC" or text[span.start : span.end] not in teams:
        return span
    if _WHERE.search(text, max(0, span.start - 10), span.start) or _DATELINE.match(text, span.end):
        return span
    return Recognised(span.start, span.end, "ORG")


_DATELINE = re.compile(rf"{BLANK}?(?:\(|\.?{BLANK}?[–—-]{BLANK}?)|,{BLANK}\d")


def _with_last(spans: Sequence[Recognised]) -> Iterator[tuple[Recognised | None, Recognised]]:
    last: Recognised | None = None
    for span in spans:
        yield last, span
        last = span


def _is_of_sport(text: str) -> bool:
    """Whether the article uses some different words of sport."""
    found: set[str] = set()
    for match in _SPORT.finditer(text):
        found.add(match.group().rstrip("s"))
        if len(found) == _SPORT_WORDS:
            return True
    return False


def _placed(text: str, span: Recognised) -> Recognised:
    """Return `span` as a place if it is a seat of power that somebody is at or goes to, else as it is."""
    if span.label in ("ORG", "LOC") and folded(text[span.start : span.end]) in _SEATS:
        going = _GOING.search(text, max(0, span.start - 40), span.start)
        return Recognised(span.start, span.end, "LOC" if going else "ORG")
    return span


def _counted(text: str, span: Recognised) -> Recognised:
    """*Une centaine de Gilets jaunes*, *134 Casques bleus*: people of a movement or a force, not the body itself."""
    name = text[span.start : span.end]
    if (
        span.label == "ORG"
        and len(name.split()) > 1
        and all(word.endswith("s") for word in name.split())
        and _NUMBER.search(text, max(0, span.start - _NEAR), span.start)
    ):
        return Recognised(span.start, span.end, "NORP")
    return span


_NUMBER = re.compile(
    rf"(?:\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|dix|vingt|trente|quarante|cinquante|cent|mille|plusieurs|quelques"
    rf"|certains|millions?{BLANK}de|milliers?{BLANK}de|(?:di|quin|quaran)zaines?{BLANK}de|(?:\w+ai)nes?{BLANK}de|plupart{BLANK}des))"
    rf"{BLANK}$",
    re.IGNORECASE,
)


def _made(text: str, span: Recognised) -> Recognised:
    """*Une vieille Ford*, *un Boeing*: what a maker makes."""
    if (
        span.label in ("ORG", "LOC")
        and folded(text[span.start : span.end]) in _makers()
        and _ONE_OF_ITS.search(text, max(0, span.start - _NEAR), span.start)
    ):
        return Recognised(span.start, span.end, "PRODUCT")
    return span


@cache
def _makers() -> frozenset[str]:
    return frozenset(folded(maker) for maker in words("maker"))


def _of_person(text: str, own: Recognised, before: Recognised | None, span: Recognised) -> Recognised:
    """*Yann Le Bris (Armor-Vélo)*, *la députée Lise Varenne (LR)*: in brackets after a person, all of them."""
    if (
        before is not None
        and before.label == "PER"
        and span.label in ("LOC", "PER")
        and re.fullmatch(rf"{BLANK}\({BLANK}?", text[before.end : span.start])
        and re.match(rf"{BLANK}?[),]", text[span.end : span.end + 2])
        and not _is_place(text[span.start : span.end])
    ):
        return Recognised(span.start, span.end, "ORG")
    return span


def _is_place(name: str) -> bool:
    return lexicons.is_country(name) or name in lexicons.places() or known_names().get(name) == "LOC"


def _team(text: str, span: Recognised) -> Recognised:
    """*Le match contre Sivas*, *vainqueur de Brive (31-12)*, *Montlieu remonte à la sixième place*: a town's team."""
    name = text[span.start : span.end]
    if span.label != "LOC" or lexicons.is_country(name):
        return span
    if _PLAYS.match(text, span.end) and not _WHERE.search(text, max(0, span.start - 10), span.start):
        return Recognised(span.start, span.end, "ORG")
    before = [word.lower() for word in _WORD.findall(text, max(0, span.start - _NEAR), span.start)][-3:]
    if not before:
        return span
    if before[-1] == "contre" or before[-2:] == ["face", "à"] or before[-1] in words("match verb"):
        return Recognised(span.start, span.end, "ORG")
    if before[-1] in ("pour", "avec") and _PLAYING.fullmatch(before[-2] if len(before) > 1 else ""):
        return Recognised(span.start, span.end, "ORG")
    if (
        len(before) > 1
        and before[-1] in _AGAINST
        and before[-1] != "à"
        and before[-2] in words("match") | words("match verb")
    ):
        return Recognised(span.start, span.end, "ORG")
    return span
