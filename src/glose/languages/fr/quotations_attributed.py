"""Clauses that a preposition names the source of: *Selon X, P*; *P, selon X*."""

from glose.languages.fr.clauses import LONGEST_CLAUSE, clause_end, clause_start, goes_on
from glose.languages.fr.cue_clauses import attribution_at, inserted_clause
from glose.languages.fr.cues import (
    DOCUMENTS,
    NAMING_VERBS,
    NOT_SOURCES,
    REPORTING_NOUNS,
    verbs,
)
from glose.languages.fr.lexicons import occupation_gender
from glose.languages.fr.morphology import is_finite, is_participle
from glose.languages.fr.noun_phrases import Phrase, phrase_at, phrase_of
from glose.languages.fr.passage import Passage
from glose.languages.fr.reports import CueSpan, Piece, Report, has_verb, report_of, trimmed_piece
from glose.languages.fr.sources import source_of
from glose.languages.fr.verb_groups import group
from glose.languages.fr.word_lists import words

__all__ = ["attribution"]

_OPENS_APPOSITION = words("de du des d' un une")


_PEOPLE = words(
    "homme femme témoin victime expert spécialiste proche habitant voisin responsable autorité gouvernement "
    "police parquet ministère syndicat association ong organisation entreprise groupe institut agence tribunal "
    "cour juge avocat procureur élu opposition parti média association observateur analyste chercheur "
    "scientifique historien économiste sociologue médecin organisateur dirigeant participant joueur entraîneur "
    "président porte-parole ministre maire député sénateur diplomate militaire armée pompier gendarmerie "
    "préfecture mairie direction collectif famille parent ami collègue fondation commission comité conseil office "
    "bureau institution banque société majorité certain personne entourage partisan détracteur critique défenseur "
    "officiel croyant paysan client usager secours enquêteur policier gendarme secouriste manifestant salarié"
)


_SELVES = words("lui-même elle-même eux-mêmes elles-mêmes")
_BEFORE_INITIAL = words("mais et car or que qu'")
"""After these, with a comma or none, *selon X* opens a clause: *le fait que, selon lui, P*; *et, selon Reuters, P*."""
_UTTERANCES = words("annonce déclaration propos mot terme dire témoignage connaissance aveu confidence affirmation")


_FEWEST_WITHOUT_VERB = 3


def attribution(passage: Passage, number: int) -> Report | None:
    """*Selon X, P*; *P, selon X*; *P, d'après X, P*."""
    where = attribution_at(passage, number) or _for_whom(passage, number)
    if where is None:
        return None
    lemma, last, start = where
    if passage.lower(start) in ("qui", "lequel", "laquelle", "lesquels", "lesquelles"):
        return _of_whom(passage, number, start, lemma)
    source = _utterer(passage, _without_main_subject(passage, phrase_at(passage, start)))
    if passage.lower(start) == "ce":
        source = _who_told(passage, start)
    elif last > start:  # *à l'entendre*
        source = Phrase(*passage.span(start, start), start, start, last, "pronoun")
    if source is not None and passage.lower(source.last + 1) in _SELVES:
        source = source._replace(last=source.last + 1)  # *selon le port lui-même*
    if source is None or not _may_speak(passage, source):
        return None
    first, end = passage.sentence(number)
    before = passage.skip_spaces(number - 1, -1)
    initial = (
        number <= first + 1
        or _only_time(passage, first, number)
        or passage.lower(before) in (":", ";", "»")
        or passage.lower(before - (passage.lower(before) == ",")) in _BEFORE_INITIAL
    )
    content = _after_source(passage, source, end) if initial else _around_source(passage, number, source, first, end)
    if not content or not _says_something(passage, content):
        return None
    cue = CueSpan(*passage.span(number, last), lemma)
    return report_of(passage, content, cue, source, "selon")


def _of_whom(passage: Passage, number: int, relative: int, lemma: str) -> Report | None:
    """*le maire, pour qui la réforme est une erreur, a voté contre*: what somebody thinks aloud, told in passing."""
    before = number - 1 - (passage.lower(number - 1) == ",")
    source = phrase_of(passage, before) if before >= 0 else None
    if source is None or not (source.form == "name" or (source.form == "noun" and _speaks(passage.lemma(source.head)))):
        return None
    if lemma == "pour" and passage.lower(relative + 1) in ("ce", "c'", "il"):
        return None  # *Jean Vial, pour qui c'est une première*
    content = trimmed_piece(passage, relative + 1, clause_end(passage, relative, relative))
    if not content or not _says_something(passage, content):
        return None
    return report_of(passage, content, CueSpan(*passage.span(number, number), lemma), source, "selon")


