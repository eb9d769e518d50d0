"""Sources of every kind, odd ones among them, against what the reference processor of CSL prints.

`kinds.json` holds invented records and what citeproc-js 1.4.61 makes of them with the French and English styles of the
Citation Style Language project, italics in `<i>`; where that is plainly wrong, it also says why, and what glose prints.
"""

import html
import json
import re
from pathlib import Path

import msgspec
import pytest

from glose.article import Date, Name, Record
from glose.citations import STYLES, cite

KINDS = json.loads((Path(__file__).parent / "kinds.json").read_text(encoding="utf-8"))
RECORDS = {record["id"]: msgspec.convert(record, Record, strict=False) for record in KINDS["records"]}

OURS = {(one["style"], one["locale"], one["record"], one["shape"]): one["printed"] for one in KINDS["ours"]}
"""What glose prints where the reference is plainly wrong."""


@pytest.mark.parametrize("shape", ["full", "in-text"])
@pytest.mark.parametrize("expected", KINDS["expected"], ids=lambda one: "-".join(list(one.values())[:3]))
def test_a_source_is_cited_as_the_reference_processor_cites_it(expected: dict, shape: str):
    style, record, locale = STYLES[expected["style"]], RECORDS[expected["record"]], expected["locale"]
    printed = html.unescape(cite(style, record, locale=locale, shape=shape, markup="html"))
    assert re.sub(r"</?a\b[^>]*>", "", printed) == OURS.get(
        (expected["style"], expected["locale"], expected["record"], shape), expected[shape]
    )


def test_every_difference_is_one():
    reference = {
        (one["style"], one["locale"], one["record"], shape): one[shape]
        for one in KINDS["expected"]
        for shape in ("full", "in-text")
    }
    assert all(printed != reference[key] for key, printed in OURS.items())
    assert all(one["why"] for one in KINDS["ours"])


def test_every_source_is_cited_in_every_style():
    cited = {(one["style"], one["record"]) for one in KINDS["expected"]}
    prose = [name for name, style in STYLES.items() if not style.is_data]
    assert cited == {(style, kind) for style in prose for kind in RECORDS}


@pytest.mark.parametrize(
    ("edition", "locale", "printed"),
    [("1", "fr", "1ʳᵉ éd."), ("3", "en", "3rd ed."), ("11", "en", "11th ed."), ("revue", "fr", "evue")],
)
def test_editions_are_numbered_as_the_language_numbers(edition: str, locale: str, printed: str):
    book = msgspec.structs.replace(RECORDS["book"], edition=edition)
    for name in ("iso690-note", "iso690-author-date", "apa", "mla", "chicago-notes", "chicago-author-date"):
        assert printed in cite(STYLES[name], book, locale=locale)


def test_iso_690_in_english_has_english_words():
    report = cite(STYLES["iso690-note"], RECORDS["numbered-report"], locale="en")
    assert "rapport no.\u00a024" in report
    assert cite(STYLES["iso690-note"], RECORDS["book-review"], locale="en").startswith(
        "SY, Léa. Le fleuve et la ville. In: La Gazette de Brume."
    )
    chapter = cite(STYLES["iso690-author-date"], RECORDS["chapter"], locale="en")
    assert "Les ponts. In: ROY, Inès and PRICE, T. J. (ed.), Le fleuve et la ville." in chapter


def test_a_law_is_cited_with_where_it_stands():
    law = Record(
        type="legislation",
        title="Loi sur les ponts",
        container_title="Journal officiel",
        issued=Date(date_parts=((2024, 2, 1),)),
        url="https://lois.example/17",
    )
    for style in STYLES.values():
        assert "Loi sur les ponts" in cite(style, law)
        if not style.is_data and not style.name.startswith("bib"):
            assert "Journal officiel" in cite(style, law)


def test_bibliographies_know_what_kind_of_source_it_is():
    bib = cite(STYLES["biblatex"], RECORDS["thesis"])
    assert bib.startswith("@thesis{")
    assert "type = {thèse de doctorat}" in bib
    assert "institution = {Université de Brume}" in bib
    assert "isbn = {978-2-0000-0000-0}" in cite(STYLES["biblatex"], RECORDS["book"])
    assert cite(STYLES["bibtex"], RECORDS["report"]).startswith("@techreport{")
    assert cite(STYLES["bibtex"], RECORDS["thesis"]).startswith("@phdthesis{")
    assert cite(STYLES["ris"], RECORDS["thesis"]).startswith("TY  - THES")


def test_an_unpublished_interview_is_cited_in_the_text_alone():
    talk = Record(type="interview", title="Entretien", author=(Name(family="Sy", given="Léa"),))
    assert "Entretien" in cite(STYLES["chicago-notes"], talk)
    assert cite(STYLES["apa"], talk, shape="in-text") == "(L. Sy, communication personnelle, s.\u00a0d.)"
