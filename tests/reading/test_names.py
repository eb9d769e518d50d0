"""Bylines to CSL names: a literal wherever a name need not be a person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.article import Name
from glose.reading.names import authors


def _person(given: str, family: str, particle: str | None = None, suffix: str | None = None) -> Name:
    return Name(given=given, family=family, non_dropping_particle=particle, suffix=suffix)


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("Claire Dubois", _person("Claire", "Dubois")),
        ("Jean-Noël Lefèvre", _person("Jean-Noël", "Lefèvre")),
        ("J. P. Smith", _person("J. P.", "Smith")),
        ("J.-P. Smith", _person("J.-P.", "Smith")),
        ("Mary Kate O’Neill", _person("Mary Kate", "O’Neill")),
        ("Zoé de La Tour", _person("Zoé", "La Tour", "de")),
        ("Jean de la Fontaine", _person("Jean", "Fontaine", "de la")),
        ("Ludwig van der Meer", _person("Ludwig", "Meer", "van der")),
        ("Charles d’Artagnan", _person("Charles", "Artagnan", "d’")),
        ("Jeanne d'Alcy", _person("Jeanne", "Alcy", "d'")),
        ("Marine Le Goff", _person("Marine", "Le Goff")),
        ("Nasser al-Attiyah", _person("Nasser", "al-Attiyah")),
        ("Jean LE GALL", _person("Jean", "LE GALL")),
        ("Paul Verdier Jr.", _person("Paul", "Verdier", suffix="Jr.")),
        ("Paul Verdier, Jr", _person("Paul", "Verdier", suffix="Jr")),
        ("Dubois, Claire", _person("Claire", "Dubois")),
        ("de La Tour, Zoé", _person("Zoé", "La Tour", "de")),
        ("Le Goff, Marine", _person("Marine", "Le Goff")),
        ("Verdier, Paul, III", _person("Paul", "Verdier", suffix="III")),
        ("Par Claire Dubois", _person("Claire", "Dubois")),
        ("By Claire Dubois", _person("Claire", "Dubois")),
        ("Parme Ceriset", _person("Parme", "Ceriset")),
        ("  Claire\n Dubois ", _person("Claire", "Dubois")),
    ],
)
def test_a_person_has_a_given_and_a_family_name(byline, name):
    assert authors(byline) == (name,)


@pytest.mark.parametrize(
    "byline",
    [
        "AFP",
        "Madonna",
        "zoé",
        "Agence Rive Gauche",
        "Le Courrier",
        "L’Écho des Alpes",
        "La rédaction",
        "Le Courrier avec AFP",
        "Ministère de la Culture et de la Communication",
        "Service Police-Justice",
        "redaction@courrier.example",
        "courrier.example",
        "Équipe 24h",
        "Claire Dubois (à Brévannes)",
        "Leïla Morel, envoyée spéciale",
        "DUBOIS Claire",
        "CLAIRE DUBOIS",
        "Un collectif de cent trente universitaires et chercheurs",
        "習近平",
        "Smith, J., Dubois, C.",
    ],
)
def test_what_need_not_be_a_person_stays_a_literal(byline):
    assert authors(byline) == (Name(literal=byline),)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Zoé de La Tour et Luc Martin", (_person("Zoé", "La Tour", "de"), _person("Luc", "Martin"))),
        (
            "Zoé Petit, Luc Martin et Ana Roy",
            (_person("Zoé", "Petit"), _person("Luc", "Martin"), _person("Ana", "Roy")),
        ),
        ("Zoé Petit and Luc Martin", (_person("Zoé", "Petit"), _person("Luc", "Martin"))),
        ("Petit, Zoé; Martin, Luc", (_person("Zoé", "Petit"), _person("Luc", "Martin"))),
        ("Claire Dubois et Le Parisien", (_person("Claire", "Dubois"), Name(literal="Le Parisien"))),
        ("Le Courrier, AFP", (Name(literal="Le Courrier"), Name(literal="AFP"))),
        ("", ()),
        (" ; ", ()),
    ],
)
def test_several_authors_are_several_names(byline, names):
    assert authors(byline) == names


@given(st.text(alphabet=st.sampled_from("Aaé’'-.,; &\n\u00a0À漢1\x1b") | st.characters(), max_size=40))
def test_no_byline_raises_and_no_name_is_empty(byline):
    for name in authors(byline):
        assert name.literal or (name.family and name.given)
