"""Jumping: to a number, a heading, another mention, a place of an entity's page, and back again."""

from textual import on

from glose.annotation import Entity
from glose.translation import _
from glose.ui.jumps import Jumps
from glose.ui.messages import Jumped
from glose.ui.prompting import Left, Taken, Typed
from glose.ui.screens.article_screen import ArticleScreen

__all__ = ["Jumping"]


class Jumping(ArticleScreen, part=True):
    """The part of the screen that goes to places far away and remembers where it came from."""

    # To a number

    async def action_go_to(self) -> None:
        """Go to a sentence, a paragraph or a percentage."""
        await self.ask("go to", ":", _("12 sentence · p12 paragraph · 50% of the text"))

    @on(Typed)
    def _forget_what_was_wrong(self, message: Typed) -> None:
        if message.purpose == "go to" and self.prompt is not None:
            self.prompt.wrong, self.prompt.note = False, ""

    @on(Taken)
    async def _go_to_typed(self, message: Taken) -> None:
        """Go there; what is no place is said beside it, to be mended, unless the reader has gone on elsewhere."""
        if message.purpose != "go to" or self.prompt is None:
            return
        from glose.ui.destination import DestinationError, destination

        if message.words.strip():
            sentences = self.index.annotations.sentences if self.index else ()
            try:
                self.jump(destination(message.words, self.article.text, sentences))
            except DestinationError as error:
                if self.prompt.has_focus_within:
                    self.prompt.wrong, self.prompt.note = True, str(error)
                    return
        await self.stop_asking()

    @on(Left)
    async def _go_nowhere(self, message: Left) -> None:
        if message.purpose == "go to":
            await self.stop_asking()

    # Back and forth

    @on(Jumped)
    def _remember(self, message: Jumped) -> None:
        self.jumps = self.jumps.left(message.left)

    def action_jump_back(self) -> None:
        """Go back to where the last jump began."""
        self._return(self.jumps.back(self.text.cursor.offset), _("There is no place to go back to."))

    def action_jump_forward(self) -> None:
        """Go forward again to where the reader came back from."""
        self._return(self.jumps.forward(self.text.cursor.offset), _("There is no place to go forward to."))

    def _return(self, found: tuple[int, Jumps] | None, otherwise: str) -> None:
        if found is None:
            self.notify(otherwise, markup=False)
        else:
            offset, self.jumps = found
            self.text.go_to(offset)

    # To mentions

    def action_same_entity(self) -> None:
        """Go to the next mention of the entity under the cursor, round the whole text."""
        entity = self._entity_in_text()
        if entity is None or self.index is None:
            self.notify(_("No name in this sentence."), markup=False)
            return
        place = self.index.next_mention(entity, self._mention_in_text())
        self.jump(self.index.annotations.mentions[place].start, mention=place)

    def action_entity_page(self) -> None:
        """Show all that the article has on the entity under the cursor."""
        from glose.ui.screens.entity_page import EntityPage

        entity = self._entity_in_panel() or self._entity_in_text()
        if entity is None or self.index is None:
            self.notify(_("No name here: go to one with e, or to its row in the panel."), markup=False)
            return

        def go(place: tuple[str, int] | None) -> None:
            if place is None or self.index is None:
                return
            kind, number = place
            if kind == "mention":
                self.jump(self.index.annotations.mentions[number].start, mention=number)
            else:
                self.jump(self.index.annotations.quotes[number].start, quote=number)

        self.app.push_screen(EntityPage(self.article.text, self.index, entity, self.sign), go)

    def _mention_in_text(self) -> int | None:
        """The mention that was gone to, else the first one of the sentence."""
        cursor = self.text.cursor
        if cursor.mention is not None or self.index is None:
            return cursor.mention
        return next(iter(self.index.marked.marks.mentions_over(*self.text.current_span)), None)

    def _entity_in_text(self) -> Entity | None:
        place = self._mention_in_text()
        if place is None or self.index is None:
            return None
        return self.index.entity(self.index.annotations.mentions[place])

    def _entity_in_panel(self) -> Entity | None:
        """The entity under the cursor of the panel, or whoever says the quotation there."""
        if self.index is None or not self.panel.has_focus_within:
            return None
        row = self.panel.list_of(self.panel.tab).row
        if row is None:
            return None
        if self.panel.tab == "entities":
            return self.index.entities.get(row.key)
        speaker = self.index.annotations.quotes[self.index.quotes[row.key]].speaker
        return self.index.entities.get(speaker.entity or "") if speaker else None

    # To headings

    def action_outline(self) -> None:
        """Show the headings, to go to one of them."""
        from glose.ui.screens.outline import Outline

        if not self.article.headings:
            self.notify(_("This article has no headings."), markup=False)
            return

        def go(offset: int | None) -> None:
            if offset is not None:
                self.jump(offset)

        self.app.push_screen(Outline(self.article, self.text.cursor.offset), go)
