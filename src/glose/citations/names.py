"""The names of authors, in the orders in which styles print them."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from glose.article import Name
from glose.citations.locales import language
from glose.citations.typography import NO_BREAK, tidied

__all__ = ["abbreviated", "enumerated", "family", "initials", "inverted", "joined", "natural", "spaced"]

_AND = {"fr": "et", "en": "and"}
_PARTICLE = re.compile(r"((?:[^\W\d_A-ZÀ-Þ]+[’'] ?|[^\W\d_A-ZÀ-Þ]+ )+)(?=[A-ZÀ-Þ])")
_BETWEEN_INITIALS = re.compile(r"\.(?=\w)")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class _Parts(NamedTuple):
    """A name taken apart; `particle` is the one that is spoken with the family name (*de* La Tour)."""

    given: str
    dropping: str
    particle: str
    family: str
    suffix: str


def family(name: Name, locale: str = "en") -> str:
    """Return what a name is cited under: the family name with its particle, or the only name there is."""
    if name.literal:
        return tidied(name.literal, locale)
    parts = _parts(name, locale)
    return _particled(parts.particle, parts.family, locale) or parts.given


def natural(name: Name, locale: str = "en", *, upper: bool = False) -> str:
    """Return a name in the order in which it is spoken: given name, particles, family name, suffix.

    `upper` gives the family name in capitals, with the particle that belongs to it.
    """
    if name.literal:
        return _upper(tidied(name.literal, locale), upper)
    parts = _parts(name, locale)
    parts = parts._replace(particle=_upper(parts.particle, upper), family=_upper(parts.family, upper))
    if _CJK.search(parts.family):
        return parts.family + parts.given
    particles = _words(parts.dropping, parts.particle)
    return _words(parts.given, _particled(particles, parts.family, locale), parts.suffix)


def inverted(name: Name, locale: str, *, short: bool = False, upper: bool = False, particle_last: bool = False) -> str:
    """Return a name with the family name first: "La Tour, Zoé de" with `particle_last`, else "de La Tour, Zoé".

    `short` gives initials for given names, `upper` the family name in capitals, accents kept.
    """
    if name.literal:
        return _upper(tidied(name.literal, locale), upper)
    parts = _parts(name, locale)
    if _CJK.search(parts.family):
        return parts.family + parts.given
    if not parts.family:
        return parts.given
    given = initials(parts.given) if short else parts.given
    if particle_last:
        given, first = _words(given, parts.dropping, parts.particle), parts.family
    else:
        given, first = _words(given, parts.dropping), _particled(parts.particle, parts.family, locale)
    return ", ".join(part for part in (_upper(first, upper), given, parts.suffix) if part)


def abbreviated(name: Name, locale: str) -> str:
    """Return a name in the order in which it is spoken, with initials for given names: "Z. de La Tour"."""
    return natural(msgspec.structs.replace(name, given=initials(name.given)) if name.given else name, locale)


def spaced(name: Name) -> Name:
    """Return a name whose initials stand apart: "J. P." for *J.P.*"""
    return msgspec.structs.replace(name, given=_BETWEEN_INITIALS.sub(". ", name.given)) if name.given else name


def initials(given: str) -> str:
    """Return the initials of given names: "J.-P. Y." for *Jean-Pierre Yves*; small letters stay as they are."""
    words = _BETWEEN_INITIALS.sub(". ", given).split()
    return " ".join("-".join(_initial(part) for part in word.split("-") if part) for word in words)


def enumerated(
    names: Sequence[str],
    *,
    last: str = ", ",
    delimiter: str = ", ",
    most: int = 0,
    kept: int = 1,
    more: str = " et al.",
) -> str:
    """Return `names` in a row, `last` standing between the last two.

    Of more than `most` names (0: any number is given) the first `kept` remain, followed by `more`.
    """
    if most and len(names) > most:
        return delimiter.join(names[:kept]) + more
    return last.join(part for part in (delimiter.join(names[:-1]), *names[-1:]) if part)


def joined(names: Sequence[str], locale: str, *, most: int) -> str:
    """Return `names` as an enumeration in `locale`; of more than `most` only the first, followed by "et al."."""
    return enumerated(names, last=f" {_AND[language(locale)]} ", most=most)


def _parts(name: Name, locale: str) -> _Parts:
    given, dropping, particle, last, suffix = (
        tidied(part or "", locale)
        for part in (name.given, name.dropping_particle, name.non_dropping_particle, name.family, name.suffix)
    )
    if not particle and given and (written_in := _PARTICLE.match(last)):
        particle, last = written_in[0].strip(), last[written_in.end() :]
    return _Parts(given, dropping, particle, last, suffix)


def _particled(particle: str, last: str, locale: str) -> str:
    if not particle or particle.endswith(("’", "-")):
        return particle + last
    return f"{particle}{NO_BREAK if language(locale) == 'fr' else ' '}{last}"


def _initial(name: str) -> str:
    return name if name.islower() and name.isascii() else f"{name[0]}."


def _upper(text: str, upper: bool) -> str:
    return text.upper() if upper else text


def _words(*parts: str) -> str:
    """The parts that are not empty, with a blank between two, but none after an apostrophe or hyphen (*d’Arc*)."""
    line = ""
    for part in filter(None, parts):
        line += part if not line or line.endswith(("’", "-")) else f" {part}"
    return line
