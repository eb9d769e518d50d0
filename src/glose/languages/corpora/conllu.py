"""Read treebanks in CoNLL-U (https://universaldependencies.org/format.html) as tokens that have a place in the text.

The syntactic words of a contracted token (*de* + *le* in *du*) become one token again, by the rule of spaCy's own
converter (`spacy convert --merge-subtokens`): lemmas joined by a blank, features united, position, relation and part
of speech of the word among them that governs the others, or of the first where each hangs on a word outside.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from glose.languages.corpora.files import CorpusError, opened

__all__ = ["Sentence", "Token", "read_conllu"]

_COLUMNS = 10


class Token(NamedTuple):
    """A token: `head` is the index of its head in the sentence (its own where it is the root)."""

    form: str
    lemma: str
    pos: str
    features: str
    head: int
    relation: str
    space_after: bool
    words: tuple[int, ...]
    """Numbers, from 1, of the syntactic words that it holds."""


class Sentence(NamedTuple):
    """A sentence of a treebank; `columns` are the further ones of CoNLL-U Plus, a row for each syntactic word."""

    id: str
    tokens: tuple[Token, ...]
    columns: tuple[tuple[str, ...], ...]


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U or CoNLL-U Plus file, plain or compressed (.xz).

    Raises CorpusError, with the line's number, where a line is not what the format asks for.
    """
    with opened(path) as file:
        name, rows = "", []
        for number, line in enumerate(file, start=1):
            line = line.rstrip("\n")
            if line.startswith("# sent_id ="):
                name = line.partition("=")[2].strip()
            elif line and not line.startswith("#"):
                row = line.split("\t")
                if len(row) < _COLUMNS:
                    raise CorpusError(f"{path}, line {number}: {len(row)} columns where CoNLL-U has {_COLUMNS}.")
                rows.append(row)
            elif not line and rows:
                yield _sentence(name, rows)
                rows = []
        if rows:
            yield _sentence(name, rows)


def _sentence(name: str, rows: Sequence[Sequence[str]]) -> Sentence:
    """Build a sentence from its rows, empty nodes (8.1) left out."""
    words = {int(row[0]): row for row in rows if row[0].isdigit()}
    groups = list(_groups(rows))
    place = {word: index for index, (_, members) in enumerate(groups) for word in members}
    tokens = tuple(_token([words[word] for word in members], surface, place) for surface, members in groups)
    return Sentence(name, tokens, tuple(tuple(row[_COLUMNS:]) for row in words.values()))


def _groups(rows: Sequence[Sequence[str]]) -> Iterator[tuple[Sequence[str], tuple[int, ...]]]:
    """Yield each token's own row, and the numbers of the words it holds."""
    covered = 0
    for row in rows:
        first, dash, last = row[0].partition("-")
        if dash:
            covered = int(last)
            yield row, tuple(range(int(first), covered + 1))
        elif first.isdigit() and int(first) > covered:
            yield row, (int(first),)


def _token(words: Sequence[Sequence[str]], surface: Sequence[str], place: dict[int, int]) -> Token:
    """Build one token from its words."""
    members = {int(word[0]) for word in words}
    root = next((word for word in words if int(word[6]) not in members), words[0])
    head = place.get(int(root[6]), place[int(root[0])])
    return Token(
        form=surface[1],
        lemma=" ".join(word[2] for word in words),
        pos=root[3],
        features=_united([word[5] for word in words]),
        head=head,
        relation=root[7],
        space_after="SpaceAfter=No" not in surface[9].split("|"),
        words=tuple(sorted(members)),
    )


def _united(features: Sequence[str]) -> str:
    """Return the union of features, the values of one name joined by commas."""
    table: dict[str, set[str]] = {}
    for row in features:
        for feature in row.split("|") if row != "_" else ():
            name, _, values = feature.partition("=")
            table.setdefault(name, set()).update(values.split(","))
    return "|".join(f"{name}={','.join(sorted(values))}" for name, values in sorted(table.items()))
