"""Names of whole articles: which spans, of what, decided over all of the text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Span

from glose import bundled
from glose.article import normalise
from glose.languages.fr import figures, load_nlp, names, names_model, naming
from glose.languages.fr.findings import Recognised
from glose.languages.fr.tagged import Tagged

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


def decided(text: str, **labels: str) -> list[tuple[str, str]]:
    """Return what `names.decide` makes of `text` if the model marked the first place of each key with its label."""
    spans = []
    for words, label in labels.items():
        name = words.replace("_", " ")
        spans.append(Recognised(text.index(name), text.index(name) + len(name), label))
    return [(span.label, text[span.start : span.end]) for span in names.decide(text, spans, figures.find(text))]


@pytest.mark.parametrize(
    ("rule", "text", "model", "expected"),
    [
        (
            "a surname follows its full name",
            "Lise Varenne a parlé. Puis Varenne est partie.",
            {"Lise_Varenne": "PER"},
            [("PER", "Lise Varenne"), ("PER", "Varenne")],
        ),
        (
            "a given name follows its full name",
            "Lise Varenne a parlé. Selon Lise, tout va.",
            {"Lise_Varenne": "PER"},
            [("PER", "Lise Varenne"), ("PER", "Lise")],
        ),
        (
            "a civility outvotes the model",
            "On attend M. Orvault à midi.",
            {"Orvault": "LOC"},
            [("PER", "Orvault")],
        ),
        (
            "a function outvotes the model",
            "On attend la sénatrice Orvault.",
            {"Orvault": "LOC"},
            [("PER", "Orvault")],
        ),
        (
            "a country is a place",
            "Ils quittent le Tchad.",
            {"Tchad": "PER"},
            [("LOC", "Tchad")],
        ),
        (
            "a common noun before it names its kind",
            "Il dirige la société Brémont, fondée hier.",
            {"Brémont": "PER"},
            [("ORG", "Brémont")],
        ),
        (
            "a known name is found without the model",
            "Le maire l’a dit au New York Times, puis à la BBC.",
            {},
            [("ORG", "New York Times"), ("ORG", "BBC")],
        ),
        (
            "a part of a known name is no name",
            "Elle écrit au New York Times.",
            {"New_York": "LOC"},
            [("ORG", "New York Times")],
        ),
        (
            "an unmarked repeat is marked",
            "La Brémont grandit. Chez Brémont, on embauche.",
            {"Brémont": "ORG"},
            [("ORG", "Brémont"), ("ORG", "Brémont")],
        ),
        (
            "a title and a blank are cut off",
            "On attend le président Orvault , dit-on.",
            {"président_Orvault_": "PER"},
            [("PER", "Orvault")],
        ),
        (
            "an article that opens a sentence is no part of a name",
            "Il part. La Brémont grandit.",
            {"La_Brémont": "ORG"},
            [("ORG", "Brémont")],
        ),
        (
            "an article inside a sentence is",
            "Il vit à La Brémont depuis peu.",
            {"La_Brémont": "LOC"},
            [("LOC", "La Brémont")],
        ),
        (
            "capitals that go on belong to the name",
            "On a vu Abou Nour al-Ansari hier.",
            {"Abou_Nour": "PER"},
            [("PER", "Abou Nour al-Ansari")],
        ),
        (
            "capitals all around do not lengthen a name",
            "LE TCHAD ANNONCE SON RETRAIT.",
            {"TCHAD": "ORG"},
            [("LOC", "TCHAD")],
        ),
        (
            "a known acronym may be written as a word",
            "Ils siègent à l’Otan et à l’ONU.",
            {"Otan": "LOC"},
            [("ORG", "Otan"), ("ORG", "ONU")],
        ),
        (
            "a title in marks is that of a work",
            "Il a lu le roman « La Nuit de Brest » en mai.",
            {},
            [("PRODUCT", "La Nuit de Brest")],
        ),
        (
            "an abbreviation of a common noun is no name",
            "Le PIB baisse.",
            {"PIB": "ORG"},
            [],
        ),
        (
            "words around an unmarked name can be enough",
            "Elle a rejoint le cabinet CGX en mai.",
            {},
            [("ORG", "CGX")],
        ),
        (
            "a seat of power is a place for whoever goes there",
            "Il est arrivé à la Maison-Blanche.",
            {},
            [("LOC", "Maison-Blanche")],
        ),
        (
            "a seat of power speaks as an institution",
            "La Maison-Blanche dément.",
            {"Maison-Blanche": "LOC"},
            [("ORG", "Maison-Blanche")],
        ),
        (
            "a deputy's party is no person",
            "On attend la députée EPB à midi.",
            {"EPB": "PER"},
            [("ORG", "EPB")],
        ),
        (
            "a paper that one cites is no place",
            "D’après le Courrier-Brémont, il pleut.",
            {"Courrier-Brémont": "LOC"},
            [("ORG", "Courrier-Brémont")],
        ),
        (
            "a paper that one talks to is no place",
            "« Il pleut », explique-t-il au Brémont.",
            {"Brémont": "LOC"},
            [("ORG", "Brémont")],
        ),
        (
            "a body works",
            "Lise Varenne, analyste chez Orvault, en doute.",
            {"Lise_Varenne": "PER", "Orvault": "LOC"},
            [("PER", "Lise Varenne"), ("ORG", "Orvault")],
        ),
        (
            "an apposition says what it is",
            "On parle d’Orvault, une entreprise de transport.",
            {"Orvault": "PER"},
            [("ORG", "Orvault")],
        ),
        (
            "a noun with its complement says what it is",
            "On ouvre l’application de rencontres Orvault.",
            {"Orvault": "PER"},
            [("PRODUCT", "Orvault")],
        ),
        (
            "a list shares what stands before its first",
            "Les villes de Brémont, Orvault et Palerne sont inondées.",
            {"Brémont": "LOC", "Orvault": "PER", "Palerne": "PER"},
            [("LOC", "Brémont"), ("LOC", "Orvault"), ("LOC", "Palerne")],
        ),
        (
            "a mayor's town",
            "L’ancien maire de Recanto Verde est jugé.",
            {"Recanto_Verde": "PER"},
            [("LOC", "Recanto Verde")],
        ),
        (
            "a town hall is no part of the town's name",
            "On vote à la mairie de Brémont.",
            {"mairie_de_Brémont": "ORG"},
            [("LOC", "Brémont")],
        ),
        (
            "a competition has days and ranks",
            "Le club occupe la 17e place de la Ligue Brémont.",
            {"Ligue_Brémont": "LOC"},
            [("EVENT", "Ligue Brémont")],
        ),
        (
            "a team has members",
            "Il est écarté du banc d’Adana Yıldız. On raille Adana.",
            {"Adana_Yıldız": "PER", "Adana.": "PER"},
            [("ORG", "Adana Yıldız"), ("ORG", "Adana")],
        ),
        (
            "an article inside a sentence belongs to a place",
            "Les péages de La Brémonde sont bloqués.",
            {"Brémonde": "LOC"},
            [("LOC", "La Brémonde")],
        ),
        (
            "a minister's field is no place",
            "On attend la ministre de la Pêche.",
            {"Pêche": "LOC"},
            [],
        ),
        (
            "an abbreviation ends a name",
            "Il mettra Anatoli Dragunov K.-O. samedi.",
            {"Anatoli_Dragunov": "PER"},
            [("PER", "Anatoli Dragunov")],
        ),
        (
            "an abbreviation says what a missed name is",
            "De son côté, l’ONG Promo-Vote dément.",
            {},
            [("ORG", "Promo-Vote")],
        ),
        (
            "an acronym has the name of what it stands for",
            "Le Northern Harbour Board (NHB) enquête. Le NHB se tait.",
            {"Northern": "PER"},
            [("ORG", "Northern Harbour Board"), ("ORG", "NHB"), ("ORG", "NHB")],
        ),
        (
            "adjectives stand between a noun and a name",
            "On suit la tempête tropicale modérée Dumazeau.",
            {"Dumazeau": "PRODUCT"},
            [("EVENT", "Dumazeau")],
        ),
        (
            "a name of letters and a number is a model",
            "Un appareil Kor-29 s’est posé.",
            {"Kor-29": "ORG"},
            [("PRODUCT", "Kor-29")],
        ),
        (
            "an arrondissement has a number",
            "Elle vit dans le 19e arrondissement de Paris.",
            {"Paris": "LOC"},
            [("LOC", "19e arrondissement de Paris")],
        ),
        (
            "a prosecutor's town",
            "Le procureur de la République de Brémont se tait.",
            {"République_de_Brémont": "LOC"},
            [("LOC", "Brémont")],
        ),
        (
            "a forename is a person's",
            "On l’appelle par son seul prénom, Ilvar.",
            {"Ilvar": "LOC"},
            [("PER", "Ilvar")],
        ),
        (
            "a name that ends a list is of its kind",
            "Le rappel vise les modèles Orvault et Palerne de l’an dernier.",
            {"Orvault": "PRODUCT"},
            [("PRODUCT", "Orvault"), ("PRODUCT", "Palerne")],
        ),
        (
            "a name between two of a list is of their kind",
            "On rejoint Brémont, Orvault et Palerne à pied.",
            {"Brémont": "LOC", "Palerne": "LOC"},
            [("LOC", "Brémont"), ("LOC", "Orvault"), ("LOC", "Palerne")],
        ),
        (
            "what follows a comma is not in a list",
            "On attend Lise Varenne, Présidente du conseil.",
            {"Lise_Varenne": "PER"},
            [("PER", "Lise Varenne")],
        ),
        (
            "a year belongs to an event's name",
            "Les Jeux Orvault de 1979 furent gais.",
            {"Jeux_Orvault_de_1979": "EVENT"},
            [("EVENT", "Jeux Orvault de 1979")],
        ),
        (
            "who is said to have spoken is a person",
            "« Il pleut », confirma Barratt.",
            {"Barratt": "LOC"},
            [("PER", "Barratt")],
        ),
        (
            "a known capital may speak",
            "« Il pleut », a déclaré Moscou.",
            {"Moscou": "LOC"},
            [("LOC", "Moscou")],
        ),
        (
            "one who is herself",
            "Wintour elle-même apparaît.",
            {"Wintour": "ORG"},
            [("PER", "Wintour")],
        ),
        (
            "a sentence says what it is",
            "Escles est une commune française.",
            {"Escles": "PER"},
            [("LOC", "Escles")],
        ),
        (
            "a part of France is no ministry",
            "Elle vit dans le département de la Vendée.",
            {"département_de_la_Vendée": "ORG"},
            [("LOC", "Vendée")],
        ),
        (
            "a body's name in marks",
            "Il préside l’association « Brémont Solidaire » depuis mai.",
            {},
            [("ORG", "Brémont Solidaire")],
        ),
        (
            "an event's name in marks",
            "L’armée a lancé l’opération « Vent de Sable » hier.",
            {},
            [("EVENT", "Vent de Sable")],
        ),
        (
            "a quotation in marks is no body",
            "Il l’a dit au journal « Rien ne va plus ».",
            {},
            [],
        ),
        (
            "a Prime Minister is no name",
            "Selon le Premier ministre, il pleut. Le Premier ministre part.",
            {"Premier": "ORG"},
            [],
        ),
        (
            "a paper whose article is contracted",
            "Il est journaliste au Monde.",
            {},
            [("ORG", "Monde")],
        ),
        (
            "one is on board of a ship",
            "Il est à bord du Lestari.",
            {"Lestari": "PER"},
            [("PRODUCT", "Lestari")],
        ),
        (
            "one sits at the wheel of a car",
            "On l’a vu au volant d’une Orvault.",
            {"Orvault": "ORG"},
            [("PRODUCT", "Orvault")],
        ),
        (
            "the side of a road is no board",
            "On l’a vu au bord de la Brémonde.",
            {"Brémonde": "LOC"},
            [("LOC", "Brémonde")],
        ),
        (
            "a place where one was born",
            "Elle est née le 25 mars 1927 à Castel Orvano.",
            {"Castel_Orvano": "PER"},
            [("LOC", "Castel Orvano")],
        ),
    ],
    ids=lambda value: (
        value if isinstance(value, str) and value[:2] in ("a ", "an", "ca", "wo") and value[-1] != "." else ""
    ),
)
def test_rules_decide(rule: str, text: str, model: dict[str, str], expected: list[tuple[str, str]]) -> None:
    """Each rule decides its example."""
    assert decided(text, **model) == expected, rule


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
