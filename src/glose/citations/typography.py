"""Quotation marks, apostrophes and blanks as French and English print them."""

import re
from typing import NamedTuple

from glose.citations.locales import language

__all__ = ["NO_BREAK", "Marks", "marks", "quoted", "switched", "tidied"]

NO_BREAK = "\u00a0"
"""The no-break space, which French prints inside « »."""

_NARROW = "\u202f"
_BLANKS = "[ \u00a0\u202f\u2009]*"
_GUILLEMETS = re.compile(f"«{_BLANKS}|{_BLANKS}»")
_CURLY = str.maketrans("“”", "‘’")
_BEFORE_MARK = re.compile(" (?=[:;!?»])")
_AFTER_GUILLEMET = re.compile("(?<=«) ")
_MARKUP = re.compile(r"<(i|b|sc|sup|sub)>(.*?)</\1>")
_STRAIGHT = re.compile('(^|[\\s(\\[«“‘\u00a0\u202f])"|"')


class Marks(NamedTuple):
    """An opening and a closing quotation mark, with the blanks that they carry."""

    opening: str
    closing: str


_FIRST = {"fr": Marks(f"«{NO_BREAK}", f"{NO_BREAK}»"), "en": Marks("“", "”")}
_SECOND = {"fr": Marks("“", "”"), "en": Marks("‘", "’")}


def marks(locale: str, *, nested: bool = False) -> Marks:
    """Return the quotation marks of `locale` ("fr", "en-US"), or those that it uses inside others."""
    return (_SECOND if nested else _FIRST)[language(locale)]


def quoted(text: str, locale: str) -> str:
    """Return `text` in the quotation marks of `locale`, marks inside it switched to the second kind."""
    opening, closing = marks(locale)
    return f"{opening}{switched(text, locale)}{closing}"


def switched(text: str, locale: str) -> str:
    """Return `text` as it stands inside quotation marks: « a » becomes “a” in French, “a” becomes ‘a’ in English."""
    if language(locale) == "en":
        return text.translate(_CURLY)
    return _GUILLEMETS.sub(lambda mark: "“" if mark[0].startswith("«") else "”", text)


def tidied(text: str, locale: str, *, nested: bool = False) -> str:
    """Return a title or a name of a record as a style prints it: typographic apostrophes, marks and blanks.

    Straight quotation marks become those of `locale`, the inner ones where the text itself is to stand in marks
    (`nested`); « » stay as they are. Blanks before ; : ! ? » and after « become narrow no-break ones. The tags that
    CSL-JSON allows inside a field are dropped.
    """
    kind = marks(locale, nested=nested)
    text = _MARKUP.sub(r"\2", text)
    text = " ".join(text.split(" ")).strip().replace("'", "’")
    text = _AFTER_GUILLEMET.sub(_NARROW, _BEFORE_MARK.sub(_NARROW, text))
    text = _STRAIGHT.sub(lambda mark: kind.closing if mark[1] is None else mark[1] + kind.opening, text)
    return text.translate(_CURLY) if nested and language(locale) == "en" else text
