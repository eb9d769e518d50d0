"""Quotations in marks that stand as a clause of their own: what introduces or follows each piece.

A piece is tried in turn with the clause inserted in it, the colon before it (*Il a dit : « P »*), the clause after it
(*« P », a-t-il dit*), a line that signs it (*— X*), and as a sentence of its own after an earlier quotation.
"""

import re
from collections.abc import Iterator

from glose.languages.fr.attributed_sources import utterer
from glose.languages.fr.cue_clauses import attribution_at, inserted_clause
from glose.languages.fr.cues import ADDRESSING_VERBS, NAMING_VERBS, REPORTING_NOUNS, verbs
from glose.languages.fr.governing import is_passive
from glose.languages.fr.insertions import PERSONAL, stripped, without_insertions
from glose.languages.fr.morphology import is_finite
from glose.languages.fr.noun_phrases import Phrase, phrase_at
from glose.languages.fr.passage import Passage
from glose.languages.fr.quotations_dialogue import answer, dialogue, signature
from glose.languages.fr.receivers import receivers
from glose.languages.fr.reports import CueSpan, Piece, Report, cue_of, has_verb
from glose.languages.fr.sources import agent, source_of
from glose.languages.fr.unopened_marks import first_spoken, reaching_back
from glose.languages.fr.verb_groups import group, is_modifier
from glose.languages.fr.word_lists import words
from glose.languages.marks import DASH, Marked

__all__ = ["direct_quotations"]

_FOOTNOTE = re.compile(r"(?:[\s\u00a0\u202f]*\[\d+\])*[\s\u00a0\u202f]*")
_TERMINAL = ".!?…"
_LONGEST_INTRODUCTION = 120
_LONGEST_TERM = 25
_TITLE_NOUNS = words("thème titre intitulé rubrique catégorie surnom sobriquet")


def direct_quotations(passage: Passage) -> Iterator[Report]:
    """Yield the quotations whose pieces stand as a clause of their own, in the order of the text."""
    used = said = -1
    for index, piece in enumerate(passage.pieces):
        if index <= used:
            continue
        if piece.kind == DASH:
            found = dialogue(passage, piece) or (answer(passage, piece) if said == index - 1 else None)
        else:
            found = _standing(passage, index, piece)
        if found is None:
            continue
        if piece.kind == DASH:
            said = index
        used = _joined(passage, found, index)
        yield found


def _standing(passage: Passage, index: int, piece: Marked) -> Report | None:
    """A piece in quotation marks with a cue beside it, or as a sentence of its own."""
    content, inner = without_insertions(passage, piece)
    if not piece.opened:
        content[0] = stripped(passage.text, first_spoken(passage.text, *content[0]), content[0][1])
    first = passage.token_at(piece.start)
    before = passage.skip_spaces(first - 1, -1)
    sentence_first = passage.sentence(first)[0] if first < len(passage.tokens) else first
    alone = _starts_paragraph(passage, piece) or first <= sentence_first or _after_stop(passage, before)
    colon = passage.lower(before) == ":" and not passage.quoted(before)
    if inner is not None:
        report = _mixed_or_direct(passage, piece, content, alone or colon)
        report.cue, report.source, report.method = inner.cue, inner.source, "inserted"
        return report
    following = _clause_after(passage, piece, alone=alone)
    if colon and _names_something(passage, before):
        return None
    if colon:
        report = _after_colon(passage, content, before)
        if report.sourceless and report.cue is None and following is None and _names_only(passage, piece):
            return None
        if report.cue is None and following is not None:
            report.cue, report.source, report.method = following.cue, following.source, "inversion"
        elif following is not None and following.source is not None:
            report.medium = report.medium or (following.source.start, following.source.end)
        return report
    if following is not None and not alone and _judges_alone(passage, piece, following):
        source, cue = following.source, following.cue
        return Report("mixed", content, "selon", cue=cue, source=source)
    if following is not None and not alone and _goes_on_behind(passage, following):
        return None  # *Ces « réunions », selon le maire, visent à « libérer la parole »*: a clause
    if following is not None and not alone and _tells_on(passage, piece, following):
        return None
    if following is not None:
        report = _mixed_or_direct(passage, piece, content, alone or following.method == "passive")
        report.cue, report.source, report.method = following.cue, following.source, following.method
        report.addressee, report.medium = following.addressee, following.medium
        return report
    if _introduced_by_for(passage, before, sentence_first):
        source = phrase_at(passage, sentence_first + 1)
        cue = CueSpan(*passage.span(sentence_first, sentence_first), "pour")
        return Report("direct", content, "selon", cue=cue, source=source)
    signed = signature(passage, piece.end)
    if alone and signed is not None:
        return Report("direct", content, "signature", source=signed)
    if passage.lower(before) in ("—", "–", "-") and before - 1 in passage.timed:
        return None  # *Page actualisée : 8 mai 2017 — « Le port rouvre »*: a headline
    if alone and (_ends_sentence(passage, piece) or _heads_title(passage, piece)):
        if not piece.opened:
            content = reaching_back(passage, index, piece)
        return Report("direct", content, "bare", sourceless=True)
    return None


