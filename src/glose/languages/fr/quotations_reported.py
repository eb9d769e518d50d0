"""Reported clauses: *que*, indirect questions, infinitives, *selon X*, and clauses with an inserted *a-t-il dit*.

Each finder looks at one token that can open such a clause, finds the verb (or preposition) that reports and its source,
and gives a `Report`; it is mixed where quotation marks stand inside the clause, else indirect.
"""

from collections.abc import Iterator

from glose.languages.fr.clauses import attribution_at, clause_end, inserted_clause
from glose.languages.fr.cues import (
    DOCUMENTS,
    NOT_SOURCES,
    QUESTION_VERBS,
    QUESTION_WORDS,
    REFLEXIVE_VERBS,
    REPORTING_NOUNS,
    verbs,
)
from glose.languages.fr.lexicons import occupation_gender
from glose.languages.fr.morphology import is_finite, is_imperative, is_infinitive, is_participle
from glose.languages.fr.noun_phrases import Phrase, phrase_at
from glose.languages.fr.passage import Passage
from glose.languages.fr.reports import CueSpan, Piece, Report, cue_of
from glose.languages.fr.sources import agent, receivers, source_of
from glose.languages.fr.verb_groups import Group, group
from glose.languages.fr.word_lists import words

__all__ = ["reported_clauses"]

_FARTHEST_VERB = 28
_NO_REPORT_BEFORE = words(
    "ce parce afin pour sans bien alors tandis dès avant après pendant depuis tant plus moins autant même ainsi autre "
    "lors autres mieux pire tel telle tels telles aussi si quoi jusqu' jusqu'à pourvu lorsqu' à moins attendant"
)
_MODALS = words("devoir falloir permettre pouvoir")
_STARTERS = words("de d' après en pour avant à jusqu'à")
_WILLING = words("tenir vouloir venir aller continuer empresser choisir finir commencer souhaiter hésiter aimer")
_OF = words("de du des d'")
_PEOPLE = words(
    "homme femme témoin victime expert spécialiste proche habitant voisin responsable autorité gouvernement police "
    "parquet ministère syndicat association ong organisation entreprise groupe institut agence tribunal cour juge "
    "avocat procureur élu opposition parti média association observateur analyste chercheur scientifique historien "
    "économiste sociologue médecin organisateur dirigeant participant joueur entraîneur président porte-parole ministre "
    "maire député sénateur diplomate militaire armée pompier gendarmerie préfecture mairie direction collectif famille "
    "parent ami collègue fondation commission comité conseil office bureau institution banque société majorité certain "
    "personne entourage partisan détracteur critique défenseur officiel croyant paysan client usager"
)


def reported_clauses(passage: Passage) -> Iterator[Report]:
    """Yield the reported clauses of `passage` that a word outside quotation marks opens, in the order of the text."""
    reached = -1
    last: Report | None = None
    for number, token in enumerate(passage.tokens):
        if number <= reached or token.is_space or passage.quoted(number):
            continue
        found = _opened_by(passage, number)
        if found is None:
            continue
        if last is not None and found.start < last.end:  # *a dit que P, selon l'agence*: the agency relays it
            if found.source is not None and found.start < last.start:
                last.medium = last.medium or (found.source.start, found.source.end)
            continue
        # a cue inside what is reported belongs to it; the clause may lie before its cue
        reached = max(reached, passage.token_before(found.end) if found.end > token.idx else number)
        last = found
        yield found


def _opened_by(passage: Passage, number: int) -> Report | None:
    word = passage.lower(number)
    if word in ("que", "qu'"):
        return _that_clause(passage, number)
    if word in ("selon", "d'", "d'après", "de", "à", "aux", "au", "dixit"):
        found = _attribution(passage, number)
        if found is not None:
            return found
    if word in QUESTION_WORDS:
        found = _question(passage, number)
        if found is not None:
            return found
    if word == "," and not passage.quoted(number - 1):
        return _inserted(passage, number)
    token = passage.tokens[number]
    if token.pos_ in ("VERB", "AUX") and is_infinitive(token) and token.text == word and number not in passage.named:
        return _infinitive(passage, number)
    return None


