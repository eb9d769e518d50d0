"""Metadata: what is known of the article's source, in a form that checks it and shows the citation it makes."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.suggester import SuggestFromList
from textual.widgets import Input, Label, Static

from glose.article import Record
from glose.translation import _
from glose.ui.actions import bindings
from glose.ui.record_fields import FIELDS, TYPES, Field, FieldError, shown, taken
from glose.ui.screens.dialog import Dialog

__all__ = ["Metadata"]


class Metadata(Dialog[Record]):
    """Edit `record`; `cited` gives the citation that a record makes. The result is None on backing out."""

    BINDINGS = bindings("metadata")
    places = ("metadata", "dialog")
    DEFAULT_CSS = """
    Metadata {
        & > Vertical { width: 100; height: auto; max-height: 95%; }
        #fields { height: auto; max-height: 10; scrollbar-size-vertical: 1; }
        #fields > Horizontal { height: 1; }
        Label {
            width: 20;
            padding-right: 1;
            color: $foreground-muted;
            text-wrap: nowrap;
            text-overflow: ellipsis;
        }
        Label.-wrong { color: $text-error; text-style: bold; }
        Input, Input:focus { border: none; height: 1; padding: 0; background: $surface; width: 1fr; }
        Input:focus { background: $boost; }
        #problem { height: auto; min-height: 1; color: $text-error; text-style: bold; }
        #citation { height: auto; max-height: 8; border-top: solid $border-blurred; }
        Static { height: auto; }
        &.-narrow Label { width: 15; }
        &.-low #fields { max-height: 4; }
        &.-low #problem { max-height: 2; }
    }
    """

    def __init__(self, record: Record, cited: Callable[[Record], str]) -> None:
        super().__init__()
        self.record = record
        """What the form says so far, wrong fields as they were."""
        self.problems: dict[str, str] = {}
        """What is wrong, by the names of fields."""
        self._before = record
        self._cited = cited

    def compose(self) -> ComposeResult:
        """A line for each field, what is wrong, and the citation."""
        with Vertical() as window:
            window.border_title = Content(_("Metadata"))
            window.border_subtitle = self._keys(narrow=False)
            with VerticalScroll(id="fields", can_focus=False):
                for field in FIELDS:
                    yield from self._line(field)
            yield Static(id="problem", markup=False)
            with VerticalScroll(id="citation", can_focus=False):
                yield Static(id="cited", markup=False)

    def _keys(self, *, narrow: bool) -> Content:
        """What the keys do, as far as there is room."""
        short, whole = _("Enter saves · F1 keys · Esc"), _("Tab next · Enter saves · F1 keys · Esc backs out")
        return Content(short if narrow else whole)

    def _line(self, field: Field) -> ComposeResult:
        with Horizontal():
            yield Label(f"  {field.titled()}", id=f"label-{field.name}", markup=False)
            yield Input(
                shown(self.record, field),
                placeholder=field.hinted(),
                id=field.name,
                suggester=SuggestFromList(TYPES) if field.name == "type" else None,
                select_on_focus=False,
            )

    def on_mount(self) -> None:
        """Start on the title."""
        self.set_focus(self.query_one("#title", Input))
        self._show()

    def on_resize(self, event: Resize) -> None:
        """Leave room for the citation."""
        narrow = event.size.width < 70
        self.set_class(narrow, "-narrow")
        self.query_one(Vertical).border_subtitle = self._keys(narrow=narrow)
        self.set_class(event.size.height < 20, "-low")

    @on(Input.Changed)
    def _check(self) -> None:
        """Read the whole form: what is right makes the record."""
        record, self.problems = self._before, {}
        for field in FIELDS:
            try:
                record = taken(record, field, self.query_one(f"#{field.name}", Input).value)
            except FieldError as error:
                self.problems[field.name] = str(error)
        self.record = record
        self._show()

    def _show(self) -> None:
        for field in FIELDS:
            label, wrong = self.query_one(f"#label-{field.name}", Label), field.name in self.problems
            label.set_class(wrong, "-wrong")
            label.update(f"{'✗' if wrong else ' '} {field.titled()}")
        self.query_one("#problem", Static).update(next(iter(self.problems.values()), ""))
        self.query_one("#cited", Static).update(self._cited(self.record))

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Close with what the form says, unless something is wrong: then go there."""
        if self.problems:
            self.query_one(f"#{next(iter(self.problems))}", Input).focus()
        else:
            self.dismiss(self.record)
