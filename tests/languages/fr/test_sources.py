"""Which words of a sentence name the source: a form of the press in each test, with a sentence of it."""

import pytest

from glose.article import Article
from glose.languages import load

SOURCES = {
    "a name added to ce dernier": (
        "L’élue a mis en cause le préfet. Ce dernier, Idriss Valmy, a rétorqué que le pont était solide.",
        ["Idriss Valmy"],
    ),
    "a name added to celle-ci": (
        "Le préfet a écrit à la maire. Celle-ci, Ada Vial, a juré n’avoir rien reçu.",
        ["Ada Vial"],
    ),
    "a name with its title added to a noun": (
        "Le port a rouvert. Son porte-parole, le général de brigade Marek Afri, a prévenu que le vent se lèverait.",
        ["Marek Afri"],
    ),
    "a doctor's name added to a noun": (
        "Selon le médecin légiste, le Dr Olaf Adeb, la victime a été étranglée.",
        ["Olaf Adeb"],
    ),
    "the lawyer, not whom he defends": (
        "L’avocat de M. Kesler, maître Tassin Brandel, a affirmé que son client aimait l’art.",
        ["Tassin Brandel"],
    ),
    "whoever comes after the place that opens a headline": (
        "Norvège : Ana Vial accuse le port de cacher un « cabinet noir »",
        ["Ana Vial"],
    ),
    "the subject before an auxiliary that a title in marks parts from its verb": (
        "Luc Orval, le maire, a, lors de « L’Heure du port » de mardi, accusé le préfet de mentir.",
        ["Luc Orval"],
    ),
    "a government, not who leads it": (
        "Le gouvernement Valmy a déclaré que le port rouvrirait.",
        ["Le gouvernement Valmy"],
    ),
    "the subject of the clause, not that of the clause before": (
        "La menace d’une coulée pèse toujours même si les autorités ont assuré que la digue tiendrait.",
        ["les autorités"],
    ),
    "who acts, past un jour": ("« La mer ne rend rien », a noté un jour Luc Orval.", ["Luc Orval"]),
    "whoever comes after the dateline of a dispatch": (
        "Port-Vasco (Reuters) - Le réseau social Orbis a reconnu que des numéros avaient fui.",
        ["Orbis"],
    ),
    "who confirms in a short statement": (
        "Danuva a confirmé dans un bref communiqué qu’un marin avait été suspendu.",
        ["Danuva"],
    ),
    "a minister of many fields": (
        "Le ministre des Postes, des Ports, de la Communication et des Phares Nestor Bankol — un ancien marin — "
        "a annoncé que le réseau était prêt.",
        ["Nestor Bankol"],
    ),
    "whom a clause after selon tells of, not an act": (
        "Il ne s’agirait pas d’un acte terroriste selon la police, qui précise que « l’individu était connu ».",
        ["la police", "la police"],
    ),
    "who writes, not an imperative in the words": (
        "Le port a fermé. Luc Orval écrivait à un employé : « Ne dis pas rendement, dis récolte. Personne ne rit. »",
        ["Luc Orval"],
    ),
    "who tells the press": (
        "Un porte-parole de la Capitainerie, Erik Lund, a indiqué vendredi à la presse que l’enquête durerait.",
        ["Erik Lund"],
    ),
    "experts who agree": (
        "Les experts de Sars s’accordent à dire que la digue est trop vieille.",
        ["Les experts de Sars"],
    ),
    "whoever does not hesitate to say so": (
        "Luc Orval n’hésite pas à affirmer que la ville est ruinée.",
        ["Luc Orval"],
    ),
    "whoever thought it good to add": ("Marc Valet a cru bon d’ajouter que le maire était absent.", ["Marc Valet"]),
    "who acts, past a mood between commas": (
        "« C’est un scandale. On se moque de nous », a lancé, furieux, un pêcheur de 60 ans.",
        ["un pêcheur de 60 ans"],
    ),
    "whoever owns up": ("De l’aveu même de la ministre, la réforme « n’est pas prête ».", ["la ministre"]),
    "whom one may believe": ("Si l’on en croit le quotidien Le Cap, la maire partira en juin.", ["Le Cap"]),
    "whoever recalls it as well": ("Ainsi que le rappelle maître Orval, son client est encore mineur.", ["Orval"]),
    "in whose eyes": ("Aux yeux de la maire, cette décision est « absurde ».", ["la maire"]),
    "the noun before the verb, not the woman who asked": (
        "Interpellé par la sénatrice Ada Vial (Alliance), le ministre de la Mer a répondu que la digue tiendrait.",
        ["le ministre de la Mer"],
    ),
    "the subject behind comme l’indique": (
        "L’orge pourrait nourrir les marins au large, comme l’a indiqué Luc Orval, agronome : "
        "« La récolte a été bonne. »",
        ["Luc Orval"],
    ),
    "the subject behind ce que": (
        "Le phare restera éteint cet hiver. C’est ce qu’a rappelé la maire, Anne Roy : « Il n’y a plus de lampe. »",
        ["Anne Roy"],
    ),
    "who acts, past de son côté": ("« La partie n’est pas finie », a soufflé de son côté Castelnel.", ["Castelnel"]),
    "a person behind any verb, after words that stand alone": (
        "Le maire a pris la parole. « Il arrive toujours en retard », a grincé un technicien.",
        ["un technicien"],
    ),
    "the subject of the main clause, not that of the clause before mais": (
        "Henrik Vasbakken, analyste au port, prévoit que le montant baissera, mais met en garde contre "
        "« un effet domino ».",
        ["Henrik Vasbakken"],
    ),
    "who published the document that says it": (
        "L’attaque a été revendiquée par les miliciens dans un communiqué publié mardi : « Le port est à nous. »",
        ["les miliciens"],
    ),
    "a name behind the adjective of a people": (
        "La chaîne de télévision publique norvégienne NVK affirme que le bateau a coulé.",
        ["NVK"],
    ),
    "the subject before pour sa part": (
        "Le chef des pilotes, Ramon Valdès, a pour sa part appelé « toutes les parties à la retenue ».",
        ["Ramon Valdès"],
    ),
}


@pytest.mark.parametrize(("text", "sources"), SOURCES.values(), ids=SOURCES)
def test_the_source_is(text: str, sources: list[str]) -> None:
    quotes = load("fr").annotate(Article(text, language="fr")).quotes
    named = [quote.speaker and quote.speaker.name for quote in quotes if quote.cue and "comme" not in quote.cue.text]

    assert named == sources
