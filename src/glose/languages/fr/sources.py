"""Who the source of a verb is: its subject, by the parser's arcs where they hold, by position where they do not."""

from spacy.tokens import Token

from glose.languages.fr.antecedents import (
    appositive_name,
    can_speak,
    left_of,
    modified,
    name_follows,
    subject_of,
)
from glose.languages.fr.cue_clauses import subject_after
from glose.languages.fr.cues import DOCUMENTS, verbs
from glose.languages.fr.morphology import is_finite, is_infinitive, is_participle, is_plural
from glose.languages.fr.noun_phrases import Phrase, phrase_at, phrase_of
from glose.languages.fr.passage import Passage
from glose.languages.fr.phrase_reach import is_governed
from glose.languages.fr.speaker_nouns import is_body, is_person
from glose.languages.fr.subject_before import phrase_before
from glose.languages.fr.verb_groups import Group, inverted_subject
from glose.languages.fr.verb_groups import group as group_of
from glose.languages.fr.word_lists import words

__all__ = ["agent", "sharing_auxiliary", "source_of"]

_UP = ("conj", "xcomp", "advcl", "aux:tense", "aux:pass", "aux", "parataxis", "cop", "advcl:cleft", "ccomp_inf")
_FARTHEST = 5
_FARTHEST_TOKENS = 120
_AUTHOR = words("je j' tu nous vous")


def source_of(passage: Passage, group: Group) -> Phrase | None:
    """Return the phrase of who does what `group` says, None where it says nobody (or the author, or the reader)."""
    if group.subject >= 0:
        return phrase_of(passage, group.subject)
    token = passage.tokens[group.verb]
    if passage.lower(group.first - 1) in _VAGUE and token.dep_ != "ROOT":
        return phrase_before(passage, group.first, passage.sentence(group.verb)[0])
    if token.text.endswith("ant") and _set_apart(passage, group.first - 1):
        main = _main_subject(passage, token)
        if main is not None:
            return main
    inverted = _after_comme(passage, group)
    if inverted is not None:
        return inverted
    absolute = _absolute(passage, group)
    if absolute is not None:
        return absolute
    shared = sharing_auxiliary(passage, group) or _before_adding(passage, group)
    if shared is not None:
        return source_of(passage, shared)
    adjacent = _adjacent_name(passage, group)
    if adjacent is not None:
        return adjacent
    opening = _opening_name(passage, group)
    if opening is not None:
        return opening
    for _ in range(_FARTHEST):
        subject = subject_of(token)
        if subject is not None:
            if token.i != group.verb and subject.pos_ == "NOUN" and not can_speak(passage, subject):
                subject = _outer_subject(passage, token, group) or subject
            return _checked(passage, subject, token, group)
        if token.dep_ == "acl" and token.head.i >= group.first:
            break
        if token.dep_ in ("acl", "acl:relcl") or (token.dep_ == "amod" and token.pos_ == "VERB"):
            return _published(passage, modified(passage, token), group)
        infinitive = token.dep_ == "ccomp" and is_infinitive(token)
        if token.dep_ in _UP or infinitive or (token.dep_ in ("obl:mod", "obl:arg", "nmod") and token.pos_ == "VERB"):
            token = token.head
        else:
            break
    return _coordinated(passage, group) or _published(
        passage, phrase_before(passage, group.first, passage.sentence(group.verb)[0]), group
    )


def _after_comme(passage: Passage, group: Group) -> Phrase | None:
    """The subject behind the verb: *comme l'indique Ana Roy : « P »*, *c'est ce qu'a rappelé la maire*."""
    number = group.first - 1
    while passage.lower(number) in ("le", "l'", "y", "en", "leur", "lui"):
        number -= 1
    opens = passage.lower(number) == "comme" or (
        passage.lower(number) in ("que", "qu'") and passage.lower(number - 1) in ("ce", "ainsi")
    )
    after = group.last + 1
    if not opens or passage.pos(after) not in ("DET", "PROPN", "NOUN", "ADV") or passage.quoted(after):
        return None
    found = subject_after(passage, after)
    following = found.last + 1 if found is not None else after
    while following < len(passage.tokens) and passage.lower(following) != ":" and not passage.quoted(following):
        if is_finite(passage.tokens[following]):
            return None
        following += 1
    return found


