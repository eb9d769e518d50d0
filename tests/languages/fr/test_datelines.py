"""Datelines, and what opens a paragraph like one."""

import pytest

from glose.languages.fr.datelines import dateline_end


@pytest.mark.parametrize(
    "opening",
    [
        "PARIS (AFP) - ",
        "Port-Vasco, Pays de Sars (Reuters) – ",
        "LONDRES, 3 mars (Agence Maritime) — ",
        "GENÈVE, 1er août 2018 -- ",
        "NEW YORK – ",
    ],
)
def test_a_sentence_starts_behind_a_dateline(opening: str) -> None:
    text = opening + "Le port a rouvert."
    assert dateline_end(text, 0, len(text)) == len(opening)


@pytest.mark.parametrize(
    "text",
    [
        "Luc Vial – le maire – a souri.",
        "Le port (AFP) a rouvert.",
        "Sars-Port a rouvert - enfin.",
        "UN - DEUX",
        "",
    ],
)
def test_other_openings_are_no_datelines(text: str) -> None:
    assert dateline_end(text, 0, len(text)) is None
