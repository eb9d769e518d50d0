"""How many colours the terminal shows: from what the environment and terminfo say of it."""

import os

__all__ = ["NO_COLOURS", "PALETTE", "SIXTEEN", "TRUECOLOUR", "terminal_colours"]

NO_COLOURS, SIXTEEN, PALETTE, TRUECOLOUR = 0, 16, 256, 1 << 24


def terminal_colours() -> int:
    """Return NO_COLOURS, SIXTEEN, PALETTE or TRUECOLOUR: as many as the terminal shows and its reader wants.

    None are wanted where NO_COLOR is set to anything (https://no-color.org); COLORTERM says that there are all.
    """
    if os.environ.get("NO_COLOR"):
        return NO_COLOURS
    if os.environ.get("COLORTERM") in ("truecolor", "24bit"):
        return TRUECOLOUR
    known = _of_terminfo(os.environ.get("TERM", ""))
    return next((few for few in (TRUECOLOUR, PALETTE) if known >= few), SIXTEEN if known >= 8 else NO_COLOURS)


def _of_terminfo(name: str) -> int:
    """The number of colours of the terminal `name`; what its name says where terminfo does not know it."""
    import curses  # not at the start: most terminals set COLORTERM

    try:
        curses.setupterm(name or "dumb", 1)
    except curses.error:
        return PALETTE if "256color" in name else SIXTEEN if name else NO_COLOURS
    return curses.tigetnum("colors")
