"""Texts made to be slow: none takes a time that grows faster than its length."""

import time
from collections.abc import Callable

import pytest

from glose.article import Article
from glose.languages import load

SENTENCE = "Jeanne Orval a déclaré lundi que le pont rouvrirait en mai, selon Marc Valet. "

MARKS = "«»“”\"'‘’„‹›—"


def _names(count: int) -> str:
    return "".join(f"Marc Valet{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}\n" for number in range(count))


HOSTILE: dict[str, Callable[[int], str]] = {
    "one paragraph": lambda count: SENTENCE * count,
    "no stop": lambda count: "le maire a dit que le pont rouvrirait selon elle et il a ajouté que " * count,
    "marks that never close": lambda count: "« le pont a dit Marc " * (3 * count),
    "marks that nothing opened": lambda count: "le pont » a dit Marc " * (3 * count),
    "a page of names": lambda count: _names(6 * count),
    "one quotation": lambda count: f"Il a dit : « {SENTENCE * count} »",
    "marks of every kind": lambda count: " ".join(f"{MARKS[n % len(MARKS)]}oui a-t-il dit" for n in range(6 * count)),
    "lines of dialogue": lambda count: "— Oui, dit-il.\n— Non.\n" * (3 * count),
    "relative clauses": lambda count: "le maire, qui a juré que le pont serait, où " * (2 * count),
    "appositions": lambda count: "selon Marc Valet, maire, " * (3 * count),
    "emoji": lambda count: "🎉👩‍👩‍👧 « oui » 🇫🇷, a dit Jeanne Orval 💥. " * (2 * count),
    "bad recognition": lambda count: "".join(
        "l1|0.~ "[n % 7] if n * n % 13 == 3 else letter for n, letter in enumerate(SENTENCE * count)
    ),
    "two languages": lambda count: ("He said: “we will see”. " + SENTENCE) * count,
    "capitals": lambda count: SENTENCE.upper() * count,
    "organisations that start alike": lambda count: "".join(f"Union des Q{n:x} (UDQ{n:x}). " for n in range(3 * count)),
}


def _seconds(text: str) -> float:
    """The time that annotating `text` takes of the processor, whatever else runs."""
    start = time.process_time()
    annotations = load("fr").annotate(Article(text, language="fr"))
    assert all(text[mention.start : mention.end] == mention.text for mention in annotations.mentions)
    return time.process_time() - start


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
def test_six_times_the_text_takes_nowhere_near_the_square_of_the_time(make: Callable[[int], str]) -> None:
    _seconds(make(50))  # the words are known from now on
    assert _seconds(make(600)) < 15 * _seconds(make(100))
