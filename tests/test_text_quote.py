"""Words are found again in another text of the same article."""

import pytest

from glose.text_quote import ChangedText, TextQuote, sample, text_quote

TEXT = """\
Le pont des Tanneurs ferme lundi. La ville de Valmorin l’a annoncé hier soir.
« Nous ne pouvions plus attendre », a déclaré la maire, Odile Vasseur. Elle promet une passerelle.
Non, répondent les commerçants. Ils craignent une ville coupée en deux, dit leur porte-parole.
Non, répond aussi la préfecture. Elle n’a pas souhaité en dire plus avant la fin du mois."""


def found(words: str, text: str, after: int = 0) -> str | None:
    """Return what is found in `text` for `words` of TEXT."""
    start = TEXT.index(words, after)
    place = ChangedText(text).find(text_quote(TEXT, start, start + len(words)), start)
    return None if place is None else text[slice(*place)]


def test_a_quote_holds_the_words_and_what_is_around_them() -> None:
    start = TEXT.index("ferme")
    assert text_quote(TEXT, start, start + 5) == TextQuote(
        "ferme", "Le pont des Tanneurs ", " lundi. La ville de Valmorin l’a"
    )


def test_words_are_found_where_more_text_stands_before_them() -> None:
    assert found("Elle promet une passerelle.", f"Publicité\n\n{TEXT}") == "Elle promet une passerelle."


def test_blanks_line_ends_and_apostrophes_may_differ() -> None:
    other = TEXT.replace("\n", "\n\n").replace("« ", "«\u00a0").replace(" »", "\u202f»").replace("’", "'")
    words = "« Nous ne pouvions plus attendre », a déclaré la maire, Odile Vasseur."
    assert found(words, other) == "«\u00a0Nous ne pouvions plus attendre\u202f», a déclaré la maire, Odile Vasseur."


def test_marks_around_the_words_are_found_with_them_but_those_of_others_are_not() -> None:
    assert found("Nous ne pouvions plus attendre", TEXT) == "Nous ne pouvions plus attendre"
    assert found("« Nous ne pouvions plus attendre »", TEXT) == "« Nous ne pouvions plus attendre »"


def test_of_several_the_one_between_the_same_words_is_found() -> None:
    second = TEXT.index("Non, répond aussi")
    moved = f"{TEXT[second:]}\n{TEXT[:second]}"
    place = ChangedText(moved).find(text_quote(TEXT, second, second + 4), second)
    assert place == (0, 4)


def test_of_several_alike_the_nearest_is_found() -> None:
    text = "Bis. " * 40
    assert ChangedText(text).find(text_quote(text, 100, 104), 100) == (100, 104)


def test_a_sentence_in_which_a_word_was_corrected_is_found_between_its_neighbours() -> None:
    corrected = TEXT.replace("coupée en deux", "coupée en trois")
    words = "Ils craignent une ville coupée en deux, dit leur porte-parole."
    assert found(words, corrected) == "Ils craignent une ville coupée en trois, dit leur porte-parole."


def test_a_sentence_that_is_gone_is_not_found() -> None:
    assert found("Elle promet une passerelle.", TEXT.replace(" Elle promet une passerelle.", "")) is None


def test_a_short_word_elsewhere_is_not_the_one_that_is_gone() -> None:
    assert found("Non,", TEXT[: TEXT.index("Non,")] + "Le bac tourne. Non loin de là, on attend.") is None


@pytest.mark.parametrize("text", ["", "…", "…!?\n\u202e\ufeff", "日本語の記事です。", "a\u0301" * 50])
def test_any_text_can_be_searched_and_quoted(text: str) -> None:
    searched = ChangedText(text)
    for start in range(len(text)):
        searched.find(text_quote(text, start, start + 1), start)
    assert searched.find(text_quote(TEXT, 0, 0), 0) is None
    assert searched.is_another(sample(text)) == bool(sample(text))


def test_text_without_blanks_is_found_by_its_characters() -> None:
    text = "橋は月曜日に閉鎖される。市長が昨夜発表した。商店主は不満だ。"
    start = text.index("市長")
    assert ChangedText(f"広告。{text}").find(text_quote(text, start, start + 10), start) == (start + 3, start + 13)


def test_an_article_is_known_again_by_its_passages() -> None:
    assert ChangedText(f"Lire aussi\n{TEXT}".replace("’", "'")).is_another(sample(TEXT))
    assert ChangedText(TEXT[: len(TEXT) * 3 // 4]).is_another(sample(TEXT))
    assert not ChangedText("Une tout autre nouvelle : la piscine rouvre.").is_another(sample(TEXT))
    assert not ChangedText(TEXT).is_another(())
