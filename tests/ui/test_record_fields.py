"""The fields of the metadata form: what they show, and what the reader's words for them mean."""

import contextlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.article import Date, Name, Record
from glose.ui.record_fields import FIELDS, Field, FieldError, shown, taken

FIELD = {field.name: field for field in FIELDS}
RECORD = Record(
    type="article-newspaper",
    title="« Tout est prêt »",
    author=(
        Name(family="La Tour", given="Zoé", non_dropping_particle="de"),
        Name(literal="Agence Ardoise, Paris"),
        Name(family="King", given="Martin Luther", suffix="Jr"),
    ),
    issued=Date(date_parts=((2021, 7, 5),)),
    accessed=Date(literal="un soir de mai"),
    url="https://courrier.example/pont",
)


def meant(name: str, words: str) -> object:
    return getattr(taken(RECORD, FIELD[name], words), name)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_what_is_shown_and_left_alone_changes_nothing(field: Field) -> None:
    assert taken(RECORD, field, shown(RECORD, field)) is RECORD


def test_authors_are_shown_as_a_bibliography_files_them() -> None:
    assert shown(RECORD, FIELD["author"]) == "de La Tour, Zoé; Agence Ardoise, Paris; King, Martin Luther, Jr"


def test_authors_that_were_there_stay_as_they_were_when_one_is_added() -> None:
    words = shown(RECORD, FIELD["author"]) + "; Benhadj, Karim; Plastic"
    added = (Name(family="Benhadj", given="Karim"), Name(literal="Plastic"))
    assert meant("author", words) == (*RECORD.author, *added)


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("2026-03-10", ((2026, 3, 10),)),
        ("2026-03", ((2026, 3),)),
        ("2026", ((2026,),)),
        ("2026-03-10/2026-03-12", ((2026, 3, 10), (2026, 3, 12))),
    ],
)
def test_dates_are_written_as_iso_8601(words: str, parts: object) -> None:
    record = taken(RECORD, FIELD["issued"], words)
    assert record.issued == Date(date_parts=parts)
    assert shown(record, FIELD["issued"]) == words


@pytest.mark.parametrize("words", ["2026-02-30", "hier", "2026-03-12/2026-03-10", "2026/2027/2028", "10/03/2026", "/"])
def test_a_date_that_is_none_is_one_sentence(words: str) -> None:
    with pytest.raises(FieldError, match="is not a date"):
        taken(RECORD, FIELD["issued"], words)


@pytest.mark.parametrize("words", ["courrier", "https://", "https://a b.example", "http://[::1"])
def test_a_url_that_is_none_is_one_sentence(words: str) -> None:
    with pytest.raises(FieldError, match="is not a URL"):
        taken(RECORD, FIELD["url"], words)


def test_a_type_that_csl_does_not_have_is_one_sentence() -> None:
    assert meant("type", "webpage") == "webpage"
    with pytest.raises(FieldError, match="no type of CSL"):
        taken(RECORD, FIELD["type"], "papyrus")


def test_a_language_is_a_tag_or_one_sentence() -> None:
    assert meant("language", "fr-CA") == "fr-CA"
    with pytest.raises(FieldError, match="is not a language"):
        taken(RECORD, FIELD["language"], "langue française")


@pytest.mark.parametrize("name", ["title", "author", "issued", "accessed", "url", "language"])
def test_a_field_that_is_emptied_is_not_known_any_more(name: str) -> None:
    assert meant(name, "  ") in (None, ())


def test_control_characters_are_shown_and_kept_where_nothing_is_changed() -> None:
    record = msgspec.structs.replace(RECORD, title="Le pont\x1b[31m\nferme")
    assert shown(record, FIELD["title"]) == "Le pont␛[31m ferme"
    assert taken(record, FIELD["title"], "Le pont␛[31m ferme") is record


@given(st.sampled_from(FIELDS), st.text(max_size=40))
def test_no_words_raise_anything_but_one_sentence(field: Field, words: str) -> None:
    record = RECORD
    with contextlib.suppress(FieldError):
        record = taken(RECORD, field, words)
    assert "\n" not in shown(record, field)
