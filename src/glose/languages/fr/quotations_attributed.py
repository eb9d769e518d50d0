"""Clauses that a preposition names the source of: *Selon X, P*; *P, selon X*."""

from glose.languages.fr.attributed_sources import (
    for_whom,
    may_speak,
    speaks,
    utterer,
    who_told,
    whole_phrase,
    without_main_subject,
)
from glose.languages.fr.clauses import LONGEST_CLAUSE, clause_end, clause_start, goes_on
from glose.languages.fr.cue_clauses import attribution_at
from glose.languages.fr.cues import (
    DOCUMENTS,
    NAMING_VERBS,
    REPORTING_NOUNS,
    SAYING_NOUNS,
)
from glose.languages.fr.governing import is_passive
from glose.languages.fr.morphology import is_finite, is_participle
from glose.languages.fr.noun_phrases import Phrase, phrase_at, phrase_of
from glose.languages.fr.passage import Passage
from glose.languages.fr.reports import CueSpan, Piece, Report, has_verb, report_of, trimmed_piece
from glose.languages.fr.speaker_nouns import is_person
from glose.languages.fr.verb_groups import group
from glose.languages.fr.word_lists import words

__all__ = ["attribution"]

_OPENS_APPOSITION = words("de du des d' un une")


_SELVES = words("lui-même elle-même eux-mêmes elles-mêmes")
_BEFORE_INITIAL = words("mais et car or que qu'")
"""After these, with a comma or none, *selon X* opens a clause: *le fait que, selon lui, P*; *et, selon Reuters, P*."""


_FEWEST_WITHOUT_VERB = 3


def attribution(passage: Passage, number: int) -> Report | None:
    """*Selon X, P*; *P, selon X*; *P, d'après X, P*."""
    where = attribution_at(passage, number) or for_whom(passage, number)
    if where is None:
        return None
    lemma, last, start = where
    if passage.lower(start) in ("qui", "lequel", "laquelle", "lesquels", "lesquelles"):
        return _of_whom(passage, number, start, lemma)
    if lemma == "d’après" and passage.lower(number - 1).rstrip("es") in _MADE_AFTER:
        return None  # *un port nommé d'après un amiral*
    source = utterer(passage, without_main_subject(passage, phrase_at(passage, start)))
    if passage.lower(start) == "ce":
        source = who_told(passage, start)
    elif last > start:  # *à l'entendre*
        source = Phrase(*passage.span(start, start), start, start, last, "pronoun")
    if source is not None and passage.lower(source.last + 1) in _SELVES:
        source = source._replace(last=source.last + 1)  # *selon le port lui-même*
    if source is None or not may_speak(passage, source):
        return None
    first, end = passage.sentence(number)
    before = passage.skip_spaces(number - 1, -1)
    initial = (
        number <= first + 1
        or lemma == "pour"
        or _only_time(passage, first, number)
        or _opening_before(passage, first, before)
        or passage.lower(before) in (":", ";", "»")
        or passage.lower(before - (passage.lower(before) == ",")) in _BEFORE_INITIAL
    )
    content = _after_source(passage, source, end) if initial else _around_source(passage, number, source, first, end)
    if not content or not _says_something(passage, content):
        return None
    cue = CueSpan(*passage.span(number, last), lemma)
    return report_of(passage, _words_alone(passage, content) or content, cue, source, "selon")


def _words_alone(passage: Passage, content: list[Piece]) -> list[Piece]:
    """The words in marks of a noun phrase: *selon Luc Roy, la difficulté de passer d'« un camp à l'autre »*."""
    (start, end), *others = content
    first, last = passage.token_at(start), passage.token_before(end)
    if others or passage.quoted(first) or not passage.quoted(last):
        return []
    if any(passage.pos(at) in ("VERB", "AUX") and is_finite(passage.tokens[at]) for at in range(first, last + 1)):
        return []
    piece = passage.piece_around(passage.starts[last])
    if piece is not None and passage.pos(passage.token_at(piece.start) - 1) not in ("ADP", "DET"):
        return []
    return list(piece.segments) if piece is not None and start < piece.start and piece.opened else []


_MADE_AFTER = words("nommé baptisé rebaptisé renommé adapté dessiné tourné peint prénommé")


def _of_whom(passage: Passage, number: int, relative: int, lemma: str) -> Report | None:
    """*le maire, pour qui la réforme est une erreur, a voté contre*: what somebody thinks aloud, told in passing."""
    before = number - 1 - (passage.lower(number - 1) == ",")
    source = phrase_of(passage, before) if before >= 0 else None
    if source is not None and source.form == "noun" and not speaks(passage.lemma(source.head)):
        source = whole_phrase(passage, before)  # *un élu de la région, selon lequel P*
    if source is None or not (source.form == "name" or (source.form == "noun" and speaks(passage.lemma(source.head)))):
        return None
    if source.form == "noun" and passage.lower(relative) != "qui" and passage.lemma(source.head) in SAYING_NOUNS:
        return None  # *l'annonce selon laquelle P*: the noun reports
    told = passage.lower(relative + 1) == "il" and passage.lower(relative + 2) in ("s'", "est", "était")
    if lemma == "pour" and (told or passage.lower(relative + 1) in ("ce", "c'")):
        return None  # *Jean Vial, pour qui c'est une première*
    content = trimmed_piece(passage, relative + 1, clause_end(passage, relative, relative))
    if not content or not _says_something(passage, content):
        return None
    return report_of(passage, content, CueSpan(*passage.span(number, number), lemma), source, "selon")


