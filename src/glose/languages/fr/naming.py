"""The naming half of the French pipeline: from a parsed text to its mentions and entities.

Two steps, so that a long article can be named in pieces: `recognised` keeps of each parsed piece the spans alone;
`named` decides over all of them with the text of the whole article.
"""

import datetime
from collections.abc import Sequence

from spacy.tokens import Doc

from glose.languages.fr import entities, figures, names, names_heads, names_model, peoples
from glose.languages.fr.findings import Figure, Findings, Recognised
from glose.languages.fr.tagged import Tagged

__all__ = ["name", "named", "recognised"]


def name(doc: Doc, published: datetime.date | None = None) -> Findings:
    """Return the mentions and entities of `doc`, the whole article; `published` resolves its dates."""
    return named(doc.text, recognised(doc), published)


def recognised(doc: Doc, offset: int = 0) -> list[Recognised]:
    """Return what the model and rules over its tags take for names in `doc`, a piece that starts at `offset`."""
    tagged = Tagged(doc)
    spans = [*peoples.find(tagged), *names_heads.find(tagged), *names_model.find(tagged)]
    return [Recognised(span.start + offset, span.end + offset, span.label, span.weight) for span in spans]


def named(text: str, found: Sequence[Recognised], published: datetime.date | None = None) -> Findings:
    """Return the mentions and entities of the article `text`, of which `found` are the spans of all pieces.

    Where `published` is not known, the article's dateline resolves its dates.
    """
    numbers = figures.find(text, published or figures.dateline(text))
    decided = names.decide(text, found, numbers)
    return entities.link(text, decided, _outside(numbers, decided))


def _outside(numbers: Sequence[Figure], decided: Sequence[Recognised]) -> list[Figure]:
    """Return the figures that are no part of a name (*Boeing 737*); both come in order."""
    kept = []
    position = 0
    for figure in numbers:
        while position < len(decided) and decided[position].end <= figure.start:
            position += 1
        if position == len(decided) or decided[position].start >= figure.end:
            kept.append(figure)
    return kept
