"""The scope `notes`: what the reader noted, in each format that has a place for it."""

import csv
import io
import json
import re

import jsonschema
import msgspec
import pytest

from glose.annotation import Annotations
from glose.article import Article
from glose.document import Document
from glose.formats import FORMATS, brat, suiting, w3c
from glose.formats.schema import schema
from glose.formats.selection import described, of_notes, of_quote, of_sentence, whole
from glose.note import Note

MADE = "2026-03-04T10:00:00+00:00"


@pytest.fixture
def noted(article: Article, annotations: Annotations) -> Annotations:
    """The annotations with a note of each kind, the highlight over two lines."""
    first, _second, third, fourth, fifth = annotations.sentences[:5]
    places = (
        ("n1", "bookmark", first.start, first.end, None),
        ("n2", "highlight", third.start, fourth.end, None),
        ("n3", "comment", fifth.start, fifth.end, "À *vérifier* <b>\tauprès de la préfecture\nlundi 🌉"),
    )
    return msgspec.structs.replace(
        annotations,
        notes=tuple(Note(id_, kind, *at, article.text[slice(*at)], said, MADE) for id_, kind, *at, said in places),
    )


def test_the_scope_has_the_notes_and_the_sentences_they_stand_in(article: Article, noted: Annotations):
    selection = of_notes(article, noted)
    assert selection.annotations.notes == noted.notes
    assert [one.id for one in selection.annotations.sentences] == ["s1", "s3", "s4", "s5"]
    assert selection.annotations.mentions == selection.annotations.quotes == ()
    assert selection.spans == tuple((one.start, one.end) for one in noted.notes)
    assert described(selection).startswith("3 notes, ")


def test_other_parts_of_an_article_leave_notes_out_and_the_whole_has_them(article: Article, noted: Annotations):
    assert of_sentence(article, noted, 0).annotations.notes == ()
    assert of_quote(article, noted, noted.quotes[0]).annotations.notes == ()
    assert whole(article, noted).annotations.notes == noted.notes


def test_only_formats_with_a_place_for_notes_are_offered():
    names = [one.name for one in suiting("notes") if one.name in FORMATS]
    expected = ["plain", "markdown", "markdown-footnotes", "org", "html", "json", "jsonl"]
    expected += ["csv-notes", "tsv-notes", "w3c", "brat"]
    assert names == expected


@pytest.mark.parametrize("of", [of_notes, whole])
def test_notes_are_read_back_equal(of, article: Article, noted: Annotations):
    selection = of(article, noted)
    written = FORMATS["json"].write(selection)
    jsonschema.validate(json.loads(written), schema())
    assert msgspec.json.decode(written, type=Document).notes == noted.notes
    assert w3c.read(w3c.write(selection)) == selection.annotations
    assert brat.read(brat.write(selection), article.text) == selection.annotations


def test_w3c_says_why_each_note_was_made(article: Article, noted: Annotations):
    items = [one for one in json.loads(w3c.write(of_notes(article, noted)))["items"] if one["glose:kind"] == "note"]
    assert [one["motivation"] for one in items] == ["bookmarking", "highlighting", "commenting"]
    assert items[2]["body"][0]["value"] == noted.notes[2].comment
    assert {one["created"] for one in items} == {MADE}


def test_brat_keeps_the_comment_in_an_annotator_note(article: Article, noted: Annotations):
    lines = brat.write(of_notes(article, noted)).splitlines()
    (span,) = [line for line in lines if re.match(r"T\d+\tComment ", line)]
    (note,) = [line for line in lines if f"AnnotatorNotes {span.split(chr(9))[0]}\t" in line]
    assert json.loads(note.split("\t", 2)[2])["comment"] == noted.notes[2].comment


def test_plain_text_has_words_kind_sentence_and_comment(article: Article, noted: Annotations):
    blocks = FORMATS["plain"].write(of_notes(article, noted)).split("\n\n")
    assert blocks[0] == f"{noted.notes[0].text}\n— Bookmark, sentence 1"
    assert blocks[2] == (
        f"{noted.notes[2].text}\n— Comment, sentence 5\nÀ *vérifier* <b> auprès de la préfecture lundi 🌉"
    )
    assert blocks[-1].startswith("Zoé Ferrand")


@pytest.mark.parametrize("name", ["markdown", "markdown-footnotes"])
def test_markdown_quotes_the_words_and_escapes_the_comment(name: str, article: Article, noted: Annotations):
    written = FORMATS[name].write(of_notes(article, noted))
    assert written.startswith("> Le maire de Vauclaire")
    assert "\n\n**Highlight, sentence 3**\n\n" in written
    assert "\n\n**Comment, sentence 5** À \\*vérifier\\*" in written


def test_org_has_a_block_for_each_note(article: Article, noted: Annotations):
    written = FORMATS["org"].write(of_notes(article, noted))
    assert written.count("#+begin_quote") == 3
    assert "— Comment, sentence 5" in written


@pytest.mark.parametrize("of", [of_notes, whole])
def test_html_lists_the_notes_with_their_comments_escaped(of, article: Article, noted: Annotations):
    listed = FORMATS["html"].write(of(article, noted)).split("<h2>Notes</h2>")[1]
    assert listed.count("<li>") == 3
    assert "<small>Comment, sentence 5</small><br>À *vérifier* &lt;b&gt;" in listed


def test_a_table_has_a_row_for_each_note_and_its_source(article: Article, noted: Annotations):
    selection = of_notes(article, noted)
    rows = list(csv.DictReader(io.StringIO(FORMATS["csv-notes"].write(selection), newline="")))
    assert [(row["id"], row["kind"], row["text"]) for row in rows] == [
        (one.id, one.kind, one.text) for one in noted.notes
    ]
    assert [row["comment"] for row in rows] == ["", "", noted.notes[2].comment]
    assert {(row["made"], row["title"]) for row in rows} == {(MADE, article.record.title or "")}
    assert FORMATS["tsv-notes"].write(selection).count("\n") == 4
