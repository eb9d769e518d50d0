"""Each corpus teaches what it annotates, and nothing else."""

from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from glose.languages.corpora.conllu import Sentence, read_conllu
from glose.languages.corpora.names import NamedText
from glose.languages.fr import WEIGHTS
from glose.languages.fr.corpora import named_document, names_of_treebank, treebank_document
from glose.languages.fr.storage import load

ROWS = """\
# sent_id = essai
1	Ana	Ana	PROPN	_	_	2	nsubj	_	_	*	Person	1:PERS
2	chante	chanter	VERB	_	Mood=Ind	0	root	_	_	*	*	*
3	à	à	ADP	_	_	5	case	_	_	*	*	*
4	la	le	DET	_	_	5	det	_	_	*	*	*
5	Maison	maison	PROPN	_	_	2	obl	_	_	*	*	2:ORG
6-7	du	_	_	_	_	_	_	_	_	*	*	*
6	de	de	ADP	_	_	8	case	_	_	*	*	2
7	le	le	DET	_	_	8	det	_	_	*	*	2
8	port	port	NOUN	_	_	5	nmod	_	_	*	*	2
9	lundi	lundi	NOUN	_	_	2	obl	_	SpaceAfter=No	*	*	*
10	.	.	PUNCT	_	_	2	punct	_	_	*	*	*
"""


@pytest.fixture
def nlp() -> Language:
    """A pipeline of the test's own, which it may spoil by training."""
    return load(WEIGHTS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A treebank of one sentence with names."""
    file = tmp_path / "essai.conllup"
    file.write_text(ROWS, encoding="utf-8")
    return file


@pytest.fixture
def sentence(path: Path) -> Sentence:
    """*Ana chante à la Maison du port lundi.*"""
    (read,) = read_conllu(path)
    return read


def _losses(nlp: Language, reference: Doc) -> dict[str, float]:
    """What each component would learn from a document."""
    losses: dict[str, float] = {}
    nlp.update([Example(nlp.make_doc(reference.text), reference)], losses=losses, sgd=False)
    return {name: float(loss) for name, loss in losses.items() if name != "tok2vec"}


def test_an_article_with_names_teaches_names_alone(nlp: Language) -> None:
    """Its syntax is open: morphologizer, parser and lemmatizer lose nothing, whatever they say."""
    reference = named_document(nlp, NamedText("Zyx Qwert chante à Berlin.", ((0, 9, "ORG"), (19, 25, "PER"))))
    losses = _losses(nlp, reference)
    assert losses.pop("ner") > 0
    assert set(losses.values()) == {0.0}


def test_a_treebank_without_names_teaches_syntax_alone(nlp: Language, sentence: Sentence) -> None:
    """Its names are open: the recogniser loses nothing."""
    wrong = sentence._replace(tokens=tuple(token._replace(pos="X", lemma="x", head=0) for token in sentence.tokens))
    losses = _losses(nlp, treebank_document(nlp.vocab, [wrong], {}))
    assert losses["ner"] == 0
    assert min(losses["morphologizer"], losses["parser"], losses["trainable_lemmatizer"]) > 0


def test_names_of_a_treebank_go_by_its_contracted_words(nlp: Language, path: Path, sentence: Sentence) -> None:
    """*Maison du port* is one name; what may be a date stays open, the rest is no name."""
    doc = treebank_document(nlp.vocab, [sentence], names_of_treebank(path))
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Ana", "PER"), ("Maison du port", "ORG")]
    assert {token.text: token.ent_iob_ for token in doc if token.text in ("chante", "lundi")} == {
        "chante": "O",
        "lundi": "",
    }


def test_sentences_in_a_row_keep_their_own_trees(nlp: Language, sentence: Sentence) -> None:
    """Two sentences have two roots, and each begins where it did; apostrophes can be typographic."""
    words = (sentence.tokens[0]._replace(form="d'"), *sentence.tokens[1:])
    doc = treebank_document(nlp.vocab, [sentence._replace(tokens=words), sentence], {}, typographic=True)
    assert [token.i for token in doc if token.dep_ == "ROOT"] == [1, 10]
    assert [sent.start for sent in doc.sents] == [0, 9]
    assert doc[0].text == "d’"
    assert doc.text.startswith("d’ chante à la Maison du port lundi. Ana chante")
