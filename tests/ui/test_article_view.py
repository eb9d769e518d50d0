"""The article on screen: what stands where, how the cursor steps, and that nothing moves that should not."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import msgspec
import pytest
from textual.app import App, ComposeResult
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.selection import Selection

from glose import themes
from glose.annotation import Annotations
from glose.article import Article, Heading
from glose.ui.article_view import ArticleView
from glose.ui.marked_text import MarkedText
from glose.ui.row_strip import CURRENT_MARK, MARGIN

Shown = Callable[..., AbstractAsyncContextManager[tuple[ArticleView, Pilot[None]]]]


class ViewApp(App[None]):
    """Nothing but the view, and what it says."""

    CSS = "ArticleView { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.said: list[object] = []

    def compose(self) -> ComposeResult:
        """The view alone."""
        yield ArticleView(themes.find(themes.DEFAULT))

    def on_article_view_cursor_moved(self, message: ArticleView.CursorMoved) -> None:
        """Keep it."""
        self.said.append(message.cursor)

    def on_row_view_scrolled(self, message: ArticleView.Scrolled) -> None:
        """Keep it."""
        self.said.append(message.view.visible_range)


@pytest.fixture
def shown(article: Article, annotations: Annotations) -> Shown:
    """Show the article, annotated unless told otherwise, on a screen of that size."""

    @asynccontextmanager
    async def on_screen(
        size: tuple[int, int] = (60, 20),
        *,
        article: Article = article,
        annotations: Annotations | None = annotations,
    ) -> AsyncIterator[tuple[ArticleView, Pilot[None]]]:
        app = ViewApp()
        async with app.run_test(size=size) as pilot:
            view = app.query_one(ArticleView)
            view.article = article
            view.annotations = annotations
            view.focus()
            await pilot.pause()
            yield view, pilot

    return on_screen


def screen_text(view: ArticleView) -> list[str]:
    """What the lines of the screen say."""
    return [view.render_line(y).text.rstrip() for y in range(view.size.height)]


def words(view: ArticleView, span: tuple[int, int] | None = None) -> str:
    """The words of a span, of the current sentence by default."""
    assert view.article is not None
    start, end = span or view.current_span
    return view.article.text[start:end]


def long(article: Article, annotations: Annotations, times: int) -> tuple[Article, Annotations]:
    """The article over and over, with the sentences of it all and nothing else."""
    step = len(article.text) + 1
    sentences = tuple(
        msgspec.structs.replace(sentence, start=sentence.start + turn * step, end=sentence.end + turn * step)
        for turn in range(times)
        for sentence in annotations.sentences
    )
    text = "\n".join([article.text] * times)
    return msgspec.structs.replace(article, text=text), msgspec.structs.replace(
        annotations, sentences=sentences, mentions=(), entities=(), quotes=()
    )


async def test_the_text_stands_beside_its_margin_with_paragraphs_apart(shown: Shown) -> None:
    """A blank row first, the mark of the current sentence, the bar of a quotation."""
    async with shown() as (view, _):
        lines = screen_text(view)
        assert lines[0] == ""
        assert lines[1] == f"{CURRENT_MARK}   Le conseil municipal de Valmorin a voté lundi 9 mars"
        assert lines[5] == ""
        assert lines[6] == "  ┃ « Nous ne pouvions plus attendre », a déclaré la"


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


async def test_the_wheel_scrolls_and_leaves_the_cursor(shown: Shown) -> None:
    """Looking ahead is not going ahead."""
    async with shown((60, 10)) as (view, pilot):
        view.post_message(_wheel(view))
        await pilot.pause()
        assert view.scroll_offset.y > 0
        assert view.cursor.offset == 0


def _wheel(view: ArticleView):
    from textual.events import MouseScrollDown

    return MouseScrollDown(view, 5, 5, 0, 1, 0, False, False, False)


async def test_text_selected_with_the_mouse_is_the_text_of_the_article(shown: Shown, article: Article) -> None:
    """Dragged over a wrapped line: no line end where the line wraps, and all paragraphs' own."""
    async with shown() as (view, pilot):
        await pilot.mouse_down(ArticleView, offset=(view.indent + MARGIN + 3, 1))
        await pilot.hover(ArticleView, offset=(view.indent + MARGIN + 10, 2))
        await pilot.mouse_up(ArticleView, offset=(view.indent + MARGIN + 10, 2))
        await pilot.pause()
        selected = view.screen.get_selected_text()
        assert selected is not None
        assert len(selected) > 50
        assert selected in article.text
        assert article.text.index(selected) == 3
        assert view.cursor.offset == 0
        everything = view.get_selection(Selection(None, None))
        assert everything == (article.text, "\n")


