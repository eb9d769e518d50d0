"""The cursor of the article: how it steps, what is current, and what annotations that arrive leave alone."""

import msgspec
import pytest
from tests.ui.lone_view import Shown, long, screen_text, words

from glose.annotation import Annotations
from glose.article import Article
from glose.ui.article_view import ArticleView
from glose.ui.marked_text import MarkedText
from glose.ui.row_strip import MARGIN


async def test_steps_go_from_sentence_to_sentence_and_stop_at_the_ends(shown: Shown, annotations: Annotations) -> None:
    """Forward through all of them and back."""
    async with shown() as (view, _):
        visited = [view.current_span]
        for _step in annotations.sentences[1:]:
            view.move_sentence(1)
            visited.append(view.current_span)
        assert visited == [(sentence.start, sentence.end) for sentence in annotations.sentences]
        view.move_sentence(1)
        assert view.current_span == visited[-1]
        view.move_sentence(-100)
        assert view.cursor.sentence == 0


async def test_without_annotations_steps_go_from_paragraph_to_paragraph(shown: Shown) -> None:
    """There is no sentence yet, but there is a cursor."""
    async with shown(annotations=None) as (view, _):
        view.move_sentence(1)
        assert words(view).startswith("« Nous ne pouvions plus")
        assert words(view).endswith("trois centimètres. »")
        assert view.cursor.sentence is view.current_sentence is None
        view.move_sentence(-1)
        assert view.cursor.offset == 0


async def test_annotations_that_arrive_move_neither_the_screen_nor_the_cursor(
    shown: Shown, annotations: Annotations
) -> None:
    """The cursor becomes the sentence that holds its offset, and says so."""
    async with shown((50, 10), annotations=None) as (view, pilot):
        view.move_sentence(4)
        await pilot.pause()
        top, words_before = view.scroll_offset.y, [line[MARGIN:] for line in screen_text(view)]
        offset = view.cursor.offset
        view.annotations = annotations
        await pilot.pause()
        assert view.scroll_offset.y == top
        assert [line[MARGIN:] for line in screen_text(view)] == words_before
        assert view.cursor.offset == offset
        assert view.cursor.sentence is not None
        assert view.app.said[-1] == view.cursor


async def test_annotations_that_grow_keep_the_mention_under_the_cursor(shown: Shown, annotations: Annotations) -> None:
    """Even where another one is found before it."""
    part = msgspec.structs.replace(annotations, mentions=annotations.mentions[4:])
    async with shown(annotations=part) as (view, _):
        view.move_mention(2)
        mention = view.current_mention
        view.annotations = annotations
        assert view.current_mention == mention
        assert view.cursor.mention == 5


async def test_where_sentences_end_steps_go_on_by_paragraphs(shown: Shown, annotations: Annotations) -> None:
    """A long article is annotated from its start."""
    part = msgspec.structs.replace(annotations, sentences=annotations.sentences[:2])
    async with shown(annotations=part) as (view, _):
        view.move_sentence(2)
        assert view.cursor.sentence is None
        assert words(view).startswith("« Nous ne pouvions")
        assert words(view).endswith("centimètres. »")
        view.move_sentence(-1)
        assert view.cursor.sentence == 1


async def test_paragraph_steps_lead_to_the_first_sentence_of_a_paragraph(shown: Shown) -> None:
    """Back from inside a paragraph, to its own first one."""
    async with shown() as (view, _):
        view.move_sentence(1)
        assert view.cursor.offset > 0
        view.move_paragraph(-1)
        assert view.cursor.offset == 0
        view.move_paragraph(2)
        assert words(view).startswith("Selon le cabinet Ardoise")


async def test_steps_over_mentions_visit_each_once(shown: Shown, annotations: Annotations) -> None:
    """And come back the same way; the sentence of the mention becomes the current one."""
    async with shown() as (view, _):
        visited = []
        for _step in annotations.mentions:
            view.move_mention(1)
            visited.append(view.current_mention)
            start, end = view.current_span
            assert visited[-1] is not None
            assert start <= visited[-1].start < end
        assert visited == list(annotations.mentions)
        view.move_mention(1)
        assert view.current_mention == annotations.mentions[-1]
        view.move_mention(-1)
        assert view.current_mention == annotations.mentions[-2]


async def test_steps_over_quotations_visit_each_once(shown: Shown, annotations: Annotations) -> None:
    """Also two in one paragraph, and one after which the sentence goes on."""
    async with shown() as (view, _):
        visited = []
        for _step in annotations.quotes:
            view.move_quote(1)
            visited.append(view.current_quote)
        assert visited == list(annotations.quotes)
        view.move_quote(-2)
        assert view.current_quote == annotations.quotes[-3]


