"""The one table of what the reader can do: its rows make the key bindings, the footer, the palette and the help.

The names of actions are also what a reader gives keys of their own to (`glose.ui.keymap`).

To add an action, add a row here and a method `action_<name>` to the class that `OWNERS` names for its place.
"""

from collections.abc import Mapping
from typing import Literal

import msgspec
from textual.binding import Binding, BindingType
from textual.keys import format_key

from glose.translation import _

__all__ = ["ACTIONS", "KEYS", "PLACES", "WINDOWS", "Action", "Place", "bindings", "key_name", "key_text", "keys_of"]
__all__ += ["of_place", "use_keys"]

Place = Literal["text", "list", "panel", "reader", "app", "dialog", "copy_as", "metadata", "notes", "prompt"]
"""Where an action works; each place is one class, whose methods the actions are."""

PLACES: dict[Place, str] = {
    "text": "In the text",
    "list": "In a list",
    "panel": "In the panel",
    "reader": "Everywhere in the reader",
    "app": "Always",
    "dialog": "In a window over the reader",
    "copy_as": "In “Copy as…”",
    "metadata": "In “Metadata”",
    "notes": "In “Notes”",
    "prompt": "While typing at the bottom",
}
"""What the help calls each place, in the order in which it shows them."""

WINDOWS: tuple[Place, ...] = ("dialog", "copy_as", "metadata", "notes", "prompt")
"""The places over the reader's panes: what works there is not offered from them."""


class Action(msgspec.Struct, frozen=True):
    """One thing that the reader can do.

    `name` without `action_` is the method's name; `keys` are Textual's key names, the one to show first; `title` is its
    line in the palette, `help` the sentence beside it; `label` is its word in the footer, where neighbours of one
    label share it ("j/k sentence"); without a label an action is not in the footer.
    """

    name: str
    keys: tuple[str, ...]
    title: str
    help: str
    place: Place
    label: str = ""


