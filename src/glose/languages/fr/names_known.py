"""Where known names stand in a text: those of a table or those found elsewhere in the article."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from glose.annotation import Label
from glose.languages.fr.findings import Recognised
from glose.languages.fr.name_tables import known_names, words
from glose.languages.fr.names_shape import BLANK, folded, opens_sentence

__all__ = ["Index", "famous", "find", "index"]

_WORD = re.compile(r"(?<!\w)(?<!\w[-.&])#?\w(?:\w|[.&-](?=\w)|[’'](?=\w))*[+!.]*")
_LONGEST = 9
"""Words of the longest name that is looked for."""

_NEIGHBOUR = re.compile(rf"{BLANK}[A-ZÀ-ÖØ-Þ]|-\w")
_NEIGHBOUR_BEFORE = re.compile(rf"(?:[A-ZÀ-ÖØ-Þ][\w’'-]*\.?{BLANK}|\w-)$")


Index = dict[str, tuple[int, dict[str, tuple[str, Label]]]]
"""First word, folded -> words of the longest name that starts with it, and those names, folded, as written."""


def index(names: Mapping[str, Label]) -> Index:
    """Return `names`, as they are written, by their first word."""
    table: Index = {}
    for name, label in names.items():
        key = folded(name)
        if not key:
            continue
        first = key.split()[0]
        longest, forms = table.get(first, (0, {}))
        forms.setdefault(key, (name, label))
        table[first] = max(longest, len(name.split())), forms
    return table


@cache
def famous() -> Index:
    """Return the index of the table of well-known names."""
    return index(known_names())  # type: ignore[arg-type]  # the table's sections are labels


def find(text: str, table: Index, *, lone: bool, weight: float = 1.0) -> Iterator[Recognised]:
    """Yield where names of `table` stand in `text`, the longest at each place.

    A name of one word must not touch another capitalised word. One that opens a sentence may owe its capital to that:
    it counts only if `lone`.
    """
    end = 0
    for match in _WORD.finditer(text):
        start = match.start()
        if start < end:
            continue
        begin = _after_elision(match.group()) + start
        for at in dict.fromkeys((start, begin)):
            found = _at(text, at, table, lone=lone, weight=weight)
            if found:
                yield found
                end = found.end
                break


def _after_elision(word: str) -> int:
    return (
        2
        if len(word) > 2 and word[1] in "’'" and word[0] in "ldjnsmtcLDJNSMTC"
        else 3
        if word[:3].lower() in ("qu'", "qu’")
        else 0
    )


def _at(text: str, start: int, table: Index, *, lone: bool, weight: float) -> Recognised | None:
    word = re.match(r"#?[\w.&+!’']+", text[start : start + 60])
    entry = table.get(folded(word[0].rstrip(".!").partition("-")[0])) if word else None
    if entry is None:
        return None
    longest, forms = entry
    ends = [m.end() for m in re.finditer(r"[^\s«»“”\",;:()?]+", text[start : start + 40 * min(longest, _LONGEST)])][
        : min(longest, _LONGEST)
    ]
    for end in reversed(ends):
        written = text[start : start + end]
        for stop in dict.fromkeys((written, written.rstrip(".!"))):
            form = forms.get(folded(stop))
            if form and _fits(text, start, start + len(stop), form[0], lone=lone):
                return Recognised(start, start + len(stop), form[1], weight)
    return None


def _fits(text: str, start: int, end: int, name: str, *, lone: bool) -> bool:
    """Whether the capitals are those of the name, and nothing beside it makes it a part of a longer one."""
    written = text[start:end]
    if "\n" in written:
        return False
    if not written.isupper() and any(
        a[0].isupper() and not b[0].isupper() for a, b in zip(name.split(), written.split(), strict=False)
    ):
        return False
    if name.isupper() and not written.isupper():
        return False
    if " " in written.strip():
        return True
    before = _NEIGHBOUR_BEFORE.search(text, max(0, start - 30), start)
    if _NEIGHBOUR.match(text, end):
        return False
    if before and not opens_sentence(text, start) and before[0].strip().lower() not in words("sentence opener"):
        return False
    return lone or not opens_sentence(text, start)
