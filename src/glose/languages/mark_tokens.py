"""Each quotation mark of a text: what it opens or closes, by its own shape and by the characters around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["MarkToken", "NextOfKind", "last_closers", "mark_tokens"]

_OPENING = {"«": "«", "“": "“", "„": "“", "‹": "‹", "‘": "‘"}
_CLOSING = {"»": "«", "”": "“", "›": "‹"}
_MARK = re.compile("[«»“”„‹›‘’\"]|(?<![^\\s(\\[«“\"])'(?=\\w)|(?<![\\s\\d])'(?!\\w)")
"""An apostrophe marks something only where it stands at the edge of a word."""
_BEFORE_OPENING = re.compile(r"[\s(\[{/«“„‹‘'’—–\-]")
_AFTER_CLOSING = re.compile(r"[\s)\]}/.,;:!?…»”›’'—–\-]")


@dataclass(frozen=True, slots=True)
class MarkToken:
    """One mark in the text: what it opens or closes, and the paragraph it stands in."""

    at: int
    kind: str
    opens: bool
    paragraph: int
    leads: bool


def mark_tokens(text: str, line: tuple[int, int], paragraph: int) -> list[MarkToken]:
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
        if mark == '"' and before.isdigit() and (after.isdigit() or not straight_open):
            continue  # *9"81*, *un écran de 24"*
        if mark == '"':
            opens = _straight_opens(before, after, open_before=straight_open)
            straight_open = opens
            tokens.append(MarkToken(at, '"', opens, paragraph, leads))
        elif mark == "‘":
            if not before.isalnum():
                tokens.append(MarkToken(at, "‘", True, paragraph, leads))
        elif mark == "’":
            if not after.isalnum():
                tokens.append(MarkToken(at, "‘", False, paragraph, leads))
        elif mark == "'":
            tokens.append(MarkToken(at, "'", after.isalnum() and not before.isalnum(), paragraph, leads))
        elif mark == "“" and _AFTER_CLOSING.match(after) and not _BEFORE_OPENING.match(before):
            tokens.append(MarkToken(at, "“", False, paragraph, leads))  # „German“
        elif mark in _OPENING:
            tokens.append(MarkToken(at, _OPENING[mark], True, paragraph, leads))
        else:
            tokens.append(MarkToken(at, _CLOSING[mark], False, paragraph, leads))
    return tokens


def _straight_opens(before: str, after: str, *, open_before: bool) -> bool:
    """Whether a straight mark opens: by the blanks around it, and where they do not say, by taking turns."""
    may_open = bool(_BEFORE_OPENING.match(before)) and not after.isspace()
    may_close = bool(_AFTER_CLOSING.match(after)) and not before.isspace()
    if may_open == may_close:
        return not open_before
    return may_open


class NextOfKind:
    """Find the first token of a kind from a position on; positions only grow, so each kind is walked over once."""

    def __init__(self, tokens: list[MarkToken]) -> None:
        self.places: dict[str, list[int]] = {}
        self.tokens = tokens
        for place, token in enumerate(tokens):
            self.places.setdefault(token.kind, []).append(place)
        self.cursors = dict.fromkeys(self.places, 0)

    def at(self, kind: str, position: int) -> MarkToken | None:
        """Return the first token of `kind` from `position` on."""
        places = self.places.get(kind, [])
        cursor = self.cursors.get(kind, 0)
        while cursor < len(places) and places[cursor] < position:
            cursor += 1
        self.cursors[kind] = cursor
        return self.tokens[places[cursor]] if cursor < len(places) else None


def last_closers(tokens: Sequence[MarkToken]) -> dict[tuple[int, str], int]:
    """Return where in `tokens` the last closing mark of each kind stands in each paragraph."""
    return {(token.paragraph, token.kind): place for place, token in enumerate(tokens) if not token.opens}
