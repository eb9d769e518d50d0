import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.languages.marks import DASH, outermost, paired


def contents(text: str) -> list[list[str]]:
    """What stands between the outermost marks of `text`, segment by segment."""
    return [[text[start:end] for start, end in piece.segments] for piece in outermost(paired(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le maire a dit « oui » puis « non ».", [["oui"], ["non"]]),
        ("Elle crie “au feu” et „zu Hilfe“.", [["au feu"], ["zu Hilfe"]]),
        ("Un ‹ mot › et un ‘autre mot’ ici.", [["mot"], ["autre mot"]]),
        ('Il parle d\'un "budget honnête" et d\'"un effort".', [["budget honnête"], ["un effort"]]),
        ("« Il m’a dit “non” hier »", [["Il m’a dit “non” hier"]]),
        ("« Ils crient : « dehors ! » toute la nuit »", [["Ils crient : « dehors ! » toute la nuit"]]),
        ("L’élu n’a ‘rien’ dit, l’a-t-on su ?", [["rien"]]),
        ('Un écran de 24" vaut 100 euros.', []),
        ("Il a dit 'oui' et l'a fait.", [["oui"]]),
        ("L'an '98, il a couru en 2 h 14' 32 à Sars.", []),
    ],
)
def test_marks_pair_with_their_own_kind(text: str, expected: list[list[str]]) -> None:
    assert contents(text) == expected


def test_paragraphs_that_reopen_the_mark_are_one_quotation() -> None:
    text = "Il dit : « Un.\n« Deux.\n\n« Trois. »\nIl part."
    assert contents(text) == [["Un.", "Deux.", "Trois."]]
    assert paired(text)[0].closed


def test_a_mark_that_a_later_paragraph_closes_runs_on() -> None:
    assert contents("« Un.\nDeux.\nTrois. »\nPuis « quatre ».") == [["Un.\nDeux.\nTrois."], ["quatre"]]


def test_a_mark_that_never_closes_ends_with_its_paragraph() -> None:
    text = "Il dit : « Un. Deux.\nRien d’autre ici.\nPuis « quatre »."
    assert contents(text) == [["Un. Deux."], ["quatre"]]
    assert not outermost(paired(text))[0].closed


def test_a_last_reopened_mark_may_stay_open() -> None:
    assert contents("« Un.\n« Deux.\nFin.") == [["Un.", "Deux."]]


@pytest.mark.parametrize(
    "text",
    ['Il dit : «Nous partons."', 'Il dit : "Nous partons. »', "Il dit : “Nous partons. »", "Il dit : « Nous partons.”"],
)
def test_a_mark_of_another_kind_closes_what_nothing_else_does(text: str) -> None:
    assert contents(text) == [["Nous partons."]]


def test_a_mark_of_another_kind_closes_nothing_that_its_own_kind_closes() -> None:
    assert contents('« Un écran de 24" », dit-il.') == [['Un écran de 24"']]


def test_a_straight_mark_after_a_colon_may_stay_open() -> None:
    assert contents('Il dit : "Nous partons.\nIl part.') == [["Nous partons."]]
    assert contents('Un écran de 24" et "rien d’autre.') == []


def test_a_closing_mark_without_its_partner_starts_with_the_paragraph_or_after_the_last_pair() -> None:
    text = "C’est fini », dit-il.\nSuite."
    assert contents(text) == [["C’est fini"]]
    assert not paired(text)[0].opened
    assert contents("« Un » et deux ».") == [["Un"], ["et deux"]]


def test_an_inner_mark_that_stays_open_ends_with_the_outer_one() -> None:
    assert contents("« Ils disent : “venez », dit-il.") == [["Ils disent : “venez"]]


def test_a_dash_opens_a_line_of_dialogue() -> None:
    text = "— Vous venez ?\n– Non, dit-elle.\nElle reste."
    assert contents(text) == [["Vous venez ?"], ["Non, dit-elle."]]
    assert {piece.kind for piece in paired(text)} == {DASH}


def test_a_dash_before_a_quotation_mark_opens_nothing_of_its_own() -> None:
    assert [piece.kind for piece in paired("— « Venez »")] == ["«"]


@given(st.text(alphabet='«»“”„‹›‘’"—ab .\n\u00a0é', max_size=200))
def test_whatever_the_marks_every_segment_indexes_the_text(text: str) -> None:
    last_end = 0
    for piece in outermost(paired(text)):
        assert last_end <= piece.start < piece.end <= len(text)
        last_end = piece.end
        inner = piece.start
        for start, end in piece.segments:
            assert inner <= start < end <= piece.end
            assert text[start:end] == text[start:end].strip()
            inner = end


@given(st.text(max_size=200))
def test_any_text_is_paired_in_order(text: str) -> None:
    pieces = paired(text)
    assert pieces == sorted(pieces, key=lambda piece: (piece.start, -piece.end))
