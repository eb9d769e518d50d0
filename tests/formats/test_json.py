import json
import subprocess
import sys

import jsonschema
import msgspec
import pytest

from glose.annotation import Annotations, Pipeline
from glose.article import Article
from glose.document import Document, document
from glose.formats import FORMATS
from glose.formats.schema import SCHEMA_PATH, schema
from glose.formats.selection import of_mention, of_quote, of_sentence, of_speaker, whole


def valid(written: str) -> dict:
    """The object that `written` is, once it has passed the schema."""
    found = json.loads(written)
    jsonschema.Draft202012Validator(json.loads(SCHEMA_PATH.read_text())).validate(found)
    return found


def test_the_schema_that_ships_is_the_one_of_the_types():
    assert json.loads(SCHEMA_PATH.read_text()) == schema(), "run python -m glose.formats.schema"
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_an_article_comes_back_equal(name: str, article: Article, annotations: Annotations):
    written = FORMATS[name].write(whole(article, annotations))
    valid(written)
    assert msgspec.json.decode(written, type=Document, strict=True) == document(article, annotations)


def test_it_has_the_shape_of_the_design(article: Article, annotations: Annotations):
    found = valid(FORMATS["json"].write(whole(article, annotations)))
    assert list(found) == [
        *("schema", "article", "pipeline", "text", "sentences", "mentions", "entities", "quotes", "notes"),
    ]
    assert found["article"]["csl"]["container-title"] == "Le Journal du Val"
    assert found["article"]["length"] == len(found["text"])
    assert found["quotes"][3] | {"content": []} == {
        "id": "q4",
        "kind": "indirect",
        "content": [],
        "cue": None,
        "source": None,
        "speaker": None,
        "addressee": None,
        "medium": None,
        "negated": True,
        "confidence": 0.5,
        "method": "que",
    }
    assert found["mentions"][5]["value"] == {"number": 2500000.0, "unit": "EUR"}
    assert "value" not in found["mentions"][0]


def test_an_article_without_annotations_is_valid():
    found = valid(FORMATS["json"].write(whole(Article(""), Annotations("fr", Pipeline("glose-fr", "0")))))
    assert found["sentences"] == found["notes"] == []


def test_a_smaller_scope_has_the_same_shape(article: Article, annotations: Annotations):
    for selection in (
        of_sentence(article, annotations, 0),
        of_mention(article, annotations, annotations.mentions[0]),
        of_quote(article, annotations, annotations.quotes[0]),
        of_speaker(article, annotations, annotations.quotes[0].speaker),
    ):
        found = valid(FORMATS["jsonl"].write(selection))
        assert found["text"] == article.text
        assert all(found["text"][one["start"] : one["end"]] == one["text"] for one in found["mentions"])


@pytest.mark.parametrize(
    "spoil",
    [
        lambda found: found.update(more=1),
        lambda found: found["quotes"][0].pop("medium"),
        lambda found: found["article"].pop("id"),
        lambda found: found["mentions"][0].update(label="PERSON"),
        lambda found: found["mentions"][0].update(start=-1),
        lambda found: found["quotes"][0].update(content=[]),
        lambda found: found["quotes"][0].update(confidence=1.5),
        lambda found: found["quotes"][0]["cue"].update(tense="past"),
        lambda found: found.update(schema="glose/2"),
    ],
)
def test_the_schema_is_strict(spoil, article: Article, annotations: Annotations):
    found = json.loads(FORMATS["json"].write(whole(article, annotations)))
    spoil(found)
    with pytest.raises(jsonschema.ValidationError):
        valid(json.dumps(found))


def test_json_lines_are_one_line(article: Article, annotations: Annotations):
    assert FORMATS["jsonl"].write(whole(article, annotations)).count("\n") == 1


def test_the_table_imports_no_format_before_it_is_used():
    script = "import sys, glose.formats; print([m for m in sys.modules if m.startswith('glose.formats.')])"
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "['glose.formats.selection', 'glose.formats.format']"
