"""Formats with little, much or hostile input: they write something, and soon."""

import time

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glose.annotation import Annotations, Entity, Mention, Pipeline, Quote, Segment, Sentence, Speaker
from glose.article import Article, Date, Name, Record
from glose.formats import FORMATS
from glose.formats.selection import (
    Selection,
    of_citation,
    of_entity,
    of_mention,
    of_quote,
    of_range,
    of_sentence,
    of_speaker,
    whole,
)

PROSE = ("plain", "markdown", "markdown-footnotes", "org", "html", "tei")
"""What is read by eye shows direction characters; what programs read carries them."""

TEXT_FORMATS = [one for one in FORMATS.values() if not one.is_binary]

words = st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
names = st.builds(Name, family=words, given=words, literal=words, suffix=words).map(lambda name: (name,) * 3)
numbers = st.lists(st.lists(st.integers(-9999, 99999), max_size=4).map(tuple), max_size=2).map(tuple)
dates = st.none() | st.builds(Date, date_parts=numbers, literal=words, raw=words, circa=st.none() | st.booleans())
records = st.builds(
    Record,
    type=st.sampled_from(["article-newspaper", "webpage", "book", ""]),
    author=st.just(()) | names,
    **dict.fromkeys(("title", "container_title", "publisher", "publisher_place", "url", "language", "note"), words),
    **dict.fromkeys(("issued", "accessed"), dates),
)


def selections(article: Article, annotations: Annotations) -> list[Selection]:
    """The article in every scope."""
    one = article, annotations
    return [
        whole(*one),
        of_citation(*one),
        of_sentence(*one, 1),
        of_range(*one, 0, 3),
        *(of_mention(*one, mention) for mention in annotations.mentions[:2]),
        *(of_entity(*one, entity) for entity in annotations.entities[:2]),
        *(of_quote(*one, quote) for quote in annotations.quotes),
        of_speaker(*one, annotations.quotes[0].speaker),
    ]


@pytest.fixture(scope="module")
def every_scope() -> list[Selection]:
    """Each scope of an article with every kind of annotation; made once, since nothing in it changes."""
    text = "Léa Sy a dit : « Oui 🌉 | }} =1 ».\nSelon elle, <b>non</b>, \x1b[0m &amp;\u202e.\nÀ suivre.\nFin."
    starts = [0, *(index + 1 for index, character in enumerate(text) if character == "\n")]
    ends = [start - 1 for start in starts[1:]] + [len(text)]
    sentences = tuple(Sentence(f"s{n}", start, end, n) for n, (start, end) in enumerate(zip(starts, ends, strict=True)))
    mention = Mention("m1", 0, 6, "Léa Sy", "PER", "e1")
    entity = Entity("e1", "PER", "Léa Sy", ("a|b",), ("m1",))
    direct = Segment(17, 29, text[17:29], True)
    second = sentences[1].start + 12, sentences[1].end
    indirect = Segment(*second, text[slice(*second)], False)
    rest = (None, None, Speaker("e1", "Léa Sy", "a|b"), None, None, False, 0.5, "x")
    quotes = (Quote("q1", "direct", (direct,), *rest), Quote("q2", "indirect", (indirect,), *rest))
    annotations = Annotations("fr", Pipeline("glose-fr", "0"), sentences, (mention,), (entity,), quotes)
    return selections(Article(text), annotations)


@settings(max_examples=60)
@given(record=records)
def test_no_record_makes_a_format_raise_in_any_scope(every_scope: list[Selection], record: Record):
    for selection in every_scope:
        told = msgspec.structs.replace(selection, article=msgspec.structs.replace(selection.article, record=record))
        for one in TEXT_FORMATS:
            if selection.scope in one.scopes:
                hidden = "\x1b\x07\u202e" if one.name in PROSE else "\x1b\x07"
                assert not set(one.write(told)) & set(hidden)


TWENTY = tuple(Name(family=f"Nom{number}", given="Ana") for number in range(20))


@pytest.mark.parametrize(
    "record",
    [
        Record(type=""),
        Record(type="article-newspaper", author=(Name(literal="Agence | {des} Marées"),)),
        Record(type="article-newspaper", title="Qui ?", author=TWENTY),
        Record(type="article-newspaper", title="mot " * 500, issued=Date(date_parts=((2024, 2),))),
        Record(type="webpage", title="« a » “b” \x1b[31m", issued=Date(date_parts=((2024,),))),
        Record(type="book", author=(Name(family="العربي", given="محمد"), Name(given="Platon"))),
        Record(type="article-newspaper", author=(Name(family="Meer", given="A", non_dropping_particle="van der"),)),
    ],
    ids=["nothing", "organisation", "twenty", "long", "controls", "right-to-left", "particle"],
)
def test_every_format_writes_every_scope_of_odd_articles(every_scope: list[Selection], record: Record):
    for selection in every_scope:
        told = msgspec.structs.replace(selection, article=msgspec.structs.replace(selection.article, record=record))
        for one in FORMATS.values():
            if selection.scope in one.scopes:
                assert one.encode(told)


def test_an_empty_article_is_written_in_every_format():
    nothing = whole(Article(""), Annotations("fr", Pipeline("glose-fr", "0")))
    for one in FORMATS.values():
        assert isinstance(one.encode(nothing), bytes)


LINE = "Le maire de Vauclaire a dit : « Nous rouvrirons le pont en mai. » Rien n’est sûr. "


def large(joint: str) -> Selection:
    """A selection of half a megabyte, each sentence with a name and a quotation."""
    text = joint.join([LINE] * 6_000)
    size, said = len(LINE) + len(joint), LINE.index("Nous")
    sentences, mentions, quotes = [], [], []
    for number in range(6_000):
        at = number * size
        sentences.append(Sentence(f"s{number}", at, at + len(LINE) - 1, number if joint else 0))
        mentions.append(Mention(f"m{number}", at + 12, at + 21, "Vauclaire", "LOC", "e1"))
        content = (Segment(at + said, at + said + 31, text[at + said : at + said + 31], True),)
        quotes.append(Quote(f"q{number}", "direct", content, None, None, None, None, None, False, 0.9, "x"))
    entity = Entity("e1", "LOC", "Vauclaire", (), tuple(one.id for one in mentions))
    made = Annotations("fr", Pipeline("glose-fr", "0"), tuple(sentences), tuple(mentions), (entity,), tuple(quotes))
    return whole(Article(text), made)


@pytest.mark.parametrize("joint", ["\n", ""], ids=["lines", "one-line"])
@pytest.mark.parametrize("one", [one for one in TEXT_FORMATS if "article" in one.scopes], ids=lambda one: one.name)
def test_ten_times_as_much_takes_about_ten_times_as_long(one, joint: str):
    """Half a megabyte in seconds: what grows with the square of the length would take a minute."""
    selection = large(joint)
    start = time.process_time()
    assert len(one.write(selection)) > 30_000
    assert time.process_time() - start < 6


def test_a_selection_of_five_megabytes_is_written():
    article = Article("Un mot. " * 650_000)
    sentence = (Sentence("s1", 0, len(article.text), 0),)
    selection = of_sentence(article, Annotations("fr", Pipeline("glose-fr", "0"), sentence), 0)
    for one in TEXT_FORMATS:
        if one.name in ("plain", "markdown", "markdown-footnotes", "org", "html", "json", "tei"):
            assert len(one.write(selection)) > 5_000_000
