"""The noun phrase that says who speaks, and the name in it.

Following the guidelines, a source is the proper name alone where its noun phrase has one (*le ministre, Ben Wallace* is
`Ben Wallace`), else the noun phrase with its article, without relative clause or apposition, else the pronoun.
"""

from typing import Literal, NamedTuple

from glose.annotation import Mention
from glose.languages.fr.cues import verbs
from glose.languages.fr.lexicons import is_title
from glose.languages.fr.morphology import is_finite
from glose.languages.fr.passage import Passage
from glose.languages.fr.speaker_nouns import body_kind, is_person
from glose.languages.fr.verb_groups import CLITIC_SUBJECTS
from glose.languages.fr.word_lists import words

__all__ = ["Form", "Phrase", "phrase_at", "phrase_before", "phrase_of"]

Form = Literal["name", "noun", "pronoun", "demonstrative", "indefinite"]

_PRONOUNS = words("il elle ils elles lui eux on") | CLITIC_SUBJECTS
_DEMONSTRATIVE = words("celui-ci celle-ci ceux-ci celles-ci")
_DEMONSTRATIVE_NOUNS = words("dernier dernière derniers dernières intéressé intéressée")
_INDEFINITE = words(
    "beaucoup certains certaines plusieurs tous toutes quelqu'un quelqu'une quelques-uns un une d'autres l'un l'une "
    "autre autres chacun personne nul aucun"
)
_SOME_OF = words(
    "un une deux trois quatre plusieurs certains certaines beaucoup quelques-uns quelques-unes chacun chacune"
)
_OF = words("de d' du des")
_INSIDE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM", "X"))
_LONGEST = 40
_FARTHEST_SUBJECT = 120


class Phrase(NamedTuple):
    """Who speaks: the characters [start, end) of the source, its head token, and the tokens the phrase reaches over.

    `mention` is the id of the name it is, None for the other forms.
    """

    start: int
    end: int
    head: int
    first: int
    last: int
    form: Form
    mention: str | None = None


def phrase_of(passage: Passage, subject: int) -> Phrase | None:
    """Return the phrase whose head, or whose name, is token `subject` (the parser's subject of a verb)."""
    if _is_pronoun(passage, subject):
        return _pronoun(passage, subject)
    named = passage.named.get(subject)
    first = named[0] if named else subject
    while first > 0 and _extends_left(passage, first - 1):
        first -= 1
    return phrase_at(passage, first)


def phrase_at(passage: Passage, first: int) -> Phrase | None:
    """Return the phrase that starts at token `first`, None where none does."""
    if not 0 <= first < len(passage.tokens):
        return None
    if _is_pronoun(passage, first):
        return _pronoun(passage, first)
    word = passage.lower(first)
    if word in ("ce", "cette", "ces", "l'") and passage.lower(first + 1) in _DEMONSTRATIVE_NOUNS:
        return Phrase(*passage.span(first, first + 1), first + 1, first, first + 1, "demonstrative")
    one_of = _one_of(passage, first)
    if one_of is not None:
        return one_of
    if first in passage.timed:
        return None
    if word in _DEMONSTRATIVE:
        return Phrase(*passage.span(first, first), first, first, first, "demonstrative")
    last, head = _reach(passage, first)
    if last < first:
        return None
    name = _name_in(passage, first, last)
    if name is not None:
        begin, finish, mention = name
        return Phrase(*passage.span(begin, finish), begin, first, max(last, finish), "name", mention.id)
    if head < 0:
        if word in _INDEFINITE or passage.pos(first) == "PRON":
            return Phrase(*passage.span(first, last), first, first, last, "indefinite")
        return None
    start, end = passage.span(first, last)
    if passage.lower(head) in _DEMONSTRATIVE_NOUNS:
        return Phrase(start, end, head, first, last, "demonstrative")
    return Phrase(start, end, head, first, last, "noun")


def _one_of(passage: Passage, first: int) -> Phrase | None:
    """*l'un d'eux*, *l'une d'entre elles*, *deux d'entre eux*: somebody of a group, not the group."""
    at = first + 1 if passage.lower(first) == "l'" and passage.lower(first + 1) in ("un", "une") else first
    if passage.lower(at) not in _SOME_OF or passage.lower(at + 1) not in ("d'", "de"):
        return None
    last = at + 2 + (passage.lower(at + 2) == "entre")
    if passage.lower(last) not in ("eux", "elles", "nous"):
        return None
    return Phrase(*passage.span(first, last), at, first, last, "indefinite")


