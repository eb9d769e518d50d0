"""The noun phrase that says who speaks, and the name in it.

Following the guidelines, a source is the proper name alone where its noun phrase has one (*le ministre, Ben Wallace* is
`Ben Wallace`), else the noun phrase with its article, without relative clause or apposition, else the pronoun.
"""

from typing import Literal, NamedTuple

from glose.annotation import Mention
from glose.languages.fr.passage import Passage
from glose.languages.fr.phrase_reach import INDEFINITE, OF, TITLES, is_governed, reach
from glose.languages.fr.speaker_nouns import is_body, is_person
from glose.languages.fr.verb_groups import CLITIC_SUBJECTS
from glose.languages.fr.word_lists import words

__all__ = ["Form", "Phrase", "is_pronoun", "phrase_at", "phrase_of", "pronoun_at"]

Form = Literal["name", "noun", "pronoun", "demonstrative", "indefinite"]

_PRONOUNS = words("il elle ils elles lui eux on") | CLITIC_SUBJECTS
_DEMONSTRATIVE = words("celui-ci celle-ci ceux-ci celles-ci")
_DEMONSTRATIVE_NOUNS = words("dernier dernière derniers dernières intéressé intéressée")
_SOME_OF = words(
    "un une deux trois quatre plusieurs certains certaines beaucoup quelques-uns quelques-unes chacun chacune"
)


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
    if is_pronoun(passage, subject):
        return pronoun_at(passage, subject)
    named = passage.named.get(subject)
    first = named[0] if named else subject
    while first > 0 and _extends_left(passage, first - 1):
        first -= 1
    return phrase_at(passage, first)


def phrase_at(passage: Passage, first: int) -> Phrase | None:
    """Return the phrase that starts at token `first`, None where none does."""
    if not 0 <= first < len(passage.tokens):
        return None
    if is_pronoun(passage, first):
        return pronoun_at(passage, first)
    word = passage.lower(first)
    if word in ("ce", "cette", "ces", "l'") and _is_the_latter(passage, first + 1):
        latter = Phrase(*passage.span(first, first + 1), first + 1, first, first + 1, "demonstrative")
        return _named_after(passage, first, first + 1) or latter
    one_of = _one_of(passage, first)
    if one_of is not None:
        return one_of
    if first in passage.timed:
        return None
    if word in _DEMONSTRATIVE:
        return _named_after(passage, first, first) or Phrase(
            *passage.span(first, first), first, first, first, "demonstrative"
        )
    last, head = reach(passage, first)
    if last < first:
        return None
    name = _name_in(passage, first, last)
    if name is not None:
        begin, finish, mention = name
        return Phrase(*passage.span(begin, finish), begin, first, max(last, finish), "name", mention.id)
    if head < 0:
        other = word in ("l'", "les") and passage.lower(first + 1) in INDEFINITE  # *l'autre*
        if word in INDEFINITE or passage.pos(first) == "PRON" or other:
            return Phrase(*passage.span(first, last), first, first, last, "indefinite")
        return None
    start, end = passage.span(first, last)
    if word in ("ce", "cet", "cette", "ces", "l'") and passage.lower(head) in _DEMONSTRATIVE_NOUNS:
        return Phrase(start, end, head, first, last, "demonstrative")
    return Phrase(start, end, head, first, last, "noun")


def _is_the_latter(passage: Passage, number: int) -> bool:
    """*ce dernier*, *l'intéressée*; *ce dernier chiffre* is a figure."""
    return passage.lower(number) in _DEMONSTRATIVE_NOUNS and passage.pos(number + 1) != "NOUN"


def _one_of(passage: Passage, first: int) -> Phrase | None:
    """*l'un d'eux*, *l'une d'entre elles*, *deux d'entre eux*: somebody of a group, not the group."""
    at = first + 1 if passage.lower(first) == "l'" and passage.lower(first + 1) in ("un", "une") else first
    if passage.lower(at) not in _SOME_OF or passage.lower(at + 1) not in ("d'", "de"):
        return None
    last = at + 2 + (passage.lower(at + 2) == "entre")
    if passage.lower(last) not in ("eux", "elles", "nous"):
        return None
    return _named_after(passage, first, last) or Phrase(*passage.span(first, last), at, first, last, "indefinite")


def _named_after(passage: Passage, first: int, last: int) -> Phrase | None:
    """The person whom commas add to a phrase: *L'un d'eux, Jean Vial, nuance*; *Ce dernier, Jean Vial, a nié*."""
    named = passage.named.get(last + 2)
    if passage.lower(last + 1) != "," or named is None or named[2].label != "PER":
        return None
    begin, finish, mention = named
    if passage.lower(finish + 1) != ",":
        return None
    return Phrase(*passage.span(begin, finish), begin, first, finish, "name", mention.id)


def is_pronoun(passage: Passage, number: int) -> bool:
    """Whether token `number` is a pronoun that can be a source, whatever the tagger takes it for."""
    return passage.lower(number) in _PRONOUNS and passage.pos(number) in (
        "PRON",
        "X",
        "NOUN",
        "VERB",
        "PART",
        "ADV",
    )


def pronoun_at(passage: Passage, number: int) -> Phrase:
    """Return the pronoun at token `number` without the hyphens of an inverted one."""
    start, end = passage.span(number, number)
    word = passage.text[start:end]
    start = end - len(word.rpartition("-")[2])
    return Phrase(start, end, number, number, number, "pronoun")


def _extends_left(passage: Passage, number: int) -> bool:
    return passage.pos(number) in ("DET", "ADJ", "NUM") or (
        passage.pos(number) in ("NOUN", "PROPN") and passage.pos(number + 1) in ("PROPN", "NOUN")
    )


def _anchor(passage: Passage, first: int, begin: int, mention: Mention) -> int:
    """Where a name starts with the noun that it stands beside and their article.

    So *Indigo* in *un porte-parole du collectif Indigo* is governed, *Luc Vial* in *le ministre de la Mer Luc Vial*
    is not: a person stands beside a noun for one.
    """
    anchor = begin
    number = begin - 1
    if passage.lower(number) in TITLES and number > first:
        return number  # *M. Vial* in *l'avocat de M. Vial*
    while number > first and passage.pos(number) == "ADJ":
        number -= 1
    noun = passage.pos(number) == "NOUN" and number > first
    if noun and mention.label == "ORG" and _kind_of_body(passage, first, number):
        return begin
    if noun and (mention.label != "PER" or is_person(passage.lower(number))):
        anchor = number
    while anchor > first and passage.pos(anchor - 1) == "DET" and passage.lower(anchor - 1) not in OF:
        anchor -= 1
    return anchor


def _kind_of_body(passage: Passage, first: int, number: int) -> bool:
    """Whether the noun at `number` only says what kind of body the phrase is of: *la chaîne de télévision Orbis*."""
    heads = (passage.lower(before) for before in range(first, number) if passage.pos(before) == "NOUN")
    return passage.lower(number - 1) in ("de", "d'") and is_body(next(heads, ""))


def _names_body(passage: Passage, begin: int, mention: Mention) -> bool:
    """Whether a person's name tells whose body it is: *le gouvernement Vial*, *la famille Roy*."""
    return mention.label == "PER" and is_body(passage.lower(begin - 1)) and passage.lower(begin - 1) != "équipe"


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
        anchor = _anchor(passage, first, begin, mention)
        free = anchor == first or not (is_governed(passage, anchor) or _names_body(passage, begin, mention))
        if free and (found is None or (mention.label == "PER" and found[2].label != "PER")):
            found = named
        number = max(finish, number) + 1
    return found
