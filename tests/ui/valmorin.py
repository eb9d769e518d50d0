"""An article of our own on invented events, annotated by hand."""

import re

from glose.annotation import (
    Annotations,
    Cue,
    Entity,
    Kind,
    Label,
    Mention,
    Pipeline,
    Quote,
    Segment,
    Sentence,
    Span,
    Speaker,
)
from glose.article import Article, Date, Name, Record, paragraphs

__all__ = ["ANNOTATIONS", "ARTICLE"]

_TEXT = """\
Le conseil municipal de Valmorin a voté lundi 9 mars la fermeture du pont des Tanneurs, que 4 200 voitures \
empruntent chaque jour. Les travaux doivent durer dix-huit mois.
« Nous ne pouvions plus attendre », a déclaré la maire, Odile Vasseur. « Chaque hiver, la pile centrale descend \
de trois centimètres. »
Selon le cabinet Ardoise, qui a examiné l’ouvrage en janvier, les fondations « ne tiennent plus que par habitude ».
Odile Vasseur a ajouté que la ville avancerait 2,3 millions d’euros. Elle n’a pas dit que les impôts augmenteraient.
Les commerçants de la rue des Forges sont inquiets. Leur porte-parole, Karim Benhadj, craint « une ville coupée en \
deux ».
« On nous promet une passerelle depuis 2019. Nous la promettre encore, c’est se moquer de nous », dit-il à \
La Gazette de Valmorin.
Mme Vasseur affirme qu’une passerelle provisoire ouvrira en septembre. Les Valmorinois la verront peut-être \
avant 18 h 30, heure à laquelle le bac cesse son service.
La préfecture de l’Orle n’a pas souhaité répondre."""


def _span(words: str, after: int = 0) -> Span:
    start = _TEXT.index(words, after)
    return Span(start, start + len(words), words)


_NAMED: tuple[tuple[str, Label, str], ...] = (
    ("Valmorin", "LOC", "Valmorin"),
    ("lundi 9 mars", "DATE", "lundi 9 mars"),
    ("pont des Tanneurs", "LOC", "pont des Tanneurs"),
    ("4 200 voitures", "QUANTITY", "4 200 voitures"),
    ("dix-huit mois", "DATE", "dix-huit mois"),
    ("Odile Vasseur", "PER", "Odile Vasseur"),
    ("trois centimètres", "QUANTITY", "trois centimètres"),
    ("Ardoise", "ORG", "Ardoise"),
    ("janvier", "DATE", "janvier"),
    ("Odile Vasseur", "PER", "Odile Vasseur"),
    ("2,3 millions d’euros", "MONEY", "2,3 millions d’euros"),
    ("rue des Forges", "LOC", "rue des Forges"),
    ("Karim Benhadj", "PER", "Karim Benhadj"),
    ("2019", "DATE", "2019"),
    ("La Gazette de Valmorin", "ORG", "La Gazette de Valmorin"),
    ("Vasseur", "PER", "Odile Vasseur"),
    ("septembre", "DATE", "septembre"),
    ("Valmorinois", "NORP", "Valmorinois"),
    ("18 h 30", "TIME", "18 h 30"),
    ("préfecture de l’Orle", "ORG", "préfecture de l’Orle"),
)
_ROLES = {"Odile Vasseur": ("maire",), "Karim Benhadj": ("porte-parole",)}


def _mentions_and_entities() -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    ids = {name: f"e{number}" for number, name in enumerate(dict.fromkeys(name for _t, _l, name in _NAMED), 1)}
    mentions, after = [], 0
    for number, (words, label, name) in enumerate(_NAMED, 1):
        span = _span(words, after)
        after = span.end
        mentions.append(Mention(f"m{number}", span.start, span.end, words, label, ids[name]))
    entities = []
    for name, identity in ids.items():
        own = [mention for mention in mentions if mention.entity == identity]
        places = tuple(mention.id for mention in own)
        entities.append(Entity(identity, own[0].label, name, _ROLES.get(name, ()), places))
    return tuple(mentions), tuple(entities)


