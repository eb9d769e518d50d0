"""The subject that stands before a verb, by position: for where the parser gives none."""

from glose.languages.fr.morphology import is_finite
from glose.languages.fr.noun_phrases import Phrase, is_pronoun, phrase_at, phrase_of, pronoun_at
from glose.languages.fr.passage import Passage
from glose.languages.fr.phrase_reach import INDEFINITE, TITLES, is_governed
from glose.languages.fr.word_lists import words

__all__ = ["phrase_before"]

_BEFORE_VERB = words("ne n' me m' te t' se s' lui leur nous vous le la les l' y en ,")
_FARTHEST_SUBJECT = 120


def phrase_before(passage: Passage, verb_first: int, floor: int) -> Phrase | None:
    """Return the subject that stands before the verb group at `verb_first`, no further left than token `floor`.

    For where the parser gives none: the last pronoun or noun phrase before the verb that no preposition governs,
    inserted commas skipped.
    """
    floor = max(floor, verb_first - _FARTHEST_SUBJECT)
    number = verb_first - 1
    if passage.lower(number) in INDEFINITE and passage.pos(number) in ("PRON", "ADV", "DET"):
        return Phrase(*passage.span(number, number), number, number, number, "indefinite")
    while number >= floor and passage.lower(number) in _BEFORE_VERB:
        if passage.lower(number) in ("lui",) and passage.lower(number - 1) == ",":
            break
        number -= 1
    if number < floor:
        return None
    if is_pronoun(passage, number):
        return pronoun_at(passage, number)
    if passage.lower(verb_first - 1) == ",":
        opening = _opening_comma(passage, verb_first - 1, floor)
        if opening > floor:
            if passage.named.get(opening + 1, (0, 0, None))[1] == verb_first - 2:
                return phrase_of(passage, opening + 1)  # *Le président du comité, Jean Vial, a dit*
            number = opening - 1
    while number >= floor:
        token = passage.tokens[number]
        if number in passage.timed:
            number -= 1
            continue
        if token.pos_ in ("VERB", "AUX") and is_finite(token):
            relative = _relative_before(passage, number, floor)
            if relative < 0:
                break
            number = relative - 1
            continue
        if passage.lower(number) in (";", ":", ".", "!", "?", "»"):
            break
        if token.pos_ == "PRON" and passage.lower(number) in INDEFINITE:
            return phrase_at(passage, number)
        if _starts_phrase(passage, number, floor):
            found = phrase_at(passage, number)
            if found is not None:
                return _named_before(passage, found) or found
        number -= 1
    return None


def _starts_phrase(passage: Passage, number: int, floor: int) -> bool:
    """Whether a noun phrase that no preposition governs starts at token `number`: with its article, or a bare name."""
    named = passage.named.get(number)
    if passage.pos(number) != "DET" and (named is None or named[0] != number):
        return False
    if named is not None and number > floor and passage.pos(number - 1) == "DET":
        return False
    return not is_governed(passage, number)


def _named_before(passage: Passage, phrase: Phrase) -> Phrase | None:
    """The person whose apposition the phrase is: *Ben Wallace, le secrétaire à la Défense*."""
    before = phrase.first - 2
    if passage.lower(before) == ")":  # *Tiffany Ng (université du Michigan), la musicienne qui…*
        while before > 0 and passage.lower(before) != "(":
            before -= 1
        before -= 1
    named = passage.named.get(before)
    if phrase.form != "noun" or named is None or passage.lower(phrase.first - 1) != ",":
        return None
    begin, finish, mention = named
    titled = begin > 0 and passage.pos(begin - 1) in ("NOUN", "PROPN") and passage.lower(begin - 1) not in TITLES
    if mention.label != "PER" or titled or is_governed(passage, begin):
        return None
    return Phrase(*passage.span(begin, finish), begin, begin, finish, "name", mention.id)


def _opening_comma(passage: Passage, closing: int, floor: int) -> int:
    """The comma that opens what the one at `closing` closes (*X, qui dirige le port, a dit*), -1 where none does."""
    for number in range(closing - 1, floor, -1):
        word = passage.lower(number)
        if word == "," and not passage.quoted(number):
            return number
        if word in (":", ";"):
            break
    return -1


def _relative_before(passage: Passage, verb: int, floor: int) -> int:
    """The relative pronoun that opens the clause of the verb at `verb`, -1 where it is none."""
    for number in range(verb - 1, max(floor, verb - 12) - 1, -1):
        if passage.lower(number) in ("qui", "que", "qu'", "dont", "où") and number > floor:
            return number
        if passage.lower(number) == ",":
            return -1
    return -1
