"""Every key of the reader, pressed."""

from collections.abc import Callable

import pytest
from tests.ui.waiting import annotated
from textual.widget import Widget

from glose.annotation import Annotations
from glose.article import Article
from glose.ui.app import ReaderApp
from glose.ui.screens.help import Help
from glose.ui.screens.reader import ReaderScreen
from glose.ui.screens.theme_chooser import ThemeChooser
from glose.ui.widgets.card import Card
from glose.ui.widgets.row_list import RowList
from glose.ui.widgets.title_bar import TitleBar

OpenReader = Callable[..., ReaderApp]
WIDE, NARROW, SMALL = (120, 40), (80, 24), (40, 12)


def _focused(reader: ReaderScreen) -> str:
    focused = reader.focused
    return (focused.id or type(focused).__name__) if focused else ""


def _line(widget: Widget) -> str:
    """The one line of a bar."""
    return widget.render().plain.strip()


SECOND, THIRD, LAST = 1, 2, 12


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ("j", SECOND),
        ("down", SECOND),
        ("j j k", SECOND),
        ("j j up", SECOND),
        ("right_curly_bracket", THIRD),
        ("right_curly_bracket right_curly_bracket left_curly_bracket", THIRD),
        ("G", LAST),
        ("end", LAST),
        ("G g", 0),
        ("G home", 0),
        ("k", 0),
        ("G j", LAST),
    ],
)
async def test_keys_step_over_sentences(open_reader: OpenReader, keys: str, sentence: int) -> None:
    async with open_reader().run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        await pilot.press(*keys.split())
        assert reader.text.cursor.sentence == sentence


@pytest.mark.parametrize(
    "there_and_back", ["space b", "pagedown pageup", "ctrl+d ctrl+u", "space pageup"], ids=lambda keys: keys
)
async def test_keys_turn_pages_there_and_back(open_reader: OpenReader, there_and_back: str) -> None:
    there, back = there_and_back.split()
    async with open_reader().run_test(size=SMALL) as pilot:
        reader = await annotated(pilot)
        await pilot.press(there)
        await pilot.pause()
        forward = reader.text.scroll_offset.y
        await pilot.press(back)
        await pilot.pause()
        assert forward >= 3
        assert reader.text.scroll_offset.y <= 1  # the blank row above the text need not come back
        assert reader.text.cursor.sentence == 0


async def test_half_a_page_is_less_than_a_page(open_reader: OpenReader) -> None:
    async with open_reader().run_test(size=SMALL) as pilot:
        reader = await annotated(pilot)
        await pilot.press("ctrl+d")
        await pilot.pause()
        half = reader.text.scroll_offset.y
        await pilot.press("g", "space")
        await pilot.pause()
        assert 0 < half < reader.text.scroll_offset.y


async def test_e_and_s_go_to_mentions_and_quotations_from_any_pane(
    open_reader: OpenReader, annotations: Annotations
) -> None:
    async with open_reader().run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        await pilot.press("e", "e")
        assert annotations.mentions[reader.text.cursor.mention].text == "lundi 9 mars"
        await pilot.press("E")
        assert annotations.mentions[reader.text.cursor.mention].text == "Valmorin"
        await pilot.press("tab", "s", "s")
        assert annotations.quotes[reader.text.cursor.quote].id == "q2"
        await pilot.press("S")
        assert annotations.quotes[reader.text.cursor.quote].id == "q1"
        assert _focused(reader) == "entities"


async def test_tab_goes_round_the_panes_and_back(open_reader: OpenReader) -> None:
    async with open_reader().run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        visited = [_focused(reader)]
        for key in ("tab", "tab", "tab", "shift+tab", "shift+tab", "shift+tab"):
            await pilot.press(key)
            visited.append(_focused(reader))
        assert visited == [
            "ArticlePane",
            "entities",
            "quotations",
            "ArticlePane",
            "quotations",
            "entities",
            "ArticlePane",
        ]


async def test_a_card_that_scrolls_is_a_pane_too(open_reader: OpenReader) -> None:
    async with open_reader().run_test(size=SMALL) as pilot:
        reader = await annotated(pilot)
        await pilot.press("s")
        await pilot.pause()
        await pilot.press("shift+tab")
        assert isinstance(reader.focused, Card)
        await pilot.press("down")
        assert reader.card.scroll_offset.y == 1
        await pilot.press("escape")
        assert _focused(reader) == "ArticlePane"


