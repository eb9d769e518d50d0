"""What is remembered of an article that is read again, in the reader or in plain lines."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from glose.article import Article
from glose.commands.asking import overridden
from glose.errors import GloseError
from glose.library import Library, LibraryError, default_path

__all__ = ["Remembered", "remembered"]


class Remembered(NamedTuple):
    """An article as its reader corrected it, and the code point at which reading stopped last time.

    `library` is None where it cannot be opened. `news` is what was kept of another text of the article and is found in
    this one, or is not: empty where nothing was. `troubles` are what went wrong; reading goes on without.
    """

    article: Article
    library: Library | None = None
    place: int = 0
    news: str = ""
    troubles: tuple[GloseError, ...] = ()


@contextmanager
def remembered(article: Article, source: dict[str, Any]) -> Iterator[Remembered]:
    """Give what the library has of `article` and note that it is being read; the library is closed at the end.

    Of its source, what the options `source` of the command line say counts most.
    """
    library, trouble = _library()
    if library is None:
        yield Remembered(article, troubles=trouble)
        return
    with library:
        place, news, troubles = _place(library, article)
        corrected, more = _as_corrected(library, article, source)
        yield Remembered(corrected, library, place, news, troubles + more)


def _library() -> tuple[Library | None, tuple[GloseError, ...]]:
    try:
        return Library(default_path()), ()
    except LibraryError as error:
        return None, (error,)


def _place(library: Library, article: Article) -> tuple[int, str, tuple[GloseError, ...]]:
    """Return where reading stopped last time, and what is new."""
    place, news = 0, ""
    try:
        place = library.position(article)
        again = library.found_again(article)
        if again is not None:
            place, news = place if again.place is None else again.place, again.told
        library.opened(article)
    except LibraryError as error:
        return place, news, (error,)
    return place, news, ()


def _as_corrected(library: Library, article: Article, source: dict[str, Any]) -> tuple[Article, tuple[GloseError, ...]]:
    try:
        return overridden(library.corrected(article), source), ()
    except LibraryError as error:
        return article, (error,)
