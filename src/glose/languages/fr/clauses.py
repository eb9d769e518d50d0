"""Where a reported clause ends, and where an inserted clause (*a-t-il dit*) stands.

A reported clause runs to the end of its sentence unless something stops it: the next cue, a source (*selon l'agence*),
a colon before a quotation, or a clause that the parser hangs on the reporting verb instead.
"""

import re
from typing import NamedTuple

from spacy.tokens import Token

from glose.languages.fr.cues import NAMING_VERBS, verbs
from glose.languages.fr.lexicons import reporting_verbs
from glose.languages.fr.morphology import is_finite, is_infinitive, is_participle
from glose.languages.fr.noun_phrases import Phrase, phrase_at, phrase_of
from glose.languages.fr.passage import Passage
from glose.languages.fr.verb_groups import Group, group, group_from
from glose.languages.fr.word_lists import words

__all__ = ["LONGEST_CLAUSE", "Inserted", "attribution_at", "clause_end", "inserted_clause"]

LONGEST_CLAUSE = 400
"""No clause has more tokens: what a text without stops says beyond is not looked at."""

_NOT_INSERTED = words("-je -tu -nous -vous -ce")
_TIMES = words(
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui matin soir midi ensuite encore également "
    "notamment ainsi aussi alors plus tard enfin récemment mercredi"
)
_FARTHEST_SUBJECT = 22
_PREPOSITIONS = frozenset(("ADP",))
_COORDINATORS = words("et mais puis ou car tandis alors bien")


class Inserted(NamedTuple):
    """A clause that reports, inserted in or added to what is quoted: its verb group, its source, its last token."""

    group: Group
    source: Phrase | None
    last: int


def inserted_clause(passage: Passage, first: int, *, marked: bool) -> Inserted | None:
    """Return the clause with an inverted subject that starts at token `first`, None where none does.

    Beside quotation marks (`marked`) any verb with an inverted pronoun reports, elsewhere only those that usually do.
    """
    found = group_from(passage, first)
    if found is None or passage.tokens[found.first].is_punct:
        return None
    lemma = found.lemma
    known = lemma in verbs().all or lemma.partition("_")[0] in verbs().all or "_" in lemma
    known = known or (marked and lemma in NAMING_VERBS)
    if found.subject >= 0:
        if passage.lower(found.subject) in _NOT_INSERTED or not (known or marked):
            return None
        return Inserted(found, phrase_of(passage, found.subject), found.last)
    if not known and not (marked and found.reflexive):
        return None
    verb = passage.tokens[found.verb]
    if verb.text.endswith("ant") or passage.lower(found.verb - 1) == "été":
        return None
    if found.first == found.verb and is_participle(verb):  # *« P » lancé par…*
        return None
    if not marked and _is_risky(lemma):
        return None
    source = _subject_after(passage, found.last + 1)
    return Inserted(found, source, source.last) if source is not None else None


def _is_risky(lemma: str) -> bool:
    """Whether a verb reports too seldom to open an inserted clause without marks: *lancer*, *montrer*."""
    known = reporting_verbs().get(lemma)
    return known is not None and known.risk == "high"


def _subject_after(passage: Passage, number: int) -> Phrase | None:
    """The noun phrase that follows a verb as its subject, addressees, times and places skipped."""
    limit = min(len(passage.tokens), number + _FARTHEST_SUBJECT)
    while number < limit:
        token = passage.tokens[number]
        word = passage.lower(number)
        if token.is_space or token.pos_ == "ADV" or word in _TIMES:
            number += 1
        elif number in passage.named:
            return phrase_at(passage, number)
        elif token.pos_ == "ADP" or word in ("au", "aux", "du", "des", "en", "à"):
            skipped = phrase_at(passage, number + 1)
            number = skipped.last + 1 if skipped is not None else number + 1
        elif token.is_punct:
            return None
        elif token.pos_ in ("DET", "NOUN", "PROPN", "NUM", "PRON", "X", "ADJ"):
            following = number + 1 if token.pos_ == "DET" else number
            if passage.lower(following) in _TIMES and following not in passage.named:
                number = following + 1
                continue
            return phrase_at(passage, number)
        else:
            return None
    return None


