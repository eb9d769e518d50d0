"""The ground: what normalisation keeps, and what a paragraph is."""

from time import perf_counter

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.article import NEWSPAPER_ARTICLE, Article, Name, Record, normalise, paragraphs


@given(st.text(alphabet="ab \n\t\x1c\x85\u2028\u00a0", max_size=60))
def test_a_paragraph_is_a_whole_line_that_is_not_blank(text: str) -> None:
    """Its blanks at either end belong to it."""
    lines = [line for line in text.split("\n") if line.strip()]
    assert [text[start:end] for start, end in paragraphs(text)] == lines


@pytest.mark.parametrize("text", [" " * 400_000, "\n" * 400_000, (" " * 400 + "\n") * 1000, "a" + " " * 400_000])
def test_a_text_of_blanks_is_read_in_one_pass(text: str) -> None:
    """A line of blanks is not tried again from each of its blanks, which would take minutes."""
    begin = perf_counter()
    list(paragraphs(text))
    assert perf_counter() - begin < 2


@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    """Offsets into a normalised text hold for good."""
    assert normalise(normalise(text)) == normalise(text)


def test_what_french_typography_needs_survives_normalisation() -> None:
    """No-break blanks, the ellipsis and the typographic apostrophe; a soft hyphen and a byte order mark do not."""
    assert normalise("\ufeffl’au\u00adteur\u00a0: «\u202fe\u0301te\u0301…\u202f»\r\nfin\r") == (
        "l’auteur\u00a0: «\u202fété…\u202f»\nfin\n"
    )


@given(st.text(alphabet=st.characters(categories=["Cs", "Lu"])))
def test_what_is_normalised_can_be_encoded(text: str) -> None:
    """A lone surrogate, as a file name or JSON may hold, becomes U+FFFD."""
    assert len(normalise(text).encode()) >= len(text)


@given(st.lists(st.text(alphabet="e\u0301\u0327a\ud7a3\u11a8\u1100\u1161b", max_size=6), max_size=6))
def test_lines_normalise_each_by_itself(lines: list[str]) -> None:
    """So that a text put together of normalised lines is normalised, and offsets into it hold."""
    assert normalise("\n".join(lines)) == "\n".join(map(normalise, lines))


def test_the_id_names_the_text_and_nothing_else() -> None:
    """So that what is known of the source may change, and annotations of the same text are found again."""
    plain = Article(text="Le port rouvre.")
    known = Article(
        text="Le port rouvre.", record=Record(type="webpage", title="Le port"), origin="a.txt", language="fr"
    )
    assert plain.id == known.id != Article(text="Le port rouvre !").id
    assert plain.id.startswith("sha256:")
    assert len(plain.id) == 71


@pytest.mark.parametrize(
    ("title", "origin", "label"),
    [
        ("Le port", "a.txt", "Le port"),
        (None, "presse/2024/a.txt", "a.txt"),
        (None, "https://courrier.example/port/", "port"),
        (None, "-", "standard input"),
        ("Le port", "-", "Le port"),
        (None, "", ""),
    ],
)
def test_an_article_is_called_by_its_title_else_by_where_it_comes_from(title, origin, label) -> None:
    """The title bar, the library and messages have a name for any article."""
    assert Article(text="", record=Record(type=NEWSPAPER_ARTICLE, title=title), origin=origin).label == label


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("Le pont ferme\u00a0!\n\nLa ville l’a annoncé.", "Le pont ferme\u00a0!"),
        ("\n \n\tLe maire a parlé.", "Le maire a parlé."),
        (
            "Le conseil municipal de Valmorin, réuni lundi, doit voter.",
            "Le conseil municipal de Valmorin, réuni lundi…",
        ),
        (
            "Le conseil municipal de la ville de Valmorin est réuni.",
            "Le conseil municipal de la ville de Valmorin est…",
        ),
        ("x" * 500, "x" * 48 + "…"),
        ("\n\n", "maire.txt"),
    ],
)
def test_without_a_title_the_words_that_it_opens_with_stand_over_it(text: str, caption: str) -> None:
    assert Article(text, origin="articles/maire.txt").caption == caption
    titled = Article(text, Record(type=NEWSPAPER_ARTICLE, title="Un titre"))
    assert titled.caption == "Un titre"


def test_a_record_is_csl_json_and_holds_only_what_is_known() -> None:
    """Field names are those of CSL-JSON, and what is not known is left out."""
    record = Record(type="webpage", url="https://a.example", author=(Name(family="Tour", non_dropping_particle="de"),))
    written = msgspec.json.encode(record)
    assert msgspec.json.decode(written) == {
        "type": "webpage",
        "author": [{"family": "Tour", "non-dropping-particle": "de"}],
        "URL": "https://a.example",
    }
    assert msgspec.json.decode(written, type=Record) == record
