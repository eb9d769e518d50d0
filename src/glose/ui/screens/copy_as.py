"""Copy as…: the scopes at the left, the formats and styles beside them, and below what they would give."""

from functools import partial
from pathlib import Path

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.events import DescendantFocus, Resize
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from glose.errors import GloseError
from glose.formats import problems
from glose.formats.selection import Scope, Selection
from glose.terminal_text import visible, visible_line
from glose.translation import _, ngettext
from glose.ui.actions import bindings
from glose.ui.choices import Choice, Citing, choices
from glose.ui.copying import keep_choice, keep_citing, kept_citing, proposed_path, target, usual_choice, written
from glose.ui.memory import Memory
from glose.ui.row import Row
from glose.ui.scopes import Scopes, scope_name, told_of
from glose.ui.screens.dialog import Dialog
from glose.ui.widgets.row_list import RowList

__all__ = ["CopyAs"]

_PREVIEWED = 20_000
"""Code points of the preview: some hundred lines show what a format is like, and megabytes would hold up the reader."""

_LOCALES = (None, "fr", "en")


class CopyAs(Dialog[tuple[Selection, Choice]]):
    """Choose what is copied of `scopes`, and as what; the result is None where the reader backs out.

    What is chosen is kept in `memory`, scope by scope.
    """

    BINDINGS = bindings("copy_as")
    places = ("copy_as", "list", "dialog")
    DEFAULT_CSS = """
    CopyAs {
        & > Vertical { width: 100; height: 32; max-height: 95%; }
        #lists { height: 40%; min-height: 4; }
        RowList { height: 1fr; }
        #scopes { width: 26; }
        #choices { width: 1fr; border-left: solid $border-blurred; }
        Input, Input:focus { border: none; height: 1; padding: 0; background: $boost; }
        Input { display: none; }
        VerticalScroll { height: 1fr; border-top: solid $border-blurred; scrollbar-size-vertical: 1; }
        VerticalScroll:focus { border-top: heavy $border; }
        &.-narrow #scopes { width: 40%; }
        Static { height: auto; }
    }
    """

    def __init__(self, scopes: Scopes, memory: Memory) -> None:
        super().__init__()
        self._scopes = scopes
        self._memory = memory
        self._offered: dict[str, Choice] = {}
        self._asking: str | None = None
        """What the line of input is for: "filter" or "path"; None where it is not shown."""
        self._refused: Path | None = None
        """The file that exists and that was asked for once."""
        self.scope: Scope = scopes.current
        """The scope under the cursor."""
        self.preview = ""
        """What the choice under the cursor would copy, its control characters visible, cut where it is long."""

    def compose(self) -> ComposeResult:
        """The lists, the line of input and the preview."""
        with Vertical() as window:
            window.border_title = Content(_("Copy as…"))
            with Horizontal(id="lists"):
                yield RowList(id="scopes")
                yield RowList(id="choices")
            yield Input(select_on_focus=False)
            with VerticalScroll():
                yield Static(markup=False)

    def _keys(self) -> Content:
        """What the keys do now."""
        typing = self.focused is self.query_one(Input)
        if self._asking == "path" and typing:
            return Content(_("Enter writes to this file · Esc goes back"))
        if self._asking == "filter" and typing:
            return Content(_("Enter takes the formats that are left · Esc goes back"))
        if self._asking == "filter":
            return Content(_("Enter copies · Esc shows all formats"))
        if self.has_class("-narrow"):
            return Content(_("Enter copies · ? keys · Esc"))
        return Content(_("Enter copies · w writes · / filters · l language · d links · Esc backs out"))

    def on_mount(self) -> None:
        """Start on the current scope, and on what was chosen for it last."""
        scopes = self.query_one("#scopes", RowList)
        scopes.show([Row(scope_name(scope), key=scope) for scope in self._scopes.names])
        scopes.go_to(self.scope)
        self.query_one("#choices", RowList).focus()
        self._offer()
        for problem in problems():
            self.notify(str(problem), severity="warning", timeout=10, markup=False)

    def on_resize(self, event: Resize) -> None:
        """Share the width where there is little."""
        self.set_class(event.size.width < 70, "-narrow")
        self._show_keys()

    @on(DescendantFocus)
    def _show_keys(self) -> None:
        self.query_one(Vertical).border_subtitle = self._keys()

    # The lists

    def _offer(self, kept: str | None = None) -> None:
        """List what suits the scope and the filter, the cursor on `kept`, else on what was chosen for it last."""
        rows, wanted = self.query_one("#choices", RowList), self._filter.casefold()
        listed: list[Row] = []
        self._offered = {}
        for heading, group in choices(self.scope, kept_citing(self._memory)).items():
            fitting = [one for one in group if wanted in f"{one.title} {one.key}".casefold()]
            listed += [Row(heading), *(Row(one.title, key=one.key) for one in fitting)] if fitting else []
            self._offered |= {one.key: one for one in fitting}
        rows.empty = _("No format of that name.")
        rows.show(listed)
        rows.go_to(kept or usual_choice(self._memory, self.scope).key)
        self._show_preview()

    @property
    def _filter(self) -> str:
        return self.query_one(Input).value.strip() if self._asking == "filter" else ""

    @property
    def _choice(self) -> Choice | None:
        row = self.query_one("#choices", RowList).row
        return self._offered.get(row.key) if row else None

    @on(RowList.Moved, "#scopes")
    def _take_scope(self, message: RowList.Moved) -> None:
        self.scope = next(scope for scope in self._scopes.names if scope == message.row.key)
        self._offer()

    @on(RowList.Moved, "#choices")
    def _follow_choice(self) -> None:
        self._show_preview()

    @on(RowList.Chosen)
    def _copy(self, message: RowList.Chosen) -> None:
        if message.clicked and message.rows.id == "scopes":
            return
        if self._choice is not None and self._choice.encode is not None:
            told = _("{format} is no text and goes on no clipboard: w writes it to a file.")
            self.notify(told.format(format=self._choice.title), severity="warning", markup=False)
        elif self._choice is not None:
            self._keep(self._choice)
            self.dismiss((self._scopes.selection(self.scope), self._choice))

    def _keep(self, choice: Choice) -> None:
        if choice.encode is None:
            keep_choice(self._memory, self.scope, choice)

    def action_other_list(self) -> None:
        """Go to the other list."""
        here = self.query_one("#scopes", RowList)
        self.query_one("#choices" if here.has_focus else "#scopes", RowList).focus()

    def action_locale(self) -> None:
        """Write citations in the language of the article, in French, in English."""
        citing = kept_citing(self._memory)
        following = _LOCALES[(_LOCALES.index(citing.locale) + 1) % len(_LOCALES)] if citing.locale in _LOCALES else None
        named = {None: _("the language of the article"), "fr": _("French"), "en": _("English")}
        told = _("Citations in {language}.").format(language=named[following])
        self._cite_otherwise(msgspec.structs.replace(citing, locale=following), told)

    def action_deep_links(self) -> None:
        """Let the URLs of citations lead to the words quoted, or to the page."""
        citing = kept_citing(self._memory)
        told = _("URLs lead to the page.") if citing.deep_links else _("URLs lead to the words quoted.")
        self._cite_otherwise(msgspec.structs.replace(citing, deep_links=not citing.deep_links), told)

    def _cite_otherwise(self, citing: Citing, told: str) -> None:
        keep_citing(self._memory, citing)
        self.notify(told, markup=False)
        self._offer(self._choice.key if self._choice else None)

    # The preview

    def _show_preview(self) -> None:
        """Write the preview in a thread: a whole book as JSON takes a second."""
        choice, scope = self._choice, self.scope
        if choice is None:
            self._set_preview("", "")
        else:
            work = partial(self._write_preview, choice, scope)
            self.run_worker(work, group="preview", description=choice.key, thread=True, exclusive=True)

    def _write_preview(self, choice: Choice, scope: Scope) -> None:
        what = text = ""
        try:
            selection = self._scopes.selection(scope)
            what = told_of(selection)
            text = choice.write(selection)
        except GloseError as error:
            text = str(error)
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._set_preview, what, text)

    def _set_preview(self, what: str, text: str) -> None:
        if not self.is_attached:
            return
        self.preview = visible(text[:_PREVIEWED]) + ("\n…" if len(text) > _PREVIEWED else "")
        self.query_one(Vertical).border_title = Content(_("Copy as… — {what}").format(what=visible_line(what)))
        self.query_one(Static).update(self.preview)
        self.query_one(VerticalScroll).scroll_home(animate=False)

    # The line of input

    def action_filter(self) -> None:
        """Show only what has the words that are typed in its name."""
        self._ask("filter", "", _("Part of a name"))

    def action_write_file(self) -> None:
        """Ask where to write what would be copied."""
        if self._choice is not None:
            self._ask("path", proposed_path(self._scopes.selection(self.scope), self._choice), _("File to write"))

    def _ask(self, what: str, value: str, placeholder: str) -> None:
        line = self.query_one(Input)
        self._asking, self._refused = what, None
        line.value, line.placeholder = value, placeholder
        line.action_end()
        line.display = True
        self.set_focus(line)  # at once: what is typed next is for it
        self._show_keys()

    def action_close(self) -> None:
        """Leave the line of input, or else close the window and copy nothing."""
        if self._asking is None:
            self.dismiss(None)
        else:
            self._leave_line()

    def _leave_line(self) -> None:
        kept, filtered = self._choice, self._asking == "filter"
        self._asking = None
        self._show_keys()
        self.set_focus(self.query_one("#choices", RowList))
        self.query_one(Input).display = False
        if filtered:
            self._offer(kept.key if kept else None)

    @on(Input.Changed)
    def _filter_list(self) -> None:
        self._refused = None
        if self._asking == "filter":
            self._offer(self._choice.key if self._choice else None)

    @on(Input.Submitted)
    def _take_line(self, message: Input.Submitted) -> None:
        """After a filter, choose from what it left; after a path, write."""
        if self._asking == "filter":
            self.set_focus(self.query_one("#choices", RowList))
        elif self._choice is not None and message.value.strip():
            self._write(message.value.strip(), self._choice)

    def _write(self, words: str, choice: Choice) -> None:
        selection = self._scopes.selection(self.scope)
        try:
            path, there = target(words, selection, choice)
        except GloseError as error:
            self.notify(str(error), severity="error", timeout=10, markup=False)
            return
        if there and self._refused != path:
            self._refused = path
            told = _("{path} is there already: Enter once more replaces it.")
            self.notify(told.format(path=visible_line(str(path))), severity="warning", markup=False)
            return
        self._keep(choice)
        work = partial(self._write_beside, path, selection, choice)
        self.run_worker(work, group="copy", description=str(path), thread=True)

    def _write_beside(self, path: Path, selection: Selection, choice: Choice) -> None:
        """Runs in a thread, as copying does. The window stays where it fails."""
        try:
            length = written(path, selection, choice)
        except GloseError as error:
            self.notify(str(error), severity="error", timeout=10, markup=False)
            return
        if choice.encode is None:
            count = ngettext("{count} character", "{count} characters", length).format(count=length)
        else:
            count = ngettext("{count} byte", "{count} bytes", length).format(count=length)
        told = _("Written to {path}: {what} ({count}).")
        place = visible_line(str(path.absolute()))
        self.notify(told.format(path=place, what=told_of(selection), count=count), markup=False)
        self.app.call_from_thread(self._leave)

    def _leave(self) -> None:
        """Close the window, unless the reader has by now."""
        if self.is_current:
            self.dismiss(None)
