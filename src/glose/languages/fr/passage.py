"""A passage: some paragraphs of an article, parsed, with what stands in quotation marks and what is named in it.

It answers the questions that finding quotations asks over and over: which token stands at an offset, where a
sentence ends, which name a token belongs to. Offsets in it are code points from the start of the passage.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from spacy.attrs import POS
from spacy.parts_of_speech import NAMES
from spacy.tokens import Doc, Token

from glose.annotation import Mention
from glose.article import paragraphs
from glose.languages.fr.abbreviations import ABBREVIATIONS
from glose.languages.fr.cues import verbs
from glose.languages.fr.datelines import dateline_end
from glose.languages.marks import DASH, Marked
from glose.languages.sentences import breaks

_VERBAL = frozenset(("VERB", "AUX", "ADJ"))

__all__ = ["SPEAKING_LABELS", "Passage", "sentence_starts"]

SPEAKING_LABELS = frozenset(("PER", "ORG", "LOC", "NORP", "PRODUCT"))
"""Labels of what can be the source of a quotation (a country speaks, so does a people, a company named as product)."""


def sentence_starts(text: str) -> list[int]:
    """Where sentences start in `text`, blanks before them included: what the parser reads as sentences.

    Those inside quotation marks count as well.
    """
    starts = []
    for start, end in paragraphs(text):
        starts.append(start)
        told = dateline_end(text, start, end)
        if told is not None:
            starts.append(told)
        starts.extend(breaks(text, start, end, ABBREVIATIONS))
    return starts


class Passage:
    """The parsed `doc`, with what of the article's outermost marked pieces and mentions lies in it.

    `offset` is where it starts in the article; `pieces` and `mentions` come with offsets of the article, and both are
    sorted. Token numbers are those of `doc`. `text` is that of the article there, where `doc` has other blanks in it.
    """

    def __init__(
        self,
        doc: Doc,
        pieces: Sequence[Marked],
        mentions: Sequence[Mention] = (),
        *,
        offset: int = 0,
        text: str | None = None,
    ) -> None:
        self.offset = offset
        self._forms = verbs().forms
        self.text = doc.text if text is None else text
        self.tokens: list[Token] = list(doc)
        self._words = [token.text.lower().replace("’", "'") for token in self.tokens]
        self._tags = [NAMES[tag] for tag in doc.to_array(POS).tolist()]
        pieces = _moved(_within(pieces, offset, offset + len(self.text)), -offset)
        self.starts = [token.idx for token in self.tokens]
        self.pieces = pieces
        self._piece_starts = [piece.start for piece in pieces]
        self._in_marks = bytearray(len(self.tokens))
        for piece in pieces:
            if piece.kind != DASH:
                first, last = self.token_at(piece.start), self.token_before(piece.end)
                self._in_marks[first : last + 1] = b"\1" * (last + 1 - first)
        self._sentences = self._sentence_firsts()
        self.named: dict[int, tuple[int, int, Mention]] = {}
        self.timed: set[int] = set()
        for mention in _within(mentions, offset, offset + len(self.text)):
            first, last = self.token_at(mention.start - offset), self.token_before(mention.end - offset)
            if mention.label in ("DATE", "TIME"):
                self.timed.update(range(first, last + 1))
            elif mention.label in SPEAKING_LABELS:
                for number in range(first, last + 1):
                    self.named[number] = (first, last, mention)

    def _sentence_firsts(self) -> list[int]:
        starts = sentence_starts(self.text)
        return sorted({self.token_at(start) for start in starts})

    def token_at(self, offset: int) -> int:
        """The number of the token that holds `offset`, or of the next one where none does."""
        number = bisect_right(self.starts, offset) - 1
        if number >= 0 and self.starts[number] + len(self.tokens[number]) > offset:
            return number
        return number + 1

    def token_before(self, offset: int) -> int:
        """The number of the last token that starts before `offset`, -1 where none does."""
        return bisect_left(self.starts, offset) - 1

    def end(self, number: int) -> int:
        """Where token `number` ends."""
        return self.starts[number] + len(self.tokens[number])

    def sentence(self, number: int) -> tuple[int, int]:
        """The first and the last token of the parser's sentence around token `number`."""
        at = bisect_right(self._sentences, number)
        first = self._sentences[at - 1] if at else 0
        last = (self._sentences[at] if at < len(self._sentences) else len(self.tokens)) - 1
        while last > first and self.tokens[last].is_space:
            last -= 1
        return first, last

    def sentence_number(self, number: int) -> int:
        """How many sentences end before the one around token `number`."""
        return bisect_right(self._sentences, number) - 1 if self._sentences else 0

    @property
    def sentence_count(self) -> int:
        """How many sentences there are."""
        return len(self._sentences)

    def piece_around(self, offset: int) -> Marked | None:
        """The piece in quotation marks that holds the character at `offset`; a line of dialogue is none."""
        at = bisect_right(self._piece_starts, offset) - 1
        if at >= 0 and self.pieces[at].start <= offset < self.pieces[at].end and self.pieces[at].kind != DASH:
            return self.pieces[at]
        return None

    def quoted(self, number: int) -> bool:
        """Whether token `number` stands in quotation marks."""
        return 0 <= number < len(self._in_marks) and self._in_marks[number] == 1

    def lower(self, number: int) -> str:
        """Token `number` in lower case with a straight apostrophe; empty outside the passage."""
        return self._words[number] if 0 <= number < len(self._words) else ""

    def pos(self, number: int) -> str:
        """The part of speech of token `number`; empty outside the passage."""
        return self._tags[number] if 0 <= number < len(self._tags) else ""

    def lemma(self, number: int) -> str:
        """The lemma of token `number` in lower case; that of a verb which matters to quotations is looked up."""
        if not 0 <= number < len(self.tokens):
            return ""
        if self._tags[number] in _VERBAL:
            known = self._forms.get(self._words[number])
            if known is not None:
                return known
        return str(self.tokens[number].lemma_).lower()

    def verb_lemma(self, number: int) -> str:
        """The lemma of token `number` as a verb that matters to quotations, whatever the tagger says; else empty."""
        if not 0 <= number < len(self.tokens):
            return ""
        return self._forms.get(self._words[number], "")

    def skip_spaces(self, number: int, step: int = 1) -> int:
        """The first token from `number` on, forwards or backwards, that is no line end or other blank."""
        while 0 <= number < len(self.tokens) and self.tokens[number].is_space:
            number += step
        return number

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters of the tokens from `first` to `last`."""
        return self.starts[first], self.end(last)


class _Bounded(Protocol):
    @property
    def start(self) -> int: ...


_Span = TypeVar("_Span", bound=_Bounded)


def _within(spans: Sequence[_Span], start: int, end: int) -> Sequence[_Span]:
    """Those of the sorted `spans` that start in [start, end)."""
    first = bisect_left(spans, start, key=lambda span: span.start)
    return spans[first : bisect_left(spans, end, key=lambda span: span.start)]


def _moved(pieces: Sequence[Marked], by: int) -> Sequence[Marked]:
    if not by:
        return pieces
    return [
        replace(
            piece,
            start=piece.start + by,
            end=piece.end + by,
            segments=tuple((start + by, end + by) for start, end in piece.segments),
        )
        for piece in pieces
    ]
