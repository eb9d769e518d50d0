"""Which words report speech: verbs by what they may be built with, nouns, prepositions and participles.

The verbs come from `lexicons/reporting_verbs.tsv`; the tables here say where the press uses them otherwise. Verbs of
thinking, fearing, hoping and wanting report nothing (see the guidelines): *croire*, *craindre*, *espérer*, *vouloir*.
Lemmas are lower case; pronominal ones carry *se* (*s'exclamer* is "exclamer" with a reflexive pronoun).
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from glose.languages.fr.conjugation import conjugated
from glose.languages.fr.lexicons import reporting_verbs
from glose.languages.fr.word_lists import words

__all__ = [
    "ADDRESSING_VERBS",
    "ATTRIBUTION",
    "DOCUMENTS",
    "HIDING_VERBS",
    "NAMING_VERBS",
    "NOT_SOURCES",
    "QUESTION_VERBS",
    "QUESTION_WORDS",
    "REFLEXIVE_VERBS",
    "REPORTING_NOUNS",
    "SAYING_NOUNS",
    "TELLING_VERBS",
    "THINKING_VERBS",
    "Verbs",
    "verbs",
]

_THINKING = words(
    "croire penser espérer craindre redouter imaginer supposer soupçonner suspecter souhaiter prévoir douter "
    "calculer envisager présager spéculer subodorer supputer présumer conjecturer anticiper augurer "
    # what shows or proves does not speak, nor does what allows, wants or risks
    "montrer démontrer prouver convaincre persuader attester préférer risquer poser commander signifier trouver "
    "accepter refuser accorder offrir autoriser interdire consentir feindre rire sourire parier "
    "apprendre "
    # what is learnt, felt or noticed by nobody in particular
    "souvenir rappeler_se remémorer consoler résigner"
)
_THAT = words(
    "tweeter twitter retweeter poster écrire titrer publier plaisanter juger estimer considérer regretter réjouir "
    "plaindre inquiéter étonner indigner féliciter alarmer désoler vanter targuer défendre excuser exclamer "
    "écrier lamenter scandaliser offusquer souligner noter constater observer remarquer relever pointer prédire "
    "prophétiser rapporter relater raconter signaler informer prévenir avertir mentionner stipuler rajouter "
    "réaffirmer redire déclarer dire dévoiler révéler exiger demander réclamer ordonner proposer suggérer "
    "recommander conseiller plaider marteler clamer proclamer garantir promettre jurer certifier maintenir "
    "soutenir prétendre alléguer arguer avancer expliquer préciser détailler exposer indiquer annoncer "
    "communiquer confirmer officialiser reconnaître admettre concéder avouer confesser convenir nier démentir "
    "contester réfuter objecter rétorquer répliquer répondre riposter protester conclure ajouter renchérir "
    "compléter affirmer assurer asséner insister répéter réitérer confier murmurer chuchoter souffler glisser "
    "lancer lâcher crier hurler ironiser insinuer témoigner attester évaluer déplorer critiquer dénoncer fulminer "
    "enrager espérer_non notifier aviser alerter théoriser faire_savoir faire_valoir faire_remarquer "
    "exclure exprimer faire_observer laisser_entendre sous-entendre pronostiquer rectifier"
)
_INFINITIVE = words(
    "affirmer assurer déclarer dire avouer reconnaître admettre prétendre nier démentir confirmer indiquer "
    "annoncer révéler estimer expliquer répéter ajouter confesser certifier soutenir jurer préciser réaffirmer "
    "confier rappeler regretter répondre concéder garantir juger considérer raconter clamer tweeter twitter écrire "
    "témoigner maintenir signaler relater insister marteler proclamer répéter"
)
_INFINITIVE_WITH_DE = words(
    "promettre jurer menacer proposer regretter demander ordonner conseiller recommander suggérer exiger accuser "
    "reprocher déconseiller enjoindre supplier prier sommer implorer plaindre vanter targuer féliciter réjouir "
    "dire répondre avertir préconiser défendre exclure"
)
_INFINITIVE_WITH_A = words("inviter appeler exhorter inciter encourager engager demander")

THINKING_VERBS = words("penser croire craindre espérer redouter souhaiter douter trouver vouloir")
"""Verbs of thought: what they bring is said where words of it stand in marks (*pense que le port est « perdu »*)."""

HIDING_VERBS = words("cacher dissimuler")
"""Verbs that report where they are negated: *n'a pas caché que P*."""

QUESTION_VERBS = words("demander interroger questionner enquérir renseigner")
"""Verbs that ask: *a demandé si*, *se demande pourquoi*."""

TELLING_VERBS = words("dire préciser indiquer expliquer raconter détailler exposer révéler dévoiler relater décrire")
"""Verbs that tell how or why: *a expliqué comment P*, *n'a pas précisé quand P*."""

QUESTION_WORDS = words("si s' s’ quand pourquoi comment où combien qui quel quelle quels quelles ce lequel laquelle")
"""Words that open an indirect question; *ce* does with *que* or *qui* (*a demandé ce que…*)."""

REFLEXIVE_VERBS = words(
    "plaindre inquiéter étonner indigner féliciter réjouir alarmer désoler lamenter vanter targuer défendre "
    "exclamer écrier interroger insurger offusquer scandaliser justifier émouvoir enorgueillir flatter excuser "
    "demander enquérir engager"
)
"""Verbs that report with a reflexive pronoun; *se dire* and *s'assurer* report nothing."""

