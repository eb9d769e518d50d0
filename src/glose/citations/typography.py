"""Quotation marks and blanks as French and English print them."""

import re

from glose.citations.locales import language

__all__ = ["NO_BREAK", "marks", "quoted", "switched"]

NO_BREAK = "\u00a0"
"""The no-break space, which French prints inside « »."""

_BLANKS = "[ \u00a0\u202f\u2009]*"
_GUILLEMETS = re.compile(f"«{_BLANKS}|{_BLANKS}»")
_CURLY = str.maketrans("“”", "‘’")


def marks(locale: str) -> tuple[str, str]:
    """Return the opening and the closing quotation mark of `locale` ("fr", "en-US"), with the blanks they carry."""
    return (f"«{NO_BREAK}", f"{NO_BREAK}»") if language(locale) == "fr" else ("“", "”")


def quoted(text: str, locale: str) -> str:
    """Return `text` in the quotation marks of `locale`, marks inside it switched to the second kind."""
    opening, closing = marks(locale)
    return f"{opening}{switched(text, locale)}{closing}"


def switched(text: str, locale: str) -> str:
    """Return `text` as it stands inside quotation marks: « a » becomes “a” in French, “a” becomes ‘a’ in English."""
    if language(locale) == "en":
        return text.translate(_CURLY)
    return _GUILLEMETS.sub(lambda mark: "“" if mark[0].startswith("«") else "”", text)