def _sentences() -> tuple[Sentence, ...]:
    found = []
    for paragraph, (start, end) in enumerate(paragraphs(_TEXT)):
        begin = start
        for stop in re.finditer(r"\.(?: »)?(?: (?=[A-ZÀ-Ý«])|$)", _TEXT[start:end]):
            finish = start + stop.end()
            if _TEXT[begin:finish].count("«") > _TEXT[begin:finish].count("»"):
                continue
            found.append(Sentence(f"s{len(found) + 1}", begin, begin + len(_TEXT[begin:finish].rstrip()), paragraph))
            begin = finish
    return tuple(found)


def _quote(
    number: int,
    kind: Kind,
    content: tuple[str, ...],
    cue: tuple[str, str] | None,
    source: str,
    speaker: Speaker,
    method: str,
    *,
    medium: str | None = None,
    negated: bool = False,
) -> Quote:
    segments = tuple(
        Segment(span.start, span.end, span.text, kind == "direct") for span in (_span(words) for words in content)
    )
    near = _TEXT.rfind("\n", 0, segments[0].start) + 1  # its paragraph
    cued = _span(cue[0], near) if cue else None
    return Quote(
        f"q{number}",
        kind,
        segments,
        Cue(cued.start, cued.end, cued.text, cue[1]) if cued and cue else None,
        _span(source, near),
        speaker,
        None,
        _span(medium) if medium else None,
        negated,
        0.95 - number / 50,
        method,
    )


def _quotes(entities: tuple[Entity, ...]) -> tuple[Quote, ...]:
    ids = {entity.name: entity.id for entity in entities}
    mayor = Speaker(ids["Odile Vasseur"], "Odile Vasseur", "maire")
    trader = Speaker(ids["Karim Benhadj"], "Karim Benhadj", "porte-parole")
    bridge = "une passerelle provisoire ouvrira en septembre"
    return (
        _quote(
            1,
            "direct",
            ("Nous ne pouvions plus attendre", "Chaque hiver, la pile centrale descend de trois centimètres."),
            ("a déclaré", "déclarer"),
            "la maire, Odile Vasseur",
            mayor,
            "inserted-clause+apposition",
        ),
        _quote(
            2,
            "mixed",
            ("les fondations « ne tiennent plus que par habitude »",),
            ("Selon", "selon"),
            "le cabinet Ardoise",
            Speaker(ids["Ardoise"], "Ardoise", None),
            "selon",
        ),
        _quote(
            3,
            "indirect",
            ("la ville avancerait 2,3 millions d’euros",),
            ("a ajouté", "ajouter"),
            "Odile Vasseur",
            mayor,
            "que",
        ),
        _quote(
            4,
            "indirect",
            ("les impôts augmenteraient",),
            ("n’a pas dit", "dire"),
            "Elle",
            mayor,
            "que+anaphora",
            negated=True,
        ),
        _quote(
            5,
            "mixed",
            ("une ville coupée en deux",),
            ("craint", "craindre"),
            "Leur porte-parole, Karim Benhadj",
            trader,
            "inversion",
        ),
        _quote(
            6,
            "direct",
            ("On nous promet une passerelle depuis 2019. Nous la promettre encore, c’est se moquer de nous",),
            ("dit", "dire"),
            "il",
            trader,
            "inserted-clause+anaphora",
            medium="La Gazette de Valmorin",
        ),
        _quote(7, "indirect", (f"{bridge}",), ("affirme", "affirmer"), "Mme Vasseur", mayor, "que"),
    )


ARTICLE = Article(
    _TEXT,
    Record(
        type="article-newspaper",
        title="À Valmorin, le pont des Tanneurs ferme pour dix-huit mois",
        author=(Name(family="Delorme", given="Inès"),),
        container_title="Le Courrier de l’Orle",
        issued=Date(date_parts=((2026, 3, 10),)),
        language="fr-FR",
    ),
    origin="pont.txt",
    language="fr",
)
"""Some 250 words on a bridge that never was."""

_MENTIONS, _ENTITIES = _mentions_and_entities()
ANNOTATIONS = Annotations("fr", Pipeline("by-hand", "1"), _sentences(), _MENTIONS, _ENTITIES, _quotes(_ENTITIES))
"""What there is to find in it."""
