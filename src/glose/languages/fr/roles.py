"""What the article says that a person is: titles and functions before the name, appositions on either side of it.

*le président Biden* → président; *le maire de Sevran, Stéphane Gatignon* → maire de Sevran; *Ben Wallace, le
secrétaire britannique à la Défense* → secrétaire britannique à la Défense.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from glose.languages.fr import lexicons
from glose.languages.fr.findings import Gender
from glose.languages.fr.name_tables import words
from glose.languages.fr.names_shape import BLANK

__all__ = ["Role", "civility", "head_gender", "is_function", "role_after", "role_before"]


class Role(NamedTuple):
    """A function as the article words it, without its article, and the noun it is built on, in lower case.

    `gender` is what the noun or its article shows: *la commissaire européenne*.
    """

    words: str
    head: str
    gender: Gender | None = None


_NEAR = 110
"""How many code points before and after a name are looked at."""
_MOST_WORDS = 9
"""Words of the longest role that is believed."""

_WORD = re.compile(r"[^\W\d_]+(?:[-.][^\W\d_]+)*[’'.]?|\d+")
_BREAK = re.compile(r"[.;:!?()«»“”\"\n–—]|,")
_STOP = re.compile(
    rf"{BLANK}(?:qui|que|qu[’']|dont|où|lequel|laquelle|a|ont|est|sont|était|avait|sera|aura|avec|lors|après|avant|depuis"
    r"|explique|déclare|affirme|ajoute|estime|indique|précise|assure|souligne|annonce|dit|mais|car|puis|parce|quand|lorsque|comme|se|s[’']|n[’']|ne|y|il|elle|ils|elles|on|nous|je)(?!\w)"
)
_LAST_WORD_OPEN = re.compile(
    r"(?:^|[\s’'])(?:de|du|des|d[’']|la|le|les|l[’']|à|au|aux|en|par|pour|et|chez|avec|sur"
    r"|MM?\.|Mmes?|Mlle|Mrs?\.?|Ms\.?|Dr\.?|Me|Pr)$"
)
"""What stands before a name that the function before it does not go with: *le fils de Mme Davis*."""

_ANOTHER_NAME = re.compile(
    rf"(?!(?:de|du|des|la|le|les|à|au|aux|en|et|pour){BLANK})(?<!\w)[a-zà-ÿ-]+{BLANK}[A-ZÀ-Þ][a-zà-ÿ]"
)
"""A name right after a noun: before a comma, *la chancelière Angela Merkel,* is no role of who follows."""

_DETERMINERS = frozenset((
    "le", "la", "l'", "les", "un", "une", "du", "au", "son", "sa", "ses", "leur", "notre", "ce", "cet", "cette", "des",
    "aux", "de", "d'", "par", "selon", "comme", "ancien", "ancienne", "nouveau", "nouvelle", "futur", "future", "jeune",
    "célèbre", "l’", "actuel", "actuelle",
))  # fmt: skip
_ARTICLES: dict[str, Gender] = {"le": "m", "un": "m", "du": "m", "au": "m", "la": "f", "une": "f", "sa": "f"}
_BEFORE_NOUN = frozenset(
    (
        "ancien",
        "ancienne",
        "nouveau",
        "nouvelle",
        "futur",
        "future",
        "premier",
        "première",
        "vice",
        "ex",
        "actuel",
        "actuelle",
    )
)

_CIVILITIES: dict[str, Gender | None] = {
    "m.": "m", "mr": "m", "mr.": "m", "monsieur": "m", "sir": "m", "lord": "m", "mgr": "m",
    "mme": "f", "mlle": "f", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "madame": "f", "mademoiselle": "f",
    "lady": "f", "dr": None, "dr.": None, "me": None, "pr": None,
}  # fmt: skip


def civility(text: str, start: int) -> Gender | None:
    """Return the gender that a civility right before `start` shows: *M.*, *Mme*."""
    word = re.search(rf"([^\W\d_]+\.?){BLANK}$", text[max(0, start - 14) : start])
    return _CIVILITIES.get(word[1].lower()) if word else None


def head_gender(head: str) -> Gender | None:
    """Return the gender of the person that a function stands for, where the noun shows it: *sénatrice*."""
    gender = lexicons.occupation_gender(head.removeprefix("ex-").removeprefix("vice-"))
    return gender if gender in ("m", "f") else None


def role_before(text: str, start: int) -> Role | None:
    """Return the function that ends right before the name at `start`, with or without a comma between."""
    window = text[max(0, start - _NEAR) : start]
    body = re.sub(rf",?{BLANK}$", "", window)
    if body == window:
        return None
    if _LAST_WORD_OPEN.search(body):
        return None
    breaks = list(_BREAK.finditer(body))
    offset = breaks[-1].end() if breaks else 0
    found = list(_WORD.finditer(body, offset))[-_MOST_WORDS:]
    for index in range(len(found) - 1, -1, -1):
        head = _bare(found[index].group())
        if not is_function(head):
            continue
        previous = _bare(found[index - 1].group()) if index else ""
        role = body[found[index].start() :]
        if _STOP.search(" " + role):
            return None
        comma = body + " " != window and window[len(body)] == ","
        if comma and _ANOTHER_NAME.search(role):
            return None
        if (previous in _DETERMINERS | _BEFORE_NOUN or index == 0) and (not comma or previous or offset == 0):
            first = index - 1 if previous in _BEFORE_NOUN else index
            kin = _kin_of(found, first)
            if kin is not None:
                head = _bare(found[kin].group())
                return Role(body[found[kin].start() :].strip(), head, _gender(head, found, kin))
            return Role(body[found[first].start() :].strip(), head, _gender(head, found, first))
    return None


def _gender(head: str, found: Sequence[re.Match[str]], first: int) -> Gender | None:
    """Return the gender that a function or the article before it shows."""
    return head_gender(head) or (_ARTICLES.get(_bare(found[first - 1].group())) if first else None)


def _kin_of(found: Sequence[re.Match[str]], index: int) -> int | None:
    """Return which of the words `found` is kin to the person that the phrase of word `index` means.

    *La mère de la chanteuse, Rosa Delgado*: she is not the singer.
    """
    previous = [_bare(word.group()) for word in found[max(0, index - 4) : index]]
    if previous and previous[-1] in ("jeune", "petit", "petite"):
        previous.pop()
        index -= 1
    size = 1 if previous[-1:] == ["du"] else 2
    if previous[-size:] not in (["du"], ["de", "la"], ["de", "l'"], ["de", "cette"], ["de", "son"], ["de", "sa"]):
        return None
    at = len(previous) - size - 1
    return index - size - 1 if at >= 0 and previous[at] in words("kin") else None


def role_after(text: str, end: int) -> Role | None:
    """Return the function that follows the name ending at `end` after a comma, up to the next comma or clause."""
    window = text[end : end + _NEAR]
    opening = re.match(rf"(?:,{BLANK}|{BLANK}?\()(?:(le|la|un|une|son|sa|leur|notre){BLANK}|l[’'])?", window)
    if opening is None:
        return None
    close = _BREAK.search(window, opening.end())
    if close is None and end + _NEAR < len(text):
        return None
    body = window[opening.end() : close.start() if close else len(window)]
    stop = _STOP.search(body)
    body = body[: stop.start()] if stop else body
    found = list(_WORD.finditer(body))[: _MOST_WORDS + 4]
    for index, word in enumerate(found[:2]):
        head = _bare(word.group())
        if is_function(head):
            if body[word.end() + 1 : word.end() + 2].isupper():
                return None  # *Luc Vial, maître Anne Orval*: somebody else
            article = _ARTICLES.get(_bare(opening[1])) if opening[1] else None
            return Role(body.strip()[: found[-1].end()].strip(), head, head_gender(head) or article)
        if head not in _BEFORE_NOUN and index == 0:
            return None
    return None


def is_function(word: str) -> bool:
    """Whether `word` is a function, title or occupation; *M.* is none."""
    if word in _CIVILITIES or word.endswith(".") or word in _NO_FUNCTIONS or word in words("sentence opener"):
        return False
    word = word.removeprefix("ex-")
    return word in _BESIDE or any(
        lexicons.is_title(each) or lexicons.occupation_gender(each) for each in (word, word.partition("-")[0])
    )


_BESIDE = frozenset(
    ("homologue", "successeur", "successeure", "prédécesseur", "prédécesseure", "coéquipier", "coéquipière")
)
"""What somebody is beside somebody else."""

_NO_FUNCTIONS = frozenset(
    (
        "fondé",
        "fondée",
        "sainte",
        "fondé",
        "fondée",
        "saint",
        "don",
        "me",
        "milieu",
        "second",
        "garde",
        "aide",
        "cadre",
        "manœuvre",
        "critique",
    )
)
"""Words of the lists that seldom are a function before a name."""


def _bare(word: str) -> str:
    return word.lower().replace("’", "'")
