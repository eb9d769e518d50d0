"""Score annotations against gold ones, as the annotation guidelines say.

Entities count where start, end and label are exact; a predicted quotation is a gold one where the code points of their
content overlap with F1 ≥ 0.8; a speaker is right where it is one of the names that the gold accepts. What the gold
marks as optional, because careful annotators differ, costs nothing whether found or missed.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import msgspec

from glose.annotation import Annotations, Kind, Label, Quote, Segment
from glose.errors import GloseError
from glose.translation import _

__all__ = ["CORE", "OVERLAP", "SURE", "Count", "Gold", "GoldEntity", "GoldError", "GoldQuote", "GoldSpan", "Score"]
__all__ += ["gold_articles", "score"]

CORE: frozenset[Label] = frozenset({"PER", "ORG", "LOC"})
"""The labels that other recognisers share."""

OVERLAP = 0.8
"""Character-level F1 from which two quotations are the same."""

SURE = 0.9
"""Confidence from which at least 95 % of the quotations should have the right speaker."""


class GoldError(GloseError):
    """The gold files cannot be read."""


class GoldSpan(msgspec.Struct, frozen=True):
    """Code points [start, end)."""

    start: int
    end: int


class GoldEntity(msgspec.Struct, frozen=True):
    """A mention that should be found."""

    start: int
    end: int
    label: Label
    optional: bool = False


class GoldQuote(msgspec.Struct, frozen=True):
    """A quotation that should be found; the first of `speaker_names` is preferred, all are right."""

    kind: Kind
    content: tuple[GoldSpan, ...]
    speaker_names: tuple[str, ...] = ()
    optional: bool = False


class Gold(msgspec.Struct, frozen=True):
    """An annotated article to score against."""

    text: str
    entities: tuple[GoldEntity, ...]
    quotes: tuple[GoldQuote, ...]
    language: str = "fr"
    id: str = ""


class Count(msgspec.Struct):
    """How many were found, wrongly found and missed."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / (self.right + self.spurious) if self.right else 0.0

    @property
    def recall(self) -> float:
        """The share of what should be found that was."""
        return self.right / (self.right + self.missed) if self.right else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Score(msgspec.Struct):
    """What was right, over all articles: by label and "core" and "all"; by kind and "marked" and "all"."""

    entities: dict[str, Count] = msgspec.field(default_factory=dict)
    quotes: dict[str, Count] = msgspec.field(default_factory=dict)
    speakers: Count = msgspec.field(default_factory=Count)
    """Of matched quotations with a gold speaker: right or missed."""
    attributed: Count = msgspec.field(default_factory=Count)
    """Quotations found with the right speaker."""
    sure: Count = msgspec.field(default_factory=Count)
    """Of the matched quotations that claim a confidence ≥ SURE: speaker right, or spurious."""


