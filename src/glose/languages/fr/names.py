"""Which spans of an article are names, and of what: decided per name over the whole article, not per mention.

The spans of the model and of rules are cleaned and made one list; every mention of a name then votes on the name's
label, with what stands around it (`names_context`) and what its own words say (`names_within`); surnames follow the
full names of persons; places where no span is, though the name is clear, are marked.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from glose.annotation import Label
from glose.languages.fr import lexicons, names_known
from glose.languages.fr.findings import Figure, Recognised
from glose.languages.fr.name_tables import known_names, words
from glose.languages.fr.names_acronyms import acronyms
from glose.languages.fr.names_complete import completed
from glose.languages.fr.names_events import events, with_year
from glose.languages.fr.names_labels import Labels, labels_of
from glose.languages.fr.names_loose import loose
from glose.languages.fr.names_mentions import mentioned
from glose.languages.fr.names_shape import BLANK, CAPITAL, is_abbreviation, trimmed
from glose.languages.fr.names_titles import titles

__all__ = ["decide"]

_CLITICS = re.compile(
    r"-(?:y|en|les?|la|moi|toi|nous|vous|lui|leur|ils?|elles?|t-ils?|t-elles?|t-on|ce|je|tu|uns|unes|mêmes?)$"
)
"""Ends of words that are no names: *Allez-y*, *Quelques-uns*."""

_FAMOUS = 4.0
"""How strongly the table of well-known names speaks."""


def decide(text: str, recognised: Iterable[Recognised], figures: Sequence[Figure]) -> list[Recognised]:
    """Return the names of `text` in its order, without overlap among them or with the dates of `figures`.

    `recognised` are the spans of the model and of the rules over all of `text`, in any order.
    """
    famous = names_known.find(text, names_known.famous(), lone=False, weight=_FAMOUS)
    spans = longest(_cleaned(text, [*recognised, *titles(text), *acronyms(text), *events(text), *famous], figures))
    spans = completed(text, spans)
    spans = longest([*spans, *loose(text, spans)])
    labels = labels_of(text, spans)
    marked = [_labelled(text, span, labels) for span in spans]
    repeats = names_known.find(text, names_known.index(labels), lone=True)
    found = longest(span for span in [*marked, *repeats] if not _is_common(text, span))
    return mentioned(text, list(_beside_figures(found, figures)))


def longest(spans: Iterable[Recognised]) -> list[Recognised]:
    """Return `spans` in order without those that overlap a longer one, or an equal one that came first."""
    kept: list[Recognised] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end, -span.weight)):
        while kept and kept[-1].end > span.start and kept[-1].end - kept[-1].start < span.end - span.start:
            kept.pop()
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept


def _labelled(text: str, span: Recognised, labels: Labels) -> Recognised:
    label: Label = span.label if span.label == "NORP" else labels[text[span.start : span.end]]
    return with_year(text, Recognised(span.start, span.end, label))


def _cleaned(text: str, spans: Iterable[Recognised], figures: Sequence[Figure]) -> Iterator[Recognised]:
    """Yield `spans` without what is no part of a name: edges (see `trimmed`), and dates that follow it."""
    dates = {figure.start: figure for figure in figures if figure.label in ("DATE", "TIME")}
    for span in spans:
        start, end = span.start, span.end
        governed = None
        if span.label != "NORP" and text[start:end] not in known_names():
            for position in range(start + 1, end):
                if position in dates and not _dates_name(text, span, dates[position]):
                    end = position
                    break
            governed = (
                _GOVERNED.match(text, start, end) or _prosecuted(text, start, end) or _department(text, start, end)
            )
            if governed:
                start = governed.end()
            end = _before_abbreviation(text, start, end)
            if text[start:end] not in known_names():
                start, end = trimmed(text, _without_kind(text, start, end, span.label), end)
        label: Label = "LOC" if governed else span.label
        if label not in ("NORP", "ORG") and _FIELD.search(text, max(0, start - 60), start):
            if lexicons.is_country(text[start:end]):
                continue
            label = "ORG"
        if span.label == "NORP" or _can_be_name(text[start:end]):
            yield from _apart(text, Recognised(start, end, label, span.weight))


def _apart(text: str, span: Recognised) -> Iterator[Recognised]:
    """Yield `span`, or a place and the person whom nothing parts from it: *Kansas Royce Bannerman*."""
    own = _TWO_NAMES.fullmatch(text, span.start, span.end)
    place = own and (own[1] in lexicons.places() or lexicons.is_country(own[1]) or own[1] == "République")
    if own is None or not place or lexicons.given_name_gender(own[1]) or not lexicons.given_name_gender(own[2]):
        yield span
        return
    if own[1] != "République":
        yield Recognised(own.start(1), own.end(1), "LOC", span.weight)
    yield Recognised(own.start(2), own.end(3), "PER", span.weight)


_TWO_NAMES = re.compile(rf"([{CAPITAL}][\w’'-]+){BLANK}([{CAPITAL}][\w-]+)((?:{BLANK}[{CAPITAL}][\w’'-]+){{1,3}})")


def _dates_name(text: str, span: Recognised, date: Figure) -> bool:
    """Whether `date` belongs to the name: *Jeux olympiques d’été de 2016*, not *L’Émission du 23 mars*."""
    year = span.label == "PRODUCT" and text[date.start : date.end].isdecimal()
    return year or (span.label == "EVENT" and date.end <= span.end)


def _without_kind(text: str, start: int, end: int, label: Label) -> int:
    """Where the name starts without the noun that only says what it is: *association Ibuka*, *groupe Danuchem*."""
    noun = _KIND.match(text, start, end)
    return noun.end() if label == "ORG" and noun and noun[1].lower() in words("organisation") else start


_GOVERNED = re.compile(
    rf"(?:mairie|maire|ville|commune|village|bourg|agglomération|habitants|station|île|conseil{BLANK}municipal)"
    rf"{BLANK}(?:de{BLANK}|d[’'])"
    rf"(?=[{CAPITAL}])(?!(?:Man|Wight|Ré|Sein|Pâques|Yeu|Batz)\b)"
)
"""What governs or is the place that its complement names: of *mairie de Sevran* only *Sevran* is the name."""


def _before_abbreviation(text: str, start: int, end: int) -> int:
    """Where the name ends without an abbreviation of a common noun: *Anatoli Dragunov K.-O.*."""
    last = _LAST_WORD.search(text, start, end)
    return last.start() if last and is_abbreviation(text, last.start(1)) else end


_LAST_WORD = re.compile(rf"{BLANK}([^ \u00a0\u202f]+)$")
_NO_NAME = re.compile(rf"\b(?:cochons?|œillets?|marrons?|eau|garde){BLANK}(?:des?{BLANK}|d[’'])$", re.IGNORECASE)
"""What stands before the capital word of a common noun: *cochons d’Inde*, *eau de Javel*, *garde des Sceaux*."""

_PRIZE = re.compile(rf"(?:[Pp]rix{BLANK})?Nobel{BLANK}(?:de|d[’'])|[Gg]arde{BLANK}des{BLANK}[Ss]ceaux")
"""A prize that many get, which is no event, and an office."""


def _is_common(text: str, span: Recognised) -> bool:
    """Whether `span` is of a common noun or an office."""
    if text[span.start : span.end].lower() in words("sentence opener"):
        return True
    return bool(_NO_NAME.search(text, max(0, span.start - 30), span.start) or _PRIZE.match(text, span.start, span.end))


_FIELD = re.compile(
    rf"\b(?:ministre|secrétaire|sous-secrétaire|commissaire|haut-commissaire)(?:{BLANK}d[’']État)?(?:{BLANK}[a-zà-ÿ]+)?"
    rf"{BLANK}(?:de{BLANK}la|de{BLANK}l[’']|du|des|à{BLANK}la|à{BLANK}l[’']|aux?){BLANK}?$"
)
"""What stands before the field of an office, no place or work: *la ministre de la Pêche*."""


def _department(text: str, start: int, end: int) -> re.Match[str] | None:
    """*Département de la Vendée*: a part of France, no ministry, where what follows is a place that one knows."""
    noun = _DEPARTMENT.match(text, start, end)
    name = text[noun.end() : end] if noun else ""
    return noun if name in lexicons.places() or name in _DEPARTMENTS else None


_DEPARTMENTS = frozenset(
    ("Nord", "Manche", "Lot", "Cher", "Creuse", "Allier", "Aube", "Somme", "Orne", "Oise", "Landes", "Calvados")
)
"""Departments whose names the list of places leaves out, as they mean something else."""

_DEPARTMENT = re.compile(
    rf"département(?:{BLANK}français)?{BLANK}(?:de{BLANK}la{BLANK}|de{BLANK}l[’']|de{BLANK}|d[’']|du{BLANK}|des{BLANK})"
)


def _prosecuted(text: str, start: int, end: int) -> re.Match[str] | None:
    """*Procureur de la République de Brémont*: the office is the Republic's, the town follows."""
    return _REPUBLIC_OF.match(text, start, end) if _PROSECUTOR.search(text, max(0, start - 40), start) else None


