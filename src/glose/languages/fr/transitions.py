"""Let the parser and the name finder decide on many parts of a text together, a step at a time.

spaCy's own loop does the same without holding Python's lock, and then takes and gives it back for each question about
a state, dozens of times a token. A loop of Python's own holds it and is twice as fast, from some ten parts on. It asks
the model's layers themselves, as a step over few states takes less time than the machinery around them.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.pipeline.transition_parser import Parser

__all__ = ["decide"]


def decide(parser: "Parser", docs: Sequence[Doc]) -> None:
    """Write into `docs` what `parser` (a dependency parser or an entity recogniser) finds most likely, greedily."""
    states: Any = parser.moves.init_batch(docs)
    model = parser.model.predict(docs)
    scores_of = _scorer(model)
    open_states = [state for state in states if not state.is_final()]
    while open_states:
        open_states = parser.transition_states(open_states, scores_of(open_states))
    model.clear_memory()  # it holds some kilobytes a token, and itself
    parser.set_annotations(docs, states)


def _scorer(model: Any) -> Callable[[list[Any]], Any]:
    """Return what gives the scores of the moves in each of some states: as `model.predict`, unless it masks some."""
    if not model.attrs["has_upper"] or not all(map(model.class_is_unseen, range(model.nO))):
        return model.predict  # type: ignore[no-any-return]  # thinc is called without types here
    weights, bias = model.vec2scores.get_param("W").T.copy(), model.vec2scores.get_param("b")
    hidden, token_ids = model.state2vec.predict, model.get_token_ids

    def scores(states: list[Any]) -> Any:
        found = hidden(token_ids(states)) @ weights
        found += bias
        return found

    return scores