def _who_told(passage: Passage, start: int) -> Phrase | None:
    """Whose words *selon ce que* takes up: *selon ce qu'a confié une source*, *selon ce que le maire a dit*."""
    if passage.lower(start + 1) not in ("que", "qu'"):
        return None
    clause = inserted_clause(passage, start + 2, marked=False)
    if clause is not None:
        return clause.source
    for number in range(start + 2, min(len(passage.tokens), start + 16)):
        if passage.verb_lemma(number) in verbs().that and passage.pos(number) == "VERB":
            source = source_of(passage, group(passage, number))
            return None if source is None else source._replace(last=number)
    return None


def _only_time(passage: Passage, first: int, number: int) -> bool:
    """Whether but a time or an adverb stands before *selon*: *Vers 7 h 40, selon un sondage, P*; *En effet, selon…*."""
    return all(
        word in passage.timed
        or passage.pos(word) in ("ADP", "DET", "PUNCT", "ADV")
        or passage.lower(word) in _CONNECTING
        for word in range(first, number)
    )


_CONNECTING = words("autre effet fait part réalité revanche contre outre plus ailleurs conséquence parallèle général")


def _without_main_subject(passage: Passage, source: Phrase | None) -> Phrase | None:
    """*Selon le parquet, Jean Vial aurait fui*: the name after the comma is the subject, not who is named."""
    if source is None or source.form != "name" or source.last > passage.named[source.head][1]:
        return source
    named_first = passage.named[source.head][0]
    alone = passage.lower(named_first - 1) == "," and source.first < named_first - 1
    after = source.last + 1
    while passage.lower(after) in ("ne", "n'", "se", "s'", "y", "en", "lui", "leur", "le", "la", "les", "l'"):
        after += 1
    if not alone:
        return source
    if passage.pos(after) not in ("VERB", "AUX") and passage.lemma(source.first + 1) not in DOCUMENTS | REPORTING_NOUNS:
        return source
    start, end = passage.span(source.first, named_first - 2)
    return Phrase(start, end, _head_noun(passage, source.first, named_first - 2), source.first, named_first - 2, "noun")


def _head_noun(passage: Passage, first: int, last: int) -> int:
    return next((number for number in range(first, last + 1) if passage.pos(number) == "NOUN"), first)


def _for_whom(passage: Passage, number: int) -> tuple[str, int, int] | None:
    """*Pour lui, il s'agit d'une erreur*; *Pour Jeanne Orval, c'est un « désastre »*: with a name, marks follow."""
    first, last = passage.sentence(number)
    if passage.lower(number) == "pour" and passage.lower(number - 1) == "," and passage.lower(number + 1) == "qui":
        return "pour", number, number + 1
    if passage.lower(number) != "pour" or number != first:
        return None
    source = phrase_at(passage, number + 1)
    speaks = source is not None and (source.form in ("name", "pronoun") or _is_person(passage, source))
    if source is None or not speaks or passage.lower(source.last + 1) != ",":
        return None
    if source.form == "pronoun" and passage.lower(source.head) in ("lui", "elle", "eux", "elles"):
        return "pour", number, number + 1
    quoted = any(passage.quoted(following) for following in range(source.last, last + 1))
    return ("pour", number, number + 1) if quoted else None


def _is_person(passage: Passage, source: Phrase) -> bool:
    """Whether a noun is of people by what they do: *Pour les chercheurs, il s'agit d'un « leurre »*."""
    return source.form == "noun" and bool(occupation_gender(passage.lemma(source.head)))


def _after_source(passage: Passage, source: Phrase, end: int) -> list[Piece]:
    """What follows *Selon X,* up to the end of the sentence."""
    opener = source.last
    end = min(end, opener + LONGEST_CLAUSE)
    if not _clause_begins(passage, opener + 1):
        while opener < end and passage.lower(opener + 1) not in (",", "") and not passage.quoted(opener + 1):
            opener += 1  # a relative clause or an apposition of the source
    comma = opener + 1 if _subject_next(passage, source, opener) else _past_apposition(passage, opener, end)
    while comma > opener + 1:  # each apposition: *, dont Rita Kast, directrice du centre,*
        opener, comma = comma - 1, _past_apposition(passage, comma - 1, end)
    opener = comma
    if opener + 2 >= end:
        return []
    last = clause_end(passage, opener, opener)
    return trimmed_piece(passage, opener + 1, last)


def _subject_next(passage: Passage, source: Phrase, comma: int) -> bool:
    """Whether a person after a comma is no apposition of the source: *Selon le rapport, Luc Orval, élu de Sars, P*."""
    named = passage.named.get(comma + 2)
    if named is None or passage.lower(comma + 1) != "," or named[2].label != "PER" or source.form != "noun":
        return False
    return passage.lemma(source.head) in DOCUMENTS | REPORTING_NOUNS


