"""What the article looks like, and what is selected in it with the mouse."""

from tests.ui.lone_view import Shown, screen_text
from textual.geometry import Offset
from textual.selection import Selection

from glose import themes
from glose.article import Article, Heading
from glose.ui.article_view import ArticleView
from glose.ui.row_strip import CURRENT_MARK, MARGIN


async def test_the_text_stands_beside_its_margin_with_paragraphs_apart(shown: Shown) -> None:
    """A blank row first, the mark of the current sentence, the bar of a quotation."""
    async with shown() as (view, _):
        lines = screen_text(view)
        assert lines[0] == ""
        assert lines[1] == f"{CURRENT_MARK}   Le conseil municipal de Valmorin a voté lundi 9 mars"
        assert lines[5] == ""
        assert lines[6] == "  ┃ « Nous ne pouvions plus attendre », a déclaré la"


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
