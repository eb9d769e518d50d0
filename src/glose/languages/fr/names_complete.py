"""Names of which the model marked only a part: the capitalised words that go on without a break belong to them."""

import re
from collections.abc import Iterator, Sequence

from glose.languages.fr.findings import Recognised
from glose.languages.fr.names_shape import BLANK, CAPITAL, is_abbreviation, opens_sentence, trimmed

__all__ = ["completed"]

_WORD = rf"[{CAPITAL}](?:\w|[.&’'-](?=\w))*"
_PARTICLE = rf"(?:(?:of|on|for|and|&|of the|for the|da|dos|do|von|van|der|bin|ben|al|el){BLANK})?"
_ARAB = r"(?:al|el|ul|as|ar|an|at|ed)-[A-Z][\w’'-]*"
_AFTER = re.compile(rf"(?:{BLANK}{_PARTICLE}(?:{_WORD}|{_ARAB})){{1,6}}")
_BEFORE = re.compile(rf"(?<![\w’'-])(?:{_WORD}{BLANK}){{1,3}}$")
_BETWEEN = re.compile(rf"{BLANK}(?:of|on|for|&|of the|for the){BLANK}")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_NEAR = 60
_INITIALS = re.compile(rf"(?<![\w’'-])(?:[{CAPITAL}]\.(?:-|{BLANK}?))+$")
_ONLY_INITIALS = re.compile(rf"(?:[{CAPITAL}]\.(?:-|{BLANK}?)){{1,4}}")
_LEFT = frozenset(("ORG",))
_ARTICLE = re.compile(rf"(?<![\w’'«“\"-])(?<![«“\"]{BLANK})(?:La|Le|Les|Los|Las|El){BLANK}$")
_WITH_ARTICLE = frozenset(("LOC", "ORG"))


def completed(text: str, spans: Sequence[Recognised]) -> list[Recognised]:
    """Return `spans` (in order, without overlap), each stretched over the capitalised words beside it.

    Another span, the start of a sentence and any mark stop it: *Abou Douaa* becomes *Abou Douaa al-Ansari*.
    """
    return list(_stretched(text, list(_joined(text, spans))))


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the span and the words on both sides of it are in capitals, which then say nothing."""
    if not text[start:end].isupper():
        return False
    beside = [*_LETTERS.findall(text[max(0, start - 20) : start])[-1:], *_LETTERS.findall(text[end : end + 20])[:1]]
    return bool(beside) and all(word.isupper() for word in beside)


def _joined(text: str, spans: Sequence[Recognised]) -> Iterator[Recognised]:
    """Yield `spans`, two as one where only an English particle stands between: *Select Committee* on *Intelligence*."""
    last: Recognised | None = None
    for span in spans:
        if last is not None and _ONLY_INITIALS.fullmatch(text, last.start, span.start):
            last = Recognised(last.start, span.end, span.label, span.weight)
            continue
        if last is not None and _BETWEEN.fullmatch(text, last.end, span.start):
            last = Recognised(last.start, span.end, last.label, last.weight)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _stretched(text: str, spans: Sequence[Recognised]) -> Iterator[Recognised]:
    end = 0
    for index, span in enumerate(spans):
        start, stop = span.start, span.end
        if span.label != "NORP" and text[start].isupper() and not _in_capitals(text, start, stop):
            limit = spans[index + 1].start if index + 1 < len(spans) else len(text)
            after = _AFTER.match(text, stop, limit)
            last = after.group().split()[-1] if after else ""
            if after and last != "TV" and is_abbreviation(text, after.end() - len(last)):
                after = None  # Dragunov K.-O.
            if after and (after.end() == limit or not text[after.end()].isalnum()):
                stop = after.end()
            article = _ARTICLE.search(text, max(end, start - 5), start) if span.label in _WITH_ARTICLE else None
            if article and not opens_sentence(text, article.start()):
                start = article.start()  # *les péages de La Ciotat*
            before = _BEFORE.search(text, max(end, start - _NEAR), start) if span.label in _LEFT else None
            if before and before.start() > end and not opens_sentence(text, before.start()):
                start, _ = trimmed(text, before.start(), stop)
            initials = _INITIALS.search(text, max(end, start - 12), start) if span.label == "PER" else None
            if initials and initials.group().strip() != "M.":
                start = initials.start()  # *J. M. W. Turner*
        yield Recognised(start, stop, span.label, span.weight)
        end = stop
