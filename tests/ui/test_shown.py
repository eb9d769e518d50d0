"""What is shown of the annotations."""

from glose.annotation import KINDS, LABELS, Annotations
from glose.ui.shown import EVERYTHING, Shown


def test_each_type_and_kind_is_hidden_and_shown_again() -> None:
    for name in (*LABELS, *KINDS):
        hidden = EVERYTHING.toggled(name)
        assert not hidden.has(name)
        assert not hidden.everything
        assert hidden.toggled(name) == EVERYTHING


def test_only_what_is_shown_is_left_and_sentences_stay(annotations: Annotations) -> None:
    left = Shown(frozenset({"PER"}), frozenset({"mixed"})).of(annotations)
    assert {mention.label for mention in left.mentions} == {entity.label for entity in left.entities} == {"PER"}
    assert {quote.kind for quote in left.quotes} == {"mixed"}
    assert left.sentences == annotations.sentences
    assert EVERYTHING.of(annotations) is annotations
