"""The rows of an entity's page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from glose.annotation import Annotations
from glose.article import Article
from glose.ui.entity_page_rows import _last_words, entity_page_rows
from glose.ui.index import Index


@given(st.text(max_size=60), st.integers(1, 30))
def test_context_fits_its_cells_and_is_one_visible_line(text: str, cells: int) -> None:
    words = _last_words(text, cells)
    assert cell_len(words) <= cells
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in words)


def test_context_is_cut_at_a_blank() -> None:
    assert _last_words("a déclaré la maire, ", 16) == "… la maire, "
    assert _last_words("la maire, ", 16) == "la maire, "


@pytest.mark.parametrize("context", [0, 1, 13, 40])
def test_mentions_line_up_and_stand_out(article: Article, annotations: Annotations, context: int) -> None:
    index = Index(article, annotations)
    entity = next(one for one in annotations.entities if one.name == "Odile Vasseur")
    rows = [row for row in entity_page_rows(article.text, index, entity, context) if row.key.startswith("mention")]
    assert [row.title[slice(*row.strong)] for row in rows] == ["Odile Vasseur", "Odile Vasseur", "Vasseur"]
    assert {cell_len(row.title[: row.strong[0]]) for row in rows} == {context}
