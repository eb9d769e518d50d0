"""What the model sees of a word, and what it loses of it while it learns."""

import numpy
from spacy.ml.featureextractor import FeatureExtractor

from glose.languages.fr import load_nlp
from glose.languages.fr.embedding import flags_in_one
from glose.languages.fr.flags import FLAGS

LETTERS = 4
"""Columns of a word's form: norm, first and last letters, shape."""

WORDS = 5
"""Tokens of the sentence that is repeated."""


def _columns() -> list[numpy.ndarray]:
    doc = load_nlp().make_doc("Lise Moreau habite Lyon. " * 200)
    return FeatureExtractor(["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", *FLAGS]).predict([doc])


def test_the_flags_of_a_word_are_one_number() -> None:
    """The form stays; the same word has the same number wherever it stands."""
    columns = _columns()
    (folded,) = flags_in_one().predict(columns)
    assert folded.shape == (len(columns[0]), LETTERS + 1)
    assert (folded[:, :LETTERS] == columns[0][:, :LETTERS]).all()
    assert (folded[:-WORDS] == folded[WORDS:]).all()


def test_words_are_forgotten_only_while_the_model_learns() -> None:
    """Some capitalised words lose their norm, some listed words their flags; nothing else changes."""
    columns = _columns()
    layer = flags_in_one(forgotten=0.1, unlisted=0.1)
    (kept,) = layer.predict(columns)
    ((learned,), _) = layer.begin_update(columns)
    changed = (learned != kept).mean(axis=0)
    assert 0.02 < changed[0] < 0.1
    assert (changed[1:LETTERS] == 0).all()
    assert 0.03 < changed[LETTERS] < 0.2
    lower_case = slice(2, None, WORDS)
    assert (learned[lower_case, 0] == kept[lower_case, 0]).all()


def test_no_word_is_forgotten_unless_the_recipe_says_so() -> None:
    """Syntax learns from every word as it is."""
    columns = _columns()
    layer = flags_in_one()
    assert (layer.begin_update(columns)[0][0] == layer.predict(columns)[0]).all()
