"""The statistical model's names, cut where the words show that a name cannot go on."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from glose.languages.fr.findings import FIGURE_LABELS, Recognised

__all__ = ["find"]

_PARTICLES = frozenset(
    ("de", "du", "des", "d'", "d’", "la", "le", "les", "l'", "l’", "von", "van", "der", "den", "ter", "ten", "zu", "da", "das",
     "di", "do", "dos", "del", "della", "bin", "ben", "ibn", "al", "el", "et", "y", "e", "of", "the", "-", "’", "'")
)  # fmt: skip
"""Small words inside the names of persons."""

_NEVER_INSIDE = frozenset(("AUX", "PRON", "SCONJ", "ADV"))
"""Parts of speech that no name holds in lower case."""


def find(doc: Doc) -> Iterator[Recognised]:
    """Yield the names that the model marked in `doc`, in order; its dates and times are left to the grammar."""
    for ent in doc.ents:
        if ent.label_ not in FIGURE_LABELS:
            for piece in _pieces(ent):
                if len(piece):
                    yield Recognised(piece.start_char, piece.end_char, ent.label_)  # type: ignore[arg-type]  # a Label


def _pieces(ent: Span) -> list[Span]:
    """Return `ent` cut before what does not belong to it, and in two where a second name starts.

    *Kavanaugh affirme* ends before its verb; *Cour suprême Brett Kavanaugh* are two names.
    """
    doc = ent.doc
    for token in ent:
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


def _plain(token: Token) -> bool:
    """Whether `token` is a word in lower case after which no name goes on with a capital: an adjective."""
    return token.is_lower and token.is_alpha and token.pos_ == "ADJ"


def _ends(ent: Span, token: Token) -> bool:
    if not token.is_lower or not token.is_alpha or token.lower_ in _PARTICLES:
        return False
    if ent.label_ == "PER":
        return True
    return token.pos_ in _NEVER_INSIDE or (token.pos_ == "VERB" and "VerbForm=Fin" in str(token.morph))
