import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.article import Date, Name, Record
from glose.citations import source_line
from glose.citations.dates import spoken

RECORD = Record(
    type="article-newspaper",
    title="Le pont “de tous” et « des autres » ferme",
    author=(Name(given="Jeanne", family="Arc", dropping_particle="d’"),),
    container_title="Le Journal du Val",
    issued=Date(date_parts=((2024, 3, 1),)),
    url="https://journal.example/pont",
)


def test_french_says_who_what_where_and_when():
    assert source_line(RECORD) == (
        "Jeanne d’Arc, «\u00a0Le pont “de tous” et “des autres” ferme\u00a0», Le Journal du Val, 1er mars 2024, "
        "https://journal.example/pont"
    )


def test_english_has_its_own_marks_and_dates():
    assert source_line(RECORD, locale="en-US") == (
        "Jeanne d’Arc, “Le pont ‘de tous’ et « des autres » ferme”, Le Journal du Val, 1 March 2024, "
        "https://journal.example/pont"
    )


def test_what_is_not_known_is_left_out():
    assert source_line(Record(type="webpage")) == ""
    assert source_line(Record(type="webpage", publisher="Mairie", issued=Date(date_parts=((2020,),)))) == "Mairie, 2020"


@pytest.mark.parametrize(
    ("authors", "said"),
    [
        ((Name(literal="Agence Rive Gauche"),), "Agence Rive Gauche"),
        ((Name(family="Platon"),), "Platon"),
        ((Name(given="Platon"),), "Platon"),
        ((Name(given="Léa", family="Sy"), Name(given="Jan", family="Meer", non_dropping_particle="van der")), None),
        ((Name(given="Martin", family="King", suffix="Jr."),), "Martin King Jr."),
        (tuple(Name(family=letter) for letter in "ABC"), "A, B et C"),
        (tuple(Name(family=letter) for letter in "ABCDEFGHIJKLMNOPQRST"), "A et al."),
    ],
)
def test_authors_are_enumerated_as_they_are_spoken(authors: tuple[Name, ...], said: str | None):
    assert source_line(Record(type="webpage", author=authors)) == (said or "Léa Sy et Jan van der Meer")


@pytest.mark.parametrize(
    ("date", "french", "english"),
    [
        (Date(date_parts=((2021, 7, 1),)), "1er juillet 2021", "1 July 2021"),
        (Date(date_parts=((2021, 7, 12),)), "12 juillet 2021", "12 July 2021"),
        (Date(date_parts=((2021, 8),)), "août 2021", "August 2021"),
        (Date(date_parts=((2021,),)), "2021", "2021"),
        (Date(date_parts=((2021,),), season=3), "automne 2021", "Autumn 2021"),
        (Date(date_parts=((2021, 21),)), "printemps 2021", "Spring 2021"),
        (Date(date_parts=((2021,),), circa=True), "vers 2021", "about 2021"),
        (
            Date(date_parts=((2021, 7, 1), (2021, 8, 2))),
            "1er juillet–2 août 2021",
            "1 July–2 August 2021",
        ),
        (Date(date_parts=((2021, 7, 1), (2021, 7, 4))), "1er–4 juillet 2021", "1–4 July 2021"),
        (Date(raw="2021-07-01"), "1er juillet 2021", "1 July 2021"),
        (Date(literal="an II"), "an II", "an II"),
        (Date(date_parts=((2021, 99, 99),)), "2021", "2021"),
        (Date(), None, None),
        (None, None, None),
    ],
)
def test_dates_are_said_as_far_as_they_are_known(date: Date | None, french: str | None, english: str | None):
    assert spoken(date, "fr-FR") == french
    assert spoken(date, "en") == english


def test_control_characters_are_seen_and_not_sent():
    assert source_line(Record(type="webpage", container_title="a\x1b[31m\nb")) == "a␛[31m b"


@given(
    st.builds(
        Record,
        type=st.text(),
        title=st.none() | st.text(),
        author=st.lists(st.builds(Name, family=st.none() | st.text(), given=st.none() | st.text())).map(tuple),
        issued=st.none()
        | st.builds(
            Date,
            date_parts=st.lists(st.lists(st.integers(), max_size=4).map(tuple), max_size=3).map(tuple),
            season=st.none() | st.integers() | st.text(),
        ),
    ),
    st.sampled_from(["fr", "en-GB", "de", ""]),
)
def test_any_record_has_a_source_line(record: Record, locale: str):
    assert "\n" not in source_line(record, locale=locale)
