"""Reported clauses: *que*, indirect questions, infinitives, *selon X*, and clauses with an inserted *a-t-il dit*.

Each finder looks at one token that can open such a clause, finds the verb (or preposition) that reports and its source,
and gives a `Report`; it is mixed where quotation marks stand inside the clause, else indirect.
"""

from collections.abc import Callable, Iterator, Set

from spacy.tokens import Token

from glose.languages.fr.clause_report import clause_report
from glose.languages.fr.clauses import clause_end
from glose.languages.fr.cues import (
    DOCUMENTS,
    HIDING_VERBS,
    QUESTION_VERBS,
    QUESTION_WORDS,
    REFLEXIVE_VERBS,
    SAYING_NOUNS,
    TELLING_VERBS,
    THINKING_VERBS,
    verbs,
)
from glose.languages.fr.governing import governing_verb, is_asserted, is_passive, nearest_verb, verb_before
from glose.languages.fr.morphology import is_finite, is_infinitive, is_participle
from glose.languages.fr.noun_phrases import Phrase, phrase_at
from glose.languages.fr.passage import Passage
from glose.languages.fr.quotations_attributed import attribution
from glose.languages.fr.quotations_infinitives import attribute, infinitive, may_be_infinitive
from glose.languages.fr.quotations_inserted import added, inserted
from glose.languages.fr.reports import CueSpan, Piece, Report, has_verb, report_of, trimmed_piece
from glose.languages.fr.sources import agent, sharing_auxiliary, source_of
from glose.languages.fr.verb_groups import Group, group, is_modifier
from glose.languages.fr.word_lists import words

__all__ = ["reported_clauses"]


def reported_clauses(
    passage: Passage, taken: Callable[[Piece], bool], cues: Set[int] = frozenset()
) -> Iterator[Report]:
    """Yield the reported clauses of `passage` that a word outside quotation marks opens, in the order of the text.

    Those of which a segment is `taken` by another quotation are left out, and those of a preposition at one of `cues`.
    """
    reached = -1
    last: Report | None = None
    for number, token in enumerate(passage.tokens):
        if number <= reached or token.is_space:
            continue
        if passage.quoted(number):
            found = _in_marks(passage, number) if _opens_marks(passage, number) else None
        else:
            found = _opened_by(passage, number)
        if found is None or any(map(taken, found.content)):
            continue
        if found.method == "selon" and found.cue is not None and found.cue.start in cues:
            continue  # *« P » selon le maire, qui se félicite de P*
        if last is not None and found.start < last.end:  # *a dit que P, selon l'agence*: the agency relays it
            if found.source is not None and found.start < last.start:
                last.medium = last.medium or (found.source.start, found.source.end)
            continue
        if last is not None and _goes_on_from(passage, last, found):
            found.source = last.source
        # a cue inside what is reported belongs to it; the clause may lie before its cue
        reached = max(reached, passage.token_before(found.end) if found.end > token.idx else number)
        last = found
        yield found


def _goes_on_from(passage: Passage, last: Report, found: Report) -> bool:
    """Whether who spoke `last` says on: *a indiqué que P et a annoncé que P*, with no subject between."""
    if found.cue is None or last.source is None or found.method not in ("que", "question", "infinitive"):
        return False
    number = passage.token_before(last.end) + 1
    while passage.lower(number) in ("»", "”", '"', ",") or passage.tokens[number].is_space:
        number += 1
    return passage.lower(number) in ("et", "mais", "puis") and passage.token_at(found.cue.start) == number + 1


