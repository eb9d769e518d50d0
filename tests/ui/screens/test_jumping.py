"""Jumping, key by key: numbers, headings, mentions, entity pages, and the way back."""

from collections.abc import Awaitable, Callable

import msgspec
from textual.content import Content
from textual.pilot import Pilot

from glose.annotation import Annotations
from glose.article import Article, Heading, paragraphs
from glose.ui.app import ReaderApp
from glose.ui.screens.entity_page import EntityPage
from glose.ui.screens.outline import Outline
from glose.ui.screens.reader import ReaderScreen
from glose.ui.widgets.row_list import RowList

OpenReader = Callable[..., ReaderApp]
Ready = Callable[[Pilot[None]], Awaitable[ReaderScreen]]
SIZE = (120, 40)
ODILE_SAYS = ["q1", "q3", "q4", "q7"]


def _told(pilot: Pilot[None]) -> list[str]:
    return [notification.message for notification in pilot.app._notifications]


async def _typed(pilot: Pilot[None], words: str) -> None:
    await pilot.press("colon", *words, "enter")
    await pilot.pause()


async def test_colon_goes_to_a_sentence_a_paragraph_and_a_percentage(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        visited = []
        for words in ("5", "p2", "100%", "1"):
            await _typed(pilot, words)
            visited.append(reader.text.cursor.sentence)
        assert visited == [4, 2, 12, 0]
        assert reader.prompt is None
        assert reader.text.has_focus


async def test_what_is_no_place_is_said_and_can_be_mended_or_left(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await _typed(pilot, "5x")
        assert reader.prompt.note.startswith("5x is no place: type a sentence (12)")
        await pilot.press("backspace")
        await pilot.pause()
        assert reader.prompt.note == ""
        await pilot.press("escape")
        await pilot.pause()
        assert reader.prompt is None
        assert reader.text.cursor.sentence == 0


async def test_brackets_go_back_and_forward_through_every_kind_of_jump(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await _typed(pilot, "3")
        await pilot.press("G")
        await pilot.pause()
        await pilot.press("tab", "enter")  # Odile Vasseur, in the third sentence
        await pilot.pause()
        await pilot.press("slash", *"2019", "enter")
        await pilot.pause(0.1)
        visited = [reader.text.cursor.sentence]
        for key in ("[", "[", "[", "[", "[", "]", "]", "]", "]", "]"):
            await pilot.press(key)
            visited.append(reader.text.cursor.sentence)
        assert visited == [9, 2, 12, 2, 0, 0, 2, 12, 2, 9, 9]
        assert _told(pilot) == ["There is no place to go back to.", "There is no place to go forward to."]


async def test_star_goes_round_the_mentions_of_the_entity_under_the_cursor(
    open_reader: OpenReader, ready: Ready, annotations: Annotations
) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("j", "j")
        visited = []
        for _star in range(4):
            await pilot.press("*")
            visited.append(annotations.mentions[reader.text.cursor.mention].id)
        assert visited == ["m10", "m16", "m6", "m10"]


async def test_star_and_i_say_when_there_is_no_name(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await _typed(pilot, "7")
        assert reader.text.current_mention is None
        await pilot.press("*", "i")
        await pilot.pause()
        assert _told(pilot)[0] == "No name in this sentence."
        assert pilot.app.screen is reader


async def test_i_shows_an_entity_with_its_mentions_and_quotations_and_enter_goes_there(
    open_reader: OpenReader, ready: Ready, annotations: Annotations
) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("j", "j", "i")
        await pilot.pause()
        page = pilot.app.screen
        assert isinstance(page, EntityPage)
        rows = page.query_one(RowList)
        assert rows.border_title == "● Odile Vasseur, maire — Persons"
        assert [(row.title, row.count) for row in rows.rows if not row.key] == [
            ("Mentions", "3"),
            ("", ""),
            ("What it said", "4"),
        ]
        mentioned = [row for row in rows.rows if row.key.startswith("mention")]
        assert [row.title[slice(*row.strong)] for row in mentioned] == ["Odile Vasseur", "Odile Vasseur", "Vasseur"]
        assert len({row.strong[0] for row in mentioned}) == 1
        said = [row.key.removeprefix("quote ") for row in rows.rows if row.key.startswith("quote")]
        assert [annotations.quotes[int(place)].id for place in said] == ODILE_SAYS
        await pilot.press("j", "j", "enter")
        await pilot.pause()
        assert annotations.mentions[reader.text.cursor.mention].id == "m16"
        await pilot.press("[")
        assert reader.text.cursor.sentence == 2


async def test_an_entity_page_tells_what_is_said_of_it_and_by_whom(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        place = next(i for i, one in enumerate(reader.index.annotations.mentions) if one.text == "2019")
        reader.text.go_to(reader.index.annotations.mentions[place].start, mention=place)
        await pilot.press("i")
        await pilot.pause()
        rows = pilot.app.screen.query_one(RowList)
        assert [row.title for row in rows.rows if not row.key] == ["Mentions", "", "What is said of it"]
        assert rows.rows[-1].title == "Karim Benhadj"
        await pilot.press("G", "enter")
        await pilot.pause()
        assert reader.index.annotations.quotes[reader.text.cursor.quote].id == "q6"


async def test_i_in_the_panel_shows_the_entity_or_the_speaker_of_the_row(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        await ready(pilot)
        for keys, name in ((("tab", "j"), "Karim Benhadj"), (("tab", "j"), "Ardoise")):
            await pilot.press(*keys, "i")
            await pilot.pause()
            assert name in str(pilot.app.screen.query_one(RowList).border_title)
            await pilot.press("escape")
            await pilot.pause()


async def test_o_lists_the_headings_and_enter_goes_to_one(
    open_reader: OpenReader, ready: Ready, article: Article
) -> None:
    spans = list(paragraphs(article.text))
    headings = tuple(Heading(*spans[number], level) for number, level in ((0, 2), (2, 3), (4, 2)))
    headed = msgspec.structs.replace(article, headings=headings)
    async with open_reader(article=headed).run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await _typed(pilot, "p4")
        await pilot.press("o")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Outline)
        rows = pilot.app.screen.query_one(RowList)
        assert [row.title[:4] for row in rows.rows] == ["Le c", "  Se", "Les "]
        assert rows.cursor == 1
        await pilot.press("j", "enter")
        await pilot.pause()
        assert reader.text.cursor.offset == spans[4][0]


async def test_o_says_when_there_are_no_headings(open_reader: OpenReader, ready: Ready) -> None:
    async with open_reader().run_test(size=SIZE) as pilot:
        reader = await ready(pilot)
        await pilot.press("o")
        await pilot.pause()
        assert _told(pilot) == ["This article has no headings."]
        assert pilot.app.screen is reader


async def test_hostile_names_are_no_markup_on_the_page(
    open_reader: OpenReader, ready: Ready, annotations: Annotations
) -> None:
    evil = "[bold]x[/] \x1b[31m\u202e"
    entities = tuple(msgspec.structs.replace(entity, name=evil, roles=(evil,)) for entity in annotations.entities)
    hostile = msgspec.structs.replace(annotations, entities=entities)
    async with open_reader(annotate=lambda _article: iter([hostile])).run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("i")
        await pilot.pause()
        title = Content.from_markup(str(pilot.app.screen.query_one(RowList).border_title))
        assert "[bold]x[/] ␛[31m␦" in title.plain
        assert "\x1b" not in pilot.app.export_screenshot()


async def test_what_is_wrong_is_cut_with_an_ellipsis_where_there_is_no_room(
    open_reader: OpenReader, ready: Ready
) -> None:
    async with open_reader().run_test(size=(40, 12)) as pilot:
        reader = await ready(pilot)
        await pilot.press("colon", *"1x", "enter")
        await pilot.pause()
        note = reader.prompt.query_one(".prompt--note")
        assert "".join(segment.text for segment in note.render_line(0)).strip() == "1x is no place: type a sent…"
