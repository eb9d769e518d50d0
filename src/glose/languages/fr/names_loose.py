"""Capitalised words that neither model nor table took for a name, where the words beside them say what they are."""

import re
from collections.abc import Iterator, Sequence

from glose.annotation import Label
from glose.languages.fr.findings import Recognised
from glose.languages.fr.name_tables import words
from glose.languages.fr.names_context import around
from glose.languages.fr.names_shape import BLANK, CAPITAL, LISTED, RUN, opens_sentence, trimmed
from glose.languages.fr.names_within import within

__all__ = ["loose"]

_ENOUGH = 1.5
"""Votes that a span without a label needs."""

_LISTED = 0.5
"""How strongly its neighbour in a list speaks for its label: the neighbour's own may yet change."""


_KIND = re.compile(rf"([{CAPITAL}]+){BLANK}")
"""An abbreviation that says what the name is: *l’ONG Promo-Vote*."""


def loose(text: str, spans: Sequence[Recognised]) -> Iterator[Recognised]:
    """Yield runs of capitalised words between `spans` (in order, without overlap) that the words around them label.

    One that opens a sentence, touches a span or is an abbreviation of no name is left alone.
    """
    position = 0
    for run in RUN.finditer(text):
        while position < len(spans) and spans[position].end <= run.start():
            position += 1
        if position < len(spans) and spans[position].start < run.end():
            continue
        kind = _KIND.match(run.group())
        start, end = trimmed(text, run.start() + (kind.end() if kind and kind[1] in words("no name") else 0), run.end())
        name = text[start:end]
        if end - start < 2 or opens_sentence(text, start) or name in words("no name") or _shouted(text, start, end):
            continue
        beside = spans[max(0, position - 1) : position + 1] if position else []
        if label := _label(text, start, end):
            yield Recognised(start, end, label, _ENOUGH)
        elif label := _listed(text, start, end, beside):
            yield Recognised(start, end, label, _LISTED)


def _listed(text: str, start: int, end: int, beside: Sequence[Recognised]) -> Label | None:
    """Return the label of the span before if the name ends its list, or of both if it stands between them in one.

    *Les modèles Aria et Tempo*, *les villes de Palu, Sigi et Donggala*; not *Lise Varenne, Présidente*.
    """
    last, *following = [*beside, None, None][:2]
    if last is None or last.label == "NORP" or not LISTED.fullmatch(text, last.end, start):
        return None
    after = following[0]
    if after is not None and after.label == last.label and LISTED.fullmatch(text, end, after.start):
        return last.label
    return last.label if text[last.end] != "," else None


def _shouted(text: str, start: int, end: int) -> bool:
    """Whether the name stands among words in capitals, where capitals say nothing."""
    if not text[start:end].isupper():
        return False
    beside = (
        re.findall(r"[^\W\d_]{3,}", text[max(0, start - 12) : start])[-1:]
        + re.findall(r"[^\W\d_]{3,}", text[end : end + 12])[:1]
    )
    return any(word.isupper() for word in beside)


def _label(text: str, start: int, end: int) -> Label | None:
    votes: dict[Label, float] = {}
    for vote in [*around(text, start, end), *within(text[start:end])]:
        votes[vote.label] = votes.get(vote.label, 0.0) + vote.weight
    best = max(votes, key=lambda label: votes[label], default=None)
    return best if best and votes[best] >= _ENOUGH else None