async def test_enter_in_the_panel_jumps_and_gives_the_focus_to_the_text(
    open_reader: OpenReader, annotations: Annotations
) -> None:
    async with open_reader().run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        await pilot.press("tab", "j", "enter")
        assert annotations.mentions[reader.text.cursor.mention].text == "Karim Benhadj"
        assert _focused(reader) == "ArticlePane"
        await pilot.press("tab", "tab", "G", "enter")
        assert annotations.quotes[reader.text.cursor.quote].id == "q7"
        assert _focused(reader) == "ArticlePane"


async def test_a_click_on_a_row_jumps_and_the_next_one_goes_on_to_the_next_mention(
    open_reader: OpenReader, annotations: Annotations
) -> None:
    async with open_reader().run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        visited = []
        for _click in range(4):
            await pilot.click("#entities", offset=(6, 1))
            visited.append(annotations.mentions[reader.text.cursor.mention].id)
        assert visited == ["m6", "m10", "m16", "m6"]
        assert _focused(reader) == "entities"


async def test_arrows_and_a_click_on_its_name_change_the_tab(open_reader: OpenReader) -> None:
    async with open_reader().run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        await pilot.press("tab", "right")
        assert (reader.panel.tab, _focused(reader)) == ("quotations", "quotations")
        await pilot.press("left")
        assert (reader.panel.tab, _focused(reader)) == ("entities", "entities")
        await pilot.click("_TabBar", offset=(18, 0))
        assert (reader.panel.tab, _focused(reader)) == ("quotations", "quotations")


async def test_r_ranks_entities_by_frequency_and_again_by_first_mention(open_reader: OpenReader) -> None:
    async with open_reader().run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        first = [row.title for row in reader.panel.list_of("entities").rows]
        await pilot.press("tab", "j", "r")
        rows = reader.panel.list_of("entities")
        assert reader.panel.by_frequency
        assert rows.row is not None
        assert rows.row.title == "Karim Benhadj"
        await pilot.press("r")
        assert [row.title for row in rows.rows] == first


async def test_backslash_hides_and_shows_the_panel_beside_the_text(open_reader: OpenReader) -> None:
    async with open_reader().run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        width = reader.text.size.width
        await pilot.press("tab", "backslash")
        await pilot.pause()
        assert not reader.panel.display
        assert _focused(reader) == "ArticlePane"
        assert reader.text.size.width > width
        await pilot.press("backslash")
        assert reader.panel.display


async def test_under_ninety_columns_the_panel_is_a_drawer_over_the_text(open_reader: OpenReader) -> None:
    async with open_reader().run_test(size=NARROW) as pilot:
        reader = await annotated(pilot)
        width = reader.text.size.width
        assert not reader.panel.display
        await pilot.press("backslash")
        await pilot.pause()
        assert reader.panel.display
        assert (_focused(reader), reader.text.size.width) == ("entities", width)
        assert reader.panel.region.right == 80
        await pilot.press("escape")
        assert not reader.panel.display
        assert _focused(reader) == "ArticlePane"


async def test_enter_in_the_drawer_jumps_and_closes_it(open_reader: OpenReader, annotations: Annotations) -> None:
    async with open_reader().run_test(size=SMALL) as pilot:
        reader = await annotated(pilot)
        await pilot.press("tab", "j", "enter")
        assert not reader.panel.display
        assert annotations.mentions[reader.text.cursor.mention].text == "Karim Benhadj"


async def test_a_terminal_that_grows_puts_the_panel_beside_the_text_again(open_reader: OpenReader) -> None:
    async with open_reader().run_test(size=NARROW) as pilot:
        reader = await annotated(pilot)
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        assert reader.panel.display
        await pilot.resize_terminal(*NARROW)
        await pilot.pause()
        assert not reader.panel.display


async def test_the_panel_follows_the_text_unless_the_reader_is_in_it(open_reader: OpenReader) -> None:
    async with open_reader().run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        quotations = reader.panel.list_of("quotations")
        await pilot.press("s", "s", "s")
        assert quotations.row is not None
        assert quotations.row.key == "q3"
        await pilot.press("tab", "tab", "s")
        assert quotations.row.key == "q3"


