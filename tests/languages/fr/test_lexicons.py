"""The word lists answer for the words they hold, whatever their case or apostrophe."""

import pytest

from glose.languages.fr import lexicons


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Jeanne", "f"),
        ("rené", "m"),
        ("DOMINIQUE", "mf"),
        ("Jean-Zéphyr", "m"),
        ("Olena", "f"),
        ("Zorglub", None),
        ("", None),
    ],
)
def test_a_given_name_has_a_gender(name: str, gender: str | None) -> None:
    """Women's, men's and shared names; a compound goes by its first part."""
    assert lexicons.given_name_gender(name) == gender


def test_countries_and_their_peoples_are_known() -> None:
    """All forms of a people's name count, either apostrophe, and the country's name is not a people's."""
    assert all(map(lexicons.is_country, ("Afghanistan", "Côte d’Ivoire", "Côte d'Ivoire", "États-Unis")))
    assert all(map(lexicons.is_demonym, ("Afghan", "Afghane", "Afghans", "Afghanes", "Français", "Grecques", "Kurdes")))
    assert not lexicons.is_demonym("Afghanistan")
    assert not lexicons.is_demonym("français")


def test_a_peoples_name_that_serves_both_has_both_genders() -> None:
    """*Belge* is a man or a woman, *Belges* too, *Danoise* a woman."""
    assert [lexicons.demonyms()[word] for word in ("Belge", "Belges", "Danoise", "Danois")] == ["mf", "mf", "f", "m"]


def test_words_beside_names_are_told_apart() -> None:
    """Titles precede persons, heads begin organisations and places."""
    assert lexicons.is_title("M.")
    assert lexicons.is_title("Présidente")
    assert lexicons.is_organisation_head("ministère")
    assert lexicons.is_place_head("rue")
    assert not lexicons.is_title("table")


def test_nouns_for_people_have_a_gender() -> None:
    """Those that serve both say so."""
    nouns = ("sénatrice", "sénateur", "maire", "journaliste", "chaise")
    assert [lexicons.occupation_gender(noun) for noun in nouns] == ["f", "m", "mf", "mf", None]


def test_a_reporting_verb_says_how_it_reports() -> None:
    """*affirmer* takes a clause or an infinitive and hardly ever reports nothing."""
    verb = lexicons.reporting_verbs()["affirmer"]
    assert {"that_clause", "infinitive", "incise"} <= verb.frames
    assert (verb.risk, verb.multiword) == ("low", False)
    assert {row.risk for row in lexicons.reporting_verbs().values()} == {"low", "medium", "high"}