def _opened_by(passage: Passage, number: int) -> Report | None:
    word = passage.lower(number)
    if word in ("que", "qu'"):
        return _that_clause(passage, number)
    if word in ("selon", "pour", "comme", "d'", "d'après", "de", "à", "aux", "au", "dixit", "ainsi", "si"):
        found = attribution(passage, number)
        if found is not None:
            return found
    if word in ("lesquelles", "laquelle") and passage.lower(number - 1) == "selon":
        return _noun_clause(passage, number)
    if word in QUESTION_WORDS:
        found = _question(passage, number)
        if found is not None:
            return found
    if word == "," and not passage.quoted(number - 1):
        return inserted(passage, number)
    token = passage.tokens[number]
    if token.pos_ in ("VERB", "AUX") and is_finite(token):
        found = added(passage, number)
        if found is not None:
            return found
    if token.pos_ in ("ADJ", "VERB", "NOUN") and not is_infinitive(token):
        found = attribute(passage, number)
        if found is not None:
            return found
    return infinitive(passage, number) if may_be_infinitive(passage, number) else None


def _in_marks(passage: Passage, number: int) -> Report | None:
    """A clause that starts in marks and goes on behind them: *dit « ne pas savoir » pourquoi*, *se dit « prêt » à*."""
    if is_infinitive(passage.tokens[number]):
        return infinitive(passage, number)
    piece = passage.piece_around(passage.starts[number])
    after = passage.token_before(piece.end) + 1 if piece is not None else number
    governs = passage.lower(after) in ("à", "de", "d'") and passage.pos(after + 1) in ("VERB", "AUX")
    return attribute(passage, number) if governs and passage.pos(number) in ("ADJ", "VERB") else None


def _opens_marks(passage: Passage, number: int) -> bool:
    """Whether token `number` is the first in quotation marks, and its clause goes on behind them."""
    piece = passage.piece_around(passage.starts[number])
    if piece is None or not piece.opened or not piece.closed or piece.segments[0][0] != passage.starts[number]:
        return False
    return passage.pos(passage.token_before(piece.end) + 1) not in ("PUNCT", "CCONJ", "")


def _that_clause(passage: Passage, opener: int) -> Report | None:
    """*a déclaré que P*, *demande à ce que P*, *l'annonce que P*."""
    if passage.lower(opener - 1) == "ce" and passage.lower(opener - 2) == "à":
        verb = verb_before(passage, opener - 3, _ASKING, 6)
    else:
        verb = governing_verb(passage, opener, verbs().that | THINKING_VERBS)
        if verb is None and passage.lower(opener - 1) == "fait" and passage.lower(opener - 2) in ("le", "du"):
            verb = verb_before(passage, opener - 3, _STRESSING, 6)  # *insiste sur le fait que P*
    if verb is None:
        return _noun_clause(passage, opener) or _read_in(passage, opener)
    if _is_relative(passage, opener):
        return None
    found = group(passage, verb)
    if found.reflexive and found.lemma not in REFLEXIVE_VERBS:  # *se dire*, *s'assurer*: thought, not speech
        return None
    if found.lemma in HIDING_VERBS and not found.negated:
        return None
    if _qualifies(passage, found, opener):
        return None  # *la presse écrite que connaît le pays*
    if found.lemma == "exprimer" and found.last + 1 < opener:
        return None  # *exprimer la joie que procure la mer*
    if not is_asserted(passage, found) or _restricts(passage, found, opener):
        return None
    passive = is_passive(passage, found)
    if passive and not _told_of_nobody(passage, verb):
        return None
    source = agent(passage, found) if passive else source_of(passage, found)
    if source is None and passage.lower(found.first - 1) == "pour":
        spoke = nearest_verb(passage, found.first - 2)
        source = source_of(passage, group(passage, spoke)) if spoke >= 0 else None
    goes_on = passage.lower(found.first - 1) in ("et", "mais", "puis")  # *« P » et avertit qu'il faut partir*
    if source is None and not passive and not goes_on and not _impersonal(passage, found):
        return None
    report = clause_report(passage, opener, found, source, "passive" if passive else "que")
    if report is not None and found.lemma in THINKING_VERBS and found.lemma not in verbs().that:
        told = report.kind == "mixed" and (source is None or source.form != "indefinite")
        return report if told and not found.negated else None
    return report


