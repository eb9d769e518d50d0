"""Who speaks, and what is quoted: a form of the press in each test, with a sentence of it on invented events."""

from functools import cache

import pytest

from glose.annotation import Annotations
from glose.article import Article
from glose.languages import load


@cache
def annotated(text: str) -> Annotations:
    return load("fr").annotate(Article(text, language="fr"))


SPEAKERS = {
    "a noun for an age stands for whoever the article gives that age": (
        "Dorothy Penel, 83 ans, vit au port. Son fils Marc Penel, 51 ans, tient le café. "
        "« Je ne vendrai jamais », a répondu l’octogénaire.",
        ["Dorothy Penel"],
    ),
    "a people in the singular stands for the person shown to be of it": (
        "L’Espagnol Iker Zuna a battu le Belge Jan Maes. « J’ai bien couru », a dit le Belge.",
        ["Jan Maes"],
    ),
    "a noun for a company stands for a body named with one": (
        "Le groupe Danuva construit une usine. La ville de Sars proteste.\n"
        "« Nous respectons la loi », a assuré l’entreprise.",
        ["Danuva"],
    ),
    "a woman without a name who has spoken is remembered": (
        "Jeanne Orval préside le tribunal.\nUne ancienne nageuse a déclaré que l’argent avait disparu.\n"
        "« J’avais peur », a dit la jeune femme.",
        ["Une ancienne nageuse", "Une ancienne nageuse"],
    ),
    "a plural pronoun goes on with two who spoke together": (
        "Luc Vial et Anne Orval ont indiqué qu’ils feraient appel.\n« Cette décision est injuste », ont-ils déploré.",
        ["Luc Vial", "Luc Vial"],
    ),
    "a body does not say I": (
        "Le parquet avait décrit un homme froid. Faustin Ndoro a toujours nié. "
        "« Je n’ai tué personne », a-t-il répété.",
        ["Faustin Ndoro"],
    ),
    "one of a group is not the group": (
        "Des voisins l’ont vue. « Je l’ai reconnue tout de suite », jure l’un d’entre eux.",
        ["l’un d’entre eux"],
    ),
    "the name of a company stands in apposition to it": (
        "Selon la société exploitante, Orvane Mining, l’étai était neuf.",
        ["Orvane Mining"],
    ),
    "a name that opens the reported clause is not who is named before it": (
        "Selon le parquet, Marc Valet aurait fui vers le port.",
        ["le parquet"],
    ),
    "a participle of the subject is not the subject": (
        "Un mineur resté bloqué au fond d’un puits a expliqué mercredi qu’il avait bu l’eau des parois.",
        ["Un mineur"],
    ),
    "who in a relative clause is the person and not the thing beside it": (
        "Un militant opposé à la loi du travail qui a crié « On ne pardonne pas, on n’oublie pas » a été arrêté.",
        ["Un militant"],
    ),
    "who after a comma is the whole person, not the one in the complement": (
        "L’accord a été confirmé par un représentant de la joueuse, qui a indiqué que le contrat était signé. "
        "La sœur du gardien, qui a raconté que la porte était ouverte, a pleuré.",
        ["un représentant de la joueuse", "La sœur du gardien"],
    ),
    "a denial taken for a noun still reports": (
        "Le père du coureur, Marc Valet, a démenti que son fils ait quitté le club.",
        ["Marc Valet"],
    ),
    "one of a group may be named after a comma": (
        "L’une d’elles, Anne Orval, nuance : « Il manque un siècle. »",
        ["Anne Orval"],
    ),
    "a participle with its complement is no part of the source": (
        "D’après un rapport d’expertise lu à l’audience, douze virements ont été effectués.",
        ["un rapport d’expertise"],
    ),
    "a day between the verb and its clause carries no relative": (
        "Une élève blessée au bras a raconté lundi qu’elle avait sauté par la fenêtre.",
        ["Une élève"],
    ),
    "the name after an office and its field is who holds it": (
        "« La porte est ouverte, a assuré le secrétaire d’État aux Transports, Didier Vauquin, mardi matin. »",
        ["Didier Vauquin"],
    ),
    "the name in apposition may be followed by a party in brackets": (
        "« On ferme le port », a ironisé le député de Sars, Gabriel Lavoy (Union du port).",
        ["Gabriel Lavoy"],
    ),
    "a deputy and her field stand before her name": (
        "« J’ai appris la nouvelle par mon fils », regrette l’adjointe à la Culture, Solène Le Brac.",
        ["Solène Le Brac"],
    ),
    "a verb of praise reports after the marks": (
        "« C’était un grand réformateur », a salué le Premier ministre Luc Vial.",
        ["Luc Vial"],
    ),
}


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS.values(), ids=SPEAKERS)
def test_the_speaker_is(text: str, speakers: list[str]) -> None:
    assert [quote.speaker and quote.speaker.name for quote in annotated(text).quotes] == speakers


