"""How far a noun phrase reaches: from its first token over its complements and a name in apposition."""

from glose.languages.fr.cues import verbs
from glose.languages.fr.lexicons import is_title
from glose.languages.fr.morphology import is_plural
from glose.languages.fr.passage import Passage
from glose.languages.fr.speaker_nouns import body_kind, is_person
from glose.languages.fr.word_lists import words

__all__ = ["INDEFINITE", "OF", "TITLES", "is_governed", "reach"]

INDEFINITE = words(
    "beaucoup certains certaines plusieurs tous toutes quelqu'un quelqu'une quelques-uns un une d'autres l'un l'une "
    "autre autres chacun personne nul aucun"
)
"""Words that stand for somebody without saying whom."""

OF = words("de d' du des")
"""The prepositions, some one token with their article, that hang one noun on another."""

TITLES = words("m. mme mlle dr me mgr")
"""Civilities before a name, in lower case."""

_INSIDE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM", "X"))
_LONGEST = 40
_LONGEST_TITLE = 5
"""Words of a title before a name: *le général de brigade*."""


def reach(passage: Passage, first: int) -> tuple[int, int]:
    """Return the last token of the phrase that starts at `first`, and its head noun (-1 where it has none)."""
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
        if number in passage.timed or (head >= 0 and number > head and _is_cue(passage, number)):
            break
        if head >= 0 and _is_participle_of(passage, number):
            break
        determined = number == first + 1 and passage.pos(first) == "DET" and not token.is_punct
        if token.pos_ in _INSIDE or determined or word in TITLES or (word in INDEFINITE and number <= first + 2):
            if determined and token.pos_ not in _INSIDE and token.pos_ != "PRON":
                head = number
            if (token.pos_ in ("NOUN", "PROPN", "X") and head < 0) or _multiplies(passage, head, number):
                head = number
            number += 1
        elif word in OF and number > first and passage.lower(number + 1) in ("elles", "eux", "autre", "autres"):
            number += 2
        elif (
            (word in OF and number > first and _continues(passage, number + 1))
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
        elif word == "et" and head >= 0 and _of_as_well(passage, number, head):
            number += 1  # *l'agence de recherche et de secours*
        elif word == "et" and head >= 0 and number + 1 < limit and passage.pos(number + 1) == "NOUN":
            number += 1  # *l'investisseur et expert*: no article, one person
        elif token.pos_ == "ADV" and number + 1 < limit and passage.pos(number + 1) == "ADJ" and head >= 0:
            number += 1
        else:
            break
    last = number - 1
    if head < 0 and last == first + 1 and passage.pos(first) == "DET" and passage.pos(last) == "ADJ":
        head = last  # *sa rivale*, *le blessé*
    while last > first and _dangles(passage, last):
        last -= 1
    if (passage.lower(last + 1), passage.lower(last + 2)) == ("sur", "place"):
        last += 2
    return _with_apposition(passage, first, last), head


def _of_as_well(passage: Passage, link: int, head: int) -> bool:
    """Whether *et* at token `link` is followed by another complement like the one before it: *de recherche et de*."""
    after = passage.lower(link + 1)
    if after not in OF or passage.pos(link + 2) != "NOUN" or passage.lower(link + 2) != passage.tokens[link + 2].text:
        return False
    return any(passage.lower(number) == after for number in range(head + 1, link))


def _dangles(passage: Passage, number: int) -> bool:
    """Whether token `number` cannot end a noun phrase: a preposition, an article, a conjunction, a blank.

    Nor can an adjective whose complement is left out: *un militant opposé* à la loi.
    """
    token = passage.tokens[number]
    if token.pos_ == "ADJ" and number + 1 < len(passage.tokens):
        following = passage.tokens[number + 1]
        if following.pos_ == "ADP" and following.head.head.i == number:
            return True
    return token.is_space or (token.pos_ in ("ADP", "DET", "CCONJ", "ADV") and token.text.islower())


def _multiplies(passage: Passage, number: int, following: int) -> bool:
    """Whether a word taken for a noun only says how often: *le quintuple lauréat*."""
    return following == number + 1 and passage.lower(number).endswith(("uple", "double", "triple"))


def _another_starts(passage: Passage, number: int, head: int) -> bool:
    """Whether a second phrase starts at token `number` with no word between: *à l'AFP Jean Vial*."""
    if passage.pos(number - 1) == "ADP" or passage.lower(number - 1) in OF:
        return False
    named = passage.named.get(number)
    if passage.pos(number) == "DET" and not (named is not None and named[0] == number):  # *le journal Le Temps*
        return passage.lower(number) not in OF
    if named is None or named[0] != number:
        return False
    return head in passage.named or (named[2].label == "PER" and _are_several(passage, head))


def _beside(passage: Passage, head: int, name: int) -> bool:
    """Whether a name can stand beside a noun: after a comma (*ses avocats, Ana Vial et Luc Roy*), or one beside one."""
    return passage.lower(name - 1) == "," or not _are_several(passage, head)


def _are_several(passage: Passage, head: int) -> bool:
    """Whether a noun is in the plural, so that one name does not stand beside it: *a dit aux journalistes Ana Vial*."""
    return is_plural(passage.tokens[head]) or passage.lower(head - 1) in ("aux", "des", "les", "ces", "ses")


def _with_apposition(passage: Passage, first: int, last: int) -> int:
    """Reach over a name in apposition: *le secrétaire à la Défense, Ben Wallace,*."""
    apposed = _apposed(passage, first, last)
    if apposed > last:
        return apposed
    if any(_is_free_person(passage, number) for number in range(first, last + 1)):
        return last
    listed = _after_fields(passage, first, last)
    if listed > last:
        return listed
    number = _after_field(passage, first, last)
    number = _after_brackets(passage, number)
    if passage.lower(number - 1) == ")" and number in passage.named and passage.named[number][2].label == "PER":
        return passage.named[number][1]  # *le directeur de l'Autorité des ports (AP) Luc Vial*
    titled = _title_length(passage, number + 1)
    if passage.lower(number) == "," and number + 1 + titled in passage.named:
        begin, finish, mention = passage.named[number + 1 + titled]
        closes = passage.lower(finish + 1) in (",", ".", ":", "(", "") or passage.pos(finish + 1) in ("AUX", "VERB")
        body = mention.label == "ORG" and number == last + 1 and _names_body(passage, first, last)
        if (mention.label == "PER" or body) and begin == number + 1 + titled and closes:
            return finish
    return last


def _is_free_person(passage: Passage, number: int) -> bool:
    """Whether the name of a person at token `number` is no complement, as that in *l'avocat de M. Vial* is."""
    named = passage.named.get(number)
    if named is None or named[2].label != "PER":
        return False
    before = named[0] - 1 - (passage.lower(named[0] - 1) in TITLES)
    return passage.lower(before) not in OF


def _after_brackets(passage: Passage, number: int) -> int:
    """The token after an acronym in brackets."""
    if passage.lower(number) == "(" and passage.lower(number + 2) == ")" and passage.tokens[number + 1].text.isupper():
        return number + 3
    return number


def _title_length(passage: Passage, number: int) -> int:
    """How many words stand before a name in apposition: *M.*, *le général*, *l'ancien ministre*."""
    if passage.lower(number) in TITLES or (passage.lower(number) == "maître" and number + 1 in passage.named):
        return 1
    if passage.pos(number) != "DET":
        return 0
    person = False
    for length in range(2, _LONGEST_TITLE + 1):
        at = number + length - 1
        person = person or is_person(passage.lower(at)) or passage.lower(at) in TITLES
        if at + 1 in passage.named:
            return length if person else 0
        if passage.pos(at) not in (("NOUN", "ADJ", "ADP", "PROPN") if person else ("ADJ",)):
            break
    return 0


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


def _after_fields(passage: Passage, first: int, last: int) -> int:
    """The end of the name behind several fields of an office: *le ministre des Postes, de la Mer et des Ports Luc Roy*.

    -1 where there is none.
    """
    if passage.lower(last + 1) != "," or passage.lower(last + 2) not in OF:
        return -1
    if not any(is_title(passage.lower(number)) for number in range(first, last + 1)):
        return -1
    for number in range(last + 2, min(last + _LONGEST_FIELDS, len(passage.tokens))):
        named = passage.named.get(number)
        if named is not None and named[2].label == "PER":
            return named[1] if passage.pos(number - 1) in ("NOUN", "PROPN", "ADJ") else -1
        if passage.pos(number) not in ("NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ") and passage.lower(number) != ",":
            break
    return -1


_LONGEST_FIELDS = 24


def _names_body(passage: Passage, first: int, last: int) -> bool:
    """Whether the phrase is of a body whose name may follow: *la société exploitante, Taff Mining,*."""
    return any(passage.pos(number) == "NOUN" and body_kind(passage.lower(number)) for number in range(first, last + 1))


def _apposed(passage: Passage, first: int, last: int) -> int:
    """The end of the person's name that the parser takes for an apposition of the phrase, -1 where there is none."""
    for number in range(first, min(last + 1, first + 4)):
        for child in passage.tokens[number].children:
            named = passage.named.get(child.i)
            if (
                child.dep_ == "appos"
                and named is not None
                and _beside(passage, number, named[0])
                and named[2].label == "PER"
                and last < child.i <= last + 12
            ):
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
    return passage.pos(number - 1) in ("ADJ", "NOUN") and passage.verb_lemma(number) in verbs().all


def _is_participle_of(passage: Passage, number: int) -> bool:
    """Whether a participle with its complement was taken for a name: *un rapport lu à l'audience*."""
    token = passage.tokens[number]
    if token.pos_ not in ("PROPN", "X") or not token.text.islower() or number in passage.named:
        return False
    return passage.pos(number + 1) == "ADP" and bool(passage.verb_lemma(number))


def is_governed(passage: Passage, number: int) -> bool:
    """Whether a preposition stands before token `number` (*du* and *au* are one token with their article)."""
    before = passage.lower(number - 1)
    return before in OF or before in ("à", "au", "aux") or (number > 0 and passage.pos(number - 1) == "ADP")
