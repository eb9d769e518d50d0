"""French: the statistical pipeline and the rules on top of it. Importing this module imports no spaCy."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["RECIPE", "WEIGHTS", "load_nlp"]

WEIGHTS = Path(__file__).parent / "weights"
"""The folder of the trained weights."""

RECIPE = Path(__file__).parent / "training" / "joint.cfg"
"""The config that they are trained from."""


@cache
def load_nlp(weights: Path = WEIGHTS) -> "Language":
    """Return the French spaCy pipeline: tok2vec, morphologizer, parser, trainable_lemmatizer and ner.

    It is loaded once a process. Raises WeightsError where the weights are missing or broken.
    """
    from glose.languages.fr.storage import load  # spaCy is slow to import

    return load(weights)
