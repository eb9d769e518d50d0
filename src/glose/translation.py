"""The one catalogue through which every text of the interface goes."""

import gettext
from pathlib import Path

__all__ = ["_", "ngettext", "use"]

_DOMAIN = "glose"
_LOCALES = Path(__file__).parent / "locales"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str | None = None) -> None:
    """Speak `language` (such as "fr"), or that of the environment (LANGUAGE, LC_ALL, LC_MESSAGES, LANG), from now on.

    A language without a catalogue falls back to English, the language of the sources.
    """
    global _catalogue
    _catalogue = gettext.translation(_DOMAIN, _LOCALES, languages=[language] if language else None, fallback=True)
    gettext.bindtextdomain(_DOMAIN, str(_LOCALES))  # click asks gettext, in the language of the environment
    gettext.textdomain(_DOMAIN)


def _(message: str) -> str:
    """Return `message` in the language in use."""
    return _catalogue.gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return `singular` or `plural` in the language in use, as `number` asks."""
    return _catalogue.ngettext(singular, plural, number)