def _names_something(passage: Passage, colon: int) -> bool:
    """*La veillée avait pour thème : « Le chemin »*: a title, unless somebody reports it."""
    words_before = range(max(passage.sentence(colon)[0], colon - 6), colon)
    if any(passage.pos(number) == "VERB" and passage.lemma(number) in verbs().that for number in words_before):
        return False
    return any(passage.lower(number) in _TITLE_NOUNS for number in words_before)


def _names_only(passage: Passage, piece: Marked) -> bool:
    """Whether the words in marks are a title or a term, where nobody is said to speak: *à l'affiche : « Le Vent »*."""
    text = passage.text[slice(*piece.segments[0])]
    if not text[0].isupper() or text[-1] in _TERMINAL or len(text) > 2 * _LONGEST_TERM or PERSONAL.search(text):
        return False
    return not has_verb(passage, passage.token_at(piece.start), passage.token_before(piece.end))


def _introduced_by_for(passage: Passage, before: int, first: int) -> bool:
    """*Pour Jeanne Orval, la maire, « P »*: a name or a pronoun, and only its apposition up to the marks."""
    if passage.lower(first) != "pour" or passage.lower(before) != ",":
        return False
    source = phrase_at(passage, first + 1)
    if source is None or source.form not in ("name", "pronoun"):
        return False
    return not any(token.pos_ in ("VERB", "AUX") for token in passage.tokens[source.last + 1 : before])


def _mixed_or_direct(passage: Passage, piece: Marked, content: list[Piece], alone: bool) -> Report:
    """Direct where the piece is the whole clause; else mixed, with the words of its sentence before it."""
    if alone or not piece.opened:
        return Report("direct", content, "inversion")
    if passage.lower(passage.token_before(piece.start)) == "(":  # *Le port (« une honte », dit-elle) ferme*
        return Report("mixed", content, "inversion")
    first = passage.sentence(passage.token_at(piece.start))[0]
    start = passage.starts[first]
    for number in range(passage.token_before(piece.start), first, -1):
        if passage.lower(number) in (":", ";") and not passage.quoted(number):
            start = passage.starts[passage.skip_spaces(number + 1)]
            break
    end = content[0][1]
    closing = piece.end if len(content) == 1 and piece.closed else end
    return Report("mixed", [(start, closing), *content[1:]], "inversion")


def _clause_after(passage: Passage, piece: Marked, *, alone: bool = False) -> Report | None:
    """*« P », a-t-il dit*; *« P » (…) a déclaré X*; *« P », selon X*."""
    match = _FOOTNOTE.match(passage.text, piece.end)
    number = passage.token_at(match.end() if match else piece.end)
    number = passage.skip_spaces(number)
    alone = alone and passage.lower(number) == ","
    if passage.lower(number) in (",", "("):
        number = passage.skip_spaces(number + 1)
    if number >= len(passage.tokens):
        return None
    if passage.tokens[number].text[:1].isupper() and passage.text[piece.segments[-1][1] - 1] in _TERMINAL:
        return None  # *« P. » Craint-on une grève ?*: the next sentence
    clause = inserted_clause(passage, number, marked=True, alone=alone)
    if clause is not None and clause.source is not None:
        adjoins = clause.group.subject < 0 and passage.text[piece.end : passage.starts[number]].isspace()
        if adjoins and _is_term(passage, piece):
            return None  # *Le parti « Demain » annonce sa liste*
        cue = cue_of(*passage.span(clause.group.first, clause.group.last), clause.group)
        report = Report("direct", [], "inversion", cue=cue, source=clause.source)
        report.addressee, report.medium = receivers(passage, clause.group, clause.source.first)
        return report
    if passage.lower(number + 1) == "par" and passage.lemma(number) in verbs().all and is_modifier(passage, number):
        source = phrase_at(passage, number + 2)  # *« P » lancé par le député*
        if source is not None and not _is_titled(passage, piece):
            cue = CueSpan(*passage.span(number, number), passage.lemma(number))
            return Report("direct", [], "passive", cue=cue, source=source)
    where = attribution_at(passage, number)
    if where is not None:
        lemma, last, start = where
        source = utterer(passage, phrase_at(passage, start))
        if source is not None:
            return Report("direct", [], "selon", cue=CueSpan(*passage.span(number, last), lemma), source=source)
    return None


