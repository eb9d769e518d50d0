"""TEI, HTML and Org: what a reader opens."""

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from lxml import etree

from glose.annotation import Annotations
from glose.article import Article, Record
from glose.formats import FORMATS
from glose.formats.selection import of_citation, of_entity, of_quote, of_sentence, whole

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


SCHEMA = etree.RelaxNG(file=Path(__file__).with_name("tei.rng"))
"""What TEI All allows in the elements that glose writes."""


def tei(article: Article, annotations: Annotations) -> etree._Element:
    return etree.fromstring(FORMATS["tei"].write(whole(article, annotations)).encode())


def test_tei_of_every_scope_is_valid(article: Article, annotations: Annotations):
    for selection in (
        whole(article, annotations),
        of_sentence(article, annotations, 1),
        *(of_quote(article, annotations, quote) for quote in annotations.quotes),
        *(of_entity(article, annotations, entity) for entity in annotations.entities),
        whole(Article(""), Annotations("fr", annotations.pipeline)),
    ):
        SCHEMA.assertValid(etree.fromstring(FORMATS["tei"].write(selection).encode()))


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
def test_what_is_no_tei_is_seen(article: Article, annotations: Annotations, right: str, wrong: str):
    broken = FORMATS["tei"].write(whole(article, annotations)).replace(right, wrong)
    assert not SCHEMA.validate(etree.fromstring(broken.encode()))


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


class Reader(HTMLParser):
    """Collects what a page shows, and checks that its elements close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.shown: list[str] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        """An element that will close is open."""
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """What closes is what was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """What stands in the main part is shown."""
        if "main" in self.open:
            self.shown.append(data)


def test_the_page_shows_the_article_and_closes_its_elements(article: Article, annotations: Annotations):
    reader = Reader()
    reader.feed(FORMATS["html"].write(whole(article, annotations)))
    assert reader.open == []
    assert "".join(reader.shown).strip().split("\n") == article.text.split("\n")


def test_the_page_loads_nothing_and_runs_nothing(article: Article, annotations: Annotations):
    hostile = msgspec.structs.replace(
        article, record=Record(type="webpage", title="<script>alert(1)</script>", url='javascript:alert("1")')
    )
    page = FORMATS["html"].write(whole(hostile, annotations))
    assert "<script" not in page
    assert not re.search(r"src=|@import|url\(|<link|href=.javascript", page)
    assert "&lt;script&gt;" in page


def test_the_page_opens_in_a_browser(article: Article, annotations: Annotations, tmp_path: Path):
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if not browser:
        pytest.fail("this test needs Chromium")
    page = tmp_path / "page.html"
    page.write_text(FORMATS["html"].write(whole(article, annotations)), encoding="utf-8")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}", "--dump-dom"]
    shown = subprocess.run([*command, page.as_uri()], capture_output=True, text=True, timeout=60, check=True).stdout
    assert shown.count("<mark ") == len(annotations.mentions) + len({one.label for one in annotations.mentions})
    assert "Édouard de La Tour, maire de Vauclaire" in shown


def test_org_quotes_with_speaker_and_source(article: Article, annotations: Annotations):
    assert FORMATS["org"].write(of_quote(article, annotations, annotations.quotes[1])) == (
        "#+begin_quote\n"
        "les travaux coûteront 2,5 millions d’euros\n"
        "\n"
        "— la préfecture (propos rapportés)\n"
        "#+end_quote\n"
        "\n"
        "Zoé Ferrand, «\u00a0À Vauclaire, le pont “de tous” ferme\u00a0», Le Journal du Val, 4 mars 2024, "
        "[[https://journal.example/2024/pont_neuf?a=1&b=2]]\n"
    )


def test_org_keeps_its_own_marks_apart(annotations: Annotations):
    article = Article("* pas un titre\n#+begin_src\n*gras* et /oblique/")
    whole_text = whole(article, msgspec.structs.replace(annotations, sentences=(), mentions=(), entities=(), quotes=()))
    lines = FORMATS["org"].write(whole_text).split("\n")
    assert not any(re.match(r"\*+ |#\+(?!begin_quote|end_quote)", line) for line in lines)
    assert "*gras*" not in "\n".join(lines)


def test_org_lists_an_entity_and_cites_an_article(article: Article, annotations: Annotations):
    written = FORMATS["org"].write(of_entity(article, annotations, annotations.entities[1]))
    assert written.startswith("*Édouard de La Tour*, maire de Vauclaire\n\n- Le maire de Vauclaire")
    assert FORMATS["org"].write(of_citation(article, annotations)).startswith("Zoé Ferrand")
    assert "« Le pont, a-t-il dit" in FORMATS["org"].write(of_sentence(article, annotations, 1))
