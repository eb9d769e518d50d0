"""The rows of an article: how wide, which of them are in view, and what keeps its place when they change."""

import pytest
from tests.ui.lone_view import Shown, ViewApp, long, screen_text, words
from textual.events import MouseScrollDown

from glose.annotation import Annotations
from glose.article import Article
from glose.ui.article_view import ArticleView
from glose.ui.row_strip import MARGIN


async def test_no_line_is_wider_than_the_measure_and_the_text_stands_in_the_middle(shown: Shown) -> None:
    """On a wide screen."""
    async with shown((160, 30)) as (view, pilot):
        text = [line[view.indent + MARGIN :] for line in screen_text(view)]
        assert max(map(len, text)) <= view.measure
        assert abs((160 - 1 - MARGIN - view.measure) // 2 - view.indent) <= 1
        await pilot.resize_terminal(40, 30)
        assert max(map(len, screen_text(view))) <= 40 - 2  # a blank, and the scroll bar


async def test_a_narrower_measure_wraps_the_text_anew(shown: Shown) -> None:
    """And the current sentence stays on its row."""
    async with shown((90, 30)) as (view, _):
        view.move_sentence(3)
        row = view.y_of(view.cursor.offset)
        view.measure = 30
        assert max(len(line[view.indent + MARGIN :]) for line in screen_text(view)) <= 30
        assert view.y_of(view.cursor.offset) == row


async def test_going_somewhere_scrolls_no_further_than_two_rows_of_context(shown: Shown) -> None:
    """The eye keeps its place."""
    async with shown((60, 16)) as (view, _):
        while view.scroll_offset.y == 0:
            view.move_sentence(1)
        last = view.y_of(view.current_span[1] - 1)
        assert last == 16 - 1 - 2
        top = view.scroll_offset.y
        view.move_sentence(-1)
        assert view.scroll_offset.y == top


@pytest.mark.parametrize("width", [30, 47, 90, 200])
async def test_another_width_keeps_the_current_sentence_on_its_row(
    shown: Shown, article: Article, annotations: Annotations, width: int
) -> None:
    """In the middle of a text whose rows all change."""
    text, sentences = long(article, annotations, 20)
    async with shown((60, 20), article=text, annotations=sentences) as (view, pilot):
        view.go_to(sentences.sentences[len(sentences.sentences) // 2].start)
        view.scroll_to(y=view.scroll_offset.y + 4, animate=False)
        row, cursor = view.y_of(view.cursor.offset), view.cursor
        assert 0 < row < 18
        await pilot.resize_terminal(width, 20)
        await pilot.pause()
        assert view.y_of(view.cursor.offset) == row
        assert view.cursor == cursor


async def test_a_screen_that_shrinks_keeps_the_current_sentence_in_view(shown: Shown) -> None:
    """Down to a single cell and back."""
    async with shown((60, 30)) as (view, pilot):
        view.move_sentence(9)
        for size in ((60, 8), (20, 5), (1, 1), (3, 2), (60, 30)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert view.in_view(view.cursor.offset) or size < (5, 3)
        assert words(view).startswith("On nous promet") or view.cursor.sentence == 9


async def test_going_far_into_a_long_text_needs_no_layout_of_all_of_it(
    shown: Shown, article: Article, annotations: Annotations
) -> None:
    """And when the rest is laid out, the screen stays."""
    text, sentences = long(article, annotations, 300)
    async with shown((60, 20), article=text, annotations=sentences) as (view, pilot):
        view.measure = 40
        assert not view._rows.complete
        view.go_to(sentences.sentences[-100].start)
        before = screen_text(view)
        assert any(words(view)[:30] in line for line in before)
        for _turn in range(100):
            await pilot.pause(0.02)
            if view._rows.complete:
                break
        assert view._rows.complete
        assert screen_text(view) == before
        assert view.virtual_size.height == view._rows.rows + 2


async def test_scrolling_up_into_what_is_not_laid_out_yet_skips_no_row(
    shown: Shown, article: Article, annotations: Annotations
) -> None:
    """How many rows it takes was a guess; the words in view stay in view."""
    text, sentences = long(article, annotations, 60)
    async with shown((60, 20), article=text, annotations=sentences) as (view, _):
        view.measure = 40
        view._slices.pause()
        view.go_to(sentences.sentences[-100].start)
        assert not view._rows.complete
        before = screen_text(view)
        for _turn in range(90):
            view.scroll_to(y=view.scroll_offset.y - 12, animate=False)
            after = screen_text(view)
            assert [line[2:] for line in after[12:]] == [line[2:] for line in before[:8]]
            before = after


async def test_a_position_that_is_known_before_the_screen_is_shown_first(
    article: Article, annotations: Annotations
) -> None:
    """An article is opened again where it was left."""
    text, sentences = long(article, annotations, 5)
    offset = sentences.sentences[-3].start
    app = ViewApp()
    async with app.run_test(size=(60, 12)) as pilot:
        view = app.query_one(ArticleView)
        view.article = text
        view.go_to(offset)
        view.annotations = sentences
        await pilot.pause()
        assert view.cursor.offset == offset
        assert view.in_view(offset)


async def test_the_wheel_scrolls_and_leaves_the_cursor(shown: Shown) -> None:
    """Looking ahead is not going ahead."""
    async with shown((60, 10)) as (view, pilot):
        view.post_message(MouseScrollDown(view, 5, 5, 0, 1, 0, False, False, False))
        await pilot.pause()
        assert view.scroll_offset.y > 0
        assert view.cursor.offset == 0
