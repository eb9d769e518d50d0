"""BibLaTeX, BibTeX, RIS, CSL-JSON, Wikipedia's templates and links, read by the programs that use them."""

import json

import bibtexparser
import msgspec
import pytest
import rispy
from markdown_it import MarkdownIt

from glose.article import Date, Name, Record
from glose.citations import STYLES, cite
from glose.citations.quotation import Quotation

RECORD = Record(
    type="article-newspaper",
    title="50 % d’écoles & {trop} de #devoirs_finis | « oui »",
    author=(
        Name(family="Montfort", given="Inès", non_dropping_particle="de"),
        Name(literal="Agence Vents and Marées"),
        Name(family="King", given="Martin", suffix="Jr."),
    ),
    container_title="La Gazette de Brume",
    issued=Date(date_parts=((2025, 10, 1),)),
    accessed=Date(date_parts=((2026, 11, 3),)),
    page="3-4",
    url="https://gazette.example/a_b?c=d&e=%20|{}",
    language="fr-FR",
)
SAID = Quotation("« On ne ferme | rien »", "Inès Roy", "https://gazette.example/a#:~:text=On")


def read_bib(text: str) -> dict[str, str]:
    """The one entry that bibtexparser finds in `text`."""
    (entry,) = bibtexparser.loads(text, bibtexparser.bparser.BibTexParser(ignore_nonstandard_types=False)).entries
    return entry


@pytest.mark.parametrize("name", ["bibtex", "biblatex"])
def test_bib_entries_are_read_back(name: str):
    entry = read_bib(cite(STYLES[name], RECORD))
    assert entry["ENTRYTYPE"] == "article"
    assert entry["ID"] == "demontfort2025decoles"
    assert entry["author"] == "de Montfort, Inès and {Agence Vents and Marées} and King, Jr., Martin"
    assert entry["title"].strip("{}") == r"50 \% d’écoles \& \{trop\} de \#devoirs\_finis | « oui »"
    assert entry["url"] == "https://gazette.example/a_b?c=d&e=%20|%7B%7D"
    assert entry["pages"] == "3--4"


def test_biblatex_says_newspaper_date_and_language():
    entry = read_bib(cite(STYLES["biblatex"], RECORD))
    assert (entry["entrysubtype"], entry["journaltitle"]) == ("newspaper", "La Gazette de Brume")
    assert (entry["date"], entry["urldate"], entry["langid"]) == ("2025-10-01", "2026-11-03", "french")


def test_bibtex_says_journal_year_and_month_and_keeps_capitals():
    entry = read_bib(cite(STYLES["bibtex"], RECORD))
    assert (entry["journal"], entry["year"], entry["month"]) == ("La Gazette de Brume", "2025", "oct")
    assert "title = {{50" in cite(STYLES["bibtex"], RECORD)


def test_tex_cites_the_key_of_the_entry():
    key = read_bib(cite(STYLES["bibtex"], RECORD))["ID"]
    assert cite(STYLES["bibtex"], RECORD, shape="in-text") == rf"\cite{{{key}}}"
    assert cite(STYLES["biblatex"], RECORD, shape="quote", quotation=SAID) == (
        rf"« On ne ferme | rien » — Inès Roy \autocite{{{key}}}"
    )


def test_a_web_page_is_an_online_entry():
    record = msgspec.structs.replace(RECORD, type="webpage")
    assert read_bib(cite(STYLES["biblatex"], record))["ENTRYTYPE"] == "online"
    assert read_bib(cite(STYLES["bibtex"], record))["ENTRYTYPE"] == "misc"


def test_ris_is_read_back():
    (entry,) = rispy.loads(cite(STYLES["ris"], RECORD) + "\n")
    assert entry["type_of_reference"] == "NEWS"
    assert entry["title"] == RECORD.title
    assert entry["authors"] == ["de Montfort, Inès", "Agence Vents and Marées", "King, Martin, Jr."]
    assert (entry["year"], entry["date"]) == ("2025", "2025/10/01/")
    assert (entry["start_page"], entry["end_page"]) == ("3", "4")
    assert entry["urls"] == [RECORD.url]


