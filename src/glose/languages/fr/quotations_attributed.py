"""Clauses that a source is named with: *Selon X, P*; *P, selon X*; and those with an inserted *a déclaré X*."""

from glose.languages.fr.clauses import LONGEST_CLAUSE, clause_end
from glose.languages.fr.cue_clauses import Inserted, attribution_at, inserted_clause
from glose.languages.fr.cues import (
    DOCUMENTS,
    NAMING_VERBS,
    NOT_SOURCES,
    REPORTING_NOUNS,
)
from glose.languages.fr.lexicons import occupation_gender
from glose.languages.fr.morphology import is_finite, is_infinitive, is_participle
from glose.languages.fr.noun_phrases import Phrase, phrase_at
from glose.languages.fr.passage import Passage
from glose.languages.fr.reports import CueSpan, Piece, Report, cue_of, has_verb, report_of, trimmed_piece
from glose.languages.fr.sources import receivers
from glose.languages.fr.verb_groups import Group
from glose.languages.fr.word_lists import words

__all__ = ["attribution", "inserted"]

_OPENS_APPOSITION = words("de du des d' un une")


_PEOPLE = words(
    "homme femme témoin victime expert spécialiste proche habitant voisin responsable autorité gouvernement "
    "police parquet ministère syndicat association ong organisation entreprise groupe institut agence tribunal "
    "cour juge avocat procureur élu opposition parti média association observateur analyste chercheur "
    "scientifique historien économiste sociologue médecin organisateur dirigeant participant joueur entraîneur "
    "président porte-parole ministre maire député sénateur diplomate militaire armée pompier gendarmerie "
    "préfecture mairie direction collectif famille parent ami collègue fondation commission comité conseil office "
    "bureau institution banque société majorité certain personne entourage partisan détracteur critique défenseur "
    "officiel croyant paysan client usager"
)


_UTTERANCES = words("annonce déclaration propos mot terme dire témoignage connaissance aveu confidence affirmation")


_FEWEST_WITHOUT_VERB = 3


def attribution(passage: Passage, number: int) -> Report | None:
    """*Selon X, P*; *P, selon X*; *P, d'après X, P*."""
    where = attribution_at(passage, number) or _for_whom(passage, number)
    if where is None:
        return None
    lemma, last, start = where
    source = _utterer(passage, _without_main_subject(passage, phrase_at(passage, start)))
    if source is None or not _may_speak(passage, source):
        return None
    first, end = passage.sentence(number)
    before = passage.skip_spaces(number - 1, -1)
    initial = (
        number <= first + 1
        or _only_time(passage, first, number)
        or passage.lower(before) in (":", ";", "»", "mais", "et", "car", "or")
    )
    content = _after_source(passage, source, end) if initial else _around_source(passage, number, source, first, end)
    if not content or not _says_something(passage, content):
        return None
    cue = CueSpan(*passage.span(number, last), lemma)
    return report_of(passage, content, cue, source, "selon")


def _only_time(passage: Passage, first: int, number: int) -> bool:
    """Whether nothing but a date or a clock time stands before *selon*: *Vers 7 h 40, selon un sondage, P*."""
    return all(
        before in passage.timed or passage.pos(before) in ("ADP", "DET", "PUNCT", "ADV")
        for before in range(first, number)
    )


def _without_main_subject(passage: Passage, source: Phrase | None) -> Phrase | None:
    """*Selon le parquet, Jean Vial aurait fui*: the name after the comma is the subject, not who is named."""
    if source is None or source.form != "name" or source.last > passage.named[source.head][1]:
        return source
    named_first = passage.named[source.head][0]
    alone = passage.lower(named_first - 1) == "," and source.first < named_first - 1
    if not alone or passage.pos(source.last + 1) not in ("VERB", "AUX"):
        return source
    start, end = passage.span(source.first, named_first - 2)
    return Phrase(start, end, _head_noun(passage, source.first, named_first - 2), source.first, named_first - 2, "noun")


def _head_noun(passage: Passage, first: int, last: int) -> int:
    return next((number for number in range(first, last + 1) if passage.pos(number) == "NOUN"), first)


def _for_whom(passage: Passage, number: int) -> tuple[str, int, int] | None:
    """*Pour Jeanne Orval, il s'agit d'un « désastre »*: a name or a pronoun opens the sentence, and marks follow."""
    first, last = passage.sentence(number)
    if passage.lower(number) != "pour" or number != first:
        return None
    source = phrase_at(passage, number + 1)
    if source is None or source.form not in ("name", "pronoun") or passage.lower(source.last + 1) != ",":
        return None
    quoted = any(passage.quoted(following) for following in range(source.last, last + 1))
    return ("pour", number, number + 1) if quoted else None


def _after_source(passage: Passage, source: Phrase, end: int) -> list[Piece]:
    """What follows *Selon X,* up to the end of the sentence."""
    opener = source.last
    end = min(end, opener + LONGEST_CLAUSE)
    while opener < end and passage.lower(opener + 1) not in (",", "") and not passage.quoted(opener + 1):
        opener += 1  # a relative clause or an apposition of the source
    opener = _past_apposition(passage, opener, end)
    if opener + 2 >= end:
        return []
    last = clause_end(passage, opener, opener)
    return trimmed_piece(passage, opener + 1, last)


