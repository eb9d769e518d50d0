"""One invented article with every kind of annotation, and its pieces by name."""

from collections.abc import Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree

from glose.annotation import (
    Amount,
    Annotations,
    Cue,
    Entity,
    Label,
    Mention,
    Pipeline,
    Quote,
    Segment,
    Sentence,
    Span,
    Speaker,
)
from glose.article import Article, Date, Name, Record

TEXT = """\
Le maire de Vauclaire, Édouard de La Tour, a fermé le pont Neuf 🌉 le 3 mars 2024.
« Le pont, a-t-il dit, ne tient plus. Les piles “bougent”, et je le regrette.
« Nous rouvrirons en mai. »
Selon la préfecture, les travaux coûteront 2,5 millions d’euros. \
Dans La Gazette du Val, M. de La Tour a parlé à Léa Sy d’un « crève-cœur » pour les habitants.
Un riverain affirme que rien n’avait été annoncé."""

RECORD = Record(
    type="article-newspaper",
    title="À Vauclaire, le pont « de tous » ferme",
    author=(Name(given="Zoé", family="Ferrand"),),
    container_title="Le Journal du Val",
    issued=Date(date_parts=((2024, 3, 4),)),
    url="https://journal.example/2024/pont_neuf?a=1&b=2",
    language="fr-FR",
)


def at(words: str, occurrence: int = 1) -> tuple[int, int, str]:
    """Where `words` stand in the text for the given time."""
    start = -1
    for _ in range(occurrence):
        start = TEXT.index(words, start + 1)
    return start, start + len(words), words


def sentences() -> Iterator[Sentence]:
    starts = ("Le maire", "« Le pont", "Les piles", "« Nous", "Selon", "Dans", "Un riverain")
    places = [TEXT.index(start) for start in starts] + [len(TEXT)]
    for number, (start, after) in enumerate(pairwise(places), 1):
        end = start + len(TEXT[start:after].rstrip())
        yield Sentence(f"s{number}", start, end, TEXT.count("\n", 0, start))


def mention(number: int, words: str, label: Label, entity: str, occurrence: int = 1, **value: str | Amount) -> Mention:
    start, end, text = at(words, occurrence)
    return Mention(f"m{number}", start, end, text, label, entity, **value)


def segment(words: str, marked: bool) -> Segment:
    start, end, text = at(words)
    return Segment(start, end, text, marked)


MENTIONS = (
    mention(1, "Vauclaire", "LOC", "e1"),
    mention(2, "Édouard de La Tour", "PER", "e2"),
    mention(3, "pont Neuf", "LOC", "e3"),
    mention(4, "3 mars 2024", "DATE", "e4", value="2024-03-03"),
    mention(5, "mai", "DATE", "e5", 2, value="2024-05"),
    mention(6, "2,5 millions d’euros", "MONEY", "e6", value=Amount(2_500_000, "EUR")),
    mention(7, "La Gazette du Val", "ORG", "e7"),
    mention(8, "de La Tour", "PER", "e2", 2),
    mention(9, "Léa Sy", "PER", "e8"),
)
ENTITIES = (
    Entity("e1", "LOC", "Vauclaire", (), ("m1",)),
    Entity("e2", "PER", "Édouard de La Tour", ("maire de Vauclaire",), ("m2", "m8")),
    Entity("e3", "LOC", "pont Neuf", (), ("m3",)),
    Entity("e4", "DATE", "3 mars 2024", (), ("m4",)),
    Entity("e5", "DATE", "mai", (), ("m5",)),
    Entity("e6", "MONEY", "2,5 millions d’euros", (), ("m6",)),
    Entity("e7", "ORG", "La Gazette du Val", (), ("m7",)),
    Entity("e8", "PER", "Léa Sy", (), ("m9",)),
)
MAYOR = Speaker("e2", "Édouard de La Tour", "maire de Vauclaire")
QUOTES = (
    Quote(
        "q1",
        "direct",
        (
            segment("Le pont", True),
            segment("ne tient plus. Les piles “bougent”, et je le regrette.", True),
            segment("Nous rouvrirons en mai.", True),
        ),
        Cue(*at("a-t-il dit"), "dire"),
        Span(*at("il", 2)),
        MAYOR,
        None,
        None,
        False,
        0.97,
        "inserted+anaphora",
    ),
    Quote(
        "q2",
        "indirect",
        (segment("les travaux coûteront 2,5 millions d’euros", False),),
        Cue(*at("Selon"), "selon"),
        Span(*at("la préfecture")),
        Speaker(None, "la préfecture", None),
        None,
        None,
        False,
        0.9,
        "according-to",
    ),
    Quote(
        "q3",
        "mixed",
        (segment("crève-cœur", True),),
        Cue(*at("a parlé"), "parler"),
        Span(*at("de La Tour", 2)),
        MAYOR,
        Span(*at("Léa Sy")),
        Span(*at("La Gazette du Val")),
        False,
        0.8,
        "noun",
    ),
    Quote(
        "q4",
        "indirect",
        (segment("rien n’avait été annoncé", False),),
        None,
        None,
        None,
        None,
        None,
        True,
        0.5,
        "que",
    ),
)


@pytest.fixture
def article() -> Article:
    """A short article of a newspaper that does not exist."""
    return Article(TEXT, RECORD, "vauclaire.txt", "fr")


@pytest.fixture
def annotations() -> Annotations:
    """What stands in it."""
    return Annotations("fr", Pipeline("glose-fr", "0"), tuple(sentences()), MENTIONS, ENTITIES, QUOTES)


class TeiSchemas(NamedTuple):
    """What TEI is held against.

    `structure` is the schema of the TEI Consortium for seven of its modules (P5 4.8.0), which comes with trafilatura.
    TEI All has all modules: it knows more elements and lets more of them stand in others, so that what is valid here is
    valid there. Being a DTD it checks no types of data: `data` does, for the elements that glose writes.
    """

    structure: etree.DTD
    data: etree.RelaxNG

    def check(self, written: str) -> None:
        """Raise DocumentInvalid where `written` is no TEI."""
        root = etree.fromstring(written.encode())
        self.structure.assertValid(root)
        self.data.assertValid(root)


@pytest.fixture(scope="session")
def tei_schemas() -> TeiSchemas:
    folder = Path(find_spec("trafilatura").origin).with_name("data")
    return TeiSchemas(
        etree.DTD(str(folder / "tei_corpus.dtd")), etree.RelaxNG(file=Path(__file__).with_name("tei.rng"))
    )
