"""The model's names, cut where the words show that a name cannot go on."""

import pytest
from spacy.tokens import Span

from glose.languages.fr import load_nlp, names_model
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
    ],
)
def test_two_names_that_the_model_takes_for_one_are_told_apart(
    text: str, label: str, expected: list[tuple[str, str]]
) -> None:
    """A person after an acronym, a French complement after English words."""
    assert marked_by_the_model(text, label) == expected
