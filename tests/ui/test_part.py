"""Parts of a class: what they declare belongs to the whole."""

import pytest
from textual import on
from textual.app import App, ComposeResult
from textual.message import Message
from textual.reactive import var
from textual.widget import Widget

from glose.ui.part import Whole


class Rang(Message):
    """Something rang."""


class Base(Whole, Widget):
    """What the parts build on."""


class Ringing(Base, part=True):
    """A part with a reactive and a handler."""

    rings: var[int] = var(0, init=False)

    @on(Rang)
    def _count(self) -> None:
        self.rings += 1


class Bell(Ringing):
    """The whole."""

    seen = 0

    def watch_rings(self, rings: int) -> None:
        """Note what the part did."""
        self.seen = rings


class Belfry(App[None]):
    """Holds one bell."""

    def compose(self) -> ComposeResult:
        """The bell."""
        yield Bell()


async def test_the_whole_has_the_reactives_and_the_handlers_of_its_parts() -> None:
    async with Belfry().run_test() as pilot:
        bell = pilot.app.query_one(Bell)
        bell.post_message(Rang())
        await pilot.pause()
        assert bell.seen == bell.rings == 1


def test_a_part_has_no_style_sheet_of_its_own() -> None:
    with pytest.raises(TypeError, match="Painted is a part"):
        type(Base)("Painted", (Base,), {"DEFAULT_CSS": "Painted { height: 3; }"}, part=True)
