"""Words in quotation marks inside a sentence: those that a verb takes over quote somebody, the others nobody."""

import re
from collections.abc import Callable, Iterator

from glose.languages.fr.cues import NAMING_VERBS, verbs
from glose.languages.fr.governing import is_passive
from glose.languages.fr.insertions import PERSONAL, without_insertions
from glose.languages.fr.morphology import is_finite, is_participle
from glose.languages.fr.passage import Passage
from glose.languages.fr.reports import Piece, Report, cue_of
from glose.languages.fr.sources import agent, receivers, source_of
from glose.languages.fr.verb_groups import group, is_modifier
from glose.languages.marks import DASH, Marked

__all__ = ["FEWEST_WORDS", "quoted_words"]

FEWEST_WORDS = 6
"""Words in marks inside a sentence that no verb takes over are a quotation from this length on."""

_LONGEST_TITLE = 6
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
        if token.pos_ == "VERB" or gerund:
            lemma = passage.verb_lemma(number) or passage.lemma(token.i)
            says = lemma in verbs().all and group(passage, number).last + 1 == first
            if titled and not says and lemma != "qualifier":
                break  # a title: *a présenté « Les Quais de l'aube »*
            if (lemma in NAMING_VERBS or lemma in verbs().that) and not (
                is_modifier(passage, number) and not token.text.endswith("ant")
            ):
                found = group(passage, number)
                passive = is_participle(token) and is_passive(passage, found)
                if passive and agent(passage, found) is None:
                    return None  # *est considéré comme « historique »*: by nobody
                source = source_of(passage, found)
                if source is not None and source.form != "indefinite":
                    last = found.last
                    if lemma == "appeler" and passage.lower(last + 1) in ("à", "au", "aux"):
                        last += 1  # *a appelé à*: what it governs, not whom it calls
                    cue = cue_of(*passage.span(found.first, last), found)
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


def _has_verb(passage: Passage, piece: Marked) -> bool:
    tokens = passage.tokens[passage.token_at(piece.start) : passage.token_before(piece.end) + 1]
    return any(token.pos_ in ("VERB", "AUX") and is_finite(token) for token in tokens)
