"""Parse a piece of text, and keep what the model said of it as numbers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, ORTH, POS, SENT_START, SPACY
from spacy.tokens import Doc

from glose.languages.fr.passage import sentence_starts

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Parsed", "parse", "restored"]

_KEPT = [POS, LEMMA, MORPH, DEP, HEAD, SENT_START]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parsed piece that starts at the code point `offset` of its article: its words and the model's decisions."""

    offset: int
    words: Any
    decisions: Any

    @classmethod
    def of(cls, doc: Doc, offset: int) -> "Parsed":
        """Keep what quotations need of `doc`."""
        return cls(offset, doc.to_array([ORTH, SPACY]), doc.to_array(_KEPT))


def parse(nlp: "Language", text: str) -> Doc:
    """Parse `text`, with the sentences that its stops show: the parser never joins or cuts them."""
    doc = nlp.make_doc(text)
    starts = sentence_starts(text)
    decided = []
    at = 0
    for token in doc:
        opens = False
        if not token.is_space:
            while at < len(starts) and starts[at] <= token.idx:
                at += 1
                opens = True
        decided.append(1 if opens else -1)
    column = np.array(decided, dtype=np.int64).astype(np.uint64)
    doc.from_array([SENT_START], column)  # type: ignore[arg-type]  # all at once: token by token is quadratic
    doc = nlp(doc)
    for token in doc:
        if token.is_space:  # the tagger calls a line end whatever comes to its mind
            token.pos_ = "SPACE"
    return doc


def restored(nlp: "Language", piece: Parsed) -> Doc:
    """Return the parsed document of `piece` again."""
    strings = nlp.vocab.strings
    doc = Doc(
        nlp.vocab,
        words=[strings[int(word)] for word, _ in piece.words],
        spaces=[bool(space) for _, space in piece.words],
    )
    return doc.from_array(_KEPT, piece.decisions)
