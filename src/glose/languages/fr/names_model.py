"""The statistical model's names, cut where the words show that a name cannot go on."""

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from glose.languages.fr import lexicons
from glose.languages.fr.findings import FIGURE_LABELS, Recognised
from glose.languages.fr.name_tables import words
from glose.languages.fr.names_shape import opens_sentence
from glose.languages.fr.tagged import Tagged

__all__ = ["find"]


_NEVER_INSIDE = frozenset(("AUX", "PRON", "SCONJ", "ADV"))
"""Parts of speech that no name holds in lower case."""


_NOT_NAMES = frozenset(("VERB", "AUX", "ADV", "PRON", "DET", "ADP", "SCONJ", "CCONJ", "INTJ", "NUM", "NOUN", "ADJ"))
"""Parts of speech of a word that opens a sentence with a capital and is no name."""


def find(tagged: Tagged) -> Iterator[Recognised]:
    """Yield the names that the model marked in `tagged`, in order; its dates and times are left to the grammar."""
    for ent in tagged.doc.ents:
        if ent.label_ not in FIGURE_LABELS:
            for piece in _pieces(ent):
                if len(piece) and not _is_first_word(tagged.text, piece):
                    person = ent.label_ == "ORG" and piece.start > ent.start and _follows_acronym(ent, piece)
                    label = "PER" if person else ent.label_
                    yield Recognised(piece.start_char, piece.end_char, label)  # type: ignore[arg-type]  # a Label


def _pieces(ent: Span) -> list[Span]:
    """Return `ent` cut before what does not belong to it, and in two where a second name starts.

    *Kavanaugh affirme* ends before its verb; *Cour suprême Brett Kavanaugh* are two names.
    """
    doc = ent.doc
    if _ends_in_adjective(ent):
        ent = doc[ent.start : ent.end - 1]
    for token in ent:
        if ent.label_ == "ORG" and token.i > ent.start and _follows_acronym(ent, doc[token.i : ent.end]):
            return [doc[ent.start : token.i], doc[token.i : ent.end]]
        if _is_complement(ent, token):
            return [doc[ent.start : token.i], *_pieces(doc[token.i + 1 : ent.end])]
        if token.i > ent.start and _ends(ent, token):
            return [doc[ent.start : token.i]]
        if (
            token.i > ent.start
            and token.text[:1].isupper()
            and _plain(doc[token.i - 1])
            and doc[ent.start].text[:1].isupper()
        ):
            return [doc[ent.start : token.i], *_pieces(doc[token.i : ent.end])]
    return [ent]


def _is_complement(ent: Span, token: Token) -> bool:
    """Whether a French complement starts at `token` after English words: *Robotics Challenge de la …*."""
    if token.i < ent.start + 2 or token.lower_ not in ("de", "du", "d'", "d’") or ent.label_ == "PER":
        return False
    last = token.nbor(-1)
    return last.is_title and any(last.lower_ in words(f"{kind} end") for kind in ("organisation", "place", "event"))


def _follows_acronym(ent: Span, piece: Span) -> bool:
    """Whether `piece` is a person's full name after an acronym alone: *le député de LFI Éric Coquerel*."""
    before = ent.doc[ent.start : piece.start]
    return (
        len(piece) > 1
        and all(token.text[:1].isupper() and not token.is_upper for token in piece)
        and lexicons.given_name_gender(piece[0].text) is not None
        and all(token.is_upper and len(token) > 1 for token in before)
    )


def _ends_in_adjective(ent: Span) -> bool:
    """Whether an adjective in lower case follows two capitals that no French head opens: *ABC News australien*."""
    if len(ent) < 3 or not _plain(ent[-1]) or ent[0].lower_ in words("capital organisation head"):
        return False
    return all(token.text[:1].isupper() for token in ent[:-1])


def _plain(token: Token) -> bool:
    """Whether `token` is a word in lower case after which no name goes on with a capital: an adjective."""
    return token.is_lower and token.is_alpha and token.pos_ == "ADJ"


def _ends(ent: Span, token: Token) -> bool:
    word = token.lower_.rstrip("’'")
    if ent.label_ == "PER" and token.text.isdigit():  # Mme Steinem 45 ans plus tard
        return True
    if ent.label_ == "PER" and word in ("du", "des") and token.i > ent.start + 1:  # Graham Dorrans des Rangers
        return True
    if word in ("on", "for", "and") and token.i + 1 < ent.end and token.nbor().text[:1].isupper():
        return False  # English: Select Committee on Artificial Intelligence
    if not token.text[:1].islower() or token.lower_ in words("particle"):
        return False
    if ent.label_ == "PER" or len(word) == 1:
        return True
    if token.lower_ in words("name stopper"):
        return word not in ("pour", "sur", "contre") or ent[0].lower_ not in words("purpose head")
    return token.pos_ in _NEVER_INSIDE or (token.pos_ == "VERB" and not word.startswith("uni"))


def _is_first_word(text: str, span: Span) -> bool:
    """Whether `span` is one word that only the start of its sentence gives a capital: *Pomper*, *Quelques-uns*."""
    if any(token.text[:1].isupper() and token.i > span.start for token in span):
        return False
    if span[0].pos_ not in _NOT_NAMES and not (_PARTICIPLE.fullmatch(span[0].text) and not _listed(span[0].text)):
        return False
    return opens_sentence(text, span.start_char)


_PARTICIPLE = re.compile(r"\w{3,}(?:ées?|és)")


def _listed(word: str) -> bool:
    """Whether `word` is a name that the lists hold."""
    lists = (lexicons.places(), lexicons.surnames(), lexicons.organisations(), lexicons.countries())
    return lexicons.given_name_gender(word) is not None or any(word in names for names in lists)
