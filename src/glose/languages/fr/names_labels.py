"""The label of each name of an article, by the votes of all its mentions."""

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence

from glose.annotation import Label
from glose.languages.fr import lexicons
from glose.languages.fr.findings import Recognised
from glose.languages.fr.names_context import after_name, before_name
from glose.languages.fr.names_shape import LISTED, folded, parts
from glose.languages.fr.names_within import Vote, within

__all__ = ["Labels", "labels_of"]

Labels = Mapping[str, Label]
"""A name as it is written -> its label."""

_Tally = defaultdict[str, defaultdict[Label, float]]

_MOST = 5.0
"""What all mentions together can weigh by the model's labels: many weak votes stay weak."""


_SHARED = 0.7
"""What stands before the first of a list speaks for the others too, a little less: *les villes de Palu et Sigi*."""

_BODY = 1.1
"""What a body's full name adds for the short one: more than one place where the model errs."""

_SURNAME = 2.0
_GIVEN = 2.0
_MOST_SURNAME = 7.0
_MOST_GIVEN = 5.0
"""What a full name adds for its surname or given name, and the most that they gain by it."""


def labels_of(text: str, spans: Sequence[Recognised]) -> dict[str, Label]:
    """Return the label of each name of `spans`, as it is written, and of the shorter names it leads to expect."""
    written: defaultdict[str, dict[str, None]] = defaultdict(dict)
    named = [(span, folded(text[span.start : span.end])) for span in spans if span.label != "NORP"]
    for span, key in named:
        written[key][text[span.start : span.end]] = None
    tally = _votes(text, named, written)
    _expected(tally, written)
    return {name: _winner(tally[key]) for key, names in written.items() for name in names}


def _votes(text: str, named: Sequence[tuple[Recognised, str]], written: Mapping[str, dict[str, None]]) -> _Tally:
    """Return the votes of the spans, of the words around them, and of the names' own words."""
    models: _Tally = defaultdict(lambda: defaultdict(float))
    rules: _Tally = defaultdict(lambda: defaultdict(float))
    context: _Tally = defaultdict(lambda: defaultdict(float))
    last = 0
    shared: list[Vote] = []
    for span, key in named:
        if span.weight == 1.0:
            models[key][span.label] += 1.0
        else:
            rules[key][span.label] = max(rules[key][span.label], span.weight)
        before = before_name(text, span.start, span.end)
        if before or not LISTED.fullmatch(text, last, span.start):
            shared = [Vote(vote.label, vote.weight * _SHARED) for vote in before]
        else:
            before = shared
        for vote in (*before, *after_name(text, span.end)):
            context[key][vote.label] += vote.weight
        last = span.end
    tally: _Tally = defaultdict(lambda: defaultdict(float))
    for key, names in written.items():
        for votes in (_at_most(models[key], _MOST), _at_most(context[key], _MOST + 2), rules[key]):
            for label, weight in votes.items():
                tally[key][label] += weight
        for vote in within(next(iter(names))):
            tally[key][vote.label] += vote.weight
    return tally


def _at_most(votes: Mapping[Label, float], most: float) -> dict[Label, float]:
    total = sum(abs(weight) for weight in votes.values())
    scale = most / total if total > most else 1.0
    return {label: weight * scale for label, weight in votes.items()}


def _expected(tally: _Tally, written: defaultdict[str, dict[str, None]]) -> None:
    """Let the full names of persons vote for their surnames and given names, and add those that no span has."""
    full = {name: tally[key]["PER"] for key, names in written.items() if _winner(tally[key]) == "PER" for name in names}
    shorter = _shorter(full)
    for name, weight in shorter.items():
        key = folded(name)
        if key not in written:
            written[key][name] = None
        elif lexicons.is_country(name):
            continue
        tally[key]["PER"] += weight
    _bodies(tally, written, shorter)


def _bodies(tally: _Tally, written: Mapping[str, dict[str, None]], persons: Container[str]) -> None:
    """Let bodies of more words vote for their first word alone if it is no person's: *Adana*, of *Adana Yıldız*."""
    for key, names in list(written.items()):
        own = parts(next(iter(names)))
        if len(own) < 2 or not all(word[:1].isupper() for word in own) or _winner(tally[key]) != "ORG":
            continue
        short = folded(own[0])
        known = own[0] in persons or own[0] in lexicons.surnames() or lexicons.given_name_gender(own[0])
        if short in written and not known and _winner(tally[short]) == "PER":
            tally[short]["ORG"] += _BODY


def _shorter(full: Mapping[str, float]) -> dict[str, float]:
    """Return the surnames and given names of `full` names, each about as sure as the surest name it is a part of."""
    expected: defaultdict[str, float] = defaultdict(float)
    for name, sure in full.items():
        words = parts(name)
        for first in range(1, len(words)):
            if words[first][0].isupper() and len(words[first]) > 1:
                surname = " ".join(words[first:])
                expected[surname] = max(expected[surname], min(sure + _SURNAME, _MOST_SURNAME))
        if len(words) > 1 and len(words[0]) > 2 and words[0][0].isupper():
            expected[words[0]] = max(expected[words[0]], min(sure + _GIVEN, _MOST_GIVEN))
    return expected


def _winner(votes: Mapping[Label, float]) -> Label:
    """The label of most votes; a person where as many say something else, as most names of the press are persons."""
    return max(votes, key=lambda label: (votes[label], label == "PER"))
