"""What the words around a name say of its label: each vote has a weight and a reason."""

import re
from functools import cache

from glose.annotation import Label
from glose.languages.fr import lexicons
from glose.languages.fr.name_tables import words
from glose.languages.fr.names_shape import BLANK, CAPITAL
from glose.languages.fr.names_within import Vote
from glose.languages.fr.roles import is_function, role_before

__all__ = ["after_name", "around", "before_name"]

_NEAR = 60
"""How many code points before and after a name are looked at."""

_SECTIONS: dict[Label, str] = {"LOC": "place", "ORG": "organisation", "PRODUCT": "product", "EVENT": "event"}


@cache
def _label_of_noun() -> dict[str, Label]:
    """Return the common nouns that say what the name right after them is (*la ville de Sevran*, *le film Titanic*)."""
    return {
        form: label for label, section in _SECTIONS.items() for noun in words(section) for form in (noun, f"{noun}s")
    }


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*[’'.]?|[,;:.!?()«»]")
_OF = frozenset(("de", "d'", "du", "des"))
_RANK = re.compile(r"e|ème|première|seconde|dernière|\w+ième")
"""What stands before *place* where it is a rank: *la 17e place de la Ligue*."""
_CALLED = frozenset(
    ("appelé", "appelée", "baptisé", "baptisée", "intitulé", "intitulée", "nommé", "nommée", "dénommé", "surnommé")
)
_FORENAME = frozenset(("prénom", "pseudonyme", "surnom"))
_BEING = frozenset(("est", "était", "devient", "sera", "fut"))
_SAID = re.compile(
    r"(?:expliqu|déclar|affirm|ajout|estim|indiqu|précis|assur|soulign|racont|not|insist|regrett|rapport|comment|confirm"
    r"|pens|jug|soupir|résum|plaid|répliqu|confi)(?:e|é|a|ait)|rappel(?:le|é|a|ait)|(?:annon|dénon|lan)(?:ce|cé|ça|çait)"
    r"|conclu[te]?|répond(?:u|it)?|écri[tv](?:it)?|poursui[tv]i?t?|reconn(?:aît|u|ut)|admet|admis|admit|sout(?:ient|enu|int)"
    r"|promet|promi[st]|dit|selon"
)
"""Verbs of saying right before their subject, and *selon*: *« … », explique Paz Zárate*."""
_ARTICLES = frozenset(("le", "la", "l'"))
_WHERE = frozenset((
    "près", "loin", "proximité", "large", "environs", "alentours", "abords", "autour", "périphérie",
    "habitants", "habitant", "maire", "mairie", "préfet", "préfète", "gouverneur", "gouverneure", "évêque",
    "archevêque", "hauteurs", "centre-ville", "banlieue", "venu", "venue", "venus", "venues", "ex-maire",
    "nord", "sud", "est", "ouest", "nord-est", "nord-ouest", "sud-est", "sud-ouest", "originaire", "natif", "native",
))  # fmt: skip
"""Words before *de* and the name of a place: *près de Merthyr Tydfil*, *au large de Naxos*, *le maire de Sevran*."""
_LOCATED = frozenset((
    "né", "née", "nés", "nées", "situé", "située", "situés", "situées", "basé", "basée", "basés", "basées", "habite",
    "habitait", "vit", "vivait", "réside", "résidait", "installé", "installée", "domicilié", "domiciliée", "enterré",
    "enterrée", "inhumé", "inhumée", "mort", "morte", "décédé", "décédée",
))  # fmt: skip
"""Words after which *à* says where."""
_BESIDE = frozenset(("près", "loin", "autour", "proximité", "venu", "venue", "venus", "venues"))
"""Those of them that persons follow too: *assise près de Macron*."""
_DETERMINED = frozenset(("le", "la", "l'", "du", "au", "un", "une", "son", "sa", "leur", "cette", "ce"))
_PLACE_PREPOSITIONS = frozenset(("en", "à", "vers"))
_SAYING = (
    r"déclar|dit\b|ajout|affirm|annonc|expliqu|estim|indiqu|précis|assur|répond|soulign|confi|racont|rappel|insist|conclu|"
    r"reconn|admi|écri|tweet|lanc|dénonc|nié|regrett|promi|demand|jug|commenc|souhait|pens|cro[iy]|pleur|épous|naqui|né\b|née\b"
)
_PERSON_AFTER = re.compile(
    rf"{BLANK}?(?:,{BLANK}\d\d?{BLANK}ans|\({BLANK}?\d\d?{BLANK}ans|(?:n[’'])?(?:a|avait|aurait|s[’']est){BLANK}(?:\w+{BLANK})?(?:{_SAYING})"
    rf"|(?:{_SAYING}))"
)
_ROLE_AFTER = re.compile(
    rf",{BLANK}(?:(?:le|la|un|une|l[’']|son|sa){BLANK}?)?(?:ancien(?:ne)?{BLANK}|ex-)?([^\W\d_]+(?:-\w+)?)"
)
_KIND_AFTER = re.compile(
    rf"(?:,{BLANK}((?:le|la|un|une){BLANK}|l[’'])?|{BLANK}(?:est|était|fut|sera){BLANK}(une?{BLANK}|l[ea]{BLANK}|l[’']))"
    rf"(?:ancien(?:ne)?{BLANK}|ex-|petite?{BLANK}|grande?{BLANK})?([a-zà-ÿ-]+)"
)
_ALSO_OTHERWISE = frozenset(
    ("parti", "partis", "groupe", "radio", "label", "mouvement", "port", "mont", "marque", "modèle", "pièce", "série")
)
"""Nouns for bodies, places and products that say something else where they have no article: *Davis, parti hier*."""
_PLACE_AFTER = re.compile(
    rf"(?:,{BLANK}(?:en|au|aux|dans{BLANK}l[ea’']){BLANK}?[{CAPITAL}]|{BLANK}\((?:[{CAPITAL}]\w+|\d\d)\))"
)


def around(text: str, start: int, end: int) -> list[Vote]:
    """Return the votes of the words around the name [start, end)."""
    return [*before_name(text, start, end), *after_name(text, end)]


def after_name(text: str, end: int) -> list[Vote]:
    """*Davis, 53 ans*, *Sevran (Seine-Saint-Denis)*, *Lise Varenne, maire de Sevran*, *Orbis est une entreprise*."""
    votes: list[Vote] = []
    window = text[end : end + _NEAR]
    if re.match(rf"{BLANK}(?:elle|lui)-même\b", window):
        votes.append(Vote("PER", 1.2))
    if _PERSON_AFTER.match(window):
        votes.append(Vote("PER", 0.7))
    elif _PLACE_AFTER.match(window):
        votes.append(Vote("LOC", 0.7))
    role = _ROLE_AFTER.match(window)
    if role and is_function(role[1].lower()):
        votes.append(Vote("PER", 1.0))
    kind = _KIND_AFTER.match(window)
    label = _label_of_noun().get(kind[3]) if kind else None
    if kind and label and (kind[1] or kind[2] or kind[3] not in _ALSO_OTHERWISE):
        votes.append(Vote(label, 2.0))
    return votes


def before_name(text: str, start: int, end: int) -> list[Vote]:
    """*M. Davis*, *la sénatrice démocrate Pelosi*, *la ville de Sevran*, *le film « Titanic »*, *à Palu*."""
    before = [word.lower().replace("’", "'") for word in _WORD.findall(text[max(0, start - _NEAR) : start])][-4:]
    if not before:
        return []
    if before[-1] in _CALLED and len(before) > 1:
        before.pop()
    last = before[-1]
    if last in _CIVIL:
        return [Vote("PER", 4.0)]
    if last == "," and len(before) > 1 and _label_of_noun().get(before[-2]) == "PRODUCT":
        return [Vote("PRODUCT", 1.5)]
    if last == "," and len(before) > 2 and _DESCRIBING.fullmatch(before[-2]) and _body_before(before[:-1]):
        return [Vote("ORG", 2.5)]  # *la société exploitante, Taff Mining*
    if last == "," and len(before) > 1 and (_is_person_noun(before[-2]) or before[-2] in _FORENAME):
        return [Vote("PER", 2.0 if before[-2] in words("kin") else 1.0)]
    name = text[start:end]
    if _told(before):
        return [Vote("ORG", 2.0)]
    if last == "," and role_before(text, start):
        return [Vote("PER", 1.5)]  # *le ministre de la Navigation, Rafiq Hossain*
    if last == "," and _body_before(before[:-1]):
        return [Vote("ORG", 2.0)]
    if last in _BEING and len(before) > 1 and _is_person_noun(before[-2]):
        return [Vote("PER", 1.5)]
    if _SAID.fullmatch(last):
        return [Vote("PER", 0.8 if name in lexicons.places() or lexicons.is_country(name) else 1.3), Vote("ORG", 0.4)]
    if last == "«" and len(before) > 1:
        label = _label_of_noun().get(before[-2])
        whole = re.match(rf"{BLANK}?»", text[end : end + 2])
        return [Vote(label, 2.0)] if label == "PRODUCT" or (label == "ORG" and whole) else []
    if last in _OF and len(before) > 1:
        return _after_of(before)
    if last in _DETERMINED and before[-2:-1] in (["de"], ["d'"]) and _vehicle_before(before[:-2]):
        return [Vote("PRODUCT", 2.0)]  # au volant d’une Orvault
    if last in _ARTICLES and _contest_before(before[:-1]):
        return [Vote("EVENT", 2.0)]
    if last in _ARTICLES and not (len(before) > 1 and before[-2] in ("dans", "à")):
        return [Vote("PER", -1.5)]
    label = _label_of_noun().get(last)
    if label:
        return [Vote(label, 3.0 if len(before) > 1 and before[-2] in _DETERMINED else 2.0)]
    label = (
        _label_of_phrase(_without_adjectives(before))
        if _COMMON_BEFORE.search(text, max(0, start - 30), start)
        else None
    )
    if label:
        return [Vote(label, 2.5)]
    if _is_person_noun(last) or (len(before) > 1 and _is_adjective(last) and _is_person_noun(before[-2])):
        party = _ACRONYM.fullmatch(name) and text[start - 2].islower()
        return [Vote("ORG", 2.5)] if party else [Vote("PER", 2.0)]  # le député LR, la sénatrice EELV
    if last == "chez":
        return [Vote("ORG", 2.0)]
    if last == "en":
        return [Vote("LOC", 1.5)]
    if last == "à" and _LOCATED.intersection(before):
        return [Vote("LOC", 2.0)]  # née le 25 mars 1927 à Castelfranco Veneto
    return [Vote("LOC", 0.5)] if last in _PLACE_PREPOSITIONS else []


def _after_of(before: list[str]) -> list[Vote]:
    """*la ville de Sevran*, *le match de Sivas*, *le porte-parole de Danuva*: by the noun before *de*."""
    last = before[-1]
    label = _label_of_noun().get(before[-2])
    if label in ("LOC", "ORG") and (before[-2] != "parti" or before[-3:-2] == ["du"]):  # not *parti de Sevran*
        return [Vote(label, 1.5)]
    if before[-2] in _WHERE:
        return [Vote("LOC", 2.0 if before[-2] in _BESIDE else 3.0)]
    if before[-2] in words("team member"):
        return [Vote("ORG", 2.5)]
    if before[-3:-1] in (["site", "web"], ["site", "internet"]):
        return [Vote("ORG", 2.5)]
    if before[-2] in words("contest part") and last == "du":
        return [Vote("EVENT", 2.0)]
    if last == "du" and _vehicle_before(before[:-1]):
        return [Vote("PRODUCT", 2.0)]  # le naufrage du Lestari
    return [Vote("ORG", 1.5)] if before[-2] in words("spokesman") else []


def _without_adjectives(before: list[str]) -> list[str]:
    """Return `before` without the one or two adjectives at its end: *la tempête tropicale modérée*."""
    for _ in range(2):
        if len(before) < 2 or before[-1] in _label_of_noun():
            break
        if _is_adjective(before[-1]) or _DESCRIBING.fullmatch(before[-1]):
            before = before[:-1]
    return before


def _label_of_phrase(before: list[str]) -> Label | None:
    """Return what the noun phrase at the end of `before` says: *l’application de rencontres*, *un avion de combat*."""
    if not before or _is_person_noun(before[-1]) or before[-1] in _OF | _ARTICLES:
        return None
    if len(before) > 2 and before[-2] in ("de", "d'", "à"):
        return _label_of_noun().get(before[-3])
    return _label_of_noun().get(before[-1])


_COMMON_BEFORE = re.compile(rf"(?<![\w-])[a-zà-ÿœ][\w-]*{BLANK}$")

_ACRONYM = re.compile(rf"[{CAPITAL}]{{2,6}}")


def _told(before: list[str]) -> bool:
    """Whether a name there is of whom one tells or cites something: *selon le Courier*, *explique-t-il au Courier*."""
    last, *rest = reversed(before)
    previous = rest[0] if rest else ""
    if last in _ARTICLES:
        return previous in ("selon", "après") or (
            previous == "à" and len(rest) > 1 and _TELLING.fullmatch(rest[1]) is not None
        )
    if last == "au":
        return _TELLING.fullmatch(previous) is not None
    return last == "par" and previous in (
        "interrogé",
        "interrogée",
        "interrogés",
        "interrogées",
        "interviewé",
        "interviewée",
    )


def _vehicle_before(before: list[str]) -> bool:
    """Whether what is of a ship, plane or car ends there: *à bord*, *le naufrage*; not *le bord*."""
    return bool(before) and before[-1] in words("vehicle part") and (before[-1] != "bord" or before[-2:-1] == ["à"])


def _contest_before(before: list[str]) -> bool:
    """Whether a part of a competition ends there, with *de*: *la finale de*, *la 17e place de*."""
    if len(before) < 2 or before[-1] != "de":
        return False
    return before[-2] in words("contest part") or (before[-2] == "place" and _RANK.fullmatch(before[0]) is not None)


_TELLING = re.compile(
    r".+-t-(?:il|elle)|(?:.+-)?(?:il|elle)|confié|déclaré|expliqué|affirmé|raconté|indiqué|précisé|assuré|annoncé|dit|répondu"
)
"""Verbs of telling, or their inverted subject, before the medium that was told: *a-t-il confié au Courier*."""

_CIVIL = frozenset(
    (
        "m.",
        "mm.",
        "mme",
        "mmes",
        "mlle",
        "mr",
        "mr.",
        "mrs",
        "ms",
        "dr",
        "dr.",
        "me",
        "monsieur",
        "madame",
        "sir",
        "lord",
        "lady",
    )
)


_DESCRIBING = re.compile(
    r"[a-zà-ÿ-]+(?:al|ale|el|elle|ique|ien|ienne|éen|éenne|ais|aise|ois|oise|ain|aine|isé|isée|ant|ante|aire|if|ive|eux|euse|iste|teur|trice|[ié]rée?|ine|ère)"
    r"|aérien|aérienne|libre|russe|belge|suisse|turc|turque|privé|privée|local|locale|rival|rivale|britannique"
)
"""Adjectives, by their endings, that may stand between a noun and a name: *le réseau social Orbis*."""


def _body_before(before: list[str]) -> bool:
    """Whether a noun for a body ends there, an adjective aside: *la société exploitante*."""
    if len(before) > 1 and _DESCRIBING.fullmatch(before[-1]):
        before = before[:-1]
    return bool(before) and _label_of_noun().get(before[-1]) == "ORG"


def _is_person_noun(word: str) -> bool:
    if word in words("kin"):
        return True
    word = word.removeprefix("ex-")
    return word not in _label_of_noun() and (lexicons.is_title(word) or lexicons.occupation_gender(word) is not None)


def _is_adjective(word: str) -> bool:
    """*américain*, *démocrate*, *général*: what can stand between a title and a name."""
    return lexicons.is_demonym(word.capitalize()) or word in words("party adjective")
