"""The view of an article that shows what its reader has noted: highlights in the text, signs in the margin."""

from textual.reactive import var

from glose.article import Article
from glose.note import NoteKind
from glose.ui.article_view import ArticleView
from glose.ui.notes import NOTE_SIGNS, Notes
from glose.ui.row_strip import Marginal, Overlay

__all__ = ["NotedView"]

_FIRST: tuple[NoteKind, ...] = ("comment", "bookmark", "highlight")
"""Of notes that begin on one row, whose sign the margin has: first what cannot be seen otherwise."""


class NotedView(ArticleView, part=True):
    """An article with the notes of its reader."""

    notes: var[Notes] = var(Notes(), init=False)

    def watch_article(self, article: Article | None) -> None:
        """Show another article, on which nothing is noted yet."""
        super().watch_article(article)
        self.notes = Notes()

    def watch_notes(self) -> None:
        """Show what is noted."""
        self.repaint()

    def overlays(self, start: int, end: int) -> list[Overlay]:
        """Return what lies over the code points [start, end): the highlights."""
        highlights = [note for note in self.notes.over(start, end) if note.kind == "highlight"]
        return [
            *super().overlays(start, end),
            *(Overlay(max(one.start, start), min(one.end, end), self.paint.highlighted) for one in highlights),
        ]

    def _marginal(self, span: tuple[int, int]) -> Marginal:
        """Return what the margin says of a row, with the sign of a note that begins there."""
        marginal = super()._marginal(span)
        begun = {note.kind for note in self.notes.over(*span) if span[0] <= note.start}
        kind = next((kind for kind in _FIRST if kind in begun), None)
        return marginal if kind is None else marginal._replace(sign=NOTE_SIGNS[kind])
