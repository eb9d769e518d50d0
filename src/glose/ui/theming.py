"""The colours of the reader: suited to the terminal, chosen from a list, and taken anew when their file is saved."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from textual import on
from textual.app import App

from glose.errors import GloseError
from glose.terminal_colours import NO_COLOURS, PALETTE, SIXTEEN
from glose.themes import Theme, ThemeError
from glose.ui.memory import Memory
from glose.ui.messages import Painted
from glose.ui.part import Whole
from glose.ui.screens.reader import ReaderScreen
from glose.ui.theme_bridge import textual_theme
from glose.ui.theme_watch import ThemeWatch

__all__ = ["Theming"]


@contextmanager
def _asking_for_no_colour() -> Iterator[None]:
    """Textual asks the environment alone, when an app is made: for what comes after, it stays as it was."""
    before = os.environ.get("NO_COLOR")
    os.environ["NO_COLOR"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["NO_COLOR"]
        else:
            os.environ["NO_COLOR"] = before


class Theming(Whole, App[None], part=True):
    """The part of the app that shows a theme, in as many `colours` as the terminal has."""

    reader: ReaderScreen
    memory: Memory

    def __init__(self, theme: Theme, colours: int) -> None:
        with _asking_for_no_colour() if colours == NO_COLOURS else nullcontext():
            super().__init__(ansi_color=True if colours == NO_COLOURS else None)  # or else Textual leaves greys
        self._colours = colours
        self._look = theme
        self._theme_watch = ThemeWatch(lambda saved: self.call_later(self._take_saved_theme, saved))
        self.register_theme(textual_theme(self.suited(theme)))
        self.theme = f"glose-{theme.name}"
        self.stylesheet.set_variables(self.get_css_variables())
        self._styled = False

    def refresh_css(self, animate: bool = True) -> None:
        """Style everything anew, as Textual does when the theme changes, but not for the one that the app starts in."""
        if self._styled:
            super().refresh_css(animate)
        self._styled = True

    def suited(self, theme: Theme) -> Theme:
        """Return `theme` in colours that this terminal has."""
        if self._colours not in (SIXTEEN, PALETTE):
            return theme
        from glose.ui.fewer_colours import fitted_to

        return fitted_to(theme, self._colours)

    def action_themes(self) -> None:
        """Choose the colours, seeing them at once."""
        from glose.ui.screens.theme_chooser import ThemeChooser

        before = self._look

        def settle(chosen: Theme | None) -> None:
            self._show_theme(chosen or before)
            self._follow_theme_file()
            if chosen is not None:
                self.memory.keep_setting("theme", chosen.name)

        self.push_screen(ThemeChooser(before, self._show_theme), settle)

    def _show_theme(self, theme: Theme) -> None:
        self._look = theme
        suited = self.suited(theme)
        textual = textual_theme(suited)
        self.register_theme(textual)
        self.theme = textual.name
        self.reader.show_theme(suited)

    @on(Painted)
    def _follow_theme_file(self) -> None:
        self._theme_watch.follow(self._look)

    def _take_saved_theme(self, saved: Theme | ThemeError) -> None:
        """Show the theme that the reader has just written; one that is wrong is told, and the last one stays."""
        if isinstance(saved, ThemeError):
            self.complain(saved)
        elif saved.name == self._look.name:
            self._show_theme(saved)
            self.mutate_reactive(Theming.theme)  # its name has not changed
            self._follow_theme_file()

    def complain(self, error: GloseError) -> None:
        """Tell what went wrong, in a toast that stays a while."""
        self.notify(str(error), severity="error", timeout=10, markup=False)