def gold_articles(folder: Path) -> list[Gold]:
    """Return the gold articles of `folder`, in the order of their file names. Raises GoldError."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise GoldError(_("There are no gold files (*.json) in {folder}.").format(folder=folder))
    return [_gold(file) for file in files]


def _gold(file: Path) -> Gold:
    try:
        return msgspec.json.decode(file.read_bytes(), type=Gold)
    except OSError as error:
        raise GoldError(_("{path} cannot be read: {reason}.").format(path=file, reason=error.strerror)) from error
    except msgspec.MsgspecError as error:
        raise GoldError(_("{file} is no gold article: {reason}.").format(file=file, reason=error)) from error


def score(pairs: Iterable[tuple[Gold, Annotations]]) -> Score:
    """Return the score of annotations over all of `pairs`."""
    total = Score()
    for gold, annotations in pairs:
        _score_entities(total, gold, annotations)
        _score_quotes(total, gold, annotations)
    return total


def _count(counts: dict[str, Count], keys: Iterable[str], outcome: str) -> None:
    for key in keys:
        count = counts.setdefault(key, Count())
        setattr(count, outcome, getattr(count, outcome) + 1)


def _score_entities(total: Score, gold: Gold, annotations: Annotations) -> None:
    wanted = {(entity.start, entity.end, entity.label): entity.optional for entity in gold.entities}
    found = {(mention.start, mention.end, mention.label) for mention in annotations.mentions}
    free = {at for entity in gold.entities if entity.optional for at in range(entity.start, entity.end)}
    for span, optional in wanted.items():
        if not optional:
            _count(total.entities, _label_keys(span[2]), "right" if span in found else "missed")
    for start, end, label in found - wanted.keys():
        if free.isdisjoint(range(start, end)):
            _count(total.entities, _label_keys(label), "spurious")


def _label_keys(label: Label) -> tuple[str, ...]:
    return ("all", label, "core") if label in CORE else ("all", label)


def _kind_keys(kind: Kind) -> tuple[str, ...]:
    return ("all", kind) if kind == "indirect" else ("all", "marked", kind)


def _score_quotes(total: Score, gold: Gold, annotations: Annotations) -> None:
    wanted = [_code_points(gold.text, quote.content) for quote in gold.quotes]
    found = [_code_points(gold.text, quote.content) for quote in annotations.quotes]
    matches = _matched(wanted, found)
    for number, quote in enumerate(gold.quotes):
        if not quote.optional:
            match = annotations.quotes[matches[number]] if number in matches else None
            _count(total.quotes, _kind_keys(quote.kind), "missed" if match is None else "right")
            _score_speaker(total, quote, match)
    optional = [points for quote, points in zip(gold.quotes, wanted, strict=True) if quote.optional]
    matched = set(matches.values())
    for number, spurious in enumerate(annotations.quotes):
        points = found[number]
        if number in matched or not points or any(2 * len(points & free) > len(points) for free in optional):
            continue
        _count(total.quotes, _kind_keys(spurious.kind), "spurious")
        total.attributed.spurious += spurious.speaker is not None


def _score_speaker(total: Score, quote: GoldQuote, match: Quote | None) -> None:
    if not quote.speaker_names:
        return
    name = match.speaker.name if match is not None and match.speaker is not None else ""
    right = _same_speaker(name, quote.speaker_names)
    total.attributed.right += right
    total.attributed.missed += not right
    if match is None:
        return
    total.attributed.spurious += bool(name) and not right
    total.speakers.right += right
    total.speakers.missed += not right
    if match.confidence >= SURE:
        total.sure.right += right
        total.sure.spurious += not right


def _matched(wanted: Sequence[set[int]], found: Sequence[set[int]]) -> dict[int, int]:
    """Pair gold quotations with predicted ones, the best overlap first, each at most once."""
    overlaps = ((_overlap(one, other), i, j) for i, one in enumerate(wanted) for j, other in enumerate(found))
    matches: dict[int, int] = {}
    taken: set[int] = set()
    for overlap, i, j in sorted(overlaps, reverse=True):
        if overlap >= OVERLAP and i not in matches and j not in taken:
            matches[i] = j
            taken.add(j)
    return matches


def _overlap(one: set[int], other: set[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


_EDGE = frozenset('«»“”"„‹›.,;:…–—-')


def _code_points(text: str, content: Iterable[GoldSpan | Segment]) -> set[int]:
    """Return the code points of all segments, blanks, marks and punctuation at their edges left out."""
    points: set[int] = set()
    for segment in content:
        inside = [at for at in range(segment.start, segment.end) if not (text[at].isspace() or text[at] in _EDGE)]
        if inside:
            points.update(range(inside[0], inside[-1] + 1))
    return points


_ARTICLES = ("le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "ce", "cet", "cette", "ces", "the", "a", "an")
_POSSESSIVES = ("son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes", "notre", "votre")
_DETERMINERS = frozenset((*_ARTICLES, *_POSSESSIVES))  # what may stand before the same noun phrase


def _words(name: str) -> list[str]:
    """Return the words of `name`, folded, without determiners in front."""
    words = re.findall(r"\w+", unicodedata.normalize("NFC", name).replace("’", "'").casefold())
    first = next((number for number, word in enumerate(words) if word not in _DETERMINERS), len(words))
    return words[first:]


def _same_speaker(name: str, accepted: Collection[str]) -> bool:
    """Whether `name` is one of `accepted`: a proper name may be shorter, a phrase may share three words in five."""
    words = _words(name)
    return bool(words) and any(_same_name(words, right) for right in accepted)


def _same_name(words: list[str], right: str) -> bool:
    others = _words(right)
    if not others:
        return False
    one, other = set(words), set(others)
    first = re.search(r"\w+", right)
    if first is not None and first[0][:1].isupper():
        return words == others or (words[-1] == others[-1] and (one <= other or other <= one))
    return words == others or len(one & other) / (len(one) + len(other)) >= 0.3
