"""Who a relative clause or a participle tells of, and the name in apposition to a noun."""

from spacy.tokens import Token

from glose.languages.fr.cues import DOCUMENTS
from glose.languages.fr.morphology import is_finite, is_participle, is_plural
from glose.languages.fr.noun_phrases import Phrase, phrase_of
from glose.languages.fr.passage import Passage
from glose.languages.fr.speaker_nouns import is_body, is_person

__all__ = ["appositive_name", "can_speak", "left_of", "modified", "name_follows", "subject_of"]

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus", "nsubj:outer")
_FARTHEST = 5


def subject_of(token: Token) -> Token | None:
    """Return the subject that the parser hangs on a verb."""
    for child in token.children:
        if child.dep_ in _SUBJECTS:
            if is_participle(child):  # *Un mineur resté bloqué a dit*: the parser may take the participle
                return next((inner for inner in child.lefts if inner.dep_ in _SUBJECTS), child)
            return child
    return None


def modified(passage: Passage, verb: Token) -> Phrase | None:
    """Return what a relative clause or a participle modifies; of a document, who published it (*publie un rapport*)."""
    while verb.dep_ == "conj":
        verb = verb.head
    if verb.dep_ not in ("acl", "acl:relcl", "amod"):
        return None
    noun = _speaking(passage, verb.head)
    relative = next((child.i for child in verb.lefts if child.text.lower() == "qui"), None)
    if relative is not None:
        nearer = _nearer(passage, noun, verb, relative)
        if nearer is not None:
            return nearer
        noun = _whole_person(passage, noun, relative)
    if noun.lemma_.lower() in DOCUMENTS and noun.dep_ in ("obj", "obl:arg", "obl:mod", "xcomp"):
        publisher = subject_of(noun.head)
        if publisher is not None and publisher.dep_ != "nsubj:pass":
            found = phrase_of(passage, publisher.i)
            if found is not None:
                return found
    found = phrase_of(passage, noun.i)
    person = _person_before(passage, noun.i) if verb.dep_ == "acl:relcl" else None
    if found is not None and person is not None:
        named = passage.named.get(found.head)
        return found if named is not None and named[2].label == "PER" else person
    if found is not None and found.form == "noun":
        return appositive_name(passage, found) or found
    return found


def _nearer(passage: Passage, noun: Token, verb: Token, relative: int) -> Phrase | None:
    """Who stands right before *qui*, where the parser's choice cannot speak or does not agree with the verb.

    *un acte terroriste selon la police, qui précise*; *contesté par des milliers de gens et par l'opposition, qui dit*.
    """
    finite = next((token for token in (verb, *verb.lefts) if is_finite(token)), verb)
    agrees = is_plural(finite) == is_plural(noun) or not is_finite(finite)
    found = left_of(passage, relative)
    told = (
        found is not None and noun.lemma_.lower() in DOCUMENTS and passage.lower(found.first - 1) in ("selon", "après")
    )
    if can_speak(passage, noun) and agrees and not told:
        return None
    if found is None or found.form not in ("name", "noun") or found.head == noun.i:
        return None
    able = found.form == "name" or can_speak(passage, passage.tokens[found.head])
    return found if able and is_plural(passage.tokens[found.head]) == is_plural(finite) else None


def _speaking(passage: Passage, noun: Token) -> Token:
    """What *qui* stands for before a verb of saying: of *un militant opposé à la loi qui a crié* the *militant*."""
    found = noun
    for _ in range(_FARTHEST):
        if can_speak(passage, found):
            return found
        if found.dep_ not in ("nmod", "obl:arg", "obl:mod", "acl", "amod", "obl") or found.head.i == found.i:
            return _named_complement(passage, noun) or noun
        found = found.head
    return noun


def _named_complement(passage: Passage, noun: Token) -> Token | None:
    """The name in the complement of a noun that cannot speak: *à l'exception d'Idriss Vial, qui a rappelé que P*."""
    return next((child for child in noun.children if child.dep_ == "nmod" and child.i in passage.named), None)


def can_speak(passage: Passage, token: Token) -> bool:
    """Whether a noun stands for somebody: a name, a person, a body, a document, or several of them."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    word = token.text.lower()
    named = token.i in passage.named
    return named or is_person(word) or is_body(word) or word in DOCUMENTS or is_plural(token)


def _whole_person(passage: Passage, noun: Token, relative: int) -> Token:
    """The person whom a clause after a comma tells of: *un représentant de la chanteuse, qui a indiqué*.

    Set apart by a comma, it goes with the whole phrase, not with its complement, where both are single persons.
    """
    if passage.lower(relative - 1) != ",":
        return noun
    outer = noun.head
    if noun.dep_ == "nmod" and outer.pos_ == "NOUN" and is_person(outer.text.lower()) and not is_plural(outer):
        return noun if is_plural(noun) else outer
    return noun


def _person_before(passage: Passage, number: int) -> Phrase | None:
    """The person of whose apposition token `number` is part: *Idriss Valmy, président de l'Union, qui a dit*."""
    for before in range(number - 1, max(passage.sentence(number)[0], number - 15) - 1, -1):
        if passage.pos(before) in ("VERB", "AUX"):
            return None
        named = passage.named.get(before)
        if named is not None and named[2].label == "PER":
            begin, finish, mention = named
            if passage.lower(finish + 1) != ",":
                return None
            return Phrase(*passage.span(begin, finish), begin, begin, finish, "name", mention.id)
    return None


def left_of(passage: Passage, relative: int) -> Phrase | None:
    """Return the phrase right before token `relative`, commas skipped."""
    number = relative - 1
    while number >= 0 and passage.lower(number) == ",":
        number -= 1
    return phrase_of(passage, number) if number >= 0 else None


def name_follows(passage: Passage, phrase: Phrase) -> bool:
    """Whether a name stands right after `phrase`."""
    return phrase.last + 1 in passage.named


def appositive_name(passage: Passage, phrase: Phrase) -> Phrase | None:
    """Return the name that a noun phrase stands beside: *Yohannes Sirait, le porte-parole de l'agence, a déclaré*."""
    number = phrase.first - 1
    if (
        passage.lower(number) == "," and passage.lower(number - 1) == ")"
    ):  # *Ada Vial (université de Lens), la chimiste*
        while number > 0 and passage.lower(number - 1) != "(":
            number -= 1
        number -= 1
        begin, finish, mention = passage.named.get(number - 1, (0, -1, None))
        if mention is not None and not (begin and passage.pos(begin - 1) in ("ADP", "NOUN", "DET", "PROPN")):
            return Phrase(*passage.span(begin, finish), begin, begin, finish, "name", mention.id)
    if passage.lower(number) == "," and number - 1 in passage.named:
        begin, finish, mention = passage.named[number - 1]
        bare = passage.pos(phrase.first) != "DET"  # *Idriss Valmy, président du port, qui a dit*
        alone = bare or begin == 0 or passage.pos(begin - 1) not in ("ADP", "NOUN", "DET", "PROPN")
        if mention.label == "PER" and alone and not is_plural(passage.tokens[phrase.head]):
            return Phrase(*passage.span(begin, finish), begin, begin, finish, "name", mention.id)
    return None
