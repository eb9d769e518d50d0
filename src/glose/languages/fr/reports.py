"""What one finder of quotations hands to the next: a quotation over characters, before anybody is named."""

from dataclasses import dataclass, field

from glose.annotation import Kind
from glose.languages.fr.noun_phrases import Phrase
from glose.languages.fr.verb_groups import Group

__all__ = ["CueSpan", "Piece", "Report"]

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
