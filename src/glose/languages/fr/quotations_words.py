"""Words in quotation marks inside a sentence: those that a verb takes over quote somebody, the others nobody."""

import re
from collections.abc import Callable, Iterator

from glose.languages.fr.clauses import clause_end
from glose.languages.fr.cues import HIDING_VERBS, NAMING_VERBS, REPORTING_NOUNS, verbs
from glose.languages.fr.governing import is_passive, is_possible
from glose.languages.fr.insertions import PERSONAL, without_insertions
from glose.languages.fr.morphology import is_finite, is_infinitive, is_participle
from glose.languages.fr.noun_phrases import Phrase, phrase_at
from glose.languages.fr.passage import Passage
from glose.languages.fr.quotations_predicates import predicate
from glose.languages.fr.receivers import receivers
from glose.languages.fr.reports import CueSpan, Piece, Report, cue_of, trimmed_piece
from glose.languages.fr.sources import agent, sharing_auxiliary, source_of
from glose.languages.fr.verb_groups import Group, group, is_modifier, is_verbless
from glose.languages.fr.word_lists import words
from glose.languages.marks import DASH, Marked

__all__ = ["FEWEST_WORDS", "quoted_words"]

FEWEST_WORDS = 6
"""Words in marks inside a sentence that no verb takes over are a quotation from this length on."""

_LONGEST_TITLE = 6
_COURTESY_VERBS = words("présenter adresser transmettre exprimer offrir souhaiter")
_COURTESIES = re.compile(
    r"(?:condoléances|excuses?|regrets?|remerciements|félicitations|vœux|solidarité|bienvenue|chance)"
)
"""What is said in saying it: *a présenté « ses plus sincères condoléances »*."""
_WORD = re.compile(r"\w+")


def quoted_words(passage: Passage, taken: Callable[[Piece], bool]) -> Iterator[Report]:
    """Yield the quotations of words or phrases in the pieces for which `taken` is not true."""
    last: tuple[Report, Marked] | None = None
    for piece in passage.pieces:
        if piece.kind == DASH or not piece.opened or taken((piece.start, piece.end)):
            continue
        if last is not None and _adds_to(passage, last[1], piece):
            last[0].content.extend(without_insertions(passage, piece)[0])
            last = last[0], piece
            continue
        found = _words_taken_over(passage, piece)
        last = (found, piece) if found is not None and found.cue is not None else None
        if found is not None:
            yield found


def _adds_to(passage: Passage, before: Marked, piece: Marked) -> bool:
    """Whether the verb that takes over one piece takes over the next: *a dit sa « stupeur » et son « émotion »*."""
    first, last = passage.token_before(before.end) + 1, passage.token_before(piece.start)
    if not 0 <= last - first < _LONGEST_LINK or passage.sentence(first) != passage.sentence(last):
        return False
    if passage.lower(first) == "," and last == first and _has_verb(passage, piece) and not _has_verb(passage, before):
        return False  # *évoque un « désastre », « nous devons rebâtir »*
    if passage.lower(first) == "qui":  # *une « farce » qui a blessé « des innocents »*
        return last - first < _LONGEST_RELATIVE and not any(
            passage.verb_lemma(number) in NAMING_VERBS | verbs().that or passage.lower(number) in _STARTS
            for number in range(first + 1, last + 1)
        )
    completed = passage.lower(first) in _OF and any(passage.lower(at) in ("et", "ou") for at in range(first, last + 1))
    if passage.lower(first) not in _LINKS and not completed:
        return False  # *« le courage » des pompiers et « la rapidité » des secours*
    for number in range(first, last + 1):
        token = passage.tokens[number]
        told = token.pos_ in ("VERB", "AUX") and (is_finite(token) or passage.verb_lemma(number) in NAMING_VERBS)
        if told or token.text.endswith("ant") or passage.lower(number) in _STARTS or token.is_space:
            return False
    return True


_LINKS = words("et ou ni mais puis ainsi comme ,")
_OF = words("de du des d'")
_STARTS = words(": ; . ( qui que qu' dont où selon par")
_LONGEST_LINK = 12
_LONGEST_RELATIVE = 4


