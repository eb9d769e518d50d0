"""Quotation marks: which pieces of a text stand between a pair of them, before anything is known of its words.

Marks are paired on characters, by kind, with one stack that lives through the paragraphs:

- « », “ ”, „ “, ‹ › and " " pair with their own kind; ‘ pairs with ’, and ' with ', only where they are no apostrophes;
  a straight mark is told to open or to close by the blanks around it; a dialogue dash opens a line and closes with it.
- A mark of another kind closes what a paragraph leaves open (« … ", " … »).
- A paragraph that starts with an opening mark while one is open re-opens it: one quotation, a segment each.
- A mark left open at the end of a paragraph runs on where the next mark of its kind closes it; else it ends there.
- A closing mark that nothing opened is given with the start of its paragraph, or the end of the pair before it.

Offsets are code points. The time is linear in the length of the text, however badly its marks are balanced.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from glose.article import paragraphs
from glose.languages.mark_tokens import MarkToken, NextOfKind, last_closers, mark_tokens

__all__ = ["DASH", "Marked", "outermost", "paired"]

DASH = "—"
"""The kind of a line of dialogue that a dash opens."""

_DASH_LINE = re.compile(r"[ \t\u00a0\u202f]*([—–])(?=[ \t\u00a0\u202f]*\S)")
_ALSO_NO_MARKS = "\"‘'"
"""Kinds of marks that are something else as well: an inch, an elision."""
_MIXED = ({"«", '"'}, {"«", "“"}, {"“", '"'})
"""Kinds that are taken one for the other."""
RUN_ON_PARAGRAPHS = 40
"""A mark that is left open runs on over at most so many paragraphs: longer ones are mistakes, not quotations."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of text in quotation marks.

    [start, end) holds the marks, `segments` are the pieces of what stands between them, without surrounding blanks:
    more than one where paragraphs re-open the mark. `depth` is 0 unless it lies in another piece. `opened` and
    `closed` say which of the two marks is there.
    """

    start: int
    end: int
    segments: tuple[tuple[int, int], ...]
    kind: str
    depth: int
    opened: bool = True
    closed: bool = True


@dataclass(slots=True)
class _Open:
    """A mark that waits for its partner: where it stands, and the segments that re-opening has finished."""

    start: int
    kind: str
    content: int
    done: list[tuple[int, int]] = field(default_factory=list)


def paired(text: str) -> list[Marked]:
    """Return the pieces of `text` in quotation marks, by start (an outer one before those inside it)."""
    lines = list(paragraphs(text))
    tokens = [token for index, line in enumerate(lines) for token in mark_tokens(text, line, index)]
    found = _Pairing(text, lines, tokens).run()
    return sorted(found, key=lambda piece: (piece.start, -piece.end))


def outermost(pieces: Sequence[Marked]) -> list[Marked]:
    """Return those of `pieces`, sorted as `paired` gives them, that lie in no other one; where two cross, the first."""
    outer: list[Marked] = []
    for piece in pieces:
        if not outer or piece.start >= outer[-1].end:
            outer.append(piece)
    return outer


class _Pairing:
    """One walk over the marks of a text; the stack of open marks lives through the paragraphs."""

    def __init__(self, text: str, lines: list[tuple[int, int]], tokens: list[MarkToken]) -> None:
        self.text = text
        self.lines = lines
        self.tokens = tokens
        self.stack: list[_Open] = []
        self.waiting: Counter[str] = Counter()
        self.found: list[Marked] = []
        self.next_of_kind = NextOfKind(tokens)
        self.last_closers = last_closers(tokens)

    def run(self) -> list[Marked]:
        """Walk over all marks, paragraph by paragraph."""
        position = 0
        for paragraph, (start, end) in enumerate(self.lines):
            free_from = start
            if not self.stack:
                self._dash(start, end, paragraph, position)
            while position < len(self.tokens) and self.tokens[position].paragraph == paragraph:
                token = self.tokens[position]
                if self._is_reopening(token):
                    self._reopen(token)
                elif token.opens:
                    self._open(token)
                elif self.waiting[token.kind] or self._closes_another(token, position):
                    self._close(token)
                    free_from = token.at + 1
                elif token.kind in ("«", "“"):
                    self._unopened(token, free_from)
                    free_from = token.at + 1
                position += 1
            self._end_paragraph(paragraph, end, position)
        return self.found

    def _is_reopening(self, token: MarkToken) -> bool:
        """Whether `token` starts its paragraph with a mark that is still open."""
        if not (self.stack and token.opens and token.leads):
            return False
        outer = self.stack[0]
        return outer.kind == token.kind and outer.start < self.lines[token.paragraph][0]

    def _reopen(self, token: MarkToken) -> None:
        for left in self.stack[1:]:
            self._found(left, self.lines[token.paragraph - 1][1], depth=1, closed=False)
        del self.stack[1:]
        outer = self.stack[0]
        self.waiting = Counter((outer.kind,))
        outer.done.append((outer.content, self.lines[token.paragraph - 1][1]))
        outer.content = token.at + 1

    def _open(self, token: MarkToken) -> None:
        self.stack.append(_Open(token.at, token.kind, token.at + 1))
        self.waiting[token.kind] += 1

    def _close(self, token: MarkToken) -> None:
        """Close the last open mark of this kind; what was opened inside it and never closed ends with it."""
        while True:
            last = self.stack.pop()
            self.waiting[last.kind] -= 1
            if last.kind == token.kind or not self.waiting[token.kind]:
                self._found(last, token.at, depth=len(self.stack), closed=True)
                return
            if last.kind not in _ALSO_NO_MARKS:
                self._found(last, token.at, depth=len(self.stack), closed=False)

    def _closes_another(self, token: MarkToken, position: int) -> bool:
        """Whether `token` closes the last open mark, of another kind, which nothing else in its paragraph closes."""
        if not self.stack or {self.stack[-1].kind, token.kind} not in _MIXED:
            return False
        return self.last_closers.get((token.paragraph, self.stack[-1].kind), -1) < position

    def _introduced(self, mark: _Open) -> bool:
        """Whether a straight mark that never closes stands after a colon: *Il a dit : "Nous partons.*"""
        return mark.kind == '"' and self.text[max(0, mark.start - 3) : mark.start].rstrip().endswith(":")

    def _unopened(self, token: MarkToken, start: int) -> None:
        """A closing mark that nothing opened, inside no other pair: a quotation whose first mark is missing."""
        if not self.stack:
            segment = _stripped(self.text, start, token.at)
            if segment:
                self.found.append(Marked(segment[0], token.at + 1, (segment,), token.kind, 0, opened=False))

    def _end_paragraph(self, paragraph: int, end: int, position: int) -> None:
        """Keep the stack where a later paragraph re-opens or closes it, else end what is open with the paragraph."""
        if not self.stack or self._runs_on(paragraph, position):
            return
        for depth, left in enumerate(self.stack):
            if left.kind in _ALSO_NO_MARKS and not self._introduced(left):
                continue  # one straight mark or apostrophe on its own (an inch, an elision) marks nothing
            self._found(left, end, depth=depth, closed=False)
        self.stack.clear()
        self.waiting.clear()

    def _runs_on(self, paragraph: int, position: int) -> bool:
        kind = self.stack[0].kind
        if kind in "‘'":
            return False
        if position < len(self.tokens):
            token = self.tokens[position]
            if token.kind == kind and token.opens and token.leads and token.paragraph == paragraph + 1:
                return True
        following = self.next_of_kind.at(kind, position)
        if following is None or following.paragraph > paragraph + RUN_ON_PARAGRAPHS:
            return False
        return not following.opens

    def _found(self, mark: _Open, end: int, *, depth: int, closed: bool) -> None:
        pieces = (*mark.done, (mark.content, end))
        segments = tuple(piece for piece in (_stripped(self.text, *bounds) for bounds in pieces) if piece)
        if segments:
            self.found.append(Marked(mark.start, end + closed, segments, mark.kind, depth, closed=closed))

    def _dash(self, start: int, end: int, paragraph: int, position: int) -> None:
        """A line that a dialogue dash opens, unless it goes on with a quotation mark."""
        match = _DASH_LINE.match(self.text, start, end)
        segment = match and _stripped(self.text, match.end(), end)
        if not match or not segment:
            return
        token = self.tokens[position] if position < len(self.tokens) else None
        if token is None or token.paragraph != paragraph or token.at > segment[0]:
            self.found.append(Marked(match.start(1), end, (segment,), DASH, 0, closed=False))


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    """[start, end) without the blanks around it, None where nothing else is there."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
