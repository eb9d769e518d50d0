"""Whom a preposition names as the source of what is said: *selon le port*, *d'après ce qu'a dit la maire*."""

from glose.languages.fr.cue_clauses import inserted_clause
from glose.languages.fr.cues import DOCUMENTS, NOT_SOURCES, REPORTING_NOUNS, verbs
from glose.languages.fr.lexicons import occupation_gender
from glose.languages.fr.morphology import is_finite
from glose.languages.fr.noun_phrases import Phrase, phrase_at
from glose.languages.fr.passage import Passage
from glose.languages.fr.sources import source_of
from glose.languages.fr.speaker_nouns import body_kind, is_person
from glose.languages.fr.verb_groups import group
from glose.languages.fr.word_lists import words

__all__ = ["for_whom", "may_speak", "speaks", "utterer", "who_told", "whole_phrase", "without_main_subject"]

_PEOPLE = words(
    "homme femme témoin victime expert spécialiste proche habitant voisin responsable autorité gouvernement "
    "police parquet ministère syndicat association ong organisation entreprise groupe institut agence tribunal "
    "cour juge avocat procureur élu opposition parti média association observateur analyste chercheur "
    "scientifique historien économiste sociologue médecin organisateur dirigeant participant joueur entraîneur "
    "président porte-parole ministre maire député sénateur diplomate militaire armée pompier gendarmerie "
    "préfecture mairie direction collectif famille parent ami collègue fondation commission comité conseil office "
    "bureau institution banque société majorité certain personne entourage partisan détracteur critique défenseur "
    "pêcheur agriculteur ouvrier étudiant député conseiller passager riverain "
    "officiel croyant paysan client usager secours enquêteur policier gendarme secouriste manifestant salarié"
)


_UTTERANCES = words(
    "annonce déclaration propos mot parole terme expression formule dire témoignage connaissance aveu confidence "
    "affirmation"
)


def whole_phrase(passage: Passage, last: int) -> Phrase | None:
    """The noun phrase of somebody who speaks that reaches up to token `last`, from its article on."""
    floor = max(passage.sentence(last)[0], last - _LONGEST_PHRASE)
    for first in range(last - 1, floor - 1, -1):
        if passage.pos(first) in ("VERB", "AUX", "PUNCT"):
            return None
        if passage.pos(first) == "DET" and speaks(passage.lemma(first + 1)):
            found = phrase_at(passage, first)
            if found is not None and found.last >= last - 1:
                return found
    return None


_SHARES = words("plupart majorité nombre dizaine centaine partie ensemble moitié")
_LONGEST_PHRASE = 10


def who_told(passage: Passage, start: int) -> Phrase | None:
    """Whose words *selon ce que* takes up: *selon ce qu'a confié une source*, *selon ce que le maire a dit*."""
    if passage.lower(start + 1) not in ("que", "qu'"):
        return None
    clause = inserted_clause(passage, start + 2, marked=False)
    if clause is not None:
        return clause.source
    for number in range(start + 2, min(len(passage.tokens), start + 16)):
        if passage.verb_lemma(number) in verbs().that and passage.pos(number) == "VERB":
            source = source_of(passage, group(passage, number))
            return None if source is None else source._replace(last=number)
    return None


def without_main_subject(passage: Passage, source: Phrase | None) -> Phrase | None:
    """*Selon le parquet, Jean Vial aurait fui*: the name after the comma is the subject, not who is named.

    So it is after what no person is the name of: *selon Le Temps, Jean Vial, ancien maire, sera candidat*.
    """
    if source is None or source.form != "name":
        return source
    comma = next((at for at in range(source.head - 1, source.first, -1) if passage.lower(at) == ","), -1)
    if comma < 0 or source.head not in passage.named:
        return source
    own = source.first + (passage.pos(source.first) == "DET" and source.first not in passage.named)
    begin, finish, mention = passage.named.get(own, (0, 0, None))
    if mention is not None and begin == own and mention.label != "PER":
        return Phrase(*passage.span(begin, finish), begin, source.first, comma - 1, "name", mention.id)
    noun = _head_noun(passage, source.first, comma - 1)
    if source.last <= passage.named[source.head][1] and comma == passage.named[source.head][0] - 1:
        after = source.last + 1
        while passage.lower(after) in ("ne", "n'", "se", "s'", "y", "en", "lui", "leur", "le", "la", "les", "l'"):
            after += 1
        if passage.pos(after) in ("VERB", "AUX") or passage.lemma(source.first + 1) in DOCUMENTS | REPORTING_NOUNS:
            return Phrase(*passage.span(source.first, comma - 1), noun, source.first, comma - 1, "noun")
    somebody = passage.named[source.head][2].label == "PER"  # *selon la société, Taff Mining, P* names it
    if somebody and body_kind(passage.lower(noun)) and passage.lower(source.last + 1) == ",":
        return Phrase(*passage.span(source.first, comma - 1), noun, source.first, comma - 1, "noun")
    return source


def _head_noun(passage: Passage, first: int, last: int) -> int:
    return next((number for number in range(first, last + 1) if passage.pos(number) == "NOUN"), first)


