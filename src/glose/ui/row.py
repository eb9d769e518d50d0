"""One row of a list, and how words are made to fit into cells."""

from collections.abc import Callable

import msgspec
from rich.cells import cell_len, set_cell_size
from rich.style import Style

from glose.terminal_text import visible_line

__all__ = ["Row", "Sign", "fitted", "no_sign"]


class Row(msgspec.Struct, frozen=True, gc=False):
    """One row: the sign of `style`, a title, a count at the right edge, and under them maybe a detail.

    `key` is what the row stands for; a heading has none and cannot be chosen. `style` is an entity type, a quotation
    kind, or empty for no sign. The code points `strong` of the title stand out.
    """

    title: str
    key: str = ""
    style: str = ""
    count: str = ""
    detail: str = ""
    strong: tuple[int, int] = (0, 0)

    @property
    def height(self) -> int:
        """Its height in lines."""
        return 2 if self.detail else 1


Sign = Callable[[str], tuple[str, Style]]
"""From an entity type or a quotation kind to its sign and the style of that sign; nothing for the empty name."""


def no_sign(_style: str) -> tuple[str, Style]:
    """Return no sign, for lists that need none."""
    return "", Style.null()


def fitted(text: str, width: int) -> str:
    """Return `text` on one line of exactly `width` cells, with "…" where it was cut."""
    text = visible_line(text[: 4 * width + 4])  # a cluster of more than four code points a cell is cut early
    if cell_len(text) <= width:
        return text + " " * (width - cell_len(text))
    return set_cell_size(set_cell_size(text, width - 1).rstrip() + "…", width) if width > 0 else ""
