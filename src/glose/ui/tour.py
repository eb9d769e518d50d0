"""A first tour: a box over the reader names one key at a time, and goes on when that is pressed."""

from collections.abc import Mapping
from typing import NamedTuple

from rich.style import Style
from rich.text import Text
from textual import events
from textual.actions import ActionParseResult
from textual.app import ComposeResult
from textual.dom import DOMNode
from textual.reactive import reactive
from textual.widgets import Static

from glose.translation import _
from glose.ui.actions import ACTIONS, key_text, keys_of
from glose.ui.app import ReaderApp
from glose.ui.screens.reader import ReaderScreen

__all__ = ["TourBox", "TourReader", "steps"]

_LOW = 24  # lines of the screen


class Step(NamedTuple):
    """The name of the action to take, and what to say before it."""

    action: str
    words: str


def steps() -> tuple[Step, ...]:
    """Return the steps; the key of the action stands for {key} in their words."""
    return (
        Step(
            "next_sentence", _("The bar at the left marks the current sentence. Press {key} to step to the next one.")
        ),
        Step("next_mention", _("Every name is marked, by colour and by weight. Press {key} to go to the next name.")),
        Step(
            "next_quotation", _("What somebody said has a bar beside it. Press {key}: the card below says who speaks.")
        ),
        Step("copy", _("Press {key} to copy the quotation, with its speaker and its source.")),
        Step("next_pane", _("The panel lists who is named and who said what. Press {key} to go there.")),
        Step("choose", _("Press {key} on a row to jump to where it stands in the text.")),
        Step("themes", _("Press {key} to see the themes; Esc keeps the one you have, Enter takes another.")),
        Step("keys", _("Press {key} for all keys and signs; Esc closes the list.")),
    )


class TourBox(Static):
    """The words of one step, and how many there are."""

    DEFAULT_CSS = """
    TourBox {
        layer: tour;
        dock: bottom;
        width: 58;
        max-width: 100%;
        height: auto;
        margin: 0 0 8 5;  /* above the card and the keys */
        padding: 0 2;
        background: $panel;
        color: $foreground;
        border: round $accent;
        border-title-color: $accent;
        border-title-style: bold;
        border-subtitle-color: $foreground-muted;
        &.-low { margin: 0 0 1 0; }
    }
    """

    at: reactive[int] = reactive(0)
    """Which step is asked for, from 0; as many as there are once all are taken."""

    def __init__(self) -> None:
        super().__init__()
        self._steps = steps()

    def on_mount(self) -> None:
        """Show the first step."""
        self.border_title = _("Tour")
        self.watch_at()

    def taken(self, action: str) -> None:
        """Go on if `action` is what was asked for."""
        if self.at < len(self._steps) and self._steps[self.at].action == action:
            self.at += 1

    def watch_at(self) -> None:
        """Show the step, and under it how far the tour has come."""
        count = len(self._steps)
        self.border_subtitle = "●" * self.at + "○" * (count - self.at)
        if self.at < count:
            self.update(_with_key(self._steps[self.at].words, self._steps[self.at].action))
        else:
            self.update(_with_key(_("That is all. Read on as you like; {key} closes the reader."), "quit"))


def _with_key(words: str, name: str) -> Text:
    """Return `words` with the key of the action `name` in its place."""
    before, _sign, after = words.partition("{key}")
    action = next(one for one in ACTIONS if one.name == name)
    return Text.assemble(before, (f" {key_text(keys_of(action)[0])} ", Style(bold=True, reverse=True)), after)


class _TourScreen(ReaderScreen):
    """The reader's screen with the box over it."""

    DEFAULT_CSS = "_TourScreen { layers: default tour; }"

    def compose(self) -> ComposeResult:
        """All that the reader has, and the box."""
        yield from super().compose()
        yield TourBox()

    def on_resize(self, event: events.Resize) -> None:
        """Move the box over the card where it would hide the text."""
        self.query_one(TourBox).set_class(event.size.height < _LOW, "-low")


class TourReader(ReaderApp):
    """A reader that watches which actions are taken."""

    SCREEN = _TourScreen

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Take `action`, then tell the box."""
        handled = await super().run_action(action, default_namespace, namespaces)
        name = action if isinstance(action, str) else action[1]
        if handled:
            self.reader.query_one(TourBox).taken(name.rpartition(".")[2])
        return handled
