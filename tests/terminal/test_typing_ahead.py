"""Keys that arrive all at once, faster than anything opens or closes: each does what it does when one waits."""

import shlex
from pathlib import Path

import pytest

ENTER, TAB, CTRL_P, HOME = "\r", "\t", "\x10", "\x1b[H"
AGAIN = 5


@pytest.fixture
def reading(terminal, article):
    """A terminal in which the article is open and annotated."""
    opened = terminal(columns=120, rows=36)
    opened.wait_for("ready>")
    opened.type(f"cd {shlex.quote(str(article.parent))} && glose kunduz.txt")
    opened.press("Enter")
    opened.wait_for("Quotations 7")
    return opened


def test_what_follows_a_search_or_a_place_to_go_to_is_done_in_the_text(reading) -> None:
    for _again in range(AGAIN):
        reading.type(f"g/talibans{ENTER}nnN")
        reading.wait_for("/talibans  2 of 7")
        reading.type(f":3{ENTER}jjk/biden{ENTER}:7{ENTER}j")
        reading.wait_for("sentence 8 of 19")
        reading.wait_for("/biden  2 of 3")


def test_rows_are_filtered_and_one_of_them_opened(reading) -> None:
    reading.type(f"/biden{TAB}/kund{ENTER}i")
    reading.wait_for("▲ Kunduz — Places")


def test_what_is_typed_into_a_window_that_opens_goes_there(reading, article: Path) -> None:
    for number in range(AGAIN):
        reading.type(f"gsY/chicago, notes{ENTER}w-{number}{ENTER}")
        written = article.with_name(f"kunduz-quote.txt-{number}")
        reading.wait_until(lambda _screen, one=written: one.exists() and "Wali" in one.read_text("utf-8"), "the file")


def test_the_form_of_metadata_takes_all_that_is_typed(reading) -> None:
    for number in range(AGAIN):
        reading.type(f"M{HOME}Essai {number} — {ENTER}j")
        reading.wait_until(lambda screen, start=f" Essai {number} — ": screen.startswith(start), "the title")
        reading.wait_for(f"sentence {number + 2} of 19")


def test_what_is_typed_before_the_reader_is_there_is_done_when_it_is(terminal, article: Path) -> None:
    window = terminal(columns=120)
    window.wait_for("ready>")
    window.type(f"glose {shlex.quote(str(article))}{ENTER}/talibans{ENTER}nn")
    window.wait_for("/talibans  3 of 7")
