"""An article view with nothing around it, and what it shows."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

import msgspec
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from glose import themes
from glose.annotation import Annotations
from glose.article import Article
from glose.ui.article_view import ArticleView

Shown = Callable[..., AbstractAsyncContextManager[tuple[ArticleView, Pilot[None]]]]
"""The fixture `shown`: a size, an article and annotations, of which each has its own default."""


class ViewApp(App[None]):
    """Nothing but the view, and what it says."""

    CSS = "ArticleView { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.said: list[object] = []

    def compose(self) -> ComposeResult:
        """The view alone."""
        yield ArticleView(themes.find(themes.DEFAULT))

    def on_article_view_cursor_moved(self, message: ArticleView.CursorMoved) -> None:
        """Keep it."""
        self.said.append(message.cursor)

    def on_row_view_scrolled(self, message: ArticleView.Scrolled) -> None:
        """Keep it."""
        self.said.append(message.view.visible_range)


def screen_text(view: ArticleView) -> list[str]:
    """What the lines of the screen say."""
    return [view.render_line(y).text.rstrip() for y in range(view.size.height)]


def words(view: ArticleView, span: tuple[int, int] | None = None) -> str:
    """The words of a span, of the current sentence by default."""
    assert view.article is not None
    start, end = span or view.current_span
    return view.article.text[start:end]


def long(article: Article, annotations: Annotations, times: int) -> tuple[Article, Annotations]:
    """The article over and over, with the sentences of it all and nothing else."""
    step = len(article.text) + 1
    sentences = tuple(
        msgspec.structs.replace(sentence, start=sentence.start + turn * step, end=sentence.end + turn * step)
        for turn in range(times)
        for sentence in annotations.sentences
    )
    text = "\n".join([article.text] * times)
    return msgspec.structs.replace(article, text=text), msgspec.structs.replace(
        annotations, sentences=sentences, mentions=(), entities=(), quotes=()
    )
