"""What stands inside a piece in quotation marks: a clause that reports it, and words of *I* and *you*."""

import re

from glose.languages.fr.cue_clauses import Inserted, inserted_clause
from glose.languages.fr.morphology import is_finite, is_participle
from glose.languages.fr.passage import Passage
from glose.languages.fr.reports import Piece, Report, cue_of
from glose.languages.marks import Marked

__all__ = ["PERSONAL", "stripped", "without_insertions"]

PERSONAL = re.compile(
    r"\b(?:je|j[’']|me|m[’']|moi|mon|ma|mes|nous|notre|nos|vous|votre|vos|tu|toi|\w{3,}ez)(?!\w)", re.IGNORECASE
)
"""Words by which somebody speaks of himself or to others."""

_INSERTIONS = ",!?…."


def without_insertions(passage: Passage, piece: Marked) -> tuple[list[Piece], Report | None]:
    """Return the segments of `piece` without a clause inserted in them (*« Oui, dit-il, non »*), and that clause."""
    segments: list[Piece] = []
    inner: Report | None = None
    for start, end in piece.segments:
        number, last = passage.token_at(start), passage.token_before(end)
        opened = start
        while number < last:
            if passage.tokens[number].text in _INSERTIONS and inner is None:
                clause = inserted_clause(passage, number + 1, marked=False)
                if clause is not None and clause.source is not None and clause.last <= last:
                    after = _past_tail(passage, clause, last)
                    closes = passage.lower(after)
                    if closes in (",", ".", ":", ";") or after > last:
                        keeps = passage.tokens[number].text != ","
                        segments.append((opened, passage.end(number) if keeps else passage.starts[number]))
                        cue = cue_of(*passage.span(clause.group.first, clause.group.last), clause.group)
                        inner = Report("direct", [], "inserted", cue=cue, source=clause.source)
                        following = passage.skip_spaces(after + 1)
                        opened = passage.starts[following] if following <= last else end
                        number = after
            number += 1
        if opened < end:
            segments.append((opened, end))
    return [stripped(passage.text, *segment) for segment in segments if passage.text[slice(*segment)].strip()], inner


def _past_tail(passage: Passage, clause: Inserted, last: int) -> int:
    """The token after an inserted clause, with what else it says of who speaks, where and when.

    *« P, a dit l'inspecteur Vial, de la police du port, à l'agence. P »*: no verb up to the stop, and it opens with a
    preposition, a date or a participle; a pronoun alone (*dit-il, dans le noir*) is followed by the words quoted.
    """
    after = clause.last + 1
    if passage.lower(after) == "en" and passage.lower(after + 1).endswith("ant"):  # *s'exclame-t-elle en riant*
        return next((at for at in range(after, last + 1) if passage.tokens[at].text in _TAIL_STOPS), last + 1)
    if clause.source is None or clause.source.form == "pronoun" or passage.lower(after) in (".", ":", ";"):
        return after
    first = after + (passage.lower(after) == ",")
    if first > last or not (
        passage.pos(first) == "ADP" or first in passage.timed or _is_tail_verb(passage, first, after)
    ):
        return after
    for number in range(first, last + 1):
        token = passage.tokens[number]
        if token.text in _TAIL_STOPS:
            return number
        if token.pos_ in ("VERB", "AUX") and is_finite(token):
            break
    return after


_TAIL_STOPS = ".!?…"


def _is_tail_verb(passage: Passage, first: int, after: int) -> bool:
    """Whether a participle goes on right after the source: *un survivant cité par le Daily Star*."""
    return first == after and passage.pos(first) in ("VERB", "ADJ") and is_participle(passage.tokens[first])


def stripped(text: str, start: int, end: int) -> Piece:
    """Return [start, end) without the blanks at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
