"""TEI: what is written is valid against TEI All, and says who said what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from glose.annotation import Amount, Annotations, Entity, Mention, Pipeline, Quote, Segment, Speaker
from glose.article import Article, Date, Name, Record
from glose.formats import FORMATS
from glose.formats.selection import Selection, of_entity, of_mention, of_quote, of_range, of_sentence, of_speaker, whole

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def tei(article: Article, annotations: Annotations) -> etree._Element:
    return etree.fromstring(FORMATS["tei"].write(whole(article, annotations)).encode())


def test_tei_of_every_scope_is_valid(article: Article, annotations: Annotations, tei_schemas):
    for selection in (
        whole(article, annotations),
        *(of_sentence(article, annotations, index) for index in range(len(annotations.sentences))),
        of_range(article, annotations, 2, 3),
        *(of_mention(article, annotations, mention) for mention in annotations.mentions),
        *(of_quote(article, annotations, quote) for quote in annotations.quotes),
        *(of_entity(article, annotations, entity) for entity in annotations.entities),
        *(of_speaker(article, annotations, quote.speaker) for quote in annotations.quotes if quote.speaker),
        whole(Article(""), Annotations("fr", annotations.pipeline)),
    ):
        tei_schemas.check(FORMATS["tei"].write(selection))


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
records = st.builds(
    Record,
    type=st.just("article-newspaper"),
    author=st.lists(st.builds(Name, family=words, given=words, literal=st.none() | words), max_size=3).map(tuple),
    **dict.fromkeys(("title", "container_title", "publisher", "url"), st.none() | words),
    issued=st.none()
    | st.builds(
        Date, date_parts=st.lists(st.lists(st.integers(-99, 9999), max_size=3).map(tuple), max_size=2).map(tuple)
    ),
)


@given(
    text=words,
    record=records,
    role=words,
    unit=st.sampled_from(["EUR", "%", "km/h", "m ²"]),
    number=st.floats(allow_nan=False, allow_infinity=False),
)
def test_no_words_make_tei_invalid(tei_schemas, text: str, record: Record, role: str, unit: str, number: float):
    end = len(text)
    mention = Mention("m1", 0, end, text, "MONEY", "e1", Amount(number, unit))
    speaker = Speaker(None, role, role)
    quote = Quote("q1", "direct", (Segment(0, end, text, True),), None, None, speaker, None, None, False, 1, "x")
    entity = Entity("e1", "PER", text, (role,), ("m1",))
    found = Annotations("fr", Pipeline(role, unit), (), (mention,), (entity,), (quote,))
    tei_schemas.check(FORMATS["tei"].write(Selection("range", Article(text, record), found, ((0, end),))))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<body>", "<body>words"),
        (' direct="true"', ' direct="perhaps"'),
        ('who="#e2"', 'whom="#e2"'),
        ("<titleStmt><title>", "<titleStmt><author/><title>"),
        ("persName", "personName"),
    ],
)
def test_what_is_no_tei_is_seen(tei_schemas, article: Article, annotations: Annotations, right: str, wrong: str):
    broken = FORMATS["tei"].write(whole(article, annotations)).replace(right, wrong)
    assert not tei_schemas.data.validate(etree.fromstring(broken.encode()))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<body>", "<body>words"),
        ('who="#e2"', 'whom="#e2"'),
        ("persName", "personName"),
        ("<standOff>", "<standOff><p/>"),
    ],
)
def test_the_consortium_sees_it_too(tei_schemas, article: Article, annotations: Annotations, right: str, wrong: str):
    broken = FORMATS["tei"].write(whole(article, annotations)).replace(right, wrong)
    assert not tei_schemas.structure.validate(etree.fromstring(broken.encode()))


def test_tei_says_where_words_are_left_out(article: Article, annotations: Annotations):
    written = etree.fromstring(FORMATS["tei"].write(of_quote(article, annotations, annotations.quotes[1])).encode())
    assert [one.tag.removeprefix(TEI) for one in written.find(f".//{TEI}body")] == ["gap", "p", "gap"]
    assert "".join(written.find(f".//{TEI}body/{TEI}p").itertext()) == (
        "Selon la préfecture, les travaux coûteront 2,5 millions d’euros."
    )


def test_tei_says_who_said_what(article: Article, annotations: Annotations):
    root = tei(article, annotations)
    said = root.findall(f".//{TEI}said")
    assert [one.get("who") for one in said] == ["#e2", "#e2", "#e2", "#q2-speaker", "#e2"]
    assert "".join(said[1].itertext()) == "ne tient plus. Les piles “bougent”, et je le regrette."
    assert (said[1].get("prev"), said[1].get("direct")) == ("#q1", "true")
    assert [one.get("type") for one in root.findall(f".//{TEI}quote")] == ["indirect"]


def test_tei_names_point_to_who_they_name(article: Article, annotations: Annotations):
    root = tei(article, annotations)
    ids = {one.get(ID) for one in root.iter() if one.get(ID)}
    pointers = [one.get(name) for one in root.iter() for name in ("ref", "who", "prev") if one.get(name)]
    assert {pointer.removeprefix("#") for pointer in pointers} <= ids
    assert [one.text for one in root.findall(f".//{TEI}body//{TEI}persName")] == [
        *("Édouard de La Tour", "de La Tour", "Léa Sy"),
    ]
    assert root.find(f".//{TEI}person[@{ID}='e2']/{TEI}occupation").text == "maire de Vauclaire"
    (measure,) = root.findall(f".//{TEI}measure")
    assert (measure.get("quantity"), measure.get("unit")) == ("2500000", "EUR")


def test_tei_has_the_words_of_the_article(article: Article, annotations: Annotations):
    paragraphs = tei(article, annotations).findall(f".//{TEI}body/{TEI}p")
    assert "\n".join("".join(one.itertext()) for one in paragraphs) == article.text


def test_tei_header_has_what_tei_requires(article: Article, annotations: Annotations):
    root = tei(article, annotations)
    assert [one.tag.removeprefix(TEI) for one in root] == ["teiHeader", "standOff", "text"]
    description = root.find(f"{TEI}teiHeader/{TEI}fileDesc")
    assert [one.tag.removeprefix(TEI) for one in description] == ["titleStmt", "publicationStmt", "sourceDesc"]
