"""What one finder of quotations hands to the next: a quotation over characters, before anybody is named."""

from dataclasses import dataclass, field

from glose.annotation import Kind
from glose.languages.fr.morphology import is_finite
from glose.languages.fr.noun_phrases import Phrase
from glose.languages.fr.passage import Passage
from glose.languages.fr.verb_groups import Group

__all__ = ["CueSpan", "Piece", "Report", "cue_of", "has_verb", "report_of", "trimmed_piece"]

Piece = tuple[int, int]
"""The characters [start, end) of one segment of what is quoted."""


@dataclass(frozen=True, slots=True)
class CueSpan:
    """The words that report, [start, end), and their lemma."""

    start: int
    end: int
    lemma: str


@dataclass(slots=True)
class Report:
    """A quotation: its kind and content, its cue and the phrase that says who speaks, where they are there.

    `method` is the name of the rule that found it. `continues` says that nothing but an earlier quotation tells who
    speaks, `first` is where the whole of it begins, cue and source included.
    """

    kind: Kind
    content: list[Piece]
    method: str
    cue: CueSpan | None = None
    source: Phrase | None = None
    negated: bool = False
    medium: Piece | None = None
    addressee: Piece | None = None
    marked: list[bool] = field(default_factory=list)
    sourceless: bool = False

    @property
    def start(self) -> int:
        """Where the content starts."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.content[-1][1]


def cue_of(text_start: int, text_end: int, group: Group) -> CueSpan:
    """The cue of a verb group that reaches from `text_start` to `text_end`."""
    return CueSpan(text_start, text_end, group.lemma.replace("_", " "))


def trimmed_piece(passage: Passage, first: int, last: int) -> list[Piece]:
    """The characters of the tokens from `first` to `last`, blanks and commas at the edges left out."""
    while first <= last and (passage.tokens[first].is_space or passage.lower(first) in (",", ".", "-", "–", "—", "•")):
        first += 1
    while last >= first and (passage.tokens[last].is_space or passage.lower(last) in (",", ":", ";")):
        last -= 1
    return [passage.span(first, last)] if first <= last else []


def report_of(passage: Passage, pieces: list[Piece], cue: CueSpan, source: Phrase | None, method: str) -> Report:
    """Mixed where quotation marks stand in it, the marks at both ends of one piece left out; else indirect."""
    quoted = [
        piece for piece in passage.pieces if any(start < piece.end and piece.start < end for start, end in pieces)
    ]
    return Report("mixed" if quoted else "indirect", pieces, method, cue=cue, source=source)


def has_verb(passage: Passage, first: int, last: int) -> bool:
    """Whether a clause stands there: with a verb that is no mere participle."""
    return any(token.pos_ in ("VERB", "AUX") and is_finite(token) for token in passage.tokens[first : last + 1])
