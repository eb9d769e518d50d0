"""Short articles on invented events, one for each way in which the press quotes, with what must be found in them."""

from functools import cache
from typing import NamedTuple

import pytest

from glose.annotation import Annotations
from glose.article import Article
from glose.languages import load


class Found(NamedTuple):
    """A quotation as the tests write it: its segments are joined by " | "."""

    kind: str
    content: str
    cue: str | None
    source: str | None
    speaker: str | None


@cache
def annotated(text: str) -> Annotations:
    return load("fr").annotate(Article(text, language="fr"))


def found_in(text: str) -> list[Found]:
    return [
        Found(
            quote.kind,
            " | ".join(segment.text for segment in quote.content),
            quote.cue.text if quote.cue else None,
            quote.source.text if quote.source else None,
            quote.speaker.name if quote.speaker else None,
        )
        for quote in annotated(text).quotes
    ]


ORVAL = "Jeanne Orval"
VALET = "Marc Valet"

FORMS = {
    # direct, before and after its cue
    "colon": (
        "Jeanne Orval a déclaré : « Le pont restera fermé tout l’hiver. »",
        [Found("direct", "Le pont restera fermé tout l’hiver.", "a déclaré", ORVAL, ORVAL)],
    ),
    "colon after a participle": (
        "Marc Valet a salué les pompiers, ajoutant : « Ils ont sauvé le quartier. »",
        [Found("direct", "Ils ont sauvé le quartier.", "ajoutant", VALET, VALET)],
    ),
    "colon and a relative clause": (
        "Jeanne Orval, qui dirige la commission du port, a répondu : « Nous rendrons le rapport en mai. »",
        [Found("direct", "Nous rendrons le rapport en mai.", "a répondu", ORVAL, ORVAL)],
    ),
    "inversion of a name": (
        "« Le pont restera fermé tout l’hiver », a déclaré Jeanne Orval lors d’une visite du chantier.",
        [Found("direct", "Le pont restera fermé tout l’hiver", "a déclaré", ORVAL, ORVAL)],
    ),
    "inversion in the present": (
        "« Personne ne nous a prévenus », regrette Marc Valet.",
        [Found("direct", "Personne ne nous a prévenus", "regrette", VALET, VALET)],
    ),
    "inversion of a title": (
        "« Les travaux commenceront lundi », a précisé M. Valet.",
        [Found("direct", "Les travaux commenceront lundi", "a précisé", "Valet", "Valet")],
    ),
    "inversion of an unnamed person": (
        "« La digue a tenu », a raconté un pompier de la caserne.",
        [
            Found(
                "direct",
                "La digue a tenu",
                "a raconté",
                "un pompier de la caserne",
                "un pompier de la caserne",
            )
        ],
    ),
    "inversion of a pronoun": (
        "Jeanne Orval a visité le chantier. « Le pont restera fermé », a-t-elle dit.",
        [Found("direct", "Le pont restera fermé", "a-t-elle dit", "elle", ORVAL)],
    ),
    "inversion in the simple past": (
        "Marc Valet prit la parole. « Je ne céderai pas ! » lança-t-il.",
        [Found("direct", "Je ne céderai pas !", "lança-t-il", "il", VALET)],
    ),
    "reflexive cue": (
        "Marc Valet a lu la lettre. « Personne n’a rien vu venir », s’est-il étonné.",
        [Found("direct", "Personne n’a rien vu venir", "s’est-il étonné", "il", VALET)],
    ),
    "inserted clause": (
        "Marc Valet est sorti du tribunal. « Cette décision, a-t-il dit, ne change rien. »",
        [Found("direct", "Cette décision | ne change rien.", "a-t-il dit", "il", VALET)],
    ),
    "inserted clause with a name": (
        "« Le budget, assure Jeanne Orval, sera voté avant la fin de l’année. »",
        [Found("direct", "Le budget | sera voté avant la fin de l’année.", "assure", ORVAL, ORVAL)],
    ),
    "two pieces around a cue": (
        "« Le pont est sûr », a affirmé Jeanne Orval, « mais nous le surveillons. »",
        [Found("direct", "Le pont est sûr | mais nous le surveillons.", "a affirmé", ORVAL, ORVAL)],
    ),
    "a piece after the sentence of the cue": (
        "« Le pont est sûr », a affirmé Jeanne Orval. « Nous le surveillons chaque jour. »",
        [
            Found("direct", "Le pont est sûr", "a affirmé", ORVAL, ORVAL),
            Found("direct", "Nous le surveillons chaque jour.", None, None, ORVAL),
        ],
    ),
    "quoted sentences in a row": (
        "Marc Valet a conclu : « C’est fini. » « Nous partons demain. »",
        [Found("direct", "C’est fini. | Nous partons demain.", "a conclu", VALET, VALET)],
    ),
    "paragraphs that reopen the mark": (
        "Jeanne Orval a expliqué : « Le pont date de 1932.\n« Il n’a jamais été repeint. »\nLa visite a duré.",
        [Found("direct", "Le pont date de 1932. | Il n’a jamais été repeint.", "a expliqué", ORVAL, ORVAL)],
    ),
    "paragraphs under one pair of marks": (
        "Jeanne Orval a expliqué : « Le pont date de 1932.\nIl n’a jamais été repeint. »",
        [Found("direct", "Le pont date de 1932.\nIl n’a jamais été repeint.", "a expliqué", ORVAL, ORVAL)],
    ),
    "a mark that never closes": (
        "Jeanne Orval a expliqué : « Le pont date de 1932. Il n’a jamais été repeint.",
        [Found("direct", "Le pont date de 1932. Il n’a jamais été repeint.", "a expliqué", ORVAL, ORVAL)],
    ),
    "a mark that never opens": (
        "Le pont date de 1932 et nous n’avons plus d’argent », a expliqué Jeanne Orval.",
        [
            Found(
                "direct",
                "Le pont date de 1932 et nous n’avons plus d’argent",
                "a expliqué",
                ORVAL,
                ORVAL,
            )
        ],
    ),
    "straight marks": (
        'Marc Valet a répondu : "Nous verrons cela demain."',
        [Found("direct", "Nous verrons cela demain.", "a répondu", VALET, VALET)],
    ),
    "curly marks": (
        "“Nous verrons cela demain”, a répondu Marc Valet.",
        [Found("direct", "Nous verrons cela demain", "a répondu", VALET, VALET)],
    ),
    "marks in marks": (
        "Marc Valet a raconté : « Mon voisin m’a dit “va-t’en” et je suis parti. »",
        [Found("direct", "Mon voisin m’a dit “va-t’en” et je suis parti.", "a raconté", VALET, VALET)],
    ),
    "dialogue dash": (
        "Jeanne Orval attendait sur le quai.\n— Le bateau est en retard, dit-elle.",
        [Found("direct", "Le bateau est en retard", "dit-elle", "elle", ORVAL)],
    ),
    "a line that signs": (
        "Le port a fermé hier.\n\n« Nous avons perdu trente ans de travail. »\n\n— Jeanne Orval, directrice du port",
        [Found("direct", "Nous avons perdu trente ans de travail.", None, ORVAL, ORVAL)],
    ),
    "headline": (
        "Jeanne Orval : « Le pont restera fermé »\nLa directrice du port a visité le chantier mardi.",
        [Found("direct", "Le pont restera fermé", None, ORVAL, ORVAL)],
    ),
    "communiqué": (
        "Le groupe Marval a publié un communiqué : « Aucun emploi ne sera supprimé. »",
        [Found("direct", "Aucun emploi ne sera supprimé.", "a publié", "Marval", "Marval")],
    ),
    # mixed
    "that-clause with marks": (
        "Jeanne Orval a affirmé que le chantier était « un désastre pour la ville ».",
        [Found("mixed", "le chantier était « un désastre pour la ville »", "a affirmé", ORVAL, ORVAL)],
    ),
    "qualifier de": (
        "Marc Valet a qualifié le projet de « folie furieuse ».",
        [Found("mixed", "folie furieuse", "a qualifié", VALET, VALET)],
    ),
    "appeler à": (
        "Jeanne Orval a appelé à une « enquête indépendante ».",
        [Found("mixed", "enquête indépendante", "a appelé à", ORVAL, ORVAL)],
    ),
    "dénoncer": (
        "Marc Valet a dénoncé « un mépris inacceptable » de la mairie.",
        [Found("mixed", "un mépris inacceptable", "a dénoncé", VALET, VALET)],
    ),
    "words before an inserted cue": (
        "Le projet coûterait « une fortune », a estimé Marc Valet.",
        [Found("mixed", "Le projet coûterait « une fortune »", "a estimé", VALET, VALET)],
    ),
    # indirect
    "que": (
        "Jeanne Orval a annoncé que le pont rouvrirait en mai.",
        [Found("indirect", "le pont rouvrirait en mai", "a annoncé", ORVAL, ORVAL)],
    ),
    "qu’": (
        "Marc Valet assure qu’il n’a reçu aucun courrier.",
        [Found("indirect", "il n’a reçu aucun courrier", "assure", VALET, VALET)],
    ),
    "an adverb in the cue": (
        "Marc Valet a également rappelé que la digue datait de 1932.",
        [Found("indirect", "la digue datait de 1932", "a également rappelé", VALET, VALET)],
    ),
    "an addressee before que": (
        "Jeanne Orval a expliqué aux habitants que le pont rouvrirait en mai.",
        [Found("indirect", "le pont rouvrirait en mai", "a expliqué", ORVAL, ORVAL)],
    ),
    "two cues": (
        "Marc Valet a confirmé que l’usine fermerait et ajouté que les salariés seraient reclassés.",
        [
            Found("indirect", "l’usine fermerait", "a confirmé", VALET, VALET),
            Found("indirect", "les salariés seraient reclassés", "ajouté", VALET, VALET),
        ],
    ),
    "ajoutant que": (
        "Marc Valet a confirmé la fermeture de l’usine, ajoutant que les salariés seraient reclassés.",
        [Found("indirect", "les salariés seraient reclassés", "ajoutant", VALET, VALET)],
    ),
    "que twice": (
        "Marc Valet a affirmé que l’usine fermerait et que les salariés seraient reclassés.",
        [
            Found(
                "indirect",
                "l’usine fermerait et que les salariés seraient reclassés",
                "a affirmé",
                VALET,
                VALET,
            )
        ],
    ),
    "infinitive": (
        "Marc Valet affirme avoir reçu des menaces.",
        [Found("indirect", "avoir reçu des menaces", "affirme", VALET, VALET)],
    ),
    "infinitive with de": (
        "Jeanne Orval a promis de rouvrir le pont avant l’été.",
        [Found("indirect", "rouvrir le pont avant l’été", "a promis", ORVAL, ORVAL)],
    ),
    "inviter à": (
        "Marc Valet invite les habitants à signer la pétition.",
        [Found("indirect", "signer la pétition", "invite", VALET, VALET)],
    ),
    "question with si": (
        "Jeanne Orval a demandé si le pont était encore sûr.",
        [Found("indirect", "le pont était encore sûr", "a demandé", ORVAL, ORVAL)],
    ),
    "question with quand": (
        "Marc Valet a demandé quand le pont serait rouvert.",
        [Found("indirect", "quand le pont serait rouvert", "a demandé", VALET, VALET)],
    ),
    "selon first": (
        "Selon Jeanne Orval, le pont est en très mauvais état.",
        [Found("indirect", "le pont est en très mauvais état", "Selon", ORVAL, ORVAL)],
    ),
    "selon last": (
        "Le pont est en très mauvais état, selon Jeanne Orval.",
        [Found("indirect", "Le pont est en très mauvais état", "selon", ORVAL, ORVAL)],
    ),
    "selon in the middle": (
        "Les travaux du pont, selon Jeanne Orval, coûteront dix millions d’euros.",
        [Found("indirect", "Les travaux du pont | coûteront dix millions d’euros", "selon", ORVAL, ORVAL)],
    ),
    "selon and an apposition": (
        "Selon Marc Valet, porte-parole du syndicat, la grève durera une semaine.",
        [Found("indirect", "la grève durera une semaine", "Selon", VALET, VALET)],
    ),
    "d’après a document": (
        "D’après un rapport confidentiel, la digue menace de céder.",
        [
            Found(
                "indirect", "la digue menace de céder", "D’après", "un rapport confidentiel", "un rapport confidentiel"
            )
        ],
    ),
    "de l’avis de": (
        "De l’avis de Jeanne Orval, le chantier a trop duré.",
        [Found("indirect", "le chantier a trop duré", "De l’avis de", ORVAL, ORVAL)],
    ),
    "inserted cue without marks": (
        "Les travaux commenceront en mars, a précisé Jeanne Orval.",
        [Found("indirect", "Les travaux commenceront en mars", "a précisé", ORVAL, ORVAL)],
    ),
    "inserted pronoun without marks": (
        "Jeanne Orval a visité le port. Les travaux commenceront en mars, a-t-elle précisé.",
        [Found("indirect", "Les travaux commenceront en mars", "a-t-elle précisé", "elle", ORVAL)],
    ),
    "conditional of hearsay": (
        "Selon Marc Valet, deux ouvriers seraient blessés.",
        [Found("indirect", "deux ouvriers seraient blessés", "Selon", VALET, VALET)],
    ),
    "passive": (
        "Il a été annoncé par Jeanne Orval que le pont rouvrirait en mai.",
        [Found("indirect", "le pont rouvrirait en mai", "a été annoncé", ORVAL, ORVAL)],
    ),
    "avant de": (
        "Jeanne Orval a visité le port avant de préciser que le pont rouvrirait en mai.",
        [Found("indirect", "le pont rouvrirait en mai", "préciser", ORVAL, ORVAL)],
    ),
    "faire savoir": (
        "Marc Valet a fait savoir que l’usine rouvrirait lundi.",
        [Found("indirect", "l’usine rouvrirait lundi", "a fait savoir", VALET, VALET)],
    ),
    "a relative clause speaks": (
        "La décision revient à Marc Valet, qui a annoncé que l’usine rouvrirait lundi.",
        [Found("indirect", "l’usine rouvrirait lundi", "a annoncé", VALET, VALET)],
    ),
    "comme l’a dit": (
        "Comme l’a rappelé Jeanne Orval, le chantier prendra du retard.",
        [Found("indirect", "le chantier prendra du retard", "Comme l’a rappelé", ORVAL, ORVAL)],
    ),
    "pour and marks": (
        "Pour Jeanne Orval, il s’agit d’une « victoire historique ».",
        [Found("mixed", "il s’agit d’une « victoire historique »", "Pour", ORVAL, ORVAL)],
    ),
    "a negated question": (
        "Jeanne Orval n’a pas dit si le pont rouvrirait avant l’été.",
        [Found("indirect", "le pont rouvrirait avant l’été", "n’a pas dit", ORVAL, ORVAL)],
    ),
    "an agency before the speaker": (
        "« Nous sommes prêts », a déclaré à Reuters un responsable du port.",
        [Found("direct", "Nous sommes prêts", "a déclaré", "un responsable du port", "un responsable du port")],
    ),
    "a relayed quotation": (
        "La radio rapporte que Marc Valet a déclaré : « Le pont est sûr. »",
        [Found("direct", "Le pont est sûr.", "a déclaré", VALET, VALET)],
    ),
    "a reporting verb in an opening clause": (
        "Lorsque Jeanne Orval a annoncé que le pont fermerait, elle a quitté la salle.",
        [Found("indirect", "le pont fermerait", "a annoncé", ORVAL, ORVAL)],
    ),
    "the function speaks": (
        "Le député Marc Valet a visité le port.\n« Je reviendrai », a promis le député.",
        [Found("direct", "Je reviendrai", "a promis", "le député", VALET)],
    ),
    "the last named speaks": (
        "Marc Valet a reçu Jeanne Orval. Cette dernière a répondu que le pont était sûr.",
        [Found("indirect", "le pont était sûr", "a répondu", "Cette dernière", ORVAL)],
    ),
    "selon inside what is said": (
        "Marc Valet a déclaré que selon lui, le pont devait fermer.",
        [Found("indirect", "selon lui, le pont devait fermer", "a déclaré", VALET, VALET)],
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_found_with_its_cue_source_and_speaker(form: str) -> None:
    text, expected = FORMS[form]
    assert found_in(text) == expected


QUOTING_NOBODY = {
    "a term": "La ville a ouvert une « zone bleue » près du port.",
    "a title": "Le film « Les Quais de l’aube » sortira mercredi dans toutes les salles.",
    "a nickname": "Les « gilets jaunes » ont défilé dans les rues du centre.",
    "irony": "La « modernisation » du port a coûté trente emplois.",
    "thought": "Marc Valet pense que le pont rouvrira en mai.",
    "fear": "Les habitants craignent que la digue ne cède.",
    "hope": "Jeanne Orval espère que le pont rouvrira en mai.",
    "what a study does": "Les travaux montrent que la digue a vieilli.",
    "selon as by": "Les tarifs changent selon les saisons et selon l’âge des visiteurs.",
    "a consequence": "La pluie est si forte que les rues sont inondées.",
    "a comparison": "Le pont est plus long que la digue du port.",
    "an imperative": "Rappelons que le pont date de 1932.",
    "what the author knows": "Nous savons que le pont rouvrira en mai.",
    "assuring oneself": "Jeanne Orval s’est assurée que le pont était fermé.",
}


@pytest.mark.parametrize("case", QUOTING_NOBODY)
def test_what_quotes_nobody_stays_unannotated(case: str) -> None:
    assert found_in(QUOTING_NOBODY[case]) == []
