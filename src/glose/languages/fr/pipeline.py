"""The French pipeline: from the text of an article to its sentences, names, quotations and speakers.

An article is parsed in pieces of whole paragraphs. Of each piece the model's decisions are kept, packed to a few bytes
a word; names are then decided over the whole article, and quotations found piece by piece with those names, who speaks
being resolved over all that came before. So the time is linear in the length of the text, and the memory nearly flat.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from glose.annotation import Annotations, Pipeline, Quote, Sentence
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
from glose.languages.sentences import breaks, sentences

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["GROWTH", "PIECE_LENGTH", "FrenchPipeline", "pieces_of"]

_STORY_GOES_ON = re.compile(r"\s+\w")
"""What follows a paragraph that ends in a full stop, where neither a quotation nor its introduction is cut off."""

PIECE_LENGTH = 30_000
"""A piece ends with the first good place after so many characters (some 5,000 words)."""

GROWTH = 6
"""While a long article is annotated, what is known is given whenever so many times as much has been parsed as before.

The names of all that has been parsed are decided anew each time: this costs a fifth more, and less with more growth.
"""


MOST_WORDS = 60_000
"""So many words (spaCy's lexemes, of 400 bytes) are kept from one article to the next."""

CHARACTERS_A_WORD = 30
"""An article has a word that is new to it every so many characters; a long one still fewer."""


class FrenchPipeline:
    """Annotates French articles. It holds the spaCy pipeline, which takes a moment to load, and no other state."""

    def __init__(self, identity: Pipeline, nlp: "Language | None" = None, *, piece_length: int = PIECE_LENGTH) -> None:
        self.identity = identity
        self._nlp = nlp if nlp is not None else load_nlp()
        self._piece_length = piece_length

    def annotate(self, article: Article) -> Annotations:
        """Return all that is found in `article`."""
        with _words_forgotten(self._nlp, article.text):
            reading = _Reading(self._nlp, article, self.identity)
            for start, end in pieces_of(article.text, reading.outer, self._piece_length):
                reading.parse(start, end)
            return reading.annotations(len(article.text))

    def annotate_pieces(self, article: Article) -> Iterator[Annotations]:
        """Yield what is found in the first piece of `article`, in more and more of it, at last in all of it.

        Sentences are always those of the whole article. In what is partial, names and speakers are as well known as the
        text so far tells them, and what has an id may have another one later. A short article is yielded once.
        """
        with _words_forgotten(self._nlp, article.text):
            reading = _Reading(self._nlp, article, self.identity)
            shown = 0
            for start, end in pieces_of(article.text, reading.outer, self._piece_length):
                reading.parse(start, end)
                if end < len(article.text) and end >= shown * GROWTH:
                    yield reading.annotations(end)
                    shown = end
            yield reading.annotations(len(article.text))


@contextmanager
def _words_forgotten(nlp: "Language", text: str) -> Iterator[None]:
    """Forget the words that `text` brings at its end, once `nlp` knows so many that memory would grow without end.

    Words that are known take a tenth of the time of new ones, so common ones stay.
    """
    vocab: Any = nlp.vocab  # its types leave out what it has
    if vocab.in_memory_zone or len(vocab) + len(text) // CHARACTERS_A_WORD <= MOST_WORDS:
        yield
    else:
        with nlp.memory_zone():
            yield


class _Reading:
    """One article while it is annotated: its marks and sentences, and what the model said of the pieces so far."""

    def __init__(self, nlp: "Language", article: Article, identity: Pipeline) -> None:
        self._nlp = nlp
        self._text = article.text
        self._published = published(article.record)
        self._identity = identity
        marked = paired(article.text)
        self.outer = outermost(marked)
        self._sentences = tuple(
            Sentence(f"s{number}", found.start, found.end, found.paragraph)
            for number, found in enumerate(sentences(article.text, marked, ABBREVIATIONS), 1)
        )
        self._parsed: list[Parsed] = []
        self._spans: list[Recognised] = []

    def parse(self, start: int, end: int) -> None:
        """Parse the next piece of the text, [start, end)."""
        piece = parse(self._nlp, self._text[start:end], start)
        self._spans.extend(recognised(piece.doc(self._nlp), start))
        self._parsed.append(piece)

    def annotations(self, end: int) -> Annotations:
        """Return what is found up to `end`, where the last piece that has been parsed ends."""
        text = self._text[:end]
        findings = named(text, self._spans, self._published)
        assembler = Assembler(findings, [start for start, _ in paragraphs(text)])
        quotes: list[Quote] = []
        for piece in self._parsed:
            doc = piece.doc(self._nlp)  # it knows a word's blank, not which: a no-break space is lost in its text
            own = text[piece.offset : piece.offset + len(doc.text)]
            passage = Passage(doc, self.outer, findings.mentions, offset=piece.offset, text=own)
            quotes.extend(assembler.assembled(passage, quotations(passage)))
        return Annotations(
            language="fr",
            pipeline=self._identity,
            sentences=self._sentences,
            mentions=findings.mentions,
            entities=findings.entities,
            quotes=tuple(quotes),
            partial=end < len(self._text),
        )


def pieces_of(text: str, outer: Sequence[Marked], length: int = PIECE_LENGTH) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of the pieces of `text`, all of it, with no quotation of `outer` cut.

    A piece ends at the first place where the story goes on after `length` characters; where there is none, with a
    paragraph after twice as many, or with a sentence after four times as many.
    """
    start = cursor = 0
    for end, patience in _ends(text):
        if end - start < patience * length:
            continue
        while cursor < len(outer) and outer[cursor].end <= end:
            cursor += 1
        if cursor < len(outer) and outer[cursor].start < end:
            continue
        yield start, end
        start = end
    if start < len(text) or not text:
        yield start, len(text)


def _ends(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a piece can end, and how much longer than wished it may be before it ends there."""
    for start, end in paragraphs(text):
        for at in breaks(text, start, end, ABBREVIATIONS):
            yield at + 1, 4  # the blank after it
        yield end, 1 if _STORY_GOES_ON.match(text, end) and text[start:end].rstrip().endswith(".") else 2


def published(record: Record) -> datetime.date | None:
    """Return the day of publication, None where the record does not say it to the day."""
    parts = record.issued.date_parts if record.issued is not None else ()
    if not parts or len(parts[0]) != 3:
        return None
    try:
        return datetime.date(*parts[0])
    except ValueError:  # the thirtieth of February
        return None
