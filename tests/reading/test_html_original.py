"""Extracted words are turned back into what the page has."""

import pytest

from glose.reading.html_original import Original

PAGE = "Le maire a rouvert le port, lundi.\nLes pêcheurs sont revenus\u00a0: enfin.\nFin."


@pytest.mark.parametrize(
    ("extracted", "written"),
    [
        ("Le maire a rouvert le port , lundi .", "Le maire a rouvert le port, lundi."),
        ("Le maire a rouvertle port, lundi.", "Le maire a rouvert le port, lundi."),
        ("Les pêcheurs sont revenus : enfin.", "Les pêcheurs sont revenus\u00a0: enfin."),
        ("lundi. Les pêcheurs sont revenus", "lundi.\nLes pêcheurs sont revenus"),
        ("Le maire a rouvert le port, lundi.", "Le maire a rouvert le port, lundi."),
        ("Le maire a rouvert, lundi, un autre port.", "Le maire a rouvert, lundi, un autre port."),
        ("port , lundi", "port , lundi"),
        ("", ""),
    ],
)
def test_blanks_and_line_ends_are_those_of_the_page(extracted, written):
    assert Original(PAGE).of(extracted) == written


def test_the_same_words_are_found_again_after_others():
    original = Original(PAGE)
    assert [original.of(line) for line in reversed(PAGE.split("\n"))] == PAGE.split("\n")[::-1]
