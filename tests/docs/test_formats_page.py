"""`docs/formats.md` says what is there, and its examples work."""

import re
import tomllib
from pathlib import Path

import pytest

from glose.annotation import Annotations, Pipeline, Quote, Segment, Speaker
from glose.article import Article, Record
from glose.citations import SHAPES, STYLES
from glose.formats import FORMATS, Format, formats
from glose.formats.selection import SCOPES, Selection, of_quote
from glose.formats.template_language import names

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


@pytest.fixture
def quoted() -> Selection:
    """One quotation of a small article."""
    article = Article("Il a dit : « Oui, demain. »", Record(type="webpage", url="https://a.example/", title="T"))
    said = (Segment(13, 25, "Oui, demain.", True),)
    quote = Quote("q1", "direct", said, None, None, Speaker(None, "il", None), None, None, False, 0.9, "colon")
    annotations = Annotations("fr", Pipeline("glose-fr", "0"), quotes=(quote,))
    return of_quote(article, annotations, quote)


def test_every_format_and_style_is_named():
    named = set(re.findall("`([^`\n]+)`", PAGE))
    kinds = {name + kind for name in ("csv", "tsv") for kind in ("-mentions", "-entities", "-quotations", "-notes")}
    assert {"-mentions", "-entities", "-quotations", "-notes", "csv", "tsv"} <= named
    assert set(FORMATS) - kinds <= named
    assert set(STYLES) <= named
    assert all(word in PAGE for word in (*SCOPES, *SHAPES))


def test_every_name_that_a_template_has_is_explained(quoted: Selection):
    explained = set(re.findall(r"`([a-z_]+)[(`]", PAGE))
    assert set(names(quoted)) <= explained


def test_the_template_works(quoted: Selection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (example,) = re.findall(r"```toml\n(name.*?)```", PAGE, re.DOTALL)
    assert tomllib.loads(example)["name"] == "fiche"
    (tmp_path / "fiche.toml").write_text(example, encoding="utf-8")
    monkeypatch.setattr("glose.formats.templates.folder", lambda: tmp_path)
    assert formats()["fiche"].write(quoted) == (
        "> «\u00a0Oui, demain.\u00a0»\n\nil (T, s.\u00a0d.), https://a.example/#:~:text=Oui%2C%20demain\n"
    )


def test_the_format_of_a_package_works(quoted: Selection):
    (example,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    made: dict[str, object] = {}
    exec(compile(example, "formats.md", "exec"), made)
    assert isinstance(made["count"], Format)
    assert made["count"].write(quoted) == "2 words\n"