def _that_clause(passage: Passage, opener: int) -> Report | None:
    """*a déclaré que P*, *l'annonce que P*."""
    verb = _governing_verb(passage, opener, verbs().that)
    if verb is None:
        return _noun_clause(passage, opener)
    found = group(passage, verb)
    if found.reflexive and found.lemma not in REFLEXIVE_VERBS:  # *se dire*, *s'assurer*: thought, not speech
        return None
    if not _asserted(passage, found):
        return None
    passive = _is_passive(passage, found)
    source = agent(passage, found) if passive else source_of(passage, found)
    if source is None and not passive and not _impersonal(passage, found):
        return None
    return _clause_report(passage, opener, found, source, "passive" if passive else "que")


def _question(passage: Passage, opener: int) -> Report | None:
    """*a demandé si P*, *se demande quand P*."""
    verb = _governing_verb(passage, opener, QUESTION_VERBS, farthest=10)
    if verb is None and passage.lower(opener) in ("si", "s'"):
        verb = _governing_verb(passage, opener, frozenset(("dire", "préciser", "indiquer", "savoir_dire")), farthest=4)
        if verb is not None and not group(passage, verb).negated:
            return None
    if verb is None:
        return None
    found = group(passage, verb)
    passive = _is_passive(passage, found)
    source = agent(passage, found) if passive else source_of(passage, found)
    if source is None and not passive:
        return None
    keeps_opener = passage.lower(opener) not in ("si", "s'")
    return _clause_report(passage, opener - keeps_opener, found, source, "question", fewest=4)


def _infinitive(passage: Passage, number: int) -> Report | None:
    """*affirme avoir vu*, *promet de revenir*, *invite les élus à voter*."""
    verb, opener = _infinitive_verb(passage, number)
    if verb is None:
        return None
    found = group(passage, verb)
    if not _asserted(passage, found) or passage.quoted(verb):
        return None
    if _is_passive(passage, found):
        return None
    source = source_of(passage, found)
    if source is None:
        return None
    return _clause_report(passage, opener, found, source, "infinitive", fewest=3)


def _infinitive_verb(passage: Passage, number: int) -> tuple[int | None, int]:
    """The reporting verb that the infinitive at `number` depends on, and the token before the reported words."""
    first = number
    while passage.lower(first - 1) in (
        "ne", "pas", "n'", "se", "s'", "le", "la", "les", "l'", "lui", "leur", "y", "en", "plus", "jamais", "bien",
    ):  # fmt: skip
        first -= 1
    before = passage.lower(first - 1)
    if before in ("de", "d'"):
        verb = _verb_before(passage, first - 2, verbs().infinitive_de, 9)
        if verb is None and passage.lower(first - 2) in ("dit", "dire"):
            verb = None
        return verb, first - 1
    if before == "à":
        return _verb_before(passage, first - 2, verbs().infinitive_a, 12), first - 1
    return _verb_before(passage, first - 1, verbs().infinitive, 20), first - 1


def _verb_before(passage: Passage, number: int, lemmas: frozenset[str], farthest: int) -> int | None:
    """The verb of `lemmas` before token `number`, over its objects, times and places, no other verb between."""
    floor = max(passage.sentence(number)[0] if number >= 0 else 0, number - farthest)
    while number >= floor:
        token = passage.tokens[number]
        lemma = passage.lemma(token.i)
        if is_participle(token) and lemma not in lemmas and not any(c.dep_.startswith("aux") for c in token.children):
            number -= 1  # *les usagers touchés par la grève*
            continue
        if token.pos_ == "VERB" or (token.pos_ in ("AUX", "NOUN", "ADJ") and lemma in lemmas and token.pos_ != "NOUN"):
            return number if lemma in lemmas else None
        if passage.lower(number) in (":", ";", "que", "qu'", "qui", "(", ")", "et", "ou", "pour", "afin"):
            return None
        number -= 1
    return None


