"""What the morphologizer says of a token, as the questions that finding quotations asks."""

import re
from typing import Literal

from spacy.tokens import Token

__all__ = ["gender", "is_finite", "is_imperative", "is_infinitive", "is_participle", "is_plural", "is_shifted"]

_SHIFTED = re.compile(r"(?:ais|ait|aient)$")


def is_finite(token: Token) -> bool:
    """Whether `token` is a finite verb."""
    return "Fin" in token.morph.get("VerbForm", [])


def is_infinitive(token: Token) -> bool:
    """Whether `token` is an infinitive; the tagger may take *nie* for one."""
    return token.text.endswith(("r", "re", "R", "RE")) and "Inf" in token.morph.get("VerbForm", [])


def is_participle(token: Token) -> bool:
    """Whether `token` is a participle."""
    return "Part" in token.morph.get("VerbForm", [])


def is_imperative(token: Token) -> bool:
    """Whether `token` is an imperative."""
    return "Imp" in token.morph.get("Mood", [])


def is_plural(token: Token) -> bool:
    """Whether `token` is in the plural."""
    return "Plur" in token.morph.get("Number", [])


def is_shifted(token: Token) -> bool:
    """Whether `token` is a verb in a tense of reported speech: imperfect, conditional, pluperfect."""
    return token.pos_ in ("VERB", "AUX") and bool(_SHIFTED.search(token.text.lower()))


def gender(token: Token) -> Literal["m", "f"] | None:
    """Return the grammatical gender of `token`, None where it shows none or both."""
    found = token.morph.get("Gender", [])
    return None if len(found) != 1 else "f" if found[0] == "Fem" else "m"
