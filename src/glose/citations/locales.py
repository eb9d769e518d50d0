"""The locales of citations, which are chosen apart from the language of the interface."""

from typing import Literal

__all__ = ["Language", "language"]

Language = Literal["fr", "en"]


def language(locale: str) -> Language:
    """Return the language in which glose writes citations for `locale` ("fr-FR", "en"): English but for French."""
    return "fr" if locale.lower().startswith("fr") else "en"
