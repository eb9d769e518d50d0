"""The palette: any action by its name."""

from textual.binding import Binding
from textual.command import CommandPalette

from glose.translation import _

__all__ = ["Palette"]


class Palette(CommandPalette):
    """Textual's own, in the look of the reader's windows."""

    BINDINGS = [Binding("f1", "app.keys", show=False)]
    CSS = """
    Palette {
        & > Vertical { width: 76; max-width: 100%; height: auto; margin-top: 1; background: $surface; }
        #--input, #--input.--list-visible { border: round $border; background: $surface; padding: 0 1; }
        SearchIcon { display: none; }
        CommandInput, CommandInput:focus { border: none; height: 1; padding: 0; }
        CommandList { max-height: 70vh; background: $surface; border: none; padding: 0 1; scrollbar-size-vertical: 1; }
        .option-list--option-highlighted { background: $boost; color: $foreground; }
        CommandList:nocolor .option-list--option-highlighted { text-style: bold italic underline; }
    }
    """

    def __init__(self) -> None:
        super().__init__(placeholder=_("Search for an action…"))