def _words_taken_over(passage: Passage, piece: Marked) -> Report | None:
    """*a qualifié le texte de « scandaleux »*, *a appelé à une « enquête complète »*: words inside a sentence."""
    first = passage.token_at(piece.start)
    sentence_first = passage.sentence(first)[0]
    content, _ = without_insertions(passage, piece)
    length = len(_WORD.findall(passage.text[piece.start : piece.end]))
    named = passage.pos(first - 1) == "NOUN" and passage.lemma(first - 1) not in REPORTING_NOUNS
    initial = passage.text[content[0][0]]
    titled = initial.isupper() and (length < _LONGEST_TITLE or named)
    titled = titled or (initial.isdigit() and passage.lower(first - 1) in ("au", "dans", "du") and length <= 2)
    floor = max(sentence_first, first - 25)
    number = _before_aside(passage, first, floor)
    while number >= floor:
        token = passage.tokens[number]
        word = passage.lower(number)
        if passage.quoted(number) or word in (":", ";"):
            break
        if word in ("qui", "dont", "où") and length < FEWEST_WORDS and number < first - 1:
            break
        gerund = token.text.endswith("ant") and passage.verb_lemma(number) in NAMING_VERBS
        if token.pos_ == "VERB" or gerund or _only_verb(passage, number):
            lemma = group(passage, number).lemma
            says = lemma in verbs().all and group(passage, number).last + 1 == first
            if lemma == "considérer" and passage.pos(first - 1) == "DET":
                break  # *en considérant le « poids relatif »*: looked at
            if titled and not says and lemma != "qualifier":
                break  # a title: *a présenté « Les Quais de l'aube »*
            modifies = is_modifier(passage, number) and sharing_auxiliary(passage, group(passage, number)) is None
            if modifies and lemma in NAMING_VERBS and is_participle(token) and not token.text.endswith("ant"):
                called = _called_by(passage, piece, content, number)
                if called is not None:
                    return called
            if _takes_over(passage, group(passage, number), piece, first) and not (
                modifies and not token.text.endswith("ant") and "_" not in lemma
            ):
                found = group(passage, number)
                passive = is_participle(token) and is_passive(passage, found)
                by = _agent(passage, found, piece) if passive else None
                if passive and by is None:
                    return None  # *est considéré comme « historique »*: by nobody
                said = _said_by(passage, piece, content, found, by or source_of(passage, found))
                if said is not None:
                    return said
            if not modifies:
                break
        number -= 1
    said = predicate(passage, piece, content)
    if said is not None:
        return said
    text = passage.text[slice(*piece.segments[0])]
    if _glosses(passage, piece, first):
        return None
    ordered = length > FEWEST_WORDS and is_infinitive(passage.tokens[first + 1])  # *charge le port de « draguer… »*
    if length >= FEWEST_WORDS and (ordered or PERSONAL.search(text) or _has_verb(passage, piece)):
        return Report("mixed", content, "bare", sourceless=True)
    return None


def _called_by(passage: Passage, piece: Marked, content: list[Piece], number: int) -> Report | None:
    """Who is named to a participle at token `number`: *qualifié par le maire de « honte »*, *jugé « mou » par X*."""
    by = _agent_after(passage, piece)
    if passage.lower(passage.token_at(piece.start) - 1) in ("de", "d'", "comme"):
        by = by or agent(passage, group(passage, number))
    if by is None or by.form not in ("name", "noun", "indefinite"):
        return None
    cue = CueSpan(*passage.span(number, number), group(passage, number).lemma)
    return Report("mixed", content, "phrase", cue=cue, source=by)


def _said_by(
    passage: Passage, piece: Marked, content: list[Piece], found: Group, source: Phrase | None
) -> Report | None:
    """The words in marks that `source` takes over with the verb group `found`; None where nobody in particular does."""
    calls = found.lemma == "appeler"
    if source is None or source.form == "indefinite" or (calls and passage.lower(source.head) == "on"):
        return None
    governs = calls and passage.lower(found.last + 1) in ("à", "au", "aux")  # *a appelé à*: not whom it calls
    cue = cue_of(*passage.span(found.first, found.last + governs), found)
    content = _with_clause(passage, piece, found.verb) or content
    report = Report("mixed", content, "phrase", cue=cue, source=source, negated=found.negated)
    report.addressee, report.medium = receivers(passage, found, passage.token_at(piece.start))
    return report


def _takes_over(passage: Passage, found: Group, piece: Marked, first: int) -> bool:
    """Whether the verb group `found` may take over words in marks that start at token `first`."""
    lemma, before = found.lemma, passage.lower(first - 1)
    if found.first == found.verb and is_infinitive(passage.tokens[found.verb]) and is_possible(passage, found.verb - 1):
        return False  # *doivent déclarer « tout don »*
    if lemma == "dire" and _says_yes(passage, piece):
        return False  # *a dit « oui » au projet*
    if lemma in NAMING_VERBS:
        return True
    if lemma in verbs().that and first - 1 - found.last <= (0 if lemma in _SPOKEN_DIRECTLY else _NEAR_OBJECT):
        return True
    if lemma == "voir":
        return passage.lower(found.first - 1) == "y"  # *y voit « un recul »*
    if lemma == "rendre":
        return passage.lower(found.verb + 1) == "hommage"
    if lemma in HIDING_VERBS:
        return found.negated
    asked = before in ("de", "d'", "à") and _opens_infinitive(passage, first + 1)  # *ordonne de « partir »*
    if lemma in verbs().infinitive_de | verbs().infinitive_a and (asked or _asks(passage, first)):
        return True
    if found.reflexive:  # *se présente comme « neutre »*, *s'engage à « tout dire »*
        likened, promised = (
            lemma == "présenter" and before == "comme",
            lemma == "engager" and before in ("à", "d'", "de"),
        )
        return likened or promised or lemma == "souvenir"
    opening = passage.text[slice(*piece.segments[0])].lower().split()
    return lemma in _COURTESY_VERBS and any(map(_COURTESIES.search, opening))


