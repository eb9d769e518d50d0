"""The model's names, cut where the words show that a name cannot go on."""

import pytest
from spacy.tokens import Span

from glose.languages.fr import load_nlp, names_heads, names_model
from glose.languages.fr.tagged import Tagged


def marked_by_the_model(text: str, label: str) -> list[tuple[str, str]]:
    """Return what is kept of all of `text` if the model marks it as one name."""
    doc = load_nlp()(text)
    doc.set_ents([Span(doc, 0, len(doc), label)])
    return [(span.label, text[span.start : span.end]) for span in names_model.find(Tagged(doc))]


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("LFI Éric Valet", "ORG", [("ORG", "LFI"), ("PER", "Éric Valet")]),
        ("Robotics Challenge de Brémont", "ORG", [("ORG", "Robotics Challenge"), ("ORG", "Brémont")]),
        ("Banque de France", "ORG", [("ORG", "Banque de France")]),
        ("Mouvement National contre la violence", "ORG", [("ORG", "Mouvement National contre la violence")]),
    ],
)
def test_two_names_that_the_model_takes_for_one_are_told_apart(
    text: str, label: str, expected: list[tuple[str, str]]
) -> None:
    """A person after an acronym, a French complement after English words."""
    assert marked_by_the_model(text, label) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ils ont fermé l’aéroport international de Dubaï.", ("LOC", "aéroport international de Dubaï")),
        ("Le feu gagne le parc national de Tsavo.", ("LOC", "parc national de Tsavo")),
        ("Ils siègent au parlement catalan.", ("ORG", "parlement catalan")),
        ("Elle sert dans l’armée de l’air.", ("ORG", "armée de l’air")),
        (
            "Elle dirige l’Association européenne pour l’étude du diabète.",
            ("ORG", "Association européenne pour l’étude du diabète"),
        ),
        ("Elle vit près du lac Titicaca.", ("LOC", "lac Titicaca")),
    ],
)
def test_a_head_and_what_follows_make_a_name(text: str, expected: tuple[str, str]) -> None:
    """An adjective may stand between a place's head and its complement; an army is a country's or an arm's."""
    found = [(span.label, text[span.start : span.end]) for span in names_heads.find(Tagged(load_nlp()(text)))]
    assert found == [expected]


@pytest.mark.parametrize(("text", "names"), [("Lancée", 0), ("Médinée", 0), ("Andrée", 1), ("Condé", 1)])
def test_a_participle_that_opens_a_sentence_is_no_name(text: str, names: int) -> None:
    """Names that end as participles do are in the lists."""
    assert len(marked_by_the_model(text, "PER")) == names
