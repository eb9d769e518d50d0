"""Reading comfort: what pales, what is numbered, how wide the lines are, and going on without hands."""

from textual import on
from textual.timer import Timer

from glose.config import Config
from glose.translation import _
from glose.ui.article_view import ArticleView
from glose.ui.reading_time import minutes_left, seconds_for
from glose.ui.screens.article_screen import ArticleScreen

__all__ = ["Comfort"]

_STEP = 4  # cells by which lines grow or shrink at a key


class Comfort(ArticleScreen, part=True):
    """The part of the screen that makes reading comfortable."""

    config = Config()
    _advancing: Timer | None = None

    def action_focus_mode(self) -> None:
        """Dim all but the current sentence, or no longer."""
        self.text.dimmed = not self.text.dimmed

    def action_paragraph_numbers(self) -> None:
        """Show or hide the numbers of the paragraphs."""
        self.text.numbered = not self.text.numbered

    def action_wider(self) -> None:
        """Make the lines longer."""
        self.text.widen(_STEP)

    def action_narrower(self) -> None:
        """Make the lines shorter."""
        self.text.widen(-_STEP)

    def action_advance(self) -> None:
        """Go on alone, sentence by sentence, or stop it."""
        if self._advancing is None:
            self._advance_later()
        else:
            self._stop_advancing()

    @on(ArticleView.CursorMoved)
    def _show_time(self) -> None:
        """Say how long the rest takes; whoever goes on alone stays on the new sentence for its own time."""
        left = len(self.article.text) - self.text.cursor.offset
        self.title_bar.minutes = minutes_left(left, self.config.words_per_minute)
        if self._advancing is not None:
            self._advance_later()

    def _advance_later(self) -> None:
        if self._advancing is not None:
            self._advancing.stop()
        start, end = self.text.current_span
        self._advancing = self.set_timer(seconds_for(end - start, self.config.words_per_minute), self._advance)
        speed = _("▶ {speed} words a minute").format(speed=self.config.words_per_minute)
        self.title_bar.pace = speed

    def _advance(self) -> None:
        """Step; at the end of the article, stop."""
        before = self.text.cursor
        self.text.move_sentence(1)
        if self.text.cursor == before:
            self._stop_advancing()

    def _stop_advancing(self) -> None:
        if self._advancing is not None:
            self._advancing.stop()
        self._advancing, self.title_bar.pace = None, ""