def _qualifies(passage: Passage, found: Group, opener: int) -> bool:
    """Whether the verb right before *que* is a participle that belongs to a noun."""
    if found.last + 1 != opener or not is_modifier(passage, found.verb) or passage.lower(found.verb).endswith("ant"):
        return False
    return passage.pos(found.verb - 1) == "NOUN" and sharing_auxiliary(passage, found) is None


_ASKING = words("demander appeler")
_STRESSING = words("insister souligner rappeler déplorer regretter dénoncer évoquer invoquer pointer admettre arguer")


def _is_relative(passage: Passage, opener: int) -> bool:
    """Whether a participle agrees with what is before *que*: *a critiqué la décision, qu'elle a jugée « vaine »*."""
    for number in range(opener + 1, min(len(passage.tokens) - 1, opener + _FARTHEST_AUXILIARY)):
        word = passage.lower(number)
        if word in _OTHER_OBJECTS or passage.quoted(number):
            return False
        if passage.lemma(number) == "avoir" and passage.pos(number) == "AUX":
            participle = passage.tokens[number + 1]
            return is_participle(participle) and participle.text.lower().endswith(_AGREEING)
    return False


_FARTHEST_AUXILIARY = 6
_OTHER_OBJECTS = words("que qu' qui dont où la les l' se s' nous vous")
_AGREEING = ("ée", "ées", "és", "ue", "ues", "ie", "ies", "ite", "ites", "ise", "ises")


def _read_in(passage: Passage, opener: int) -> Report | None:
    """*Dans un communiqué du port, on apprend que P*: the document says it, or who issued it."""
    if passage.lower(opener - 1) not in _READ or passage.lower(opener - 2) != "on":
        return None
    first = max(passage.sentence(opener)[0], opener - _FARTHEST_DOCUMENT)
    for noun in range(opener - 3, first, -1):
        if passage.pos(noun) == "NOUN" and passage.lemma(noun) in DOCUMENTS:
            whose = phrase_at(passage, noun + 2) if passage.lower(noun + 1) in ("de", "d'", "du", "des") else None
            source = whose or phrase_at(passage, noun - 1)
            pieces = trimmed_piece(passage, opener + 1, clause_end(passage, opener, opener - 1))
            cue = CueSpan(*passage.span(noun, noun), passage.lemma(noun))
            return report_of(passage, pieces, cue, source, "noun") if pieces else None
    return None


_READ = words("apprend lit apprenait lisait")
_FARTHEST_DOCUMENT = 24


def _restricts(passage: Passage, found: Group, opener: int) -> bool:
    """Whether *que* after *ne* means *only*: *ne confirme que la mort d'un pêcheur*, with no verb behind it."""
    if not any(passage.lower(at) in ("ne", "n'") for at in range(max(0, found.first - 2), found.verb)):
        return False
    if any(passage.lower(at) in ("pas", "jamais", "plus") for at in range(found.first, found.last + 3)):
        return False
    last = clause_end(passage, opener, found.verb)
    relative = next(
        (at for at in range(opener + 1, last) if passage.lower(at) in ("qui", "dont", "où", "que", "qu'")), last
    )
    return not has_verb(passage, opener + 1, relative)


def _question(passage: Passage, opener: int) -> Report | None:
    """*a demandé si P*, *se demande quand P*."""
    if passage.lower(opener) == "ce" and (
        passage.lower(opener - 1) == "à" or passage.lower(opener + 1) not in ("que", "qu'", "qui", "dont")
    ):
        return None  # *demande à ce que P*, *a interrogé ce lundi le maire*
    verb = governing_verb(passage, opener, QUESTION_VERBS, farthest=10)
    if verb is None and passage.lower(opener) in _TOLD and passage.lower(opener + 1) != "même":
        verb = governing_verb(passage, opener, TELLING_VERBS, farthest=4)
    if verb is None and passage.lower(opener) in ("si", "s'"):
        verb = governing_verb(passage, opener, frozenset(("dire", "préciser", "indiquer", "savoir_dire")), farthest=4)
        if verb is not None and not (group(passage, verb).negated or _unwilling(passage, group(passage, verb).first)):
            return None
    if verb is None:
        return None
    found = group(passage, verb)
    passive = is_passive(passage, found)
    source = agent(passage, found) if passive else source_of(passage, found)
    if source is None and not (passive and _impersonally(passage, found.first)):
        return None  # *des renforts pourraient être demandés si P*
    keeps_opener = passage.lower(opener) not in ("si", "s'")
    return clause_report(passage, opener - keeps_opener, found, source, "question", fewest=4)