def for_whom(passage: Passage, number: int) -> tuple[str, int, int] | None:
    """*Pour lui, il s'agit d'une erreur*; *Pour Jeanne Orval, c'est un « désastre »*; *Pour le juge, P*.

    With marks a name or a person will do; without, what follows must be what one may think of a thing, or the name must
    come with what makes its opinion count (*Pour Ana Vial, professeure à Sars, le port a été mal bâti*).
    """
    first, last = passage.sentence(number)
    if passage.lower(number) == "pour" and passage.lower(number - 1) == "," and passage.lower(number + 1) == "qui":
        return "pour", number, number + 1
    joined = passage.lower(number - 1) in ("et", "mais", "car")  # *…, et pour certains élus, le port devrait fermer*
    opens = joined or number == first or (number <= first + _LONGEST_LINK and passage.lower(number - 1) == ",")
    if passage.lower(number) != "pour" or not opens:
        return None
    if not joined and any(
        passage.pos(at) in ("VERB", "AUX") and passage.lower(at) != "dit" for at in range(first, number)
    ):
        return None  # *Cela dit, pour le juge, P*
    source = phrase_at(passage, number + 1)
    if source is None or passage.lower(source.last + 1) != ",":
        return None
    found = "pour", number, number + 1
    if source.form == "pronoun":
        return found if passage.lower(source.head) in ("lui", "elle", "eux", "elles") else None
    if source.form != "name" and not _is_person(passage, source):
        return None
    if any(passage.quoted(following) for following in range(source.last, last + 1)):
        return found
    named = passage.named.get(source.head)
    if source.form == "name" and (named is None or named[2].label not in ("PER", "ORG")):
        return None
    if named is not None and named[2].label == "PER" and _is_known(passage, source, last):
        return found
    return found if _is_opinion(passage, source.last + 2, last) else None


_LONGEST_LINK = 3
_LONGEST_SUBJECT = 14
_OPINIONS = words("devoir falloir pouvoir agir suffire valoir importer")


def _is_known(passage: Passage, source: Phrase, last: int) -> bool:
    """Whether a function stands beside the name: *Pour le procureur, Luc Roy,*; *Pour Ana Vial, professeure,*."""
    if any(occupation_gender(passage.lemma(at)) for at in range(source.first, source.head)):
        return True
    after = source.last + 2
    return after < last and passage.pos(after) in ("NOUN", "ADJ") and is_person(passage.lower(after))


def _is_opinion(passage: Passage, number: int, last: int) -> bool:
    """Whether a clause says what one may think: in the conditional, of what must be, or *il s'agit de*, *c'est un*."""
    for at in range(number, min(last, number + _LONGEST_SUBJECT) + 1):
        token = passage.tokens[at]
        if token.pos_ in ("VERB", "AUX") and is_finite(token):
            if passage.lower(at - 1) == "c'" or (passage.lower(at - 1) == "il" and passage.lemma(at) == "être"):
                after = passage.lower(at + 1)
                return after in ("un", "une", "trop", "pas", "plus", "aussi", "bien") or passage.pos(at + 1) == "ADJ"
            return passage.lower(at).endswith(("rait", "raient")) or passage.lemma(at) in _OPINIONS
        if passage.lower(at) in ("qui", "que", "qu'", "dont"):
            return False
    return False


def _is_person(passage: Passage, source: Phrase) -> bool:
    """Whether a noun is of people by what they do: *Pour les chercheurs, il s'agit d'un « leurre »*."""
    return source.form == "noun" and bool(occupation_gender(passage.lemma(source.head).removeprefix("vice-")))


def utterer(passage: Passage, source: Phrase | None) -> Phrase | None:
    """Who made what *selon* names: *selon l'annonce faite par le maire*, *d'après la déclaration d'un élu*."""
    if source is None or source.form != "noun" or passage.lemma(source.head) not in _UTTERANCES:
        return source
    for number in range(source.head + 1, min(len(passage.tokens), source.head + 9)):
        word = passage.lower(number)
        if word in (",", ".", "«"):
            break
        if word in ("par", "de", "d'", "du", "des"):
            found = phrase_at(passage, number + 1)
            if found is not None and found.form in ("name", "noun"):
                return found._replace(last=max(found.last, source.last))
    return source


def may_speak(passage: Passage, source: Phrase) -> bool:
    """Whether the phrase after *selon* can say something; *selon les cas* names nobody."""
    if source.form in ("name", "pronoun", "demonstrative", "indefinite"):
        return passage.lower(source.head) not in ("moi", "vous", "nous", "un", "une", "que", "tout", "midi", "guerre")
    lemma = passage.lemma(source.head)
    if lemma == "article" and passage.lower(source.head - 1) in ("un", "cet"):
        return True
    if lemma in _SHARES:
        of = next((at for at in range(source.head + 1, source.last + 1) if passage.pos(at) == "NOUN"), -1)
        return of >= 0 and (speaks(passage.lemma(of)) or is_person(passage.lemma(of)))
    if lemma in NOT_SOURCES:
        return False
    if speaks(lemma):
        return True
    return passage.lower(source.last + 1) in (",", ".", "") or passage.quoted(source.last + 1)


def speaks(noun: str) -> bool:
    """Whether `noun` is of somebody or something that says things."""
    return noun in DOCUMENTS | _PEOPLE | REPORTING_NOUNS or bool(occupation_gender(noun))
