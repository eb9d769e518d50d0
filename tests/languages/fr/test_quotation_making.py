"""Treebank sentences become quotations that are parsed as the treebank would parse them."""

import random
from pathlib import Path

import pytest

from glose.languages.corpora.conllu import Sentence, read_conllu
from glose.languages.fr.corpora import treebank_document
from glose.languages.fr.language import French
from glose.languages.fr.quotation_making import quoted, quoted_names

ROWS = """\
# sent_id = essai
1	Le	le	DET	_	_	2	det	_	_
2	bac	bac	NOUN	_	_	3	nsubj	_	_
3	part	partir	VERB	_	_	0	root	_	_
4-5	du	_	_	_	_	_	_	_	_
4	de	de	ADP	_	_	6	case	_	_
5	le	le	DET	_	_	6	det	_	_
6	port	port	NOUN	_	_	3	obl	_	_
7	d'	de	ADP	_	_	8	case	_	SpaceAfter=No
8	Ys	Ys	PROPN	_	_	6	nmod	_	SpaceAfter=No
9	.	.	PUNCT	_	_	3	punct	_	_
"""


@pytest.fixture
def sentence(tmp_path: Path) -> Sentence:
    """*Le bac part du port d'Ys.*"""
    path = tmp_path / "essai.conllu"
    path.write_text(ROWS, encoding="utf-8")
    (read,) = read_conllu(path)
    return read


def test_the_sentence_stands_between_marks_and_someone_says_it(sentence: Sentence) -> None:
    """The quoted clause governs, the verb of saying hangs on it, and its subject, after it, on the verb."""
    for seed in range(50):
        made = quoted(sentence, random.Random(seed))
        assert made is not None
        doc = treebank_document(French().vocab, [made], {})
        root = next(token for token in doc if token.dep_ == "ROOT")
        saying = next(token for token in doc if token.dep_ == "parataxis:insert")
        subject = next(token for token in doc if token.dep_ == "nsubj" and token.i > root.i)
        assert (root.text, saying.head.text, subject.head.text) == ("part", "part", saying.text)
        assert saying.i < subject.i
        assert "Le bac part du port d'Ys" in doc.text
        assert doc.text.count(" »") == doc.text.count("« ")
        assert doc.text.endswith(". ")
        assert saying.lemma_.endswith("er")


def test_its_names_move_along_and_a_made_speaker_is_one(sentence: Sentence) -> None:
    """The place keeps its label; a speaker with two names is a person."""
    found = set()
    for seed in range(50):
        made = quoted(sentence, random.Random(seed))
        assert made is not None
        doc = treebank_document(French().vocab, [made], {made.id: quoted_names(made, [(8, 8, "LOC")])})
        assert doc.ents[0].text == "Ys"
        found |= {(len(ent), ent.label_) for ent in doc.ents[1:]}
        assert any(token.dep_ == "flat:name" for token in doc) == (len(doc.ents) == 2)
    assert found == {(2, "PER")}


def test_what_quotes_already_is_left(sentence: Sentence) -> None:
    """A sentence with marks, without a full stop, or of a few words is not quoted."""
    generator = random.Random(1)
    *words, stop = sentence.tokens
    assert quoted(sentence._replace(tokens=(*words, stop._replace(form="?"))), generator) is None
    assert quoted(sentence._replace(tokens=(words[0]._replace(form="«"), *words[1:], stop)), generator) is None
    assert quoted(sentence._replace(tokens=(*words[:2], stop)), generator) is None
