"""Citations of records that have too little, too much or the wrong thing in them."""

import json
import re

import bibtexparser
import pytest
import rispy
from bibtexparser.bparser import BibTexParser
from hypothesis import given, settings
from hypothesis import strategies as st

from glose.article import Date, Name, Record
from glose.citations import SHAPES, STYLES, cite
from glose.citations.quotation import Quotation


def authors(count: int) -> tuple[Name, ...]:
    return tuple(Name(family=f"Nom{chr(65 + number)}", given="Ana") for number in range(count))


def record(**fields: object) -> Record:
    made = {"type": "article-newspaper", "title": "Le pont ferme", "container_title": "Le Val", "language": "fr"}
    return Record(**(made | fields))


@pytest.mark.parametrize(
    ("count", "style", "start"),
    [
        (20, "apa", "NomA, A., NomB, A., NomC, A., NomD, A., NomE, A."),
        (20, "mla", "NomA, Ana, et al. «"),
        (20, "chicago-notes", "NomA, Ana, Ana NomB, Ana NomC, Ana NomD, Ana NomE, Ana NomF, Ana NomG, et al. «"),
        (20, "iso690-author-date", "NOMA, Ana, NOMB, Ana, NOMC, Ana, NOMD, Ana"),
    ],
)
def test_twenty_authors_are_named_as_far_as_the_style_names_them(count: int, style: str, start: str):
    assert cite(STYLES[style], record(author=authors(count))).replace("\u00a0", " ").startswith(start)


def test_of_more_than_twenty_authors_apa_names_the_last_one_after_an_ellipsis():
    assert "NomT, A. (" in cite(STYLES["apa"], record(author=authors(20)))
    assert "NomS, A., … NomV, A. (" in cite(STYLES["apa"], record(author=authors(22)))


@pytest.mark.parametrize(
    ("name", "style", "shape", "printed"),
    [
        (Name(family="La Tour", given="Zoé", non_dropping_particle="de"), "apa", "in-text", "de La Tour"),
        (Name(family="Meer", given="Jan", non_dropping_particle="van der"), "mla", "full", "van der Meer, Jan"),
        (Name(family="King", given="Martin", suffix="Jr."), "mla", "full", "King, Martin, Jr."),
        (Name(given="Platon"), "apa", "full", "Platon. ("),
        (Name(literal="Agence des Marées"), "chicago-author-date", "full", "Agence des Marées. "),
        (Name(family="العربي", given="محمد"), "iso690-note", "full", "العربي, محمد. "),
    ],
)
def test_names_are_printed_with_all_that_belongs_to_them(name: Name, style: str, shape: str, printed: str):
    assert printed in cite(STYLES[style], record(author=(name,)), shape=shape).replace("\u00a0", " ")


@pytest.mark.parametrize("missing", ["author", "issued", "title", "url", "container_title"])
@pytest.mark.parametrize("style", STYLES.values(), ids=lambda style: style.name)
def test_what_is_missing_leaves_no_trace(style, missing: str):
    full = {
        "author": authors(2),
        "issued": Date(date_parts=((2024, 3, 4),)),
        "title": "Le pont ferme",
        "url": "https://a.example/b",
        "container_title": "Le Val",
    }
    empty = {"author": ()}.get(missing)
    for shape in SHAPES:
        quotation = Quotation("« Oui »", "Léa Sy") if shape == "quote" else None
        printed = cite(style, record(**(full | {missing: empty})), shape=shape, quotation=quotation)
        assert not any(wrong in printed for wrong in ("None", "..", ",,", "()", "[]", "{}", "  -  -"))


@pytest.mark.parametrize(
    "title", ["Qui paiera ?", "« a » et “b”", "mot " * 500, "\x1b[31m\x00", "a | b }} {c} _ & % $ # ~ ^ \\"]
)
def test_programs_read_a_record_with_any_title(title: str):
    odd = record(title=title, author=authors(2), issued=Date(date_parts=((2024, 2),)))
    for name in ("bibtex", "biblatex"):
        (entry,) = bibtexparser.loads(cite(STYLES[name], odd)).entries
        assert len(entry["title"]) >= len(title.strip())
        assert entry["author"] == "NomA, Ana and NomB, Ana"
    (reference,) = rispy.loads(cite(STYLES["ris"], odd) + "\n")
    assert len(reference["title"]) == len(title.strip())
    assert json.loads(cite(STYLES["csl-json"], odd))["author"][0]["family"] == "NomA"
    for name in ("wikipedia-article", "wikipedia-lien-web", "wikipedia-cite-news"):
        filled = cite(STYLES[name], odd)
        assert filled.count("{{") == filled.count("}}") == 1


@pytest.mark.parametrize(
    ("parts", "printed"), [((2024, 2), "février 2024"), ((2024,), "2024"), ((2024, 2, 1), "1 février 2024")]
)
def test_a_date_is_printed_as_far_as_it_is_known(parts: tuple[int, ...], printed: str):
    assert printed in cite(STYLES["iso690-note"], record(issued=Date(date_parts=(parts,))))


HOSTILE = st.text(
    st.sampled_from("aé 1|{}[]<>&%$#_~^\\=@\"'«»“”?!:;,.-\n\t\x00\x1b\u202e\u00a0\u202f漢ع😀"), max_size=30
)
RECORDS = st.builds(
    Record,
    type=st.sampled_from(["article-newspaper", "webpage", "report", "broadcast", "post"]),
    author=st.lists(st.builds(Name, family=HOSTILE, given=HOSTILE, literal=st.none() | HOSTILE), max_size=3).map(tuple),
    title=HOSTILE,
    container_title=HOSTILE,
    publisher=HOSTILE,
    page=HOSTILE,
    url=st.none() | HOSTILE,
    issued=st.just(Date(date_parts=((2024, 2),))),
)


@given(RECORDS, HOSTILE)
def test_no_words_break_out_of_a_template_of_wikipedia(odd: Record, said: str):
    for name in ("wikipedia-article", "wikipedia-lien-web", "wikipedia-cite-news"):
        filled = cite(STYLES[name], odd, shape="quote", quotation=Quotation(said))
        inside = re.fullmatch(r"<ref>\{\{([^{}]*)\}\}</ref>", filled)
        assert inside
        assert all(re.match(r"[\w -]+=", field) for field in inside[1].split(" |")[1:])
        assert inside[1].count("|") == inside[1].count(" |")


@settings(max_examples=25)  # bibtexparser takes its time
@given(RECORDS)
def test_no_words_break_out_of_an_entry_that_programs_read(odd: Record):
    for name in ("bibtex", "biblatex"):
        written = cite(STYLES[name], odd)
        assert "\n@" not in written
        parser = BibTexParser(common_strings=True, ignore_nonstandard_types=False)
        assert len(bibtexparser.loads(written, parser).entries) == 1
        depth = 0
        for character in written:
            depth += (character == "{") - (character == "}")
            assert depth >= 0
        assert depth == 0
    assert len(rispy.loads(cite(STYLES["ris"], odd) + "\n")) == 1
    assert json.loads(cite(STYLES["csl-json"], odd))["type"] == odd.type
