"""Treebanks are read with their contracted words whole again and their heads in place."""

import lzma
from pathlib import Path

import pytest

from glose.languages.corpora.conllu import read_conllu
from glose.languages.corpora.files import CorpusError

ROWS = """\
# sent_id = essai-1
# text = Il parle du port.
1	Il	il	PRON	_	Gender=Masc|Number=Sing	2	nsubj	_	_
2	parle	parler	VERB	_	Mood=Ind	0	root	_	_
3-4	du	_	_	_	_	_	_	_	_
3	de	de	ADP	_	_	5	case	_	_
4	le	le	DET	_	Definite=Def|Gender=Masc	5	det	_	_
5	port	port	NOUN	_	Gender=Masc	2	obl	_	SpaceAfter=No
5.1	vide	vide	NOUN	_	_	_	_	_	_
6	.	.	PUNCT	_	_	2	punct	_	_

# sent_id = essai-2
1-2	Auquel	_	_	_	_	_	_	_	_
1	à	à	ADP	_	_	2	case	_	_
2	lequel	lequel	PRON	_	PronType=Rel	0	root	_	_
"""


def test_contracted_words_become_one_token(tmp_path: Path) -> None:
    """*du* takes its part of speech and head from its first word, its lemma and features from both."""
    path = tmp_path / "essai.conllu"
    path.write_text(ROWS, encoding="utf-8")
    first, second = read_conllu(path)
    assert (first.id, [token.form for token in first.tokens]) == ("essai-1", ["Il", "parle", "du", "port", "."])
    contracted = first.tokens[2]
    assert (contracted.lemma, contracted.pos, contracted.relation) == ("de le", "ADP", "case")
    assert (contracted.features, contracted.words) == ("Definite=Def|Gender=Masc", (3, 4))
    assert [token.head for token in first.tokens] == [1, 1, 3, 1, 1]
    assert [token.space_after for token in first.tokens] == [True, True, True, False, True]
    (whole,) = second.tokens
    assert (whole.pos, whole.relation, whole.head) == ("PRON", "root", 0)


def test_a_compressed_file_reads_the_same(tmp_path: Path) -> None:
    """The corpora come as .xz; further columns of CoNLL-U Plus are kept by word."""
    path = tmp_path / "essai.conllup.xz"
    with lzma.open(path, "wt", encoding="utf-8") as file:
        file.write("# sent_id = a\n1\tParis\tParis\tPROPN\t_\t_\t0\troot\t_\t_\t*\tPlace\t1:LOC\n")
    (sentence,) = read_conllu(path)
    assert sentence.columns == (("*", "Place", "1:LOC"),)


def test_a_line_with_too_few_columns_is_named(tmp_path: Path) -> None:
    """The error says which file and line."""
    path = tmp_path / "essai.conllu"
    path.write_text("1\tIl\til\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"essai\.conllu, line 1: 3 columns"):
        list(read_conllu(path))


def test_a_missing_or_broken_file_is_named(tmp_path: Path) -> None:
    """A reader who forgot a corpus learns which one."""
    broken = tmp_path / "broken.conllu.xz"
    broken.write_bytes(b"no archive")
    for path in (tmp_path / "missing.conllu", broken):
        with pytest.raises(CorpusError, match=path.name):
            list(read_conllu(path))
