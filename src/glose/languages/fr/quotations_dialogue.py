"""Lines of dialogue that a dash opens, and lines that sign a quotation with who said it."""

import re

from glose.languages.fr.abbreviations import ABBREVIATIONS
from glose.languages.fr.insertions import PERSONAL, without_insertions
from glose.languages.fr.noun_phrases import Phrase, phrase_at, phrase_of
from glose.languages.fr.passage import Passage
from glose.languages.fr.reports import Piece, Report
from glose.languages.marks import Marked
from glose.languages.sentences import breaks

__all__ = ["answer", "dialogue", "signature"]

_TERMINAL = ".!?…"
_LONGEST_TERM = 25


def dialogue(passage: Passage, piece: Marked) -> Report | None:
    """A line that a dash opens: what is said in it where a clause says so, or where lines of dialogue surround it."""
    number = passage.token_at(piece.segments[0][0])
    named = passage.named.get(number)
    content, inner = without_insertions(passage, piece)
    if inner is not None:
        return Report("direct", content, "dialogue", cue=inner.cue, source=inner.source)
    if named is not None and named[0] == number and _is_signature(passage, piece):
        return _signed_paragraph(passage, piece, number)
    text = passage.text[slice(*piece.segments[0])]
    if PERSONAL.search(text) and text[-1] in _TERMINAL:
        return Report("direct", content, "dialogue", sourceless=True)
    return None


def answer(passage: Passage, piece: Marked) -> Report | None:
    """A line that a dash opens right after a line of dialogue: a sentence, which another one says."""
    before = passage.text[max(0, piece.start - _LONGEST_TERM) : piece.start].rstrip(" \t")
    ends = passage.text[piece.segments[-1][1] - 1] in _TERMINAL
    if not ends or not before.endswith("\n") or before.endswith("\n\n"):
        return None
    return Report("direct", list(piece.segments), "dialogue", sourceless=True)


def _is_signature(passage: Passage, piece: Marked) -> bool:
    """A short line without a verb: a name, and what the person is."""
    start, end = piece.segments[0]
    tokens = passage.tokens[passage.token_at(start) : passage.token_before(end) + 1]
    return len(tokens) <= 20 and not any(token.pos_ in ("VERB", "AUX") for token in tokens)


def _signed_paragraph(passage: Passage, piece: Marked, name: int) -> Report | None:
    """The paragraph before a signature is quoted, where it carries no marks of its own."""
    before = passage.text.rfind("\n", 0, piece.start)
    end = len(passage.text[:before].rstrip()) if before > 0 else 0
    start = passage.text.rfind("\n", 0, end) + 1
    inside = [other for other in passage.pieces if start < other.end and other.start < end]
    if end - start < 2 or any(other.end - other.start > _LONGEST_TERM for other in inside):
        return None
    if not PERSONAL.search(passage.text, start, end) and next(breaks(passage.text, start, end, ABBREVIATIONS), None):
        return None  # several sentences without *I* or *you*: the story, whose quotation was lost
    signer = passage.named[name][2].text.split()[-1]
    if signer in passage.text[start:end] and not PERSONAL.search(passage.text, start, end):
        return None  # the story of who signs, whose words were lost
    return Report(
        "direct", [*_paragraphs_before(passage, start), (start, end)], "signature", source=phrase_at(passage, name)
    )


def _paragraphs_before(passage: Passage, start: int) -> list[Piece]:
    """The paragraphs without marks before a signed one that say *I* or *we* as it does: a letter, quoted whole."""
    found: list[Piece] = []
    while start > 0 and len(found) < _LONGEST_LETTER:
        end = len(passage.text[:start].rstrip())
        start = passage.text.rfind("\n", 0, end) + 1
        if end <= start or not _FIRST_PERSON.match(passage.text, start, end):
            break
        if any(start < other.end and other.start < end for other in passage.pieces):
            break
        found.insert(0, (start, end))
    return found


_LONGEST_LETTER = 20
"""So many paragraphs of a letter are read at most."""
_FIRST_PERSON = re.compile(r"(?:J[’']|Je |Nous |Mon |Ma |Mes |Notre |Nos )")


def signature(passage: Passage, end: int) -> Phrase | None:
    """The name in a line of its own after a quotation: *— Jeanne Orval, maire de Sars*."""
    number = passage.skip_spaces(passage.token_at(end))
    if passage.lower(number) not in ("—", "–", "-", "―"):
        return None
    if "\n" not in passage.text[end : passage.starts[number]]:
        return None
    named = passage.named.get(number + 1)
    return phrase_of(passage, number + 1) if named is not None and named[0] == number + 1 else None
