"""Clauses with an inserted or added *a déclaré X*: *P, a déclaré X*; *P, a affirmé X, mais P*."""

from glose.languages.fr.clauses import clause_end, clause_start, goes_on
from glose.languages.fr.cue_clauses import Inserted, inserted_clause
from glose.languages.fr.morphology import is_finite
from glose.languages.fr.passage import Passage
from glose.languages.fr.receivers import receivers
from glose.languages.fr.reports import Piece, Report, cue_of, has_verb, report_of, trimmed_piece
from glose.languages.fr.verb_groups import Group

__all__ = ["inserted"]


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
    if not joined and not goes_on(passage, following, end):
        return []
    return trimmed_piece(passage, following, clause_end(passage, comma, comma))
