"""The panel beside the text: who and what is named, and who said what."""

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rich.text import Text
from textual import events, on
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from glose.translation import _, ngettext
from glose.ui.actions import bindings
from glose.ui.listing import Listing
from glose.ui.row import Sign
from glose.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from glose.ui.panel_rows import PanelRows

__all__ = ["TABS", "Panel", "Tab"]

Tab = Literal["entities", "quotations"]
TABS: tuple[Tab, ...] = ("entities", "quotations")


class _TabBar(Widget):
    """The names of the tabs with how much each holds, the one that is shown in bold between brackets."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    _TabBar {
        height: 1;
        background: $surface;
        color: $foreground-muted;
        .tab-bar--shown { color: $foreground; text-style: bold; }
    }
    """
    COMPONENT_CLASSES = {"tab-bar--shown"}

    tab: reactive[Tab] = reactive("entities")
    both: reactive[bool] = reactive(False)
    """Whether each name stands over a list of its own."""
    counts: reactive[tuple[str, str] | None] = reactive(None)
    """How many entities and quotations there are, None as long as nobody knows."""

    @dataclass(eq=False, repr=False)
    class Clicked(Message):
        """The name of `tab` was clicked."""

        tab: Tab

    def _names(self) -> list[tuple[Tab, str]]:
        names: tuple[str, str] = (_("Entities"), _("Quotations"))
        if self.counts is not None:
            names = (f"{names[0]} {self.counts[0]}", f"{names[1]} {self.counts[1]}")
        return [(tab, f" {name} ") for tab, name in zip(TABS, names, strict=True)]

    def render(self) -> Text:
        """Return the line."""
        line = Text(" ", no_wrap=True)
        for tab, name in self._names():
            if tab == self.tab:
                line.append(f"[{name[1:-1]}]", self.get_component_rich_style("tab-bar--shown", partial=True))
            else:
                line.append(name)
            if self.both and tab == TABS[0]:
                line.pad_right(self.size.width // 2 - line.cell_len + 1)
        return line

    def on_click(self, event: events.Click) -> None:
        """Say which name is under the mouse."""
        first = self.size.width // 2 if self.both else len(self._names()[0][1]) + 1
        self.post_message(self.Clicked(TABS[event.x >= first]))


@dataclass(eq=False, repr=False)
class Listed(Message):
    """The entities and the quotations among `rows` that have `words`."""

    rows: "PanelRows | None"
    words: str
    listings: tuple[Listing, Listing]


@dataclass(eq=False, repr=False)
class Ranked(Message):
    """The `rows` of the same index, ranked otherwise."""

    rows: "PanelRows"


class Panel(Vertical):
    """Two lists, one shown at a time: entities by type, and quotations in the order of the text."""

    BINDINGS = bindings("panel")
    DEFAULT_CSS = """
    Panel {
        width: 38;
        background: $surface;
        border-left: solid $border-blurred;
        &:focus-within { border-left: solid $border; }
        RowList { height: 1fr; }
        &.-both {
            width: 78;
            layout: grid;
            grid-size: 2;
            grid-rows: 1 1fr;
            _TabBar { column-span: 2; }
        }
    }
    """

    tab: reactive[Tab] = reactive("entities")
    """Which list is shown."""
    by_frequency: reactive[bool] = reactive(False, init=False)
    """Whether the most named entities of a type come first, rather than the first named."""
    both: reactive[bool] = reactive(False, init=False)
    """Whether there is room for both lists side by side."""
    words: reactive[str] = reactive("", init=False)
    """What the rows that are shown have in them."""

    class Showing(Message):
        """Other rows are shown."""

    def __init__(self, sign: Sign) -> None:
        super().__init__()
        self._sign = sign
        self._rows: PanelRows | None = None
        self._reasons: dict[Tab, str] = dict.fromkeys(TABS, "")

    async def fill(self) -> None:
        """Make the names of the tabs and the lists: not before the text is painted, since that costs time."""
        await self.mount(_TabBar(), RowList(self._sign, id="entities"), RowList(self._sign, id="quotations"))
        self._show_tab()

    @property
    def lists(self) -> list[RowList]:
        """The lists, in the order of the tabs; none before the panel is filled."""
        return list(self.query(RowList))

    def focus_list(self) -> None:
        """Give the focus to the list that is shown."""
        for rows in self.lists:
            if rows.id == self.tab:
                rows.focus()

    def list_of(self, tab: Tab) -> RowList:
        """Return the list of `tab`."""
        return self.query_one(f"#{tab}", RowList)

    def show(self, rows: "PanelRows") -> None:
        """Show `rows`; the cursors stay on what they are on."""
        self._rows = rows
        self._list()
        if rows.by_frequency != self.by_frequency:
            self.watch_by_frequency()

    def _list(self) -> None:
        """Show the rows that have the words; those of a book are looked through in a thread."""
        rows, words = self._rows, self.words
        if rows is None:
            self._take(Listed(None, words, (Listing(), Listing())))
        elif rows.few or not words:
            self._take(Listed(rows, words, rows.having(words)))
        else:
            threading.Thread(target=self._look_through, args=(rows, words), daemon=True).start()

    def _look_through(self, rows: "PanelRows", words: str) -> None:
        self.post_message(Listed(rows, words, rows.having(words)))

    @on(Listed)
    def _take(self, message: Listed) -> None:
        """Show what was listed, and how many of all there are, unless something else is wanted by now."""
        if message.rows is not self._rows or message.words != self.words:
            return
        for tab, listing in zip(TABS, message.listings, strict=True):
            self.list_of(tab).show(listing)
            self.list_of(tab).empty = self._why_empty(tab)
        if self._rows is not None:
            found = self._rows.index.found
            counts = len(found.entities), len(found.quotes)
            self.query_one(_TabBar).counts = (self._count("entities", counts[0]), self._count("quotations", counts[1]))
        self.post_message(self.Showing())

    def _count(self, tab: Tab, count: int) -> str:
        shown = self._shown(tab)
        return f"{shown}/{count}" if shown < count else f"{count}"

    def _shown(self, tab: Tab) -> int:
        return len(self.list_of(tab).listing.places)

    @property
    def told(self) -> str:
        """How many rows of the list have the words."""
        shown = self._shown(self.tab)
        return ngettext("{count} row", "{count} rows", shown).format(count=shown)

    def watch_words(self) -> None:
        """Filter the rows."""
        self._list()

    def end(self, no_names: str, no_quotations: str) -> None:
        """Nothing more will come: say in these words why a list is empty."""
        self._reasons = {"entities": no_names, "quotations": no_quotations}
        self._list()

    def _why_empty(self, tab: Tab) -> str:
        if self.words:
            return _("Nothing has these words: Esc shows all.")
        if self._rows is not None and not self._rows.index.shown.everything:
            return _("Hidden: f shows it again.")
        return self._reasons[tab]

    def watch_tab(self) -> None:
        """Show the other list, and take the focus along where it was in the panel."""
        inside = self.has_focus_within
        self._show_tab()
        if inside:
            self.focus_list()

    def _show_tab(self) -> None:
        for bar in self.query(_TabBar):
            bar.tab, bar.both = self.tab, self.both
        for rows in self.lists:
            rows.display = self.both or rows.id == self.tab

    def watch_both(self) -> None:
        """Show both lists, or again one."""
        self.set_class(self.both, "-both")
        self._show_tab()

    @on(events.DescendantFocus)
    def _follow_focus(self) -> None:
        """The list that has the keys is the one that tabs and filters speak of."""
        for tab in TABS:
            if self.list_of(tab).has_focus:
                self.tab = tab

    def watch_by_frequency(self) -> None:
        """Rank the entities anew: those of a book in a thread."""
        if self._rows is not None and self._rows.few:
            self.show(self._rows.ranked(by_frequency=self.by_frequency))
        elif self._rows is not None:
            threading.Thread(target=self._rank, args=(self._rows, self.by_frequency), daemon=True).start()

    def _rank(self, rows: "PanelRows", by_frequency: bool) -> None:
        self.post_message(Ranked(rows.ranked(by_frequency=by_frequency)))

    @on(Ranked)
    def _take_ranked(self, message: Ranked) -> None:
        """Show them, unless there is more to show by now."""
        if self._rows is not None and self._rows.index is message.rows.index:
            self.show(message.rows)

    def on__tab_bar_clicked(self, message: _TabBar.Clicked) -> None:
        """Show the tab whose name was clicked."""
        message.stop()
        self.tab = message.tab
        self.focus_list()

    def action_other_tab(self) -> None:
        """Show the other tab."""
        self.tab = TABS[1 - TABS.index(self.tab)]

    def action_sort(self) -> None:
        """Rank by frequency, or again by first mention."""
        self.by_frequency = not self.by_frequency
        self.tab = "entities"
