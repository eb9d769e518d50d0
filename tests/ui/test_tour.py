"""The tour asks for one key after another, and goes on when it is pressed."""

import pytest

from glose import themes
from glose.annotation import Annotations
from glose.article import Article
from glose.clipboard import Copied
from glose.ui.actions import ACTIONS, keys_of
from glose.ui.tour import TourBox, TourReader, steps


@pytest.fixture
def tour(article: Article, annotations: Annotations) -> TourReader:
    def copy(text: str, **_ways: object) -> Copied:
        return Copied("record", sure=True, length=len(text))

    return TourReader(
        article, theme=themes.find(themes.DEFAULT), copy=copy, annotate=lambda _article: iter([annotations])
    )


def key(action: str) -> str:
    return next(keys_of(one)[0] for one in ACTIONS if one.name == action)


async def test_every_step_is_an_action_whose_key_leads_to_the_next(tour: TourReader, ready) -> None:
    async with tour.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        box = tour.reader.query_one(TourBox)
        for number, step in enumerate(steps()):
            assert box.at == number
            assert box.border_subtitle == "●" * number + "○" * (len(steps()) - number)
            await pilot.press(key(step.action))
            await pilot.pause()
            if step.action in ("themes", "keys"):
                await pilot.press("escape")
        assert box.at == len(steps())
        assert "closes the reader" in str(box.content)


async def test_other_keys_work_and_do_not_lead_on(tour: TourReader, ready) -> None:
    async with tour.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await pilot.press("s")
        assert tour.reader.text.current_quote is not None
        assert tour.reader.query_one(TourBox).at == 0


async def test_the_box_leaves_the_focus_to_the_text_and_fits_a_small_screen(tour: TourReader, ready) -> None:
    async with tour.run_test(size=(40, 12)) as pilot:
        await ready(pilot)
        assert tour.reader.text.has_focus
        assert tour.reader.query_one(TourBox).region.right <= 40
