"""The HTML page: what is selected with its annotations, a legend, who said what."""

import re
import shutil
import subprocess
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

from glose.annotation import Annotations
from glose.article import Article, Record
from glose.formats import FORMATS
from glose.formats.selection import of_sentence, whole


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


def test_a_page_of_one_sentence_shows_the_quotation_it_is_part_of_and_nothing_else(
    article: Article, annotations: Annotations
):
    page = FORMATS["html"].write(of_sentence(article, annotations, 2))
    reader = Reader()
    reader.feed(page)
    assert "".join(reader.shown).strip().split("\n") == [
        *("[…]", "« Le pont, a-t-il dit, ne tient plus. Les piles “bougent”, et je le regrette."),
        *("« Nous rouvrirons en mai. »", "[…]"),
    ]
    assert page.count('href="#q1"') == page.count('id="q1"') == 1


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


def test_the_legend_counts_mentions_by_type_and_quotations_by_kind(article: Article, annotations: Annotations):
    page = FORMATS["html"].write(whole(article, annotations))
    (legend,) = re.findall(r'<div class="legend">(.*?)</div>', page)
    counts = {label: int(count) for label, count in re.findall(r'data-label="(\w+)">(\d+)<', legend)}
    assert counts == Counter(mention.label for mention in annotations.mentions)
    kinds = {kind: int(count) for kind, count in re.findall(r'class="said (\w+)">\w+ ×(\d+)<', legend)}
    assert kinds == Counter(quote.kind for quote in annotations.quotes)
