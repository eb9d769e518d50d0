"""Dates and shares in the language of the interface."""

from collections.abc import Iterator

import pytest

from glose import translation
from glose.article import Date
from glose.ui.dates_and_numbers import date_text, share_text

DATES = {
    ((2021, 7, 5),): ("5 July 2021", "5 juillet 2021"),
    ((2021, 5, 1),): ("1 May 2021", "1er mai 2021"),
    ((2021, 8),): ("August 2021", "août 2021"),
    ((2021,),): ("2021", "2021"),
    ((2021, 12, 31), (2022, 1, 1)): ("31 December 2021–1 January 2022", "31 décembre 2021–1er janvier 2022"),
    ((2021, 13, 1),): ("2021", "2021"),
    ((),): ("", ""),
}


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    yield
    translation.use("en")


@pytest.mark.parametrize(("parts", "written"), DATES.items())
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_date_is_written_in_words(
    parts: tuple[tuple[int, ...], ...], written: tuple[str, str], language: str
) -> None:
    translation.use(language)
    assert date_text(Date(date_parts=parts)) == written[language == "fr"]


def test_a_date_outside_the_calendar_keeps_its_own_words() -> None:
    assert date_text(Date(literal="printemps 2021")) == "printemps 2021"
    assert date_text(Date()) == ""


def test_a_share_is_in_percent() -> None:
    assert share_text(0.404) == "40%"
    translation.use("fr")
    assert share_text(1) == "100\u202f%"
