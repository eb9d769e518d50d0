"""What the card says of a sentence."""

import msgspec
from rich.style import Style

from glose.annotation import Amount, Annotations, Span
from glose.article import Article
from glose.ui.card_text import card_lines
from glose.ui.index import Index

ARTICLE = Article("")  # its words do not matter here: the annotations bring theirs along


def _sign(style: str) -> tuple[str, Style]:
    return f"<{style}>", Style.null()


def _lines(annotations: Annotations, quote: int) -> dict[str, str]:
    """The lines on the content of the quotation at the index `quote`."""
    current = annotations.quotes[quote]
    return {
        label: words.plain
        for label, words in card_lines(Index(ARTICLE, annotations), current.start, current.end, current, _sign)
    }


def test_a_pronoun_is_led_to_its_speaker_with_cue_rules_and_confidence(annotations: Annotations) -> None:
    assert _lines(annotations, 5) == {
        "speaker": "il → Karim Benhadj, porte-parole · through La Gazette de Valmorin",
        "quotation": "<direct> direct · dit (dire)",
        "found by": "inserted-clause+anaphora · 83% sure",
        "names": "<DATE> 2019",
    }


def test_what_was_not_said_is_told_apart(annotations: Annotations) -> None:
    lines = _lines(annotations, 3)
    assert lines["speaker"] == "Elle → Odile Vasseur, maire"
    assert lines["quotation"] == "<indirect> indirect · said not to have been said · n’a pas dit (dire)"


def test_names_give_the_full_form_and_the_value(annotations: Annotations) -> None:
    sentences = annotations.sentences
    valued = msgspec.structs.replace(
        annotations,
        mentions=tuple(
            msgspec.structs.replace(
                mention, value={"DATE": "2026-09", "TIME": Amount(18.5, "h")}.get(mention.label, "")
            )
            if mention.label in ("DATE", "TIME")
            else mention
            for mention in annotations.mentions
        ),
    )
    place = next(n for n, one in enumerate(sentences) if one.start > annotations.quotes[5].end)
    start, end = sentences[place].start, sentences[place + 1].end
    words = dict(card_lines(Index(ARTICLE, valued), start, end, None, _sign))["names"].plain
    assert words == (
        "<PER> Vasseur → Odile Vasseur   <DATE> septembre = 2026-09   <NORP> Valmorinois   <TIME> 18 h 30 = 18.5 h"
    )


def test_the_current_quotation_comes_first_and_each_shows_its_first_words(annotations: Annotations) -> None:
    third, fourth = annotations.quotes[2:4]
    lines = card_lines(Index(ARTICLE, annotations), third.start, fourth.end, fourth, _sign)
    assert [words.plain.rpartition(" · ")[2] for label, words in lines if label == "quotation"] == [
        "les impôts augmenteraient…",
        "la ville avancerait 2,3 millions d’euros…",
    ]


def test_a_sentence_that_holds_nothing_has_no_lines(annotations: Annotations) -> None:
    assert card_lines(Index(ARTICLE, annotations), 0, 2, None, _sign) == []


def test_hostile_words_are_shown_not_obeyed(annotations: Annotations) -> None:
    hostile = msgspec.structs.replace(
        annotations.quotes[0], source=Span(0, 2, "[bold]x[/]\x1b[2J\n"), method="rule\x1b]0;title\x07"
    )
    lines = _lines(msgspec.structs.replace(annotations, quotes=(hostile,)), 0)
    assert lines["speaker"].startswith("[bold]x[/]␛[2J  → Odile Vasseur")
    assert lines["found by"].startswith("rule␛]0;title␇")
