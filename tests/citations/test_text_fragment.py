import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.citations.text_fragment import linked

URL = "https://journal.example/pont"
TEXT = """\
Le pont ferme. « Le pont, c’est fini - ou presque », dit-il, non & non.
Le pont ferme demain ; le pont rouvre en mai. Voilà."""


def link(words: str, url: str = URL, text: str = TEXT) -> str:
    start = text.index(words)
    return linked(url, text, start, start + len(words))


def test_words_that_occur_once_are_given_as_they_are():
    assert link("le pont rouvre en mai") == f"{URL}#:~:text=le%20pont%20rouvre%20en%20mai"


def test_what_has_a_meaning_in_a_fragment_is_encoded():
    assert link("fini - ou presque », dit-il") == f"{URL}#:~:text=fini%20%2D%20ou%20presque%20%C2%BB%2C%20dit%2Dil"
    assert link("non & non") == f"{URL}#:~:text=non%20%26%20non"


def test_marks_around_the_words_are_left_out():
    assert link("Voilà.") == f"{URL}#:~:text=Voil%C3%A0"


def test_words_that_occur_twice_get_the_words_beside_them():
    second = TEXT.index("Le pont ferme demain")
    assert linked(URL, TEXT, 0, 13) == f"{URL}#:~:text=Le%20pont%20ferme,-.%20%C2%AB%20Le"
    assert linked(URL, TEXT, second, second + 13) == f"{URL}#:~:text=non.-,Le%20pont%20ferme"


def test_case_does_not_make_words_different():
    assert link("le pont rouvre"[:7]) == f"{URL}#:~:text=demain%20%3B-,le%20pont"


def test_long_words_and_paragraphs_are_given_by_their_ends():
    assert link(TEXT) == f"{URL}#:~:text=Le%20pont%20ferme.%20%C2%AB%20Le%20pont,pont%20rouvre%20en%20mai.%20Voil%C3%A0"


def test_neither_end_leaves_its_paragraph():
    text = "Un mot.\nPuis bien d’autres mots encore.\nFin."
    assert linked(URL, text, 0, len(text)) == f"{URL}#:~:text=Un%20mot,Fin"


def test_accents_do_not_make_words_different():
    text = "Le marche est fini. Le marché est fini."
    assert linked(URL, text, 20, 29) == f"{URL}#:~:text=fini.-,Le%20march%C3%A9"


def test_a_word_is_given_whole():
    text = "La reine d’Espagne et l’Italie."
    start = text.index("Espagne")
    assert linked(URL, text, start, start + 7) == f"{URL}#:~:text=d%E2%80%99Espagne"


def test_words_beside_the_others_stand_in_one_paragraph():
    text = "Un.\nDeux. Oui.\nTrois. Oui."
    assert linked(URL, text, 10, 13) == f"{URL}#:~:text=Deux.-,Oui"
    text = "A.\nOui\nB fini.\nOui\nB fini."
    start = text.rindex("Oui")
    assert linked(URL, text, start, start + 3) == f"{URL}#:~:text=fini.-,Oui"


def test_last_words_are_the_first_of_their_kind():
    text = "Un début qui est long. " + "Il a dit oui et encore oui. " * 6
    assert linked(URL, text, 0, len(text.rstrip())).count("oui") > 1


def test_words_in_another_script_are_told_apart():
    text = "Он пришёл. Она пришла. Он пришёл снова."
    start = text.index("Она пришла")
    assert linked(URL, text, start, start + 10).endswith("%D0%B0")
    assert "-," in linked(URL, text, 23, 32) or ",-" in linked(URL, text, 23, 32)


def test_a_fragment_that_is_there_is_kept_and_a_directive_replaced():
    assert link("Voilà", f"{URL}#fin") == f"{URL}#fin:~:text=Voil%C3%A0"
    assert link("Voilà", f"{URL}#fin:~:text=mai") == f"{URL}#fin:~:text=Voil%C3%A0"


def test_without_words_there_is_no_fragment():
    assert linked(URL, TEXT, 15, 16) == URL


@given(st.text(max_size=300), st.data())
def test_any_span_can_be_linked(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    written = linked(URL, text, start, end)
    assert written.startswith(URL)
    assert not set(written) & set(' \n«»"<>')


@pytest.mark.parametrize("count", [1, 3])
def test_one_word_that_is_everywhere_still_has_a_link(count: int):
    text = "oui " * (100 * count)
    assert linked(URL, text, 0, 3).startswith(f"{URL}#:~:text=oui")
