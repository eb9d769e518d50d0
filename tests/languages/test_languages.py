import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.annotation import MARKS_ONLY
from glose.article import NEWSPAPER_ARTICLE, Article, Record, normalise
from glose.languages import AVAILABLE, identity, language_of, load
from glose.languages.marks_only import CONFIDENCE


@pytest.mark.parametrize(
    ("article", "language"),
    [
        (Article("Peu importe le texte.", language="en"), "en"),
        (Article("Peu importe.", Record(type=NEWSPAPER_ARTICLE, language="pt-BR")), "pt"),
        (Article("The mayor said on Monday that the bridge over the river would stay closed all winter."), "en"),
        (Article("Le maire a annoncé lundi que le pont sur la rivière resterait fermé tout l’hiver."), "fr"),
        (Article(""), "fr"),
        (Article("« »  12 !"), "fr"),
    ],
)
def test_the_declared_language_counts_else_the_words_tell_it(article: Article, language: str) -> None:
    assert language_of(article) == language


def test_identity_names_the_pipeline_without_loading_it() -> None:
    assert identity("fr").name == "glose-fr"
    assert identity("en").name == MARKS_ONLY
    assert AVAILABLE == ("fr",)


def test_importing_the_room_imports_no_spacy() -> None:
    code = "import sys, glose.languages; print('spacy' in sys.modules or 'py3langid' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


_COLLECTING = """
import gc
from glose.languages import load
collected = []
gc.callbacks.append(lambda phase, what: collected.append(phase))
gc.enable()
pipeline = load("fr")
print(len(collected), gc.get_freeze_count() > 50_000, pipeline is load("fr"))
print(gc.isenabled() and gc.get_threshold()[0] > 0)
"""


def test_no_garbage_is_looked_for_in_what_stays() -> None:
    """A collection while spaCy is loaded, or one after it that looks at it, takes longer than a short article."""
    told = subprocess.run([sys.executable, "-c", _COLLECTING], capture_output=True, text=True, check=True).stdout
    assert told.split() == ["0", "True", "True", "True"]


def test_another_language_gets_sentences_and_marked_quotations_alone() -> None:
    text = "The mayor, Mr. Hill, said: “The bridge stays closed all winter. Sorry!” He calls it a “safety first” plan."
    annotations = load("en").annotate(Article(text))
    assert [text[found.start : found.end] for found in annotations.sentences] == [
        "The mayor, Mr. Hill, said: “The bridge stays closed all winter. Sorry!”",
        "He calls it a “safety first” plan.",
    ]
    (quote,) = annotations.quotes
    assert [segment.text for segment in quote.content] == ["The bridge stays closed all winter. Sorry!"]
    assert (quote.kind, quote.method, quote.confidence) == ("direct", "marks", CONFIDENCE)
    assert annotations.marks_only
    assert annotations.mentions == annotations.entities == ()


@given(st.text(alphabet='«»“”"’ab M.é\n 1', max_size=200).map(normalise))
def test_marks_alone_never_raise_and_index_the_text(text: str) -> None:
    for quote in load("xx").annotate(Article(text)).quotes:
        for segment in quote.content:
            assert text[segment.start : segment.end] == segment.text