def phrase_before(passage: Passage, verb_first: int, floor: int) -> Phrase | None:
    """Return the subject that stands before the verb group at `verb_first`, no further left than token `floor`.

    For where the parser gives none: the last pronoun or noun phrase before the verb that no preposition governs,
    inserted commas skipped.
    """
    floor = max(floor, verb_first - _FARTHEST_SUBJECT)
    number = verb_first - 1
    if passage.lower(number) in _INDEFINITE and passage.pos(number) in ("PRON", "ADV", "DET"):
        return Phrase(*passage.span(number, number), number, number, number, "indefinite")
    while number >= floor and passage.lower(number) in _BEFORE_VERB:
        if passage.lower(number) in ("lui",) and passage.lower(number - 1) == ",":
            break
        number -= 1
    if number < floor:
        return None
    if _is_pronoun(passage, number):
        return _pronoun(passage, number)
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
        if token.pos_ == "PRON" and passage.lower(number) in _INDEFINITE:
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
    return not _governed(passage, number)


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
    titled = begin > 0 and passage.pos(begin - 1) in ("NOUN", "PROPN") and passage.lower(begin - 1) not in _TITLES
    if mention.label != "PER" or titled or _governed(passage, begin):
        return None
    return Phrase(*passage.span(begin, finish), begin, begin, finish, "name", mention.id)


_BEFORE_VERB = words("ne n' me m' te t' se s' lui leur nous vous le la les l' y en ,")
_TITLES = words("m. mme mlle dr me mgr")


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


def _is_pronoun(passage: Passage, number: int) -> bool:
    return passage.lower(number) in _PRONOUNS and passage.pos(number) in (
        "PRON",
        "X",
        "NOUN",
        "VERB",
        "PART",
        "ADV",
    )


def _pronoun(passage: Passage, number: int) -> Phrase:
    """The pronoun without the hyphens of an inverted one."""
    start, end = passage.span(number, number)
    word = passage.text[start:end]
    start = end - len(word.rpartition("-")[2])
    return Phrase(start, end, number, number, number, "pronoun")


def _extends_left(passage: Passage, number: int) -> bool:
    return passage.pos(number) in ("DET", "ADJ", "NUM") or (
        passage.pos(number) in ("NOUN", "PROPN") and passage.pos(number + 1) in ("PROPN", "NOUN")
    )


def _reach(passage: Passage, first: int) -> tuple[int, int]:
    """The last token of the phrase that starts at `first`, and its head noun (-1 where it has none)."""
    number, head = first, -1
    limit = min(len(passage.tokens), first + _LONGEST)
    while number < limit:
        token = passage.tokens[number]
        word = passage.lower(number)
        named = passage.named.get(number)
        if head >= 0 and _another_starts(passage, number, head):
            break
        if named is not None:
            head = number if head < 0 else head
            number = max(number, named[1]) + 1
            continue
        if number in passage.timed or (number > first and _is_cue(passage, number)):
            break
        determined = number == first + 1 and passage.pos(first) == "DET" and not token.is_punct
        if token.pos_ in _INSIDE or determined or word in _TITLES or (word in _INDEFINITE and number <= first + 2):
            if determined and token.pos_ not in _INSIDE and token.pos_ != "PRON":
                head = number
            if token.pos_ in ("NOUN", "PROPN", "X") and head < 0:
                head = number
            number += 1
        elif word in _OF and number > first and passage.lower(number + 1) in ("elles", "eux", "autre", "autres"):
            number += 2
        elif (
            (word in _OF and number > first and _continues(passage, number + 1))
            or (
                word in ("à", "au", "aux", "en", "pour", "contre", "-", "’", "'")
                and head >= 0
                and token.head.i == head
                and token.dep_ == "case"
            )
            or (
                word in ("à", "au", "aux", "en", "pour", "chez")
                and head >= 0
                and _noun_complement(passage, number, head)
            )
            or (word == "en" and head >= 0 and number + 1 < limit and passage.pos(number + 1) == "NOUN")
        ):
            number += 1
        elif word == "et" and head >= 0 and number + 1 < limit and passage.pos(number + 1) == "NOUN":
            number += 1  # *l'investisseur et expert*: no article, one person
        elif token.pos_ == "ADV" and number + 1 < limit and passage.pos(number + 1) == "ADJ" and head >= 0:
            number += 1
        else:
            break
    last = number - 1
    while last > first and _dangles(passage, last):
        last -= 1
    if (passage.lower(last + 1), passage.lower(last + 2)) == ("sur", "place"):
        last += 2
    return _with_apposition(passage, first, last), head


def _dangles(passage: Passage, number: int) -> bool:
    """Whether token `number` cannot end a noun phrase: a preposition, an article, a conjunction, a blank."""
    token = passage.tokens[number]
    return token.is_space or (token.pos_ in ("ADP", "DET", "CCONJ", "ADV") and token.text.islower())