def _unwilling(passage: Passage, infinitive: int) -> bool:
    """Whether the verb before an infinitive says that it was not done: *n'a pas voulu dire si*, *refuse de dire si*."""
    before = infinitive - 1 - (passage.lower(infinitive - 1) in ("de", "d'"))
    if passage.lemma(before) in ("refuser", "éviter"):
        return True
    return passage.lemma(before) in ("vouloir", "pouvoir", "savoir", "souhaiter") and group(passage, before).negated


def _impersonally(passage: Passage, first: int) -> bool:
    """Whether *il* is the subject of the verb group at `first`: *Il n'a pas été précisé si P*."""
    return "il" in (passage.lower(first - 1), passage.lower(first - 1 - (passage.lower(first - 1) in ("n'", "ne"))))


_TOLD = words("comment pourquoi quand combien où quel quelle quels quelles")


def _noun_clause(passage: Passage, opener: int) -> Report | None:
    """*l'annonce que P*, *les accusations selon lesquelles P*: the noun reports, its complement is the source."""
    noun, source = _saying_noun(passage, opener)
    if noun is None:
        return None
    last = clause_end(passage, opener, opener - 1)
    if noun.i == opener - 1:
        last = min(last, _before_predicate(passage, noun, opener))
    pieces = trimmed_piece(passage, opener + 1, last)
    if not pieces or last - opener < 3:
        return None
    return report_of(passage, pieces, CueSpan(*passage.span(noun.i, noun.i), passage.lemma(noun.i)), source, "noun")


def _saying_noun(passage: Passage, opener: int) -> tuple[Token | None, Phrase | None]:
    """The noun that the clause opened at `opener` completes, and who said it: *l'annonce du maire selon laquelle*."""
    if passage.lower(opener) in ("que", "qu'"):
        said = passage.pos(opener - 1) == "NOUN" and passage.lemma(opener - 1) in SAYING_NOUNS
        return (passage.tokens[opener - 1] if said and passage.pos(opener) != "PRON" else None), None
    for number in range(opener - 2, max(-1, opener - 9), -1):
        if passage.pos(number) == "NOUN" and passage.lemma(number) in SAYING_NOUNS:
            whose = number + 1 < opener - 1 and passage.lower(number + 1) in ("de", "d'", "du", "des")
            return passage.tokens[number], phrase_at(passage, number + 2) if whose else None
        if passage.pos(number) in ("VERB", "AUX", "PUNCT"):
            break
    return None, None


def _before_predicate(passage: Passage, noun: Token, opener: int) -> int:
    """The token before the verb whose subject `noun` is with its clause: *L'annonce que P a provoqué la colère*."""
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubj:pass") or verb.i <= opener:
        return len(passage.tokens)
    first = min([verb.i, *(child.i for child in verb.lefts if child.i > opener and child.pos_ in ("AUX", "PRON"))])
    return first - 1


def _told_of_nobody(passage: Passage, verb: int) -> bool:
    """Whether a passive has no subject but *il*: *il a été annoncé que P*, not *l'intérim sera assuré par X, que P*."""
    subjects = [child for child in passage.tokens[verb].children if child.dep_.startswith("nsubj") and child.i < verb]
    return all(subject.pos_ == "PRON" for subject in subjects)


def _impersonal(passage: Passage, found: Group) -> bool:
    """*affirmant que* with no subject in sight still reports; a bare finite verb does not."""
    return passage.tokens[found.verb].text.endswith("ant")
