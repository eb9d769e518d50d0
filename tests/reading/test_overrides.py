"""What the reader says, and what of it is refused."""

import pytest

from glose.article import NEWSPAPER_ARTICLE, Name, Record
from glose.reading import Overrides, ReadingError

KNOWN = Record(type=NEWSPAPER_ARTICLE, title="Le port", url="https://courrier.example/port", language="fr")


def test_what_is_not_given_stays():
    assert Overrides().over(KNOWN) == KNOWN


def test_only_what_is_given_changes():
    assert Overrides(title="La mer").over(KNOWN) == Record(
        type=NEWSPAPER_ARTICLE, title="La mer", url="https://courrier.example/port", language="fr"
    )


@pytest.mark.parametrize("date", ["", "hier", "2021-02-30", "05/07/2021", "2021-07-05\x1b[31m"])
def test_a_wrong_date_is_refused(date):
    with pytest.raises(ReadingError) as caught:
        Overrides(date=date).over(KNOWN)
    shown = date.replace("\x1b", "␛")
    assert str(caught.value) == f"{shown} is not a date; write it as 2021-07-05, 2021-07 or 2021."


@pytest.mark.parametrize("url", ["", "courrier.example/port", "https://", "http://[x", "https://a b", "https://a/\x07"])
def test_a_wrong_url_is_refused(url):
    with pytest.raises(ReadingError) as caught:
        Overrides(url=url).over(KNOWN)
    shown = url.replace("\x07", "␇")
    assert str(caught.value) == f"{shown} is not a URL; write it whole, such as https://journal.example/article."


@pytest.mark.parametrize("language", ["", "french", "f", "fr-", "fra", "fr fr", "fr\n"])
def test_a_wrong_language_is_refused(language):
    with pytest.raises(ReadingError, match="is not a language; write its two-letter code, such as fr"):
        Overrides(language=language).over(KNOWN)


@pytest.mark.parametrize("language", ["fr", "FR", "fr-CA", "fr_FR", "fr_FR.UTF-8", "zh-Hant-TW"])
def test_a_language_tag_or_locale_is_taken(language):
    assert Overrides(language=language).over(KNOWN).language == language


def test_what_no_encoding_can_write_is_replaced():
    """A shell hands bytes that are not UTF-8 over as lone surrogates."""
    record = Overrides(title="caf\udce9", authors=("Zoe\u0301 Martin",)).over(Record(type="webpage"))
    assert (record.title, record.author) == ("caf\ufffd", (Name(family="Martin", given="Zoé"),))
