"""Noting: bookmarks, highlights and comments, undone and done again; each is kept at once."""

from textual import on

from glose.note import Note, NoteKind
from glose.translation import _
from glose.ui.article_view import ArticleView
from glose.ui.messages import NoteChanged, NotesRead
from glose.ui.notes import NOTE_SIGNS, Change, Notes, new_note
from glose.ui.prompting import Left, Taken
from glose.ui.screens.article_screen import ArticleScreen

__all__ = ["Noting"]


class Noting(ArticleScreen, part=True):
    """The part of the screen that writes on the article."""

    _unplaced: tuple[Note, ...] = ()  # those whose words are not in the text any more
    _commented = (0, 0)  # the code points [start, end) that are commented on just now

    @on(NotesRead)
    def _show_kept(self, message: NotesRead) -> None:
        self._unplaced = message.unplaced
        self._show_notes(self.notes.read(message.notes))

    def action_bookmark(self) -> None:
        """Put a bookmark on the current sentence, or take it away."""
        self._toggle_note("bookmark", *self.text.current_span)

    def action_highlight(self) -> None:
        """Highlight the range, quotation or sentence, or take away the highlight that is there; that ends a range."""
        span = self.text.current_span
        quote = self.index.quote_at(self.text.cursor) if self.index is not None else None
        if self.text.ranged is not None:
            span = self.text.ranged
        elif quote is not None:
            span = quote.start, quote.end
        self._toggle_note("highlight", *span)
        self.text.range_start = None

    async def action_comment(self) -> None:
        """Write or change the comment on the current sentence."""
        self._commented = self.text.current_span
        before = self.notes.first("comment", *self._commented)
        await self.ask("comment", f"{NOTE_SIGNS['comment']} ", _("Comment on this sentence; empty, there is none"))
        if before is not None and before.comment and self.prompt is not None:
            self.prompt.line.value = before.comment
            self.prompt.line.cursor_position = len(before.comment)

    @on(Taken)
    async def _take_comment(self, message: Taken) -> None:
        if message.purpose != "comment" or self.prompt is None:
            return
        await self.stop_asking()
        words = message.words.strip() or None
        before = self.notes.first("comment", *self._commented)
        if words == (before and before.comment):
            return
        after = words and new_note("comment", self.article.text, *self._commented, words)
        self._change_note(Change(before, after or None))

    @on(Left)
    async def _write_no_comment(self, message: Left) -> None:
        if message.purpose == "comment":
            await self.stop_asking()

    def action_notes(self) -> None:
        """Show all notes, to go to one of them."""
        from glose.ui.screens.notes_window import NotesWindow

        if not self.notes.kept and not self._unplaced:
            self.notify(_("Nothing is noted in this article: m, h and a do that."), markup=False)
            return

        def go(note: Note | None) -> None:
            if note is not None:
                self.jump(note.start)

        here = self.text.current_span[1] - 1
        self.app.push_screen(NotesWindow(self.article, self.notes.kept, self._unplaced, here, self._drop_note), go)

    def _drop_note(self, note: Note) -> None:
        """Remove a note; one without a place is none of those that are undone and done again."""
        if note in self._unplaced:
            self._unplaced = tuple(one for one in self._unplaced if one != note)
            self.post_message(NoteChanged(Change(note, None)))
        else:
            self._change_note(Change(note, None))

    def action_undo(self) -> None:
        """Take back the last note made, changed or removed."""
        self._step_notes(self.notes.undone(), _("There is no note to undo."))

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._step_notes(self.notes.redone(), _("There is nothing to do again."))

    def _toggle_note(self, kind: NoteKind, start: int, end: int) -> None:
        before = self.notes.first(kind, start, end)
        if before is not None:
            self._change_note(Change(before, None))
        elif self.article.text[start:end].strip():
            self._change_note(Change(None, new_note(kind, self.article.text, start, end)))

    def _change_note(self, change: Change) -> None:
        if change != (None, None):
            self._show_notes(self.notes.changed(change))
            self.post_message(NoteChanged(change))

    def _step_notes(self, found: tuple[Change, Notes] | None, otherwise: str) -> None:
        """Show the notes after a change forth or back, at the place that it is about."""
        if found is None:
            self.notify(otherwise, markup=False)
            return
        change, notes = found
        self._go_to_note(change.note)
        self._show_notes(notes)
        self.post_message(NoteChanged(change))

    def _go_to_note(self, note: Note) -> None:
        start, end = self.text.current_span
        if not (note.start < end and start < note.end):
            self.jump(note.start)

    def _show_notes(self, notes: Notes) -> None:
        self.notes = notes
        self.text.notes = notes
        self.text.post_message(ArticleView.CursorMoved(self.text, self.text.cursor))
