"""Names that open with a common noun: institutions, places and storms, found by their grammar.

*Comité spécial de la défense*, *Cour d’appel de Paris*, *ministère de l’Intérieur*, *parti démocrate*, *lac Titicaca*,
*aéroport de Palu*, *ouragan Florence*. The parts of speech tell where such a name ends.
"""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from glose.annotation import Label
from glose.languages.fr import lexicons
from glose.languages.fr.findings import Recognised
from glose.languages.fr.name_tables import known_names, words
from glose.languages.fr.names_shape import opens_sentence
from glose.languages.fr.tagged import Tagged

__all__ = ["find"]

_OF = frozenset(("de", "du", "des", "d'", "d’"))
_FOR = frozenset(("pour", "sur", "contre", "à", "aux", "au"))
_ARTICLES = frozenset(("la", "le", "les", "l'", "l’"))
_ADJECTIVE = re.compile(
    r"[a-zà-ÿ-]*(?:al|ale|aux|ales|ique|iques|ien|ienne|iens|iennes|aire|aires|if|ive|ifs|ives|ier|ière|iers|ières|el|elle|els|elles|ais|aise"
    r"|aises|ois|oise|oises|ain|aine|ains|aines|éen|éenne|éens|éennes|uni|unis|unie|unies|suprême|démocrate|démocrates"
    r"|islamique|populaire|libre|russe|belge|suisse|turc|turque|grec|grecque|arabe|kurde|tchèque|tchétchène|serbe|civil"
    r"|civile|humain|humains|humaine|social|rouge|unique|public|publics|publique|publiques|[a-z]+istes?)"
)
"""Adjectives that institutions bear, by their endings."""

_ORDINAL = re.compile(r"\d+(?:e|ème|er|ère)|première|seconde|dernière|\w+ième|e|ème|à|sur|en|prendre|bonne|meilleure")
"""Words before *place* where it is a rank or a seat."""

_WEIGHT = 2.5
"""How strongly a head speaks for its label."""

_SOME = frozenset(("un", "une", "des", "plusieurs", "chaque", "quelques", "deux", "trois"))
"""Words after which the head means any one of its kind: *un lycée de Bordeaux*."""

_TWO_FIELDS = frozenset(("ministère", "musée", "école", "institut", "faculté"))
"""Heads whose names have two fields: *ministère de l’Économie et des Finances*, *Musée d’Art et d’Histoire*."""

_DESCRIBED = frozenset(("aéroport", "parc", "forêt", "réserve"))
"""Places with an adjective before what they are of: *aéroport international de Dubaï*, *parc national de Tsavo*."""

_MOST_TOKENS = 14
"""Tokens of the longest name of an institution."""


