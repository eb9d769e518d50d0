"""Acronyms in brackets and what they stand for."""

import pytest

from glose.languages.fr.names_acronyms import acronyms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La Fédération des artisans en petite boulangerie (FAPB) proteste.",
            ["Fédération des artisans en petite boulangerie", "FAPB"],
        ),
        ("Le Northern Harbour Safety Board (NHSB) enquête.", ["Northern Harbour Safety Board", "NHSB"]),
        ("Le Mouvement du peuple pour le progrès (MPP) gagne.", ["Mouvement du peuple pour le progrès", "MPP"]),
        ("Un photographe du JDB (Journal de Brémont) est blessé.", ["JDB", "Journal de Brémont"]),
        (
            "L’Agence régionale de l’eau et des forêts (« AREF ») agit.",
            ["Agence régionale de l’eau et des forêts", "AREF"],
        ),
        ("L’Agence régionale de l’eau (ARE, créée en mai) a saisi le juge.", ["Agence régionale de l’eau", "ARE"]),
        ("Les habitants de Brémont (ABC) protestent.", []),
        ("Le produit intérieur brut (PIB) baisse.", []),
        ("Il a parlé. Fin (ABF) du récit.", []),
    ],
)
def test_initials_show_where_a_name_starts(text: str, expected: list[str]) -> None:
    """The letters are the initials of the words, small words counted or not, and the first has a capital."""
    assert [text[span.start : span.end] for span in acronyms(text)] == expected
