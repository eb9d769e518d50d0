"""All that an article has on one entity, to go to any of its places."""

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize

from glose.annotation import Entity
from glose.terminal_text import visible_line
from glose.translation import _
from glose.ui.entity_page_rows import entity_page_rows
from glose.ui.index import Index
from glose.ui.labels import label_names
from glose.ui.row import Sign
from glose.ui.screens.dialog import Dialog
from glose.ui.widgets.row_list import RowList

__all__ = ["EntityPage"]


class EntityPage(Dialog[tuple[str, int]]):
    """Choose a mention of `entity`, or something that it said or that is said of it.

    The result is "mention" or "quote" and its index in the annotations, None where the reader backs out.
    """

    DEFAULT_CSS = """
    EntityPage > RowList { width: 110; height: auto; max-height: 90%; }
    """

    def __init__(self, text: str, index: Index, entity: Entity, sign: Sign) -> None:
        super().__init__()
        self._text = text
        self._index = index
        self._entity = entity
        self._sign = sign

    def compose(self) -> ComposeResult:
        """The list, under the name and the roles."""
        rows = RowList(self._sign)
        sign, _style = self._sign(self._entity.label)
        title = f"{sign} {self._entity.name}"
        title += f", {', '.join(self._entity.roles)}" if self._entity.roles else ""
        rows.border_title = Content(visible_line(f"{title} — {label_names(self._entity.label)}"))
        rows.border_subtitle = Content(_("Enter goes there · Esc backs out"))
        yield rows

    def on_mount(self) -> None:
        """Be ready for the keys."""
        self.query_one(RowList).focus()

    def on_resize(self, event: Resize) -> None:
        """Give the context of the mentions a third of the width."""
        rows = self.query_one(RowList)
        rows.show(entity_page_rows(self._text, self._index, self._entity, min(event.size.width, 110) // 3))

    @on(RowList.Chosen)
    def _take(self, message: RowList.Chosen) -> None:
        kind, _blank, number = message.row.key.partition(" ")
        self.dismiss((kind, int(number)))