ACTIONS: tuple[Action, ...] = (
    Action("next_sentence", ("j", "down"), "Next sentence", "Step to the next sentence.", "text", "sentence"),
    Action("previous_sentence", ("k", "up"), "Previous sentence", "Step back one sentence.", "text", "sentence"),
    Action("next_paragraph", ("}",), "Next paragraph", "Step to the next paragraph.", "text"),
    Action("previous_paragraph", ("{",), "Previous paragraph", "Step back one paragraph.", "text"),
    Action("next_page", ("space", "pagedown"), "Next page", "Turn one screen forward.", "text", "page"),
    Action("previous_page", ("b", "pageup"), "Previous page", "Turn one screen back.", "text", "page"),
    Action("next_half_page", ("ctrl+d",), "Half a page forward", "Turn half a screen forward.", "text"),
    Action("previous_half_page", ("ctrl+u",), "Half a page back", "Turn half a screen back.", "text"),
    Action("start", ("g", "home"), "Start of the article", "Go to the first sentence.", "text"),
    Action("end", ("G", "end"), "End of the article", "Go to the last sentence.", "text"),
    Action("choose", ("enter",), "Choose the row", "Jump into the text, or take what the row offers.", "list", "open"),
    Action("next_row", ("j", "down"), "Next row", "Step to the next row of the list.", "list", "row"),
    Action("previous_row", ("k", "up"), "Previous row", "Step to the row before.", "list", "row"),
    Action("next_rows", ("space", "pagedown", "ctrl+d"), "Next rows", "Turn one screen of rows forward.", "list"),
    Action("previous_rows", ("b", "pageup", "ctrl+u"), "Previous rows", "Turn one screen of rows back.", "list"),
    Action("first_row", ("g", "home"), "First row", "Go to the first row.", "list"),
    Action("last_row", ("G", "end"), "Last row", "Go to the last row.", "list"),
    Action("other_tab", ("right", "left"), "Other tab", "Show the other tab of the panel.", "panel", "tab"),
    Action("sort", ("r",), "Rank entities", "Rank by first mention, or the most named first.", "panel", "rank"),
    Action("back", ("escape",), "Back", "Back to the text; a panel that covers it closes.", "reader", "text"),
    Action("next_mention", ("e",), "Next name", "Go to the next mention of an entity.", "reader", "name"),
    Action("previous_mention", ("E",), "Previous name", "Go to the mention before.", "reader", "name"),
    Action("next_quotation", ("s",), "Next quotation", "Go to the next thing that somebody said.", "reader", "said"),
    Action("previous_quotation", ("S",), "Previous quotation", "Go to the quotation before.", "reader", "said"),
    Action("copy", ("y",), "Copy", "Copy the range, quotation, sentence or row, as last time.", "reader", "copy"),
    Action("copy_as", ("Y",), "Copy as…", "Choose what to copy and as what, with a preview.", "reader", "copy as"),
    Action("cite", ("c",), "Cite the article", "Copy its citation, in the style of last time.", "reader"),
    Action("select_range", ("v",), "Select a range", "Select sentences: j and k extend, Esc leaves.", "reader"),
    Action("bookmark", ("m",), "Bookmark", "Put a bookmark on the current sentence, or take it away.", "reader"),
    Action("highlight", ("h",), "Highlight", "Highlight the range, quotation or sentence, or no longer.", "reader"),
    Action("comment", ("a",), "Comment…", "Write on the current sentence; an empty comment is none.", "reader"),
    Action("notes", ("B",), "Notes…", "Bookmarks, highlights and comments, to go to one of them.", "reader"),
    Action("undo", ("u",), "Undo", "Take back the last bookmark, highlight or comment.", "reader"),
    Action("redo", ("ctrl+r",), "Redo", "Make again the note that was taken back.", "reader"),
    Action("metadata", ("M",), "Metadata…", "Correct what is known of the article's source.", "app"),
    Action("find", ("/",), "Find…", "Search the text as you type; in the panel, filter its rows.", "reader", "find"),
    Action("next_match", ("n",), "Next match", "Go to the next match of the search.", "reader", "match"),
    Action("previous_match", ("N",), "Previous match", "Go to the match before.", "reader", "match"),
    Action("filter_types", ("f",), "Filter…", "Show or hide types and kinds, in text and panel.", "reader", "filter"),
    Action("same_entity", ("*",), "Same name", "Go to the next mention of the same entity.", "reader"),
    Action("entity_page", ("i",), "Entity page…", "An entity: mentions, what it said, what is said of it.", "reader"),
    Action("outline", ("o",), "Outline…", "The headings, to go to one of them.", "reader"),
    Action("go_to", (":",), "Go to…", "Go to a sentence (12), a paragraph (p12) or a percentage (50%).", "reader"),
    Action("jump_back", ("[",), "Jump back", "Go back to where the last jump began.", "reader"),
    Action("jump_forward", ("]",), "Jump forward", "Go forward again to where you came back from.", "reader"),
    Action("focus_mode", ("F",), "Focus mode", "Dim all but the current sentence, or no longer.", "reader"),
    Action("paragraph_numbers", ("#",), "Paragraph numbers", "Show or hide numbers of paragraphs.", "reader"),
    Action("narrower", ("<",), "Shorter lines", "Make the lines of the article shorter.", "reader"),
    Action("wider", (">",), "Longer lines", "Make the lines of the article longer.", "reader"),
    Action("advance", ("A",), "Go on alone", "Step by itself at the speed of reading; again to stop.", "reader"),
    Action("next_pane", ("tab",), "Next pane", "Go round the text, the panel and the card.", "reader", "panes"),
    Action("previous_pane", ("shift+tab",), "Previous pane", "Go round the panes the other way.", "reader"),
    Action("toggle_panel", ("\\",), "Show or hide the panel", "Entities and quotations, on or off.", "reader", "panel"),
    Action("themes", ("t",), "Theme…", "Choose the colours, seeing them at once.", "app", "theme"),
    Action("keys", ("?", "f1"), "Keys", "All keys, and what each sign in the text means.", "app", "keys"),
    Action("command_palette", ("ctrl+p",), "Palette", "Find any action by its name.", "app"),
    Action("suspend_process", ("ctrl+z",), "Suspend", "Go back to the shell for a while: fg returns here.", "app"),
    Action("quit", ("q",), "Quit", "Close the reader; the place is kept.", "app", "quit"),
    Action("close", ("escape", "q"), "Close", "Close this window and change nothing.", "dialog", "close"),
    Action("window_keys", ("?", "f1"), "Keys of the window", "The keys of this window; F1 where ? is typed.", "dialog"),
    Action("other_list", ("left", "right"), "Other list", "Go to the scopes, or to the formats.", "copy_as"),
    Action("filter", ("/",), "Filter", "Show only formats and styles with these words in their name.", "copy_as"),
    Action("write_file", ("w",), "Write a file", "Write what would be copied to a file.", "copy_as"),
    Action("locale", ("l",), "Language", "Cite in the article's language, in French, in English.", "copy_as"),
    Action("deep_links", ("d",), "Deep links", "Let URLs lead to the words quoted, or to the page.", "copy_as"),
    Action("save", ("ctrl+s",), "Save", "Keep what was changed.", "metadata"),
    Action("drop_note", ("x", "delete"), "Remove", "Remove the note; u in the text brings it back.", "notes"),
    Action("accept", ("enter",), "Take what is typed", "Take what is typed; a search keeps its marks.", "prompt"),
    Action("leave", ("escape",), "Back out", "Back out to where you were; a search takes its marks away.", "prompt"),
    Action("next_found", ("down",), "Next found", "Go to the next of what is found so far.", "prompt"),
    Action("previous_found", ("up",), "Previous found", "Go to the one before.", "prompt"),
)  # fmt: skip
"""Every action. Titles, helps and labels are translated where they are shown: the catalogue takes them from here."""


