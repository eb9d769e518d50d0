"""What the reader made of one text of an article is found again in another one from the same source."""

import sqlite3
from pathlib import Path

import msgspec
import pytest

from glose.article import Article, Record
from glose.library import Library
from glose.library_sources import FoundAgain, source
from glose.note import Note

TEXT = """\
Le pont des Tanneurs ferme lundi. La ville de Valmorin l’a annoncé hier soir.
« Nous ne pouvions plus attendre », a déclaré la maire, Odile Vasseur. Elle promet une passerelle.
Les commerçants craignent une ville coupée en deux, dit leur porte-parole, Karim Benhadj."""
GONE = "maire, Odile Vasseur. Elle promet une passerelle.\nLes commerçants"
PAGE = Record(type="webpage", title="Le pont ferme", url="https://courrier.example/pont")
BEFORE = Article(TEXT, PAGE, origin="pont.html")
AFTER = Article(f"Abonnez-vous\n\n{TEXT.replace('’', chr(39))}", PAGE, origin="pont.html")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library.sqlite3")


def note(words: str, id_: str = "n1", article: Article = BEFORE) -> Note:
    start = article.text.index(words)
    return Note(id_, "highlight", start, start + len(words), words, None, "2026-03-04T10:00:00+00:00")


def read_before(library: Library, *notes: Note, place: int = 0, article: Article = BEFORE) -> None:
    library.opened(article)
    library.keep_position(article, place)
    for one in notes:
        library.keep_note(article, one)


def test_notes_are_found_in_the_new_text_of_their_source(library: Library) -> None:
    read_before(library, note("Elle promet une passerelle."), note("ferme lundi", "n2"))
    first, second = library.notes(AFTER)
    assert [AFTER.text[one.start : one.end] for one in (first, second)] == [
        "ferme lundi",
        "Elle promet une passerelle.",
    ]
    assert [one.text for one in (first, second)] == ["ferme lundi", "Elle promet une passerelle."]


def test_a_note_whose_words_are_gone_is_kept_apart_and_comes_back_with_them(library: Library) -> None:
    read_before(library, promised := note("Elle promet une passerelle."))
    shorter = msgspec.structs.replace(AFTER, text=AFTER.text.replace(" Elle promet une passerelle.", ""))
    assert library.all_notes(shorter) == ((), (promised,))
    library.opened(shorter)
    assert library.all_notes(BEFORE) == ((promised,), ())


def test_a_note_found_again_can_be_dropped_and_made_again(library: Library) -> None:
    read_before(library, note("ferme lundi"))
    library.opened(AFTER)
    (found,) = library.notes(AFTER)
    library.drop_note(AFTER, found)
    assert library.notes(AFTER) == library.notes(BEFORE) == ()
    library.keep_note(AFTER, found)
    assert library.notes(AFTER) == (found,)
    assert library.notes(BEFORE) == (note("ferme lundi"),)


def test_a_note_of_the_new_text_stands_in_place_of_the_former_with_its_id(library: Library) -> None:
    read_before(library, note("ferme lundi"))
    (found,) = library.notes(AFTER)
    library.keep_note(AFTER, commented := msgspec.structs.replace(found, comment="Quand ?"))
    assert library.all_notes(AFTER) == ((commented,), ())


def test_what_is_found_again_is_told_once(library: Library) -> None:
    place = TEXT.index("Les commerçants")
    read_before(library, note("ferme lundi"), place=place)
    assert library.found_again(BEFORE) is None
    again = library.found_again(AFTER)
    assert again == FoundAgain(
        AFTER.text.index("Les commerçants"), lost_place=False, notes=1, unplaced=0, corrected=False
    )
    assert again.told == "The text has changed since you read it. Found again: your place, 1 note."
    library.opened(AFTER)
    assert library.found_again(AFTER) is None


def test_what_is_not_found_is_told_to_be_kept(library: Library) -> None:
    read_before(library, note("Elle promet une passerelle."), place=TEXT.index("Elle promet"))
    library.keep_correction(
        msgspec.structs.replace(BEFORE, record=msgspec.structs.replace(PAGE, title="Le pont rouvre")), PAGE
    )
    again = library.found_again(msgspec.structs.replace(AFTER, text=TEXT.replace(GONE, "Ils")))
    assert again is not None
    assert again.told == (
        "The text has changed since you read it. Found again: your corrections. "
        "Not found, but kept: your place, 1 note."
    )


def test_where_nothing_was_kept_nothing_is_told(library: Library) -> None:
    library.opened(BEFORE)
    assert library.found_again(AFTER) is None


def test_corrections_go_with_the_source_and_those_of_the_new_text_count_more(library: Library) -> None:
    corrected = msgspec.structs.replace(PAGE, title="Le pont rouvre", container_title="Le Courrier")
    library.keep_correction(msgspec.structs.replace(BEFORE, record=corrected), PAGE)
    assert library.corrected(AFTER).record == corrected
    again = msgspec.structs.replace(corrected, title="Le pont rouvrira")
    library.keep_correction(msgspec.structs.replace(AFTER, record=again), corrected)
    assert library.corrected(AFTER).record == again
    assert library.corrected(BEFORE).record == corrected


def test_another_article_at_the_same_address_has_none_of_it(library: Library) -> None:
    read_before(library, note("ferme lundi"), place=90)
    library.keep_correction(
        msgspec.structs.replace(BEFORE, record=msgspec.structs.replace(PAGE, title="Le pont rouvre")), PAGE
    )
    other = msgspec.structs.replace(BEFORE, text="La piscine ferme lundi pour travaux. Elle rouvrira en avril.")
    assert library.found_again(other) is None
    assert library.corrected(other) is other
    assert library.all_notes(other) == ((), ())


def test_a_page_that_says_its_address_only_now_is_known_by_its_file(library: Library) -> None:
    unknown = msgspec.structs.replace(BEFORE, record=Record(type="webpage"))
    read_before(library, note("ferme lundi"), article=unknown)
    assert len(library.notes(AFTER)) == 1


def test_an_article_read_from_elsewhere_is_known_by_its_address(library: Library) -> None:
    read_before(library, note("ferme lundi"))
    record = msgspec.structs.replace(PAGE, url=f"{PAGE.url}#suite")
    assert len(library.notes(msgspec.structs.replace(AFTER, record=record, origin="-"))) == 1
    assert library.notes(msgspec.structs.replace(AFTER, record=Record(type="webpage"), origin="autre.html")) == ()


def test_standard_input_without_an_address_has_no_source(library: Library) -> None:
    assert source(Article(TEXT, origin="-")) == source(Article(TEXT)) == (None, None)
    read_before(library, note("ferme lundi"), article=Article(TEXT, origin="-"))
    assert library.notes(Article(AFTER.text, origin="-")) == ()


def test_a_path_is_the_same_file_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert source(Article(TEXT, origin="pont.txt")) == (None, str(tmp_path / "pont.txt"))


def test_what_was_kept_before_sources_were_is_known_once_it_was_opened_again(library: Library, tmp_path: Path) -> None:
    read_before(library, place=TEXT.index("Les commerçants"))
    with sqlite3.connect(tmp_path / "library.sqlite3") as connection:
        connection.execute("UPDATE article SET url = NULL, path = NULL, sample = NULL, place = NULL")
    assert library.found_again(AFTER) is None
    library.opened(BEFORE)
    again = library.found_again(AFTER)
    assert again is not None
    assert again.lost_place
