"""The styles of prose against what the reference processor of the Citation Style Language prints.

`reference.json` holds invented records and what citeproc-js 1.4.61 makes of them with the French and English styles of
the Citation Style Language project.
"""

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.article import Date, Name, Record
from glose.citations import SHAPES, STYLES, CitationError, assembled, cite
from glose.citations.csl_style import csl_style
from glose.citations.markup import MARKUPS
from glose.citations.quotation import Quotation

REFERENCE = json.loads((Path(__file__).parent / "reference.json").read_text(encoding="utf-8"))
RECORDS = {record["id"]: msgspec.convert(record, Record) for record in REFERENCE["records"]}

BROKEN = {
    ("chicago-notes", "fr-FR", "undated", "in-text"): "no comma and blank before *consulté le*",
}
"""Where the reference is plainly wrong, and why."""

PROSE = [style for style in STYLES.values() if not style.is_data]
RECORD = RECORDS["newspaper"]


@pytest.mark.parametrize("shape", ["full", "in-text"])
@pytest.mark.parametrize("expected", REFERENCE["expected"], ids=lambda one: "-".join(list(one.values())[:3]))
def test_prose_is_what_the_reference_processor_prints(expected: dict, shape: str):
    printed = cite(STYLES[expected["style"]], RECORDS[expected["record"]], locale=expected["locale"], shape=shape)
    if (expected["style"], expected["locale"], expected["record"], shape) in BROKEN:
        assert printed != expected[shape]
        assert printed.replace(", ", "") == expected[shape].replace(", ", "")
    else:
        assert printed == expected[shape]


def test_iso_690_speaks_english_too():
    assert cite(STYLES["iso690-author-date"], RECORDS["magazine"], locale="en-GB") == (
        "ÉLUÈRE, Étienne, 2021. Les rivières ont-elles des droits\u202f? Carnets du climat. February 2021. "
        "Vol.\u00a07, no.\u00a021, pp.\u00a0101–108."
    )
    assert cite(STYLES["iso690-note"], RECORDS["undated"], locale="en", shape="in-text") == (
        "SY, Léa. Notre charte. In: Atelier des sources [online]. [n.d.]. [Accessed\u00a03\u00a0November\u00a02026]. "
        "Available from: https://atelier.example/charte."
    )


def test_a_quotation_is_followed_by_its_speaker_and_source():
    said = Quotation("« On ne ferme rien »", "Inès Roy, maire de Brume", "https://gazette.example/ecoles#:~:text=On")
    assert cite(STYLES["mla"], RECORDS["unsigned"], shape="quote", quotation=said) == (
        "« On ne ferme rien » — Inès Roy, maire de Brume, in «\u00a0Qui paiera la digue\u202f?\u00a0» "
        "La Gazette de Brume, 15 avril 2022, https://gazette.example/ecoles#:~:text=On."
    )
    unsigned = Quotation("« On ne ferme rien »")
    assert cite(STYLES["apa"], RECORD, shape="quote", quotation=unsigned).startswith(
        "« On ne ferme rien » — Ferrand, Z."
    )


def test_a_quotation_that_is_missing_is_an_error():
    with pytest.raises(CitationError, match="no quotation"):
        cite(STYLES["apa"], RECORD, shape="quote")


def test_markdown_and_html_italicise_what_the_style_italicises():
    markdown = cite(STYLES["apa"], RECORD, markup="markdown")
    assert "Le pont Neuf ferme ses portes. *Le Journal du Val*. <https://journal.example/2024/pont_neuf>" in markdown
    html = cite(STYLES["apa"], RECORD, markup="html")
    assert "<i>Le Journal du Val</i>" in html
    assert '<a href="https://journal.example/2024/pont_neuf">https://journal.example/2024/pont_neuf</a>' in html
    assert "/Le Journal du Val/" in cite(STYLES["apa"], RECORD, markup="org")


def test_a_full_stop_after_a_link_is_no_list_item():
    record = msgspec.structs.replace(RECORD, url="https://a.example/")
    assert cite(STYLES["mla"], record, markup="markdown").endswith("<https://a.example/>.")