def test_ris_keeps_the_quotation_as_a_note():
    (entry,) = rispy.loads(cite(STYLES["ris"], RECORD, shape="quote", quotation=SAID) + "\n")
    assert entry["notes"] == ["« On ne ferme | rien » — Inès Roy"]


def test_csl_json_is_the_record_with_an_id():
    item = json.loads(cite(STYLES["csl-json"], RECORD))
    assert item.pop("id").startswith("demontfort2025")
    assert msgspec.convert(item, Record) == RECORD
    assert "\n" not in cite(STYLES["csl-json"], RECORD)


@pytest.mark.parametrize(
    ("name", "start", "parameters"),
    [
        (
            "wikipedia-article",
            "{{Article |langue=fr |prénom1=Inès |nom1=de Montfort |auteur2=Agence Vents and Marées",
            ("périodique=La Gazette de Brume", "date=1er octobre 2025", "pages=3-4", "consulté le=3 novembre 2026"),
        ),
        (
            "wikipedia-lien-web",
            "{{Lien web |langue=fr |prénom1=Inès |nom1=de Montfort |auteur2=Agence Vents and Marées",
            ("site=La Gazette de Brume", "date=1er octobre 2025", "consulté le=3 novembre 2026"),
        ),
        (
            "wikipedia-cite-news",
            "{{cite news |last1=de Montfort |first1=Inès |author2=Agence Vents and Marées |last3=King |first3=",
            ("work=La Gazette de Brume", "date=1 October 2025", "pages=3-4", "access-date=3 November 2026"),
        ),
    ],
)
def test_templates_carry_the_record(name: str, start: str, parameters: tuple[str, ...]):
    filled = cite(STYLES[name], RECORD)
    assert filled.startswith(start)
    assert set(parameters) <= set(filled.removesuffix("}}").split(" |"))


@pytest.mark.parametrize("name", ["wikipedia-article", "wikipedia-lien-web", "wikipedia-cite-news"])
def test_templates_are_not_broken_by_what_they_carry(name: str):
    record = Record(type="webpage", title="a | b }} {{c}} [d] ''e'' <ref>f</ref>", url="https://a.example/|}}]'''")
    filled = cite(STYLES[name], record)
    inside = filled.removeprefix("{{").removesuffix("}}")
    assert not any(mark in inside for mark in ("{{", "}}", "[", "]", "''", "<"))
    assert inside.count("|") == 2


def test_templates_give_the_words_that_are_quoted():
    assert "|quote=On ne ferme &#124; rien}}</ref>" in cite(
        STYLES["wikipedia-cite-news"], RECORD, shape="quote", quotation=SAID
    )
    assert "|extrait=On ne ferme &#124; rien}}" in cite(
        STYLES["wikipedia-article"], RECORD, shape="quote", quotation=SAID
    )
    assert "|citation=On ne ferme &#124; rien}}" in cite(
        STYLES["wikipedia-lien-web"], RECORD, shape="quote", quotation=SAID
    )


def test_a_markdown_link_shows_the_title_and_leads_to_the_source():
    record = msgspec.structs.replace(RECORD, title="Écoles [suite] (2)", url="https://gazette.example/a_(b)")
    (inline,) = [token for token in MarkdownIt().parse(cite(STYLES["markdown"], record)) if token.type == "inline"]
    assert inline.children[0].attrs == {"href": "https://gazette.example/a_%28b%29"}
    assert "".join(child.content for child in inline.children) == (
        "Écoles [suite] (2), La Gazette de Brume, 1er octobre 2025"
    )
    assert cite(STYLES["markdown"], record, shape="in-text").startswith("[de\u00a0Montfort et al. 2025](")


def test_a_markdown_quotation_leads_to_the_very_words():
    written = cite(STYLES["markdown"], RECORD, shape="quote", quotation=SAID)
    assert written.startswith("[« On ne ferme \\| rien »](https://gazette.example/a#:~:text=On) — Inès Roy, in [50 %")
