"""Page numbers as styles print them."""

import re

__all__ = ["chicago", "expanded", "is_several", "minimal", "with_dash"]

_RANGE = re.compile(r"([A-Za-z]*)(\d+)\s*[-‐‑–—]\s*([A-Za-z]*)(\d+)")
_DASH = {"fr": "\u2011", "en": "–"}
"""Between pages the French locale of the Citation Style Language prints a no-break hyphen, the English an en dash."""


def is_several(page: str) -> bool:
    """Say whether `page` names more than one page."""
    return bool(re.search(r"\d\s*[-‐‑–—,&]", page))


def expanded(page: str) -> str:
    """Return the ranges in `page` with all their digits: "321-328" for *321-28* (APA)."""
    return _RANGE.sub(lambda pages: f"{pages[1]}{pages[2]}-{pages[3]}{_whole(pages[2], pages[4])}", page)


def minimal(page: str) -> str:
    """Return the ranges in `page` with the two last digits of the second number, or those that differ (MLA)."""
    return _RANGE.sub(_shortened, page)


def chicago(page: str) -> str:
    """Return the ranges in `page` as the Chicago Manual of Style abbreviates them (18th edition, 9.63).

    All digits after a number below 100 or a multiple of it, what changes after 101 to 109, else two digits or more.
    """
    return _RANGE.sub(_by_chicago, page)


def with_dash(page: str, language: str) -> str:
    """Return `page` with the dash that `language` ("fr", "en") prints in ranges."""
    return re.sub(r"(?<=\w)\s*[-‐‑–—]\s*(?=\w)", _DASH[language], page)


def _whole(first: str, last: str) -> str:
    return first[: len(first) - len(last)] + last if len(last) < len(first) else last


def _by_chicago(pages: re.Match[str]) -> str:
    letter, first, second_letter, last = pages.groups()
    last = _whole(first, last)
    if len(first) == len(last) and int(first) > 100 and int(first) % 100 and letter == (second_letter or letter):
        least = 1 if int(first) % 100 < 10 else 2
        same = next((at for at, (a, b) in enumerate(zip(first, last, strict=True)) if a != b), len(first))
        last = last[min(same, len(last) - least) :]
        second_letter = ""
    return f"{letter}{first}-{second_letter}{last}"


def _shortened(pages: re.Match[str]) -> str:
    letter, first, second_letter, last = pages.groups()
    last = _whole(first, last)
    if letter != second_letter and second_letter:
        return f"{letter}{first}-{second_letter}{last}"
    if len(first) == len(last):
        same = next((at for at, (a, b) in enumerate(zip(first, last, strict=True)) if a != b), len(first))
        last = last[min(same, max(len(last) - 2, 0)) :]
    return f"{letter}{first}-{last}"
