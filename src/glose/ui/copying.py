"""What the keys that copy act on, and what is said of it; imported when the reader first copies something."""

from glose.article import Article
from glose.clipboard import Copied
from glose.formats import FORMATS, Format, suiting
from glose.formats.selection import Selection, of_entity, of_quote, of_sentence
from glose.terminal_text import visible_line
from glose.translation import _, ngettext
from glose.ui.index import Index
from glose.ui.memory import Memory
from glose.ui.units import Cursor
from glose.ui.widgets.panel import Tab

__all__ = ["keep_format", "selection_at", "selection_of_row", "told", "usual_format"]


def selection_at(article: Article, index: Index, cursor: Cursor) -> Selection | None:
    """Return what is current in the text: the quotation under the sentence, else the sentence."""
    quote = index.quote_at(cursor)
    if quote is not None:
        return of_quote(article, index.annotations, quote)
    if cursor.sentence is not None:
        return of_sentence(article, index.annotations, cursor.sentence)
    return None


def selection_of_row(article: Article, index: Index, tab: Tab, key: str) -> Selection:
    """Return what a row of the panel stands for: the entity or the quotation with the id `key`."""
    annotations = index.annotations
    if tab == "entities":
        return of_entity(article, annotations, index.entities[key])
    return of_quote(article, annotations, annotations.quotes[index.quotes[key]])


def usual_format(memory: Memory, selection: Selection) -> Format:
    """Return the format that was last chosen for what `selection` is of, else plain text."""
    name = memory.setting(f"format.{selection.scope}")
    return next((one for one in suiting(selection.scope) if one.name == name), FORMATS["plain"])


def keep_format(memory: Memory, selection: Selection, chosen: Format) -> None:
    """Remember that selections like this one are copied as `chosen`."""
    memory.keep_setting(f"format.{selection.scope}", chosen.name)


def told(copied: Copied, what: str) -> str:
    """Say what was copied, how long it is and by which way; "sent" where nobody can know that it arrived."""
    count = ngettext("{count} character", "{count} characters", copied.length).format(count=copied.length)
    if copied.path is not None:
        said = _("No clipboard here: {what} ({count}) is in the file {path}.")
        return said.format(what=what, count=count, path=visible_line(str(copied.path)))
    said = _("Copied by {way}: {what} ({count}).") if copied.sure else _("Sent by {way}: {what} ({count}).")
    return said.format(what=what, count=count, way=copied.way)
