"""spaCy DocBin: what is selected with its annotations as a serialised `Doc`, for training and for notebooks.

Mentions are `doc.ents` with the entity as `kb_id`; quotations, cues, sources, addressees and media are span groups;
sentences set `is_sent_start`. `doc.user_data["glose"]` holds all of it as glose JSON, `doc.user_data["passages"]` the
code points of the article at which the lines of the text stand where it is not the whole.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec
from spacy.tokens import Doc, DocBin, Span, SpanGroup
from spacy.vocab import Vocab

from glose.annotation import ROLES, Annotations, Cue, Segment
from glose.annotation import Span as Part
from glose.document import document
from glose.formats.excerpt import excerpt
from glose.formats.selection import Selection

__all__ = ["encode"]

_PIECE = re.compile(r"\s+|\w+(?:[’'](?=\w))?|[^\w\s]")


def encode(selection: Selection) -> bytes:
    """Return the text that `selection` touches, with its annotations, as the bytes of a DocBin with one Doc."""
    part = excerpt(selection)
    found = part.annotations
    doc = _doc(part.text, found)
    named = (_span(doc, one.start, one.end, one.label, kb_id=one.entity) for one in found.mentions)
    doc.set_ents([span for span in named if span])
    for group in ("quote", *ROLES):
        parts = (_span(doc, part.start, part.end, label, span_id=id_) for id_, label, part in _parts(found, group))
        doc.spans[f"{group}s"] = SpanGroup(doc, name=f"{group}s", spans=[span for span in parts if span])
    article = msgspec.structs.replace(selection.article, text=part.text)
    doc.user_data["glose"] = msgspec.json.encode(document(article, found)).decode()
    doc.user_data["passages"] = [list(passage) for passage in part.passages]
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
    for group in ("quote", *ROLES):
        for _id, _label, part in _parts(found, group):
            yield from (part.start, part.end)


def _parts(found: Annotations, group: str) -> Iterator[tuple[str, str, Segment | Cue | Part]]:
    """Quotation, label and place of each segment, or of what has another role in a quotation."""
    for quote in found.quotes:
        if group == "quote":
            yield from ((quote.id, quote.kind.upper(), segment) for segment in quote.content)
        elif part := getattr(quote, group):
            yield quote.id, group.upper(), part


def _span(doc: Doc, start: int, end: int, label: str, *, kb_id: str = "", span_id: str = "") -> Span | None:
    """The tokens in [start, end), None where there are only blanks."""
    return doc.char_span(start, end, label=label, kb_id=kb_id, span_id=span_id, alignment_mode="contract")