def _attribution(passage: Passage, number: int) -> Report | None:
    """*Selon X, P*; *P, selon X*; *P, d'après X, P*."""
    where = attribution_at(passage, number)
    if where is None:
        return None
    lemma, last, start = where
    source = _utterer(passage, phrase_at(passage, start))
    if source is None or not _may_speak(passage, source):
        return None
    first, end = passage.sentence(number)
    before = passage.skip_spaces(number - 1, -1)
    initial = number <= first + 1 or passage.lower(before) in (":", ";", "»", "mais", "et", "car", "or")
    content = _after_source(passage, source, end) if initial else _around_source(passage, number, source, first, end)
    if not content or not _says_something(passage, content):
        return None
    cue = CueSpan(*passage.span(number, last), lemma)
    return _report(passage, content, cue, source, "selon")


def _says_something(passage: Passage, content: list[Piece]) -> bool:
    """Whether what is attributed is a clause, or long enough to be one without its verb; *Vers 16h45* is none."""
    spans = [(passage.token_at(start), passage.token_before(end)) for start, end in content]
    return any(_has_verb(passage, first, last) or last - first >= _FEWEST_WITHOUT_VERB for first, last in spans)


_FEWEST_WITHOUT_VERB = 3


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


_UTTERANCES = words("annonce déclaration propos mot terme dire témoignage connaissance aveu confidence affirmation")


def _after_source(passage: Passage, source: Phrase, end: int) -> list[Piece]:
    """What follows *Selon X,* up to the end of the sentence."""
    opener = source.last
    while opener < end and passage.lower(opener + 1) not in (",", "") and not passage.quoted(opener + 1):
        opener += 1  # a relative clause or an apposition of the source
    opener = _past_apposition(passage, opener, end)
    if opener + 2 >= end:
        return []
    last = clause_end(passage, opener, opener)
    return _pieces(passage, opener + 1, last)


def _past_apposition(passage: Passage, comma: int, end: int) -> int:
    """The comma after *Selon Guy Valet, négociateur de la branche,*: an apposition starts with no determiner."""
    opener = comma
    if passage.lower(comma + 1) != ",":
        return comma
    opener = comma + 1
    number = opener + 1
    if number > end or passage.quoted(number) or number in passage.timed:
        return opener
    if passage.tokens[number].pos_ in ("NOUN", "PROPN", "NUM", "ADJ") or passage.lower(number) in _OF:
        while number <= end and passage.lower(number) != ",":
            if passage.tokens[number].pos_ in ("VERB", "AUX") and is_finite(passage.tokens[number]):
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
    pieces = _pieces(passage, start, before - comma)
    if not pieces or passage.token_before(pieces[-1][1]) - start < 1:
        return []
    after = source.last + 1
    if comma and passage.lower(after) == "," and _goes_on(passage, after + 1, end):
        last = clause_end(passage, after, after)
        pieces += _pieces(passage, after + 1, last)
    return pieces


def _goes_on(passage: Passage, number: int, end: int) -> bool:
    """Whether the reported clause goes on after an inserted source: with its verb, not with a clause of its own."""
    if passage.tokens[number].pos_ in ("CCONJ",) or passage.lower(number) in ("qui", "dont", "lors", "après", "dans"):
        return False
    return number < end and any(
        passage.tokens[following].pos_ in ("VERB", "AUX") for following in range(number, min(end, number + 6))
    )


def _clause_start(passage: Passage, first: int, number: int) -> int:
    """Where the clause before a source starts: with its sentence, or after a colon or a bracket in it."""
    for before in range(number - 1, first, -1):
        if passage.lower(before) in (":", ";", "(") and not passage.quoted(before):
            return before + 1
    return first


