"""Tags of words that can only be verbs, where the model takes them for something else.

The model knows few forms of the rarer verbs (*nie*, *évoque*, *qualifient*), and those report most. Of the verbs that
matter to quotations each form is a verb which is no noun and no adjective too; and of what ends in *-ent* only words in
*-ment* and *souvent* are adverbs.
"""

import re
from typing import Any

import numpy as np
from spacy.attrs import LEMMA, MORPH, ORTH, POS
from spacy.symbols import ADJ, ADV, AUX, NOUN, VERB
from spacy.vocab import Vocab

from glose.languages.fr.cues import verbs
from glose.languages.fr.lexicons import is_demonym
from glose.languages.fr.word_lists import words

__all__ = ["mend"]

_HOMOGRAPHS = words(
    "adresse affiche alarme alerte analyse annonce apostrophe articule attaque augure avance blâme braille chante "
    "cible cite clame commande commente complète conclut confesse conjecture conseille consigne console conte conteste "
    "continue crainte critique débute demande dicte dispute doute entame épingle espère estime étrille excuse "
    "explicite expose fait exprime formule gronde grogne illustre impatiente indigne infirme informe inquiète intime "
    "invite juge lâche lance légende livre marque menace montre murmure note nuance observe offense offre paria peste "
    "philosophe plaisante pointe pose poste précise prêche présage prétexte propose réclame relève remarque réplique "
    "reproche reprise réserve résume riposte risque sentence serine signe somme souffle suspecte tacle tape taxe "
    "témoigne tempête texte titre tonne traite tranche transige trouve vise voue"
)
"""Forms of those verbs that are other words as well."""
_FINITE = re.compile(r"\w+(?:e|ent|a|èrent|irent|urent|ait|aient|era|eront|erait|eraient|ra|ront|rait|raient)")
_NO_VERBS = words(
    "souvent violent intelligent virulent excellent urgent fréquent permanent récent absent présent patient client "
    "prudent évident accident incident président résident adolescent différent apparent cent vent dent lent argent "
    "agent talent parent content équivalent précédent dissident insolent indolent turbulent opulent divergent "
    "indulgent négligent éloquent conséquent innocent décent imminent éminent pertinent continent cohérent inhérent "
    "adhérent concurrent transparent compétent impatient efficient quotient orient latent fervent couvent auvent "
    "paravent ardent confident imprudent strident"
)
"""Words in *-ent* that are no verbs, beside those in *-ment*."""
_NOUNS = words("communiqué communiqués")
_BEFORE_NOUNS = words(
    "bref brefs court courts long longs récent récents dernier derniers nouveau nouveaux premier sobre"
)
"""Adjectives after which those are no participles: *dans un bref communiqué*."""
_PARTICIPLES = ("é", "ée", "és", "ées")
_PARTICIPLE = "Tense=Past|VerbForm=Part"
_SINGULAR, _PLURAL = (f"Mood=Ind|Number={number}|Person=3|VerbForm=Fin" for number in ("Sing", "Plur"))


def _finite(word: str) -> str | None:
    """The lemma of a finite form that is nothing else; None where `word` is none."""
    known = verbs().forms
    lemma = known.get(word)
    if lemma is None or lemma == word or word in _HOMOGRAPHS or word[:-1] in known or not _FINITE.fullmatch(word):
        return None
    return lemma


def _may_be_verb(word: str) -> bool:
    """Whether a word in *-ent* that is no known form can be a verb in the plural: *cessent*."""
    return word.isalpha() and word.islower() and not word.endswith("ment") and word not in _NO_VERBS


def _is_participle(word: str) -> bool:
    return word.endswith(_PARTICIPLES) and word in verbs().forms and word not in _HOMOGRAPHS


def mend(rows: "np.ndarray[Any, np.dtype[np.uint64]]", columns: list[int], vocab: Vocab) -> None:
    """Tag as verbs, in place, the words in `rows` (a row a token, with the attributes `columns`) that must be some."""
    orth, pos, lemma, morph = (columns.index(attribute) for attribute in (ORTH, POS, LEMMA, MORPH))
    tags = rows[:, pos]
    others = np.flatnonzero((tags != VERB) & (tags != AUX))
    spelt = rows[others, orth].tolist()
    found: dict[int, str] = {}
    for number in set(spelt):  # np.unique would import all of numpy.ma
        word = vocab.strings[number]
        if _finite(word) or (word.endswith("ent") and _may_be_verb(word)) or _is_participle(word):
            found[number] = word
    for number in np.flatnonzero(tags == VERB).tolist():
        word = vocab.strings[int(rows[number, orth])]
        if word.islower() and is_demonym(word.capitalize()):  # *la chaîne japonaise NHK*
            rows[number, pos] = ADJ
        elif word in _NOUNS and number and vocab.strings[int(rows[number - 1, orth])] in _BEFORE_NOUNS:
            rows[number - 1, pos], rows[number, pos] = ADJ, NOUN
    if not found:
        return
    for number, word in zip(others.tolist(), map(found.get, spelt), strict=True):
        if word is None:
            continue
        known = _finite(word)
        features = _PLURAL if word.endswith("nt") else _SINGULAR
        if known is None and word.endswith(_PARTICIPLES):
            if not _helped(tags, number) or (tags[number] == ADJ and not _reflexive(rows[:, orth], number, vocab)):
                continue
            known, features = verbs().forms[word], _PARTICIPLE
        elif known is None and tags[number] != ADV:
            continue
        rows[number, pos] = VERB
        rows[number, morph] = vocab.morphology.add(features)
        if known is not None:
            rows[number, lemma] = vocab.strings.add(known)


def _helped(tags: "np.ndarray[Any, np.dtype[np.uint64]]", number: int) -> bool:
    """Whether an auxiliary stands before token `number`, an adverb between them or not: *s'est vivement félicité*."""
    before = number - 1 - (number > 1 and bool(tags[number - 1] == ADV))
    return number > 0 and bool(tags[before] == AUX)


def _reflexive(words_before: "np.ndarray[Any, np.dtype[np.uint64]]", number: int, vocab: Vocab) -> bool:
    """Whether *s'* stands before the auxiliary of token `number`: *s'est félicité* is a verb."""
    return any(vocab.strings[int(word)] in ("s'", "s’") for word in words_before[max(0, number - 3) : number])
