"""The line at the bottom in which the reader types what to search for or where to go."""

from rich.cells import cell_len
from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Input, Static

from glose.terminal_text import visible_line
from glose.ui.actions import bindings
from glose.ui.prompting import Left, Purpose, Stepped, Taken, Typed

__all__ = ["Prompt", "PromptLine"]


class PromptLine(Input):
    """What is typed for `purpose`, told by the messages of `glose.ui.prompting`."""

    BINDINGS = bindings("prompt")

    def __init__(self, purpose: Purpose, hint: str) -> None:
        super().__init__(placeholder=visible_line(hint), select_on_focus=False)
        self.purpose: Purpose = purpose

    @on(Input.Changed)
    def _tell(self, message: Input.Changed) -> None:
        message.stop()
        self.post_message(Typed(self.purpose, message.value))

    def action_accept(self) -> None:
        """Take what is typed."""
        self.post_message(Taken(self.purpose, self.value))

    def action_leave(self) -> None:
        """Back out."""
        self.post_message(Left(self.purpose))

    def action_next_found(self) -> None:
        """Go to the next of what was found."""
        self.post_message(Stepped(self.purpose, 1))

    def action_previous_found(self) -> None:
        """Go to the one before."""
        self.post_message(Stepped(self.purpose, -1))

    def _on_paste(self, event: events.Paste) -> None:
        """Take pasted text on one line, its control characters made visible."""
        self.insert_text_at_cursor(visible_line(event.text.strip("\n")))
        event.stop()
        event.prevent_default()


class Prompt(Horizontal):
    """A sign that says what for, the line that is typed in, and a note at the right of what came of it.

    `hint` stands in the line as long as nothing is typed.
    """

    DEFAULT_CSS = """
    Prompt {
        height: 1;
        background: $panel;
        color: $foreground;
        .prompt--sign { width: auto; padding-left: 1; text-style: bold; }
        .prompt--note { width: auto; max-width: 75%; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
        PromptLine, PromptLine:focus {
            width: 1fr;
            height: 1;
            border: none;
            padding: 0;
            color: $foreground;
            background: $panel;
            background-tint: $panel 0%;
        }
        &.-wrong .prompt--note { text-style: bold; color: $error; }
    }
    """

    note: reactive[str] = reactive("", init=False)
    """What came of it so far."""
    wrong: reactive[bool] = reactive(False, init=False)
    """Whether the note says what is wrong with it."""

    def __init__(self, sign: str, purpose: Purpose, hint: str = "") -> None:
        super().__init__()
        self._sign = sign
        self.line = PromptLine(purpose, hint)
        self._words = Static(classes="prompt--note", markup=False)

    def compose(self) -> ComposeResult:
        """The three parts."""
        yield Static(Text(self._sign), classes="prompt--sign")
        yield self.line
        yield self._words

    def on_mount(self) -> None:
        """Be ready to be typed in."""
        self.line.focus()

    def watch_note(self, note: str) -> None:
        """Show the note, cut where there is no room."""
        words = visible_line(note)
        self._words.update(Content(words))
        self._words.styles.width = cell_len(words) + 2

    def watch_wrong(self, wrong: bool) -> None:
        """Show whether something is wrong."""
        self.set_class(wrong, "-wrong")