def _before_aside(passage: Passage, first: int, floor: int) -> int:
    """The token from which to look for the verb: before a relative clause that another object follows.

    *a déploré l'absence des élus, qui ne sont pas venus, ainsi qu'une « série d'erreurs »*
    """
    comma = next(
        (at for at in range(first - 1, max(floor, first - _NEAR_OBJECT - 3), -1) if passage.lower(at) == ","), -1
    )
    if comma < 0 or passage.lower(comma + 1) not in ("ainsi", "et", "mais", "puis"):
        return first - 1
    for at in range(comma - 1, floor, -1):
        if passage.quoted(at):
            break
        if passage.lower(at) in ("qui", "dont", "où"):
            return at - 2 if passage.lower(at - 1) == "," else first - 1
    return first - 1


def _says_yes(passage: Passage, piece: Marked) -> bool:
    """Whether *oui* or *non* is said to a thing, by a vote: *Le village a dit « non » au barrage*."""
    after = passage.lower(passage.token_before(piece.end) + 1)
    return passage.text[slice(*piece.segments[0])].lower() in ("oui", "non") and after in ("à", "au", "aux")


_SPOKEN_DIRECTLY = words("lancer publier poster poser glisser souffler lâcher avancer")
"""Verbs with other objects, which say only what follows them at once: *a lancé « Non ! »*, not *une « cagnotte »*."""
_NEAR_OBJECT = 2
"""So many words may stand between a verb that reports clauses and what it takes over: *conteste cette « farce »*."""


def _asks(passage: Passage, first: int) -> bool:
    """Whether the words in marks open with a preposition and an infinitive: *prie les curieux « de rentrer »*."""
    opening = first + 1
    if passage.lower(opening) not in ("de", "d'", "à"):
        return False
    return _opens_infinitive(passage, opening + 1)


def _opens_infinitive(passage: Passage, opening: int) -> bool:
    """Whether an infinitive stands at token `opening`, its pronouns before it."""
    while passage.lower(opening) in _CLITICS:
        opening += 1
    return opening < len(passage.tokens) and is_infinitive(passage.tokens[opening])


_CLITICS = words("ne pas se s' le la les l' lui leur y en")


def _agent(passage: Passage, found: Group, piece: Marked) -> Phrase | None:
    """Who a passive names, before or right after the words in marks: *est décrite comme « sûre » par un voisin*."""
    return agent(passage, found) or _agent_after(passage, piece)


def _agent_after(passage: Passage, piece: Marked) -> Phrase | None:
    after = passage.token_before(piece.end) + 1
    return phrase_at(passage, after + 1) if passage.lower(after) == "par" else None


def _glosses(passage: Passage, piece: Marked, first: int) -> bool:
    """Whether the words stand in brackets to explain others: *« Finis terrae » (littéralement « la fin… »)*."""
    if passage.lower(first - 1) == "(" and passage.lower(first - 2) in ("»", "”"):
        return passage.lower(passage.token_before(piece.end) + 1) == ")"  # *« Adios » (« Adieu »)*
    opener = next((at for at in range(first - 1, max(-1, first - 6), -1) if passage.lower(at) == "("), None)
    if opener is None or PERSONAL.search(passage.text[slice(*piece.segments[0])]):
        return False
    return passage.lower(passage.token_before(piece.end) + 1) == ")"


def _only_verb(passage: Passage, number: int) -> bool:
    """Whether a noun or adjective must be the verb of its sentence, which has no other: *L'ONG critique « P »*."""
    if passage.pos(number) not in ("NOUN", "ADJ") or passage.verb_lemma(number) not in NAMING_VERBS:
        return False
    apposed = passage.lower(number - 1) == "," and number - 2 in passage.named  # *L'avocate, Ana Vial, juge « P »*
    beside = apposed or passage.pos(number - 1) in ("NOUN", "PROPN", "PRON", "ADJ")
    if not beside or is_participle(passage.tokens[number]):
        return False
    return is_verbless(passage, number) or _ends_relative(passage, number)


def _ends_relative(passage: Passage, number: int) -> bool:
    """Whether *que* and a subject stand before `number`, which must be their verb: *que le journal juge « grave »*."""
    for at in range(number - 1, max(-1, number - _LONGEST_LINK), -1):
        if passage.lower(at) in ("que", "qu'"):
            return at < number - 1
        if passage.pos(at) in ("VERB", "AUX", "PUNCT", "CCONJ"):
            return False
    return False


def _with_clause(passage: Passage, piece: Marked, verb: int) -> list[Piece]:
    """The words in marks with the clause that they judge: *a jugé « déplacé » qu'un diplomate s'en mêle*."""
    after = passage.token_before(piece.end) + 1
    if passage.lower(after) not in ("que", "qu'") or passage.pos(after) == "PRON":
        return []
    return trimmed_piece(passage, passage.token_at(piece.start), clause_end(passage, after, verb))


def _has_verb(passage: Passage, piece: Marked) -> bool:
    tokens = passage.tokens[passage.token_at(piece.start) : passage.token_before(piece.end) + 1]
    return any(token.pos_ in ("VERB", "AUX") and is_finite(token) for token in tokens)
