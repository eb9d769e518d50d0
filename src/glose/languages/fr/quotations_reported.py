"""Reported clauses: *que*, indirect questions, infinitives, *selon X*, and clauses with an inserted *a-t-il dit*.

Each finder looks at one token that can open such a clause, finds the verb (or preposition) that reports and its source,
and gives a `Report`; it is mixed where quotation marks stand inside the clause, else indirect.
"""

from collections.abc import Iterator

from glose.languages.fr.clauses import clause_end
from glose.languages.fr.cues import (
    QUESTION_VERBS,
    QUESTION_WORDS,
    REFLEXIVE_VERBS,
    verbs,
)
from glose.languages.fr.governing import governing_verb, is_asserted, is_passive, verb_before
from glose.languages.fr.morphology import is_infinitive
from glose.languages.fr.noun_phrases import Phrase
from glose.languages.fr.passage import Passage
from glose.languages.fr.quotations_attributed import attribution, inserted
from glose.languages.fr.reports import CueSpan, Report, cue_of, report_of, trimmed_piece
from glose.languages.fr.sources import agent, receivers, source_of
from glose.languages.fr.verb_groups import Group, group

__all__ = ["reported_clauses"]


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
    if word in ("selon", "pour", "comme", "d'", "d'après", "de", "à", "aux", "au", "dixit"):
        found = attribution(passage, number)
        if found is not None:
            return found
    if word in QUESTION_WORDS:
        found = _question(passage, number)
        if found is not None:
            return found
    if word == "," and not passage.quoted(number - 1):
        return inserted(passage, number)
    token = passage.tokens[number]
    infinitive = token.pos_ in ("VERB", "AUX") and is_infinitive(token)
    if not infinitive and token.pos_ in ("NOUN", "ADJ"):  # *à prier pour la paix*
        infinitive = word.endswith(("er", "ir")) and passage.lower(number - 1) == "à"
    if infinitive and token.text == word and number not in passage.named:
        return _infinitive(passage, number)
    return None


def _that_clause(passage: Passage, opener: int) -> Report | None:
    """*a déclaré que P*, *l'annonce que P*."""
    verb = governing_verb(passage, opener, verbs().that)
    if verb is None:
        return _noun_clause(passage, opener)
    found = group(passage, verb)
    if found.reflexive and found.lemma not in REFLEXIVE_VERBS:  # *se dire*, *s'assurer*: thought, not speech
        return None
    if not is_asserted(passage, found):
        return None
    passive = is_passive(passage, found)
    source = agent(passage, found) if passive else source_of(passage, found)
    if source is None and not passive and not _impersonal(passage, found):
        return None
    return _clause_report(passage, opener, found, source, "passive" if passive else "que")


def _question(passage: Passage, opener: int) -> Report | None:
    """*a demandé si P*, *se demande quand P*."""
    verb = governing_verb(passage, opener, QUESTION_VERBS, farthest=10)
    if verb is None and passage.lower(opener) in ("si", "s'"):
        verb = governing_verb(passage, opener, frozenset(("dire", "préciser", "indiquer", "savoir_dire")), farthest=4)
        if verb is not None and not group(passage, verb).negated:
            return None
    if verb is None:
        return None
    found = group(passage, verb)
    passive = is_passive(passage, found)
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
    if not is_asserted(passage, found) or passage.quoted(verb):
        return None
    if is_passive(passage, found) or (found.reflexive and found.lemma not in REFLEXIVE_VERBS | {"dire"}):
        return None  # *s'est révélée être une copie*
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
        verb = verb_before(passage, first - 2, verbs().infinitive_de, 9)
        if verb is None and passage.lower(first - 2) in ("dit", "dire"):
            verb = None
        return verb, first - 1
    if before == "à":
        return verb_before(passage, first - 2, verbs().infinitive_a, 12), first - 1
    return verb_before(passage, first - 1, verbs().infinitive, 20), first - 1


def _noun_clause(passage: Passage, opener: int) -> Report | None:
    """*l'annonce que P*, *la promesse que P*: the noun reports, its complement is the source."""
    noun = passage.tokens[opener - 1] if opener else None
    if noun is None or noun.pos_ != "NOUN" or noun.lemma_.lower() not in ("annonce", "affirmation", "aveu", "promesse"):
        return None
    if passage.pos(opener) == "PRON":
        return None
    last = clause_end(passage, opener, opener - 1)
    pieces = trimmed_piece(passage, opener + 1, last)
    if not pieces or last - opener < 3:
        return None
    return report_of(passage, pieces, CueSpan(*passage.span(opener - 1, opener - 1), noun.lemma_.lower()), None, "noun")


def _clause_report(
    passage: Passage, opener: int, found: Group, source: Phrase | None, method: str, fewest: int = 2
) -> Report | None:
    last = clause_end(passage, opener, found.verb)
    pieces = trimmed_piece(passage, opener + 1, last)
    if not pieces or last - opener < fewest:
        return None
    cue = cue_of(*passage.span(found.first, found.last), found)
    report = report_of(passage, pieces, cue, source, method)
    report.sourceless = source is None and method != "passive"
    report.negated = found.negated
    report.addressee, report.medium = receivers(passage, found, opener)
    return report


def _impersonal(passage: Passage, found: Group) -> bool:
    """*affirmant que* with no subject in sight still reports; a bare finite verb does not."""
    return passage.tokens[found.verb].text.endswith("ant")
