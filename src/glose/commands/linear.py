"""`glose --linear`: the article sentence by sentence in plain lines, for screen readers and braille displays."""

import sys
from bisect import bisect_left
from collections.abc import Callable, Mapping
from itertools import chain
from typing import NamedTuple

import click

from glose.annotation import Annotations
from glose.annotator import Annotator
from glose.article import Article
from glose.commands.asking import report
from glose.errors import GloseError
from glose.kept_annotations import AnyAnnotations, whole
from glose.library import Library
from glose.note import Note
from glose.translation import _
from glose.ui.index import Index
from glose.ui.linear import introduction, sentence_lines
from glose.ui.matching import SearchedText, SearchError

__all__ = ["annotated", "read_linearly"]

Keep = Callable[[int], None]
"""Remembers a code point of the article."""


def annotated(article: Article, library: Library | None) -> Annotations:
    """Return the annotations that `library` keeps of `article`, else new ones, to be kept there.

    Where they cannot be kept that is reported. Raises AnnotatorError.
    """
    annotator = Annotator(library)
    annotations: AnyAnnotations | None = None
    try:
        for annotated_so_far in annotator.annotate(article):
            annotations = annotated_so_far
    except GloseError as error:
        if annotations is None:
            raise
        report(error)
    finally:
        annotator.close()
    assert annotations is not None
    return whole(annotations)


class _Reading(NamedTuple):
    """Where the conversation is: `at` is the sentence that was read last, counted from 0, or -1."""

    indexed: Index
    notes: tuple[Note, ...]
    searched: SearchedText
    at: int

    @property
    def total(self) -> int:
        return len(self.indexed.annotations.sentences)


def read_linearly(
    article: Article,
    annotations: Annotations,
    notes: tuple[Note, ...] = (),
    *,
    asking: bool,
    place: int = 0,
    keep: Keep = lambda _place: None,
) -> None:
    """Print `article` with its annotations and its reader's `notes` in words.

    Where `asking`, a sentence at a time as the reader asks for it. Reading goes on at the code point `place`; `keep` is
    told where each sentence begins that is read. Nothing moves the terminal's cursor but line ends.
    """
    index = Index(article, annotations)
    _print(introduction(article, annotations, notes))
    if asking:
        begun = sum(1 for sentence in annotations.sentences if sentence.end <= place) - 1
        _converse(_Reading(index, notes, SearchedText(article.text), begun), keep)
    else:
        for number in range(len(annotations.sentences)):
            _print(["", *sentence_lines(index, number, notes)])


def _converse(reading: _Reading, keep: Keep) -> None:
    """Print the sentence that each line of standard input asks for, until the end of it or of the article."""
    _print([*_commands()])
    if reading.at >= 0:
        _print([_("You stopped at sentence {number}: Enter reads it.").format(number=reading.at + 2)])
    for line in sys.stdin:
        asked = line.strip()
        if asked == "q":
            return
        wanted, problem = _wanted(reading, asked)
        if wanted == reading.total:
            _print([_("End of the article.")])
            return
        if 0 <= wanted < reading.total:
            reading = reading._replace(at=wanted)
            _print(sentence_lines(reading.indexed, wanted, reading.notes))
            keep(reading.indexed.annotations.sentences[wanted].start)
        else:
            _print([problem])


def _commands() -> tuple[str, ...]:
    return (
        _("Enter: the next sentence. b: the one before. A number: that sentence. r: once more."),
        _("s: the next quotation. e: the next name. n: the next note. / and words: the next sentence with them."),
        _("?: this help. q: leave."),
    )


def _wanted(reading: _Reading, asked: str) -> tuple[int, str]:
    """Return the sentence that is asked for, counted from 0, or else -1 and what to say instead."""
    if asked.isdecimal() and len(asked) < 10:
        number = int(asked)
        between = _("There are sentences 1 to {count}.").format(count=reading.total)
        return (number - 1 if 0 < number <= reading.total else -1), between
    if asked.startswith("/"):
        return _with_words(reading, asked[1:].strip())
    steps: Mapping[str, Callable[[], tuple[int, str]]] = {
        "": lambda: (reading.at + 1, ""),
        "b": lambda: (reading.at - 1, _("This is the beginning.")),
        "r": lambda: (reading.at, _("Nothing is read yet.")),
        "s": lambda: _with_one(reading, [quote.content[0].start for quote in reading.indexed.annotations.quotes]),
        "e": lambda: _with_one(reading, [mention.start for mention in reading.indexed.annotations.mentions]),
        "n": lambda: _with_one(reading, [note.start for note in reading.notes]),
    }
    return steps.get(asked, lambda: (-1, "\n".join(_commands())))()


def _with_words(reading: _Reading, words: str) -> tuple[int, str]:
    try:
        found = reading.searched.find(words)
    except SearchError as error:
        return -1, str(error)
    return _with_one(reading, [*found.starts])


def _with_one(reading: _Reading, starts: list[int]) -> tuple[int, str]:
    """Return the next sentence in which one of `starts` lies, going round the article."""
    sentences, starts = reading.indexed.annotations.sentences, sorted(starts)
    after = reading.at + 1
    for number in chain(range(after, len(sentences)), range(after)):
        if bisect_left(starts, sentences[number].start) < bisect_left(starts, sentences[number].end):
            return number, ""
    return -1, _("There is none.")


def _print(lines: list[str]) -> None:
    click.echo("\n".join(lines))
    sys.stdout.flush()
