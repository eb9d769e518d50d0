"""Whose words one reads or learns of: *peut-on lire dans un communiqué du club*, *a-t-on appris de source policière*.

*On* says nothing here: the words are those of whoever issued the document, else the document's, or of the source that
is named after it.
"""

from glose.languages.fr.cues import DOCUMENTS
from glose.languages.fr.noun_phrases import Phrase, phrase_at
from glose.languages.fr.passage import Passage
from glose.languages.fr.word_lists import words

__all__ = ["author_read"]

_LEARNING = words("lire apprendre appris apprenait savoir su entendre indique")
_PLACES = words("dans sur de d' du auprès par")
_CARRIERS = words("site page compte blog réseau affiche banderole pancarte profil portail")
_DOCUMENTS = DOCUMENTS - words("source agence radio chaîne journal quotidien hebdomadaire magazine média presse")
_OF = words("de du des d'")
_FARTHEST = 12


def author_read(passage: Passage, on: int) -> Phrase | None:
    """Return who wrote what *on* at token `on` reads, by the words after it; None where they do not say."""
    last = min(len(passage.tokens), on + _FARTHEST)
    number = next((n for n in range(on - 3, last) if n >= 0 and passage.lower(n) in _LEARNING), last)
    for place in range(number + 1, last):
        if passage.tokens[place].is_punct or passage.lower(place) not in _PLACES:
            continue
        first = place + 1 + (passage.lower(place) == "auprès")
        found = phrase_at(passage, first)
        if found is None:
            return None
        if not _is_document(passage, found):
            return found
        owner = _owner(passage, found)
        if owner is not None or found.form != "noun" or passage.lemma(found.head) in _CARRIERS:
            return owner
        return found if passage.lower(found.first) in ("un", "une") else None
    return _document_before(passage, on)


def _document_before(passage: Passage, on: int) -> Phrase | None:
    """*Dans un communiqué du club, on apprend que P*, *Sur la page du club, on peut lire : « P »*."""
    first = passage.sentence(on)[0]
    if passage.lower(first) not in ("dans", "sur") or on - first > _FARTHEST * 2:
        return None
    found = phrase_at(passage, first + 1)
    if found is None or not _is_document(passage, found):
        return None
    owner = _owner(passage, found)
    return owner if owner is not None or passage.lower(found.first) not in ("un", "une") else found


def _is_document(passage: Passage, phrase: Phrase) -> bool:
    """Whether the phrase is of a document or of what carries one, whatever its name: *sa page Facebook*."""
    nouns = {passage.lemma(number) for number in range(phrase.first, phrase.head + 1)}
    return bool(nouns & (_DOCUMENTS | _CARRIERS))


def _owner(passage: Passage, document: Phrase) -> Phrase | None:
    """Whose document it is: *un communiqué du club*."""
    for number in range(document.head + 1, min(len(passage.tokens), document.head + 7)):
        if passage.tokens[number].is_punct:
            return None
        if passage.lower(number) in _OF:
            found = phrase_at(passage, number + 1)
            if found is not None and found.form in ("name", "noun"):
                if passage.lemma(found.head) == "presse":
                    continue
                return found
    return None
