"""The label of a name, by the words around it and its own."""

import pytest
from tests.languages.fr.decided_names import Rule, decided

RULES: dict[str, Rule] = {
    "a civility outvotes the model": ("On attend M. Orvault à midi.", {"Orvault": "LOC"}, [("PER", "Orvault")]),
    "a function outvotes the model": ("On attend la sénatrice Orvault.", {"Orvault": "LOC"}, [("PER", "Orvault")]),
    "a country is a place": ("Ils quittent le Tchad.", {"Tchad": "PER"}, [("LOC", "Tchad")]),
    "a common noun before it names its kind": (
        "Il dirige la société Brémont, fondée hier.",
        {"Brémont": "PER"},
        [("ORG", "Brémont")],
    ),
    "a seat of power is a place for whoever goes there": (
        "Il est arrivé à la Maison-Blanche.",
        {},
        [("LOC", "Maison-Blanche")],
    ),
    "a seat of power speaks as an institution": (
        "La Maison-Blanche dément.",
        {"Maison-Blanche": "LOC"},
        [("ORG", "Maison-Blanche")],
    ),
    "a deputy's party is no person": ("On attend la députée EPB à midi.", {"EPB": "PER"}, [("ORG", "EPB")]),
    "a paper that one cites is no place": (
        "D’après le Courrier-Brémont, il pleut.",
        {"Courrier-Brémont": "LOC"},
        [("ORG", "Courrier-Brémont")],
    ),
    "a paper that one talks to is no place": (
        "« Il pleut », explique-t-il au Brémont.",
        {"Brémont": "LOC"},
        [("ORG", "Brémont")],
    ),
    "a body works": (
        "Lise Varenne, analyste chez Orvault, en doute.",
        {"Lise_Varenne": "PER", "Orvault": "LOC"},
        [("PER", "Lise Varenne"), ("ORG", "Orvault")],
    ),
    "an apposition says what it is": (
        "On parle d’Orvault, une entreprise de transport.",
        {"Orvault": "PER"},
        [("ORG", "Orvault")],
    ),
    "a noun with its complement says what it is": (
        "On ouvre l’application de rencontres Orvault.",
        {"Orvault": "PER"},
        [("PRODUCT", "Orvault")],
    ),
    "a list shares what stands before its first": (
        "Les villes de Brémont, Orvault et Palerne sont inondées.",
        {"Brémont": "LOC", "Orvault": "PER", "Palerne": "PER"},
        [("LOC", "Brémont"), ("LOC", "Orvault"), ("LOC", "Palerne")],
    ),
    "a mayor's town": (
        "L’ancien maire de Recanto Verde est jugé.",
        {"Recanto_Verde": "PER"},
        [("LOC", "Recanto Verde")],
    ),
    "a competition has days and ranks": (
        "Le club occupe la 17e place de la Ligue Brémont.",
        {"Ligue_Brémont": "LOC"},
        [("EVENT", "Ligue Brémont")],
    ),
    "a team has members": (
        "Il est écarté du banc d’Adana Yıldız. On raille Adana.",
        {"Adana_Yıldız": "PER", "Adana.": "PER"},
        [("ORG", "Adana Yıldız"), ("ORG", "Adana")],
    ),
    "adjectives stand between a noun and a name": (
        "On suit la tempête tropicale modérée Dumazeau.",
        {"Dumazeau": "PRODUCT"},
        [("EVENT", "Dumazeau")],
    ),
    "a name of letters and a number is a model": (
        "Un appareil Kor-29 s’est posé.",
        {"Kor-29": "ORG"},
        [("PRODUCT", "Kor-29")],
    ),
    "a forename is a person's": ("On l’appelle par son seul prénom, Ilvar.", {"Ilvar": "LOC"}, [("PER", "Ilvar")]),
    "who is said to have spoken is a person": (
        "« Il pleut », confirma Barratt.",
        {"Barratt": "LOC"},
        [("PER", "Barratt")],
    ),
    "a known capital may speak": ("« Il pleut », a déclaré Moscou.", {"Moscou": "LOC"}, [("LOC", "Moscou")]),
    "one who is herself": ("Wintour elle-même apparaît.", {"Wintour": "ORG"}, [("PER", "Wintour")]),
    "a sentence says what it is": ("Escles est une commune française.", {"Escles": "PER"}, [("LOC", "Escles")]),
    "one is on board of a ship": ("Il est à bord du Lestari.", {"Lestari": "PER"}, [("PRODUCT", "Lestari")]),
    "one sits at the wheel of a car": (
        "On l’a vu au volant d’une Orvault.",
        {"Orvault": "ORG"},
        [("PRODUCT", "Orvault")],
    ),
    "the side of a road is no board": ("On l’a vu au bord de la Brémonde.", {"Brémonde": "LOC"}, [("LOC", "Brémonde")]),
    "a place where one was born": (
        "Elle est née le 25 mars 1927 à Castel Orvano.",
        {"Castel_Orvano": "PER"},
        [("LOC", "Castel Orvano")],
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_what_a_name_names(rule: str) -> None:
    """Each gives the names of its example their label."""
    text, model, expected = RULES[rule]
    assert decided(text, **model) == expected
