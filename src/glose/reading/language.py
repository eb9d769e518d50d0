"""The language that a source says its article is in."""

import re

__all__ = ["is_language_tag", "two_letters"]

# A two-letter ISO 639-1 code, and behind it a script, a region or a variant (BCP 47; POSIX locales write "_").
_TAG = re.compile(r"([a-z]{2})(?:[-_.][a-z0-9]{1,8})*", re.IGNORECASE | re.ASCII)


def is_language_tag(tag: str) -> bool:
    """Return whether `tag` is a language tag that starts with a two-letter code: fr, fr-CA, fr_FR."""
    return _TAG.fullmatch(tag) is not None


def two_letters(tag: str | None) -> str | None:
    """Return the ISO 639-1 code that `tag` starts with, in lower case; None where it is no such tag ("French")."""
    match = _TAG.fullmatch(tag.strip()) if tag else None
    return match[1].lower() if match else None
