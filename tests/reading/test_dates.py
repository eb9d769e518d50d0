import pytest

from glose.article import Date
from glose.reading.dates import iso_date


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2021", (2021,)),
        ("2021-07", (2021, 7)),
        ("2021-07-05", (2021, 7, 5)),
        ("2024-02-29", (2024, 2, 29)),
        (" 2021-07-05 ", (2021, 7, 5)),
        ("2021-07-05T08:30:00+02:00", (2021, 7, 5)),
        ("2021-07-05 08:30", (2021, 7, 5)),
    ],
)
def test_an_iso_date_is_cut_at_what_it_says(text, parts):
    assert iso_date(text) == Date(date_parts=(parts,))


@pytest.mark.parametrize(
    "text",
    [
        *("", "hier", "5 juillet 2021", "05/07/2021", "2021-7-5", "2021-13", "2021-02-29", "2021-00", "0000"),
        *("20210705", "2021-07-05Z", "2021-07-05x", "٢٠٢١", "2021-07-", "-2021", "2021-07-05T"),
    ],
)
def test_what_is_no_iso_date_or_no_day_is_none(text):
    assert iso_date(text) is None
