"""Copying, writing and correcting in a real terminal, and what the command line then makes of it."""

import shlex
from pathlib import Path

import pytest

ANNOTATED = "Quotations 7"


@pytest.fixture
def reading(terminal, article):
    """A terminal in which the article is open and annotated."""
    opened = terminal(columns=100, rows=30)
    opened.wait_for("ready>")
    opened.type(f"cd {shlex.quote(str(article.parent))} && glose kunduz.txt")
    opened.press("Enter")
    opened.wait_for(ANNOTATED)
    return opened


def test_a_range_is_copied_with_the_source(reading) -> None:
    reading.press("v", "j")
    reading.wait_for("Range of 2 sentences")
    reading.press("y")
    reading.wait_for("range, ")
    assert reading.copied().startswith("Joe Biden veut que toutes les forces américaines partent")


def test_a_quotation_is_written_to_a_file_in_a_style(reading, article: Path) -> None:
    reading.press("s", "Y")
    reading.wait_for("Copy as… — quotation")
    reading.press("/")
    reading.type("chicago, notes")
    reading.wait_until(lambda screen: "Chicago, notes" in screen and "Plain text" not in screen, "one style")
    reading.press("Enter")
    reading.wait_until(lambda screen: "5 juillet 2021" in screen, "its preview")
    reading.press("w")
    reading.wait_for("kunduz-quote.txt")
    reading.press("Enter")
    reading.wait_for("Written to")
    assert "Amruddin Wali" in (article.parent / "kunduz-quote.txt").read_text("utf-8")


def test_corrected_metadata_is_there_again_and_on_the_command_line(reading) -> None:
    reading.press("M")
    reading.wait_for("Metadata")
    reading.type("Les forces américaines partent")
    reading.wait_for("Enter saves")
    reading.press("Enter")
    reading.wait_until(lambda screen: "Metadata" not in screen, "the form to close")
    reading.press("q")
    reading.wait_for("ready>")
    reading.type("clear; glose cite kunduz.txt")
    reading.press("Enter")
    reading.wait_for("Les forces américaines partent, 2021.")
    reading.type("clear; glose kunduz.txt")
    reading.press("Enter")
    reading.wait_until(lambda screen: screen.startswith(" Les forces américaines partent"), "the corrected title")
