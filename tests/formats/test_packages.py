"""Formats that other packages add by entry points."""

from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from glose.annotation import Annotations
from glose.article import Article
from glose.formats import FormatError, formats, packages, problems, suiting
from glose.formats.selection import of_sentence, whole

MODULE = """
from glose.formats import Format

def _count(selection):
    return f"{len(selection.text)} characters"

def _failing(selection):
    return selection.nowhere

def _encoded(selection):
    return b"\\x00"

count = Format("other", lambda: "Count", ".txt", "text/plain", _count, ("sentence",))
failing = Format("failing", lambda: "Failing", ".txt", "text/plain", _failing)
missing = Format("missing", lambda: "Missing", ".txt", "text/plain", "absent_module:write")
packed = Format("packed", lambda: "Packed", ".bin", "application/octet-stream", _encoded, ("sentence",), True)
nothing = 3
"""


@pytest.fixture(autouse=True)
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Packages that add formats, good and bad ones, to a reader who has no templates."""
    (tmp_path / "added_formats.py").write_text(MODULE, encoding="utf-8")
    (tmp_path / "broken_formats.py").write_text("raise RuntimeError('out of order')", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    values = {
        "count": "added_formats:count",
        "failing": "added_formats:failing",
        "missing": "added_formats:missing",
        "packed": "added_formats:packed",
        "plain": "added_formats:count",
        "nothing": "added_formats:nothing",
        "absent": "nowhere_formats:it",
        "nameless": "added_formats:it",
        "broken": "broken_formats:it",
    }
    points = [EntryPoint(name, value, packages.GROUP) for name, value in values.items()]
    monkeypatch.setattr(packages, "entry_points", lambda group: points)
    monkeypatch.setattr("glose.formats.templates.folder", lambda: tmp_path / "formats")
    packages.installed.cache_clear()
    yield
    packages.installed.cache_clear()


def test_a_package_adds_a_format_under_the_name_of_its_entry_point(article: Article, annotations: Annotations):
    added = formats()["count"]
    assert (added.name, added.title) == ("count", "Count")
    assert added.write(of_sentence(article, annotations, 0)) == "81 characters"
    assert added in suiting("sentence")
    assert added not in suiting("article")
    assert formats()["packed"].encode(of_sentence(article, annotations, 0)) == b"\x00"


def test_what_cannot_be_loaded_is_told_and_hides_nothing():
    assert {"count", "json", "tei"} <= set(formats())
    assert not {"nothing", "absent", "nameless", "broken"} & set(formats())
    told = [str(problem) for problem in problems()]
    for words in ("nothing", "nowhere_formats", "“nameless”", "RuntimeError: out of order", "called “plain”"):
        assert sum(words in one for one in told) == 1
    assert len(told) == 5


@pytest.mark.parametrize("name", ["failing", "missing"])
def test_an_error_of_a_package_is_told_like_one_of_glose(name: str, article: Article, annotations: Annotations):
    with pytest.raises(FormatError, match=f"“{name}”.*has failed"):
        formats()[name].write(whole(article, annotations))
