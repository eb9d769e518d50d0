"""The types of entities and kinds of quotations, each to be shown or hidden; the reader shows the choice at once."""

from collections import Counter
from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.content import Content

from glose.annotation import KINDS, LABELS
from glose.kept_annotations import AnyAnnotations
from glose.translation import _
from glose.ui.labels import kind_name, label_names
from glose.ui.row import Row, Sign
from glose.ui.screens.dialog import Dialog
from glose.ui.shown import EVERYTHING, Shown
from glose.ui.widgets.row_list import RowList

__all__ = ["FilterChooser"]

_ALL = "all"  # key of the row that shows everything


class FilterChooser(Dialog[None]):
    """Choose what is shown of `annotations`; `show` is called with each choice."""

    DEFAULT_CSS = """
    FilterChooser {
        align: right top;
        background: transparent;
        & > RowList { width: 46; height: auto; max-height: 100%; margin: 1 1 0 0; }
    }
    """

    def __init__(
        self, shown: Shown, annotations: AnyAnnotations | None, sign: Sign, show: Callable[[Shown], None]
    ) -> None:
        super().__init__()
        self._shown = shown
        self._sign = sign
        self._show = show
        self._counts = None if annotations is None else _counts(annotations)

    def compose(self) -> ComposeResult:
        """The list."""
        rows = RowList(self._sign)
        rows.border_title = Content(_("Shown"))
        rows.border_subtitle = Content(_("Enter shows or hides · Esc closes"))
        yield rows

    def on_mount(self) -> None:
        """List all types and kinds, each with how many there are."""
        self._list()
        self.query_one(RowList).focus()

    def count(self, annotations: AnyAnnotations) -> None:
        """Say how many there are of each in `annotations`, which have come while the window was open."""
        self._counts = _counts(annotations)
        self._list()

    def _list(self) -> None:
        everything = " ".join((_checked(self._shown.everything), _("Everything")))
        rows = [Row(everything, key=_ALL), Row(""), Row(_("Entities"))]
        rows += [self._row(label, label_names(label)) for label in LABELS]
        rows += [Row(""), Row(_("Quotations"))]
        rows += [self._row(kind, _("{kind} quotation").format(kind=kind_name(kind))) for kind in KINDS]
        self.query_one(RowList).show(rows)

    def _row(self, name: str, title: str) -> Row:
        title = f"{_checked(self._shown.has(name))} {title}"
        count = "" if self._counts is None else str(self._counts[name])  # not known before the article is annotated
        return Row(title, key=name, style=name, count=count)

    @on(RowList.Chosen)
    def _toggle(self, message: RowList.Chosen) -> None:
        """Show or hide one; everything hidden at once leaves only the text."""
        if message.row.key == _ALL:
            self._shown = Shown(frozenset(), frozenset()) if self._shown.everything else EVERYTHING
        else:
            self._shown = self._shown.toggled(message.row.key)
        self._list()
        self._show(self._shown)


def _counts(annotations: AnyAnnotations) -> Counter[str]:
    counts = Counter[str](entity.label for entity in annotations.entities)
    counts.update(quote.kind for quote in annotations.quotes)
    return counts


def _checked(shown: bool) -> str:
    return "✓" if shown else "·"
