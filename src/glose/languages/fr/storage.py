"""Write and read the French weights: only what the pipeline needs, so that they are small and load fast."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from spacy.language import Language
from spacy.util import load_model_from_path
from thinc.api import use_ops

from glose.errors import GloseError
from glose.languages.fr import language as _language  # noqa: F401  registers what the weights' config names

__all__ = ["WeightsError", "load", "save"]

_LEFT_OUT = ["tokenizer", "lookups", "vectors"]
"""What spaCy would write beside the weights, and the code already knows."""


class WeightsError(GloseError):
    """The weights are missing or broken."""


def load(weights: Path) -> Language:
    """Return the pipeline whose weights lie in the folder `weights`. Raises WeightsError."""
    try:
        with use_ops("numpy", use_blis=False):  # numpy's matrix product is three times as fast as BLIS
            return load_model_from_path(weights, exclude=_LEFT_OUT)
    except (OSError, ValueError, KeyError) as error:
        raise WeightsError(
            f"The French weights in {weights} cannot be loaded ({error}); install glose again or train them anew."
        ) from error


def save(nlp: Language, weights: Path) -> None:
    """Write the pipeline to the folder `weights`, the strings of its vocabulary cut down to those of its edit trees."""
    nlp.config["paths"]["data"] = None  # where the corpora lay is nobody's business
    nlp.to_disk(weights, exclude=_LEFT_OUT)
    strings = sorted(set(_tree_strings(nlp)))
    (weights / "vocab" / "strings.json").write_text(json.dumps(strings, ensure_ascii=False), encoding="utf-8")


def _tree_strings(nlp: Language) -> Iterator[str]:
    """Yield the strings that the lemmatizer's trees replace and put: they know them by number alone."""
    lemmatizer: Any = nlp.get_pipe("trainable_lemmatizer")
    for tree in msgspec.msgpack.decode(lemmatizer.trees.to_bytes())["trees"]:
        yield from (nlp.vocab.strings[tree[key]] for key in ("orig", "subst") if key in tree)
