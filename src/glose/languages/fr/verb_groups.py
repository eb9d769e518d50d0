"""The verb group around a verb: its auxiliaries, its reflexive pronoun, its inverted subject, its negation.

French builds them by position (*a par ailleurs ajouté*, *s'est-il inquiété*, *n'a pas précisé*), so they are read from
the tokens beside the verb; the parser's arcs are not needed, which keeps them right in inserted clauses.
"""

from typing import NamedTuple

from glose.languages.fr.morphology import is_finite, is_infinitive, is_participle
from glose.languages.fr.passage import Passage
from glose.languages.fr.word_lists import words

__all__ = [
    "CLITIC_SUBJECTS",
    "HELPED",
    "Group",
    "group",
    "group_from",
    "inverted_subject",
    "is_modifier",
    "is_reflexive",
    "is_verbless",
]

CLITIC_SUBJECTS = words("-t-il -t-elle -t-on -t-ils -t-elles -il -elle -on -ils -elles -je -nous -tu -vous -ce")
_REFLEXIVE = frozenset(("se", "s'"))
_CLITICS = words("me m' te t' le la les l' lui leur nous vous y en")
_NEGATION = frozenset(("ne", "n'"))
_NEGATED = words("pas jamais plus point aucunement nullement guère")
_AUXILIARIES = words(
    "a ai as avons avez ont avait avais avions aviez avaient aura auras auront aurait auraient ait aient eut "
    "eurent ayant eût avoir est es sont était étaient sera seront serait seraient fut furent soit soient étant "
    "suis être"
)
_BETWEEN = words(
    "par ailleurs en outre effet fait d' de du abord nouveau plus tard cependant également aussi ensuite encore "
    "toujours déjà donc alors enfin ainsi notamment toutefois pourtant bien même tout simplement été simplement "
    "lui-même elle-même eux-mêmes à son tour leur sa surcroît revanche particulier autre part quant elle lui eux "
    "tort raison malgré pour ce propos côté"
)
_WIDEST = 7
"""So many tokens may stand between an auxiliary and its participle."""
_LONGEST_SENTENCE = 60
_WIDEST_INSERTION = 14
"""So many, where commas set them apart."""
HELPED = {"laisser": ("entendre", "savoir"), "faire": ("savoir", "valoir", "remarquer", "observer", "part", "état")}
"""Verbs that report with a second word after them: *laisser entendre*, *faire savoir*, *faire état de*."""


class Group(NamedTuple):
    """The tokens of a verb group: from `first` to `last`, the verb that says what is done at `verb`.

    `subject` is the token of an inverted pronoun, -1 where there is none; `lemma` that of the verb, and of its second
    part where it has two (*faire savoir*).
    """

    first: int
    last: int
    verb: int
    subject: int
    lemma: str
    reflexive: bool
    negated: bool


def is_reflexive(passage: Passage, number: int) -> bool:
    """Whether token `number` is *se* or *s'* before a verb."""
    return passage.lower(number) in _REFLEXIVE and passage.pos(number) == "PRON"


def inverted_subject(passage: Passage, number: int) -> bool:
    """Whether token `number` is a subject pronoun that follows its verb: *-t-il*, *-elle*."""
    return passage.lower(number) in CLITIC_SUBJECTS


def group(passage: Passage, verb: int) -> Group:
    """Return the verb group whose main verb, finite, infinitive or participle, is token `verb`."""
    first, subject, negated = verb, -1, False
    number = verb - 1
    furthest = verb if is_infinitive(passage.tokens[verb]) else max(0, verb - _WIDEST)
    while number >= furthest:
        word = passage.lower(number)
        if word in _AUXILIARIES and passage.pos(number) in ("AUX", "VERB"):
            first = number
            furthest = max(furthest, number - 3)
        elif word in CLITIC_SUBJECTS:
            subject = number
        elif word in _NEGATED or word in _NEGATION:
            negated = negated or word in _NEGATED or word in _NEGATION
        elif not (word in _BETWEEN or word in _CLITICS or word in _REFLEXIVE or passage.pos(number) == "ADV"):
            break
        number -= 1
    if first == verb and passage.lower(verb - 1) == ",":
        first = _auxiliary_apart(passage, verb)
    return _completed(passage, first, verb, subject, negated)


