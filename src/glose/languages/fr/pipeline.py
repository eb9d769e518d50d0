"""The French pipeline: from the text of an article to its sentences, names, quotations and speakers.

An article is parsed in pieces of whole paragraphs. Of each piece the model's decisions are kept as an array of numbers,
a few bytes a word; names are then decided over the whole article, and quotations found piece by piece with those names,
who speaks being resolved over all that came before. The time is linear in the length of the text.
"""

import datetime
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from glose.annotation import Annotations, Mention, Pipeline, Quote, Sentence
from glose.article import Article, Record, paragraphs
from glose.languages.fr import load_nlp
from glose.languages.fr.abbreviations import ABBREVIATIONS
from glose.languages.fr.assembly import Assembler
from glose.languages.fr.findings import Recognised
from glose.languages.fr.naming import named, recognised
from glose.languages.fr.parsing import Parsed, parse
from glose.languages.fr.passage import Passage
from glose.languages.fr.quotations import quotations
from glose.languages.marks import Marked, outermost, paired
from glose.languages.sentences import sentences

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["PIECE_LENGTH", "FrenchPipeline", "pieces_of"]

PIECE_LENGTH = 100_000
"""A piece ends with the first paragraph that makes it longer than so many characters (some 17,000 words)."""


class FrenchPipeline:
    """Annotates French articles. It holds the spaCy pipeline, which takes a moment to load, and no other state."""

    def __init__(self, identity: Pipeline, nlp: "Language | None" = None) -> None:
        self.identity = identity
        self._nlp = nlp if nlp is not None else load_nlp()

    def annotate(self, article: Article) -> Annotations:
        """Return all that is found in `article`."""
        text = article.text
        marked = paired(text)
        outer = outermost(marked)
        parsed: list[Parsed] = []
        spans: list[Recognised] = []
        for start, end in pieces_of(text, outer):
            piece = parse(self._nlp, text[start:end], start)
            spans.extend(recognised(piece.doc(self._nlp), start))
            parsed.append(piece)
        findings = named(text, spans, published(article.record))
        assembler = Assembler(findings, [start for start, _ in paragraphs(text)])
        quotes: list[Quote] = []
        for piece in parsed:
            passage = self._passage(piece, outer, findings.mentions)
            quotes.extend(assembler.assembled(passage, quotations(passage)))
        return Annotations(
            language="fr",
            pipeline=self.identity,
            sentences=tuple(
                Sentence(f"s{number}", found.start, found.end, found.paragraph)
                for number, found in enumerate(sentences(text, marked, ABBREVIATIONS), 1)
            ),
            mentions=findings.mentions,
            entities=findings.entities,
            quotes=tuple(quotes),
        )

    def _passage(self, piece: Parsed, outer: Sequence[Marked], mentions: Sequence[Mention]) -> Passage:
        return Passage(piece.doc(self._nlp), outer, mentions, offset=piece.offset)


def pieces_of(text: str, outer: Sequence[Marked]) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of the pieces of `text`: whole paragraphs, all of them, and no quotation of `outer` cut."""
    start = cursor = 0
    for _, end in paragraphs(text):
        if end - start < PIECE_LENGTH:
            continue
        while cursor < len(outer) and outer[cursor].end <= end:
            cursor += 1
        if cursor < len(outer) and outer[cursor].start < end:
            continue
        yield start, end
        start = end
    if start < len(text) or not text:
        yield start, len(text)


def published(record: Record) -> datetime.date | None:
    """Return the day of publication, None where the record does not say it to the day."""
    parts = record.issued.date_parts if record.issued is not None else ()
    if not parts or len(parts[0]) != 3:
        return None
    try:
        return datetime.date(*parts[0])
    except ValueError:  # the thirtieth of February
        return None
