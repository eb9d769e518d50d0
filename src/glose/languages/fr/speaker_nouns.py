"""What a noun that stands for a speaker is: a person, by word lists and endings, or a body, and of which kind.

*la rescapée*, *le vainqueur*, *l'octogénaire* stand for persons; *l'entreprise*, *le syndicat*, *le club* for bodies
that the article names elsewhere. Nouns of one kind may stand for the same body: *la banque* is *le groupe*.
"""

from collections.abc import Mapping

from glose.languages.fr.lexicons import occupation_gender
from glose.languages.fr.word_lists import words

__all__ = [
    "AGED",
    "WIDE",
    "age_noun",
    "body_kind",
    "describes",
    "is_body",
    "is_epicene",
    "is_known_person",
    "is_person",
]

AGED: Mapping[str, int] = {
    "quadragénaire": 40, "quinquagénaire": 50, "sexagénaire": 60, "septuagénaire": 70, "octogénaire": 80,
    "nonagénaire": 90, "trentenaire": 30, "vingtenaire": 20, "centenaire": 100,
}  # fmt: skip
"""Nouns for a person by age, and the first year of the ten they cover."""

_PERSONS = words(
    "homme femme star vedette artiste capitaine suspect suspecte victime intéressé intéressée chef cheffe leader "
    "héros jeune adolescent adolescente père mère fils fille frère sœur veuve veuf époux épouse mari compagne "
    "compagnon droitier gaucher milieu défenseur espoir américain français britannique danois italien espagnol "
    "allemand anglais républicain démocrate conservateur travailliste socialiste écologiste centriste premier "
    "locataire maire édile garçon dame militant militante natif native pilote finaliste avant demi arrière numéro "
    "vainqueur gagnant gagnante perdant perdante tenant tenante meneur meneuse élève otage témoin proche ami amie "
    "collègue parent cousin cousine oncle tante neveu nièce bébé enfant gosse monarque roi reine prince princesse duc "
    "duchesse pape prélat prêtre juge magistrat magistrate secrétaire interprète auteur auteure poète philosophe "
    "sexologue psychologue astronaute diplomate cinéaste légende prodige idole icône médaillé médaillée nobélisé "
    "sociologue géologue politologue guide agent agente impresario personnel "
    "rival rivale adversaire concurrent concurrente challenger prédécesseur successeur homologue coéquipier coéquipière"
)
_PERSON_ENDINGS = (
    "eur", "euse", "trice", "ien", "ienne", "iste", "ologue", "graphe", "ier", "ière", "naire", "crate", "ant", "ante",
    "é", "ée",
)  # fmt: skip
_NO_PERSONS = words(
    "armée assemblée musée lycée comité cité cour conseil chaîne papier dossier courrier chantier quartier métier "
    "atelier foyer calendrier moteur secteur ordinateur décodeur régulateur employeur accusation journée soirée année "
    "matinée idée traversée arrivée entrée montée tournée coopérante volant avant-dernier dernier dernière première "
    "premier manière matière frontière lumière rivière bannière croisière carrière filière volontaire couleur valeur "
    "erreur peur heure fleur chaleur faveur rumeur hauteur grandeur plupart constante variante résultante "
    "gouvernement parlement restaurant instant courant montant carburant exploitant fabricant traité "
    "communiqué exposé énoncé arrêté décret marché congé degré canapé café blé thé pré clé pensée donnée durée armée "
    "mosquée fusée tour"
)
_EPICENE = words(
    "artiste élève otage édile antiquaire pianiste dentiste ado proche collègue adulte journaliste ministre maire "
    "juge diplomate capitaine guide pilote interprète secrétaire propriétaire locataire partenaire responsable "
    "militaire commissaire cinéaste peintre architecte"
)