def _past_apposition(passage: Passage, comma: int, end: int) -> int:
    """The comma after *Selon Guy Valet, négociateur de la branche,*: an apposition starts with no determiner."""
    opener = comma
    if passage.lower(comma + 1) != ",":
        return comma
    opener = comma + 1
    number = opener + 1
    if number > end or passage.quoted(number) or number in passage.timed:
        return opener
    participle = passage.pos(number) == "VERB" and is_participle(passage.tokens[number])  # *, réalisé en mai,*
    if (
        participle
        or passage.pos(number) in ("NOUN", "PROPN", "NUM", "ADJ")
        or passage.lower(number) in _OPENS_APPOSITION
    ):
        while number <= end and passage.lower(number) != ",":
            if passage.pos(number) in ("VERB", "AUX") and is_finite(passage.tokens[number]):
                return opener
            number += 1
        if number < end:
            return number
    return opener


def _around_source(passage: Passage, number: int, source: Phrase, first: int, end: int) -> list[Piece]:
    """What stands before *, selon X* in its sentence, and what goes on behind it."""
    before = passage.skip_spaces(number - 1, -1)
    comma = passage.lower(before) == ","
    start = _clause_start(passage, first, number)
    named = _after_words_taken_over(passage, start, before - comma)
    pieces = trimmed_piece(passage, max(start, named), before - comma)
    if named > start and before - comma - named < _FEWEST_WITHOUT_VERB:
        return []
    if not pieces or passage.token_before(pieces[-1][1]) - start < 1:
        return []
    after = source.last + 1
    cut = passage.pos(before - comma) == "AUX"  # *aurait, d'après la radio, découvert*
    if comma and passage.lower(after) == "," and _goes_on(passage, after + 1, end, after_auxiliary=cut):
        last = clause_end(passage, after, after)
        pieces += trimmed_piece(passage, after + 1, last)
    return pieces


def _after_words_taken_over(passage: Passage, first: int, last: int) -> int:
    """The token after words that another verb takes over: *Il avait dénoncé « une farce » menée, selon lui, par…*."""
    for number in range(last, first, -1):
        if passage.quoted(number):
            piece = passage.piece_around(passage.starts[number])
            assert piece is not None
            opening = passage.token_at(piece.start)
            for verb in range(opening - 1, max(first, opening - 6), -1):
                if passage.pos(verb) == "VERB":
                    takes = passage.verb_lemma(verb) in NAMING_VERBS
                    return number + 1 if takes else first
            return first
    return first


def _goes_on(passage: Passage, number: int, end: int, *, after_auxiliary: bool = False) -> bool:
    """Whether the reported clause goes on after an inserted source: with its verb, not with a clause of its own."""
    if passage.pos(number) == "CCONJ" or passage.lower(number) in ("qui", "dont", "où", "lors", "après", "dans"):
        return False
    for following in range(number, min(end, number + 6)):
        token = passage.tokens[following]
        if token.pos_ in ("VERB", "AUX"):
            return following > number or is_finite(token) or after_auxiliary or is_infinitive(token)
    return False


def _clause_start(passage: Passage, first: int, number: int) -> int:
    """Where the clause before a source starts: with its sentence, or after a colon or a bracket in it."""
    depth = 0
    first = max(first, number - LONGEST_CLAUSE)
    for before in range(number - 1, first, -1):
        word = passage.lower(before)
        depth += (word == ")") - (word == "(")
        if (word in (":", ";") or depth < 0) and not passage.quoted(before):
            return before + 1
    return first


def inserted(passage: Passage, comma: int) -> Report | None:
    """*P, a déclaré Lee*; *P, a-t-elle suggéré*; *P, a affirmé Sanders, mais P*."""
    clause = inserted_clause(passage, comma + 1, marked=False)
    if clause is None or clause.source is None:
        return None
    first, end = passage.sentence(comma)
    start = _clause_start(passage, first, comma)
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
    if not joined and not _goes_on(passage, following, end):
        return []
    return trimmed_piece(passage, following, clause_end(passage, comma, comma))


def _utterer(passage: Passage, source: Phrase | None) -> Phrase | None:
    """Who made what *selon* names: *selon l'annonce faite par le maire*, *d'après la déclaration d'un élu*."""
    if source is None or source.form != "noun" or passage.lemma(source.head) not in _UTTERANCES:
        return source
    for number in range(source.head + 1, min(len(passage.tokens), source.head + 9)):
        word = passage.lower(number)
        if word in (",", ".", "«"):
            break
        if word in ("par", "de", "d'", "du", "des"):
            found = phrase_at(passage, number + 1)
            if found is not None and found.form in ("name", "noun"):
                return found._replace(last=max(found.last, source.last))
    return source


def _says_something(passage: Passage, content: list[Piece]) -> bool:
    """Whether what is attributed is a clause, or long enough to be one without its verb; *Vers 16h45* is none."""
    spans = [(passage.token_at(start), passage.token_before(end)) for start, end in content]
    return any(
        has_verb(passage, first, last)
        or (last - first >= _FEWEST_WITHOUT_VERB and passage.lower(first) not in _OPENS_APPOSITION - {"un", "une"})
        for first, last in spans
    )


def _may_speak(passage: Passage, source: Phrase) -> bool:
    """Whether the phrase after *selon* can say something; *selon les cas* names nobody."""
    if source.form in ("name", "pronoun", "demonstrative", "indefinite"):
        return passage.lower(source.head) not in ("moi", "vous", "nous", "un", "une", "que", "tout", "midi", "guerre")
    lemma = passage.lemma(source.head)
    if lemma in NOT_SOURCES:
        return False
    if lemma in DOCUMENTS | _PEOPLE | REPORTING_NOUNS or occupation_gender(lemma):
        return True
    return passage.lower(source.last + 1) in (",", ".", "") or passage.quoted(source.last + 1)
