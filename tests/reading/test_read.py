"""`glose.reading.read`: from a path to an article."""

import hashlib
import os
from pathlib import Path

import pytest

from glose import bundled
from glose.article import Date, Name
from glose.reading import Overrides, read

TEXT = "Le port rouvre\n\nLe maire de Brévannes a rouvert le port lundi. Les pêcheurs sont revenus."


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.text", "article", "a.log", "a.2024"])
def test_a_text_file_is_read_as_it_is(opened, name):
    assert opened(name, TEXT).text == TEXT


@pytest.mark.parametrize("name", ["a.md", "a.markdown", "A.MD"])
def test_markdown_is_known_by_its_extension(opened, name):
    assert opened(name, "Un *mot*.").text == "Un mot."


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.xhtml", "A.HTML"])
def test_html_is_known_by_its_extension(opened, name):
    assert opened(name, "<p>Le maire a rouvert le <b>port</b>.</p>").text == "Le maire a rouvert le port."


@pytest.mark.parametrize(
    "beginning",
    ["<!DOCTYPE html>", "<html>", "<HTML lang=fr>", "\n <!-- enregistré -->\n<html>", '<?xml version="1.0"?>\n<html>'],
)
def test_without_an_extension_a_page_is_known_by_its_first_tag(opened, beginning):
    assert opened("page", f"{beginning}<body><p>Le port rouvre.</p></body></html>").text == "Le port rouvre."


def test_without_an_extension_markdown_is_known_by_its_front_matter(opened):
    article = opened("article", "---\ntitle: Le port\n---\nUn *mot*.")
    assert (article.record.title, article.text) == ("Le port", "Un mot.")


@pytest.mark.parametrize(
    "text", ["---\nBonjour à tous.\n---\nFin.", "Le tag <html> ouvre une page.", "1 < 2 et < html"]
)
def test_without_an_extension_all_else_is_plain_text(opened, text):
    assert opened("article", text).text == text


def test_a_text_file_stays_text_whatever_it_begins_with(opened):
    page = "<html><p>Une page dans un article sur les pages.</p></html>"
    assert opened("a.txt", page).text == page


def test_the_text_is_normalised(opened):
    article = opened("a.txt", "\ufeffL\u2019e\u0301te\u0301\r\nfi\u00adnit\u00a0: fin\rici".encode())
    assert article.text == "L’été\nfinit\u00a0: fin\nici"


def test_the_id_is_the_fingerprint_of_the_text_alone(opened):
    plain, titled = opened("a.txt", TEXT), opened("b.txt", TEXT, overrides=Overrides(title="Autre"))
    assert plain.id == titled.id == "sha256:" + hashlib.sha256(TEXT.encode()).hexdigest()


def test_the_origin_is_what_was_asked_for(written):
    path = written("a.txt", TEXT)
    assert read(path).origin == path


def test_a_symbolic_link_is_followed(written, tmp_path):
    link = tmp_path / "lien.txt"
    link.symlink_to(written("a.txt", TEXT))
    assert read(str(link)).text == TEXT


def test_no_language_is_claimed_where_the_source_names_none(opened):
    assert opened("a.txt", TEXT).language is None


def test_what_the_reader_says_counts_more_than_what_the_source_says(opened):
    overrides = Overrides(
        title="Le vrai titre",
        authors=("Zoé de La Tour", "Agence Rive Gauche"),
        publisher="Le Courrier du soir",
        date="2024-03",
        url="https://courrier.example/port",
        language="fr-CA",
    )
    article = opened("a.md", "---\ntitle: Faux\nauthor: X Y\nlang: en\ndate: 2020\n---\nLe port.", overrides=overrides)
    assert article.record.title == "Le vrai titre"
    assert article.record.author == (
        Name(family="La Tour", given="Zoé", non_dropping_particle="de"),
        Name(literal="Agence Rive Gauche"),
    )
    assert article.record.container_title == "Le Courrier du soir"
    assert article.record.issued == Date(date_parts=((2024, 3),))
    assert article.record.url == "https://courrier.example/port"
    assert (article.record.language, article.language) == ("fr-CA", "fr")


def test_the_seed_article_has_its_date_and_language_and_no_title():
    article = read(str(bundled.seeds() / "000_fcba712da5b65f55.txt"))
    assert article.record.title is None
    assert article.record.issued == Date(date_parts=((2021, 7, 5),))
    assert article.language == "fr"
    assert len(article.text) == 2529


def test_a_file_name_that_is_no_utf_8_can_be_opened(tmp_path):
    path = Path(str(tmp_path) + "/caf\udce9.txt")
    path.write_text(TEXT, encoding="utf-8")
    assert read(str(path)).text == TEXT


def test_a_name_that_is_not_utf_8_is_kept_in_a_form_that_can_be_written(tmp_path):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(path).write_text("Bonjour à tous.", encoding="utf-8")
    assert read(path).origin == f"{tmp_path}/caf\\xe9.txt"


def test_a_name_in_utf_8_is_kept_as_it_is(written):
    path = written("« été ».txt", "Bonjour à tous.")
    assert read(path).origin == path