def _outer_subject(passage: Passage, token: Token, group: Group) -> Token | None:
    """Who can speak in the main clause: *Ana Roy prévoit que le prix baissera, mais met en garde contre P*."""
    while token.head.i != token.i:
        token = token.head
    subject = subject_of(token)
    return subject if subject is not None and subject.i < group.first and can_speak(passage, subject) else None


def _set_apart(passage: Passage, number: int) -> bool:
    """Whether a comma, or nothing, stands before a participle and its pronouns: *, la jugeant*, *En disant*."""
    first = passage.sentence(number + 1)[0]
    while number >= first and passage.lower(number) in ("en", "y", "le", "la", "les", "l'", "lui", "leur", "s'", "se"):
        number -= 1
    return number < first or passage.lower(number) == ","


def _before_adding(passage: Passage, group: Group) -> Group | None:
    """The verb before *avant de préciser que*: who did that, said this."""
    if passage.lower(group.first - 1) not in ("de", "d'") or passage.lower(group.first - 2) != "avant":
        return None
    floor = max(passage.sentence(group.verb)[0], group.first - _FARTHEST_TOKENS)
    nearest: Group | None = None
    for number in range(group.first - 3, floor - 1, -1):
        token = passage.tokens[number]
        if not passage.quoted(number) and token.pos_ in ("VERB", "AUX"):
            found = group_of(passage, number)
            if is_finite(token) or found.first < found.verb:
                if found.lemma in verbs().all:  # *a dit que la digue était vieille, avant d'ajouter*
                    return found
                nearest = nearest or found
    return nearest


def sharing_auxiliary(passage: Passage, group: Group) -> Group | None:
    """The verb group whose auxiliary a bare participle shares: *a confirmé que P et ajouté que P*."""
    if group.first != group.verb or passage.lower(group.first - 1) not in ("et", "puis"):
        return None
    if not is_participle(passage.tokens[group.verb]) or passage.tokens[group.verb].text.endswith("ant"):
        return None
    floor = max(passage.sentence(group.verb)[0], group.first - _FARTHEST_TOKENS)
    for number in range(group.first - 2, floor, -1):
        if passage.verb_lemma(number) and is_participle(passage.tokens[number]) and not passage.quoted(number):
            found = group_of(passage, number)
            if found.first < found.verb:
                return found
    return None


def _adjacent_name(passage: Passage, group: Group) -> Phrase | None:
    """The person's name right before the verb, where it opens the sentence or a clause: *Ravi de…, Bjorn a ajouté*."""
    named = passage.named.get(group.first - 1)
    if named is None or named[2].label != "PER":
        return None
    begin, finish, mention = named
    if passage.lower(begin - 1) == ",":
        return Phrase(*passage.span(begin, finish), begin, begin, finish, "name", mention.id)
    return None


def _opening_name(passage: Passage, group: Group) -> Phrase | None:
    """The person who opens the sentence, where commas set apart all up to the verb: *Ana Roy, qui part, a dit*."""
    named = passage.named.get(passage.sentence(group.verb)[0])
    if named is None or named[2].label != "PER" or passage.lower(group.first - 1) != ",":
        return None
    begin, finish, mention = named
    if finish + 1 >= group.first - 1 or passage.lower(finish + 1) != "," or passage.quoted(group.verb):
        return None
    between = passage.tokens[finish + 2 : group.first - 1]
    if sum(is_finite(token) for token in between) > (passage.lower(finish + 2) in ("qui", "dont")):
        return None
    return Phrase(*passage.span(begin, finish), begin, begin, finish, "name", mention.id)


