"""Words as the page has them, where extraction joined or parted them."""

import re
from functools import cached_property

__all__ = ["Original"]

_BLANKS = re.compile(r"\s+")
_SHORTEST = 20
"""In code points without blanks. Anything shorter may stand in the page by chance, inside other words."""


class Original:
    """The text of a whole page, one line a block, to look up what was extracted from it, in the order of the page.

    Trafilatura, when it finds little, puts a blank between all pieces of text (`le <b>port</b>.` becomes `le port .`)
    or takes a whole page for one paragraph.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._reached = 0

    def of(self, extracted: str) -> str:
        """Return `extracted` as the page writes it, with the page's blanks and line ends.

        It stays as it is where the page has it so, where it is short, or where something was left out of it.
        """
        letters = _BLANKS.sub("", extracted)
        if len(letters) < _SHORTEST or self._has(extracted):
            return extracted
        at = self._letters.find(letters)
        return extracted if at < 0 else self._text[self._positions[at] : self._positions[at + len(letters) - 1] + 1]

    def _has(self, extracted: str) -> bool:
        """Look behind what was found last, where it mostly is, and only then in the whole page."""
        at = self._text.find(extracted, self._reached)
        self._reached = max(at, self._reached)
        return at >= 0 or extracted in self._text

    @cached_property
    def _letters(self) -> str:
        return _BLANKS.sub("", self._text)

    @cached_property
    def _positions(self) -> list[int]:
        return [index for index, character in enumerate(self._text) if not character.isspace()]
