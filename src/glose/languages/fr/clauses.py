"""Where a reported clause starts and ends.

A reported clause runs to the end of its sentence unless something stops it: the next cue, a source (*selon l'agence*),
a colon before a quotation, or a clause that the parser hangs on the reporting verb instead.
"""

from spacy.tokens import Token

from glose.languages.fr.clause_stops import hard_stop
from glose.languages.fr.morphology import is_finite, is_infinitive, is_plural, is_shifted
from glose.languages.fr.passage import Passage
from glose.languages.fr.verb_groups import group
from glose.languages.fr.word_lists import words

__all__ = ["LONGEST_CLAUSE", "clause_end", "clause_start", "goes_on"]

LONGEST_CLAUSE = 400
"""No clause has more tokens: what a text without stops says beyond is not looked at."""

_OPEN_PARENTHESIS = words("qui dont lequel laquelle en selon pour")
_BEFORE_VERB = words("ne n' se s' y en lui leur le la les l'")


def clause_end(passage: Passage, opener: int, verb: int) -> int:
    """Return the last token of the clause that starts after token `opener` and that the verb at `verb` reports."""
    first, last = passage.sentence(opener)
    last = min(last, opener + LONGEST_CLAUSE)
    content = _content_head(passage, opener, verb)
    stop = _with_verb(passage, opener, hard_stop(passage, opener + 1, last, verb), last, verb)
    apart = _quoted_whole(passage, opener)
    if apart > opener:
        return apart
    having = passage.pos(verb) == "VERB" and passage.lower(group(passage, verb).first - 1) == "après"
    if having or _in_parenthesis(passage, first, verb):  # *Le maire, après avoir rappelé que P, a voté*
        stop = _main_verb(passage, opener + 1, stop)
    if _in_opening_clause(passage, first, verb):
        stop = _main_clause(passage, opener + 1, stop)
    if is_infinitive(passage.tokens[min(opener + 1, last)]):
        stop = _infinitive_end(passage, opener + 1, stop, verb)
    end = stop
    if content is not None and opener < content.i <= stop:
        right = max(content.right_edge.i, opener + 1)
        if right < stop:
            end = _parsed_end(passage, right, stop, verb)
    end = _before_told_relative(passage, opener + 1, end, verb)
    end = _whole_pieces(passage, opener, end, last)
    return _trimmed(passage, opener + 1, end)


def _with_verb(passage: Passage, opener: int, stop: int, last: int, verb: int) -> int:
    """The stop behind the verb of a clause that stops before it: *que l'échantillon, analysé à Sars, a menti*."""
    if passage.lower(opener) not in ("que", "qu'") or passage.lower(stop + 1) != ",":
        return stop
    for number in range(opener + 1, last + 1):
        if passage.quoted(number):
            return stop
        if is_finite(passage.tokens[number]) and passage.pos(number) in ("VERB", "AUX"):
            relative = any(passage.lower(at) in ("qui", "que", "qu'", "dont", "où") for at in range(opener + 1, number))
            return stop if number <= stop or relative else max(stop, hard_stop(passage, number, last, verb))
    return stop


def _quoted_whole(passage: Passage, opener: int) -> int:
    """The last token of a clause in marks that a comma ends: *a promis que « le port rouvrira », une formule à lui*.

    -1 where the clause is not all in marks, or goes on after the comma.
    """
    first = opener + 1
    piece = passage.piece_around(passage.starts[first]) if first < len(passage.tokens) else None
    if piece is None or not piece.closed or passage.token_at(piece.start) != first:
        return -1
    end = passage.token_before(piece.end)
    told = any(
        is_finite(passage.tokens[number]) and passage.pos(number) in ("VERB", "AUX") for number in range(first, end)
    )
    apposed = passage.pos(end + 2) == "DET" and passage.pos(end + 3) == "NOUN"
    return end if told and passage.lower(end + 1) == "," and apposed else -1


