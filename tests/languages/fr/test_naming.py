"""Names of whole articles: which mentions, of what, in any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glose import bundled
from glose.article import normalise
from glose.languages.fr import load_nlp, naming
from glose.languages.fr.findings import Recognised

SEED = """
PER Joe Biden, DATE septembre, DATE ce mois-ci, NORP talibans, LOC Afghanistan, LOC Kunduz, LOC Maimana,
ORG New York Times, PER Amruddin Wali, LOC Kunduz, NORP talibans, LOC Kunduz, NORP talibans, LOC Kunduz, DATE 2015,
DATE 2016, LOC Afghanistan, NORP talibans, ORG Etat islamique, LOC Afghanistan, NORP talibans, PER Biden, ORG OTAN,
LOC Royaume-Uni, PER Ben Wallace, ORG OTAN, PER Biden, NORP talibans, ORG Parlement, LOC Grande-Bretagne,
NORP talibans, ORG Al-Qaïda, LOC Afghanistan, DATE 2001, ORG Comité spécial de la défense, PER Tobias Ellwood,
ORG Daily Telegraph
"""
OPTIONAL = {("DATE", "dernières semaines"), ("ORG", "Défense")}
"""Spans of the seed article on which careful readers differ."""


def found(text: str) -> list[tuple[str, str]]:
    """Return the label and words of each mention of `text`."""
    return [(mention.label, mention.text) for mention in naming.name(load_nlp()(text)).mentions]


def test_the_seed_article_has_its_names() -> None:
    """Every name of the seed article is found, in order, and no other."""
    text = normalise((bundled.seeds() / "000_fcba712da5b65f55.txt").read_text(encoding="utf-8"))
    expected = [tuple(each.strip().split(" ", 1)) for each in SEED.replace("\n", " ").split(",")]
    assert [mention for mention in found(text) if mention not in OPTIONAL] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il siège au Comité spécial de la défense depuis mai.", ("ORG", "Comité spécial de la défense")),
        ("Le ministère de l’Intérieur a publié les chiffres.", ("ORG", "ministère de l’Intérieur")),
        ("Ils votent pour le parti démocrate.", ("ORG", "parti démocrate")),
        ("Ils ont atteint le lac Titicaca à pied.", ("LOC", "lac Titicaca")),
        ("L’ouragan Florence approche des côtes.", ("EVENT", "ouragan Florence")),
        ("Tempête Ophelia : les habitants racontent.", ("EVENT", "Tempête Ophelia")),
        ("Le ministère de l’Économie et des Finances dément.", ("ORG", "ministère de l’Économie et des Finances")),
        ("Le cortège arrive porte Maillot à midi.", ("LOC", "porte Maillot")),
        ("Il attend à la porte de la Chambre des lords.", ("ORG", "Chambre des lords")),
        ("Le Musée d’Art et d’Histoire rouvre.", ("ORG", "Musée d’Art et d’Histoire")),
        ("La Bourse de Séoul a fermé en baisse.", ("ORG", "Bourse de Séoul")),
        ("La Croix-Rouge indonésienne envoie des secours.", ("ORG", "Croix-Rouge indonésienne")),
    ],
)
def test_a_head_noun_opens_a_name(text: str, expected: tuple[str, str]) -> None:
    """Institutions, places and storms are found whole, by their grammar."""
    assert expected in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les Boliviens suivront le procès.", ["Boliviens"]),
        ("L’Américain est parti, une Danoise aussi.", ["Américain", "Danoise"]),
        ("Russes et Turcs négocient.", ["Russes", "Turcs"]),
        ("Les démocrates et les élus républicains débattent.", ["démocrates"]),
        ("En tant que démocrate, elle vote non.", ["démocrate"]),
        ("Les combattants talibans reculent.", ["talibans"]),
        ("Les forces américaines et l’armée afghane partent.", []),
        ("Les Grenoblois sont inquiets.", ["Grenoblois"]),
        ("Il n’a jamais vu la Suisse.", []),
        ("Il l’a confié à une journaliste du Parisien.", []),
        ("La Suisse Lise Favre est partie.", ["Suisse"]),
        ("La conservatrice du musée est partie.", []),
    ],
)
def test_peoples_are_nouns(text: str, expected: list[str]) -> None:
    """Peoples, believers and partisans are named as nouns, never as adjectives."""
    assert [words for label, words in found(text) if label == "NORP"] == expected


@settings(max_examples=60)
@given(
    st.text(alphabet=st.sampled_from("ABCdeéÉ’' -.,«»\n\t1!🙂\u0301"), max_size=80),
    st.lists(
        st.tuples(st.integers(0, 80), st.integers(0, 80), st.sampled_from(["PER", "ORG", "LOC", "NORP"])), max_size=6
    ),
)
def test_no_text_raises_and_names_are_ordered_spans_of_it(text: str, raw: list[tuple[int, int, str]]) -> None:
    """On any text and any spans the names lie inside it, in order, without overlap, and every mention its words."""
    text = normalise(text)
    spans = [Recognised(min(a, b), max(a, b), label) for a, b, label in raw if a != b and max(a, b) <= len(text)]
    findings = naming.named(text, spans)
    edges = [0, *(edge for mention in findings.mentions for edge in (mention.start, mention.end)), len(text)]
    assert edges == sorted(edges)
    assert all(mention.text == text[mention.start : mention.end] != "" for mention in findings.mentions)
    assert {mention.entity for mention in findings.mentions} == {entity.id for entity in findings.entities}


@pytest.mark.parametrize("kind", ["names", "one surname", "capitals", "places"])
def test_time_grows_with_length_alone(kind: str) -> None:
    """Ten times the text takes well under fifty times the time, even on a page of names only."""

    def seconds(count: int) -> float:
        made = {
            "names": [f"Ana{i:x} Bel{i:x}" for i in range(count)],
            "one surname": [f"Ana{i:x} Belmont, Belmont" for i in range(count)],
            "capitals": ["ABC DEF"] * count,
            "places": ["Saint-Jean de Saint-Jean"] * count,
        }[kind]
        text = ", ".join(made)
        spans, at = [], 0
        for name in made:
            spans.append(Recognised(at, at + len(name.split(",")[0]), "PER"))
            at += len(name) + 2
        start = time.perf_counter()
        naming.named(text, spans)
        return time.perf_counter() - start

    assert seconds(5_000) < 50 * max(seconds(500), 0.01)
