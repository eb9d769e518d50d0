"""A text without a title takes its first line for one, where that is a headline; nothing is invented."""

import pytest

from glose.article import Article
from glose.reading.headline import headline_of

BODY = "Le maire de Brévannes a rouvert le port lundi matin. Les pêcheurs sont revenus avec leurs bateaux."


def _title(text: str) -> str | None:
    return headline_of(Article(text=text))


@pytest.mark.parametrize(
    "line",
    [
        "Le port rouvre",
        "Faut-il rouvrir le port ?",
        "Le port rouvre !",
        "Port : « Nous n’avons pas d’autre choix », assure le maire",
        "Port : « Nous n’avons pas d’autre choix »",
        "LE PORT ROUVRE",
        "a" * 120,
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n", "\n \n\n"])
def test_a_short_first_line_without_a_final_stop_is_the_title(line, between):
    assert _title(line + between + BODY) == line


@pytest.mark.parametrize(
    "line",
    [
        "Le port rouvre.",
        "Le port rouvre…",
        "Il a dit : « Le port rouvre. »",
        "Le maire a déclaré :",
        "Le port rouvre,",
        "a" * 121,
        "* * *",
        "12 / 2024",
    ],
)
def test_a_line_with_a_final_stop_or_too_long_or_without_a_word_is_no_title(line):
    assert _title(f"{line}\n{BODY}") is None


def test_a_line_alone_is_the_text_and_no_title():
    assert _title("Le port rouvre") is None


def test_there_is_no_title_in_a_blank_text():
    assert _title(" \n\n") is None


def test_the_title_is_one_line_without_runs_of_blanks():
    assert _title(f"  Le\tport \u00a0rouvre  \n{BODY}") == "Le port \u00a0rouvre"


def test_the_first_line_of_a_paragraph_that_goes_on_in_lower_case_is_no_title():
    assert _title("Le maire de Brévannes a rouvert\nle port lundi matin.") is None


def test_the_first_line_of_a_paragraph_wrapped_by_hand_is_no_title():
    wrapped = (
        "Hier matin, devant une foule de curieux, le maire de Brévannes, Paul\n"
        "Verdier, a coupé le ruban du nouveau quai avec la ministre de la Mer,\n"
        "Jeanne Morel, venue par le train avec ses conseillers.\n"
    )
    assert _title(wrapped) is None


def test_short_lines_under_a_headline_are_no_wrapped_paragraph():
    text = "Le port rouvre\nLe maire a coupé le ruban.\nLes pêcheurs sont revenus."
    assert _title(text) == "Le port rouvre"
