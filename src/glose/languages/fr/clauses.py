"""Where a reported clause ends.

A reported clause runs to the end of its sentence unless something stops it: the next cue, a source (*selon l'agence*),
a colon before a quotation, or a clause that the parser hangs on the reporting verb instead.
"""

import re

from spacy.tokens import Token

from glose.languages.fr.cue_clauses import attribution_at, inserted_clause
from glose.languages.fr.cues import verbs
from glose.languages.fr.morphology import is_finite, is_infinitive
from glose.languages.fr.noun_phrases import phrase_at
from glose.languages.fr.passage import Passage
from glose.languages.fr.verb_groups import group
from glose.languages.fr.word_lists import words

__all__ = ["LONGEST_CLAUSE", "clause_end"]

LONGEST_CLAUSE = 400
"""No clause has more tokens: what a text without stops says beyond is not looked at."""

_BEFORE_VERB = words("ne n' se s' y en lui leur le la les l'")
_COORDINATORS = words("et mais puis ou car tandis alors bien")


def clause_end(passage: Passage, opener: int, verb: int) -> int:
    """Return the last token of the clause that starts after token `opener` and that the verb at `verb` reports."""
    first, last = passage.sentence(opener)
    last = min(last, opener + LONGEST_CLAUSE)
    content = _content_head(passage, opener, verb)
    stop = _hard_stop(passage, opener + 1, last, verb)
    if _in_parenthesis(passage, first, verb):
        stop = _main_verb(passage, opener + 1, stop)
    if _in_opening_clause(passage, first, verb):
        stop = _main_clause(passage, opener + 1, stop)
    if is_infinitive(passage.tokens[min(opener + 1, last)]):
        stop = _infinitive_end(passage, opener + 1, stop)
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


def _infinitive_end(passage: Passage, number: int, stop: int) -> int:
    """The token before *et* with a finite verb, of who says so: *annonce avoir repris la ville et s'empare du pont*."""
    relative = False
    for at in range(number + 1, stop):
        word = passage.lower(at)
        relative = relative or word in ("qui", "que", "qu'", "dont", "où", "si")
        if word in ("et", "mais", "puis") and not relative and not passage.quoted(at):
            after = at + 1
            while passage.lower(after) in _BEFORE_VERB:
                after += 1
            if after <= stop and passage.pos(after) in ("VERB", "AUX") and is_finite(passage.tokens[after]):
                return at - 1
    return stop


def _in_parenthesis(passage: Passage, first: int, verb: int) -> bool:
    """Whether the reporting verb stands between commas, after its noun: *X, qui dit que P, a…*, *X, affirmant que*."""
    number = group(passage, verb).first - 1
    for before in range(number, max(first, number - 8), -1):
        if passage.lower(before) == ",":
            return before == number or passage.lower(before + 1) in ("qui", "dont", "lequel", "laquelle", "en")
        if passage.pos(before) in ("VERB", "AUX"):
            return False
    return False


def _main_verb(passage: Passage, number: int, stop: int) -> int:
    """The token before the comma after which the main clause goes on with its verb."""
    for comma in range(number + 1, stop):
        if passage.lower(comma) == "," and not passage.quoted(comma):
            after = comma + 1
            while passage.lower(after) in _BEFORE_VERB:
                after += 1
            token = passage.tokens[min(after, stop)]
            if token.pos_ in ("VERB", "AUX") and is_finite(token):
                main = token.head if token.dep_.startswith(("aux", "cop")) else token
                if not any(child.dep_.startswith("nsubj") and child.i >= number for child in main.children):
                    return comma - 1
    return stop


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
        gerund = number + (passage.lower(number) == "tout")
        gerund += passage.lower(gerund) == "en"
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
            return _reports(passage, number) and (
                not helped or token.head.i <= verb or _in_same_tense(passage, number, verb)
            )
        if token.pos_ not in ("AUX", "ADV", "PRON", "PROPN", "DET", "NOUN") or passage.lower(number) in (
            "que",
            "qui",
            "qu'",
        ):
            return False
        number += 1
    return False


def _in_same_tense(passage: Passage, number: int, verb: int) -> bool:
    """Whether two verbs are in the perfect: *a déclaré que le match serait rejoué et a ajouté que P*."""
    if passage.pos(verb) not in ("VERB", "AUX"):
        return False
    first, second = (passage.lower(group(passage, at).first) for at in (verb, number))
    return first in _PERFECT and second in _PERFECT


_PERFECT = frozenset(("a", "ont", "est", "sont", "s'"))


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
