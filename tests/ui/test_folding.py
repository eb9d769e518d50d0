"""Folding makes alike what a reader takes for the same word, and every folded place leads back to the text."""

import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from glose.ui.folding import _BLOCK, Folded, fold

PRESS = st.text(st.sampled_from("aàeéèEÉœŒæÆoeçÇßfﬁ’'ʼ‘ \u00a0\u202f\n\t…½²-‑\u0301\u200d😀日本語عربى"), max_size=60)
ANY = PRESS | st.text(max_size=60)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("ÉTÉ", "été"),
        ("Où ça ?", "ou ca ?"),
        ("cœur", "COEUR"),
        ("Lætitia", "laetitia"),
        ("l’eau", "l'eau"),
        ("l‘eau", "lʼeau"),
        ("4\u202f200\u00a0€", "4 200 €"),
        ("« mot »", "«\u00a0mot\u00a0»"),
        ("e\u0301te\u0301", "été"),
        ("ﬁn", "fin"),
        ("Straße", "STRASSE"),
        ("porte‑parole", "porte-parole"),
        ("et…", "et..."),
        ("fin.\n\nSuite", "fin. suite"),
        ("İ", "i"),
        ("Łódź", "lodz"),
    ],
)
def test_what_a_reader_takes_for_the_same_folds_alike(text: str, same: str) -> None:
    assert fold(text) == fold(same)


@pytest.mark.parametrize(("one", "other"), [("pont", "pond"), ("mot", "m ot"), ("«", '"'), ("2", "3"), ("¨", " ")])
def test_what_differs_stays_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(ANY)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_no_character_of_unicode_folds_to_what_folds_further() -> None:
    """Those that are lower case and in one piece already are left out: they are most, and fold to themselves."""
    characters = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    changing = [one for one in characters if unicodedata.normalize("NFKD", one).casefold() != one]
    assert len(changing) > 10_000
    assert [hex(ord(one)) for one in changing if fold(fold(one)) != fold(one)] == []


@given(ANY)
def test_case_and_composition_never_matter(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold(text.upper()) == fold(text.upper().lower())


@given(ANY)
def test_a_long_text_folds_like_a_short_one(text: str) -> None:
    assert Folded(text).text == fold(text)


@pytest.mark.parametrize("around", range(-4, 5))
def test_folding_in_blocks_leaves_no_seam(around: int) -> None:
    text = "é" * (_BLOCK + around) + " \n\n œe\u0301" + "x" * _BLOCK + "  fin"
    folded = Folded(text)
    assert folded.text == fold(text)
    start = folded.text.index("oee")
    assert text[slice(*folded.source(start, start + 3))] == "œe\u0301"
    start = folded.text.index("fin")
    assert folded.source(start, start + 3) == (len(text) - 3, len(text))


@given(ANY, st.data())
def test_the_source_of_a_folded_stretch_folds_to_it(text: str, data: st.DataObject) -> None:
    """What is found is what was asked for, but for the rest of characters that fold to several."""
    folded = Folded(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.source(start, end)
    assert 0 <= first < last <= len(text)
    assert folded.text[start:end] in fold(text[first:last])
    assert len(fold(text[first:last])) - (end - start) <= 2 * 17  # U+FDFA folds to eighteen


@given(PRESS)
@example(" \u0301 E")
@example("\u0301 \u200d\n\u0301x")
def test_every_stretch_of_whole_characters_leads_back_to_itself(text: str) -> None:
    """Offsets come back exactly: cut anywhere before a character that shows, the text is found again where it was."""
    folded = Folded(text)
    shows = [place for place, one in enumerate(text) if fold(one).strip()]
    for start in shows:
        for end in shows:
            if start <= end:
                before, inside = len(Folded(text[:start]).text), len(fold(text[start : end + 1]))
                first, last = folded.source(before, before + inside)
                assert (first, text[end + 1 : last]) == (start, text[end + 1 : last].strip() and text[end + 1 : last])
                assert fold(text[first:last]) == fold(text[start : end + 1])
