"""The French `Language` of spaCy, glose's own: `spacy.lang.fr` takes seconds to import and is never touched."""

from collections.abc import Callable
from typing import Any

from spacy.attrs import NORM, PREFIX
from spacy.language import BaseDefaults, Language
from spacy.tokenizer import Tokenizer
from spacy.util import registry

from glose.languages.fr import embedding as _architectures  # noqa: F401  registers what the config names
from glose.languages.fr.flags import FLAGS
from glose.languages.fr.tokenization import create_tokenizer

__all__ = ["French"]


@registry.tokenizers("glose.FrenchTokenizer.v1")  # type: ignore[untyped-decorator]  # spaCy's registries are untyped
def _tokenizer_factory() -> Callable[[Language], Tokenizer]:
    """Build the tokenizer that the pipeline's config names."""
    return lambda nlp: create_tokenizer(nlp.vocab)


def _norm(word: str) -> str:
    """Return what the model sees of a word's letters: lower case, one kind of apostrophe."""
    return word.lower().replace("’", "'").replace("‘", "'")


def _prefix(word: str) -> str:
    """Return the first letters of a word: three of them tell a verb's prefix, and where a foreign name is from."""
    return word[:3].lower()


class FrenchDefaults(BaseDefaults):
    """What a French vocabulary knows of each word, and the tokenizer."""

    config: Any = {"nlp": {"tokenizer": {"@tokenizers": "glose.FrenchTokenizer.v1"}}}
    lex_attr_getters: Any = {
        **BaseDefaults.lex_attr_getters,
        NORM: _norm,
        PREFIX: _prefix,
        **FLAGS,
    }


@registry.languages("glose_fr")
class French(Language):  # type: ignore[no-untyped-call]  # spaCy's classes are untyped
    """The language class of every French pipeline of glose."""

    lang = "glose_fr"
    Defaults = FrenchDefaults
