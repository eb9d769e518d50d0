"""The view of an article that shows what a search has found: in the text, and in the scroll bar."""

from functools import partial

from textual.reactive import var

from glose.article import Article
from glose.ui.found import NOTHING, Found
from glose.ui.noted_view import NotedView
from glose.ui.row_strip import Overlay
from glose.ui.scroll_marks import BarMark, MarkedBar, bar_marks

__all__ = ["FindingView"]


class FindingView(NotedView, part=True):
    """An article with the matches of a search, and marks for them and for quotations in the scroll bar."""

    found: var[Found] = var(NOTHING, init=False)

    def on_mount(self) -> None:
        """Put the marks in the scroll bar."""
        bar = self.vertical_scrollbar
        bar.renderer = partial(MarkedBar, self._bar_marks)  # type: ignore[assignment, misc]  # Textual only calls it

    def watch_article(self, article: Article | None) -> None:
        """Show another article, in which nothing is found yet."""
        super().watch_article(article)
        self.found = NOTHING

    def watch_found(self) -> None:
        """Mark what was found."""
        self.repaint()

    def go_to_match(self, index: int) -> None:
        """Go to the match at `index` of what was found."""
        start, end = self.found.matches.span(index)
        self.go_to(start)
        self.bring_into_view(start, end)
        self.found = self.found._replace(current=index)

    def repaint(self) -> None:
        """Paint everything anew, the scroll bar with it."""
        super().repaint()
        self.vertical_scrollbar.refresh()

    def overlays(self, start: int, end: int) -> list[Overlay]:
        """Return what lies over the code points [start, end): the highlights, and over them the matches."""
        return [*super().overlays(start, end), *self.found.overlays(start, end, self.paint)]

    def _bar_marks(self, cells: int) -> list[BarMark | None]:
        return bar_marks(self.bar_edges(cells), self._marked.marks, self.found, self.paint)