def _only_time(passage: Passage, first: int, number: int) -> bool:
    """Whether but a time or an adverb stands before *selon*: *Vers 7 h 40, selon un sondage, P*; *En effet, selon…*."""
    return all(
        word in passage.timed
        or passage.pos(word) in ("ADP", "DET", "PUNCT", "ADV")
        or passage.lower(word) in _CONNECTING
        for word in range(first, number)
    )


def _opening_before(passage: Passage, first: int, before: int) -> bool:
    """Whether but an adjunct without a verb stands before a comma and *selon*: *Dans le détail, selon le port, P*."""
    if passage.lower(before) != "," or before - first > _LONGEST_OPENING or passage.pos(first) != "ADP":
        return False
    return not any(passage.pos(at) in ("VERB", "AUX") or passage.quoted(at) for at in range(first, before))


_LONGEST_OPENING = 6
_CONNECTING = words("autre effet fait part réalité revanche contre outre plus ailleurs conséquence parallèle général")


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
    if named is None or passage.lower(comma + 1) != "," or named[2].label != "PER":
        return False
    if source.form != "noun":
        who = passage.named.get(source.head)
        return who is not None and who[2].label in ("ORG", "PRODUCT")  # *selon Le Temps, Luc Orval, élu de Sars, P*
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
        or is_person(passage.lower(number))
        or passage.pos(number) in ("NOUN", "PROPN", "NUM", "ADJ")
        or passage.lower(number) in _OPENS_APPOSITION
    ):
        related = is_person(passage.lower(number))
        number += 1
        while number <= end and passage.lower(number) != ",":
            told = related and any(passage.lower(at) in ("qui", "dont") for at in range(opener, number))
            if passage.pos(number) in ("VERB", "AUX") and is_finite(passage.tokens[number]) and not told:
                return opener
            number += 1
        if number < end:
            return number
    return opener


def _says_what(passage: Passage, name: int, number: int) -> bool:
    """Whether a noun with its article says what has just been named: *Selon Luc Orval, le maire, P*."""
    if name not in passage.named or passage.pos(number) != "DET" or not speaks(passage.lemma(number + 1)):
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
    elif comma and cut and (tail := _comma_behind(passage, after, end)) > after:
        pieces += trimmed_piece(passage, tail + 1, clause_end(passage, tail, tail))
    elif comma and passage.lower(after) == "," and passage.pos(before - 1) == "VERB":
        if _object_follows(passage, after + 1, end):  # *La tombe contient, selon lui, des bijoux*
            pieces += trimmed_piece(passage, after + 1, clause_end(passage, after, after))
    elif not comma and (
        (passage.pos(before) == "VERB" and _object_follows(passage, after, end))
        or _predicate_follows(passage, after, end, cut=not has_verb(passage, start, before))
    ):
        pieces += trimmed_piece(passage, after, clause_end(passage, source.last, source.last))
    return pieces


def _comma_behind(passage: Passage, number: int, end: int) -> int:
    """The comma behind what else is said of a source before its clause goes on with a participle, else `number`.

    *aurait, selon des experts et la revue de lundi, après une étude, fait une chute*
    """
    for at in range(number, min(end, number + _LONGEST_TAIL)):
        if passage.pos(at) in ("VERB", "AUX") or passage.quoted(at):
            break
        if passage.lower(at) == "," and at > number and is_participle(passage.tokens[at + 1]):
            return at
    return number


_LONGEST_TAIL = 20


def _predicate_follows(passage: Passage, number: int, end: int, *, cut: bool) -> bool:
    """Whether the verb of the clause that *selon X* cuts follows, or a second one in the conditional.

    *La valeur selon Le Temps a chuté*; *Le barrage est un danger selon des élus et menacerait le village*
    """
    verb = number + (not cut and passage.lower(number) == "et")
    if verb == number and not cut:
        return False
    while passage.lower(verb) in ("ne", "n'", "se", "s'", "y", "en", "lui", "leur"):
        verb += 1
    if verb >= end or passage.pos(verb) not in ("VERB", "AUX") or not is_finite(passage.tokens[verb]):
        return False
    return cut or passage.lower(verb).endswith(("rait", "raient"))


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
                    takes = passage.verb_lemma(verb) in NAMING_VERBS and not is_passive(passage, group(passage, verb))
                    return number + 1 if takes else first
            return first
    return first


def _says_something(passage: Passage, content: list[Piece]) -> bool:
    """Whether what is attributed is a clause, or long enough to be one without its verb; *Vers 16h45* is none."""
    spans = [(passage.token_at(start), passage.token_before(end)) for start, end in content]
    return any(
        has_verb(passage, first, last)
        or (last - first >= _FEWEST_WITHOUT_VERB and passage.lower(first) not in _OPENS_APPOSITION - {"un", "une"})
        for first, last in spans
    )
