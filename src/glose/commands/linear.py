"""`glose --linear`: the article sentence by sentence in plain lines, for screen readers and braille displays."""

import sys

import click

from glose.annotation import Annotations
from glose.article import Article
from glose.translation import _
from glose.ui.index import Index
from glose.ui.linear import introduction, sentence_lines

__all__ = ["read_linearly"]


def read_linearly(article: Article, annotations: Annotations, *, asking: bool) -> None:
    """Print `article` with its annotations in words; where `asking`, a sentence at a time as the reader asks for it.

    Nothing moves the terminal's cursor but line ends.
    """
    index = Index(article, annotations)
    _print(introduction(article, annotations))
    if not asking:
        for number in range(len(annotations.sentences)):
            _print(["", *sentence_lines(index, number)])
    else:
        _converse(index, len(annotations.sentences))


def _converse(index: Index, count: int) -> None:
    """Print the sentence that each line of standard input asks for, until the end of it or of the article."""
    click.echo(_("Enter: the next sentence. b: the one before. A number: that sentence. q: leave."))
    at = -1
    for line in sys.stdin:
        asked = line.strip()
        if asked == "q":
            return
        wanted = int(asked) - 1 if asked.isdecimal() and len(asked) < 10 else at - 1 if asked == "b" else at + 1
        if wanted == count:
            click.echo(_("End of the article."))
            return
        if 0 <= wanted < count:
            at = wanted
            _print(sentence_lines(index, at))
        else:
            click.echo(_("There are sentences 1 to {count}.").format(count=count))


def _print(lines: list[str]) -> None:
    click.echo("\n".join(lines))
    sys.stdout.flush()
