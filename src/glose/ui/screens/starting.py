"""Starting: the text is painted first, then all that stands around it in one frame, with annotations that were kept."""

import contextlib
import gc

from textual import events, on

from glose.translation import _
from glose.ui.messages import Painted, Ready
from glose.ui.screens.article_screen import ArticleScreen

__all__ = ["Starting"]

_AT_ONCE = 0.1
"""Seconds that the frame after the text may wait for annotations: what takes no longer is felt to be instantaneous.

Source: R. B. Miller, Response time in man-computer conversational transactions, AFIPS 1968.
"""


class Starting(ArticleScreen, part=True):
    """The part of the screen that puts it together."""

    awaited = False
    """Whether annotations are on their way."""

    _unpainted: contextlib.ExitStack | None = None
    """As long as it is open, Textual paints nothing: four frames of the whole screen would take as long as the text."""

    _start_shown = False

    @on(events.Resize)
    def _stay(self, event: events.Resize) -> None:
        """Lay nothing out anew for the size that the screen has: at the start Textual tells it three times."""
        if not self._start_shown and event.size == self.outer_size:
            event.prevent_default()

    @on(events.ScreenResume)
    def _go_on_once(self) -> None:
        """Go on as soon as the text is painted: Textual does that in its own part of this event."""
        if self._unpainted is None:
            self._unpainted = contextlib.ExitStack()
            self.call_next(self._surround, self._unpainted)

    async def _surround(self, unpainted: contextlib.ExitStack) -> None:
        """Make what stands around the text, while the app looks for annotations."""
        unpainted.callback(self._paint)
        unpainted.enter_context(self.app.batch_update())
        self.app.post_message(Painted())
        await self.panes.fill()
        self.post_message(Ready())
        if self.awaited:
            self.set_timer(_AT_ONCE, self._tell_waiting)
        else:
            self.show_start()

    def _tell_waiting(self) -> None:
        if self.awaited:
            self.title_bar.state = _("annotating…")
        self.show_start()

    def show_start(self) -> None:
        """Show what there is by now, if it is not shown yet."""
        if self._unpainted is not None:
            self._unpainted.close()

    def _paint(self) -> None:
        self._start_shown = True
        self.refresh()  # what was painted meanwhile came to nothing
        self.call_later(self._on_timer_update)  # as at Textual's next tick, which is up to 17 ms away
        gc.freeze()  # what the start has made stays: collecting need never look at it again
        gc.enable()
