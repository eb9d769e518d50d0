"""Quotation marks: which pieces of a text stand between a pair of them, before anything is known of its words.

Marks are paired on characters, by kind, with one stack that lives through the paragraphs:

- « », “ ”, „ “, ‹ › and " " pair with their own kind; ‘ pairs with ’ only where that is no apostrophe; a straight
  mark is told to open or to close by the blanks around it; a dialogue dash opens a line and closes with it.
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

__all__ = ["DASH", "Marked", "outermost", "paired"]

DASH = "—"
"""The kind of a line of dialogue that a dash opens."""

_OPENING = {"«": "«", "“": "“", "„": "“", "‹": "‹", "‘": "‘"}
_CLOSING = {"»": "«", "”": "“", "›": "‹", "’": "‘"}
_MARK = re.compile('[«»“”„‹›‘’"]')
_DASH_LINE = re.compile(r"[ \t\u00a0\u202f]*([—–])(?=[ \t\u00a0\u202f]*\S)")
_BEFORE_OPENING = re.compile(r"[\s(\[{/«“„‹‘'’—–\-]")
_AFTER_CLOSING = re.compile(r"[\s)\]}/.,;:!?…»”›’'—–\-]")

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


@dataclass(frozen=True, slots=True)
class _Token:
    """One mark in the text: what it opens or closes, and the paragraph it stands in."""

    at: int
    kind: str
    opens: bool
    paragraph: int
    leads: bool


def paired(text: str) -> list[Marked]:
    """Return the pieces of `text` in quotation marks, by start (an outer one before those inside it)."""
    lines = list(paragraphs(text))
    tokens = [token for index, line in enumerate(lines) for token in _tokens(text, line, index)]
    found = _Pairing(text, lines, tokens).run()
    return sorted(found, key=lambda piece: (piece.start, -piece.end))


def outermost(pieces: Sequence[Marked]) -> list[Marked]:
    """Return those of `pieces`, sorted as `paired` gives them, that lie in no other one; where two cross, the first."""
    outer: list[Marked] = []
    for piece in pieces:
        if not outer or piece.start >= outer[-1].end:
            outer.append(piece)
    return outer


def _tokens(text: str, line: tuple[int, int], paragraph: int) -> list[_Token]:
    """The marks of one paragraph, each told to open or to close; those that are neither are left out."""
    start, end = line
    tokens = []
    straight_open = False
    first = start + len(text[start:end]) - len(text[start:end].lstrip())
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        leads = at == first
        if mark == '"':
            opens = _straight_opens(before, after, open_before=straight_open)
            straight_open = opens
            tokens.append(_Token(at, '"', opens, paragraph, leads))
        elif mark == "‘":
            if not before.isalnum():
                tokens.append(_Token(at, "‘", True, paragraph, leads))
        elif mark == "’":
            if not after.isalnum():
                tokens.append(_Token(at, "‘", False, paragraph, leads))
        elif mark == "“" and _AFTER_CLOSING.match(after) and not _BEFORE_OPENING.match(before):
            tokens.append(_Token(at, "“", False, paragraph, leads))  # „German“
        elif mark in _OPENING:
            tokens.append(_Token(at, _OPENING[mark], True, paragraph, leads))
        else:
            tokens.append(_Token(at, _CLOSING[mark], False, paragraph, leads))
    return tokens


def _straight_opens(before: str, after: str, *, open_before: bool) -> bool:
    """Whether a straight mark opens: by the blanks around it, and where they do not say, by taking turns."""
    may_open = bool(_BEFORE_OPENING.match(before)) and not after.isspace()
    may_close = bool(_AFTER_CLOSING.match(after)) and not before.isspace()
    if may_open == may_close:
        return not open_before
    return may_open


class _Pairing:
    """One walk over the marks of a text; the stack of open marks lives through the paragraphs."""

    def __init__(self, text: str, lines: list[tuple[int, int]], tokens: list[_Token]) -> None:
        self.text = text
        self.lines = lines
        self.tokens = tokens
        self.stack: list[_Open] = []
        self.waiting: Counter[str] = Counter()
        self.found: list[Marked] = []
        self.next_of_kind = _NextOfKind(tokens)

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
                elif self.waiting[token.kind]:
                    self._close(token)
                    free_from = token.at + 1
                elif token.kind in ("«", "“"):
                    self._unopened(token, free_from)
                    free_from = token.at + 1
                position += 1
            self._end_paragraph(paragraph, end, position)
        return self.found

    def _is_reopening(self, token: _Token) -> bool:
        """Whether `token` starts its paragraph with a mark that is still open."""
        if not (self.stack and token.opens and token.leads):
            return False
        outer = self.stack[0]
        return outer.kind == token.kind and outer.start < self.lines[token.paragraph][0]

    def _reopen(self, token: _Token) -> None:
        for left in self.stack[1:]:
            self._found(left, self.lines[token.paragraph - 1][1], depth=1, closed=False)
        del self.stack[1:]
        outer = self.stack[0]
        self.waiting = Counter((outer.kind,))
        outer.done.append((outer.content, self.lines[token.paragraph - 1][1]))
        outer.content = token.at + 1

    def _open(self, token: _Token) -> None:
        self.stack.append(_Open(token.at, token.kind, token.at + 1))
        self.waiting[token.kind] += 1

    def _close(self, token: _Token) -> None:
        """Close the last open mark of this kind; what was opened inside it and never closed ends with it."""
        while True:
            last = self.stack.pop()
            self.waiting[last.kind] -= 1
            if last.kind == token.kind:
                self._found(last, token.at, depth=len(self.stack), closed=True)
                return
            if last.kind not in '"‘':
                self._found(last, token.at, depth=len(self.stack), closed=False)

    def _unopened(self, token: _Token, start: int) -> None:
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
            if left.kind in '"‘':
                continue  # one straight mark or apostrophe on its own (an inch, an elision) marks nothing
            self._found(left, end, depth=depth, closed=False)
        self.stack.clear()
        self.waiting.clear()

    def _runs_on(self, paragraph: int, position: int) -> bool:
        kind = self.stack[0].kind
        if kind == "‘":
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


class _NextOfKind:
    """Find the first token of a kind from a position on; positions only grow, so each kind is walked over once."""

    def __init__(self, tokens: list[_Token]) -> None:
        self.places: dict[str, list[int]] = {}
        self.tokens = tokens
        for place, token in enumerate(tokens):
            self.places.setdefault(token.kind, []).append(place)
        self.cursors = dict.fromkeys(self.places, 0)

    def at(self, kind: str, position: int) -> _Token | None:
        places = self.places.get(kind, [])
        cursor = self.cursors.get(kind, 0)
        while cursor < len(places) and places[cursor] < position:
            cursor += 1
        self.cursors[kind] = cursor
        return self.tokens[places[cursor]] if cursor < len(places) else None


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    """[start, end) without the blanks around it, None where nothing else is there."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
