"""The word lists reach the model as flags of the vocabulary, and the flags as one column of numbers."""

import numpy
import pytest
from spacy.ml.featureextractor import FeatureExtractor

from glose.languages.fr.embedding import flags_in_one, lexicon_embedding
from glose.languages.fr.flags import FLAGS
from glose.languages.fr.language import French


@pytest.mark.parametrize(
    ("word", "flags"),
    [
        ("Jeanne", {19}),
        ("jeanne", set()),
        ("Royaume-Uni", {20}),
        ("Sud", {20}),
        ("Kurdes", {21}),
        ("sénatrice", {22}),
        ("ministère", {23}),
        ("rue", {24}),
        ("Kowalski", {25}),
        ("OTAN", {26}),
        ("La", set()),
        ("table", set()),
    ],
)
def test_a_word_has_the_flags_of_its_lists(word: str, flags: set[int]) -> None:
    """A capital letter is asked for where a name is meant."""
    lexeme = French().vocab[word]
    assert {19 + index for index, flag in enumerate(FLAGS) if lexeme.check_flag(flag)} == flags


def test_flags_are_folded_to_one_number_and_letters_stay() -> None:
    """Each bit stands for one flag, the lowest for the blank that follows."""
    rows = numpy.asarray(
        [[7, 8, 9, 10, 1, *[0] * len(FLAGS)], [1, 2, 3, 4, 0, 1, *[0] * (len(FLAGS) - 1)]], dtype="uint64"
    )
    (folded,) = flags_in_one().predict([rows])
    assert folded.tolist() == [[7, 8, 9, 10, 1], [1, 2, 3, 4, 2]]


def test_the_embedding_tells_words_apart_by_their_flags_too() -> None:
    """Two capitalised words of one shape differ where the lists know one of them; an empty text has no rows."""
    doc = French().make_doc("OTAN IPSU IPSU")
    layer = lexicon_embedding(8, [50, 50, 50, 50, 50])
    layer.initialize(X=[doc])
    known, unknown, again = layer.predict([doc])[0]
    assert known.tolist() != unknown.tolist()
    assert unknown.shape == again.shape == (8,)
    assert layer.predict([French().make_doc("")])[0].shape == (0, 8)
    assert isinstance(layer.layers[0], type(FeatureExtractor(["NORM"])))
