"""Which spans of an article are names, and of what: decided per name over the whole article, not per mention.

The model's spans and those of rules are cleaned and made one list (`_spans`); every mention of a name then votes on the
name's label, with what stands around it and what its own words say (`names_context`); surnames follow the full names
of persons; places where the model missed a name that is clear elsewhere are marked.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from glose.annotation import Label
from glose.languages.fr import lexicons
from glose.languages.fr.findings import Figure, Recognised
from glose.languages.fr.names_context import around, within
from glose.languages.fr.names_shape import RUN, folded, parts, trimmed

__all__ = ["decide"]

_LONGEST = 10
"""Words of the longest name that is looked for where the model marked none."""


def decide(text: str, recognised: Iterable[Recognised], figures: Sequence[Figure]) -> list[Recognised]:
    """Return the names of `text` in its order, without overlap among them; figures win over what they overlap.

    `recognised` are the model's and the rules' spans over all of `text`, in any order.
    """
    spans = _spans(text, recognised)
    labels = _labels(text, spans)
    marked = [
        span if span.label == "NORP" else Recognised(span.start, span.end, labels[_key(text, span)]) for span in spans
    ]
    marked = _longest([*marked, *_repeats(text, labels)])
    return list(_beside_figures(text, marked, figures))


def _key(text: str, span: Recognised) -> str:
    return folded(text[span.start : span.end])


def _spans(text: str, recognised: Iterable[Recognised]) -> list[Recognised]:
    """Return cleaned spans in order, the longest where some overlap."""
    cleaned = []
    for span in recognised:
        start, end = trimmed(text, span.start, span.end) if span.label != "NORP" else (span.start, span.end)
        if start < end and any(character.isalpha() for character in text[start:end]):
            cleaned.append(Recognised(start, end, span.label))
    return _longest(cleaned)


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
    """Return the label of each name of `spans` by its key."""
    tally: defaultdict[str, defaultdict[Label, float]] = defaultdict(lambda: defaultdict(float))
    written: dict[str, str] = {}
    for span in spans:
        if span.label == "NORP":
            continue
        key = _key(text, span)
        written.setdefault(key, text[span.start : span.end])
        tally[key][span.label] += 1.0
        for vote in around(text, span.start, span.end):
            tally[key][vote.label] += vote.weight
    for key, name in written.items():
        for vote in within(name):
            tally[key][vote.label] += vote.weight
    labels = {key: _winner(votes) for key, votes in tally.items()}
    for key, weight in _surnames(labels, written).items():
        if key in tally and not lexicons.is_country(written[key]):
            tally[key]["PER"] += weight
            labels[key] = _winner(tally[key])
        elif key not in tally:
            labels[key] = "PER"
    return labels


def _winner(votes: dict[Label, float]) -> Label:
    return max(votes, key=lambda label: votes[label])


def _surnames(labels: dict[str, Label], written: dict[str, str]) -> dict[str, float]:
    """Return the shorter names that the full names of persons lead to expect, and how strongly."""
    expected: dict[str, float] = {}
    for key, label in labels.items():
        words = parts(written[key])
        if label != "PER" or len(words) < 2:
            continue
        for index in range(1, len(words)):
            if words[index][0].isupper() or index == len(words) - 1:
                expected[folded(" ".join(words[index:]))] = 4.0
        expected.setdefault(folded(words[0]), 1.5)
    return expected


def _repeats(text: str, labels: dict[str, Label]) -> Iterator[Recognised]:
    """Yield the places where a known name stands and no mark does."""
    for run in RUN.finditer(text):
        yield from _known_in(text, run.start(), run.end(), labels)


def _known_in(text: str, start: int, end: int, labels: dict[str, Label]) -> Iterator[Recognised]:
    """Yield the known names in a run of capitalised words, the longest first, if the whole run is explained."""
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", text[start:end])]
    index = 0
    while index < len(words):
        for last in range(min(len(words), index + _LONGEST), index, -1):
            begin, stop = words[index][0], words[last - 1][1]
            label = labels.get(folded(text[begin:stop]))
            if label:
                yield Recognised(begin, stop, label)
                index = last
                break
        else:
            index += 1


def _beside_figures(text: str, marked: Sequence[Recognised], figures: Sequence[Figure]) -> Iterator[Recognised]:
    """Yield the names that no figure overlaps, or that hold one inside (*Boeing 737*)."""
    position = 0
    for span in marked:
        while position < len(figures) and figures[position].end <= span.start:
            position += 1
        figure = figures[position] if position < len(figures) else None
        if figure is None or figure.start >= span.end or (span.start < figure.start and figure.end <= span.end):
            yield span
