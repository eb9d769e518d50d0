"""glose JSON, version 1."""

import msgspec
import pytest

from glose.annotation import Amount, Annotations, Entity, Mention, Pipeline, Sentence
from glose.article import NEWSPAPER_ARTICLE, Article, Date, Record
from glose.document import Document, DocumentError, document, request, requested

ARTICLE = Article(
    text="Zoé 🌉 a payé 5 €.",
    record=Record(type=NEWSPAPER_ARTICLE, title="Le pont", issued=Date(date_parts=((2024, 3, 5),)), language="fr-FR"),
    origin="a.txt",
    language="fr",
)
NO_RECORD = b'{"text": "a", "article": {"csl": {"title": 1}}}'
ANNOTATIONS = Annotations(
    language="fr",
    pipeline=Pipeline(name="glose-fr", version="1"),
    sentences=(Sentence("s1", 0, 17, 0),),
    mentions=(
        Mention("m1", 0, 3, "Zoé", "PER", "e1"),
        Mention("m2", 13, 16, "5 €", "MONEY", "e2", Amount(5, "EUR")),
    ),
    entities=(Entity("e1", "PER", "Zoé", (), ("m1",)), Entity("e2", "MONEY", "5 €", (), ("m2",))),
)


def test_a_document_has_the_shape_of_the_design():
    """Names, nesting and order are those that other programs read."""
    assert msgspec.json.decode(msgspec.json.encode(document(ARTICLE, ANNOTATIONS))) == {
        "schema": "glose/1",
        "article": {
            "id": ARTICLE.id,
            "language": "fr",
            "offset_unit": "codepoint",
            "length": 17,
            "csl": {
                "type": "article-newspaper",
                "title": "Le pont",
                "issued": {"date-parts": [[2024, 3, 5]]},
                "language": "fr-FR",
            },
            "origin": "a.txt",
        },
        "pipeline": {"name": "glose-fr", "version": "1"},
        "text": "Zoé 🌉 a payé 5 €.",
        "sentences": [{"id": "s1", "start": 0, "end": 17, "paragraph": 0}],
        "mentions": [
            {"id": "m1", "start": 0, "end": 3, "text": "Zoé", "label": "PER", "entity": "e1"},
            {
                "id": "m2",
                "start": 13,
                "end": 16,
                "text": "5 €",
                "label": "MONEY",
                "entity": "e2",
                "value": {"number": 5.0, "unit": "EUR"},
            },
        ],
        "entities": [
            {"id": "e1", "label": "PER", "name": "Zoé", "roles": [], "mentions": ["m1"]},
            {"id": "e2", "label": "MONEY", "name": "5 €", "roles": [], "mentions": ["m2"]},
        ],
        "quotes": [],
        "notes": [],
    }


def test_offsets_count_code_points():
    """An emoji counts as one, whatever it takes in bytes or UTF-16 units."""
    written = document(ARTICLE, ANNOTATIONS)
    assert all(written.text[mention.start : mention.end] == mention.text for mention in written.mentions)


def test_a_document_comes_back_as_it_was_written():
    """Nothing is lost on the way through JSON."""
    written = document(ARTICLE, ANNOTATIONS)
    assert msgspec.json.decode(msgspec.json.encode(written), type=Document) == written


def test_a_request_brings_the_article_and_what_is_known_of_it():
    """What the worker is asked is what the reader opened, all but where it came from."""
    assert requested(request(ARTICLE), "a.txt") == ARTICLE


def test_a_document_is_a_request_too():
    """What was printed for one article can be read again."""
    written = msgspec.json.encode(document(ARTICLE, ANNOTATIONS))
    assert requested(written, "-:1") == ARTICLE


def test_only_the_text_is_required_and_it_is_normalised():
    """Any program can ask."""
    assert requested(b'{"text": "e\\u0301te\\u0301\\r\\n"}', "-") == Article(text="été\n", origin="-")


def test_what_is_known_of_the_source_may_come_as_zotero_writes_it():
    """A type that goes without saying, numbers as text, or nothing at all."""
    line = b'{"text": "a", "article": {"csl": {"title": "Le pont", "issued": {"date-parts": [["2021", "7"]]}}}}'
    expected = Record(type=NEWSPAPER_ARTICLE, title="Le pont", issued=Date(date_parts=((2021, 7),)))
    assert requested(line, "-").record == expected
    assert requested(b'{"text": "a", "article": {"csl": null}}', "-").record == Record(type=NEWSPAPER_ARTICLE)


@pytest.mark.parametrize(
    "line", [b"", b"{", b"[]", b'{"text": 1}', b"{}", b'{"text": "a", "article": 1}', NO_RECORD, b"\xff"]
)
def test_what_is_no_article_is_said_to_be_none(line):
    """The sentence names the line."""
    with pytest.raises(DocumentError, match=r"^line 3 is not an article in JSON: "):
        requested(line, "line 3")
