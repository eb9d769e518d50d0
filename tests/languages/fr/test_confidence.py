"""How sure a quotation is: by its rule, the step that told who speaks, and how clearly."""

from glose.languages.fr.confidence import CLEAR, confidence


def test_a_name_beside_its_verb_is_sure() -> None:
    assert confidence("inversion", "name", 1.0) >= 0.9


def test_a_pronoun_that_may_mean_two_is_not_sure() -> None:
    assert confidence("inversion", "anaphora", CLEAR / 2) < 0.9 <= confidence("inversion", "anaphora", CLEAR)


def test_a_quotation_without_a_cue_is_never_sure() -> None:
    assert confidence("bare", "chain", 1.0) < 0.9


def test_a_quotation_of_nobody_still_has_its_rule() -> None:
    assert 0 < confidence("passive", "", 1.0) < 0.9


def test_what_follows_selon_is_sure_without_a_name() -> None:
    assert confidence("que", "unnamed", 1.0) < 0.9 <= confidence("selon", "unnamed", 1.0)


def test_going_on_is_less_sure_where_two_may() -> None:
    assert confidence("bare", "chain", CLEAR / 2) < confidence("bare", "chain", CLEAR)
