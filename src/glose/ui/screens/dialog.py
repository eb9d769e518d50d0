"""What the windows over the reader have in common."""

from typing import ClassVar, Generic, TypeVar

from textual.screen import ModalScreen

from glose.ui.actions import Place, bindings

__all__ = ["Dialog"]

Result = TypeVar("Result")


class Dialog(ModalScreen[Result | None], Generic[Result]):
    """A window in the middle of the screen, with one child; Esc closes it with None."""

    BINDINGS = bindings("dialog")
    places: ClassVar[tuple[Place, ...]] = ("list", "dialog")
    """Where the actions are that work in it, the nearest first."""
    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background 60%;
        & > * {
            max-width: 100%;
            max-height: 100%;
            background: $surface;
            border: round $border;
            border-title-color: $foreground;
            border-title-style: bold;
            border-subtitle-color: $foreground-muted;
            padding: 0 1;
        }
    }
    """

    async def action_window_keys(self) -> None:
        """Show the keys that work here."""
        await self.run_action("app.keys")

    def action_close(self) -> None:
        """Close the window and change nothing."""
        self.dismiss(None)