_REPUBLIC_OF = re.compile(rf"République{BLANK}(?:de{BLANK}|d[’'])(?=[{CAPITAL}])")
_PROSECUTOR = re.compile(
    rf"\b(?:procureure?|vice-procureure?|substitut|parquet)(?:{BLANK}[a-zà-ÿ]+)?{BLANK}de{BLANK}la{BLANK}$"
)
_KIND = re.compile(rf"([a-zà-ÿ-]+|ONG){BLANK}(?=[{CAPITAL}])")


def _can_be_name(name: str) -> bool:
    """Whether `name` has a capital, and is no mail address, abbreviation of a common noun, or small word."""
    if (
        name.replace(".", "") in words("no name")
        or _CLITICS.search(name)
        or "@" in name
        or name.lower() in words("sentence opener")
    ):
        return False
    return (
        name in known_names()
        or any(map(str.isupper, name))
        or "." in name
        or name.partition(" ")[0] in ("parti", "armée", "parlement", "sénat", "coupe")
        or "arrondissement" in name
    )


def _beside_figures(marked: Sequence[Recognised], figures: Sequence[Figure]) -> Iterator[Recognised]:
    """Yield the names that no figure overlaps, or that hold one inside (*Boeing 737*)."""
    position = 0
    for span in marked:
        while position < len(figures) and figures[position].end <= span.start:
            position += 1
        figure = figures[position] if position < len(figures) else None
        if figure is None or figure.start >= span.end or (span.start < figure.start and figure.end <= span.end):
            yield span