async def test_question_mark_t_and_the_palette_open_their_windows_and_escape_closes_them(
    open_reader: OpenReader,
) -> None:
    async with open_reader().run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        for key, window in (("question_mark", Help), ("t", ThemeChooser)):
            await pilot.press(key)
            assert isinstance(pilot.app.screen, window)
            await pilot.press("escape")
            assert pilot.app.screen is reader
        await pilot.press("ctrl+p")
        assert type(pilot.app.screen).__name__ == "Palette"


async def test_the_palette_does_what_it_says_in_the_pane_it_belongs_to(open_reader: OpenReader) -> None:
    async with open_reader().run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        await pilot.press("tab", "ctrl+p", *"end of the art")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert reader.text.cursor.sentence == LAST


async def test_q_quits(open_reader: OpenReader) -> None:
    app = open_reader()
    async with app.run_test(size=WIDE) as pilot:
        await annotated(pilot)
        await pilot.press("q")
    assert app.return_code == 0


async def test_the_title_bar_says_what_and_where(open_reader: OpenReader) -> None:
    async with open_reader().run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        await pilot.press("j", "j")
        title = _line(reader.query_one(TitleBar))
        assert title.startswith("À Valmorin, le pont des Tanneurs ferme pour dix-huit mois — Le Courrier de l’Orle  ")
        assert "sentence 3 of 13 · " in title
        await pilot.resize_terminal(140, 40)
        await pilot.pause()
        assert "Le Courrier de l’Orle, 10 March 2026" in _line(reader.query_one(TitleBar))
        await pilot.resize_terminal(*SMALL)
        await pilot.pause()
        assert "3/13 " in _line(reader.query_one(TitleBar))


async def test_the_key_bar_names_the_keys_of_the_pane_and_always_help_and_quit(open_reader: OpenReader) -> None:
    async with open_reader().run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        in_text = _line(reader.key_bar)
        await pilot.press("tab")
        in_panel = _line(reader.key_bar)
        await pilot.resize_terminal(*SMALL)
        await pilot.pause()
        assert in_text.startswith("j/k sentence  Space/b page  e/E name  s/S said  y copy")
        assert in_panel.startswith("Enter open  j/k row  → tab  r rank")
        assert "Esc text" in in_panel
        assert "Esc" not in in_text
        assert _line(reader.key_bar).endswith("? keys  q quit")


async def test_a_click_on_a_key_of_the_bar_presses_it(open_reader: OpenReader) -> None:
    async with open_reader().run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        bar = reader.key_bar.render().plain
        await pilot.click("KeyBar", offset=(bar.index("s/S"), 0))
        assert reader.text.cursor.quote == 0
        await pilot.click("KeyBar", offset=(bar.index("? keys"), 0))
        assert isinstance(pilot.app.screen, Help)


async def test_hostile_titles_and_names_are_shown_not_obeyed(
    open_reader: OpenReader, article: Article, annotations: Annotations
) -> None:
    import msgspec

    evil = "[bold]x[/] \x1b[31m\x9b2J\u202e"
    record = msgspec.structs.replace(article.record, title=evil, container_title=evil)
    entities = tuple(msgspec.structs.replace(entity, name=evil, roles=(evil,)) for entity in annotations.entities)
    mentions = tuple(msgspec.structs.replace(mention, text=evil) for mention in annotations.mentions)
    hostile = msgspec.structs.replace(annotations, entities=entities, mentions=mentions)
    app = open_reader(
        article=msgspec.structs.replace(article, record=record), annotate=lambda _article: iter([hostile])
    )
    async with app.run_test(size=WIDE) as pilot:
        reader = await annotated(pilot)
        shown = "[bold]x[/] ␛[31m␦2J␦"
        assert _line(reader.title_bar).startswith(f"{shown} — {shown}, 10 March 2026")
        assert shown in reader.query_one("#entities", RowList).render_line(1).text
        await pilot.press("tab", "y")
        await pilot.pause(0.1)
        await pilot.app.workers.wait_for_complete()
        screenshot = pilot.app.export_screenshot()
        assert "\x1b" not in screenshot
        assert "\x9b" not in screenshot
