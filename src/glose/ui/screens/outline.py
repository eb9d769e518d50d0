"""The headings of an article, to go to one of them."""

from textual import on
from textual.app import ComposeResult
from textual.content import Content

from glose.article import Article
from glose.translation import _
from glose.ui.dates_and_numbers import share_text
from glose.ui.row import Row
from glose.ui.screens.dialog import Dialog
from glose.ui.widgets.row_list import RowList

__all__ = ["Outline"]

_DEEPEST = 6  # levels that are set off to the right: those of HTML


class Outline(Dialog[int]):
    """Choose a heading of `article`, starting on the one that the code point `here` stands under.

    The result is the heading's offset, None where the reader backs out.
    """

    DEFAULT_CSS = """
    Outline > RowList { width: 76; height: auto; max-height: 90%; }
    """

    def __init__(self, article: Article, here: int) -> None:
        super().__init__()
        self._article = article
        self._here = here

    def compose(self) -> ComposeResult:
        """The list."""
        rows = RowList()
        rows.border_title = Content(_("Headings"))
        rows.border_subtitle = Content(_("Enter goes there · Esc backs out"))
        yield rows

    def on_mount(self) -> None:
        """List the headings, each with how far into the text it stands."""
        text, headings = self._article.text, self._article.headings
        top = min(heading.level for heading in headings)
        rows = self.query_one(RowList)
        rows.show(
            [
                Row(
                    "  " * min(heading.level - top, _DEEPEST) + text[heading.start : heading.end],
                    key=str(heading.start),
                    count=share_text(heading.start / len(text)),
                )
                for heading in headings
            ]
        )
        passed = [heading.start for heading in headings if heading.start <= self._here]
        rows.go_to(str(passed[-1]) if passed else "")
        rows.focus()

    @on(RowList.Chosen)
    def _take(self, message: RowList.Chosen) -> None:
        self.dismiss(int(message.row.key))
