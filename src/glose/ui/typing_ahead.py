"""Keys that come faster than the reader answers them: each finds things as the one before has left them."""

import asyncio
from collections import deque
from functools import partial

from textual import events, on
from textual.app import App
from textual.message_pump import MessagePump

from glose.ui.actions import of_place
from glose.ui.messages import Ready
from glose.ui.part import Whole

__all__ = ["TypingAhead"]

_LONGEST = 10.0
"""Seconds after which the next key is let in whatever is still going on: nothing the reader does takes as long."""

_STAYING = {action.name for action in of_place("text", "list") if action.name != "choose"}
_STAYING |= {"next_mention", "previous_mention", "next_quotation", "previous_quotation"}
"""Actions after which the same widget has the focus."""

_ENTER = partial(events.Key, "enter", "\r")
"""What the terminal made of Enter as long as it was still the shell's (ICRNL in termios(3)): "ctrl+j"."""


class TypingAhead(Whole, App[None], part=True):
    """The part of the app that lets keys in one by one, and none before the text is on the screen.

    Textual queues a key with the widget that has the focus when it is read from the terminal. Where several are read
    at once (typed ahead, pasted as keys, sent by a program), those after `/` would go to the text instead of to the
    line that opens, and those after Enter to the line that closes.
    """

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]
        self._typed = deque[events.Key | events.Paste]()
        self._busy = True

    @property
    def typing(self) -> bool:
        """Whether something of what was typed is still to be done."""
        return self._busy or bool(self._typed)

    async def on_event(self, event: events.Event) -> None:
        """Let everything but keys and pasted text through; Textual calls this."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._typed.append(_ENTER() if isinstance(event, events.Key) and event.key == "ctrl+j" else event)
            await self._let_in()
        else:
            await super().on_event(event)

    @on(Ready)
    async def _open(self) -> None:
        """Everything is where keys may go."""
        self._busy = False
        await self._let_in()

    async def _let_in(self) -> None:
        while self._typed and not self._busy:
            event = self._typed.popleft()
            self._busy = not self._stays(event)
            await super().on_event(event)
            if self._busy:
                self._settling = asyncio.create_task(self._settle())

    def _stays(self, event: events.Key | events.Paste) -> bool:
        """Whether what comes next can only be for the same widget: text goes on, lists and lines take more of it.

        Then nothing holds up a key that repeats.
        """
        if isinstance(event, events.Paste):
            return False
        if self.focused is not None and self.focused.check_consume_key(event.key, event.character):
            return True
        bound = self.active_bindings.get(event.key)
        return bound is not None and bound.binding.action in _STAYING

    async def _settle(self) -> None:
        """Wait until all that the key led to is done: in a task, since whoever answers may wait for the app."""
        before: list[MessagePump] = []
        try:
            async with asyncio.timeout(_LONGEST):
                while self._writing() or before != self._pumps():
                    before = self._pumps()
                    for pump in before * 2:  # the key itself, then the messages that it led to
                        await _answer(pump)
        except TimeoutError:
            self.log.warning("keys are let in while something is still going on")
        self._busy = False
        self.call_later(self._let_in)

    def _writing(self) -> bool:
        """Whether a window over the reader writes a file just now: it closes after that."""
        return any(one.group == "copy" and one.node is self.screen and not one.is_finished for one in self.workers)

    def _pumps(self) -> list[MessagePump]:
        """Return all that a key goes through: from where the focus is up to the app."""
        return [*(self.focused or self.screen).ancestors_with_self]


async def _answer(pump: MessagePump) -> None:
    """Wait until `pump` has done all that it is to do so far; one that is closing does it no more."""
    answered = asyncio.Event()
    if pump.call_later(answered.set):
        await answered.wait()