def attribution_at(passage: Passage, number: int) -> tuple[str, int, int] | None:
    """Return the preposition that names a source at token `number`: its lemma, its last token, its source's first."""
    word = passage.lower(number)
    after = passage.lower(number + 1)
    if word == "selon":
        return "selon", number, number + 1
    if word == "d'" and after == "après":
        return "d’après", number + 1, number + 2
    if word == "d'après":
        return "d’après", number, number + 1
    if word == "comme" and after in ("l'", "le"):
        said = group_from(passage, number + 2)
        if said is not None and said.subject < 0 and said.lemma in verbs().that:
            return "comme", said.last, said.last + 1  # *Comme l'a rappelé le maire, P*
    if word == "dixit":
        return "dixit", number, number + 1
    opinion, link = passage.lower(number + 2), passage.lower(number + 3)
    if (word, after) == ("de", "l'") and opinion in ("avis", "aveu") and link in ("de", "d'", "du", "des"):
        return f"de l’{opinion} de", number + 3, number + 4
    if word in ("à", "aux", "au") and (after, passage.lower(number + 2)) in (
        ("en", "croire"),
        ("dires", "de"),
        ("dire", "de"),
    ):
        return f"{word} {after} {passage.lower(number + 2)}", number + 2, number + 3
    if word in ("aux", "au") and after in ("dires", "dire") and passage.lower(number + 2) in ("du", "des", "d'"):
        return f"{word} {after} de", number + 2, number + 2 + (passage.lower(number + 2) == "d'")
    return None


def clause_end(passage: Passage, opener: int, verb: int) -> int:
    """Return the last token of the clause that starts after token `opener` and that the verb at `verb` reports."""
    first, last = passage.sentence(opener)
    last = min(last, opener + LONGEST_CLAUSE)
    content = _content_head(passage, opener, verb)
    stop = _hard_stop(passage, opener + 1, last, verb)
    if _in_opening_clause(passage, first, verb):
        stop = _main_clause(passage, opener + 1, stop)
    end = stop
    if content is not None and opener < content.i <= stop:
        right = max(content.right_edge.i, opener + 1)
        if right < stop:
            end = _parsed_end(passage, right, stop, verb)
    end = _whole_pieces(passage, opener, end, last)
    return _trimmed(passage, opener + 1, end)


def _in_opening_clause(passage: Passage, first: int, verb: int) -> bool:
    """Whether the reporting verb stands in a clause that opens its sentence: *Lorsqu'elle a annoncé que P, elle…*."""
    word = passage.lower(first)
    if passage.lower(first + 1) in ("que", "qu'") and first + 1 < verb:
        return word in ("alors", "après", "bien", "dès", "tandis", "avant")
    return word in ("lorsque", "lorsqu'", "quand", "comme", "puisque", "puisqu'", "si")


def _main_clause(passage: Passage, number: int, stop: int) -> int:
    """The token before the comma after which the main clause starts with its subject."""
    while number < stop:
        if passage.lower(number) == "," and not passage.quoted(number):
            after = passage.tokens[number + 1]
            if after.pos_ in ("PRON", "DET", "PROPN") and passage.lower(number + 1) not in (
                "qui",
                "dont",
                "que",
                "qu'",
            ):
                return number - 1
        number += 1
    return stop


def _content_head(passage: Passage, opener: int, verb: int) -> Token | None:
    token = passage.tokens[opener]
    for _ in range(4):
        if token.head.i == token.i:
            return None
        if token.head.i == verb:
            return token if token.i != opener else None
        token = token.head
    head = passage.tokens[opener].head
    return head if head.i > opener else None


def _parsed_end(passage: Passage, right: int, stop: int, verb: int) -> int:
    """The end of the clause by the parser, moved on where what follows cannot start something new.

    What follows ends the clause only where it is a clause of its own: after a comma or a conjunction, with its own
    finite verb, hung on the reporting verb or beside it.
    """
    number = right + 1
    while number <= stop:
        token = passage.tokens[number]
        word = passage.lower(number)
        if not passage.quoted(number) and (word == "," or token.pos_ == "CCONJ"):
            starter = number + 1 if word == "," else number
            if _new_clause(passage, starter, stop, verb):
                return number - 1
        number += 1
    return stop


def _new_clause(passage: Passage, number: int, stop: int, verb: int) -> bool:
    """Whether a clause that does not belong to what is reported starts at token `number`."""
    if number > stop:
        return False
    coordinator = passage.lower(number)
    if coordinator not in ("et", "mais", "puis"):
        return False
    head = passage.tokens[number].head
    if head.i <= number or head.i > stop:
        return False
    if passage.lower(number + 1) in ("que", "qu'", "il", "ils", "elle", "elles") or is_infinitive(head):
        return False
    finite = head.pos_ in ("VERB", "AUX") or any(child.dep_ in ("cop", "nsubj") for child in head.children)
    return finite and head.dep_ == "conj" and head.head.i <= verb


