"""Sources that are no press articles, in the styles of prose.

`kinds.json` holds invented records and how the manuals of the styles have such a source: italics for what stands alone,
marks for what stands in something else, the edition of a book, the number of a report, the university of a thesis.
Italics are written as in Markdown.
"""

import json
from pathlib import Path

import msgspec
import pytest

from glose.article import Date, Name, Record
from glose.citations import STYLES, cite

KINDS = json.loads((Path(__file__).parent / "kinds.json").read_text(encoding="utf-8"))
RECORDS = {record["id"]: msgspec.convert(record, Record) for record in KINDS["records"]}


@pytest.mark.parametrize("expected", KINDS["expected"], ids=lambda one: "-".join(list(one.values())[:3]))
def test_a_source_is_cited_as_what_it_is(expected: dict):
    for shape in {"full", "in-text"} & set(expected):
        printed = cite(
            STYLES[expected["style"]],
            RECORDS[expected["record"]],
            locale=expected["locale"],
            shape=shape,
            markup="markdown",
        )
        assert printed == expected[shape]


def test_every_kind_is_cited_in_every_style():
    cited = {(one["style"], one["locale"], one["record"]) for one in KINDS["expected"]}
    prose = [name for name, style in STYLES.items() if not style.is_data]
    assert cited == {(style, locale, kind) for style in prose for locale in ("fr", "en") for kind in RECORDS}


def test_a_publisher_who_is_the_author_is_not_named_twice():
    report = msgspec.structs.replace(RECORDS["report"], publisher="Éditions du Quai")
    assert "Éditions du Quai" in cite(STYLES["apa"], report)
    assert cite(STYLES["apa"], RECORDS["report"]).count("Agence des rivières") == 1


@pytest.mark.parametrize(
    ("edition", "locale", "printed"),
    [("1", "fr", "1ʳᵉ éd."), ("3", "en", "3rd ed."), ("11", "en", "11th ed."), ("revue", "fr", "Revue")],
)
def test_editions_are_numbered_as_the_language_numbers(edition: str, locale: str, printed: str):
    book = msgspec.structs.replace(RECORDS["book"], edition=edition)
    for name in ("iso690-note", "iso690-author-date", "apa", "mla", "chicago-notes", "chicago-author-date"):
        assert printed in cite(STYLES[name], book, locale=locale)


def test_a_chapter_stands_in_its_book():
    chapter = Record(
        type="chapter",
        title="Les ponts",
        author=(Name(family="Sy", given="Léa"),),
        container_title="Le fleuve",
        publisher="Éditions du Quai",
        issued=Date(date_parts=((2019,),)),
        language="fr",
    )
    assert cite(STYLES["apa"], chapter, locale="en", markup="markdown") == (
        "Sy, L. (2019). Les ponts. In *Le fleuve*. Éditions du Quai."
    )


def test_bibliographies_know_what_kind_of_source_it_is():
    bib = cite(STYLES["biblatex"], RECORDS["thesis"])
    assert bib.startswith("@thesis{")
    assert "type = {thèse de doctorat}" in bib
    assert "institution = {Université de Brume}" in bib
    assert "isbn = {978-2-0000-0000-0}" in cite(STYLES["biblatex"], RECORDS["book"])
    assert cite(STYLES["bibtex"], RECORDS["report"]).startswith("@techreport{")
    assert cite(STYLES["bibtex"], RECORDS["thesis"]).startswith("@phdthesis{")
    assert cite(STYLES["ris"], RECORDS["thesis"]).startswith("TY  - THES")


def test_an_unpublished_interview_is_cited_without_container():
    talk = Record(type="interview", title="Entretien", author=(Name(family="Sy", given="Léa"),))
    assert "Entretien" in cite(STYLES["chicago-notes"], talk)
