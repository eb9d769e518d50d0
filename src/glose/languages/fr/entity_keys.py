"""When two spellings name one thing: known short forms, acronyms of an expansion, parts of an institution's name."""

import re
from collections.abc import Sequence
from functools import cache

from glose.languages.fr.name_tables import words
from glose.languages.fr.names_shape import folded

__all__ = ["ALIASES", "acronyms", "is_short_of", "stem"]

ALIASES = {
    "usa": "etats unis",
    "u.s.a": "etats unis",
    "us": "etats unis",
    "u.s": "etats unis",
    "etats unis d'amerique": "etats unis",
    "uk": "royaume uni",
    "royaume uni de grande bretagne et d'irlande du nord": "royaume uni",
    "onu": "nations unies",
    "organisation des nations unies": "nations unies",
    "un": "nations unies",
    "ue": "union europeenne",
    "otan": "organisation du traite de l'atlantique nord",
    "nato": "organisation du traite de l'atlantique nord",
    "oms": "organisation mondiale de la sante",
    "fmi": "fonds monetaire international",
    "omc": "organisation mondiale du commerce",
    "bce": "banque centrale europeenne",
    "cpi": "cour penale internationale",
    "cij": "cour internationale de justice",
    "aiea": "agence internationale de l'energie atomique",
    "ei": "etat islamique",
    "daech": "etat islamique",
    "daesh": "etat islamique",
    "isis": "etat islamique",
    "rdc": "republique democratique du congo",
    "rd congo": "republique democratique du congo",
    "rca": "republique centrafricaine",
    "centrafrique": "republique centrafricaine",
    "emirats": "emirats arabes unis",
    "eau": "emirats arabes unis",
    "urss": "union sovietique",
    "chine populaire": "chine",
    "republique populaire de chine": "chine",
    "republique francaise": "france",
    "tchequie": "republique tcheque",
    "birmanie": "myanmar",
    "bielorussie": "belarus",
    "hollande": "pays bas",
    "ps": "parti socialiste",
    "fn": "front national",
    "rn": "rassemblement national",
    "lfi": "la france insoumise",
    "lrem": "la republique en marche",
    "lr": "les republicains",
    "ny": "new york",
    "nyt": "new york times",
    "fed": "reserve federale",
    "edf": "electricite de france",
}
"""Folded short form -> folded full form.  Common knowledge, compiled for glose."""


@cache
def _place_heads() -> frozenset[str]:
    return frozenset(folded(word) for word in words("place head") | words("capital place head"))


_SMALL = frozenset(
    (
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l",
        "d",
        "et",
        "of",
        "the",
        "and",
        "for",
        "sur",
        "pour",
        "en",
        "à",
        "a",
        "au",
        "aux",
    )
)


def stem(key: str, label: str) -> str:
    """Return what the folded forms of one name share: known short forms made long, peoples in the singular."""
    key = ALIASES.get(key, key)
    if label == "NORP":
        return key.removesuffix("x").removesuffix("s").removesuffix("ne").removesuffix("e")
    return key


def acronyms(name: str) -> set[str]:
    """Return what an institution's name abbreviates to, folded, its small words left out or not.

    *Organisation mondiale de la santé* → oms; *Société des journalistes* → sdj.
    """
    every = [word for word in re.split(r"[\s'’-]+", folded(name)) if word]
    large = [word for word in every if word not in _SMALL]
    return {"".join(word[0] for word in words) for words in (large, every)} if len(large) > 1 else set()


def is_short_of(short: Sequence[str], full: Sequence[str], label: str) -> bool:
    """Whether the folded words of `short` can stand for those of `full`.

    An institution is named by its first words (*Cour*, for *Cour internationale de justice*) or its last ones
    (*Mont-Émilius*, for *Unité Mont-Émilius*); a place by what follows its kind (*Titicaca*, for *lac Titicaca*).
    """
    if len(short) >= len(full):
        return False
    if label == "LOC":
        return len(full) - len(short) == 1 and list(full[1:]) == list(short) and full[0] in _place_heads()
    if list(full[: len(short)]) == list(short):
        return True
    rest = full[: -len(short)]
    return list(full[-len(short) :]) == list(short) and not _SMALL.intersection(rest)
