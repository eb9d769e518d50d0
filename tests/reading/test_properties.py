"""What holds for any input: offsets index the text, the text is normalised, and only ReadingError is ever raised."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from glose.article import Article, normalise, paragraphs
from glose.reading import Overrides, ReadingError, read
from glose.reading.encoding import decode
from glose.terminal_text import visible_line

UNHURRIED = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])

WORDS = st.sampled_from(
    [
        "Le port",
        "é",
        "e\u0301",
        "« ",
        " »",
        "\u00a0",
        "\u202f!",
        "\x1b[31m",
        "\u00ad",
        "\r\n",
        "\n\n",
        "\u2028",
        "😀",
        "a",
    ]
) | st.text(max_size=8)
MARKDOWN = st.sampled_from(
    [
        *("# ", "- ", "1. ", "> ", "```\n", "    ", "*", "**", "`", "[a](b)", "![", "]", "<b>", "<br>", "<!--", "|"),
        *("|-|\n", "---\n", "+++\n", "title: ", "title = ", "[^1]", "\\", "date: 2021\n", "author: [a]\n", "~~"),
    ]
)
HTML = st.sampled_from(
    [
        *("<p>", "</p>", "<div>", "</div>", "<table><tr><td>", "</td><td>", "</table>", "<ul><li>", "<ol><li>"),
        *("<h1>", "</h1>", "<br>", "<article>", "</article>", "<nav>", "<pre>", "<blockquote>", "<a href='x'>", "</a>"),
        *("&nbsp;", "&#8239;", "&#x1F600;", "&lt;", "&shy;", "<!--", "-->", "<script>", "</script>", "<b>", "</b>"),
        *("<meta name='author' content='Zoé Petit'>", "<title>", "</title>", "<html lang='fr'>", "<svg>", "<time>"),
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"name": 1}]}</script>',
    ]
)
MEDIA = {
    ".txt": st.lists(WORDS, max_size=30),
    ".md": st.lists(MARKDOWN | WORDS, max_size=40),
    ".html": st.lists(HTML | WORDS, max_size=60),
    "": st.lists(HTML | MARKDOWN | WORDS, max_size=30),
}


def _read(name: str, content: bytes, **options) -> Article | None:
    """Read a file of this name and content; None where it is refused, which is then said in one plain sentence."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        try:
            return read(str(path), **options)
        except ReadingError as error:
            told = str(error)
    assert told == visible_line(told)
    return None


@pytest.mark.parametrize("extension", MEDIA)
@given(data=st.data())
@UNHURRIED
def test_the_text_is_normalised_and_headings_are_lines_of_it(extension, data):
    written = "".join(data.draw(MEDIA[extension]))
    article = _read(f"a{extension}", written.encode("utf-8", "surrogatepass"))
    assume(article is not None)
    assert normalise(article.text) == article.text
    spans = [(heading.start, heading.end) for heading in article.headings]
    assert spans == sorted(spans)
    assert set(spans) <= set(paragraphs(article.text))


@given(text=st.text(min_size=1))
@UNHURRIED
def test_plain_text_is_its_normalised_self(text):
    article = _read("a.txt", text.encode("utf-8", "surrogatepass"))
    assume(article is not None)
    expected = normalise(text.encode("utf-8", "surrogatepass").decode("utf-8", "replace"))
    assert article.text == expected or any("\ud800" <= character <= "\udfff" for character in text)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.mhtml", "a.json", "a"])
@given(content=st.binary(max_size=300))
@example(b"\xff\xfe\x00")
@example(b"\xef\xbb\xbf")
@example(b"---\n---")
@UNHURRIED
def test_no_bytes_raise_anything_but_a_reading_error(name, content):
    _read(name, content)


@given(address=st.binary(max_size=40), date=st.binary(max_size=40), head=st.binary(max_size=60), body=st.binary())
@example(b"https://a.example", b"Mon, 99 Xyz 20260 99:99:99 -9999", b"", b"<p>Le pont rouvre.</p>")
@UNHURRIED
def test_no_saved_page_raises_anything_but_a_reading_error(address, date, head, body):
    fields = (b"Snapshot-Content-Location: " + address, b"Date: " + date, b"Content-Type: text/html", head)
    _read("a.mhtml", b"\n".join((*fields, b"", body)))


@given(
    content=st.binary(min_size=1, max_size=60),
    encoding=st.text(max_size=12)
    | st.sampled_from(["utf-16", "utf-7", "idna", "hex", "undefined", "punycode", "cp1252"]),
)
@UNHURRIED
def test_no_encoding_raises_anything_but_a_reading_error(content, encoding):
    _read("a.txt", content, encoding=encoding)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["type", "title", "author", "issued", "date-parts", "family", "URL", "language"]), inner
        )
    ),
    max_leaves=12,
)


@given(item=JSON)
@UNHURRIED
def test_no_sidecar_raises_anything_but_a_reading_error(item):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.json").write_text(json.dumps(item))
        path = Path(folder, "a.txt")
        path.write_text("Le port rouvre.")
        title, told = None, ""
        try:
            title = read(str(path)).record.title
        except ReadingError as error:
            told = str(error)
    assert told == visible_line(told)
    assert title is None or title == normalise(title)


@given(overrides=st.builds(Overrides, **dict.fromkeys(("title", "publisher", "date", "url", "language"), st.text())))
@UNHURRIED
def test_no_override_raises_anything_but_a_reading_error(overrides):
    article = _read("a.txt", b"Le port rouvre.", overrides=overrides)
    assert article is None or article.record.title == normalise(overrides.title)


@given(st.text().filter(lambda text: "\0" not in text), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_what_was_encoded_is_decoded(text, encoding):
    assume(text.isprintable())
    assume(encoding != "utf-8" or not text.startswith("\ufeff"))
    assert decode(text.encode(encoding), "a") == text


@given(st.text(alphabet=[bytes([byte]).decode("cp1252") for byte in range(0xA0, 0x100)], min_size=1))
def test_windows_1252_is_decoded_where_it_is_no_utf_8(text):
    content = text.encode("cp1252")
    assume(b"\xff\xfe" not in content[:2] and b"\xfe\xff" not in content[:2])
    try:
        content.decode()
    except UnicodeDecodeError:
        assert decode(content, "a") == text