NAMING_VERBS = words(
    "qualifier appeler décrire désigner parler évoquer dénoncer saluer fustiger regretter déplorer condamner "
    "critiquer louer vanter invoquer réclamer exiger demander promettre annoncer mentionner plaider prôner "
    "préconiser revendiquer souligner pointer exprimer accuser traiter juger estimer considérer déclarer dire "
    "affirmer assurer avouer reconnaître admettre rejeter récuser réfuter contester démentir balayer répondre "
    "confier expliquer raconter rapporter taxer moquer railler ironiser féliciter réjouir inquiéter alarmer "
    "indigner plaindre défendre épingler étriller tacler vilipender blâmer applaudir remercier résumer définir "
    "dépeindre écrire ajouter exhorter inviter proposer promettre relever noter remarquer observer constater "
    "signaler insister recommander tweeter crier scander clamer proclamer revendiquer conclure commenter "
    "comparer assimiler justifier prévenir menacer avertir minimiser relativiser marteler répéter réaffirmer réitérer "
    "révéler préciser emporter alerter reprocher "
    "insurger dénombrer pester tonner fulminer tempêter faire_état "
    "faire_part mettre_en_garde"
)
"""Verbs whose object may quote a word or a phrase: *a appelé à une « enquête complète »*, *a qualifié de « … »*."""

ADDRESSING_VERBS = words(
    "adresser mettre parler exprimer prononcer réagir réciter chanter continuer poursuivre reprendre commencer "
    "conclure finir enchaîner insister interroger déclarer publier poster écrire lire afficher titrer signer envoyer "
    "diffuser attribuer témoigner sourire rire soupirer plaisanter"
)
"""Verbs that come before a colon and a quotation without governing it: *s'est adressé aux élus : « … »*."""

REPORTING_NOUNS = words(
    "annonce affirmation aveu promesse avertissement déclaration communiqué mot parole phrase formule propos "
    "réponse question commentaire message tweet publication slogan devise cri argument explication réplique "
    "conclusion consigne conseil constat critique expression refrain rapport lettre texte discours citation "
    "remarque moto titre motto précision appel mise_en_garde post billet légende tribune courriel réaction"
)
"""Nouns that report where no verb does: *dans un communiqué*, *ces mots : « … »*, *l'annonce que*."""

SAYING_NOUNS = words(
    "annonce affirmation aveu promesse déclaration confirmation avertissement allégation accusation démenti"
)
"""Nouns whose clause is what somebody said: *l'annonce que P*, *les accusations selon lesquelles P*."""

ATTRIBUTION = {
    "selon": "selon",
    "d'après": "d’après",
    "de l'avis de": "de l’avis de",
    "de l'aveu de": "de l’aveu de",
    "aux dires de": "aux dires de",
    "au dire de": "au dire de",
    "à en croire": "à en croire",
    "pour": "pour",
    "suivant": "suivant",
    "dixit": "dixit",
    "aux yeux de": "aux yeux de",
}
"""Prepositions that name a source."""

DOCUMENTS = words(
    "communiqué rapport étude sondage enquête document déclaration annonce lettre note texte article tweet "
    "message publication livre chiffre statistique données donnée donnees témoignage connaissance information "
    "source bilan estimation projection calcul analyse plainte acte dossier compte-rendu procès-verbal décompte "
    "recensement quotidien journal magazine hebdomadaire chaîne radio site agence média presse revue mise rumeur "
    "tradition légende propos mot terme baromètre loi_non observateur résultat indice classement registre dépêche "
    "version récit constatation indication accusation rédaction"
)
"""Nouns, other than people, that speak: they may follow *selon* and be the subject of a reporting verb."""

NOT_SOURCES = words(
    "cas loi critère modalité orientation âge taille besoin mode méthode principe règle type ordre degré norme "
    "calendrier goût saison région pays situation circonstance possibilité moyen niveau date moment lieu nombre "
    "formule article disposition accord convention article usage habitude humeur envie logique importance nature "
    "forme façon manière scénario sexe origine religion plan prix poids heure jour température condition couleur "
    "barème tarif procédure protocole programme rythme volonté gravité hypothèse"
)
"""Nouns after *selon* that say by what something varies or is ruled, not who says so."""


class Verbs(NamedTuple):
    """Lemmas of verbs by what they may be built with, and the lemma of each of their forms."""

    all: frozenset[str]
    that: frozenset[str]
    infinitive: frozenset[str]
    infinitive_de: frozenset[str]
    infinitive_a: frozenset[str]
    forms: Mapping[str, str]


@cache
def verbs() -> Verbs:
    """Return the reporting verbs, read once a process."""
    rows = reporting_verbs().values()
    incise = {_plain(row.lemma) for row in rows if row.frames & {"incise", "colon_direct"}}
    that = {_plain(row.lemma) for row in rows if "that_clause" in row.frames}
    every = frozenset(incise | that | _THAT)
    known = every | NAMING_VERBS | ADDRESSING_VERBS | QUESTION_VERBS | _INFINITIVE | _INFINITIVE_WITH_DE
    return Verbs(
        all=every,
        that=frozenset((that | _THAT | HIDING_VERBS) - _THINKING),
        infinitive=_INFINITIVE,
        infinitive_de=_INFINITIVE_WITH_DE,
        infinitive_a=_INFINITIVE_WITH_A,
        forms=conjugated(
            lemma
            for lemma in known | HIDING_VERBS | THINKING_VERBS | _INFINITIVE_WITH_A | _OTHERS
            if lemma.isalpha() or "-" in lemma
        ),
    )


_OTHERS = words("nommer surnommer laisser faire tenir vouloir_ venir aller_ continuer choisir finir commencer")


def _plain(lemma: str) -> str:
    """*s'exclamer* and *se plaindre* without their pronoun."""
    return lemma.removeprefix("s'").removeprefix("s’").removeprefix("se ")
