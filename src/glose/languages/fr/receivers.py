"""To whom and through what something is said: *à la foule*, *dans un communiqué*."""

from glose.languages.fr.cues import DOCUMENTS
from glose.languages.fr.noun_phrases import Phrase, phrase_at
from glose.languages.fr.passage import Passage
from glose.languages.fr.verb_groups import Group
from glose.languages.fr.word_lists import words

__all__ = ["receivers"]


def receivers(passage: Passage, group: Group, until: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Return the addressee and the medium between the verb and token `until`: *à la foule*, *dans un communiqué*."""
    addressee = medium = None
    number = group.last + 1
    while number < until:
        word = passage.lower(number)
        if word in ("à", "au", "aux"):
            phrase = phrase_at(passage, number + 1)
            if phrase is not None and addressee is None and phrase.form in ("name", "noun"):
                if _is_medium(passage, phrase):
                    medium = medium or (phrase.start, phrase.end)
                else:
                    addressee = (phrase.start, phrase.end)
                number = phrase.last
        elif word in ("dans", "sur", "auprès"):
            phrase = phrase_at(passage, number + (2 if word == "auprès" else 1))
            if phrase is not None and medium is None and _is_medium(passage, phrase):
                medium = (phrase.start, phrase.end)
                number = phrase.last
        number += 1
    return addressee, medium


def _is_medium(passage: Passage, phrase: Phrase) -> bool:
    named = passage.named.get(phrase.head)
    if phrase.mention is not None and named is not None:
        return named[2].label in ("ORG", "PRODUCT")
    return passage.lemma(phrase.head) in DOCUMENTS | _OCCASIONS


_OCCASIONS = words("entretien interview discours conférence émission vidéo réseau compte page post blog")
