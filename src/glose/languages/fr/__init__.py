"""French: the statistical pipeline and the rules on top of it."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["RECIPE", "WEIGHTS", "load_nlp", "save"]

WEIGHTS = Path(__file__).parent / "weights"
"""The folder of the trained weights."""

RECIPE = Path(__file__).parent / "training" / "joint.cfg"
"""The config that they are trained from."""

_LEFT_OUT = ("tokenizer", "lookups", "vectors")
"""What spaCy would write beside the weights and the code already knows."""


@cache
def load_nlp(weights: Path = WEIGHTS) -> "Language":
    """Return the French spaCy pipeline: tok2vec, morphologizer, parser, trainable_lemmatizer and ner.

    It is loaded once a process.
    """
    from spacy.util import load_model_from_path

    import glose.languages.fr.language  # noqa: F401  registers the language class that the weights' config names

    return load_model_from_path(weights, exclude=list(_LEFT_OUT))


def save(nlp: "Language", weights: Path) -> None:
    """Write what `load_nlp` reads."""
    nlp.to_disk(weights, exclude=list(_LEFT_OUT))
