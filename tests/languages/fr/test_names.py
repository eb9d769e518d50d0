"""Which spans of an article are names: where each starts and ends, and what is none."""

import pytest
from tests.languages.fr.decided_names import Rule, decided

RULES: dict[str, Rule] = {
    "a surname follows its full name": (
        "Lise Varenne a parlé. Puis Varenne est partie.",
        {"Lise_Varenne": "PER"},
        [("PER", "Lise Varenne"), ("PER", "Varenne")],
    ),
    "a given name follows its full name": (
        "Lise Varenne a parlé. Selon Lise, tout va.",
        {"Lise_Varenne": "PER"},
        [("PER", "Lise Varenne"), ("PER", "Lise")],
    ),
    "a known name is found without the model": (
        "Le maire l’a dit au New York Times, puis à la BBC.",
        {},
        [("ORG", "New York Times"), ("ORG", "BBC")],
    ),
    "a listed name of several words is found without the model": (
        "Ils ont joué contre Amiens SC à San Antonio.",
        {},
        [("ORG", "Amiens SC"), ("LOC", "San Antonio")],
    ),
    "a part of a known name is no name": (
        "Elle écrit au New York Times.",
        {"New_York": "LOC"},
        [("ORG", "New York Times")],
    ),
    "an unmarked repeat is marked": (
        "La Brémont grandit. Chez Brémont, on embauche.",
        {"Brémont": "ORG"},
        [("ORG", "Brémont"), ("ORG", "Brémont")],
    ),
    "a title and a blank are cut off": (
        "On attend le président Orvault , dit-on.",
        {"président_Orvault_": "PER"},
        [("PER", "Orvault")],
    ),
    "an article that opens a sentence is no part of a name": (
        "Il part. La Brémont grandit.",
        {"La_Brémont": "ORG"},
        [("ORG", "Brémont")],
    ),
    "an article inside a sentence is": (
        "Il vit à La Brémont depuis peu.",
        {"La_Brémont": "LOC"},
        [("LOC", "La Brémont")],
    ),
    "capitals that go on belong to the name": (
        "On a vu Abou Nour al-Ansari hier.",
        {"Abou_Nour": "PER"},
        [("PER", "Abou Nour al-Ansari")],
    ),
    "capitals all around do not lengthen a name": (
        "LE TCHAD ANNONCE SON RETRAIT.",
        {"TCHAD": "ORG"},
        [("LOC", "TCHAD")],
    ),
    "a known acronym may be written as a word": (
        "Ils siègent à l’Otan et à l’ONU.",
        {"Otan": "LOC"},
        [("ORG", "Otan"), ("ORG", "ONU")],
    ),
    "a title in marks is that of a work": (
        "Il a lu le roman « La Nuit de Brest » en mai.",
        {},
        [("PRODUCT", "La Nuit de Brest")],
    ),
    "an abbreviation of a common noun is no name": ("Le PIB baisse.", {"PIB": "ORG"}, []),
    "words around an unmarked name can be enough": ("Elle a rejoint le cabinet CGX en mai.", {}, [("ORG", "CGX")]),
    "a town hall is no part of the town's name": (
        "On vote à la mairie de Brémont.",
        {"mairie_de_Brémont": "ORG"},
        [("LOC", "Brémont")],
    ),
    "an article inside a sentence belongs to a place": (
        "Les péages de La Brémonde sont bloqués.",
        {"Brémonde": "LOC"},
        [("LOC", "La Brémonde")],
    ),
    "a minister's field is a ministry, no place": (
        "On attend la ministre de la Pêche.",
        {"Pêche": "LOC"},
        [("ORG", "Pêche")],
    ),
    "a minister's field may be two": (
        "Selon le ministre de l’Économie et des Finances, tout va.",
        {},
        [("ORG", "Économie et des Finances")],
    ),
    "a minister for a country has none": ("On attend le ministre de l’Angleterre.", {}, [("LOC", "Angleterre")]),
    "a place and a person are two": (
        "La procureure du Kansas Lise Varenne enquête.",
        {"Kansas_Lise_Varenne": "LOC"},
        [("LOC", "Kansas"), ("PER", "Lise Varenne")],
    ),
    "the Republic is no part of its president's name": (
        "Le président de la République Lise Varenne part.",
        {"République_Lise_Varenne": "LOC"},
        [("PER", "Lise Varenne")],
    ),
    "a title with a capital lengthens no name": (
        "C’est ce que dit Mme Rao-Varenne.",
        {"Rao-Varenne": "ORG"},
        [("PER", "Rao-Varenne")],
    ),
    "honours follow a name": (
        "Elle a pour avocate Lise Varenne QC.",
        {"Lise_Varenne_QC": "PER"},
        [("PER", "Lise Varenne")],
    ),
    "a party's mark belongs to its name": ("Il a nommé son parti En marche !.", {}, [("ORG", "En marche !")]),
    "a competition by its head and complements": (
        "Elle gagne le championnat de France de cyclo-cross.",
        {"France": "LOC"},
        [("EVENT", "championnat de France de cyclo-cross")],
    ),
    "a prize by its organiser": (
        "Elle gagne le Grand Prix ISU de patinage artistique.",
        {"Grand_Prix": "ORG"},
        [("EVENT", "Grand Prix ISU de patinage artistique")],
    ),
    "a battle by its place": (
        "La bataille de Brémont fut longue.",
        {"Brémont": "LOC"},
        [("EVENT", "bataille de Brémont")],
    ),
    "a year right after an event": (
        "On ira à la Coupe du monde de rugby 2031.",
        {},
        [("EVENT", "Coupe du monde de rugby 2031")],
    ),
    "a country that is a surname too": (
        "Le président Hollande a reçu Hollande.",
        {"Hollande": "PER"},
        [("PER", "Hollande"), ("PER", "Hollande")],
    ),
    "an acronym that opens a line": ("Une étude\n(CNN) On dort trop.", {}, [("ORG", "CNN")]),
    "an acronym among capitals": ("CNN DANS LA TOURMENTE", {}, []),
    "a kind in capitals": (
        "On attend l’ONG Promo-Vote.",
        {"ONG_Promo-Vote": "ORG"},
        [("ORG", "Promo-Vote")],
    ),
    "a broadcaster by its last word": (
        "Elle l’a dit à Brémont TV hier.",
        {"Brémont": "ORG"},
        [("ORG", "Brémont TV")],
    ),
    "a water by its first word": ("On pêche au Loch Orvault.", {"Loch_Orvault": "PER"}, [("LOC", "Loch Orvault")]),
    "a season and a year belong to an event's name": (
        "Les Jeux olympiques d’été de 2016 furent gais.",
        {"Jeux_olympiques_d’été_de_2016": "EVENT"},
        [("EVENT", "Jeux olympiques d’été de 2016")],
    ),
    "a day belongs to a paper's name": (
        "C’est ce que dit Le Journal du dimanche.",
        {},
        [("ORG", "Le Journal du dimanche")],
    ),
    "a known name in lower case": ("La guerre froide est finie.", {}, [("EVENT", "guerre froide")]),
    "a department that has another meaning": (
        "Elle vit dans le département français du Nord.",
        {"département_français_du_Nord": "ORG"},
        [("LOC", "Nord")],
    ),
    "a section of a union": ("On attend l’USAC-CGT.", {"USAC-CGT": "LOC"}, [("ORG", "USAC-CGT")]),
    "initials belong to the surname after them": (
        "Une œuvre de J. M. W. Orvault est là.",
        {"J._M": "PER", "W._Orvault": "PER"},
        [("PER", "J. M. W. Orvault")],
    ),
    "an army is a country's": ("On attend l’armée turque.", {"armée_turque": "ORG"}, [("ORG", "armée turque")]),
    "an island is named without its noun": (
        "Il vit sur l’île de Brémonde.",
        {"île_de_Brémonde": "LOC"},
        [("LOC", "Brémonde")],
    ),
    "an animal is no country": ("On a volé deux cochons d’Inde.", {"Inde": "LOC"}, []),
    "a prize is none's name": ("Elle a le prix Nobel de médecine.", {"Nobel_de_médecine": "ORG"}, []),
    "a broadcaster by its first word": ("On le dit sur TV Brémont.", {"TV_Brémont": "PER"}, [("ORG", "TV Brémont")]),
    "a ship by what tells whose it is": (
        "On a vu le MV Lady Orvault au port.",
        {"Orvault": "PER"},
        [("PRODUCT", "MV Lady Orvault")],
    ),
    "a surname keeps its particle where all know it": (
        "Il fut ministre de de Gaulle.",
        {"Gaulle": "PER"},
        [("PER", "de Gaulle")],
    ),
    "a town in capitals": ("Séisme À TORONTO, selon la ville.", {"TORONTO": "PER"}, [("LOC", "TORONTO")]),
    "an abbreviation ends a name": (
        "Il mettra Anatoli Dragunov K.-O. samedi.",
        {"Anatoli_Dragunov": "PER"},
        [("PER", "Anatoli Dragunov")],
    ),
    "an abbreviation says what a missed name is": (
        "De son côté, l’ONG Promo-Vote dément.",
        {},
        [("ORG", "Promo-Vote")],
    ),
    "an acronym has the name of what it stands for": (
        "Le Northern Harbour Board (NHB) enquête. Le NHB se tait.",
        {"Northern": "PER"},
        [("ORG", "Northern Harbour Board"), ("ORG", "NHB"), ("ORG", "NHB")],
    ),
    "an arrondissement has a number": (
        "Elle vit dans le 19e arrondissement de Paris.",
        {"Paris": "LOC"},
        [("LOC", "19e arrondissement de Paris")],
    ),
    "a prosecutor's town": (
        "Le procureur de la République de Brémont se tait.",
        {"République_de_Brémont": "LOC"},
        [("LOC", "Brémont")],
    ),
    "a name that ends a list is of its kind": (
        "Le rappel vise les modèles Orvault et Palerne de l’an dernier.",
        {"Orvault": "PRODUCT"},
        [("PRODUCT", "Orvault"), ("PRODUCT", "Palerne")],
    ),
    "a name between two of a list is of their kind": (
        "On rejoint Brémont, Orvault et Palerne à pied.",
        {"Brémont": "LOC", "Palerne": "LOC"},
        [("LOC", "Brémont"), ("LOC", "Orvault"), ("LOC", "Palerne")],
    ),
    "what follows a comma is not in a list": (
        "On attend Lise Varenne, Présidente du conseil.",
        {"Lise_Varenne": "PER"},
        [("PER", "Lise Varenne")],
    ),
    "a year belongs to an event's name": (
        "Les Jeux Orvault de 1979 furent gais.",
        {"Jeux_Orvault_de_1979": "EVENT"},
        [("EVENT", "Jeux Orvault de 1979")],
    ),
    "a part of France is no ministry": (
        "Elle vit dans le département de la Vendée.",
        {"département_de_la_Vendée": "ORG"},
        [("LOC", "Vendée")],
    ),
    "a body's name in marks": (
        "Il préside l’association « Brémont Solidaire » depuis mai.",
        {},
        [("ORG", "Brémont Solidaire")],
    ),
    "an event's name in marks": (
        "L’armée a lancé l’opération « Vent de Sable » hier.",
        {},
        [("EVENT", "Vent de Sable")],
    ),
    "a quotation in marks is no body": ("Il l’a dit au journal « Rien ne va plus ».", {}, []),
    "a Prime Minister is no name": (
        "Selon le Premier ministre, il pleut. Le Premier ministre part.",
        {"Premier": "ORG"},
        [],
    ),
    "a paper whose article is contracted": ("Il est journaliste au Monde.", {}, [("ORG", "Monde")]),
}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_where_names_stand(rule: str) -> None:
    """Each finds, cuts, lengthens or refuses the names of its example."""
    text, model, expected = RULES[rule]
    assert decided(text, **model) == expected
