"""From an article to its annotations, language by language.

`load` gives what annotates articles of a language: glose's own pipeline where there is one, else one that finds
sentences and marked quotations alone. Importing this module imports no spaCy.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Protocol

import glose
from glose.annotation import MARKS_ONLY, Annotations, Pipeline
from glose.article import Article
from glose.errors import GloseError
from glose.languages.fingerprint import fingerprint

__all__ = ["AVAILABLE", "ArticlePipeline", "LanguageError", "identity", "language_of", "load"]

AVAILABLE: tuple[str, ...] = ("fr",)
"""The languages (ISO 639-1) that have a pipeline of their own."""

SAMPLE = 2_000
"""So many characters of a text are enough to tell its language."""

FEWEST_LETTERS = 20
"""A text with fewer letters says too little of its language: it is taken for the first of `AVAILABLE`."""


class LanguageError(GloseError):
    """A language's pipeline cannot be loaded."""


class ArticlePipeline(Protocol):
    """What annotates articles; nothing is raised, whatever the article holds."""

    identity: Pipeline

    def annotate(self, article: Article) -> Annotations:
        """Return all that is found in `article`."""

    def annotate_pieces(self, article: Article) -> Iterator[Annotations]:
        """Yield partial annotations of a long `article`, more each time, then all: what `annotate` returns."""


def language_of(article: Article) -> str:
    """Return the language of `article`, two letters: the declared one, else the one its first words show.

    A text too short to tell is taken for French, the first language of glose.
    """
    declared = (article.language or article.record.language or "")[:2].lower()
    if len(declared) == 2 and declared.isalpha():
        return declared
    sample = article.text[:SAMPLE]
    if sum(map(str.isalpha, sample)) < FEWEST_LETTERS:
        return AVAILABLE[0]
    from py3langid.langid import classify  # its model takes most of a second to load

    return str(classify(sample)[0])  # type: ignore[no-untyped-call]  # py3langid has no annotations


@cache
def identity(language: str) -> Pipeline:
    """Return the name and version of what annotates articles in `language`, without loading it.

    The version is that of glose and a fingerprint of the pipeline's rules and weights: with either, annotations change.
    """
    own = language if language in AVAILABLE else None
    name = f"glose-{language}" if own else MARKS_ONLY
    return Pipeline(name, f"{glose.__version__}+{fingerprint(own)}")


@cache
def load(language: str) -> ArticlePipeline:
    """Return what annotates articles in `language`, loaded once a process.

    Raises LanguageError where its weights are missing or broken.
    """
    if language == "fr":
        with _nothing_collected():
            from glose.languages.fr.pipeline import FrenchPipeline  # spaCy is slow to import

            return FrenchPipeline(identity(language))
    from glose.languages.marks_only import MarksOnlyPipeline

    return MarksOnlyPipeline(identity(language), language)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Look for no garbage: what a pipeline and spaCy's modules are made of stays, and never need be looked at again.

    Whoever reads weights turns the collector on, so it is not turned off, but told to wait without end.
    """
    thresholds = gc.get_threshold()
    gc.set_threshold(0)
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(*thresholds)