def find(tagged: Tagged) -> Iterator[Recognised]:
    """Yield the names of `tagged` that a head noun opens, in order; they may overlap."""
    doc, text = tagged.doc, tagged.text
    for match in _pattern().finditer(text):
        token, head = tagged.token(match.start()), match.group().lower()
        if token is None or len(token) != len(head):
            continue
        if not match.group()[0].isupper() or head in words("event head"):
            yield from _small(doc, token, _label("", head))
        elif match["direction"] or not opens_sentence(text, match.start()):
            yield from (
                _direction(doc, token) if match["direction"] else _capital(tagged, token, _label("capital ", head))
            )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of head nouns, and of places that a direction of the compass follows."""
    small = words("organisation head") | words("place head") | words("event head") | {"parti"}
    kinds = ("capital organisation head", "capital place head", "event head")
    large = {head.capitalize() for kind in kinds for head in words(kind)}
    large |= {"-".join(part.capitalize() for part in head.split("-")) for head in large}
    heads = "|".join(sorted(map(re.escape, small | large), key=len, reverse=True))
    compass = "|".join(sorted(words("generic north"), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?:(?P<direction>[A-ZÀ-ÖØ-Þ][\w-]+)(?=[ \u00a0](?:du|de l[’'])[ \u00a0]?(?i:{compass})(?!\w))"
        rf"|(?:{heads}))(?![\w-])"
    )


def _label(kind: str, head: str) -> Label:
    if head in words("event head"):
        return "EVENT"
    return "ORG" if head == "parti" or head in words(f"{kind}organisation head") else "LOC"


def _capital(tagged: Tagged, head: Token, label: Label) -> Iterator[Recognised]:
    """*Cour suprême*, *Comité spécial de la défense*, *Chambre des représentants*; a lone head is left to the model."""
    doc = tagged.doc
    first = head.i
    while first and doc[first - 1].is_title and doc[first - 1].is_alpha:
        if opens_sentence(tagged.text, doc[first - 1].idx):
            break
        first -= 1
    end = _adjectives(doc, head.i + 1)
    end = _complements(doc, end, small=label == "ORG", purpose=head.lower_ in words("purpose head"))
    if end > head.i + 1:
        yield _span(doc, first, end, label)


def _direction(doc: Doc, place: Token) -> Iterator[Recognised]:
    """*Caucase du Nord*, *Europe de l’Est*: only what is a place without its direction."""
    if place.ent_type_ == "LOC" or known_names().get(place.text) == "LOC" or lexicons.is_country(place.text):
        yield _span(doc, place.i, place.i + (3 if doc[place.i + 1].lower_ == "du" else 4), "LOC")


def _small(doc: Doc, head: Token, label: Label) -> Iterator[Recognised]:
    """*ministère de l’Intérieur*, *lac Titicaca*, *parti démocrate*: a capital or a political adjective must follow."""
    following = head.i + 1
    if following >= len(doc) or (head.i and doc[head.i - 1].lower_ in _SOME):
        return
    if head.lower_ == "place" and head.i and _ORDINAL.fullmatch(doc[head.i - 1].lower_):
        return  # la 17e place du championnat
    if head.lower_ == "porte" and not doc[following].text[:1].isupper():
        return  # la porte de la Maison-Blanche, but *porte Maillot*
    if head.lower_ in ("armée", "parlement", "sénat"):
        yield from _army(doc, head)
        return
    if head.lower_ == "parti":
        if doc[following].lower_ in words("political adjective"):
            yield _span(doc, head.i, following + 1, label)
        return
    if head.lower_ == "cour" and doc[following : following + 2].text.lower() in ("d'appel", "d’appel"):
        following += 2
    elif label == "ORG":
        following = _adjectives(doc, following)
    elif head.lower_ in _DESCRIBED:
        described = _adjectives(doc, following)
        following = described if described < len(doc) and doc[described].lower_ in _OF else following
    end = _complements(doc, following, small=False)
    if end == following and label != "ORG":
        end = _capitals(doc, following)
        end = _complements(doc, end, small=False) if end > following else end
    if end > following:
        yield _span(doc, head.i, end, label)


def _army(doc: Doc, head: Token) -> Iterator[Recognised]:
    """*Parlement catalan*: a country's; *armée de l’air*: one of its arms; *armée turque* is no name."""
    after = doc[head.i + 1 : head.i + 4]
    if head.lower_ != "armée" and lexicons.is_demonym(after[0].text.capitalize()):
        yield _span(doc, head.i, head.i + 2, "ORG")
    elif head.lower_ == "armée" and after.text.replace("’", "'").startswith(("de terre", "de l'air")):
        yield _span(doc, head.i, head.i + (3 if after[1].lower_ == "terre" else 4), "ORG")


def _complements(doc: Doc, start: int, *, small: bool, purpose: bool = False) -> int:
    """Return where the complements that start at token `start` end.

    A common noun may be the first only if `small`, *pour* and *sur* may open the first only if `purpose`.
    """
    end = start
    first = True
    purposes = 0
    while end < len(doc) and end - start < _MOST_TOKENS:
        word = doc[end].lower_
        also = not first and word == "et" and end + 1 < len(doc) and doc[end + 1].lower_ in _OF
        if not also and word not in _OF and not (first and purpose and word in _FOR):
            break
        noun = end + 2 if also else end + 1
        if noun < len(doc) and doc[noun].lower_ in _ARTICLES:
            noun += 1
        after = _capitals(doc, noun)
        common = noun < len(doc) and doc[noun].pos_ == "NOUN" and doc[noun].is_lower
        purposes += first and word in _FOR
        if after == noun and (first or also or purposes == 1) and small and common:
            after = noun + 1
            purposes += not first
        elif also and not (doc[start - 1].lower_ in _TWO_FIELDS and after > noun):
            break  # *la Banque de France et de la BCE* are two
        if after == noun:
            break
        end = _adjectives(doc, after) if after < len(doc) else after
        first = False
    return end


def _is_adjective(token: Token) -> bool:
    """*suprême*, *islamique*; *indonésienne* whatever the tagger takes it for."""
    if lexicons.is_demonym(token.text.capitalize()):
        return token.is_lower
    return token.pos_ == "ADJ" and _ADJECTIVE.fullmatch(token.text) is not None


def _adjectives(doc: Doc, start: int) -> int:
    end = start
    while end < len(doc) and _is_adjective(doc[end]) and end - start < 2:
        end += 1
    return end


def _capitals(doc: Doc, start: int) -> int:
    """Return where the capitalised words that start at token `start` end, hyphens between them included."""
    end = start
    while (
        end < len(doc)
        and end - start < _MOST_TOKENS
        and doc[end].text[:1].isupper()
        and not doc[end - 1].text.endswith(".")
    ):
        end += 1
    return end


def _span(doc: Doc, first: int, end: int, label: Label) -> Recognised:
    last = doc[end - 1]
    return Recognised(doc[first].idx, last.idx + len(last), label, _WEIGHT)
