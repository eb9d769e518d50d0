"""What a name's own words say of its label: given name, country, head or last word of an institution, acronym."""

import re
from typing import NamedTuple

from glose.annotation import Label
from glose.languages.fr import lexicons
from glose.languages.fr.name_tables import known_names, words

__all__ = ["Vote", "within"]


class Vote(NamedTuple):
    """A label, and how strongly a rule speaks for it, on a scale where a mention that the model labels counts 1."""

    label: Label
    weight: float


_BROADCASTERS = frozenset(("tv", "radio", "télé"))
"""First words of broadcasters' names: *TV Guamá*, *Radio Brémont*."""

_WATERS = frozenset(("loch", "lough", "lake", "mount", "fort"))
"""First words of English names of places: *Loch Ness*, *Mount Isa*."""

_GIVEN = 0.7
"""How strongly a given name alone speaks for a person."""

_MODEL = re.compile(r"[A-Z][A-Za-z]{0,5}-\d{1,4}[A-Z]?(?:/[A-Z])?")
"""The name of a model of plane, weapon or rocket: *MiG-29*, *MC-130*, *S-400*."""


def _is_place(name: str) -> bool:
    return name in lexicons.places() or known_names().get(name) == "LOC"


def within(name: str) -> list[Vote]:
    """Return the votes of the name's own words: given name, country, head or last word of an institution, acronym."""
    own = name.replace("\u00a0", " ").split()
    votes: list[Vote] = []
    first, last = own[0], own[-1].strip(".").lower()
    written = name.title() if name.isupper() and len(name) > 4 else name
    if lexicons.is_country(written) and written not in lexicons.surnames():
        votes.append(Vote("LOC", 6.0))
    elif _is_place(written) and not lexicons.given_name_gender(written):
        if written not in lexicons.surnames():
            votes.append(Vote("LOC", 1.0))
    elif name in lexicons.organisations():
        votes.append(Vote("ORG", 1.0))
    elif name in lexicons.surnames():
        votes.append(Vote("PER", 0.7))
    if first.lower() in words("capital place head"):
        votes.append(Vote("LOC", 1.5))
    if len(own) > 1:
        if lexicons.given_name_gender(first) and all(word[:1].isupper() for word in own):
            votes.append(Vote("PER", 1.5))
        if lexicons.is_organisation_head(first) or first.lower() in _BROADCASTERS or last in words("organisation end"):
            votes.append(Vote("ORG", 2.0))
        if lexicons.is_place_head(first) or first.lower() in _WATERS or last in words("place end"):
            votes.append(Vote("LOC", 2.0))
        if last in words("event end"):
            votes.append(Vote("EVENT", 2.5))
        if last in words("product end"):
            votes.append(Vote("PRODUCT", 2.5))
    if _MODEL.fullmatch(own[-1]):
        votes.append(Vote("PRODUCT", 2.0))
    if len(own) > 1:
        return votes
    if not lexicons.organisations().isdisjoint(name.split("-")[1:]):
        votes.append(Vote("ORG", 1.5))  # USAC-CGT
    if name.isupper() and 2 <= len(name) <= 6:
        votes.append(Vote("ORG", 0.8))
    elif lexicons.given_name_gender(name):
        votes.append(Vote("PER", _GIVEN))
    return votes