def _in_opening_clause(passage: Passage, first: int, verb: int) -> bool:
    """Whether the reporting verb stands in a clause that opens its sentence: *Lorsqu'elle a annoncé que P, elle…*."""
    word = passage.lower(first)
    if verb > first + 2 and passage.pos(first) == "ADP" and _told_in_passing(passage, first, verb):
        return True
    if verb <= first + 2 and passage.lower(verb).endswith("ant") and (verb == first or word in ("en", "tout")):
        return True  # *Affirmant que P, il a quitté la salle*
    if (word == "s'" and passage.lower(first + 1) in ("il", "ils")) or (word, passage.lower(first + 1)) == (
        "même",
        "si",
    ):
        return True  # *S'il estime que P, il vote contre*
    if passage.pos(verb) == "VERB" and passage.lower(group(passage, verb).first) == "ayant":
        return True  # *le ministre ayant déclaré que P, la ville a voté*
    if passage.lower(first + 1) in ("que", "qu'") and first + 1 < verb:
        return word in ("alors", "après", "bien", "dès", "tandis", "avant")
    return word in ("lorsque", "lorsqu'", "quand", "comme", "puisque", "puisqu'", "si")


_SELON = words("selon lequel laquelle lesquels lesquelles")


def _told_in_passing(passage: Passage, first: int, verb: int) -> bool:
    """Whether an adjunct opens the sentence up to a participle or *selon lesquelles*, before its subject.

    *Sur Orbis, rappelant que P, Ana Vial a…*; *Depuis les révélations selon lesquelles P, le maire…*
    """
    if any(passage.pos(at) in ("VERB", "AUX") and is_finite(passage.tokens[at]) for at in range(first, verb)):
        return False
    gerund = passage.lower(verb).endswith("ant") and passage.lower(verb - 1) == ","
    return gerund or passage.lower(verb) in _SELON or passage.pos(verb) == "NOUN"


def _infinitive_end(passage: Passage, number: int, stop: int, verb: int) -> int:
    """The token before *et* with a finite verb, of who says so: *annonce avoir repris la ville et s'empare du pont*.

    After a clause in another tense, a comma shows as much: *affirme avoir fui parce qu'il pleuvait, et demande*.
    """
    relative = shifted = False
    for at in range(number + 1, stop):
        word = passage.lower(at)
        relative = relative or word in ("qui", "que", "qu'", "dont", "où", "si")
        shifted = shifted or is_shifted(passage.tokens[at])
        apart = shifted and passage.lower(at - 1) == "," and not is_shifted(passage.tokens[group(passage, verb).first])
        if word in ("et", "mais", "puis") and (apart or not relative) and not passage.quoted(at):
            after = at + 1
            while passage.lower(after) in _BEFORE_VERB:
                after += 1
            told = after <= stop and passage.pos(after) in ("VERB", "AUX") and is_finite(passage.tokens[after])
            if told and not (relative and is_shifted(passage.tokens[after])):
                return at - 1
    return stop


def _in_parenthesis(passage: Passage, first: int, verb: int) -> bool:
    """Whether the reporting verb stands between commas, after its noun: *X, qui dit que P, a…*, *X, affirmant que*."""
    if passage.pos(verb) == "PUNCT":
        return False  # *selon Le Temps, P*
    number = group(passage, verb).first - 1
    for before in range(number, max(first, number - 8), -1):
        if passage.lower(before) == ",":
            own = passage.lower(verb).endswith("ant")  # *, nombre de gens estimant que P, est*
            return before == number or own or passage.lower(before + 1) in _OPEN_PARENTHESIS
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
                if not any(child.dep_.startswith("nsubj") and number <= child.i < main.i for child in main.children):
                    return comma - 1
    return stop


