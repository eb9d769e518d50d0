"""Parse text in parts that the model takes many at once, and keep what it said of them as numbers.

A part is some whole paragraphs, or some whole sentences of a long one: the parser takes a step in all parts of a batch
together, which is faster than one after another, and a batch bounds the memory that the model's layers need.
"""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, IS_SPACE, LEMMA, MORPH, ORTH, POS, SENT_START, SPACY
from spacy.pipeline.transition_parser import Parser
from spacy.symbols import SPACE
from spacy.tokens import Doc

from glose.article import paragraphs
from glose.languages.fr.abbreviations import ABBREVIATIONS
from glose.languages.fr.datelines import dateline_end
from glose.languages.fr.transitions import decide
from glose.languages.fr.verb_tags import mend
from glose.languages.sentences import breaks

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Parsed", "parse"]

PART_LENGTH = 600
"""A part ends with the first paragraph that makes it longer than so many characters."""

LONG_PART = 3_000
"""A part inside a paragraph ends with the first sentence that makes it longer than so many characters."""

LONGEST_PART = 6_000
"""So many characters without the end of a sentence are cut between two words, or in one that is longer."""

BATCH_LENGTH = 8_000
"""Parts are parsed together until they have so many tokens: those of most pieces at once."""

_WORDS = [ORTH, SPACY]
_KEPT = [POS, LEMMA, MORPH, DEP, HEAD, SENT_START, ENT_IOB, ENT_TYPE]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parsed piece that starts at the code point `offset` of its article: its words and the model's decisions.

    `packed` is the compressed array of numbers, a row a token: some twenty bytes a word.
    """

    offset: int
    packed: bytes

    @classmethod
    def of(cls, docs: Sequence[Doc], offset: int) -> "Parsed":
        """Keep what rules need of `docs`, the consecutive parts of the piece."""
        rows = np.concatenate([doc.to_array([*_WORDS, *_KEPT, IS_SPACE]) for doc in docs])
        rows[rows[:, -1] == 1, len(_WORDS)] = SPACE  # the tagger calls a line end whatever comes to its mind
        mend(rows, [*_WORDS, *_KEPT], docs[0].vocab)
        return cls(offset, zlib.compress(rows[:, :-1].tobytes(), level=1))

    def doc(self, nlp: "Language") -> Doc:
        """Return the piece as one document."""
        rows: Any = np.frombuffer(zlib.decompress(self.packed), dtype=np.uint64)
        rows = rows.reshape(-1, len(_WORDS) + len(_KEPT))
        doc = Doc(nlp.vocab, words=rows[:, 0].tolist(), spaces=rows[:, 1].tolist())
        return doc.from_array(_KEPT, rows[:, len(_WORDS) :])


def parse(nlp: "Language", text: str, offset: int = 0) -> Parsed:
    """Parse `text`, which starts at `offset` of its article.

    Its sentences are those that its stops show: the parser never joins or cuts them.
    """
    docs: list[Doc] = []
    batch: list[Doc] = []
    size = 0
    for start, end, sentences in _parts(text):
        batch.append(_opened(nlp.make_doc(text[start:end]), sentences))
        size += len(batch[-1])
        if size >= BATCH_LENGTH:
            docs.extend(_annotated(nlp, batch))
            batch, size = [], 0
    docs.extend(_annotated(nlp, batch))
    return Parsed.of(docs or [nlp.make_doc(text)], offset)


def _annotated(nlp: "Language", docs: list[Doc]) -> list[Doc]:
    """Run all components of the pipeline over `docs`, together."""
    component: Any
    for _, component in nlp.pipeline if docs else ():
        if isinstance(component, Parser):
            decide(component, docs)
        else:
            docs = list(component.pipe(docs, batch_size=len(docs)))
    return docs


def _parts(text: str) -> Iterator[tuple[int, int, list[int]]]:
    """Yield [start, end) of the parts of `text`, all of it, and where sentences start in each, from its own start."""
    start = 0
    sentences = [0]
    for at, opens_paragraph in _sentence_starts(text):
        while at - start > LONGEST_PART:
            cut = text.rfind(" ", start, start + LONGEST_PART) + 1 or start + LONGEST_PART
            yield start, cut, sentences
            start, sentences = cut, [0]
        if at - start >= (PART_LENGTH if opens_paragraph else LONG_PART):
            yield start, at, sentences
            start, sentences = at, [0]
        sentences.append(at - start)
    if start < len(text):
        yield start, len(text), sentences


def _sentence_starts(text: str) -> Iterator[tuple[int, bool]]:
    """Yield where each sentence of `text` starts, and whether a paragraph starts with it; the end of the text last."""
    for start, end in paragraphs(text):
        yield start, True
        told = dateline_end(text, start, end)
        if told is not None:
            yield told, False
        for at in breaks(text, start, end, ABBREVIATIONS):
            while text[at].isspace():  # a part that starts with a blank would have a token more
                at += 1
            yield at, False
    yield len(text), False


def _opened(doc: Doc, sentences: Sequence[int]) -> Doc:
    """Mark in `doc` where its `sentences` start, so that the parser opens those and no others."""
    places, blank = doc.to_array([IDX, IS_SPACE]).T.astype(np.int64)
    visible = np.flatnonzero(blank == 0)
    first = np.searchsorted(places[visible], sentences)
    opens: Any = np.full(len(doc), -1, dtype=np.int64)
    opens[visible[first[first < len(visible)]]] = 1
    return doc.from_array([SENT_START], opens.astype(np.uint64))  # all at once: token by token is quadratic
