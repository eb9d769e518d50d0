"""Predicates in quotation marks: what their subject says of itself, with no verb of saying.

*La société « coopère pleinement avec les enquêteurs ».* *Luc Roy est « consterné par cette perte ».*
"""

import re

from glose.languages.fr.cues import NAMING_VERBS
from glose.languages.fr.morphology import is_finite
from glose.languages.fr.noun_phrases import Phrase, is_pronoun, phrase_of, pronoun_at
from glose.languages.fr.passage import Passage
from glose.languages.fr.reports import Piece, Report
from glose.languages.fr.speaker_nouns import is_person
from glose.languages.fr.word_lists import words
from glose.languages.marks import Marked

__all__ = ["predicate"]

_FEWEST_WORDS = 3
_STATES = words("est sont était étaient reste restent restait restaient")
_FEELING = re.compile(
    r"(?:(?:très|plus que|assez|tout à fait|\w+ment) )?"
    r"(?:effaré|choqué|bouleversé|consterné|attristé|inquiet|inquiète|heureux|heureuse|ravi|fier|fière|déçu|satisfait|"
    r"confiant|serein|surpris|stupéfait|outré|indigné|furieux|furieuse|triste|optimiste|pessimiste|convaincu|persuadé|"
    r"content|soulagé|désolé|abasourdi|sidéré|scandalisé|horrifié|dévasté|ému|touché|honoré|étonné|préoccupé|déterminé|"
    r"disposé|atterré|révolté|enchanté|enthousiaste|reconnaissant|peiné|anéanti|navré)e?s?(?!\w)",
    re.IGNORECASE,
)
"""What people feel, which only they can say."""


def predicate(passage: Passage, piece: Marked, content: list[Piece]) -> Report | None:
    """Return the quotation that `piece` is where it is what its subject does or feels, None where it is not."""
    opening = passage.token_at(content[0][0])
    before = passage.token_at(piece.start) - 1
    if passage.lower(before) in _STATES and _FEELING.match(passage.text, content[0][0]):
        subject = _speaker(passage, before - 1)
    elif _is_clause(passage, piece, opening):
        subject = _speaker(passage, before)
    else:
        return None
    return None if subject is None else Report("mixed", content, "phrase", source=subject)


def _is_clause(passage: Passage, piece: Marked, opening: int) -> bool:
    """Whether the words in marks are a verb with what belongs to it, up to the end of the sentence."""
    last = passage.token_before(piece.end)
    verb = opening
    while passage.lower(verb) in ("ne", "n'", "se", "s'", "y", "en", "le", "la", "l'", "les", "lui", "leur"):
        verb += 1
    ends = passage.lower(last + 1) in (".", "") or passage.text[piece.segments[-1][1] - 1] in ".!?…"
    finite = verb <= last and passage.pos(verb) in ("VERB", "AUX") and is_finite(passage.tokens[verb])
    finite = finite or (
        passage.pos(verb) == "NOUN" and passage.lower(verb + 1).endswith("ment")
    )  # *coopère pleinement*
    taken = passage.pos(verb) == "NOUN" and passage.pos(verb + 1) in ("DET", "ADV", "PUNCT", "PRON")
    if (finite or taken) and verb < last and passage.verb_lemma(verb) in NAMING_VERBS - {"dire"}:
        return True  # *La ministre « félicite chaleureusement » le vainqueur*
    return ends and finite and last - opening >= _FEWEST_WORDS


def _speaker(passage: Passage, number: int) -> Phrase | None:
    """The subject whose last token is `number`, where it is somebody and opens its sentence or clause."""
    number -= passage.lower(number) == ","  # *Le curé, Jean Vial, est « … »*
    named = passage.named.get(number)
    if named is not None and named[2].label in ("PER", "ORG"):
        first, found = named[0], phrase_of(passage, number)
    elif is_pronoun(passage, number) and passage.lower(number) in ("il", "elle", "ils", "elles"):
        first, found = number, pronoun_at(passage, number)
    elif passage.pos(number) == "NOUN" and is_person(passage.lower(number)) and passage.pos(number - 1) == "DET":
        first, found = number - 1, phrase_of(passage, number)
    else:
        return None
    first = min(first, found.first) if found is not None else first
    opens = first <= passage.sentence(number)[0] or passage.lower(first - 1) in (",", "et", "mais")
    return found if opens else None
