"""The line at the top: which article this is, where in it the reader is, and how far the annotation has come."""

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from glose.article import Article, Record
from glose.terminal_text import visible_line
from glose.translation import _
from glose.ui.dates_and_numbers import date_text, share_text
from glose.ui.row import fitted

__all__ = ["TitleBar"]

_ROOMY = 60  # cells from which the bar writes "sentence 4 of 22" rather than "4/22"


class TitleBar(Widget):
    """One line: title and source at the left, state of the annotation and position at the right."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    TitleBar { height: 1; background: $panel; color: $foreground; }
    """

    place: reactive[tuple[int, int]] = reactive((0, 0))
    """Number of the current sentence, from 1, and how many there are; (0, 0) while they are not known."""
    progress: reactive[float] = reactive(0.0)
    """How much of the article is read, from 0 to 1."""
    minutes: reactive[int] = reactive(0)
    """How many minutes the rest takes to read; 0 while that is not known."""
    pace: reactive[str] = reactive("")
    """How fast the reader goes on alone, said before the position; empty where it does not."""
    state: reactive[str] = reactive("")
    """What the annotation is doing, or why there is none."""
    filtered: reactive[bool] = reactive(False)
    """Whether something of what was found is hidden."""

    def __init__(self, article: Article) -> None:
        super().__init__()
        self._title = ""
        self._lines: list[str] = []
        self.show(article)

    def show(self, article: Article) -> None:
        """Name `article`, by what is known of it now."""
        self._title = visible_line(article.caption)
        parts = [visible_line(part) for part in _source(article.record)]
        self._lines = [" — ".join((self._title, ", ".join(parts[:count]))) for count in range(len(parts), 0, -1)]
        # the title with as much of the source as may fit, the fullest first
        self.refresh()

    def render(self) -> Text:
        """Return the line: the position whole, then as much of the rest as fits."""
        width = self.size.width
        told = ", ".join(filter(None, (self.state, _("filtered") if self.filtered else "")))
        state = f"  {told}" if told else ""
        if cell_len(state) > width // 2:
            state = fitted(state, width // 2)
        position, time = self._position(roomy=width >= _ROOMY), self._time()
        sourced = cell_len(self._lines[-1] if self._lines else self._title)  # this matters more than time
        if sourced + cell_len(f"{state}   {position}{time} ") > width:
            time = " ▶" if self.pace else ""
        right = f"  {position}{time} "
        room = max(0, width - cell_len(right) - cell_len(state) - 1)
        fitting = (line for line in self._lines if cell_len(line) <= room)
        shown = fitted(next(fitting, self._title), room)
        bold = min(len(self._title), len(shown))
        return Text.assemble(" ", (shown[:bold], Style(bold=True)), shown[bold:], (state, Style(italic=True)), right)

    def _time(self) -> str:
        """The minutes that are left, and the pace."""
        left = _("{minutes} min left").format(minutes=self.minutes) if self.minutes else ""
        return "".join(f" · {part}" for part in (left, self.pace) if part)

    def _position(self, *, roomy: bool) -> str:
        percent = share_text(self.progress)
        number, count = self.place
        if not count:
            return percent
        if roomy:
            return _("sentence {number} of {count} · {percent}").format(number=number, count=count, percent=percent)
        return f"{number}/{count} {percent}"


def _source(record: Record) -> list[str]:
    """Publisher and date, as far as they are known: ["Le Monde", "5 July 2021"]."""
    parts = [record.container_title or record.publisher or ""]
    parts.append(date_text(record.issued) if record.issued else "")
    return [part for part in parts if part]