def _another_starts(passage: Passage, number: int, head: int) -> bool:
    """Whether a second phrase starts at token `number` with no word between: *à l'AFP Jean Vial*."""
    if passage.pos(number - 1) == "ADP" or passage.lower(number - 1) in _OF:
        return False
    if passage.pos(number) == "DET":
        return passage.lower(number) not in _OF
    named = passage.named.get(number)
    return named is not None and named[0] == number and head in passage.named


def _with_apposition(passage: Passage, first: int, last: int) -> int:
    """Reach over a name in apposition: *le secrétaire à la Défense, Ben Wallace,*."""
    apposed = _apposed(passage, first, last)
    if apposed > last:
        return apposed
    if any(number in passage.named and passage.named[number][2].label == "PER" for number in range(first, last + 1)):
        return last
    number = _after_field(passage, first, last)
    titled = passage.lower(number + 1) in _TITLES
    if passage.lower(number) == "," and number + 1 + titled in passage.named:
        begin, finish, mention = passage.named[number + 1 + titled]
        closes = passage.lower(finish + 1) in (",", ".", ":", "(", "") or passage.pos(finish + 1) in ("AUX", "VERB")
        body = mention.label == "ORG" and number == last + 1 and _names_body(passage, first, last)
        if (mention.label == "PER" or body) and begin == number + 1 + titled and closes:
            return finish
    return last


def _after_field(passage: Passage, first: int, last: int) -> int:
    """The comma after the field of an office: *le secrétaire d'État aux Transports, Didier Vial*."""
    number = last + 1
    if not any(is_title(passage.lower(n)) or is_person(passage.lower(n)) for n in range(first, last + 1)):
        return number
    if passage.lower(number) not in ("à", "au", "aux", "chargé", "chargée", "auprès", "pour", "de", "d'", "du", "des"):
        return number
    for after in range(number, min(number + 9, len(passage.tokens))):
        if passage.lower(after) == "," and after + 1 in passage.named:
            return after
        if passage.pos(after) in ("VERB", "AUX", "PUNCT") and passage.lower(after) not in ("chargé", "chargée"):
            break
    return number


def _names_body(passage: Passage, first: int, last: int) -> bool:
    """Whether the phrase is of a body whose name may follow: *la société exploitante, Taff Mining,*."""
    return any(passage.pos(number) == "NOUN" and body_kind(passage.lower(number)) for number in range(first, last + 1))


def _apposed(passage: Passage, first: int, last: int) -> int:
    """The end of the person's name that the parser takes for an apposition of the phrase, -1 where there is none."""
    for number in range(first, min(last + 1, first + 4)):
        for child in passage.tokens[number].children:
            named = passage.named.get(child.i)
            if child.dep_ == "appos" and named is not None and named[2].label == "PER" and last < child.i <= last + 12:
                return named[1]
    return -1


def _noun_complement(passage: Passage, preposition: int, head: int) -> bool:
    """Whether the parser hangs the noun after `preposition` on the phrase's head (*secrétaire à la Défense*)."""
    governed = passage.tokens[preposition].head
    return governed.dep_ == "nmod" and governed.head.i == head and governed.i > preposition


def _continues(passage: Passage, number: int) -> bool:
    if number >= len(passage.tokens):
        return False
    token = passage.tokens[number]
    return token.pos_ in _INSIDE or number in passage.named or token.text[:1].isupper()


def _is_cue(passage: Passage, number: int) -> bool:
    """Whether token `number`, whatever the tagger takes it for, is a finite form of a reporting verb: *tempère*."""
    token = passage.tokens[number]
    word = token.text.lower()
    if token.pos_ not in ("ADJ", "VERB", "NOUN") or word.endswith(("é", "ée", "és", "ées", "i", "ie", "u", "ue", "er")):
        return False
    return passage.pos(number - 1) in ("ADJ", "NOUN") and passage.verb_lemma(number) in verbs().that


def _governed(passage: Passage, number: int) -> bool:
    """Whether a preposition stands before token `number` (*du* and *au* are one token with their article)."""
    before = passage.lower(number - 1)
    return before in _OF or before in ("à", "au", "aux") or (number > 0 and passage.pos(number - 1) == "ADP")


def _name_in(passage: Passage, first: int, last: int) -> tuple[int, int, Mention] | None:
    """The name that the phrase comes to: one that no preposition governs, people before all other."""
    found = None
    number = first
    while number <= last:
        named = passage.named.get(number)
        if named is None:
            number += 1
            continue
        begin, finish, mention = named
        anchor = begin
        while anchor > first and passage.pos(anchor - 1) == "DET" and passage.lower(anchor - 1) not in _OF:
            anchor -= 1
        free = anchor == first or not _governed(passage, anchor)
        if free and (found is None or (mention.label == "PER" and found[2].label != "PER")):
            found = named
        number = max(finish, number) + 1
    return found
