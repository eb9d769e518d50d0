"""Which spans of an article are names, and of what: decided per name over the whole article, not per mention.

The spans of the model and of rules are cleaned and made one list; every mention of a name then votes on the name's
label, with what stands around it and what its own words say (`names_context`); surnames follow the full names of
persons; places where no span is, though the name is clear elsewhere, are marked.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from glose.annotation import Label
from glose.languages.fr import lexicons, names_known
from glose.languages.fr.findings import Figure, Recognised
from glose.languages.fr.names_context import around, within
from glose.languages.fr.names_shape import folded, parts, trimmed

__all__ = ["decide"]


def decide(text: str, recognised: Iterable[Recognised], figures: Sequence[Figure]) -> list[Recognised]:
    """Return the names of `text` in its order, without overlap among them; figures win over what they overlap.

    `recognised` are the spans of the model and of the rules over all of `text`, in any order.
    """
    famous = names_known.find(text, names_known.famous(), lone=False)
    spans = _longest(_cleaned(text, [*recognised, *famous]))
    labels = _labels(text, spans)
    marked = [_labelled(text, span, labels) for span in spans]
    repeats = names_known.find(text, names_known.index(labels), lone=True)
    return list(_beside_figures(_longest([*marked, *repeats]), figures))


def _labelled(text: str, span: Recognised, labels: dict[str, Label]) -> Recognised:
    label = span.label if span.label == "NORP" else labels[text[span.start : span.end]]
    return Recognised(span.start, span.end, label)


def _cleaned(text: str, spans: Iterable[Recognised]) -> Iterator[Recognised]:
    for span in spans:
        start, end = trimmed(text, span.start, span.end) if span.label != "NORP" else (span.start, span.end)
        if start < end and any(character.isalpha() for character in text[start:end]):
            yield Recognised(start, end, span.label)


def _longest(spans: Iterable[Recognised]) -> list[Recognised]:
    """Return `spans` in order without those that overlap a longer one, or an equal one that came first."""
    kept: list[Recognised] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        while kept and kept[-1].end > span.start and kept[-1].end - kept[-1].start < span.end - span.start:
            kept.pop()
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept


def _labels(text: str, spans: Sequence[Recognised]) -> dict[str, Label]:
    """Return the label of each name of `spans`, as it is written, and of the surnames it leads to expect."""
    tally: defaultdict[str, defaultdict[Label, float]] = defaultdict(lambda: defaultdict(float))
    written: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for span in spans:
        if span.label == "NORP":
            continue
        name = text[span.start : span.end]
        key = folded(name)
        written[key][name] = None
        tally[key][span.label] += 1.0
        for vote in around(text, span.start, span.end):
            tally[key][vote.label] += vote.weight
    for key, names in written.items():
        for vote in within(next(iter(names))):
            tally[key][vote.label] += vote.weight
    labels = {key: _winner(votes) for key, votes in tally.items()}
    expected = _surnames({name: labels[key] for key, names in written.items() for name in names})
    for name, weight in expected.items():
        key = folded(name)
        if key not in tally:
            labels[key] = "PER"
            written[key][name] = None
        elif not lexicons.is_country(name):
            tally[key]["PER"] += weight
            labels[key] = _winner(tally[key])
    return {name: labels[key] for key, names in written.items() for name in names}


def _winner(votes: dict[Label, float]) -> Label:
    return max(votes, key=lambda label: votes[label])


def _surnames(labels: dict[str, Label]) -> dict[str, float]:
    """Return the shorter names that the full names of persons lead to expect, and how strongly."""
    expected: dict[str, float] = {}
    for name, label in labels.items():
        words = parts(name)
        if label != "PER" or len(words) < 2:
            continue
        for first in range(1, len(words)):
            if words[first][0].isupper():
                expected[" ".join(words[first:])] = 4.0
        if len(words[0]) > 2 and words[0][0].isupper():
            expected.setdefault(words[0], 1.5)
    return expected


def _beside_figures(marked: Sequence[Recognised], figures: Sequence[Figure]) -> Iterator[Recognised]:
    """Yield the names that no figure overlaps, or that hold one inside (*Boeing 737*)."""
    position = 0
    for span in marked:
        while position < len(figures) and figures[position].end <= span.start:
            position += 1
        figure = figures[position] if position < len(figures) else None
        if figure is None or figure.start >= span.end or (span.start < figure.start and figure.end <= span.end):
            yield span