def _inserted(passage: Passage, comma: int) -> Report | None:
    """*P, a déclaré Lee*; *P, a-t-elle suggéré*; *P, a affirmé Sanders, mais P*."""
    clause = inserted_clause(passage, comma + 1, marked=False)
    if clause is None or clause.source is None:
        return None
    first, end = passage.sentence(comma)
    if comma - first < 3:
        return None
    start = _clause_start(passage, first, comma)
    pieces = _pieces(passage, start, comma - 1)
    if not pieces or not _has_verb(passage, start, comma - 1):
        return None
    after = clause.last + 1
    if passage.lower(after) == "," and after < end:
        following = after + 1
        if (
            passage.lower(following) in ("mais", "et", "car")
            or passage.quoted(following)
            or _goes_on(passage, following, end)
        ):
            pieces += _pieces(passage, following, clause_end(passage, after, after))
    cue = cue_of(*passage.span(clause.group.first, clause.group.last), clause.group)
    report = _report(passage, pieces, cue, clause.source, "inserted")
    report.addressee, report.medium = receivers(passage, clause.group, clause.source.first)
    return report


def _has_verb(passage: Passage, first: int, last: int) -> bool:
    """Whether a clause stands there: with a verb that is no mere participle."""
    return any(token.pos_ in ("VERB", "AUX") and is_finite(token) for token in passage.tokens[first : last + 1])


def _noun_clause(passage: Passage, opener: int) -> Report | None:
    """*l'annonce que P*, *la promesse que P*: the noun reports, its complement is the source."""
    noun = passage.tokens[opener - 1] if opener else None
    if noun is None or noun.pos_ != "NOUN" or noun.lemma_.lower() not in ("annonce", "affirmation", "aveu", "promesse"):
        return None
    if passage.tokens[opener].pos_ == "PRON":
        return None
    last = clause_end(passage, opener, opener - 1)
    pieces = _pieces(passage, opener + 1, last)
    if not pieces or last - opener < 3:
        return None
    return _report(passage, pieces, CueSpan(*passage.span(opener - 1, opener - 1), noun.lemma_.lower()), None, "noun")


def _governing_verb(
    passage: Passage, opener: int, lemmas: frozenset[str], farthest: int = _FARTHEST_VERB
) -> int | None:
    """The verb of `lemmas` that the clause opened at `opener` completes: by the parser, else by position."""
    if passage.lower(opener - 1) in _NO_REPORT_BEFORE:
        return None
    content = passage.tokens[opener].head
    before = passage.tokens[opener - 1] if opener else None
    if before is not None and before.pos_ == "VERB" and _lemma(passage, opener - 1) in lemmas:
        return opener - 1
    if content.dep_ == "acl:relcl" and before is not None and before.pos_ == "NOUN":
        verb = _verb_by_position(passage, opener, lemmas, farthest)
        told = verb is not None and passage.tokens[group(passage, verb).last + 1].pos_ == "ADP"
        return verb if told or (verb is not None and _lemma(passage, verb) in _ADDRESSING) else None
    if content.i > opener and content.dep_ in ("ccomp", "xcomp", "obj", "csubj", "advcl", "parataxis", "obl:arg"):
        verb = _second_part(passage, content.head.i)
        if verb < opener and opener - verb <= farthest and not passage.quoted(verb) and _lemma(passage, verb) in lemmas:
            return verb
    return _verb_by_position(passage, opener, lemmas, farthest)


def _verb_by_position(passage: Passage, opener: int, lemmas: frozenset[str], farthest: int) -> int | None:
    floor = max(passage.sentence(opener)[0], opener - farthest)
    relative = passage.tokens[opener].pos_ == "PRON" and passage.tokens[opener].dep_ != "mark"
    number = opener - 1
    while number >= floor:
        token = passage.tokens[number]
        if passage.quoted(number):
            return None
        word = passage.lower(number)
        if token.pos_ == "VERB" or (_lemma(passage, number) in lemmas and token.pos_ in ("AUX", "ADJ")):
            verb = _second_part(passage, number)
            if not _completed_by(passage, verb, opener):
                return None
            return verb if _lemma(passage, verb) in lemmas and not (relative and opener - number > 1) else None
        if word in ("que", "qu'", "qui", "si", ";", ":", "dont", "(", ")") or token.pos_ == "SCONJ":
            return None
        if token.pos_ == "AUX" and not token.dep_.startswith("aux"):
            return None
        number -= 1
    return None