async def test_a_selection_holds_control_characters_as_they_are_and_shows_them_as_pictures(shown: Shown) -> None:
    """What is copied is the article; what is shown is harmless."""
    text = "Un\tdeux \x1b[31mtrois\x1b[0m \u202equatre\x9b\nfin"
    async with shown(article=Article(text), annotations=None) as (view, _):
        painted = "\n".join(screen_text(view))
        assert "\x1b" not in painted
        assert "\x9b" not in painted
        assert "\u202e" not in painted
        assert "␛[31mtrois" in painted
        row = view._rows.row_of(0)
        assert view.get_selection(Selection(Offset(0, row), Offset(100, row))) == (text.partition("\n")[0], "\n")
        assert view.get_selection(Selection(Offset(6, row), Offset(8, row))) == ("de", "\n")


async def test_the_terminal_cursor_stands_on_the_current_sentence(shown: Shown) -> None:
    """For braille displays and magnifiers."""
    async with shown() as (view, pilot):
        view.move_sentence(2)
        await pilot.pause()
        x, y = view.app.cursor_position
        assert y == view.region.y + view.y_of(view.cursor.offset)
        assert view.render_line(y - view.region.y).text[x - view.region.x :].startswith("« Nous")


async def test_a_heading_is_bold(shown: Shown) -> None:
    """Whatever its level."""
    article = Article("Un titre\nUn texte", headings=(Heading(0, 8, 2),))
    async with shown(article=article, annotations=None) as (view, _):
        bold = {segment.text for y in (1, 3) for segment in view.render_line(y) if segment.style and segment.style.bold}
        assert "Un titre" in bold
        assert "Un texte" not in bold


async def test_only_the_rows_that_look_different_are_painted_again(shown: Shown) -> None:
    """A step within the screen costs a few lines."""
    async with shown() as (view, pilot):
        for y in range(view.size.height):
            view.render_line(y)
        kept = {y: view.render_line(y) for y in range(view.size.height)}
        view.move_sentence(1)
        await pilot.pause()
        again = {y for y, strip in kept.items() if view.render_line(y) is not strip}
        assert {1, 3} <= again <= {0, 1, 2, 3, 4}


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


async def test_another_theme_changes_colours_and_nothing_else(shown: Shown) -> None:
    """The text and the cursor stay."""
    async with shown() as (view, _):
        view.move_sentence(3)
        before, cursor = screen_text(view), view.cursor
        styles = [segment.style for segment in view.render_line(1)]
        view.set_theme(themes.find("papier"))
        assert screen_text(view) == before
        assert view.cursor == cursor
        assert [segment.style for segment in view.render_line(1)] != styles


async def test_the_mark_of_the_current_sentence_pales_where_the_keys_go_elsewhere(shown: Shown) -> None:
    """Which pane has the focus is always seen."""
    async with shown() as (view, pilot):
        focused = next(iter(view.render_line(1))).style, list(view.render_line(1))[1].style
        view.screen.set_focus(None)
        await pilot.pause()
        blurred = next(iter(view.render_line(1))).style, list(view.render_line(1))[1].style
        assert focused[1] != blurred[1]
        assert focused[0] == blurred[0]


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