async def test_the_quotation_over_the_current_sentence_is_current(shown: Shown, annotations: Annotations) -> None:
    """Without going to it: that is what is copied."""
    async with shown() as (view, _):
        assert view.current_quote is None
        view.move_sentence(2)
        assert view.current_quote == annotations.quotes[0]


async def test_pages_overlap_by_two_rows_and_take_the_cursor_along(
    shown: Shown, article: Article, annotations: Annotations
) -> None:
    """In one frame: nothing is animated."""
    text, sentences = long(article, annotations, 3)
    async with shown((60, 12), article=text, annotations=sentences) as (view, _):
        before = screen_text(view)
        view.move_page(1)
        assert view.scroll_offset.y == 10
        assert [line[2:] for line in screen_text(view)[:2]] == [line[2:] for line in before[-2:]]
        assert view.in_view(view.cursor.offset)
        view.move_page(-1)
        assert view.scroll_offset.y == 0
        view.move_page(-1)
        assert view.cursor.offset == 0
        view.move_page(1, half=True)
        assert view.scroll_offset.y == 6
        view.move_page(100)
        view.move_page(1)
        assert view.cursor.sentence == len(sentences.sentences) - 1


async def test_the_edges_are_the_first_and_the_last_sentence(shown: Shown, annotations: Annotations) -> None:
    """With all of the text before or after them in view, and the progress told."""
    async with shown((60, 12)) as (view, _):
        view.move_to_edge(start=False)
        assert view.cursor.sentence == len(annotations.sentences) - 1
        assert view.scroll_offset.y == view.max_scroll_y
        assert view.progress == 1
        view.move_to_edge(start=True)
        assert view.cursor.offset == view.scroll_offset.y == 0
        assert 0 < view.progress < 0.5


async def test_a_step_after_the_wheel_starts_from_what_is_in_view(
    shown: Shown, article: Article, annotations: Annotations
) -> None:
    """One goes on reading where one looks."""
    text, sentences = long(article, annotations, 3)
    async with shown((60, 12), article=text, annotations=sentences) as (view, pilot):
        view.scroll_to(y=40, animate=False)
        await pilot.pause()
        top = view.scroll_offset.y
        assert view.cursor.offset == 0
        assert view.visible_range in view.app.said
        view.move_sentence(1)
        assert view.visible_range[0] <= view.cursor.offset < view.visible_range[1]
        assert abs(view.scroll_offset.y - top) <= 2


async def test_a_click_selects_what_is_marked_or_else_its_sentence(shown: Shown, annotations: Annotations) -> None:
    """The mention inside a quotation, the quotation around it, the plain words."""
    async with shown() as (view, pilot):
        seven = view.article.text.index("trois centimètres")
        for offset, mention, quote in (
            (seven + 3, 6, 0),
            (view.article.text.index("pile centrale"), None, 0),
            (view.article.text.index("commerçants"), None, None),
        ):
            row = view._rows.row_of(offset)
            x = view.indent + MARGIN + offset - view._rows.span(row)[0]
            await pilot.click(ArticleView, offset=(x, view.y_of(offset)))
            await pilot.pause()
            assert (view.cursor.mention, view.cursor.quote) == (mention, quote)
            start, end = view.current_span
            assert start <= offset < end


@pytest.mark.parametrize("text", ["", "\n \n", "x"])
async def test_an_article_without_a_sentence_can_be_shown_and_moved_in(shown: Shown, text: str) -> None:
    """Nothing to read is no reason to fall."""
    async with shown(article=Article(text), annotations=None) as (view, pilot):
        for step in (1, -1):
            view.move_sentence(step)
            view.move_paragraph(step)
            view.move_page(step)
            view.move_mention(step)
            view.move_quote(step)
            view.move_to_edge(start=step > 0)
        await pilot.pause()
        assert view.cursor.offset == 0
        assert view.progress == 1 or text == "x"


async def test_lookups_made_ready_elsewhere_are_shown_like_annotations(
    shown: Shown, article: Article, annotations: Annotations
) -> None:
    """What takes time for a million words need not take it from the keys."""
    async with shown(annotations=None) as (view, _):
        view.show_marked(MarkedText(article, annotations))
        assert view.annotations is annotations
        assert view.cursor.sentence == 0
        view.move_quote(1)
        assert view.current_quote == annotations.quotes[0]
