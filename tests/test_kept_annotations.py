"""Annotations that were kept are those that were made, whichever part of them is asked for, and in whatever order."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

from glose.annotation import (
    Amount,
    Annotations,
    Cue,
    Entity,
    Mention,
    Pipeline,
    Quote,
    Segment,
    Sentence,
    Span,
    Speaker,
)
from glose.article import Article
from glose.kept_annotations import KeptAnnotations, decoded, encoded, ids, labels, segments, spans, whole
from glose.library import Library

COUNT = 600  # more than are made at a time


def _mention(number: int) -> Mention:
    values = ("2021-03", Amount(2.3, "EUR"), msgspec.UNSET)
    return Mention(f"m{number}", 9 * number, 9 * number + 5, "Orléa", "LOC", f"e{number % 7}", values[number % 3])


def _quote(number: int) -> Quote:
    start = 9 * number
    content = (Segment(start, start + 3, "Ici", True), Segment(start + 12, start + 14, "là", False))
    cue, said = Cue(start + 4, start + 7, "dit", "dire"), Speaker(f"e{number % 7}", "Orléa", None)
    return Quote(f"q{number}", "mixed", content, cue, Span(start, start + 1, "I"), said, None, None, False, 0.5, "que")


MADE = Annotations(
    "fr",
    Pipeline("glose-fr", "1"),
    sentences=tuple(Sentence(f"s{number}", 9 * number, 9 * number + 8, number // 3) for number in range(COUNT)),
    mentions=tuple(map(_mention, range(COUNT))),
    entities=tuple(Entity(f"e{number}", "LOC", "Orléa", ("ville",), (f"m{number}",)) for number in range(7)),
    quotes=tuple(map(_quote, range(COUNT))),
)


@pytest.fixture
def kept() -> KeptAnnotations:
    annotations = decoded(encoded(MADE))
    assert annotations is not None
    return annotations


def test_all_of_them_are_those_that_were_made(kept: KeptAnnotations) -> None:
    assert whole(kept) == MADE
    assert whole(MADE) is MADE


def test_each_is_there_before_all_are_and_after(kept: KeptAnnotations) -> None:
    for _when in ("before", "after"):
        for things, made in (
            (kept.sentences, MADE.sentences),
            (kept.quotes, MADE.quotes),
            (kept.mentions, MADE.mentions),
        ):
            assert len(things) == COUNT
            assert [things[place] for place in (0, 1, 2, 255, 256, 599, -1, -600)] == [
                made[place] for place in (0, 1, 2, 255, 256, 599, -1, -600)
            ]
            assert things[250:260] == made[250:260]
            assert things[::-250] == made[::-250]
            with pytest.raises(IndexError):
                things[COUNT]
        whole(kept)


def test_what_is_looked_up_among_all_is_the_same_without_making_them(kept: KeptAnnotations) -> None:
    assert ids(kept.entities) == ids(MADE.entities)
    assert ids(kept.quotes) == ids(MADE.quotes)
    assert labels(kept.entities) == labels(MADE.entities)
    for start in (0, 5, 8, 2_700, 9 * COUNT):
        assert spans(kept.mentions).over(start, start + 20) == spans(MADE.mentions).over(start, start + 20)
        assert spans(kept.quotes).over(start, start + 20) == spans(MADE.quotes).over(start, start + 20)
        assert segments(kept.quotes).over(start, start + 20) == segments(MADE.quotes).over(start, start + 20)


def test_threads_that_ask_at_once_get_the_same(kept: KeptAnnotations) -> None:
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _number: kept.mentions.whole(), range(8)))
    assert all(one is found[0] for one in found)


def test_nothing_at_all_is_kept_too() -> None:
    nothing = Annotations("de", Pipeline("glose-marks", "1"))
    kept = decoded(encoded(nothing))
    assert kept is not None
    assert whole(kept) == nothing
    assert kept.marks_only
    assert spans(kept.mentions).over(0, 9) == []


@pytest.mark.parametrize(
    "data", [b"", b"\x80", msgspec.msgpack.encode(MADE), encoded(MADE).replace(b"roles", b"rules")]
)
def test_what_another_version_kept_is_not_read(data: bytes) -> None:
    assert decoded(data) is None


def test_a_library_of_before_gives_none_and_takes_new_ones(tmp_path: Path) -> None:
    article, path = Article("Orléa est là.", language="fr"), tmp_path / "library.sqlite3"
    with Library(path) as library:
        library.keep_annotations(article, MADE)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE annotations SET data = ?", (msgspec.msgpack.encode(MADE),))
    connection.close()
    with Library(path) as library:
        assert library.annotations(article) is None
        library.keep_annotations(article, MADE)
        kept = library.annotations(article)
        assert kept is not None
        assert whole(kept) == MADE
