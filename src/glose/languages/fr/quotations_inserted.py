"""Clauses with an inserted or added *a déclaré X*: *P, a déclaré X*; *P, a affirmé X, mais P*."""

from glose.languages.fr.attributed_sources import speaks
from glose.languages.fr.clauses import clause_end, clause_start, goes_on
from glose.languages.fr.cue_clauses import Inserted, inserted_clause
from glose.languages.fr.cues import verbs
from glose.languages.fr.morphology import is_finite
from glose.languages.fr.passage import Passage
from glose.languages.fr.receivers import receivers
from glose.languages.fr.reports import Piece, Report, cue_of, has_verb, report_of, trimmed_piece
from glose.languages.fr.verb_groups import Group
from glose.languages.fr.word_lists import words

__all__ = ["added", "inserted"]


def inserted(passage: Passage, comma: int) -> Report | None:
    """*P, a déclaré Lee*; *P, a-t-elle suggéré*; *P, a affirmé Sanders, mais P*."""
    clause = inserted_clause(passage, comma + 1, marked=False)
    if clause is None or clause.source is None:
        return None
    first, end = passage.sentence(comma)
    start = clause_start(passage, first, comma)
    if _has_subject_before(passage, clause.group, start, comma):
        return None
    pieces = trimmed_piece(passage, start, comma - 1)
    rest = _after_inserted(passage, clause.last + 1, end)
    if not pieces or not (
        (comma - start >= _FEWEST_BEFORE and has_verb(passage, start, comma))
        or _cut_in_two(passage, clause, start, comma, rest)
    ):
        return None
    pieces += rest
    cue = cue_of(*passage.span(clause.group.first, clause.group.last), clause.group)
    report = report_of(passage, pieces, cue, clause.source, "inserted")
    report.addressee, report.medium = receivers(passage, clause.group, clause.source.first)
    return report


def added(passage: Passage, number: int) -> Report | None:
    """Return what a clause without a comma before it says: *La route est fermée a annoncé le maire.*

    A second finite verb without a conjunction, with its subject behind it, at the end of the sentence.
    """
    if passage.verb_lemma(number) not in verbs().that and passage.lower(number) not in ("a", "ont", "fait", "font"):
        return None
    clause = inserted_clause(passage, number, marked=False)
    if clause is None or clause.source is None or clause.group.first != number or clause.source.form == "indefinite":
        return None
    first, end = passage.sentence(number)
    start = clause_start(passage, first, number)
    before = passage.lower(number - 1)
    if (
        before in (",", "et", "mais", "ou")
        or passage.quoted(number - 1)
        or passage.pos(number - 1) in ("ADP", "DET", "SCONJ")
    ):
        return None
    after = passage.lower(clause.last + 1)
    if not (
        clause.last + 1 >= end or after in (".", ",", "lors", "dans", "sur", "à") or clause.last + 1 in passage.timed
    ):
        return None
    if clause.group.subject < 0 and clause.source.form == "noun" and not speaks(passage.lemma(clause.source.head)):
        return None
    if not _told_before(passage, start, number):
        return None
    pieces = trimmed_piece(passage, start, number - 1)
    cue = cue_of(*passage.span(clause.group.first, clause.group.last), clause.group)
    report = report_of(passage, pieces, cue, clause.source, "inserted")
    report.addressee, report.medium = receivers(passage, clause.group, clause.source.first)
    return report


def _told_before(passage: Passage, start: int, number: int) -> bool:
    """Whether a main clause is told before token `number`, and nothing there asks for another verb."""
    for at in range(number - 1, start, -1):
        if passage.lower(at) in _ASKS_FOR_VERB or passage.quoted(at):
            return False
        if passage.pos(at) in ("VERB", "AUX") and is_finite(passage.tokens[at]):
            main = any(passage.pos(before) in ("NOUN", "PROPN", "PRON") for before in range(start, at))
            return main and not any(passage.lower(before) in _ASKS_FOR_VERB for before in range(start, at))
    return False


_ASKS_FOR_VERB = words("que qu' qui dont où comme ce lorsque lorsqu' quand si et mais ou car puis , : ;")


def _has_subject_before(passage: Passage, cue: Group, start: int, comma: int) -> bool:
    """Whether what follows the verb is its object: *Le président du port, qui a reçu le préfet, annonce un projet*."""
    if cue.subject >= 0 or not any(passage.lower(number) == "," for number in range(start, comma)):
        return False
    if not any(child.dep_.startswith("nsubj") and child.i < comma for child in passage.tokens[cue.verb].children):
        return False
    relative = False
    for number in range(start, comma):
        relative = relative or passage.lower(number) in ("qui", "que", "qu'", "dont", "où")
        if passage.pos(number) in ("VERB", "AUX") and is_finite(passage.tokens[number]):
            if not relative:
                return False  # the words before are a clause of their own
            relative = False
    return True


_OTHERS_SAY = words("celui-ci celle-ci ceux-ci celles-ci")
_FEWEST_BEFORE = 3
_LONGEST_TAIL = 16


def _cut_in_two(passage: Passage, clause: Inserted, start: int, comma: int, rest: list[Piece]) -> bool:
    """Whether an inserted clause parts a subject from its verb: *Le contrat, affirme le club, n'a pas été signé*.

    *Gene Vial, dit le Sage, est mort*: a byname.
    """
    if not rest or any(passage.lower(number) == "," for number in range(start, comma)):
        return False
    byname = passage.lower(comma + 1) in ("dit", "dite", "dits", "dites") and clause.group.subject < 0
    if byname or passage.pos(comma + 1) not in ("VERB", "AUX"):
        return False
    number = passage.token_at(rest[0][0])
    if passage.lower(number) in ("«", "“", '"'):  # *Le texte, insiste Ana Roy, « ne changera pas »*
        number += 1
    while passage.pos(number) in ("PRON", "ADV") and not passage.lower(number).endswith("ment"):
        number += 1
    return passage.pos(number) in ("VERB", "AUX") and is_finite(passage.tokens[number])


def _after_inserted(passage: Passage, number: int, end: int) -> list[Piece]:
    """What is said on after an inserted clause that ends before token `number`, and after what that says of itself.

    *Le vol, a indiqué la compagnie dans un communiqué, sera remplacé*.
    """
    comma = number
    while comma < min(end, number + _LONGEST_TAIL) and passage.lower(comma) != ",":
        if passage.pos(comma) in ("VERB", "AUX") or passage.quoted(comma):
            return []
        comma += 1
    following = comma + 1
    if passage.lower(comma) != "," or following > end:
        return []
    joined = passage.lower(following) in ("mais", "et", "car") or passage.quoted(following)
    if joined and passage.lower(following + 1) in _OTHERS_SAY:
        return []  # *…, ont dit des élus, et ceux-ci redoutent que P*: the article again
    counted = comma == number and passage.pos(following) in ("DET", "NUM") and passage.pos(number - 1) != "PROPN"
    counted = counted and passage.lower(number - 1).startswith("-")  # *Il en a, estime-t-il, un peu plus de mille*
    if not joined and not counted and not goes_on(passage, following, end):
        return []
    return trimmed_piece(passage, following, clause_end(passage, comma, comma))
