"""Acronyms in brackets beside what they stand for: each shows that the other is a name, and where it starts and ends.

*Fédération des intervenantes en petite enfance (FIPE)*, *JDD (Journal du Dimanche)*: the letters are the initials of
the words, small words counted or not. After Schwartz and Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text" (2003), with French small words.
"""

import re
from collections.abc import Iterator, Sequence

from glose.languages.fr.findings import Recognised
from glose.languages.fr.name_tables import words
from glose.languages.fr.names_shape import BLANK, CAPITAL, folded
from glose.languages.fr.word_lists import words as words_of

__all__ = ["acronyms"]

_WEIGHT = 2.0
"""How strongly a bracket speaks for an organisation: what has an acronym mostly is one."""

_ACRONYM = rf"[{CAPITAL}][{CAPITAL}a-z]?[{CAPITAL}](?:[{CAPITAL}&-]|[a-z](?![a-z])){{0,6}}"
_SHORT_LAST = re.compile(rf"{BLANK}?\({BLANK}?[«\"“]?{BLANK}?({_ACRONYM}){BLANK}?[»\"”]?{BLANK}?(?=[),])")
_SHORT_FIRST = re.compile(rf"(?<![\w-])({_ACRONYM}){BLANK}\(([{CAPITAL}][^()\n]{{5,110}})\)")
_WORD = re.compile(r"\w+(?:[’'](?=\w))?")
_FAR = 130
"""How many code points before a bracket its expansion may start."""

_SMALL = words_of("de du des d la le les l et en a au aux pour sur par of the and for on in dans sans y e da do del")
"""Words, folded, whose initials an acronym may leave out."""
_END = re.compile(r"[.;:!?()«»\n]")


def acronyms(text: str) -> Iterator[Recognised]:
    """Yield the acronyms of `text` and what they stand for."""
    for match in _SHORT_LAST.finditer(text):
        first = max(0, match.start() - _FAR)
        ends = [end.end() for end in _END.finditer(text, first, match.start())]
        first = ends[-1] if ends else first
        start = _expansion(text, list(_WORD.finditer(text, first, match.start())), match[1])
        if start is not None:
            yield Recognised(start, match.start(), "ORG", _WEIGHT)
            yield Recognised(match.start(1), match.end(1), "ORG", _WEIGHT)
    for match in _SHORT_FIRST.finditer(text):
        found = list(_WORD.finditer(text, *match.span(2)))
        if found and _expansion(text, found, match[1]) == match.start(2):
            yield Recognised(*match.span(1), "ORG", _WEIGHT)
            yield Recognised(*match.span(2), "ORG", _WEIGHT)


def _expansion(text: str, found: Sequence[re.Match[str]], acronym: str) -> int | None:
    """Return where the words start of which `acronym` is made, the last of `found` the last; None if it is not."""
    if acronym in words("no name"):
        return None
    letters = [letter for letter in folded(acronym) if letter.isalpha()]
    initials = [folded(word.group()) for word in found]
    starts = {(len(letters), len(found))}  # letters and words that are still to be read
    while starts:
        ahead = set()
        for left, index in starts:
            if not left:
                return found[index].start() if text[found[index].start()].isupper() else None
            if index and initials[index - 1][:1] == letters[left - 1]:
                ahead.add((left - 1, index - 1))
            if index and left < len(letters) and initials[index - 1].strip("'") in _SMALL:
                ahead.add((left, index - 1))
        starts = ahead
    return None
