"""The article in plain lines: every sentence, then in words what its marks say by their looks."""

import io

import pytest

from glose import translation
from glose.annotation import Annotations
from glose.article import Article
from glose.commands.linear import read_linearly
from glose.note import Note, NoteKind
from glose.ui.index import Index
from glose.ui.linear import introduction, sentence_lines


@pytest.fixture
def index(article: Article, annotations: Annotations) -> Index:
    return Index(article, annotations)


def test_it_begins_with_the_source_and_how_much_there_is(article: Article, annotations: Annotations) -> None:
    assert introduction(article, annotations) == [
        "À Valmorin, le pont des Tanneurs ferme pour dix-huit mois",
        "Le Courrier de l’Orle, 10 March 2026",
        f"{len(annotations.sentences)} sentences, {len(annotations.entities)} names, 7 quotations.",
    ]


def test_a_sentence_is_followed_by_who_says_it_and_what_it_names(index: Index) -> None:
    lines = sentence_lines(index, 2)
    assert lines[0].startswith("3. « Nous ne pouvions plus attendre », a déclaré la maire")
    assert lines[1] == (
        "Direct quotation, Odile Vasseur, maire; in the text “la maire, Odile Vasseur”; cue “a déclaré”."
    )
    assert lines[2:] == ["Persons: Odile Vasseur."]


def test_what_goes_on_is_said_to(index: Index) -> None:
    assert sentence_lines(index, 3)[1] == "The quotation of Odile Vasseur goes on."


def test_other_forms_of_a_name_are_explained(index: Index, annotations: Annotations) -> None:
    shown = [line for number in range(len(annotations.sentences)) for line in sentence_lines(index, number)]
    assert any("Vasseur, that is Odile Vasseur" in line for line in shown)
    assert any("said not to have been said" in line for line in shown)
    assert any("through La Gazette de Valmorin" in line for line in shown)


def note(text: str, words: str, kind: NoteKind, comment: str | None = None) -> Note:
    start = text.index(words)
    return Note("n1", kind, start, start + len(words), words, comment, "2026-03-04T10:00:00+00:00")


def test_notes_are_said_with_the_sentence_that_they_are_on(index: Index, article: Article) -> None:
    sentence = index.annotations.sentences[1]
    whole = article.text[sentence.start : sentence.end]
    notes = (
        note(article.text, "Valmorin a voté", "highlight"),
        note(article.text, whole, "bookmark"),
        note(article.text, whole, "highlight"),
        note(article.text, whole, "comment", "Depuis \x1b[2J quand ?"),
        note(article.text, "durer dix-huit mois.\n« Nous", "highlight", "Long !"),
    )
    assert sentence_lines(index, 0, notes)[-1] == "Highlight, “Valmorin a voté”."
    assert sentence_lines(index, 1, notes)[-4:] == [
        "Bookmark.",
        "Highlight.",
        "Comment: Depuis \u241b[2J quand ?",
        "Highlight, “durer dix-huit mois.”: Long !",
    ]
    assert sentence_lines(index, 2, notes)[-1] == "Highlight, “« Nous”: Long !"
    assert introduction(article, index.annotations, notes)[-1].endswith("7 quotations, 5 notes.")


def test_n_asks_for_the_next_note(
    article: Article, annotations: Annotations, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("n\nn\nn\n"))
    notes = (note(article.text, "a déclaré", "highlight"), note(article.text, "habitude", "bookmark"))
    read_linearly(article, annotations, notes, asking=True)
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(".")[0] for line in lines if line.partition(".")[0].isdigit()] == ["3", "5", "3"]


def test_parts_of_a_quotation_are_set_apart_as_the_language_does(index: Index) -> None:
    translation.use("fr")
    try:
        assert "maire\u202f; dans le texte" in sentence_lines(index, 2)[1]
    finally:
        translation.use("en")


def test_control_characters_are_shown_and_a_sentence_is_one_line() -> None:
    from glose.annotation import Pipeline, Sentence

    article = Article("Un \x1b[2Jtitre\nsur deux lignes.", origin="a.txt")
    found = Annotations("fr", Pipeline("by-hand", "1"), (Sentence("s1", 0, len(article.text), 0),))
    assert sentence_lines(Index(article, found), 0) == ["1. Un \u241b[2Jtitre sur deux lignes."]


def test_piped_it_prints_everything(
    article: Article, annotations: Annotations, capsys: pytest.CaptureFixture[str]
) -> None:
    read_linearly(article, annotations, asking=False)
    printed = capsys.readouterr().out
    assert printed.count("\n\n") == len(annotations.sentences)
    assert "\x1b" not in printed
    assert " ".join(article.text.split()[:8]) in printed


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("\n\n\n", [1, 2, 3]),
        ("\n\nb\nb\n", [1, 2, 1]),
        ("5\n\nq\n\n", [5, 6]),
        ("99\n0\n\n", [1]),
    ],
)
def test_on_a_terminal_each_line_asks_for_a_sentence(
    article: Article,
    annotations: Annotations,
    typed: str,
    numbers: list[int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    read_linearly(article, annotations, asking=True)
    lines = capsys.readouterr().out.splitlines()
    assert [int(line.partition(".")[0]) for line in lines if line.partition(".")[0].isdigit()] == numbers


def test_after_the_last_sentence_comes_the_end(
    article: Article, annotations: Annotations, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{len(annotations.sentences)}\n\n\n"))
    read_linearly(article, annotations, asking=True)
    assert capsys.readouterr().out.endswith("End of the article.\n")


def test_a_question_mark_says_the_commands_again_line_by_line(
    article: Article, annotations: Annotations, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("?\n"))
    read_linearly(article, annotations, asking=True)
    assert capsys.readouterr().out.count("\n?: this help. q: leave.\n") == 2
