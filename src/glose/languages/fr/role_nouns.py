"""How the noun that stands for a speaker goes with what an article says somebody is: *l'élu* with *maire de Sars*.

A wide noun may stand for narrower ones, and the other way round: *le magistrat* for a *procureur*. Compiled for glose.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal

from glose.languages.fr.lexicons import is_demonym, occupation_gender
from glose.languages.fr.name_tables import words as name_words
from glose.languages.fr.speaker_nouns import AGED
from glose.languages.fr.word_lists import words

__all__ = ["Accord", "accord", "has_function", "is_generic", "is_role", "is_situation", "masculine"]

Accord = Literal["same", "kind", "part", "open", "against"]
"""The same noun; a wider one; a narrower one; nothing speaks against it; another function is known."""

_ANYBODY = words(
    "homme femme dame monsieur jeune garçon fille fillette adolescent enfant personnalité individu intéressé star "
    "vedette idole icône légende figure natif héros personnage personne citoyen habitant "
    "homologue successeur prédécesseur coéquipier ami mari époux père mère"
)
_SITUATIONS = words(
    "suspect accusé prévenu tueur assaillant auteur meurtrier agresseur terroriste détenu prisonnier condamné victime "
    "témoin rescapé survivant blessé plaignant disparu otage vainqueur gagnant perdant lauréat champion finaliste "
    "candidat favori signataire orateur invité nouveau élu sortant mis démissionnaire défunt malade patient voyageur "
    "passager conducteur automobiliste client voisin propriétaire locataire militant manifestant opposant retraité "
    "milliardaire millionnaire magnat bénévole riverain étudiant lycéen élève apprenti réfugié migrant vétéran exilé "
    "résident fondateur cofondateur"
)
_KINDS = tuple(
    (words(wide), words(wide) | words(narrow))
    for wide, narrow in (
        (
            "élu",
            "maire député sénateur conseiller adjoint édile parlementaire eurodéputé bourgmestre échevin président",
        ),
        ("édile", "maire bourgmestre"),
        ("parlementaire représentant", "député sénateur eurodéputé élu"),
        ("politique politicien politicienne", "sénateur député maire ministre président gouverneur chancelier premier"),
        (
            "responsable dirigeant chef leader patron numéro",
            "directeur président pdg secrétaire porte-parole gouverneur commissaire coordinateur coordonnateur délégué "
            "administrateur gérant fondateur ministre",
        ),
        ("pdg directeur président", "pdg directeur président patron"),
        ("entrepreneur milliardaire industriel", "patron pdg directeur président fondateur cofondateur propriétaire"),
        ("magistrat", "procureur juge président substitut vice-procureur"),
        (
            "policier enquêteur",
            "commissaire inspecteur capitaine brigadier commandant major lieutenant shérif chef agent sergent officier",
        ),
        ("militaire officier", "général colonel capitaine amiral lieutenant soldat commandant adjudant sergent"),
        (
            "scientifique chercheur expert spécialiste universitaire professeur enseignant docteur",
            "astronome biologiste physicien climatologue géologue épidémiologiste historien sociologue économiste "
            "politologue ingénieur astrophysicien virologue paléontologue archéologue anthropologue sismologue "
            "volcanologue chimiste mathématicien auteur directeur océanographe météorologue psychologue juriste "
            "médecin analyste",
        ),
        (
            "médecin docteur praticien soignant",
            "chirurgien cardiologue pédiatre urgentiste infectiologue généraliste psychiatre professeur virologue",
        ),
        (
            "joueur footballeur sportif athlète champion international",
            "attaquant milieu défenseur gardien ailier buteur capitaine tennisman nageur coureur cycliste skieur "
            "handballeur basketteur rugbyman pilote boxeur judoka sprinteur escrimeur lutteur gymnaste golfeur "
            "perchiste marathonien avant-centre pivot demi pilier navigateur",
        ),
        ("technicien coach sélectionneur entraîneur", "manager"),
        ("écrivain auteur", "romancier essayiste poète dramaturge journaliste scénariste"),
        (
            "artiste star vedette interprète",
            "chanteur musicien rappeur acteur comédien compositeur peintre sculpteur pianiste danseur humoriste "
            "guitariste",
        ),
        (
            "chanteur musicien",
            "rappeur guitariste pianiste batteur bassiste violoniste violoncelliste trompettiste saxophoniste ténor "
            "soprano baryton dj compositeur auteur-compositeur interprète",
        ),
        ("acteur comédien", "acteur comédien humoriste"),
        ("enseignant professeur", "instituteur institutrice maître maîtresse prof"),
        ("conducteur", "chauffeur automobiliste camionneur routier motard"),
        ("marin", "skipper navigateur capitaine pêcheur matelot"),
        ("soignant", "infirmier médecin"),
        ("juriste", "avocat professeur juge magistrat notaire"),
        ("cuisinier restaurateur", "chef"),
        ("couturier créateur", "styliste designer"),
        ("cycliste coureur", "grimpeur sprinteur"),
        ("législateur", "sénateur député représentant parlementaire"),
        ("pasteur prêtre", "curé abbé père révérend"),
        ("financier", "banquier trader analyste gérant investisseur"),
        ("cinéaste réalisateur", "metteur scénariste producteur"),
        ("diplomate", "ambassadeur consul ministre envoyé émissaire représentant chef"),
        ("prélat religieux", "pape cardinal archevêque évêque prêtre curé abbé imam pasteur patriarche"),
        ("pontife", "pape"),
        ("souverain monarque dirigeant", "roi reine empereur prince émir sultan"),
        ("syndicaliste", "secrétaire délégué leader président responsable dirigeant"),
        ("journaliste", "reporter rédacteur chroniqueur correspondant éditorialiste présentateur animateur"),
        ("présentateur animateur", "présentateur animateur"),
        ("astronaute", "spationaute cosmonaute"),
        ("aventurier", "navigateur skipper explorateur alpiniste"),
        ("youtubeur", "vidéaste influenceur blogueur"),
        ("agriculteur exploitant", "éleveur viticulteur paysan maraîcher"),
    )
)
"""Nouns that are wide, and all that each of these may be."""

_FEMININES: Mapping[str, str] = {
    "trice": "teur", "euse": "eur", "eure": "eur", "ière": "ier", "ienne": "ien", "esse": "e", "onne": "on",
    "elle": "el", "ée": "é",
}  # fmt: skip
_WITH_E = ("ale", "nte", "cate", "ate", "ue", "aise", "oise", "ine", "ecte", "mie")
_EPICENE = ("que", "gue", "diplomate", "crate", "pirate")
_FROM = ("ien", "ienne", "ais", "aise", "ois", "oise", "éen", "éenne")
_KEEP = words("femme dame fille fillette reine mère star vedette idole icône légende figure princesse personne hôtesse")


@lru_cache(maxsize=4096)
def masculine(noun: str) -> str:
    """Return the masculine of a noun for a person, by its ending: *sénatrice* → *sénateur*; others as they are."""
    noun = noun.removeprefix("ex-").removeprefix("vice-")
    if noun in _KEEP or noun in AGED:
        return noun
    for ending, other in _FEMININES.items():
        if noun.endswith(ending):
            return noun.removesuffix(ending) + other
    return noun[:-1] if noun.endswith(_WITH_E) and not noun.endswith(_EPICENE) else noun


_OFFICES = words("élu député sénateur maire conseiller eurodéputé parlementaire adjoint")
_FUNCTIONS = words("président rapporteur candidat porte-parole leader chef secrétaire coordinateur fondateur numéro")
"""What one person often is at once: the senator who presides over a commission."""


def is_role(noun: str) -> bool:
    """Whether a noun is one of the functions that are known here: *le PDG*."""
    return any(masculine(noun) in group for _, group in _KINDS)


def is_generic(noun: str) -> bool:
    """Whether a noun says nothing of what somebody does: *l'homme*, *la star*, *la quinquagénaire*, *le Belge*."""
    return masculine(noun) in _ANYBODY or noun in AGED or _is_people(noun)