def _completed_by(passage: Passage, verb: int, opener: int) -> bool:
    """Whether the clause at `opener` can complete the verb: no object of its own stands between (*exprimer la joie que*)."""
    after = group(passage, verb).last + 1
    if after >= opener or after in passage.timed or _lemma(passage, verb) in _ADDRESSING:
        return True
    return passage.tokens[after].pos_ not in ("DET", "NOUN") or passage.lower(after) in ("mardi", "hier")


_ADDRESSING = words("informer prévenir avertir alerter rassurer convaincre aviser notifier assurer persuader")


def _second_part(passage: Passage, number: int) -> int:
    """*entendre* in *laisser entendre* is part of the verb before it."""
    if passage.lower(number) in ("entendre", "savoir", "valoir", "remarquer", "observer", "part", "état"):
        if passage.lemma(number - 1) in ("laisser", "faire"):
            return number - 1
    return number


def _lemma(passage: Passage, number: int) -> str:
    lemma = passage.lemma(number)
    if lemma in ("laisser", "faire"):
        following = passage.lower(number + 1)
        if following in ("entendre", "savoir", "valoir", "remarquer", "observer"):
            return f"{lemma}_{following}"
    return lemma


def _asserted(passage: Passage, found: Group) -> bool:
    """Whether somebody is said to have spoken: no imperative, no *permet de dire*, no *pourrait dire*."""
    token = passage.tokens[found.verb]
    if is_imperative(token):
        return False
    if is_infinitive(token) and found.first == found.verb:
        before = passage.lower(found.first - 1)
        if before in ("de", "d'"):
            if passage.lower(found.first - 2) in ("avant", "loin"):
                return passage.lower(found.first - 2) == "avant"
            return passage.lemma(found.first - 2) in _WILLING
        if before in ("après", "pour", "à", "en"):
            return before in ("après", "à") and passage.lemma(found.first - 2) in _WILLING | {"après"}
        governor = passage.tokens[found.first - 1]
        return governor.lemma_.lower() in _WILLING or governor.pos_ == "ADV"
    return True


def _impersonal(passage: Passage, found: Group) -> bool:
    """*affirmant que* with no subject in sight still reports; a bare finite verb does not."""
    return passage.tokens[found.verb].text.endswith("ant")


def _is_passive(passage: Passage, found: Group) -> bool:
    token = passage.tokens[found.verb]
    if any(child.dep_ == "aux:pass" for child in token.children) or passage.lower(found.verb - 1) == "été":
        return not found.reflexive
    return False


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


def _clause_report(
    passage: Passage, opener: int, found: Group, source: Phrase | None, method: str, fewest: int = 2
) -> Report | None:
    last = clause_end(passage, opener, found.verb)
    pieces = _pieces(passage, opener + 1, last)
    if not pieces or last - opener < fewest:
        return None
    cue = cue_of(*passage.span(found.first, found.last), found)
    report = _report(passage, pieces, cue, source, method)
    report.sourceless = source is None and method != "passive"
    report.negated = found.negated
    report.addressee, report.medium = receivers(passage, found, opener)
    return report


def _pieces(passage: Passage, first: int, last: int) -> list[Piece]:
    """The characters of the tokens from `first` to `last`, blanks and commas at the edges left out."""
    while first <= last and (passage.tokens[first].is_space or passage.lower(first) in (",", ".", "-", "–", "—", "•")):
        first += 1
    while last >= first and (passage.tokens[last].is_space or passage.lower(last) in (",", ":", ";")):
        last -= 1
    return [passage.span(first, last)] if first <= last else []


def _report(passage: Passage, pieces: list[Piece], cue: CueSpan, source: Phrase | None, method: str) -> Report:
    """Mixed where quotation marks stand in it, the marks at both ends of one piece left out; else indirect."""
    quoted = [
        piece for piece in passage.pieces if any(start < piece.end and piece.start < end for start, end in pieces)
    ]
    return Report("mixed" if quoted else "indirect", pieces, method, cue=cue, source=source)
