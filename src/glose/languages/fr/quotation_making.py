"""Make quotations out of treebank sentences: « … », *explique la maire*, with the parse that they would have there.

Treebanks hold few of them, press articles many: without them the parser takes the inverted subject for an object. The
relations follow Sequoia: the verb of saying is `parataxis:insert` of the quoted clause's root, its subject `nsubj`.
"""

import random
import re
from collections.abc import Sequence

from glose.languages.corpora.conllu import Sentence, Token
from glose.languages.fr import lexicons

__all__ = ["quoted", "quoted_names"]

_MARKS = (("«", "»"), ("«", "»"), ("«", "»"), ('"', '"'), ("“", "”"))
_LENGTHS = range(4, 40)
_CHANGING_STEM = re.compile(r"(?:[eé][^aeiouyéèê]{1,2}|[eé][gq]u|y)er$")
_FINITE = "Mood=Ind|Number={}|Person=3|Tense={}|VerbForm=Fin"
_PARTICIPLE = "Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part"
_TENSES = (
    # tense, letters of the infinitive that go, endings of the third persons
    ("Pres", 1, "", "nt"),
    ("Pres", 1, "", "nt"),
    ("Imp", 2, "ait", "aient"),
    ("Past", 2, "a", "èrent"),
    ("Fut", 0, "a", "ont"),
)
_CONSONANT = re.compile("[^aeiouyhéèêâîôûœ]", re.IGNORECASE)


def quoted(sentence: Sentence, generator: random.Random) -> Sentence | None:
    """Return `sentence` between marks with someone who says it, or None where it does not lend itself to it."""
    *words, stop = sentence.tokens
    if stop.form != "." or len(words) not in _LENGTHS or any(word.form in '«»"“”:' for word in words):
        return None
    opening, closing = generator.choice(_MARKS)
    root = 1 + next(index for index, word in enumerate(words) if word.head == index)
    inside = [word._replace(head=word.head + 1, words=_moved(word.words, 1)) for word in words]
    inside[-1] = inside[-1]._replace(space_after=closing == "»")
    marks = [_mark(opening, root, opening == "«"), _mark(closing, root, False)]
    tokens = [marks[0], *inside, marks[1]]
    comma = len(tokens)
    plural = generator.random() < 0.25
    cue = _cue(generator, comma + 1, root, plural)
    verb = comma + len(cue)
    tokens += [_mark(",", verb, True), *cue, *_subject(generator, verb, plural)]
    tokens[-1] = tokens[-1]._replace(space_after=False)
    tokens.append(_mark(".", root, True))
    return Sentence(f"{sentence.id}-quoted", tuple(_numbered(tokens, len(words))), ())


def quoted_names(made: Sentence, names: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return the names of a sentence that was `quoted`, those of the sentence (first and last word, label) given."""
    moved = [(first + 1, last + 1, label) for first, last, label in names]
    given, family = made.tokens[-3:-1]
    return [*moved, (given.words[0], family.words[0], "PER")] if family.relation == "flat:name" else moved


def _cue(generator: random.Random, start: int, root: int, plural: bool) -> list[Token]:
    """Return a verb of saying, in a simple tense or with its auxiliary: the last token governs."""
    verb = generator.choice(_VERBS)
    number = "Plur" if plural else "Sing"
    if generator.random() < 0.4:
        auxiliary = _token(
            "ont" if plural else "a", "avoir", "AUX", _FINITE.format(number, "Pres"), start + 1, "aux:tense"
        )
        return [auxiliary, _token(verb[:-2] + "é", verb, "VERB", _PARTICIPLE, root, "parataxis:insert")]
    tense, cut, one, several = generator.choice(_TENSES)
    ending = several if plural else one
    form = _softened(verb[: len(verb) - cut], ending) + ending
    return [_token(form, verb, "VERB", _FINITE.format(number, tense), root, "parataxis:insert")]


def _softened(stem: str, ending: str) -> str:
    """Return *annonç-*, *juge-* before an *a*."""
    if ending[:1] == "a" and stem.endswith("c"):
        return stem[:-1] + "ç"
    return stem + "e" if ending[:1] == "a" and stem.endswith("g") else stem


def _subject(generator: random.Random, verb: int, plural: bool) -> list[Token]:
    """Return who says it: a noun with its article, or a person's two names."""
    start = verb + 1
    if not plural and generator.random() < 0.5:
        given, family = generator.choice(_GIVEN).capitalize(), generator.choice(_FAMILY)
        return [
            _token(given, given, "PROPN", "_", verb, "nsubj"),
            _token(family, family, "PROPN", "_", start, "flat:name"),
        ]
    noun = generator.choice(_NOUNS.split())
    gender = "Fem" if lexicons.occupation_gender(noun) == "f" else "Masc"
    if plural:
        several = "Definite=Def|Number=Plur|PronType=Art"
        form = noun if noun.endswith("x") or "-" in noun else noun + "s"
        return [
            _token("les", "le", "DET", several, start + 1, "det"),
            _token(form, noun, "NOUN", f"Gender={gender}|Number=Plur", verb, "nsubj"),
        ]
    elided = not _CONSONANT.match(noun)
    article = "l'" if elided else "la" if gender == "Fem" else "le"
    features = "Definite=Def|" + ("" if elided else f"Gender={gender}|") + "Number=Sing|PronType=Art"
    return [
        _token(article, "le", "DET", features, start + 1, "det")._replace(space_after=not elided),
        _token(noun, noun, "NOUN", f"Gender={gender}|Number=Sing", verb, "nsubj"),
    ]


def _token(form: str, lemma: str, pos: str, features: str, head: int, relation: str) -> Token:
    """Return a token with a blank after it, its place among the words still open."""
    return Token(form, lemma, pos, "" if features == "_" else features, head, relation, True, ())


def _mark(form: str, head: int, space_after: bool) -> Token:
    """Return a punctuation mark."""
    return _token(form, form, "PUNCT", "_", head, "punct")._replace(space_after=space_after)


def _moved(words: Sequence[int], by: int) -> tuple[int, ...]:
    """Return the numbers of words, `by` further."""
    return tuple(word + by for word in words)


def _numbered(tokens: Sequence[Token], kept: int) -> list[Token]:
    """Give the tokens around the sentence's own (`kept` of them, after the first) numbers of words: 1, and on."""
    last = max((word for token in tokens for word in token.words), default=1)
    numbered = [tokens[0]._replace(words=(1,)), *tokens[1 : kept + 1]]
    further = tokens[kept + 1 :]
    return numbered + [token._replace(words=(last + 1 + index,)) for index, token in enumerate(further)]


_VERBS = sorted(
    verb.lemma
    for verb in lexicons.reporting_verbs().values()
    if "incise" in verb.frames
    and verb.lemma.endswith("er")
    and not (verb.pronominal or verb.multiword or _CHANGING_STEM.search(verb.lemma))
)
_NOUNS = (
    "maire ministre président présidente directeur directrice préfet préfète député députée sénateur "
    "sénatrice avocat avocate procureur juge médecin chercheur chercheuse professeur responsable élu élue "
    "journaliste historienne entraîneur joueuse militant militante policier témoin gouverneur ambassadrice "
    "secrétaire commissaire agriculteur étudiante expert analyste romancière chanteur actrice évêque colonel "
    "général shérif capitaine pilote "
)
_GIVEN = [*lexicons.given_names("f"), *lexicons.given_names("m")]
_FAMILY = sorted(lexicons.surnames())
