"""Articles are varied without losing track of their names."""

import random

import pytest

from glose.languages.corpora.names import NamedText
from glose.languages.fr.name_swapping import NamePool, name_pool, varied

TEXT = "Ana Roy et Roy, de l'OTAN, en France. La rue du Port attend Ana Roy."
NAMES = (("Ana Roy", "PER"), ("Roy,", "PER"), ("OTAN", "ORG"), ("France", "LOC"), ("rue du Port", "LOC"))


def _article() -> NamedText:
    """An article whose second and third person are the first again."""
    found = [(TEXT.index(name), TEXT.index(name) + len(name.rstrip(",")), label) for name, label in NAMES]
    last = TEXT.rindex("Ana Roy")
    found[1] = (11, 14, "PER")
    return NamedText(TEXT, (*sorted(found), (last, last + 7, "PER")))


@pytest.fixture(scope="module")
def pool() -> NamePool:
    """The word lists and one name from elsewhere."""
    return name_pool([NamedText("Zyx Qwert", ((0, 9, "PER"),))])


def _names(article: NamedText) -> list[str]:
    """The words of the article's names."""
    return [article.text[start:end] for start, end, _ in article.names]


def test_every_span_holds_a_name_and_the_rest_of_the_text_stays(pool: NamePool) -> None:
    """Whatever is drawn, labels keep their order, and what stands between names is what stood there."""
    article = _article()
    for seed in range(60):
        other = varied(article, pool, random.Random(seed))
        assert [label for *_, label in other.names] == [label for *_, label in article.names]
        assert all(name.strip() == name and name for name in _names(other))
        between = other.text[other.names[0][1] : other.names[1][0]]
        assert between.casefold() == " et "
        assert other.text[other.names[-1][1] :] == "."


def test_a_person_keeps_one_new_name_through_the_article(pool: NamePool) -> None:
    """The surname alone becomes the new surname alone, and some draw does change it."""
    drawn = [_names(varied(_article(), pool, random.Random(seed))) for seed in range(40)]
    assert all(full.casefold().endswith(surname.casefold()) for full, surname, *_ in drawn)
    assert all(full == last for full, *_, last in drawn)
    assert any(full != "Ana Roy" for full, *_ in drawn)


def test_a_name_with_common_words_stays(pool: NamePool) -> None:
    """*rue du Port* is no name to exchange for a city's."""
    drawn = [_names(varied(_article(), pool, random.Random(seed)))[4] for seed in range(40)]
    assert {name.casefold() for name in drawn} == {"rue du port"}


def test_an_elided_article_stands_before_a_vowel(pool: NamePool) -> None:
    """*l'OTAN* becomes another organisation that elides, or one of mere letters."""
    drawn = {_names(varied(_article(), pool, random.Random(seed)))[2] for seed in range(60)}
    assert len(drawn) > 5
    assert all(name[0].casefold() in "aâàeéèêëiîïoôœuùûyh" for name in drawn if not name.isupper())


def test_variation_is_seeded(pool: NamePool) -> None:
    """The same seed gives the same article: weights can be built again."""
    assert varied(_article(), pool, random.Random(5)) == varied(_article(), pool, random.Random(5))


def test_products_and_events_change_too() -> None:
    """A work with common words in its title becomes another one, wherever the article names it."""
    text = "Le Vent de juin et Le Vent de juin."
    article = NamedText(text, ((0, 15, "PRODUCT"), (19, 34, "PRODUCT")))
    pool = name_pool([NamedText("Orvault 3", ((0, 9, "PRODUCT"),))])
    drawn = [_names(varied(article, pool, random.Random(seed))) for seed in range(20)]
    assert all(first == second for first, second in drawn)
    assert any(first.casefold() != "le vent de juin" for first, _ in drawn)