def _is_people(noun: str) -> bool:
    """Whether a noun tells where somebody is from: *le Belge*, *la Finistérienne*."""
    if is_demonym(noun.capitalize()):
        return True
    return noun.endswith(_FROM) and not occupation_gender(noun) and not is_role(noun)


def is_situation(noun: str) -> bool:
    """Whether a noun says what happened to somebody, beside what he or she does: *le suspect*, *la lauréate*."""
    return masculine(noun) in _SITUATIONS


_BESIDE = words(
    "homologue successeur prédécesseur coéquipier ami collègue voisin rival adversaire concurrent milliardaire"
)
"""What somebody is beside others, whatever they do."""


@cache
def _kin() -> frozenset[str]:
    return frozenset(masculine(noun) for noun in name_words("kin"))


@lru_cache(maxsize=4096)
def has_function(heads: tuple[str, ...]) -> bool:
    """Whether one of the nouns that stand for somebody says what they do: not *83 ans*, *le Belge*, *son ami*."""
    return any(
        not (head.endswith(" ans") or is_generic(head) or is_situation(head) or masculine(head) in _kin())
        for head in heads
    )


@lru_cache(maxsize=4096)
def accord(noun: str, heads: tuple[str, ...]) -> Accord:
    """Return how `noun` goes with the nouns `heads` that are known to stand for somebody."""
    own = masculine(noun)
    known = {masculine(head) for head in heads if not head.endswith(" ans")}
    if own in known:
        return "same"
    if noun in AGED:
        return "against" if known & AGED.keys() else "open"
    peoples = {head for head in known if _is_people(head)}
    if _is_people(noun):
        return "against" if peoples and is_demonym(noun.capitalize()) else "open"
    known -= peoples | AGED.keys()
    known -= _BESIDE
    if any(own in wide and known & group for wide, group in _KINDS):
        return "kind"
    if any(own in group and known & wide for wide, group in _KINDS):
        return "part"
    if own in _ANYBODY or own in _SITUATIONS or not known:
        return "open"
    if (own in _OFFICES and known <= _FUNCTIONS) or (own in _FUNCTIONS and known <= _OFFICES):
        return "open"
    return "against"