def of_place(*places: Place) -> list[Action]:
    """Return the actions of `places`, in the order of the table."""
    return [action for action in ACTIONS if action.place in places]


def bindings(place: Place) -> list[BindingType]:
    """Return what the class of `place` declares as its BINDINGS."""
    return [
        Binding(
            ",".join(action.keys),
            action.name,
            action.title,
            show=False,
            priority=action.name == "command_palette",
            id=action.name,
        )
        for action in of_place(place)
    ]


_own_keys: Mapping[str, tuple[str, ...]] = {}


def use_keys(own: Mapping[str, tuple[str, ...]]) -> None:
    """Show, from now on, the keys of the reader's own that `own` has by the name of the action."""
    global _own_keys
    _own_keys = own


def keys_of(action: Action) -> tuple[str, ...]:
    """Return the keys of `action`, the one to show first."""
    return _own_keys.get(action.name, action.keys)


KEYS = {"escape": "Esc", "enter": "Enter", "tab": "Tab", "shift+tab": "Shift+Tab", "space": "Space"}
KEYS |= {"pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End", "delete": "Del"}
"""What is written on keys, by the names that Textual gives them; the catalogue takes it from here."""


def key_text(key: str) -> str:
    """Return what is written on `key`, a name of Textual's, for the reader: "Ctrl+P", "PgDn", "↓", "}"."""
    return _(key_name(key)) if key in KEYS else key_name(key)


def key_name(key: str) -> str:
    """Return the same in English, as it stands in a configuration, whatever the language of the interface."""
    if key.startswith("ctrl+"):
        return f"Ctrl+{key.removeprefix('ctrl+').upper()}"
    if key[:1] == "f" and key[1:].isdecimal():
        return key.upper()
    return KEYS.get(key) or (key if len(key) == 1 else format_key(key))
