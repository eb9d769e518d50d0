"""Where after a comma the article speaks again: what others say of it, what came of it, what was left unsaid."""

from glose.languages.fr.cues import NAMING_VERBS, verbs
from glose.languages.fr.morphology import is_finite, is_infinitive, is_shifted
from glose.languages.fr.passage import Passage
from glose.languages.fr.verb_groups import group
from glose.languages.fr.word_lists import words

__all__ = ["PERFECT", "concludes", "judged_by_others", "new_voice", "quotes_again", "tells_besides"]

PERFECT = frozenset(("a", "ont", "est", "sont", "s'"))
"""First words of a verb group in the perfect, the tense in which the press tells."""

_LONGEST_NOUN = 6
_LONGEST_RELATIVE = 9
_NEAR_MARKS = 3
_UNSAID = words(
    "préciser donner dire nommer citer détailler fournir expliquer commenter révéler dévoiler indiquer mentionner "
    "évoquer apporter livrer confirmer communiquer répondre entrer plus autre davantage"
)
_BEFORE_UNSAID = words("vouloir pouvoir toutefois pour autant s' en y le la")
_INVOKING = words("invoquant évoquant citant dénonçant pointant critiquant saluant déplorant")
_WHAT_WAS_SAID = words(
    "information informations affirmation affirmations accusation accusations allégation allégations version thèse "
    "déclaration déclarations promesse annonce propos explication"
)
_PRONOUNS = words("il elle ils elles on")


def judged_by_others(passage: Passage, comma: int, last: int) -> bool:
    """Whether a noun takes up what was said, to tell who judges it: *, une somme que l'opposition juge dérisoire*."""
    if passage.pos(comma + 1) not in ("DET", "NOUN"):
        return False
    noun = comma + 1 + (passage.pos(comma + 1) == "DET")
    if passage.lower(comma + 1) in ("une", "un", "des") and passage.lower(noun) in _WHAT_WAS_SAID:
        return True  # *, une information que rien n'étaye*, *, des accusations démenties depuis*
    for relative in range(comma + 2, min(last, comma + _LONGEST_NOUN) + 1):
        if passage.lower(relative) in ("que", "qu'"):
            return _said_of_it(passage, relative, last)
        if passage.pos(relative) not in ("NOUN", "ADJ", "ADP", "DET", "ADV") or passage.quoted(relative):
            return False
    return False


def _said_of_it(passage: Passage, relative: int, last: int) -> bool:
    """Whether somebody named in a relative clause says something, in a tense of the story."""
    for verb in range(relative + 1, min(last, relative + _LONGEST_RELATIVE) + 1):
        token = passage.tokens[verb]
        if passage.quoted(verb) or passage.lower(verb) in _PRONOUNS or token.is_punct:
            return False
        if token.pos_ in ("VERB", "AUX") and is_shifted(token):
            return False
        if _is_verb(passage, verb):
            return passage.verb_lemma(verb) in NAMING_VERBS | verbs().that
    return False


def _is_verb(passage: Passage, number: int) -> bool:
    """Whether a verb stands at `number` in a relative clause, whatever its tag: *une somme que l'opposition juge*."""
    if passage.pos(number) == "VERB":
        return True
    return bool(passage.verb_lemma(number)) and passage.pos(number - 1) not in ("DET", "ADP", "NUM", "ADJ", "AUX")


def quotes_again(passage: Passage, relative: int, last: int) -> bool:
    """Whether a relative clause after words in marks brings others: *une « farce » que le journal juge « grave »*."""
    if passage.lower(relative - 1) not in ("»", "”", '"'):
        return False
    for verb in range(relative + 1, min(last, relative + _LONGEST_RELATIVE) + 1):
        if passage.quoted(verb):
            return False
        if _is_verb(passage, verb) and passage.verb_lemma(verb) in NAMING_VERBS:
            return any(passage.quoted(at) for at in range(verb + 1, min(last, verb + _NEAR_MARKS) + 1))
    return False


def concludes(passage: Passage, number: int, verb: int) -> bool:
    """Whether *ce* before token `number` takes up what was said: *, ce que la police dément*, *, ce qui a surpris*.

    *note que les pêcheurs étaient âgés, ce qui explique leur fatigue* goes on.
    """
    if passage.lower(number) in ("que", "qu'"):
        return True
    if passage.lower(number) != "qui" or passage.pos(verb) not in ("VERB", "AUX"):
        return False
    after = number + 1
    while passage.lower(after) in ("n'", "ne", "lui", "leur", "l'", "les", "y", "en"):
        after += 1
    return passage.lower(after) in PERFECT and passage.lower(group(passage, verb).first) in PERFECT


