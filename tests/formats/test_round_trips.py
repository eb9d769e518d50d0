"""What carries everything is read back equal; nothing makes a format raise."""

import json
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glose.annotation import (
    LABELS,
    Amount,
    Annotations,
    Cue,
    Entity,
    Mention,
    Pipeline,
    Quote,
    Segment,
    Sentence,
    Span,
    Speaker,
)
from glose.article import Article, Record, normalise
from glose.document import Document, document
from glose.formats import FORMATS, brat, w3c
from glose.formats.selection import Selection, of_quote, of_sentence, whole

texts = st.text(st.sampled_from("aB é🌉\n«»“”\u00a0\t.,:#<&'\"=\x1b\u202e漢\ufffe|"), max_size=60).map(normalise)

addresses = st.builds(
    str.__add__, st.sampled_from(["https://a.example/", ""]), st.text('aé/:?#%[]@!& \x07漢\\"<{|^.-1', max_size=12)
)


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    """An article with annotations of every kind at any place that they may have: none starts or ends at a line end."""
    text = draw(texts)
    borders = sorted(draw(st.sets(st.integers(0, len(text)), max_size=16)))
    spans = [(start, end) for start, end in pairwise(borders) if text[start:end].strip("\n") == text[start:end]]
    sentences = tuple(Sentence(f"s{n}", start, end, text.count("\n", 0, start)) for n, (start, end) in enumerate(spans))
    mentions, quotes = [], []
    for number, (start, end) in enumerate(spans):
        words = text[start:end]
        kind = draw(st.sampled_from(["mention", "quote", "nothing"]))
        if kind == "mention":
            value = draw(st.sampled_from([msgspec.UNSET, "2024-03", Amount(1.5, "EUR")]))
            label = draw(st.sampled_from(LABELS))
            mentions.append(Mention(f"m{number}", start, end, words, label, f"e{number % 3}", value))
        elif kind == "quote":
            span = draw(st.none() | st.just(Span(start, end, words)))
            speaker = draw(
                st.sampled_from([None, Speaker("e0", "X", None), Speaker(None, "un \tporte-parole", "rôle")])
            )
            cue = Cue(start, end, words, "dire") if draw(st.booleans()) else None
            content = [Segment(start, end, words, draw(st.booleans()))]
            if text[:start].strip("\n"):
                before = text[:start].strip("\n")
                at = text.index(before)
                content.insert(0, Segment(at, at + len(before), before, False))
            negated, confidence = draw(st.booleans()), draw(st.floats(0, 1))
            made = ("direct", tuple(content), cue, span, speaker, span, None, negated, confidence, "a+b")
            quotes.append(Quote(f"q{number}", *made))
    names = {mention.entity for mention in mentions} | {"e0"}
    entities = tuple(
        Entity(name, "PER", f"Nom {name}", ("rôle",), tuple(one.id for one in mentions if one.entity == name))
        for name in sorted(names)
    )
    found = Annotations("fr", Pipeline("glose-fr", "1"), sentences, tuple(mentions), entities, tuple(quotes))
    return whole(Article(text, Record(type="webpage", title=draw(texts))), found)


@given(selections())
def test_web_annotations_are_read_back_equal(selection: Selection):
    assert w3c.read(w3c.write(selection)) == selection.annotations


@given(selections())
def test_brat_is_read_back_equal(selection: Selection):
    assert brat.read(brat.write(selection), selection.article.text) == selection.annotations


@given(selections())
def test_glose_json_is_read_back_equal(selection: Selection):
    made = document(selection.article, selection.annotations)
    assert msgspec.json.decode(FORMATS["json"].write(selection), type=Document) == made


@settings(max_examples=30)
@given(selections())
def test_no_article_makes_a_format_raise(selection: Selection):
    for one in FORMATS.values():
        assert isinstance(one.encode(selection), bytes)


@given(selections(), addresses)
def test_tei_is_valid_whatever_it_carries(tei_schemas, selection: Selection, url: str):
    record = Record(type="webpage", title=url, url=url)
    article = msgspec.structs.replace(selection.article, record=record)
    written = FORMATS["tei"].write(msgspec.structs.replace(selection, article=article))
    tei_schemas.check(written)


@pytest.mark.parametrize("name", [name for name, one in FORMATS.items() if not one.is_binary])
def test_every_scope_can_be_written(name: str, article: Article, annotations: Annotations):
    for selection in (
        whole(article, annotations),
        of_sentence(article, annotations, 0),
        of_quote(article, annotations, annotations.quotes[0]),
    ):
        written = FORMATS[name].write(selection)
        assert written.endswith("\n")
        assert FORMATS[name].encode(selection) == written.encode()


@pytest.mark.parametrize("name", ["w3c", "brat"])
def test_a_smaller_scope_is_read_back_too(name: str, article: Article, annotations: Annotations):
    selection = of_quote(article, annotations, annotations.quotes[0])
    written = FORMATS[name].write(selection)
    read = w3c.read(written) if name == "w3c" else brat.read(written, article.text)
    assert read == selection.annotations


def test_control_characters_stay_out_of_everything_but_the_escapes_of_json():
    selection = whole(Article("a\x1b[2Jb\u202ec"), Annotations("fr", Pipeline("p", "1"), (Sentence("s1", 0, 7, 0),)))
    for one in FORMATS.values():
        if not one.is_binary:
            written = one.write(selection)
            assert "\x1b" not in written
            assert one.media_type.endswith("json") or "json" in one.media_type or "\u202e" not in written


def test_formats_have_names_titles_and_extensions():
    for name, one in FORMATS.items():
        assert (one.name, bool(one.title), one.extension[0]) == (name, True, ".")
    assert json.dumps(sorted(FORMATS))
