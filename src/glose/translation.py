"""The one catalogue through which every text of the interface goes."""

import gettext
import os
from pathlib import Path

__all__ = ["_", "ngettext", "use"]

_LOCALES = Path(__file__).parent / "locales"
_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str | None = None) -> None:
    """Speak `language` (such as "fr"), or the one of the environment (LC_ALL, LC_MESSAGES, LANG), from now on.

    A language without a catalogue falls back to English, the language of the sources.
    """
    global _catalogue
    wanted = [language] if language else _of_the_environment()
    _catalogue = gettext.translation("glose", _LOCALES, languages=wanted, fallback=True)


def _of_the_environment() -> list[str]:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            return [part.split(".")[0] for part in value.split(":") if part]
    return ["en"]


def _(message: str) -> str:
    """Return `message` in the language in use."""
    return _catalogue.gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return `singular` or `plural` in the language in use, as `number` asks."""
    return _catalogue.ngettext(singular, plural, number)