_BODIES = {
    "company": "entreprise société groupe firme compagnie marque constructeur géant banque éditeur opérateur fabricant "
    "start-up startup plateforme réseau enseigne maison multinationale distributeur transporteur exploitant assureur "
    "laboratoire studio établissement holding avionneur motoriste équipementier industriel brasseur label "
    "établissement filiale réassureur pétrolier sidérurgiste énergéticien",
    "ngo": "organisation association ong fondation collectif mouvement ligue groupement",
    "union": "organisation syndicat fédération confédération union centrale collectif association",
    "party": "organisation parti formation mouvement ligue coalition alliance union",
    "armed": "organisation groupe mouvement réseau milice",
    "federation": "organisation fédération confédération union ligue groupement association instance",
    "media": "journal quotidien hebdomadaire magazine revue site chaîne radio agence tabloïd mensuel média",
    "team": "club équipe franchise formation écurie",
    "institution": "instance institution organe organisme office institut agence",
}
_DESCRIBING = words(
    "lauréat lauréate champion championne vainqueur gagnant gagnante auteur auteure autrice interprète star vedette "
    "héros héroïne icône légende joueur joueuse attaquant attaquante défenseur milieu gardien gardienne buteur "
    "buteuse ailier acteur actrice comédien comédienne chanteur chanteuse rappeur rappeuse pilote natif native "
    "médaillé médaillée créateur créatrice réalisateur réalisatrice tenant tenante doyen doyenne prodige locataire "
    "homme femme veuve veuf"
)
"""Nouns that tell with their complement of somebody already named: *le quintuple lauréat du Ballon d'or*."""

WIDE = words(
    "entreprise société groupe firme compagnie marque géant organisation association ong club instance institution "
    "organe organisme juridiction plateforme constructeur start-up établissement formation"
)
"""Nouns for a body that fit one of which the article does not say what it is."""

_KIND: dict[str, tuple[str, ...]] = {}
for _kind, _nouns in _BODIES.items():
    for _noun in _nouns.split():
        _KIND[_noun] = (*_KIND.get(_noun, ()), _kind)


def body_kind(noun: str) -> tuple[str, ...]:
    """Return the kinds of body that `noun` (lower case, singular) can stand for, none for another noun."""
    return _KIND.get(noun, ())


def is_person(noun: str) -> bool:
    """Whether `noun` (lower case, singular) stands for a person."""
    if noun in _PERSONS or noun in AGED or occupation_gender(noun):
        return True
    if noun in _NO_PERSONS or noun in _KIND or noun.endswith("té"):
        return False
    return len(noun) > 4 and noun.endswith(_PERSON_ENDINGS)


_COLLECTIVES = words(
    "police gouvernement parquet armée justice direction défense accusation préfecture mairie ministère tribunal cour "
    "famille équipe rédaction présidence opposition majorité commission comité conseil assemblée parlement sénat "
    "chancellerie diplomatie exécutif gendarmerie état-major hôpital université école délégation mission commune ville "
    "couple ambassade consulat régime syndicat intersyndicale patronat clergé administration autorité service cabinet "
    "télévision presse entourage troupe régie fédération ligue banque jury instance public marine garde"
)


def is_body(noun: str) -> bool:
    """Whether `noun` (lower case, singular) stands for several persons who speak as one: *la police*, *le groupe*."""
    return noun in _COLLECTIVES or noun in _KIND


def is_known_person(noun: str) -> bool:
    """Whether the word lists, not the ending alone, show that `noun` (lower case, singular) stands for a person."""
    return noun in _PERSONS or noun in AGED or (bool(occupation_gender(noun)) and noun not in _NO_PERSONS)


def describes(noun: str) -> bool:
    """Whether `noun`, even with a complement, tells of somebody named before: *l'interprète de « Velvet Morning »*."""
    return noun in _DESCRIBING


def is_epicene(noun: str) -> bool:
    """Whether `noun` has one form for men and women, so that *l'* before it shows no gender."""
    return noun in AGED or noun in _EPICENE or noun.endswith("iste") or occupation_gender(noun) == "mf"


def age_noun(years: int) -> str | None:
    """Return the noun for a person of that age: 83 → *octogénaire*."""
    return next((noun for noun, first in AGED.items() if first <= years < first + 10), None)