def _main_subject(passage: Passage, token: Token) -> Phrase | None:
    """The subject of the sentence, for a participle that a comma sets apart: *Il a souri, affirmant que P*."""
    said = _inverted_before(passage, token.i)
    if said is not None:
        return said
    root = token
    while root.head.i != root.i:
        root = root.head
    subject = subject_of(root)
    by = agent(passage, group_of(passage, root.i))
    if by is not None and by.last < token.i and by.form in ("name", "noun"):
        return by  # *L'alerte a été lancée par un élève, affirmant que P*
    first = passage.sentence(token.i)[0]
    opens = token.i - first <= _LONGEST_OPENING and subject is not None and token.i < subject.i < root.i
    if subject is None or (subject.i > token.i and not opens) or passage.quoted(subject.i):
        opening = phrase_at(passage, passage.sentence(token.i)[0])
        if opening is not None and opening.form in ("name", "pronoun") and not passage.quoted(opening.head):
            return opening
        return _first_who_can_speak(passage, token.i) or opening
    if subject.text.lower() in _AUTHOR:
        return None
    found = phrase_of(passage, subject.i)
    lemma = subject.lemma_.lower()
    thing = is_plural(subject) and not (is_person(lemma) or is_body(lemma) or lemma in DOCUMENTS)  # *ces éléments*
    if found is not None and found.form == "noun" and (thing or not can_speak(passage, subject)):
        return _first_who_can_speak(passage, token.i) or found
    return found


def _first_who_can_speak(passage: Passage, number: int) -> Phrase | None:
    """The first name, person or body before token `number` in its sentence that no preposition governs."""
    start = max(passage.sentence(number)[0], number - _FARTHEST_TOKENS)
    for first in range(start, number):
        token = passage.tokens[first]
        if passage.quoted(first) or not can_speak(passage, token) or is_plural(token):
            continue
        found = phrase_of(passage, first)
        if found is not None and found.form in ("name", "noun") and not is_governed(passage, found.first):
            return found
    return None


def _inverted_before(passage: Passage, number: int) -> Phrase | None:
    """Who speaks in the clause after marks that a participle goes on: *« P », ajoute-t-elle, précisant que P*."""
    floor = max(passage.sentence(number)[0], number - _FARTHEST)
    for before in range(number - 1, floor - 1, -1):
        if passage.quoted(before):
            return None
        if inverted_subject(passage, before) and passage.lower(before) not in ("-ce", "-on", "-t-on"):
            return phrase_of(passage, before)
    return None


def _absolute(passage: Passage, group: Group) -> Phrase | None:
    """The name right before a participle, which is its own subject: *Le Temps le qualifiant de « vedette »*."""
    number = group.first - 1
    while passage.lower(number) in ("le", "la", "les", "l'", "lui", "leur", "s'", "se"):
        number -= 1
    named = passage.named.get(number)
    if named is None or not passage.tokens[group.verb].text.endswith("ant"):
        return None
    begin, finish, mention = named
    alone = mention.label == "PER" or passage.lower(begin - 1) == ","
    if not alone or passage.pos(begin - 1) == "ADP":
        return None
    return Phrase(*passage.span(begin, finish), begin, begin, finish, "name", mention.id)


def _coordinated(passage: Passage, group: Group) -> Phrase | None:
    """The subject of the verb before *et*: *La cour n'a pas le pouvoir de juger, et a stipulé que P*."""
    if passage.lower(group.first - 1) not in ("et", "mais", "puis", "ou"):
        return None
    root = passage.tokens[group.verb]
    while root.head.i != root.i:
        root = root.head
    first = max(passage.sentence(group.verb)[0], group.first - _FARTHEST_TOKENS)
    if first <= root.i < group.first and root.pos_ in ("VERB", "AUX"):
        subject = subject_of(root)
        if subject is not None and subject.text.lower() not in _AUTHOR:
            return phrase_of(passage, subject.i)
    for number in range(first, group.first - 1):
        token = passage.tokens[number]
        if token.pos_ in ("VERB", "AUX") and is_finite(token) and not passage.quoted(number):
            return phrase_before(passage, group_of(passage, number).first, first)
    return None


