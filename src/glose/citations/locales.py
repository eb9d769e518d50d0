"""The locales of citations, which are chosen apart from the language of the interface."""

import re
from typing import Literal

__all__ = ["Language", "language", "written"]

Language = Literal["fr", "en"]


def language(locale: str) -> Language:
    """Return the language in which glose writes citations for `locale` ("fr-FR", "en"): English but for French."""
    return "fr" if _primary(locale) == "fr" else "en"


def written(locale: str) -> bool:
    """Whether glose writes citations for `locale` as such, and not only for want of its language."""
    return _primary(locale) in ("fr", "en")


def _primary(locale: str) -> str:
    """Return the primary language subtag of BCP 47, in small letters: "fr" of "fr-CA" and of "fr_CA"."""
    return re.split("[-_]", locale)[0].lower()
