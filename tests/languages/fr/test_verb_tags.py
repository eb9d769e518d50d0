"""Words that can only be verbs are tagged as verbs, whatever the model says of them."""

import numpy as np
import pytest
from spacy.attrs import LEMMA, MORPH, ORTH, POS
from spacy.symbols import ADJ, ADV, AUX, NOUN, PRON, PUNCT, VERB
from spacy.vocab import Vocab

from glose.languages.fr.verb_tags import mend

COLUMNS = [ORTH, POS, LEMMA, MORPH]


def mended(*tagged: tuple[str, int]) -> list[tuple[int, str]]:
    """The tag and the features of each word after mending."""
    vocab = Vocab()
    rows = np.array([[vocab.strings.add(word), tag, 0, 0] for word, tag in tagged], dtype=np.uint64)
    mend(rows, COLUMNS, vocab)
    return [(int(row[1]), vocab.strings[int(row[3])] if row[3] else "") for row in rows]


@pytest.mark.parametrize(
    ("word", "tag", "number"),
    [("évoque", ADJ, "Sing"), ("affirma", NOUN, "Sing"), ("qualifient", ADV, "Plur"), ("cessent", ADV, "Plur")],
)
def test_a_form_that_is_nothing_else_is_a_finite_verb(word: str, tag: int, number: str) -> None:
    assert mended(("elle", PRON), (word, tag))[1] == (VERB, f"Mood=Ind|Number={number}|Person=3|VerbForm=Fin")


@pytest.mark.parametrize(
    ("word", "tag"), [("annonce", NOUN), ("souvent", ADV), ("vivement", ADV), ("violent", ADV), ("accident", NOUN)]
)
def test_a_form_that_may_be_another_word_keeps_its_tag(word: str, tag: int) -> None:
    assert mended(("une", PRON), (word, tag))[1] == (tag, "")


def test_a_participle_after_its_auxiliary_is_a_verb() -> None:
    participle = (VERB, "Tense=Past|VerbForm=Part")
    assert mended(("a", AUX), ("nié", NOUN))[1] == participle
    assert mended(("a", AUX), ("vivement", ADV), ("nié", NOUN))[2] == participle
    assert mended(("s’", PRON), ("est", AUX), ("félicité", ADJ))[2] == participle
    assert mended(("est", AUX), ("indigné", ADJ))[1] == (ADJ, "")
    assert mended(("nié", NOUN), (".", PUNCT))[0] == (NOUN, "")