CONTENTS = {
    "an inserted clause is read to its end": (
        "« Nous avons reçu 400 appels, a déclaré l’inspecteur Iain Dunbar, de la police du port, à l’agence PA. "
        "Mes équipes n’ont pas dormi. »",
        ["Nous avons reçu 400 appels | Mes équipes n’ont pas dormi."],
    ),
    "a participle after the source belongs to the inserted clause": (
        "« Le bateau a penché, a témoigné un survivant cité par le Daily Star. Je me suis accroché à un bidon. »",
        ["Le bateau a penché | Je me suis accroché à un bidon."],
    ),
    "for his part does not hide the infinitive": (
        "Marc Valet affirme pour sa part ne pas vouloir porter plainte.",
        ["ne pas vouloir porter plainte"],
    ),
    "what comments on a report is none of it": (
        "Marc Valet a indiqué que les recherches continuaient, ce que le préfet a refusé de commenter.",
        ["les recherches continuaient"],
    ),
    "anger at somebody quotes": (
        "Marc Valet s’est emporté contre « ces enfants gâtés du ciel ».",
        ["ces enfants gâtés du ciel"],
    ),
    "words that another verb takes over are not reported again": (
        "Marc Valet avait dénoncé « une campagne de caniveau » menée, selon lui, par des gens extérieurs à la commune.",
        ["une campagne de caniveau"],
    ),
    "a verb that looks like an adverb reports": (
        "Les experts du musée, qui ont examiné l’œuvre, concluent dans leur rapport que le tableau est authentique.",
        ["le tableau est authentique"],
    ),
    "what turns out to be something reports nothing": ("La toile s’est révélée être une copie du siècle dernier.", []),
    "what is held for something by nobody quotes nobody": ("La loi est considérée comme « historique ».", []),
    "a theme is a title": ("La veillée avait pour thème : « Le chemin vers la mer ».", []),
    "what the article notes is not reported": ("On notera que la digue a tenu.", []),
}


@pytest.mark.parametrize(("text", "contents"), CONTENTS.values(), ids=CONTENTS)
def test_what_is_quoted_is(text: str, contents: list[str]) -> None:
    found = [" | ".join(segment.text for segment in quote.content) for quote in annotated(text).quotes]
    assert found == contents


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Jeanne Orval n’a pas exclu que le pont reste fermé tout l’hiver.", "n’a pas exclu"),
        ("Les élus n’ont jamais affirmé que la digue tiendrait.", "n’ont jamais affirmé"),
        ("Marc Valet a appelé à une « trêve immédiate ».", "a appelé à"),
    ],
)
def test_a_cue_holds_its_negation_and_the_preposition_of_a_call(text: str, cue: str) -> None:
    (quote,) = annotated(text).quotes
    assert quote.cue is not None
    assert quote.cue.text == cue


def test_a_mark_that_never_closes_ends_with_its_paragraph() -> None:
    text = "Jeanne Orval a déclaré : « Le pont restera fermé.\nMarc Valet a dit que le port était plein."
    found = [[segment.text for segment in quote.content] for quote in annotated(text).quotes]
    assert found == [["Le pont restera fermé."], ["le port était plein"]]


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("Le ministre de la Navigation, Rafiq Hossain, est venu.", "PER", "Rafiq Hossain"),
        ("Sa femme, Marlette, attendait au port.", "PER", "Marlette"),
        ("Une œuvre de J. M. W. Turner, affirment des experts.", "PER", "J. M. W. Turner"),
        ("Il vit près de Merdwyn, dans les collines.", "LOC", "Merdwyn"),
        ("La compagnie aérienne Orbiz reconnaît une fuite.", "ORG", "Orbiz"),
    ],
)
def test_the_words_beside_a_name_say_what_it_is(text: str, label: str, name: str) -> None:
    assert (name, label) in {(mention.text, mention.label) for mention in annotated(text).mentions}
