"""Searching the text: as the reader types, and from match to match."""

import threading
from dataclasses import dataclass

from textual import on
from textual.message import Message

from glose.translation import _
from glose.ui.found import NOTHING, Found
from glose.ui.matching import REGULAR, Matches, SearchedText, SearchError
from glose.ui.prompting import Left, Stepped, Taken, Typed
from glose.ui.screens.article_screen import ArticleScreen
from glose.ui.units import Cursor

__all__ = ["Searching"]


@dataclass(eq=False, repr=False)
class Searched(Message):
    """The whole text was searched for the query of `number`; `error` says why it could not be."""

    number: int
    matches: Matches
    error: SearchError | None


class Searching(ArticleScreen, part=True):
    """The part of the screen that searches the text, in a thread, and what is in view at once."""

    query_text = ""
    """What was searched for last."""
    _searched: SearchedText | None = None
    _number = 0  # of the last query: results of those before are not wanted any more
    _origin = Cursor()  # where the reader searches from,
    _origin_y = 0  # and the line of the screen on which that is
    searching = False
    """Whether the result of the last query is yet to come."""

    async def search(self) -> None:
        """Ask what to search for."""
        self._origin = self.text.cursor
        self._origin_y = self.text.y_of(self._origin.offset)
        await self.ask("search", "/", self.query_text or _("words, or re: and a regular expression"))

    @on(Typed)
    def _search_as_typed(self, message: Typed) -> None:
        if message.purpose == "search":
            self._look_for(message.words)

    @on(Taken)
    async def _keep_search(self, message: Taken) -> None:
        """Keep the matches marked; nothing typed means once more what was searched for before."""
        if message.purpose == "search":
            if not message.words and self.query_text:
                self._look_for(self.query_text)
            elif message.words:
                self.query_text = message.words
            self.jumps = self.jumps.left(self._origin.offset)
            await self.stop_asking()
            self._tell_matches()

    @on(Left)
    async def _leave_search(self, message: Left) -> None:
        """Go back to where the search began, and forget its matches."""
        if message.purpose == "search":
            self.clear_search()
            self._return_to_origin()
            await self.stop_asking()

    @on(Stepped)
    def _step_while_typing(self, message: Stepped) -> None:
        if message.purpose == "search":
            self._step(message.step)

    @property
    def marking(self) -> bool:
        """Whether there is a search to end: its matches are marked, or it is said that there are none."""
        return bool(self.key_bar.note)

    def clear_search(self) -> None:
        """Take the marks of the matches away."""
        self._number += 1
        self.searching = False
        self.text.found = NOTHING
        self.key_bar.note = ""

    def action_next_match(self) -> None:
        """Go to the next match."""
        self._go_on(1)

    def action_previous_match(self) -> None:
        """Go to the match before."""
        self._go_on(-1)

    def _go_on(self, step: int) -> None:
        """Step from match to match; where none is marked any more, search again for what was searched for last."""
        if len(self.text.found.matches):
            self._step(step)
        elif self.query_text:
            self._origin = self.text.cursor
            self._look_for(self.query_text)
        else:
            self.notify(_("Nothing is searched for yet: / searches."), markup=False)

    def _step(self, step: int) -> None:
        matches, current = self.text.found
        start, end = self.text.current_span
        if current is not None and start <= matches.starts[current] < end:
            index: int | None = (current + step) % len(matches)
        else:
            self.leave_place()
            index = matches.from_(start) if step > 0 else matches.before(start)
        if index is not None:
            self.text.go_to_match(index)
            self._tell_matches()

    # Looking for a query

    def _look_for(self, query: str) -> None:
        """Mark the matches in view at once, and have the whole text searched."""
        self._number += 1
        self.searching = bool(query)
        if not query:
            self.text.found = NOTHING
            self._return_to_origin()
            self._tell_matches()
            return
        if not query.startswith(REGULAR):
            self.text.found = Found(self._matches_in_view(query))
        self._searched = self._searched or SearchedText(self.article.text)
        threading.Thread(target=self._search_all, args=(self._searched, query, self._number), daemon=True).start()

    def _matches_in_view(self, query: str) -> Matches:
        first, last = self.text.visible_range
        found = SearchedText(self.article.text[first:last]).find(query)
        return Matches((first + start, first + end) for start, end in zip(found.starts, found.ends, strict=True))

    def _search_all(self, searched: SearchedText, query: str, number: int) -> None:
        """Runs in a thread of its own: nobody waits for it."""
        matches, error = Matches(), None
        try:
            matches = searched.find(query, lambda: number != self._number)
        except SearchError as problem:
            error = problem
        self.post_message(Searched(number, matches, error))

    @on(Searched)
    def _show_matches(self, message: Searched) -> None:
        if message.number != self._number:
            return
        self.searching = False
        self.text.found = Found(message.matches)
        index = message.matches.from_(self._origin.offset)
        if index is None:
            self._return_to_origin()
        else:
            self.text.go_to_match(index)
        self._tell_matches(message.error)

    def _return_to_origin(self) -> None:
        self.text.cursor = self._origin
        self.text.scroll_rows(self.text.y_of(self._origin.offset) - self._origin_y)

    def _tell_matches(self, error: SearchError | None = None) -> None:
        """Say "3 of 12": beside what is typed, then before the keys."""
        count, current = len(self.text.found.matches), self.text.found.current
        told = _("no match")
        if self.searching:
            told = "…"
        elif count:
            told = _("{number} of {count}").format(number=0 if current is None else current + 1, count=count)
        if self.prompt is not None:
            self.prompt.wrong = error is not None
            self.prompt.note = str(error) if error else told if self.prompt.line.value else ""
            return
        if error is not None:
            self.notify(str(error), severity="error", timeout=10, markup=False)
        self.key_bar.note = f"/{self.query_text}  {told}" if self.query_text and not error else ""