def _clause_begins(passage: Passage, number: int) -> bool:
    """Whether a subject follows the source with no comma between: *Selon le chauffeur la rue était vide*."""
    if passage.pos(number) not in ("DET", "PROPN", "PRON") or passage.lower(number) in _RELATIVE:
        return False
    return any(
        passage.pos(word) in ("VERB", "AUX") and is_finite(passage.tokens[word])
        for word in range(number + 1, min(len(passage.tokens), number + 8))
        if passage.lower(word) != ","
    )


_RELATIVE = words("qui que qu' dont où lequel laquelle lesquels lesquelles")


def _past_apposition(passage: Passage, comma: int, end: int) -> int:
    """The comma after *Selon Guy Valet, négociateur de la branche,*: an apposition starts with no determiner."""
    opener = comma
    if passage.lower(comma + 1) != ",":
        return comma
    opener = comma + 1
    number = opener + 1
    if passage.lower(number) in _RELATIVE:  # *Selon la radio, qui cite un proche, P*
        closing = next((at for at in range(number, end) if passage.lower(at) == ","), end)
        return closing if closing < end else opener
    if number > end or passage.quoted(number) or number in passage.timed:
        return opener
    participle = passage.pos(number) == "VERB" and is_participle(passage.tokens[number])  # *, réalisé en mai,*
    if (
        participle
        or _says_what(passage, comma, number)
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


def _says_what(passage: Passage, name: int, number: int) -> bool:
    """Whether a noun with its article says what has just been named: *Selon Luc Orval, le maire, P*."""
    if name not in passage.named or passage.pos(number) != "DET" or not _speaks(passage.lemma(number + 1)):
        return False
    closing = number + 2
    while passage.lower(closing) not in (",", ".", "") and closing < number + 16:
        closing += 1
    opens = passage.pos(closing + 1) in ("DET", "PRON", "PROPN", "NUM") or passage.quoted(closing + 2)
    return passage.lower(closing) == "," and opens


def _around_source(passage: Passage, number: int, source: Phrase, first: int, end: int) -> list[Piece]:
    """What stands before *, selon X* in its sentence, and what goes on behind it."""
    before = passage.skip_spaces(number - 1, -1)
    comma = passage.lower(before) == ","
    start = clause_start(passage, first, number)
    named = _after_words_taken_over(passage, start, before - comma)
    pieces = trimmed_piece(passage, max(start, named), before - comma)
    if named > start and before - comma - named < _FEWEST_WITHOUT_VERB:
        return []
    if not pieces or passage.token_before(pieces[-1][1]) - start < 1:
        return []
    after = source.last + 1
    unfinished = passage.pos(before - comma) in ("AUX", "VERB", "ADV")  # *Ce serait, selon elle, « une légende »*
    if comma and unfinished and passage.lower(after) == "," and passage.quoted(passage.skip_spaces(after + 1)):
        return pieces + trimmed_piece(passage, after + 1, clause_end(passage, after, after))
    cut = passage.pos(before - comma) == "AUX"  # *aurait, d'après la radio, découvert*
    if comma and passage.lower(after) == "," and goes_on(passage, after + 1, end, after_auxiliary=cut):
        pieces += trimmed_piece(passage, after + 1, clause_end(passage, after, after))
    elif comma and passage.lower(after) == "," and passage.pos(before - 1) == "VERB":
        if _object_follows(passage, after + 1, end):  # *La tombe contient, selon lui, des bijoux*
            pieces += trimmed_piece(passage, after + 1, clause_end(passage, after, after))
    elif not comma and passage.pos(before) == "VERB" and _object_follows(passage, after, end):
        pieces += trimmed_piece(passage, after, clause_end(passage, source.last, source.last))
    return pieces


def _object_follows(passage: Passage, number: int, end: int) -> bool:
    """Whether the object of the verb before *selon X* stands behind it: *transportait selon le port 210 passagers*."""
    if number + 1 > end or number in passage.timed:
        return False
    return passage.pos(number) in ("DET", "NUM") or passage.lower(number) in ("au", "plus", "environ", "quelque")


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
    if _speaks(lemma):
        return True
    return passage.lower(source.last + 1) in (",", ".", "") or passage.quoted(source.last + 1)


def _speaks(noun: str) -> bool:
    """Whether `noun` is of somebody or something that says things."""
    return noun in DOCUMENTS | _PEOPLE | REPORTING_NOUNS or bool(occupation_gender(noun))
