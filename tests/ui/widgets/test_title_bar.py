"""The line at the top, at any width."""

import pytest
from textual.app import App, ComposeResult

from glose.article import Article, Date, Name, Record
from glose.ui.widgets.title_bar import TitleBar

RECORD = Record(
    type="article-newspaper",
    title="Un pont ferme",
    author=(Name(family="Delorme"),),
    container_title="Le Courrier",
    issued=Date(date_parts=((2026, 3),)),
)


class _Bar(App[None]):
    def __init__(self, article: Article, **state: object) -> None:
        super().__init__()
        self.bar = TitleBar(article)
        self.state = state

    def compose(self) -> ComposeResult:
        yield self.bar

    def on_mount(self) -> None:
        for name, value in self.state.items():
            setattr(self.bar, name, value)


async def _line(article: Article, width: int, **state: object) -> str:
    app = _Bar(article, **state)
    async with app.run_test(size=(width, 3)):
        return app.bar.render().plain


@pytest.mark.parametrize(
    ("width", "left", "right"),
    [
        (80, " Un pont ferme — Le Courrier, March 2026", "  sentence 3 of 9 · 40% "),
        (58, " Un pont ferme — Le Courrier, March 2026", "  3/9 40% "),
        (44, " Un pont ferme — Le Courrier", "  3/9 40% "),
        (30, " Un pont ferme", "  3/9 40% "),
        (20, " Un pont…", "  3/9 40% "),
        (11, "", "  3/9 40% "),
    ],
)
async def test_what_does_not_fit_is_dropped_before_it_is_cut(width: int, left: str, right: str) -> None:
    line = await _line(Article("", RECORD), width, place=(3, 9), progress=0.4)
    assert line == left.ljust(width - len(right)) + right


async def test_without_a_title_it_is_the_name_of_the_file_and_without_sentences_the_percentage() -> None:
    line = await _line(Article("", origin="/tmp/some/pont.txt"), 40, progress=1.0)
    assert line == " pont.txt".ljust(33) + "  100% "


async def test_the_state_takes_no_more_than_half_of_the_line() -> None:
    line = await _line(Article("", RECORD), 60, state="The annotator stopped twice: " + "because of that " * 9)
    assert len(line) == 60
    assert line.startswith(" Un pont ferme ")
    assert "  The annotator stopped twice" in line