def _hard_stop(passage: Passage, number: int, last: int, verb: int) -> int:
    """The last token before the first thing in the sentence that ends any reported clause."""
    depth = 0
    start = number
    while number <= last:
        word = passage.lower(number)
        if passage.quoted(number):
            piece = passage.piece_around(passage.starts[number])
            assert piece is not None
            number = max(number + 1, passage.token_at(piece.end))
            continue
        if word == "(":
            depth += 1
        elif word == ")":
            if depth == 0:
                return number - 1
            depth -= 1
        elif depth == 0 and number > start:
            if word == ":" and passage.quoted(passage.skip_spaces(number + 1)):
                return number - 1
            if word == ";":
                return number - 1
            if word == "," and passage.lower(number + 1) in ("tandis", "après") and _opens_clause(passage, number + 2):
                return number - 1
            if word == "," and passage.lower(number + 1) == "ce" and passage.lower(number + 2) in ("que", "qu'", "qui"):
                return number - 1  # *…, ce que le maire a refusé de commenter*: the article again
            if word == "," and _cue_follows(passage, number + 1, last, verb):
                return number - 1
            if word in _COORDINATORS and _cue_follows(passage, number + 1, last, verb, coordinated=True):
                return number - 1
            if word in ("et", "mais") and _story_goes_on(passage, start, number, last):
                return number - 1
            if word == "avant" and passage.lower(number + 1) in ("de", "d'") and _reports(passage, number + 2):
                return number - 1
        number += 1
    return last


def _opens_clause(passage: Passage, number: int) -> bool:
    return passage.lower(number) in ("que", "qu'")


def _story_goes_on(passage: Passage, start: int, number: int, last: int) -> bool:
    """Whether after *et* or *mais* the article tells on, in the perfect, what came after words reported in the past.

    Reported speech shifts its tenses (*il « préférerait » partir*), the story does not (*mais la rencontre a été
    reportée*); *« … » et aborde* goes on with the verb of the sentence itself.
    """
    after = passage.tokens[number + 1] if number < last else None
    if after is None:
        return False
    if passage.lower(number - 1) in ("»", '"', "”") and after.pos_ in ("VERB", "AUX") and is_finite(after):
        return not _SHIFTED.search(after.text.lower())
    shifted = any(
        token.pos_ in ("VERB", "AUX") and _SHIFTED.search(token.text.lower()) for token in passage.tokens[start:number]
    )
    if not shifted or after.pos_ not in ("DET", "PROPN"):
        return False
    for following in passage.tokens[number + 1 : min(last, number + 12)]:
        if following.pos_ in ("AUX", "VERB"):
            return following.text.lower() in ("a", "ont", "est", "sont") and following.dep_.startswith("aux")
    return False


_SHIFTED = re.compile(r"(?:ais|ait|aient)$")


def _cue_follows(passage: Passage, number: int, last: int, verb: int, *, coordinated: bool = False) -> bool:
    """Whether another cue starts at token `number`: *a-t-il dit*, *selon l'agence*, *ajoutant que*, *et affirmé*."""
    if number > last:
        return False
    attribution = attribution_at(passage, number)
    if attribution is not None and not coordinated:
        source = phrase_at(passage, attribution[2])
        return source is not None and (source.last >= last - 1 or passage.lower(source.last + 1) in (",", "."))
    if not coordinated and inserted_clause(passage, number, marked=False) is not None:
        return True
    token = passage.tokens[number]
    if not coordinated:
        gerund = number + 1 if passage.lower(number) == "en" else number
        return (token.text.endswith("ant") and _reports(passage, number)) or (
            gerund > number and _reports(passage, gerund)
        )
    limit = min(last, number + 8)
    while number <= limit:
        token = passage.tokens[number]
        if token.pos_ == "VERB":
            if is_infinitive(token):
                return False  # *… à appeler P et rappeler P*
            helped = any(child.dep_.startswith("aux") for child in token.children)
            return _reports(passage, number) and (not helped or token.head.i <= verb)
        if token.pos_ not in ("AUX", "ADV", "PRON", "PROPN", "DET", "NOUN") or passage.lower(number) in (
            "que",
            "qui",
            "qu'",
        ):
            return False
        number += 1
    return False


def _reports(passage: Passage, number: int) -> bool:
    """Whether the verb at token `number` is followed by what it reports: *que*, or quotation marks."""
    if not 0 <= number < len(passage.tokens) or passage.lemma(number) not in verbs().that:
        return False
    verb = group(passage, number)
    for following in range(verb.last + 1, min(len(passage.tokens), verb.last + 7)):
        if passage.lower(following) in ("que", "qu'") or passage.quoted(following):
            return True
        if passage.pos(following) == "VERB":
            return is_infinitive(passage.tokens[following])
        if passage.lower(following) == "avoir" or passage.lower(following) == "être":
            return True
        if passage.lower(following) in (".", ";"):
            return False
    return False


def _whole_pieces(passage: Passage, opener: int, end: int, last: int) -> int:
    """Move `end` over the rest of a piece in quotation marks that starts inside the clause."""
    piece = passage.piece_around(passage.starts[min(end, last)])
    if piece is not None and piece.start > passage.starts[opener]:
        return passage.token_before(piece.end)
    return end


def _trimmed(passage: Passage, first: int, end: int) -> int:
    """Without the stop, the comma or the blank at its end; a mark that closes stays."""
    while end > first and (
        passage.tokens[end].is_space
        or (passage.lower(end) in (".", ",", ":", ";", "-", "–", "—", "…") and not passage.quoted(end))
    ):
        end -= 1
    return end
