from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.languages.fr.abbreviations import ABBREVIATIONS
from glose.languages.marks import outermost, paired
from glose.languages.sentences import sentences


def split(text: str) -> list[str]:
    return [text[found.start : found.end] for found in sentences(text, paired(text), ABBREVIATIONS)]


@pytest.mark.parametrize(
    "sentence",
    [
        "M. Béron et Mme. Alix ont vu le Dr. Cros.",
        "J.-C. Valmy et A. B. Roux, nés en 300 av. J.-C., sont là.",
        "Le taux est de 12.5 points sur exemple.org cette année.",
        "Il hésite... puis il part… sans un mot.",
        "L’affaire Dor v. Mayence (cf. Le Droit, p. 12, oct. 2019) continue.",
        "« Partez ! Vite ! » a-t-elle crié.",
        "Il a dit : « Je pars. Je reviens. »",
        "Yahoo! et d’autres ont suivi.",
    ],
)
def test_one_sentence_stays_one(sentence: str) -> None:
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    "expected",
    [
        ["Il part.", "Elle reste !", "Qui sait ?", "Personne…", "Ou tous."],
        ["Le plan B.", "Il a échoué."],
        ["Ils ont des ânes, des bœufs, etc.", "Puis ils partent."],
        ["« Je pars. Je reviens. »", "Il sourit."],
        ["Elle a dit « jamais ».", "Il part."],
        ["(Il part.)", "Elle reste."],
        ["Il est né en 1990.", "12 ans plus tard, il est parti."],
    ],
)
def test_a_new_sentence_starts_after_a_stop(expected: list[str]) -> None:
    assert split(" ".join(expected)) == expected


def test_each_paragraph_starts_a_sentence_even_inside_a_quotation() -> None:
    text = "Il dit : « Un. Deux.\n« Trois. Quatre. »\nFin"
    assert split(text) == ["Il dit : « Un. Deux.", "« Trois. Quatre. »", "Fin"]
    assert [found.paragraph for found in sentences(text, paired(text), ABBREVIATIONS)] == [0, 1, 2]


@given(st.text(alphabet='«»“”"’ab M.J-!?…A1.\n \u00a0', max_size=200))
def test_sentences_are_ordered_cover_every_word_and_break_no_quotation(text: str) -> None:
    pieces = paired(text)
    found = sentences(text, pieces, ABBREVIATIONS)
    covered = 0
    for sentence in found:
        assert covered <= sentence.start < sentence.end <= len(text)
        assert not text[covered : sentence.start].strip()
        assert "\n" not in text[sentence.start : sentence.end]
        covered = sentence.end
    assert not text[covered:].strip()
    for piece in outermost(pieces):
        for before, after in pairwise(found):
            if before.paragraph == after.paragraph:
                assert not (piece.start < before.end < piece.end and piece.start < after.start < piece.end)
