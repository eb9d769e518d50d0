"""`glose --linear` in a real process: plain lines when piped, and a conversation on a terminal."""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.terminal.byte_stream import Stream, controls

from glose import bundled

SEED = str(bundled.first_article())


def test_piped_it_prints_the_article_without_a_single_control_character(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "glose", "--linear", SEED], capture_output=True, encoding="utf-8", check=True
    )
    assert "\n5. Il a commenté" in told.stdout
    assert "Direct quotation, Amruddin Wali" in told.stdout
    assert all(line.isprintable() for line in told.stdout.splitlines())


@pytest.fixture
def conversation(tmp_path: Path) -> Callable[..., str]:
    """Hold one on a terminal of its own: type lines, and return all that is said."""
    home = {**os.environ, "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    home |= {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("DATA", "CONFIG", "STATE")}

    def hold(*lines: str, article: Path | str = SEED) -> str:
        command = [sys.executable, "-m", "glose", "--linear", str(article)]
        with Stream(command, environment=home, folder=tmp_path) as stream:
            stream.until("q: leave.")
            stream.press("".join(f"{line}\n" for line in lines))
            assert stream.end() == 0
            assert set(controls(stream.written)) <= {"'\\r'", "'\\n'"}
            said = stream.written.replace("\r\n", "\n")
            return said if article != SEED else said.partition("q: leave.")[2]

    return hold


def read_out(said: str) -> list[int]:
    """Return the numbers of the sentences that were read, in their order."""
    return [int(number) for number in re.findall(r"^(\d+)\. ", said, re.MULTILINE)]


def test_on_a_terminal_it_waits_for_enter(conversation) -> None:
    said = conversation("2", "", "q")
    assert "\n2. Cependant" in said
    assert "\n3. Leurs forces" in said
    assert "\n1. Joe Biden" not in said


def test_it_goes_on_where_it_stopped(conversation) -> None:
    conversation("7", "q")
    said = conversation("", "b", "r", "q")
    assert "You stopped at sentence 7: Enter reads it." in said
    assert read_out(said) == [7, 6, 6]


def test_it_goes_on_in_a_text_of_the_file_that_has_changed(conversation, tmp_path: Path) -> None:
    article = tmp_path / "pont.txt"
    lines = ["Le pont des Tanneurs ferme lundi.", "La ville l’a annoncé hier soir.", "Les commerçants sont inquiets."]
    article.write_text("\n".join(lines), encoding="utf-8")
    conversation("2", "q", article=article)
    article.write_text("\n\n".join(["Abonnez-vous.", *lines]), encoding="utf-8")
    said = conversation("", "q", article=article)
    assert "The text has changed since you read it. Found again: your place." in said
    assert "\n3. La ville" in said


def test_annotations_are_kept_for_the_next_time(conversation, tmp_path: Path) -> None:
    conversation("q")
    with sqlite3.connect(next(tmp_path.rglob("*.sqlite3"))) as library:
        assert library.execute("SELECT count(*) FROM annotations").fetchone() == (1,)


def test_quotations_names_and_words_are_gone_to(conversation) -> None:
    said = conversation("s", "s", "/daily telegraph", "/nowhere at all", "e", "99", "what", "q")
    assert read_out(said)[:2] == [4, 5]
    assert "Daily Telegraph" in said
    assert "There is none." in said
    assert "There are sentences 1 to 19." in said
    assert said.count("Enter: the next sentence.") == 1
    assert len(read_out(said)) == 4


def test_it_ends_after_the_last_sentence(conversation) -> None:
    assert "End of the article." in conversation("19", "")
