"""The first layer of the model: what it sees of a word before it looks around.

As spaCy's MultiHashEmbed, but the blank after a word and all flags of the word lists are one column: a word's whole
set of flags is embedded at once. Six columns less make the layer twice as fast, and sets such as "given name and
place" get a meaning of their own.
"""

from collections.abc import Callable
from typing import Any

import numpy
from spacy.ml.featureextractor import FeatureExtractor
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    with_array,
)
from thinc.types import Floats2d, Ints2d

from glose.languages.fr.flags import FLAGS

__all__ = ["lexicon_embedding"]

_LETTERS = ("NORM", "PREFIX", "SUFFIX", "SHAPE")


@registry.architectures("glose.LexiconEmbed.v1")  # type: ignore[untyped-decorator]  # spaCy's registries are untyped
def lexicon_embedding(
    width: int, rows: list[int], forgotten: float = 0.0, unlisted: float = 0.0
) -> Model[list[Doc], list[Floats2d]]:
    """Build the layer: `width` numbers a token, from hash tables of `rows` rows.

    The tables are those of norm, prefix, suffix, shape, and the set of flags, in this order. While the model learns,
    a share of the capitalised words is `forgotten`: their norm is another one at each look, as if never seen; and a
    share of all words is `unlisted`, in no word list: it may not lean on lists that are never complete.
    """
    tables: list[Model[Ints2d, Floats2d]] = [
        HashEmbed(width, count, column=column, seed=column + 8) for column, count in enumerate(rows)
    ]
    mixed: Model[Any, Any] = chain(
        with_array(concatenate(*tables)),
        with_array(Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)),
    )
    columns: list[str | int] = [*_LETTERS, "SPACY", *FLAGS]
    return chain(FeatureExtractor(columns), flags_in_one(forgotten, unlisted), list2ragged(), mixed, ragged2list())


_SEED = 11
"""Where the chance starts that decides which words are forgotten."""

_CAPITALISED = numpy.array(
    [get_string_id(shape) for shape in ("X", "XX", "XXX", "XXXX", "Xx", "Xxx", "Xxxx", "Xxxxx")], dtype="uint64"
)
"""Shapes of capitalised words, as spaCy writes them."""


def flags_in_one(forgotten: float = 0.0, unlisted: float = 0.0) -> Model[list[Ints2d], list[Ints2d]]:
    """Build a layer that keeps the columns of a word's letters and writes the further ones, 0 or 1, as one number.

    `forgotten` and `unlisted` are shares, as `lexicon_embedding` has them.
    """
    chance = numpy.random.default_rng(_SEED)

    def forward(
        model: Model[list[Ints2d], list[Ints2d]], columns: list[Ints2d], is_train: bool
    ) -> tuple[list[Ints2d], Callable[[list[Ints2d]], list[Ints2d]]]:
        """Fold the flags of each document; nothing flows back."""
        count = len(_LETTERS)
        powers = model.ops.xp.asarray([1 << bit for bit in range(1 + len(FLAGS))], dtype="uint64")
        if is_train and (forgotten or unlisted):
            columns = [_forgetful(part, chance, forgotten, unlisted) for part in columns]
        folded = [
            model.ops.xp.concatenate([part[:, :count], (part[:, count:] @ powers)[:, None]], axis=1) for part in columns
        ]
        return folded, lambda gradient: gradient

    return Model("flags_in_one", forward)


def _forgetful(part: Any, chance: numpy.random.Generator, forgotten: float, unlisted: float) -> Any:
    """Return the columns of a document with some of its capitalised words' norms and some words' flags lost."""
    part = part.copy()
    part[chance.random(len(part)) < unlisted, len(_LETTERS) + 1 :] = 0
    capitalised = numpy.isin(part[:, _LETTERS.index("SHAPE")], _CAPITALISED)
    lost = capitalised & (chance.random(len(part)) < forgotten)
    part[lost, _LETTERS.index("NORM")] = chance.integers(1, 1 << 63, size=int(lost.sum()), dtype="uint64")
    return part
