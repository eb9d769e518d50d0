"""The reader: one article on the screen, annotated beside it, copied from it."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Protocol

from textual import on
from textual.app import SystemCommand
from textual.dom import DOMNode
from textual.driver import Driver
from textual.screen import Screen
from textual.timer import Timer

from glose.article import Article, Record
from glose.config import Config, ConfigError
from glose.errors import GloseError
from glose.kept_annotations import AnyAnnotations
from glose.note import Note
from glose.terminal_colours import TRUECOLOUR
from glose.themes import Theme
from glose.translation import _
from glose.ui.actions import ACTIONS, PLACES, WINDOWS, Action, Place, bindings, key_text, keys_of, use_keys
from glose.ui.article_view import ArticleView
from glose.ui.memory import Memory
from glose.ui.messages import Annotated, AnnotatingEnded, CopyAsked, NoteChanged, NotesRead, Painted
from glose.ui.screens.reader import ReaderScreen
from glose.ui.signals import end_on_signals
from glose.ui.theming import Theming
from glose.ui.typing_ahead import TypingAhead
from glose.ui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from glose.clipboard import Copied
    from glose.formats.selection import Selection
    from glose.library import Library
    from glose.ui.choices import Choice

__all__ = ["Annotate", "Copy", "ReaderApp"]

_PAINTING = 0.2  # seconds that the screen has to itself once all is annotated
_NEWS = 15  # seconds that news stay on the screen: two lines, beside a text to read
_PAUSE = 1.0  # seconds without a step after which the place is kept

Annotate = Callable[[Article], Iterator[AnyAnnotations]]
"""Gives the annotations of an article, each time all there are so far; may block, and may raise GloseError."""


class Copy(Protocol):
    """Puts a text on the clipboard, where need be by `osc52`, which writes to the terminal; may raise GloseError."""

    def __call__(self, text: str, *, osc52: Callable[[str], None]) -> "Copied":
        """Say which way the text went."""
        ...


class ReaderApp(TypingAhead, Theming):
    """Reads `article` from the code point `position` on, in `theme`.

    `annotate` and `copy` are called in threads of their own. What the reader chooses, and where reading stops, is kept
    in `library`, where there is one. `troubles` came up before: they are told once the text is on the screen, and so is
    `news`, a sentence.
    `colours` is how many the terminal shows, see `glose.terminal_colours`.
    """

    TITLE = "glose"
    SCREEN: type[ReaderScreen] = ReaderScreen
    BINDINGS = bindings("app")
    CSS = """
    ToastRack { scrollbar-size: 0 0; }
    Toast { width: 62; max-width: 100%; padding: 0 1; background: $boost; color: $foreground; }
    """

    def __init__(
        self,
        article: Article,
        *,
        theme: Theme,
        copy: Copy,
        annotate: Annotate | None = None,
        library: "Library | None" = None,
        position: int = 0,
        troubles: Iterable[GloseError] = (),
        news: str = "",
        colours: int = TRUECOLOUR,
        config: Config = Config(),  # noqa: B008 - frozen
    ) -> None:
        super().__init__(theme, colours)
        self.animation_level = "none"
        self.memory = Memory(library, self.complain)
        if config.style:
            self.memory.prefer("copy.citation", f"full:{config.style}")
        awaited = annotate is not None
        self.reader = self.SCREEN(article, self.suited(theme), position, config, awaited=awaited)
        self._annotate = annotate
        self._copy = copy
        self._troubles = (*troubles, *self._take_keys(config))
        self._news = news
        self._keeping: Timer | None = None

    def _take_keys(self, config: Config) -> Iterator[ConfigError]:
        """Use the keys of the reader's own, and give back what is wrong with them."""
        use_keys({})
        if config.keys:
            from glose.ui.keymap import keymap

            own = keymap(config.keys)
            self.set_keymap(own.for_textual())
            use_keys(own.keys)
            yield from map(ConfigError, own.problems)

    def get_default_screen(self) -> Screen[None]:
        """Start on the article."""
        return self.reader

    @on(Painted)
    def _tell_troubles(self) -> None:
        for trouble in self._troubles:
            self.memory.complain_once(trouble)
        if self._news:
            self.notify(self._news, timeout=_NEWS, markup=False)

    @on(Painted)
    def _read_notes(self) -> None:
        self.memory.read_notes(self.reader.article, self._show_notes)

    def _show_notes(self, notes: tuple[Note, ...], unplaced: tuple[Note, ...]) -> None:
        if notes or unplaced:
            self.reader.post_message(NotesRead(notes, unplaced))

    @on(NoteChanged)
    def _keep_note(self, message: NoteChanged) -> None:
        self.memory.keep_note(self.reader.article, message.change)

    @on(Painted)
    def _annotate_beside(self) -> None:
        """Start a thread that nobody waits for: quitting must not wait for a long article."""
        if self._annotate is not None:
            threading.Thread(target=self._post_annotations, args=(self._annotate,), daemon=True).start()

    def on_load(self) -> None:
        """From before the terminal is changed, be ready to restore it."""
        end_on_signals(self._end_by_signal)

    def _end_by_signal(self, status: int) -> None:
        self._keep_place()
        self.exit(return_code=status)

    @on(Driver.SignalResume)
    def _repaint(self) -> None:
        """Back from a suspension: the terminal has forgotten what was on it."""
        self.refresh(layout=True)

    def on_unmount(self) -> None:
        """Keep the place, and wait for all else that is being kept."""
        self._keep_place()
        self.memory.close()

    def _keep_place(self) -> None:
        self.memory.keep_position(self.reader.article, self.reader.place)

    @on(ArticleView.CursorMoved)
    def _keep_place_soon(self) -> None:
        """Keep the place when the reader pauses, so that not even a crash loses it."""
        if self._keeping is not None:
            self._keeping.stop()
        self._keeping = self.set_timer(_PAUSE, self._keep_place)

    # Annotating

    def _post_annotations(self, annotate: Annotate) -> None:
        from glose.library_file import LibraryError  # nothing that only annotations need keeps the text waiting
        from glose.ui.index import Index
        from glose.ui.panel_rows import PanelRows

        error, index = None, None
        try:
            for annotations in annotate(self.reader.article):
                index = Index(self.reader.article, annotations, self.reader.shown)
                self.reader.post_message(Annotated(PanelRows(index)))
        except LibraryError as problem:  # they are all there, but will not be the next time
            self.memory.complain_once(problem)
        except GloseError as problem:
            error = problem
        self.reader.post_message(AnnotatingEnded(error))
        if index is not None:
            time.sleep(_PAINTING)
            index.finish()

    # Copying

    @on(CopyAsked)
    def _copy_or_choose(self, message: CopyAsked) -> None:
        from glose.ui.copying import usual_choice
        from glose.ui.screens.copy_as import CopyAs

        def settle(chosen: "tuple[Selection, Choice] | None") -> None:
            if chosen is not None:
                self._copy_selection(*chosen)
                self.reader.text.range_start = None

        if message.choosing:
            self.push_screen(CopyAs(message.scopes, self.memory), settle)
        else:
            selection = message.scopes.selection()
            self._copy_selection(selection, usual_choice(self.memory, selection.scope))

    def _copy_selection(self, selection: "Selection", chosen: "Choice") -> None:
        from glose.ui.scopes import told_of

        what = _("{what}, as {format}").format(what=told_of(selection), format=chosen.title)
        self._copy_beside(partial(chosen.write, selection), what)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what was selected with the mouse, by the same ways as everything else. Textual calls this."""
        self._copy_beside(lambda: text, _("selected text"))

    def _copy_beside(self, write: Callable[[], str], what: str) -> None:
        # without a description Textual writes out what is run, and that holds the whole article: 0.2 s of a book
        work = partial(self._copy_and_tell, write, what)
        self.run_worker(work, group="copy", description=what, thread=True)

    def _copy_and_tell(self, write: Callable[[], str], what: str) -> None:
        """Runs in a thread: to write a book takes a second, and a helper program of the desktop takes its time."""
        from glose.ui.copying import told

        try:
            copied = self._copy(write(), osc52=partial(self.call_from_thread, self._write_to_terminal))
        except GloseError as error:
            self.complain(error)
        else:
            self.notify(told(copied, what), markup=False)

    def _write_to_terminal(self, sequence: str) -> None:
        """Write a whole escape sequence between two frames: only the driver may write to the terminal."""
        if self._driver is not None:
            self._driver.write(sequence)
            self._driver.flush()

    # Actions

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every action in the palette, with its key."""
        for action in ACTIONS:
            if action.place not in WINDOWS and action.name != "command_palette":
                yield SystemCommand(
                    f"{_(action.title)}  ({key_text(keys_of(action)[0])})", _(action.help), partial(self._act, action)
                )

    @on(KeyBar.Pressed)
    async def _act_on_click(self, message: KeyBar.Pressed) -> None:
        await self._act(message.action)

    async def _act(self, action: Action) -> None:
        await self.run_action(action.name, self.owner(action))

    def owner(self, action: Action) -> DOMNode:
        """Return the widget, screen or app that has the method of `action`."""
        reader = self.reader
        owners: dict[str, DOMNode] = {
            "text": reader.text,
            "list": reader.panel.list_of(reader.panel.tab),
            "panel": reader.panel,
            "reader": reader,
            "app": self,
            "dialog": self.screen,
            "copy_as": self.screen,
            "metadata": self.screen,
            "notes": self.screen,
            "prompt": self.reader.prompt or self.screen,
        }
        return owners[action.place]

    def action_command_palette(self) -> None:
        """Find any action by its name."""
        from glose.ui.screens.palette import Palette

        self.push_screen(Palette())

    def action_keys(self) -> None:
        """Show all keys, and what each sign in the text means."""
        from glose.ui.screens.help import Help

        self.push_screen(Help(self.reader.sign, *self._places()))

    def _places(self) -> tuple[tuple[Place, ...], Iterable[Place]]:
        """Where the focus is, and where it can go from there: nowhere from a window or a line to type in."""
        from glose.ui.screens.dialog import Dialog

        if isinstance(self.screen, Dialog):
            return self.screen.places, ()
        if self.screen is not self.reader:
            return ("dialog",), ()
        if self.reader.prompt is not None and self.reader.prompt.has_focus_within:
            return ("prompt",), ()
        return ("list", "panel") if self.reader.panel.has_focus_within else (), PLACES

    def action_metadata(self) -> None:
        """Correct what is known of the source; it is shown, copied and kept at once."""
        from glose.ui.copying import citing, usual_choice
        from glose.ui.screens.metadata import Metadata

        def settle(record: Record | None) -> None:
            before = self.reader.article.record
            if record is not None and record != before:
                self.reader.correct(record)
                self.memory.keep_correction(self.reader.article, before)

        article, choice = self.reader.article, usual_choice(self.memory, "citation")
        self.push_screen(Metadata(article.record, citing(article, choice)), settle)
