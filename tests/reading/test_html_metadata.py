"""What a page says of its source, and what is not made of what it does not say."""

import json

import pytest

from glose.article import NEWSPAPER_ARTICLE, Date, Name, Record

PARAGRAPH = "<p>Le maire de Brévannes a rouvert le port lundi, après trois mois de travaux sur le quai nord.</p>"


@pytest.fixture
def record(opened):
    """Read a page with this head."""
    return lambda head, body=PARAGRAPH: opened("a.html", f"<html><head>{head}</head><body>{body}</body></html>").record


def _linked(**fields: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Le port", **fields}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def _meta(**contents: str) -> str:
    return "".join(f'<meta name="{name}" content="{content}">' for name, content in contents.items())


def test_a_page_that_says_nothing_is_a_newspaper_article_about_which_nothing_is_known(record):
    assert record("") == Record(type=NEWSPAPER_ARTICLE)


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Zoé Petit", (Name("Petit", "Zoé"),)),
        (["Zoé Petit", {"name": "Luc Martin"}], (Name("Petit", "Zoé"), Name("Martin", "Luc"))),
        ({"@type": "Person", "givenName": "Zoé", "familyName": "La Tour"}, (Name("La Tour", "Zoé"),)),
        ({"@type": "Organization", "name": "Rive Gauche"}, (Name(literal="Rive Gauche"),)),
        ({"@type": ["Thing", "NewsMediaOrganization"], "name": "Rive Gauche"}, (Name(literal="Rive Gauche"),)),
        ("Mary O’Neill et Jeanne d’Alcy", (Name("O’Neill", "Mary"), Name("Alcy", "Jeanne", None, "d’"))),
        ("J. P. Smith", (Name("Smith", "J. P."),)),
        ("AFP", (Name(literal="AFP"),)),
        ("https://courrier.example/auteurs/zoe", ()),
        ([None, 1, [], {"name": None}, {"name": {}}], ()),
        ("Zo&eacute; Petit", (Name("Petit", "Zoé"),)),
    ],
)
def test_json_ld_names_the_authors(record, author, names):
    assert record(_linked(author=author)).author == names


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("NewsArticle", "article-newspaper"),
        (["Thing", "ReportageNewsArticle"], "article-newspaper"),
        ("http://schema.org/BlogPosting", "post-weblog"),
    ],
)
def test_json_ld_says_the_type(record, kind, expected):
    assert record(_linked(**{"@type": kind})).type == expected


def test_json_ld_may_be_a_graph_of_several_things(record):
    graph = {
        "@graph": [
            {"@type": "Organization", "name": "Le Courrier", "author": "X Y"},
            {"@type": "NewsArticle", "headline": "Le port", "publisher": {"name": "Le Courrier"}, "inLanguage": "fr"},
        ]
    }
    found = record(f'<script type="application/ld+json">{json.dumps(graph)}</script>')
    assert (found.title, found.container_title, found.language) == ("Le port", "Le Courrier", "fr")


@pytest.mark.parametrize("data", ["{", "[" * 10_000, "null", "[1]", '{"@type": 1}', '{"@type": "NewsArticle"}', ""])
def test_broken_json_ld_leaves_what_the_page_says_elsewhere(record, data):
    head = f'<script type="application/ld+json">{data}</script>' + _meta(author="Zoé Petit")
    assert record(head).author == (Name("Petit", "Zoé"),)


def test_meta_elements_say_what_json_ld_does_not(record):
    head = (
        '<meta property="og:title" content="Le port &amp; la mer">'
        '<meta property="og:site_name" content="Le&nbsp;Courrier">'
        '<meta property="article:published_time" content="2024-03-05T08:00:00Z">'
        '<meta property="og:locale" content="fr_CA">'
        '<meta property="og:url" content="https://courrier.example/port?a=1&amp;b=2">'
        '<meta property="article:author" content="https://reseau.example/zoe">'
        '<meta name="citation_author" content="Petit, Zoé"><meta name="citation_author" content="Martin, Luc">'
    )
    assert record(head) == Record(
        type=NEWSPAPER_ARTICLE,
        title="Le port & la mer",
        container_title="Le\u00a0Courrier",
        issued=Date(date_parts=((2024, 3, 5),)),
        language="fr-CA",
        url="https://courrier.example/port?a=1&b=2",
        author=(Name("Petit", "Zoé"), Name("Martin", "Luc")),
    )


@pytest.mark.parametrize(("og", "expected"), [("article", "article-newspaper"), ("website", "webpage")])
def test_open_graph_says_the_type(record, og, expected):
    assert record(f'<meta property="og:type" content="{og}">').type == expected


def test_the_canonical_link_goes_before_other_addresses(record):
    head = '<link rel="canonical" href="https://a.example/port"><meta property="og:url" content="https://a.example/x">'
    assert record(head).url == "https://a.example/port"


@pytest.mark.parametrize("address", ["/port", "port.html", "javascript:alert(1)", "http://[", "file:///etc/passwd"])
def test_an_address_that_is_none_is_left_aside(record, address):
    assert record(f'<link rel="canonical" href="{address}"><meta property="og:url" content="{address}">').url is None


def test_no_date_is_made_of_dates_in_the_running_text(record):
    body = f"<article>{PARAGRAPH}<p>Le port avait fermé le 12 janvier 2020, puis le 3/4/2021. © 2019</p></article>"
    assert record("", body).issued is None


def test_a_host_is_no_name_of_a_newspaper(record):
    assert record('<link rel="canonical" href="https://www.courrier.example/port">').container_title is None


def test_the_only_top_heading_is_the_title(record):
    assert record("", f"<article><h1>Le port rouvre</h1>{PARAGRAPH}</article>").title == "Le port rouvre"


def test_control_characters_of_a_title_stay_in_it(record):
    assert record('<meta property="og:title" content="Le \x1b[31mport">').title == "Le \x1b[31mport"


@pytest.mark.parametrize("tag", ["français", "x", ""])
def test_a_language_that_is_no_tag_is_left_aside(record, tag):
    assert record(_meta(**{"dc.language": tag})).language is None