def _is_term(passage: Passage, piece: Marked) -> bool:
    """Whether the words in marks name the noun right before them: *le parti « Demain »*."""
    text = passage.text[slice(*piece.segments[0])]
    before = passage.token_before(piece.start)
    short = text[0].isupper() and len(text) <= _LONGEST_TERM and text[-1] not in _TERMINAL
    return short and passage.pos(before) == "NOUN" and passage.lemma(before) not in REPORTING_NOUNS


def _goes_on_behind(passage: Passage, following: Report) -> bool:
    """Whether the verb of the clause whose subject stands in marks follows *selon X*."""
    if following.method != "selon" or following.source is None or following.cue is None:
        return False
    before = passage.token_at(following.cue.start) - 1
    after = following.source.last + 1
    if passage.lower(before) != "," or passage.lower(after) != ",":
        return False
    return passage.pos(after + 1) in ("VERB", "AUX") and is_finite(passage.tokens[after + 1])


def _judges_alone(passage: Passage, piece: Marked, following: Report) -> bool:
    """Whether *selon lui* takes up but an adjective in marks: *rejette une réforme « injuste » selon lui*.

    So does whose words they are said to be: *un meurtre « hors norme », selon les mots du procureur*.
    """
    if following.method == "selon" and following.cue is not None:
        words_of = passage.lower(passage.token_before(following.cue.end) + 2)
        if words_of in _OWN_WORDS and not has_verb(
            passage, passage.token_at(piece.start), passage.token_before(piece.end)
        ):
            return True
    if following.method != "selon" or following.source is None or following.source.form != "pronoun":
        return False
    if following.cue is None or not passage.text[piece.end : following.cue.start].isspace():
        return False
    beside = passage.pos(passage.token_before(piece.start)) in ("NOUN", "ADJ", "PROPN")
    return beside and not has_verb(passage, passage.token_at(piece.start), passage.token_before(piece.end))


_OWN_WORDS = words("mots termes propos paroles expression formule")


def _tells_on(passage: Passage, piece: Marked, following: Report) -> bool:
    """Whether the verb right after words in marks has its subject before them: *Le site « Cap » publie une lettre*."""
    if following.method != "inversion" or following.cue is None or following.source is None:
        return False
    if following.source.form == "name" or following.source.start < following.cue.end:
        return False
    if not passage.text[piece.end : following.cue.start].isspace():
        return False
    return not has_verb(passage, passage.token_at(piece.start), passage.token_before(piece.end))


def _is_titled(passage: Passage, piece: Marked) -> bool:
    """Whether a noun that reports nothing has the words in marks for its title: *la pétition « Non au port ! »*."""
    before = passage.token_before(piece.start)
    if passage.pos(before) == "DET":  # *la « concertation » promise par la ministre*
        return True
    return passage.pos(before) == "NOUN" and passage.lemma(before) not in REPORTING_NOUNS


