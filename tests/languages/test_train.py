"""The recipe turns corpora into weights that load: shown end to end on corpora of a few sentences."""

import json
import lzma
from pathlib import Path

import pytest

from glose.languages.fr import load_nlp
from glose.languages.fr.storage import WeightsError
from glose.languages.train import main

TREEBANK = """\
# sent_id = essai-1
1	Le	le	DET	_	Gender=Masc|Number=Sing	2	det	_	_
2	maire	maire	NOUN	_	Number=Sing	3	nsubj	_	_
3	parle	parler	VERB	_	Mood=Ind|Number=Sing	0	root	_	_
4-5	du	_	_	_	_	_	_	_	_
4	de	de	ADP	_	_	6	case	_	_
5	le	le	DET	_	Gender=Masc|Number=Sing	6	det	_	_
6	port	port	NOUN	_	Gender=Masc|Number=Sing	3	obl	_	SpaceAfter=No
7	.	.	PUNCT	_	_	3	punct	_	_

# sent_id = essai-2
1	Ana	Ana	PROPN	_	_	2	nsubj	_	_
2	chante	chanter	VERB	_	Mood=Ind|Number=Sing	0	root	_	_
3	à	à	ADP	_	_	4	case	_	_
4	Ys	Ys	PROPN	_	_	2	obl	_	SpaceAfter=No
5	.	.	PUNCT	_	_	2	punct	_	_
"""
NAMED = """\
# sent_id = essai-2
1	Ana	Ana	PROPN	_	_	2	nsubj	_	_	*	Person	1:PERS
2	chante	chanter	VERB	_	_	0	root	_	_	*	*	*
3	à	à	ADP	_	_	4	case	_	_	*	*	*
4	Ys	Ys	PROPN	_	_	2	obl	_	_	*	Place	2:LOC
5	.	.	PUNCT	_	_	2	punct	_	_	*	*	*
"""
TEXT = "Ys : Ana Roy chante\n\nAna Roy a chanté lundi à Ys, dit l'OTAN."
NAMES = (("Ys", "LOC"), ("Ana Roy", "PER"), ("lundi", "DATE"), ("OTAN", "ORG"))
ARTICLE = {"text": TEXT, "entities": [[TEXT.index(name), TEXT.index(name) + len(name), label] for name, label in NAMES]}


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    """A folder with every file that the recipe reads."""
    folder = tmp_path / "corpora"
    for name in ("ud", "sequoia-ne", "ner-en"):
        (folder / name).mkdir(parents=True)
    for name in ("winer-fr.train.jsonl", "winer-fr.dev.jsonl"):
        (folder / name).write_text((json.dumps(ARTICLE) + "\n") * 12, encoding="utf-8")
    treebanks = ("fr_sequoia-ud-train", "fr_sequoia-ud-dev", "fr_gsd-ud-dev", "fr_pud-ud-test", "fr_fqb-ud-test")
    for path, text in (
        *((f"ud/{name}.conllu.xz", TREEBANK * 4) for name in treebanks),
        ("sequoia-ne/sequoia-ne.train.conllup.xz", NAMED),
        ("ner-en/uner-ewt.train.iob2.xz", "1\tMia\tB-PER\n2\tBerg\tI-PER\n3\tsings\tO\n"),
        ("ner-en/wikigold.conll.xz", "Acme I-ORG\nwins O\n"),
    ):
        with lzma.open(folder / path, "wt", encoding="utf-8") as file:
            file.write(text.replace("\n\n\n", "\n\n"))
    return folder


def test_the_recipe_gives_a_pipeline_that_loads(
    corpora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two updates make no good model, but one that has every component, every label, and runs."""
    weights = tmp_path / "weights"
    assert main(["fr", "--data", str(corpora), "--output", str(weights), "--steps", "2"]) == 0
    assert "ents_f" in capsys.readouterr().out
    nlp = load_nlp(weights)
    assert nlp.pipe_names == ["tok2vec", "morphologizer", "parser", "trainable_lemmatizer", "ner"]
    assert {label for _, label in NAMES} <= set(nlp.get_pipe("ner").labels)
    assert {"nsubj", "case", "ROOT"} <= set(nlp.get_pipe("parser").labels)
    doc = nlp("Ana chante à Ys.")
    assert all(token.lemma_ for token in doc)
    assert main(["fr", "--data", str(corpora), "--output", str(weights), "--evaluate"]) == 0
    assert "pos_acc" in capsys.readouterr().out


def test_a_folder_that_is_none_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence on stderr, exit status 1."""
    assert main(["fr", "--data", str(tmp_path / "none"), "--output", str(tmp_path / "weights")]) == 1
    assert "--data" in capsys.readouterr().err


def test_a_missing_corpus_is_named(corpora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever has not downloaded everything learns what is missing."""
    (corpora / "ud" / "fr_pud-ud-test.conllu.xz").unlink()
    assert main(["fr", "--data", str(corpora), "--output", str(tmp_path / "weights"), "--steps", "1"]) == 1
    assert "fr_pud-ud-test.conllu.xz" in capsys.readouterr().err


def test_broken_weights_are_told_in_a_sentence(tmp_path: Path) -> None:
    """A folder without weights raises glose's own error."""
    with pytest.raises(WeightsError, match="cannot be loaded"):
        load_nlp(tmp_path)
