"""What the windows over the reader have in common."""

from typing import Generic, TypeVar

from textual.screen import ModalScreen

from glose.ui.actions import bindings

__all__ = ["Dialog"]

Result = TypeVar("Result")


class Dialog(ModalScreen[Result | None], Generic[Result]):
    """A window in the middle of the screen, with one child; Esc closes it with None."""

    BINDINGS = bindings("dialog")
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

    def action_close(self) -> None:
        """Close the window and change nothing."""
        self.dismiss(None)
