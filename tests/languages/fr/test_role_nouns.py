"""How nouns for persons go with one another: *la sénatrice* with *sénateur*, *le magistrat* with *procureur*."""

import pytest

from glose.languages.fr.role_nouns import accord, masculine


@pytest.mark.parametrize(
    ("feminine", "noun"),
    [
        ("sénatrice", "sénateur"),
        ("chanteuse", "chanteur"),
        ("procureure", "procureur"),
        ("policière", "policier"),
        ("magistrate", "magistrat"),
        ("rivale", "rival"),
        ("élue", "élu"),
        ("reine", "reine"),
        ("monarque", "monarque"),
    ],
)
def test_a_noun_for_a_woman_is_compared_as_that_for_a_man(feminine: str, noun: str) -> None:
    assert masculine(feminine) == noun


@pytest.mark.parametrize(
    ("noun", "heads", "found"),
    [
        ("ministre", ("ministre",), "same"),
        ("sénatrice", ("sénateur",), "same"),
        ("magistrat", ("procureur",), "kind"),
        ("attaquant", ("footballeur",), "part"),
        ("homme", ("ministre",), "open"),
        ("suspect", ("maire",), "open"),
        ("sénateur", ("président",), "open"),
        ("avocat", ("procureur",), "against"),
        ("octogénaire", ("quinquagénaire",), "against"),
        ("belge", ("espagnol",), "against"),
    ],
)
def test_a_noun_goes_with_a_known_function(noun: str, heads: tuple[str, ...], found: str) -> None:
    assert accord(noun, heads) == found