def _after_colon(passage: Passage, content: list[Piece], colon: int) -> Report:
    """*X a dit : « P »*, *dans un communiqué : « P »*, *X : « P »*."""
    first = _introduction_start(passage, colon)
    report = Report("direct", content, "colon")
    number = colon - 1
    noun = -1
    while number >= first:
        token = passage.tokens[number]
        if token.is_space or passage.quoted(number):
            number -= 1
            continue
        lemma = passage.lemma(token.i)
        if token.pos_ == "VERB" and (lemma in verbs().all or lemma in ADDRESSING_VERBS or lemma in NAMING_VERBS):
            found = group(passage, number)
            by = agent(passage, found) if is_passive(passage, found) else None
            source = by or source_of(passage, found)  # *est saluée par le maire : « P »*
            if source is not None:
                report.cue = cue_of(*passage.span(found.first, found.last), found)
                report.source = source
                report.negated = found.negated
                report.addressee, report.medium = receivers(passage, found, colon)
                return report
        if noun < 0 and token.pos_ == "NOUN" and lemma in REPORTING_NOUNS:
            noun = number
        number -= 1
    if noun >= 0:
        report.cue = CueSpan(*passage.span(noun, noun), passage.lemma(noun))
        report.source = _subject_around(passage, noun)
        report.method = "noun"
        report.sourceless = report.source is None
        return report
    named = passage.named.get(first)
    if named is not None and named[1] == colon - 1:
        report.source = phrase_at(passage, first)
        report.method = "headline"
        return report
    report.sourceless = True
    return report


def _introduction_start(passage: Passage, colon: int) -> int:
    """Where the words before a colon start: with their sentence, which may reach over a line end to it."""
    return max(passage.sentence(max(0, colon - 1))[0], colon - _LONGEST_INTRODUCTION)


def _subject_around(passage: Passage, noun: int) -> Phrase | None:
    token = passage.tokens[noun]
    for _ in range(4):
        if token.pos_ in ("VERB", "AUX"):
            return source_of(passage, group(passage, token.i))
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _joined(passage: Passage, report: Report, index: int) -> int:
    """Add to `report` the pieces that go on with it, and return the number of the last piece used.

    They follow without any words between (*: « P » « P »*, *: « P » et « P »*), or after the clause that reports
    (*« P », a-t-il dit, « P »*).
    """
    while index + 1 < len(passage.pieces):
        piece, following = passage.pieces[index], passage.pieces[index + 1]
        between = passage.text[piece.end : following.start]
        if DASH in (piece.kind, following.kind) or not following.opened or "\n" in between:
            break
        reached = report.source.end if report.source is not None and report.source.start >= piece.end else piece.end
        gap = passage.text[reached : following.start] if reached <= following.start else "?"
        after_cue = reached > piece.end or (report.cue is not None and report.cue.start >= piece.end)
        if report.cue is not None and report.cue.start >= piece.end:
            reached = max(reached, report.cue.end)
            gap = passage.text[reached : following.start]
        if after_cue:
            joins = gap.strip() in (",", ":", ", et", ", mais")
        else:
            joins = gap.strip() in ("", "et", ",", ", et") and _clause_after(passage, following) is None
        if not joins:
            break
        report.content.extend(following.segments)
        index += 1
    return index


def _starts_paragraph(passage: Passage, piece: Marked) -> bool:
    at = piece.start - 1
    while at >= 0 and passage.text[at].isspace() and passage.text[at] != "\n":
        at -= 1
    return at < 0 or passage.text[at] == "\n"


def _after_stop(passage: Passage, before: int) -> bool:
    return before < 0 or passage.tokens[before].text in _TERMINAL or passage.tokens[before].text in "»”"


def _heads_title(passage: Passage, piece: Marked) -> bool:
    """Whether a clause in marks opens a headline: *« Nous avons tout perdu » : à Sars, l'heure est au bilan*."""
    number = passage.token_before(piece.end) + 1
    return passage.lower(number) == ":" and has_verb(passage, passage.token_at(piece.start), number - 1)


def _ends_sentence(passage: Passage, piece: Marked) -> bool:
    """Whether nothing of the sentence follows the piece, or it closes with a stop of its own."""
    last = passage.text[piece.segments[-1][1] - 1]
    note = _FOOTNOTE.match(passage.text, piece.end)
    at = note.end() if note and "[" in note.group() else piece.end
    after = passage.text[at - (at > piece.end) : at + 3].lstrip(" \u00a0\u202f]")
    return not after or after[0] in "\n.!?…" or (last in _TERMINAL and (after[:1].isupper() or after[:1] in "«“("))
