"""Copying from the reader: which scopes there are where the reader is, and ranges of sentences."""

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from glose.translation import _, ngettext
from glose.ui.messages import CopyAsked
from glose.ui.screens.article_screen import ArticleScreen

if TYPE_CHECKING:
    from glose.ui.scopes import Scopes

__all__ = ["Copying"]


class Copying(ArticleScreen, part=True):
    """The part of the screen that says what is copied."""

    def action_copy(self) -> None:
        """Copy what is current, as it was copied last time; that ends a range."""
        self.post_message(CopyAsked(self.scopes(), choosing=False))
        self.text.range_start = None

    def action_copy_as(self) -> None:
        """Choose what to copy and in which format, with a preview."""
        self.post_message(CopyAsked(self.scopes(), choosing=True))

    def action_cite(self) -> None:
        """Copy the citation of the article."""
        scopes = self.scopes()
        scopes.current = "citation"
        self.post_message(CopyAsked(scopes, choosing=False))

    def action_select_range(self) -> None:
        """Start a range at the current sentence, or leave the one that is selected."""
        self.text.range_start = self.text.cursor.offset if self.text.range_start is None else None
        self.text.focus()

    def scopes(self) -> "Scopes":
        """Return what can be copied: in the panel of its row, else what is under the cursor in the text."""
        from glose.ui.scopes import scopes_at, scopes_of_row

        rows = next((rows for rows in self.panel.lists if rows.has_focus), None)
        if self.index is not None and rows is not None and rows.row is not None:
            return scopes_of_row(self.article, self.index, self.panel.tab, rows.row.key, self.notes.kept)
        text = self.text
        return scopes_at(self.article, self.index, text.cursor, text.current_span, text.ranged, self.notes.kept)

    def range_told(self) -> str:
        """Say how long the range is and what to do with it; empty where there is none."""
        if self.text.ranged is None:
            return ""
        keys = _("j and k extend it, y copies, Y copies as…, Esc leaves.")
        if self.index is None:
            return " ".join((_("Range."), keys))
        start, end = self.text.ranged
        sentences = self.index.annotations.sentences
        count = bisect_left(sentences, end, key=_start) - bisect_left(sentences, start, key=_start)
        return ngettext(
            "Range of {count} sentence: j and k extend it, y copies, Esc leaves.",
            "Range of {count} sentences: j and k extend it, y copies, Esc leaves.",
            count,
        ).format(count=count)


_start = attrgetter("start")