@pytest.mark.parametrize("style", PROSE, ids=lambda style: style.name)
@pytest.mark.parametrize("locale", ["fr-FR", "en-US"])
@pytest.mark.parametrize("shape", ["full", "in-text"])
def test_nothing_is_doubled_or_left_hanging(style, locale: str, shape: str):
    records = [
        *RECORDS.values(),
        Record(type="webpage"),
        Record(type="webpage", url="https://a.example"),
        Record(type="book", title="Seul"),
        Record(type="article-newspaper", container_title="Le Val", author=(Name(given="Platon"),)),
        Record(type="article-newspaper", title="T", author=(Name(family="King", given="A.B.", suffix="Jr."),)),
    ]
    for record in records:
        printed = cite(style, record, locale=locale, shape=shape)
        for wrong in ("  ", "..", ",,", " ,", " .", ", .", "()", "[]", "None", ",)", "( "):
            assert wrong not in printed.replace("https://", ""), (record, printed)


def test_a_title_of_two_thousand_characters_is_printed_whole():
    record = msgspec.structs.replace(RECORD, title="mot " * 500)
    assert all(cite(style, record).lower().count("mot ") >= 499 for style in STYLES.values())


def test_control_characters_are_seen_and_not_sent():
    record = Record(type="webpage", title="a\x1b[31mb\u202ec", author=(Name(literal="X\x07"),), container_title="Y\nZ")
    for style in STYLES.values():
        for shape in ("full", "in-text"):
            printed = cite(style, record, shape=shape)
            assert not set(printed) & set("\x1b\x07\u202e")


def test_right_to_left_names_keep_their_letters():
    record = msgspec.structs.replace(RECORD, author=(Name(family="العربي", given="محمد"),))
    assert cite(STYLES["apa"], record).startswith("العربي, م. (2024")


@pytest.mark.parametrize("style", STYLES.values(), ids=lambda style: style.name)
def test_every_style_has_a_title_and_all_shapes(style):
    said = Quotation("« Oui »", "Léa Sy")
    assert style.title
    for shape in SHAPES:
        assert cite(style, RECORD, shape=shape, quotation=said if shape == "quote" else None)


def test_several_citations_make_one_file():
    ris = [cite(STYLES["ris"], record) for record in (RECORD, RECORDS["agency"])]
    assert assembled(STYLES["ris"], ris).count("ER  - ") == 2
    items = [cite(STYLES["csl-json"], record) for record in (RECORD, RECORDS["agency"])]
    assert [item["title"] for item in json.loads(assembled(STYLES["csl-json"], items))] == [
        "Le pont Neuf ferme ses portes",
        "Tempête : l’île coupée du monde",
    ]


words = st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
fields_of_names = ("family", "given", "literal", "suffix", "non_dropping_particle", "dropping_particle")
names = st.lists(st.builds(Name, **dict.fromkeys(fields_of_names, words)), max_size=4).map(tuple)
dates = st.none() | st.builds(
    Date,
    date_parts=st.lists(st.lists(st.integers(-5000, 9999), max_size=4).map(tuple), max_size=3).map(tuple),
    season=st.none() | st.integers() | st.text(max_size=3),
    circa=st.none() | st.booleans(),
    literal=words,
    raw=words,
)
records = st.builds(
    Record,
    type=st.sampled_from(
        [
            *("article", "article-newspaper", "article-magazine", "article-journal", "book", "broadcast", "chapter"),
            *("document", "entry-encyclopedia", "interview", "legislation", "motion_picture", "paper-conference"),
            *("personal_communication", "post", "post-weblog", "report", "review", "speech", "thesis", "webpage"),
            *("x", ""),
        ]
    ),
    **dict.fromkeys(("author", "editor", "translator"), names),
    **dict.fromkeys(("issued", "accessed"), dates),
    **dict.fromkeys(("title", "container_title", "publisher", "publisher_place", "url", "doi", "language"), words),
    **dict.fromkeys(("section", "edition", "volume", "issue", "number", "page", "genre", "note", "source"), words),
)


@given(records, st.sampled_from(list(STYLES.values())), st.sampled_from(["fr", "en-US", "de", ""]))
def test_no_record_makes_a_style_raise(record: Record, style, locale: str):
    for shape in SHAPES:
        quotation = Quotation(record.title or "", record.genre, record.url) if shape == "quote" else None
        for markup in MARKUPS:
            cite(style, record, locale=locale, shape=shape, quotation=quotation, markup=markup)


FROM_FILE = csl_style(str(Path(__file__).parent / "revue.csl"))


@given(records, st.sampled_from(["fr", "en-US", "de", ""]))
def test_no_record_makes_a_style_from_a_file_raise(record: Record, locale: str):
    for shape in SHAPES:
        quotation = Quotation(record.title or "", record.genre, record.url) if shape == "quote" else None
        assert not set(cite(FROM_FILE, record, locale=locale, shape=shape, quotation=quotation)) & set("\x02\x03\x1b")
