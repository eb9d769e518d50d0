"""Names whose label depends on where they stand."""

import pytest

from glose.annotation import Label
from glose.languages.fr.findings import Recognised
from glose.languages.fr.names_mentions import mentioned

SPORT = " L’entraîneur et ses joueurs visent le haut du classement avant le dernier match."


@pytest.mark.parametrize(
    ("rule", "text", "names", "expected"),
    [
        ("a town plays against another", "Le match contre Brémont est annulé." + SPORT, {"Brémont": "LOC"}, "ORG"),
        ("a town wins", "Brémont s’est imposé en fin de rencontre." + SPORT, {"Brémont": "LOC"}, "ORG"),
        ("a town has scored", "La victoire sur Brémont (3-1) rassure." + SPORT, {"Brémont": "LOC"}, "ORG"),
        ("a town will host", "Dimanche, le club recevra Brémont." + SPORT, {"Brémont": "LOC"}, "ORG"),
        ("a town in an article of sport is a town", "Il est né à Brémont." + SPORT, {"Brémont": "LOC"}, "LOC"),
        ("a country stays a country", "La victoire sur le Tchad rassure." + SPORT, {"Tchad": "LOC"}, "LOC"),
        ("elsewhere a town has no team", "Le recours contre Brémont est rejeté.", {"Brémont": "LOC"}, "LOC"),
        ("a town has won", "Samedi, Brémont a remporté le derby." + SPORT, {"Brémont": "LOC"}, "ORG"),
        (
            "a town that plays elsewhere",
            "Brémont bat Orvault. On retient la défense d’Orvault. Ce soir, Brémont dort." + SPORT,
            {"Orvault": "LOC", "Brémont": "LOC"},
            "ORG",
        ),
        ("what is of a town", "Le stade de Brémont a ouvert." + SPORT, {"Brémont": "LOC"}, "LOC"),
        ("one plays for a town", "Il a signé pour Brémont." + SPORT, {"Brémont": "LOC"}, "ORG"),
        ("a movement", "Le mouvement des Gilets verts dure.", {"Gilets verts": "ORG"}, "ORG"),
        ("people of a movement", "Une centaine de Gilets verts défile.", {"Gilets verts": "ORG"}, "NORP"),
        ("people of a force", "On compte 134 Casques bleus.", {"Casques bleus": "ORG"}, "NORP"),
        ("a party in brackets", "Lise Varenne (Brémont) a voté.", {"Lise Varenne": "PER", "Brémont": "LOC"}, "ORG"),
        ("a known town in brackets", "Lise Varenne (Lyon) a voté.", {"Lise Varenne": "PER", "Lyon": "LOC"}, "LOC"),
        ("brackets after a place", "Pringy (Brémont) a voté.", {"Pringy": "LOC", "Brémont": "LOC"}, "LOC"),
        ("a maker's product", "Elle conduit une vieille Ford.", {"Ford": "ORG"}, "PRODUCT"),
        ("a maker", "Le constructeur Ford embauche.", {"Ford": "ORG"}, "ORG"),
        ("a seat one goes to", "Il est reçu au Kremlin.", {"Kremlin": "ORG"}, "LOC"),
        ("a seat that speaks", "Le Kremlin dément.", {"Kremlin": "LOC"}, "ORG"),
    ],
)
def test_the_place_decides(rule: str, text: str, names: dict[str, Label], expected: Label) -> None:
    """The last of the names has the label that its surroundings ask for."""
    spans = [Recognised(text.index(name), text.index(name) + len(name), label) for name, label in names.items()]
    assert mentioned(text, spans)[-1].label == expected, rule
