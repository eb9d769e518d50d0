"""Words in quotation marks inside a sentence: those that a verb takes over quote somebody, the others nobody."""

import re
from collections.abc import Callable, Iterator

from glose.languages.fr.clauses import clause_end
from glose.languages.fr.cues import NAMING_VERBS, verbs
from glose.languages.fr.governing import is_passive
from glose.languages.fr.insertions import PERSONAL, without_insertions
from glose.languages.fr.morphology import is_finite, is_participle
from glose.languages.fr.passage import Passage
from glose.languages.fr.reports import Piece, Report, cue_of, trimmed_piece
from glose.languages.fr.sources import agent, receivers, source_of
from glose.languages.fr.verb_groups import group, is_modifier
from glose.languages.fr.word_lists import words
from glose.languages.marks import DASH, Marked

__all__ = ["FEWEST_WORDS", "quoted_words"]

FEWEST_WORDS = 6
"""Words in marks inside a sentence that no verb takes over are a quotation from this length on."""

_LONGEST_TITLE = 6
_LONGEST_SENTENCE = 60
_COURTESY_VERBS = words("présenter adresser transmettre exprimer offrir souhaiter")
_COURTESIES = re.compile(
    r"(?:condoléances|excuses?|regrets?|remerciements|félicitations|vœux|solidarité|bienvenue|chance)"
)
"""What is said in saying it: *a présenté « ses plus sincères condoléances »*."""
_WORD = re.compile(r"\w+")


def quoted_words(passage: Passage, taken: Callable[[Piece], bool]) -> Iterator[Report]:
    """Yield the quotations of words or phrases in the pieces for which `taken` is not true."""
    for piece in passage.pieces:
        if piece.kind == DASH or not piece.opened or taken((piece.start, piece.end)):
            continue
        found = _words_taken_over(passage, piece)
        if found is not None:
            yield found


def _words_taken_over(passage: Passage, piece: Marked) -> Report | None:
    """*a qualifié le texte de « scandaleux »*, *a appelé à une « enquête complète »*: words inside a sentence."""
    first = passage.token_at(piece.start)
    sentence_first = passage.sentence(first)[0]
    content, _ = without_insertions(passage, piece)
    length = len(_WORD.findall(passage.text[piece.start : piece.end]))
    titled = passage.text[content[0][0]].isupper() and length < _LONGEST_TITLE
    number = first - 1
    floor = max(sentence_first, first - 25)
    while number >= floor:
        token = passage.tokens[number]
        word = passage.lower(number)
        if passage.quoted(number) or word in (":", ";") or (word in ("qui", "dont", "où") and length < FEWEST_WORDS):
            break
        gerund = token.text.endswith("ant") and passage.verb_lemma(number) in NAMING_VERBS
        if token.pos_ == "VERB" or gerund or _only_verb(passage, number):
            lemma = group(passage, number).lemma
            says = lemma in verbs().all and group(passage, number).last + 1 == first
            if titled and not says and lemma != "qualifier":
                break  # a title: *a présenté « Les Quais de l'aube »*
            courteous = lemma in _COURTESY_VERBS and any(
                _COURTESIES.search(word) for word in passage.text[slice(*piece.segments[0])].lower().split()
            )
            if (lemma in NAMING_VERBS or lemma in verbs().that or courteous) and not (
                is_modifier(passage, number) and not token.text.endswith("ant") and "_" not in lemma
            ):
                found = group(passage, number)
                passive = is_participle(token) and is_passive(passage, found)
                if passive and agent(passage, found) is None:
                    return None  # *est considéré comme « historique »*: by nobody
                source = source_of(passage, found)
                named = lemma == "appeler" and source is not None and passage.lower(source.head) == "on"
                if source is not None and source.form != "indefinite" and not named:
                    last = found.last
                    if lemma == "appeler" and passage.lower(last + 1) in ("à", "au", "aux"):
                        last += 1  # *a appelé à*: what it governs, not whom it calls
                    cue = cue_of(*passage.span(found.first, last), found)
                    content = _with_clause(passage, piece, found.verb) or content
                    report = Report("mixed", content, "phrase", cue=cue, source=source, negated=found.negated)
                    report.addressee, report.medium = receivers(passage, found, first)
                    return report
            if not is_modifier(passage, number):
                break
        number -= 1
    text = passage.text[slice(*piece.segments[0])]
    if length >= FEWEST_WORDS and (PERSONAL.search(text) or _has_verb(passage, piece)):
        return Report("mixed", content, "bare", sourceless=True)
    return None


def _only_verb(passage: Passage, number: int) -> bool:
    """Whether a noun or adjective must be the verb of its sentence, which has no other: *L'ONG critique « P »*."""
    if passage.pos(number) not in ("NOUN", "ADJ") or passage.verb_lemma(number) not in NAMING_VERBS:
        return False
    if passage.pos(number - 1) not in ("NOUN", "PROPN", "PRON") or is_participle(passage.tokens[number]):
        return False
    first, last = passage.sentence(number)
    if last - first > _LONGEST_SENTENCE:
        return False
    return not any(
        token.pos_ in ("VERB", "AUX") and is_finite(token) and not passage.quoted(token.i)
        for token in passage.tokens[first : last + 1]
    )


def _with_clause(passage: Passage, piece: Marked, verb: int) -> list[Piece]:
    """The words in marks with the clause that they judge: *a jugé « déplacé » qu'un diplomate s'en mêle*."""
    after = passage.token_before(piece.end) + 1
    if passage.lower(after) not in ("que", "qu'") or passage.pos(after) == "PRON":
        return []
    return trimmed_piece(passage, passage.token_at(piece.start), clause_end(passage, after, verb))


def _has_verb(passage: Passage, piece: Marked) -> bool:
    tokens = passage.tokens[passage.token_at(piece.start) : passage.token_before(piece.end) + 1]
    return any(token.pos_ in ("VERB", "AUX") and is_finite(token) for token in tokens)
