"""Let the parser and the name finder decide on many parts of a text together, a step at a time.

spaCy's own loop does the same without holding Python's lock, and then takes and gives it back for each question about a
state, dozens of times a token. A loop of Python's own holds it and is twice as fast, from some ten parts on.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.pipeline.transition_parser import Parser

__all__ = ["decide"]


def decide(parser: "Parser", docs: Sequence[Doc]) -> None:
    """Write into `docs` what `parser` (a dependency parser or an entity recogniser) finds most likely, greedily."""
    states: Any = parser.moves.init_batch(docs)
    model = parser.model.predict(docs)
    open_states = [state for state in states if not state.is_final()]
    while open_states:
        open_states = parser.transition_states(open_states, model.predict(open_states))
    model.clear_memory()  # it holds some kilobytes a token, and itself
    parser.set_annotations(docs, states)