def tells_besides(passage: Passage, start: int, comma: int, verb: int) -> bool:
    """Whether the article says what was left unsaid (*, sans donner de détails*) or had come before.

    *a annoncé avoir fermé le pont, après avoir lu le rapport*, *, mais il conserve son poste*: after an infinitive.
    """
    number = comma + 2
    if passage.lower(comma + 1) == "sans":
        while passage.lower(number) in _BEFORE_UNSAID:
            number += 1
        return passage.lower(number) in _UNSAID
    if passage.pos(verb) not in ("VERB", "AUX"):
        return False
    same = is_infinitive(passage.tokens[start])  # who speaks does what is said
    own = same or passage.lower(start) in _PRONOUNS
    if passage.lower(comma + 1) in _INVOKING:
        return own and passage.pos(comma + 2) in ("DET", "ADP")  # *a dit qu'il partirait, invoquant son âge*
    if same and passage.lower(comma + 1) in ("mais", "et"):
        return _main_clause_starts(passage, start, comma)
    if passage.lower(comma + 1) != "après":
        return False
    number += passage.lower(number) in ("s'", "y", "en")
    had = passage.lower(number) in ("avoir", "être")
    told = passage.tokens[group(passage, verb).first]
    return had and own and not is_shifted(told) and (same or told.text.lower() not in PERFECT)


def _main_clause_starts(passage: Passage, start: int, comma: int) -> bool:
    """Whether a subject with its verb follows *, mais*, where but an infinitive is reported before it."""
    if any(passage.lower(at) in _SUBORDINATES and not passage.quoted(at) for at in range(start, comma)):
        return False
    for at in range(comma + 3, min(len(passage.tokens), comma + 3 + _LONGEST_NOUN)):
        if passage.lower(at) in _NOT_IN_SUBJECT or passage.tokens[at].is_punct or passage.quoted(at):
            return False
        if passage.pos(at) in ("VERB", "AUX") and is_finite(passage.tokens[at]):
            return passage.lower(comma + 2) in _PRONOUNS or passage.pos(comma + 2) in ("DET", "PROPN")
    return False


def new_voice(passage: Passage, number: int, last: int, verb: int) -> bool:
    """Whether another subject starts at token `number` and says something else.

    *, d'autres élus déclarent que P*; *et Ana Vial, directrice du port, a estimé que P*. What is reported shifts its
    tenses, unless the verb at `verb` that reports it does so: *estimait que P et les élus avaient demandé que P*.
    """
    shifts = 0 <= verb < len(passage.tokens) and is_shifted(passage.tokens[group(passage, verb).first])
    if passage.pos(number) not in ("DET", "PROPN") and number not in passage.named and passage.lower(number) != "d'":
        return False
    apposed = False
    for at in range(number + 1, min(last, number + _LONGEST_SUBJECT) + 1):
        token = passage.tokens[at]
        if passage.quoted(at) or passage.lower(at) in _NOT_IN_SUBJECT or token.pos_ == "SCONJ":
            return False
        if passage.lower(at) == ",":
            if not apposed and at - 1 not in passage.named:
                return False
            apposed = True
        if token.pos_ in ("VERB", "AUX") and is_finite(token):
            found = at if token.pos_ == "VERB" else _participle_after(passage, at)
            says = found >= 0 and passage.verb_lemma(found) in verbs().that and (shifts or not is_shifted(token))
            return says and _clause_follows(passage, group(passage, found).last + 1, last)
    return False


def _clause_follows(passage: Passage, number: int, last: int) -> bool:
    """Whether *que* follows, past a time or place: *avaient demandé lundi, à Sars, que P*."""
    for at in range(number, min(last, number + _LONGEST_NOUN) + 1):
        if passage.lower(at) in ("que", "qu'"):
            return True
        if passage.pos(at) in ("VERB", "AUX") or passage.quoted(at):
            return False
    return False


_LONGEST_SUBJECT = 16
_SUBORDINATES = words("que qu' qui dont où si quand lorsque puisque")
_NOT_IN_SUBJECT = words("que qu' qui dont où si ; : ( )")


def _participle_after(passage: Passage, auxiliary: int) -> int:
    if passage.lemma(auxiliary) != "avoir":
        return -1
    number = auxiliary + 1
    while passage.pos(number) == "ADV":
        number += 1
    return number if passage.pos(number) == "VERB" else -1