def _before_told_relative(passage: Passage, number: int, end: int, verb: int) -> int:
    """The token before a last relative clause that the article tells itself, in a tense that words reported in the past
    would have shifted: *a juré qu'il gagnerait samedi à Sars, où les deux hommes s'affronteront*.
    """
    told = passage.lower(group(passage, verb).first) if passage.pos(verb) in ("VERB", "AUX") else ""
    if told not in ("a", "ont", "avait", "avaient") and not told.endswith("it"):
        return end
    shifted = False
    had = passage.lower(number) in ("avoir", "être") and told in ("a", "ont")
    for at in range(number, end - 2):
        shifted = shifted or is_shifted(passage.tokens[at])
        if passage.lower(at) != "," or passage.quoted(at):
            continue
        if had and passage.pos(at + 1) == "ADP" and passage.lower(at + 2) in _RELATIVES:
            verb_told = next((token for token in passage.tokens[at + 3 : end + 1] if is_finite(token)), None)
            if verb_told is not None and not is_shifted(verb_told):
                return at - 1  # *a dit avoir payé une taxe, sur laquelle planent des doutes*
        if shifted and passage.lower(at + 1) in ("où", "qui", "dont"):
            finite = [token for token in passage.tokens[at + 2 : end + 1] if is_finite(token)]
            if any(_in_future(token) for token in passage.tokens[number:at]):
                return end  # it does not shift
            if finite and not any(is_shifted(token) for token in finite) and _in_future(finite[0]):
                return at - 1
    return end


_RELATIVES = words("lequel laquelle lesquels lesquelles qui")


def _in_future(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.text.lower().endswith(("ra", "ront"))


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


_PAIRS = (("ores", "déjà"), ("bel", "bien"), ("purement", "simplement"), ("tant", "plus"))
"""Words that *et* joins to one: *d'ores et déjà*."""


def _new_clause(passage: Passage, number: int, stop: int, verb: int) -> bool:
    """Whether a clause that does not belong to what is reported starts at token `number`."""
    if number > stop:
        return False
    coordinator = passage.lower(number)
    if coordinator not in ("et", "mais", "puis") or passage.quoted(passage.skip_spaces(number + 1)):
        return False  # *a dit que « P » et « P »*
    if (passage.lower(number - 1), passage.lower(number + 1)) in _PAIRS:
        return False
    head = passage.tokens[number].head
    if head.i <= number or head.i > stop:
        return False
    if passage.lower(number + 1) in ("que", "qu'", "il", "ils", "elle", "elles") or is_infinitive(head):
        return False
    if is_finite(head) and is_finite(head.head) and is_plural(head) != is_plural(head.head):
        return False  # *Elle hésite, jugeant que ses rivaux rient et se montrent légers*: they do
    finite = head.pos_ in ("VERB", "AUX") or any(child.dep_ in ("cop", "nsubj") for child in head.children)
    return finite and head.dep_ == "conj" and head.head.i <= verb


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


def clause_start(passage: Passage, first: int, number: int) -> int:
    """Where the clause before a source starts: with its sentence, or after a colon or a bracket in it."""
    depth = 0
    first = max(first, number - LONGEST_CLAUSE)
    for before in range(number - 1, first, -1):
        word = passage.lower(before)
        depth += (word == ")") - (word == "(")
        if (word in (":", ";") or depth < 0) and not passage.quoted(before):
            return before + 1
    return first


def goes_on(passage: Passage, number: int, end: int, *, after_auxiliary: bool = False) -> bool:
    """Whether the reported clause goes on after an inserted source: with its verb, not with a clause of its own."""
    if passage.pos(number) == "CCONJ" or passage.lower(number) in ("qui", "dont", "où", "lors", "après", "dans"):
        return False
    for following in range(number, min(end, number + 6)):
        token = passage.tokens[following]
        if token.pos_ == "VERB" and token.text.endswith("ant") and passage.pos(following - 1) == "NOUN":
            return False  # *…, l'association regroupant les pêcheurs*: who that is
        if token.pos_ in ("VERB", "AUX"):
            return following > number or is_finite(token) or after_auxiliary or is_infinitive(token)
    return False
