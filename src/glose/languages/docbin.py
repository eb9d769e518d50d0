"""spaCy DocBin: the article with its annotations as a serialised `Doc`, for training and for notebooks.

Mentions are `doc.ents` with the entity as `kb_id`; quotations, cues, sources, addressees and media are span groups;
sentences set `is_sent_start`. `doc.user_data["glose"]` holds all of it as glose JSON.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec
from spacy.tokens import Doc, DocBin, Span, SpanGroup
from spacy.vocab import Vocab

from glose.annotation import Annotations
from glose.document import document
from glose.formats.selection import Selection

__all__ = ["encode"]

_PIECE = re.compile(r"\s+|\w+(?:[’'](?=\w))?|[^\w\s]")
_ROLES = ("cue", "source", "addressee", "medium")


def encode(selection: Selection) -> bytes:
    """Return the whole article with the annotations of `selection` as the bytes of a DocBin with one Doc."""
    found = selection.annotations
    doc = _doc(selection.article.text, found)
    doc.set_ents([_span(doc, one.start, one.end, one.label, kb_id=one.entity) for one in found.mentions])
    quotes = [
        _span(doc, segment.start, segment.end, quote.kind.upper(), span_id=quote.id)
        for quote in found.quotes
        for segment in quote.content
    ]
    doc.spans["quotes"] = SpanGroup(doc, name="quotes", spans=quotes)
    for role in _ROLES:
        parts = [(quote.id, getattr(quote, role)) for quote in found.quotes]
        spans = [_span(doc, part.start, part.end, role.upper(), span_id=id_) for id_, part in parts if part]
        doc.spans[f"{role}s"] = SpanGroup(doc, name=f"{role}s", spans=spans)
    doc.user_data["glose"] = msgspec.json.encode(document(selection.article, found)).decode()
    encoded: bytes = DocBin(docs=[doc], store_user_data=True).to_bytes()
    return encoded


def _doc(text: str, found: Annotations) -> Doc:
    """The tokens of `text`, none of which crosses the border of an annotation, and where sentences start."""
    borders = sorted(set(_borders(found)))
    starts = {sentence.start for sentence in found.sentences}
    words: list[str] = []
    spaces: list[bool] = []
    sent_starts: list[bool | int | None] = []
    at = 0
    for piece in _pieces(text, borders):
        if piece == " " and words and not spaces[-1] and not words[-1].isspace():
            spaces[-1] = True
        else:
            words.append(piece)
            spaces.append(False)
            sent_starts.append(at in starts)
        at += len(piece)
    return Doc(Vocab(), words=words, spaces=spaces, sent_starts=sent_starts if starts else None)


def _pieces(text: str, borders: Sequence[int]) -> Iterator[str]:
    """The words, marks and blanks of `text`, all of it; a blank that follows a word stands alone."""
    for match in _PIECE.finditer(text):
        start, end = match.span()
        cuts = [start, *borders[bisect_right(borders, start) : bisect_right(borders, end - 1)], end]
        if match[0][0] == " " and len(match[0]) > 1 and start + 1 not in cuts:
            cuts.insert(1, start + 1)
        for begin, finish in pairwise(cuts):
            yield text[begin:finish]


def _borders(found: Annotations) -> Iterator[int]:
    for sentence in found.sentences:
        yield from (sentence.start, sentence.end)
    for mention in found.mentions:
        yield from (mention.start, mention.end)
    for quote in found.quotes:
        for part in (*quote.content, *(getattr(quote, role) for role in _ROLES)):
            if part:
                yield from (part.start, part.end)


def _span(doc: Doc, start: int, end: int, label: str, *, kb_id: str = "", span_id: str = "") -> Span:
    span = doc.char_span(start, end, label=label, kb_id=kb_id, span_id=span_id)
    if span is None:
        raise ValueError(f"no tokens from {start} to {end}")
    return span