def _auxiliary_apart(passage: Passage, verb: int) -> int:
    """The auxiliary that commas part from its participle, else `verb`: *avait, dans un communiqué, déclaré*."""
    if not is_participle(passage.tokens[verb]) or passage.tokens[verb].text.endswith("ant"):
        return verb
    for number in range(verb - 2, max(0, verb - _WIDEST_INSERTION), -1):
        if passage.lower(number) == ",":
            helps = passage.lower(number - 1) in _AUXILIARIES and passage.pos(number - 1) in ("AUX", "VERB")
            return number - 1 if helps and not passage.quoted(number - 1) else verb
        ago = passage.lower(number) == "a" and passage.lower(number - 1) == "y"  # *avait, il y a peu, qualifié*
        if passage.pos(number) in ("VERB", "AUX") and not ago:
            break
    return verb


def group_from(passage: Passage, first: int) -> Group | None:
    """Return the verb group that starts at token `first` (after its clitics), None where none does."""
    number = first
    limit = min(len(passage.tokens), first + 5)
    while number < limit and (passage.lower(number) in _CLITICS | _REFLEXIVE | _NEGATION):
        if passage.lower(number) in ("nous", "vous") and passage.lower(number + 1).endswith(
            ("ons", "ez", "mes", "tes")
        ):
            return None  # the pronoun is the subject
        number += 1
    if number >= limit or not _may_open(passage, number):
        return None
    start, verb = number, number
    if passage.lower(number) in _AUXILIARIES:
        number += 1
        limit = min(len(passage.tokens), start + _WIDEST)
        while number < limit:
            word = passage.lower(number)
            token = passage.tokens[number]
            if _is_participle(passage, number):
                verb = number
                if word != "été":
                    break
            elif not (word in CLITIC_SUBJECTS or word in _BETWEEN or word in _NEGATED or token.pos_ == "ADV"):
                break
            number += 1
    found = group(passage, verb)
    first_verb = start
    subject = found.subject
    if inverted_subject(passage, verb + 1):
        subject = verb + 1
    return _completed(passage, first_verb, verb, subject, found.negated)


def _may_open(passage: Passage, number: int) -> bool:
    """Whether a verb stands at token `number`; of *« P », regrette Marc Valet* the tagger may think otherwise."""
    token = passage.tokens[number]
    if token.pos_ in ("VERB", "AUX") or inverted_subject(passage, number + 1):
        return True
    return token.pos_ != "DET" and token.text.islower() and bool(passage.verb_lemma(number))


def _completed(passage: Passage, first: int, verb: int, subject: int, negated: bool) -> Group:
    """Add what stands at the edges: the reflexive pronoun before, the inverted subject and a second verb after."""
    last = verb
    if inverted_subject(passage, verb + 1):
        subject = last = verb + 1
    lemma = passage.verb_lemma(verb) or passage.lemma(verb)
    if passage.lower(last + 1) in HELPED.get(lemma, ()):
        lemma = f"{lemma}_{passage.lower(last + 1)}"
        last += 1
    elif lemma == "mettre" and passage.lower(last + 1) == "en" and passage.lower(last + 2) == "garde":
        lemma = "mettre_en_garde"
        last += 2
    before = first - 1
    reflexive = False
    while before >= 0 and passage.lower(before) in _CLITICS | _REFLEXIVE | _NEGATION:
        if is_reflexive(passage, before):
            reflexive = True
            first = before
        negated = negated or passage.lower(before) in _NEGATION
        before -= 1
    return Group(first, last, verb, subject, lemma, reflexive, negated)


def _is_participle(passage: Passage, number: int) -> bool:
    token = passage.tokens[number]
    return token.pos_ in ("VERB", "AUX", "ADJ") and (
        is_participle(token) or token.text.lower().endswith(("é", "ée", "és", "ées", "i", "u", "is", "it"))
    )


def is_verbless(passage: Passage, number: int) -> bool:
    """Whether the sentence of token `number` has no finite verb outside quotation marks, by its tags."""
    first, last = passage.sentence(number)
    return last - first <= _LONGEST_SENTENCE and not any(
        token.pos_ in ("VERB", "AUX") and is_finite(token) and not passage.quoted(token.i)
        for token in passage.tokens[first : last + 1]
    )


def is_modifier(passage: Passage, number: int) -> bool:
    """Whether the verb at `number` is a participle that modifies a noun: *les plaintes portées contre lui*."""
    token = passage.tokens[number]
    if not is_participle(token) and not token.text.endswith("ant"):
        return False
    if passage.lower(number - 1) == "," and _auxiliary_apart(passage, number) < number:
        return False
    if passage.lower(number - 1) in _BETWEEN and group(passage, number).first < number:
        return False  # *a pour sa part appelé*
    return not any(child.dep_.startswith("aux") for child in token.children) and passage.pos(number - 1) != "AUX"
