"""For a language that has no pipeline yet: sentences, and what stands in quotation marks. No names, no speakers."""

from collections.abc import Iterator

from glose.annotation import Annotations, Pipeline, Quote, Segment, Sentence
from glose.article import Article
from glose.languages.marks import Marked, outermost, paired
from glose.languages.sentences import Abbreviations, sentences

__all__ = ["CONFIDENCE", "FEWEST_WORDS", "MarksOnlyPipeline"]

FEWEST_WORDS = 4
"""Fewer words in quotation marks are taken for a term, a title or irony (half to two thirds of all, in the press)."""

CONFIDENCE = 0.3
"""How sure a quotation is of which nothing is known but its marks."""

_TITLES = "mr mrs ms dr prof st sr sra dra vs cf m mme e.g i.e bzw ca dott sig"
_REFERENCES = "no nr p pp vol fig art nº"
_ABBREVIATIONS = Abbreviations(always=frozenset(_TITLES.split()), before_number=frozenset(_REFERENCES.split()))
"""Titles and references that the Latin-script press shares."""


class MarksOnlyPipeline:
    """Sentences and marked quotations of articles in a language that glose does not know."""

    def __init__(self, identity: Pipeline, language: str) -> None:
        self.identity = identity
        self._language = language

    def annotate(self, article: Article) -> Annotations:
        """Return the sentences and marked quotations of `article`."""
        text = article.text
        pieces = paired(text)
        bounds = sentences(text, pieces, _ABBREVIATIONS)
        starts = {found.start for found in bounds}
        quoted = [piece for piece in outermost(pieces) if _words(text, piece) >= FEWEST_WORDS]
        return Annotations(
            language=self._language,
            pipeline=self.identity,
            sentences=tuple(
                Sentence(f"s{number}", found.start, found.end, found.paragraph)
                for number, found in enumerate(bounds, 1)
            ),
            quotes=tuple(_quote(text, f"q{number}", piece, starts) for number, piece in enumerate(quoted, 1)),
        )

    def annotate_pieces(self, article: Article) -> Iterator[Annotations]:
        """Yield all at once: it takes no time worth dividing."""
        yield self.annotate(article)


def _words(text: str, piece: Marked) -> int:
    return sum(len(text[start:end].split()) for start, end in piece.segments)


def _quote(text: str, identifier: str, piece: Marked, starts: set[int]) -> Quote:
    """What stands in the marks: words on their own where they start a sentence or follow a colon, else mixed."""
    before = text[max(0, piece.start - 3) : piece.start].rstrip()
    alone = not before or before[-1] in ":\n.!?…" or piece.start in starts
    return Quote(
        id=identifier,
        kind="direct" if alone else "mixed",
        content=tuple(Segment(start, end, text[start:end], True) for start, end in piece.segments),
        cue=None,
        source=None,
        speaker=None,
        addressee=None,
        medium=None,
        negated=False,
        confidence=CONFIDENCE,
        method="marks",
    )
