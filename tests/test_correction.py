"""A correction is the difference between what the reader and what the source say of an article."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.article import Date, Name, Record
from glose.correction import applied, both, difference

SOURCE = Record(
    type="webpage",
    title="Le pont ferme",
    author=(Name(family="Delorme", given="Inès"),),
    container_title="Le Courrier",
    url="https://courrier.example/pont",
)

words = st.none() | st.text(min_size=1, max_size=20).filter(lambda text: text.isprintable())
names = st.builds(Name, family=words, given=words, literal=words, suffix=words)
dates = st.none() | st.builds(Date, date_parts=st.tuples(st.tuples(st.integers(1, 9999), st.integers(1, 12))))
records = st.builds(
    Record,
    type=st.sampled_from(["webpage", "article-newspaper"]),
    title=words,
    author=st.lists(names, max_size=3).map(tuple),
    container_title=words,
    publisher_place=words,
    issued=dates,
    accessed=dates,
    url=words,
)


@given(records, records)
def test_what_differs_takes_the_one_to_the_other(source: Record, corrected: Record) -> None:
    assert applied(source, difference(source, corrected)) == corrected


@given(records, records, records)
def test_two_corrections_one_after_the_other_are_one(source: Record, once: Record, again: Record) -> None:
    assert applied(source, both(difference(source, once), difference(once, again))) == again


def test_what_was_not_corrected_stays_as_the_source_has_it_later() -> None:
    correction = difference(SOURCE, msgspec.structs.replace(SOURCE, title="Le pont rouvre"))
    later = msgspec.structs.replace(SOURCE, publisher="Orle Presse")
    assert applied(later, correction) == msgspec.structs.replace(later, title="Le pont rouvre")


def test_what_the_reader_took_out_stays_out() -> None:
    correction = difference(SOURCE, msgspec.structs.replace(SOURCE, author=(), url=None))
    assert applied(SOURCE, correction) == Record(type="webpage", title="Le pont ferme", container_title="Le Courrier")


def test_nothing_corrected_is_an_empty_correction() -> None:
    assert difference(SOURCE, SOURCE) == b"{}"


@pytest.mark.parametrize("broken", [b"[]", b"{", b'{"issued": 3}', b'{"type": null}'])
def test_what_is_no_correction_is_an_error(broken: bytes) -> None:
    with pytest.raises(msgspec.MsgspecError):
        applied(SOURCE, broken)