def _published(passage: Passage, phrase: Phrase | None, group: Group) -> Phrase | None:
    """Who published the document that the participle at `group` modifies: *L'ONG publie un rapport affirmant que P*.

    *L'attaque a été revendiquée par la milice dans un communiqué publié lundi : « P »*: of a passive, its agent.
    """
    if phrase is None or phrase.form != "noun" or not is_participle(passage.tokens[group.verb]):
        return phrase
    if str(passage.tokens[phrase.head].lemma_).lower() not in DOCUMENTS:
        return phrase
    main = _main_subject(passage, passage.tokens[group.verb])
    if main is None or main.form == "name":
        return main or phrase
    able = main.form == "noun" and main.last < phrase.first and can_speak(passage, passage.tokens[main.head])
    return main if able else phrase


_LONGEST_OPENING = 2
"""Tokens before a participle that opens its sentence: *Tout en*."""
_VAGUE = words("beaucoup certains certaines plusieurs tous toutes")


def agent(passage: Passage, group: Group) -> Phrase | None:
    """Return who a passive names: *a été annoncé par le ministre*."""
    for child in passage.tokens[group.verb].children:
        if child.dep_ in ("obl:agent", "obl:arg", "obl:mod") and child.i > group.verb:
            for case in child.children:
                if case.dep_ == "case" and case.text.lower() == "par":
                    return phrase_at(passage, case.i + 1)
    if passage.lower(group.last + 1) == "par":
        return phrase_at(passage, group.last + 2)
    return None


def _checked(passage: Passage, subject: Token, verb: Token, group: Group) -> Phrase | None:
    """The subject's phrase; *qui* stands for what it follows; a parser's slip beyond the verb is mended by position."""
    word = subject.text.lower().replace("’", "'")
    if word in _AUTHOR:
        return None
    if word in ("qui", "que", "dont", "lequel", "laquelle", "lesquels", "lesquelles"):
        return modified(passage, verb) or left_of(passage, subject.i)
    colon = _last_colon(passage, subject.i, group.first)
    if colon > 0:  # *Norvège : Ana Roy accuse le port de mentir*
        nearer = phrase_before(passage, group.first, colon + 1)
        if nearer is not None:
            return nearer
    adjacent = _right_before(passage, subject, group)
    if adjacent is not None:
        return adjacent
    if subject.i >= group.first:  # *a pour sa part appelé*
        return _coordinated(passage, group) or phrase_before(passage, group.first, passage.sentence(group.verb)[0])
    found = phrase_of(passage, subject.i)
    if found is not None and found.form == "noun" and passage.pos(found.first - 1) == "ADP" and found.first:
        return phrase_before(passage, group.first, passage.sentence(group.verb)[0])  # *de son côté*
    if found is not None and found.form == "noun" and not name_follows(passage, found):
        return appositive_name(passage, found) or found
    return found


def _right_before(passage: Passage, subject: Token, group: Group) -> Phrase | None:
    """Who stands right before the verb, where another clause stands between: *La peur monte même si le port dit que P*.

    The parser may hang the verb on the subject of the clause before.
    """
    found = phrase_before(passage, group.first, passage.sentence(group.verb)[0])
    if found is None or found.form not in ("name", "noun") or found.first <= subject.i:
        return None
    if found.last + 1 != group.first or not can_speak(passage, passage.tokens[found.head]):
        return None
    between = range(subject.i + 1, found.first)
    clause = any(
        (is_finite(passage.tokens[number]) or passage.pos(number) == "SCONJ") and not passage.quoted(number)
        for number in between
    )
    relative = any(
        passage.lower(number) in ("qui", "que", "qu'", "dont", "où") and passage.pos(number) == "PRON"
        for number in between
    )
    return found if clause and not relative else None


def _last_colon(passage: Passage, first: int, end: int) -> int:
    """The last colon between tokens `first` and `end` with no quotation between them, -1 where there is none."""
    found = -1
    for number in range(first + 1, end):
        if passage.quoted(number):
            return -1
        if passage.lower(number) == ":":
            found = number
    return found
