"""The corpora that the French model learns from, as spaCy examples: each annotates only part of what it predicts.

What a corpus leaves open stays unannotated in its documents: spaCy's components then learn nothing from it.
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import registry
from spacy.vocab import Vocab

from glose.languages.corpora.conllu import Sentence, Token, read_conllu
from glose.languages.corpora.names import NamedText, read_columns, read_spans
from glose.languages.fr.name_swapping import name_pool, varied
from glose.languages.fr.quotation_making import quoted, quoted_names

__all__ = ["named_document", "names_of_treebank", "treebank_document"]

Names = Sequence[tuple[int, int, str]]
"""Names of a sentence: first and last syntactic word, from 1, and label."""

TREEBANKS = {"fr_sequoia-ud-train": 3, "fr_gsd-ud-dev": 2, "fr_pud-ud-test": 2, "fr_fqb-ud-test": 1}
"""Treebanks to learn from, below `ud/`, and how often each comes in a reading: the nearest to the press most often, the
one of questions least. The two spoken ones follow other guidelines and stay out."""

_NAMED = frozenset(("fr_sequoia-ud-train",))
"""Treebanks whose names are annotated too."""

_SEQUOIA_LABELS = {
    "PERS": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "PROD": "PRODUCT",
    "EVE": "EVENT",
}
_JOINED = (1, 1, 2, 2, 3, 4)
"""How many sentences of a treebank make a document. The parser learns from stretches of some hundred words: it would
first have to find its way to a later one, which takes half as long again."""

_QUOTED = 0.1
"""The share of sentences that are made quotations where they lend themselves to it."""

_NE_COLUMN = 2
_MAYBE_DATE = re.compile(
    r"\d|^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|"
    r"septembre|octobre|novembre|décembre|hier|aujourd.hui|demain|midi|minuit|siècle|années?|an|mois|semaine|"
    r"printemps|été|automne|hiver|noël)$",
    re.IGNORECASE,
)
"""Tokens that may belong to a date or time, which `sequoia-ne` does not annotate."""


@registry.readers("glose.FrenchCorpus.v1")  # type: ignore[untyped-decorator]  # spaCy's registries are untyped
def french_corpus(
    data: str, split: str, seed: int, readings: int = 1, names_only: bool = False
) -> Callable[[Language], Iterable[Example]]:
    """Return the reader that the training config names: `split` is "train" or "dev", `data` the corpora's folder.

    The corpora to learn from are read `readings` times, each time otherwise (see `_train`). With `names_only`, those
    that annotate no names are left out.
    """
    examples: list[Example] = []

    def read(nlp: Language) -> Iterable[Example]:
        """Read once, then give what was read: each component asks anew while the pipeline is initialised."""
        if not examples:
            references = (
                _train(Path(data), nlp, readings, seed, names_only)
                if split == "train"
                else _dev(Path(data), nlp, names_only)
            )
            examples.extend(Example(nlp.make_doc(reference.text), reference) for reference in references)
        return examples

    return read


def _train(data: Path, nlp: Language, readings: int, seed: int, names_only: bool) -> Iterator[Doc]:
    """Yield the documents to learn from, `readings` times: articles with names, and sentences of treebanks.

    Two of three readings vary the articles. Treebanks are smaller than the articles and come more often, joined to
    other documents each time.
    """
    generator = random.Random(seed)
    articles = list(read_spans(data / "winer-fr.train.jsonl"))
    english = [
        *read_columns(data / "ner-en" / "uner-ewt.train.iob2.xz", form=1, label=2),
        *read_columns(data / "ner-en" / "wikigold.conll.xz"),
    ]
    pool = name_pool([*articles, *english])
    names = names_of_treebank(data / "sequoia-ne" / "sequoia-ne.train.conllup.xz")
    treebanks = [
        (list(read_conllu(data / "ud" / f"{treebank}.conllu.xz")), 1 if names_only else times)
        for treebank, times in TREEBANKS.items()
        if treebank in _NAMED or not names_only
    ]
    for reading in range(readings):
        for article in articles:
            yield named_document(nlp, varied(article, pool, generator) if reading % 3 else article)
        for treebank, times in treebanks:
            for _ in range(times):
                yield from _joined(nlp.vocab, treebank, names, generator)


def _joined(
    vocab: Vocab, treebank: Sequence[Sentence], names: Mapping[str, Names], generator: random.Random
) -> Iterator[Doc]:
    """Yield the sentences of a treebank, some of them made quotations, in documents of one to four."""
    known = dict(names)
    sentences: list[Sentence] = []
    for sentence in treebank:
        made = quoted(sentence, generator) if generator.random() < _QUOTED else None
        if made and sentence.id in names:
            known[made.id] = quoted_names(made, names[sentence.id])
        sentences.append(made or sentence)
    start = 0
    while start < len(sentences):
        size = generator.choice(_JOINED)
        yield treebank_document(vocab, sentences[start : start + size], known, generator.random() < 0.5)
        start += size


def _dev(data: Path, nlp: Language, names_only: bool) -> Iterator[Doc]:
    """Yield the documents to measure on: sentences of Sequoia, one a document, and articles with names.

    The treebank comes first: spaCy's scorer of dependencies (3.8) takes a token as unannotated in every document that
    follows one where a token of its number was.
    """
    for sentence in () if names_only else read_conllu(data / "ud" / "fr_sequoia-ud-dev.conllu.xz"):
        yield treebank_document(nlp.vocab, [sentence], {})
    for row in read_spans(data / "winer-fr.dev.jsonl"):
        yield named_document(nlp, row)


def named_document(nlp: Language, row: NamedText) -> Doc:
    """Return a document with the names of `row` and nothing else; names that cut a token in two are left out."""
    doc = nlp.make_doc(row.text)
    spans = [doc.char_span(start, end, label=label) for start, end, label in row.names]
    doc.set_ents([span for span in spans if span is not None], default="outside")
    return doc


def names_of_treebank(path: Path) -> dict[str, list[tuple[int, int, str]]]:
    """Return the names of `sequoia-ne` by sentence: first and last syntactic word, from 1, and label.

    A sentence without names has an empty list. The last column has a name's number, with its label at its first word.
    """
    table: dict[str, list[tuple[int, int, str]]] = {}
    for sentence in read_conllu(path):
        found: dict[str, tuple[int, int, str]] = {}
        for word, columns in enumerate(sentence.columns, start=1):
            for mark in columns[_NE_COLUMN].split(";") if columns[_NE_COLUMN] not in "*_" else ():
                number, _, label = mark.partition(":")
                first, _, known = found.get(number, (word, word, label))
                found[number] = (first, word, known)
        table[sentence.id] = [
            (first, last, _SEQUOIA_LABELS[label.partition(".")[0]])
            for first, last, label in found.values()
            if label.partition(".")[0] in _SEQUOIA_LABELS
        ]
    return table


def treebank_document(
    vocab: Vocab,
    sentences: Sequence[Sentence],
    names: Mapping[str, Names],
    typographic: bool = False,
) -> Doc:
    """Return a document of `sentences` in a row; names stay open in sentences that are not in `names`.

    `typographic` writes their apostrophes as ’.
    """
    tokens: list[Token] = []
    heads: list[int] = []
    starts: list[bool | int | None] = []
    for sentence in sentences:
        heads += [len(tokens) + token.head for token in sentence.tokens]
        starts += [index == 0 for index in range(len(sentence.tokens))]
        tokens += [
            *sentence.tokens[:-1],
            sentence.tokens[-1]._replace(space_after=True),
        ]
    doc = Doc(
        vocab,
        words=[token.form.replace("'", "’") if typographic else token.form for token in tokens],
        spaces=[token.space_after for token in tokens],
        pos=[token.pos for token in tokens],
        morphs=[token.features for token in tokens],
        lemmas=[token.lemma for token in tokens],
        heads=heads,
        deps=["ROOT" if token.relation == "root" else token.relation for token in tokens],
        sent_starts=starts,
    )
    _set_names(doc, sentences, names)
    return doc


def _set_names(
    doc: Doc,
    sentences: Sequence[Sentence],
    names: Mapping[str, Names],
) -> None:
    """Mark the names of the sentences that have any annotation, leave open the others and what may be a date."""
    spans: list[Span] = []
    unknown: list[Span] = []
    start = 0
    for sentence in sentences:
        place = {word: start + index for index, token in enumerate(sentence.tokens) for word in token.words}
        end = start + len(sentence.tokens)
        if sentence.id in names:
            here = [
                Span(doc, place[first], place[last] + 1, label)
                for first, last, label in names[sentence.id]
                if first in place and last in place
            ]
            spans += here
            taken = {token.i for span in here for token in span}
            unknown += [
                doc[token.i : token.i + 1]
                for token in doc[start:end]
                if token.i not in taken and _MAYBE_DATE.search(token.text)
            ]
        else:
            unknown.append(doc[start:end])
        start = end
    doc.set_ents(spans, missing=unknown, default="outside")
