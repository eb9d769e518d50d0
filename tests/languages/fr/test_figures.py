"""Dates, clock times, amounts, percentages and quantities: what is a figure, what is none, and what each comes to."""

import datetime
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glose.annotation import Amount
from glose.article import Date
from glose.languages.fr import figures, figures_amounts, figures_dates

PUBLISHED = datetime.date(2018, 9, 30)  # a Sunday


def marked(example: str) -> tuple[str, list[str]]:
    """Return an example without its square brackets, and what stands between them."""
    return re.sub(r"[\[\]]", "", example), re.findall(r"\[(.*?)\]", example)


def found(text: str, published: datetime.date | None = None) -> list[tuple[str, str]]:
    """Return the label and words of each figure of `text`."""
    return [(figure.label, text[figure.start : figure.end]) for figure in figures.find(text, published)]


@pytest.mark.parametrize("rule", figures_dates.RULES, ids=lambda rule: rule.name)
def test_each_rule_of_dates_finds_its_example(rule: figures_dates.Rule) -> None:
    """The example of a rule is found whole, by that rule."""
    text, (expected, *_) = marked(rule.example)
    dates = [text[figure.start : figure.end] for figure in figures_dates.find(text, PUBLISHED)]
    start = text.index(expected)
    first = next(r for r in figures_dates.RULES if r.pattern.match(text, start))
    assert (dates[0], first.name) == (expected, rule.name)


@pytest.mark.parametrize("rule", figures_amounts.RULES, ids=lambda rule: rule.name)
def test_each_rule_of_amounts_finds_its_example(rule: figures_amounts.Rule) -> None:
    """The example of a rule is found whole, alone, with its number and unit, and by no rule before it."""
    text, expected = marked(rule.example)
    found = list(figures_amounts.find(text))
    assert ([text[figure.start : figure.end] for figure in found], found[0].value) == (expected, rule.amount)
    assert found[0].label == {"%": "PERCENT", "m": "QUANTITY", "km/h": "QUANTITY"}.get(rule.amount.unit, "MONEY")


@pytest.mark.parametrize(
    "example",
    [
        "DATE: Le [1er décembre 2018], le traité est entré en vigueur.",
        "DATE: Il partira en [septembre].",
        "DATE: Ils ont gagné [samedi] et perdront [dimanche].",
        "DATE: La ville est tombée en [2015] et [2016].",
        "DATE: Dans les [années 1930] et les [années soixante-dix], le quartier vivait.",
        "DATE: C’était [hier], ce sera [demain soir].",
        "DATE: Elle doit partir [ce mois-ci] ou [l’an prochain].",
        "DATE: [La semaine dernière], le maire a cédé.",
        "DATE: Le conseil du [mois dernier] fut long.",
        "DATE: Les [1er]-[2 juin], la foire ferme.",
        "DATE: Du [3] au [5 mai], puis les [27], [28] et [29 août].",
        "DATE: Ce [samedi 12 mai 2018], la place sera vide.",
        "DATE: Rien avant [2030], dit-elle.",
        "DATE: La guerre de [1914]-[1918] l’a ruiné.",
        "DATE: Les événements de [mai 68] l’ont formé.",
        "DATE: Il naquit au [XIXe siècle], en [1870].",
        "DATE: Entre le [printemps] et l’[automne 2017].",
        "DATE: Le ministre l’a dit [jeudi 12].",
        "DATE: Depuis [fin mars] et jusqu’à [mi-avril].",
        "TIME: Le train part à [8 h 05 UTC].",
        "TIME: Il a tremblé à [15 h 30, heure locale], puis à [4 h 10 heure de Paris].",
        "TIME: Rendez-vous à [14h30], pas à [midi].",
        "TIME: À [six heures du matin], personne ne répond.",
        "TIME: Dès [19 h UTC+2], la grève commence.",
        "TIME: De [9 h] à [17 h], le guichet est ouvert.",
        "TIME: Le séisme s’est produit à [20 heures locales].",
        "MONEY: Il a payé [5 millions d’euros] et [300 $].",
        "MONEY: Une amende de [2500 $] à [25 000 $].",
        "MONEY: Un chiffre d’affaires de [9 milliards de livres Sterling].",
        "MONEY: Coût : [3,5 M€], soit [£3 millions].",
        "MONEY: Il a perdu [deux millions et demi de dollars canadiens].",
        "MONEY: Une facture de [250 livres].",
        "PERCENT: Une hausse de [12,5 %], soit [dix pour cent] de plus qu’en mars.".replace("mars", "général"),
        "PERCENT: Entre 10 et [12 %] des inscrits, [-3 %] ailleurs.",
        "QUANTITY: Des vents de [250 km/h] et des vagues de [six mètres].",
        "QUANTITY: Un champ de [15 hectares], [3 tonnes] de blé, [-5 °C].",
        "QUANTITY: La ville couvre [12 000 km²].",
    ],
)
def test_forms_of_the_guidelines_are_found(example: str) -> None:
    """Each form that the guidelines name carries its label, and nothing else in its sentence does."""
    label, _, sentence = example.partition(": ")
    text, expected = marked(sentence)
    assert found(text) == [(label, words) for words in expected]


@pytest.mark.parametrize(
    "text",
    [
        "Il a attendu dix ans, puis trois mois.",
        "Elle a 42 ans et deux enfants.",
        "Ces dernières années, rien n’a changé.",
        "Vingt soldats et 2000 civils sont morts.",
        "Mille sont arrivés et 1370 ont péri.",
        "Les 1500 manifestants sont rentrés.",
        "Plus de 1200 au départ, puis moins de 1100.",
        "Une marche de 2 heures de route en 3 heures.",
        "Des milliers de kilomètres et des millions d’euros.",
        "Il a écrit trois livres.",
        "Il ne tient plus sur ses deux pieds.",
        "Ce matin-là, il se tut.",
        "M. Mars habite rue Avril.",
        "Ils ont gagné 5-2.",
        "Le lendemain et la veille, tous les samedis.",
    ],
)
def test_durations_ages_counts_and_vague_spans_are_no_figures(text: str) -> None:
    """What the guidelines leave out is left out."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("le 1er décembre 2018", "2018-12-01"),
        ("le 12 octobre", "2018-10-12"),
        ("le 3 janvier", "2018-01-03"),
        ("il partira le 3 janvier", "2019-01-03"),
        ("en novembre", "2018-11"),
        ("depuis novembre", "2017-11"),
        ("depuis début septembre", "2018-09"),
        ("le 3 janvier dernier", "2018-01-03"),
        ("le 31 février 2018", None),
        ("en juillet", "2018-07"),
        ("en novembre dernier", "2017-11"),
        ("en 2015", "2015"),
        ("les années 1930", "193X"),
        ("les années 80", "198X"),
        ("au XIXe siècle", "18XX"),
        ("en 52 avant J.-C.", "-0051"),
        ("hier", "2018-09-29"),
        ("samedi", "2018-09-29"),
        ("dimanche", "2018-09-30"),
        ("dimanche dernier", "2018-09-23"),
        ("lundi prochain", "2018-10-01"),
        ("d’ici vendredi", "2018-10-05"),
        ("il jouera jeudi", "2018-10-04"),
        ("un concert prévu jeudi", "2018-10-04"),
        ("un arrêt non prévu jeudi", "2018-09-27"),
        ("jeudi, aux environs de la gare", "2018-09-27"),
        ("jeudi, devant la caméra", "2018-09-27"),
        ("ce mois-ci", "2018-09"),
        ("le mois prochain", "2018-10"),
        ("la semaine dernière", "2018-W38"),
        ("l’an dernier", "2017"),
        ("cet été", "2018-22"),
        ("l’hiver prochain", "2019-24"),
        ("automne 2017", "2017-23"),
        ("au premier trimestre 2018", "2018-33"),
        ("la saison 2017-18", "2017/2018"),
        ("jeudi 12", "2018-07-12"),
        ("mai 68", "1968-05"),
        ("le 01/12/2018", "2018-12-01"),
        ("à 8 h 05 UTC", "T08:05Z"),
        ("à 19 h UTC+2", "T19:00+02:00"),
        ("à 7 heures du soir", "T19:00"),
        ("à minuit et demie", "T00:30"),
        ("5 millions d’euros", Amount(5e6, "EUR")),
        ("3 M€", Amount(3e6, "EUR")),
        ("50 centimes", Amount(0.5, "EUR")),
        ("un demi-million d’euros", Amount(5e5, "EUR")),
        ("deux millions et demi d’euros", Amount(2.5e6, "EUR")),
        ("il mesure 1m80", Amount(1.8, "m")),
        ("1.500.000 dollars", Amount(1.5e6, "USD")),
        ("quatre-vingt-dix-neuf euros", Amount(99, "EUR")),
        ("mille deux cents francs CFA", Amount(1200, "XOF")),
        ("12,5 %", Amount(12.5, "%")),
        ("10-12 %", None),
        ("-3,5 °C", Amount(-3.5, "°C")),
        ("entre 10 et 12 %", Amount(12, "%")),
        ("de 5 à 6 millions d’euros", Amount(6e6, "EUR")),
        ("7,5 kilomètres à l’heure", Amount(7.5, "km/h")),
        ("12 000 km2", Amount(12000, "km²")),
    ],
)
def test_figures_come_to_a_value(text: str, value: str | Amount | None) -> None:
    """Dates are ISO 8601 as seen from the day of publication, amounts a number with its unit."""
    assert [figure.value for figure in figures.find(text, PUBLISHED)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [("samedi", None), ("hier", None), ("cet été", None), ("le 1er mai", "XXXX-05-01"), ("en mai", "XXXX-05")],
)
def test_without_a_day_of_publication_nothing_is_invented(text: str, value: str | None) -> None:
    """What only the day of publication tells stays unknown."""
    assert [figure.value for figure in figures.find(text)] == [value]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Un pont fermé\n\n12 août 2017. –\nLe pont ferme samedi.", datetime.date(2017, 8, 12)),
        ("Un pont fermé\n8 novembre 2016, 15:37 (UTC). – Le pont ferme.", datetime.date(2016, 11, 8)),
        ("Brémont, le 1er mai 2018 – Le pont ferme.", datetime.date(2018, 5, 1)),
        ("Un pont fermé\nPublié le 3 mai 2018\nLe pont ferme.", datetime.date(2018, 5, 3)),
        ("Le 5 juin 2017 a été le dernier jour du pont, fermé le 6 juin.", None),
        ("Un pont fermé\n31 février 2018 –\nLe pont ferme.", None),
        ("Le pont ferme.\n" * 60 + "12 août 2017. –\n", None),
    ],
)
def test_a_dateline_at_the_head_is_the_articles_day(text: str, day: datetime.date | None) -> None:
    """A whole date that opens a line and fills it, or is followed by a dash; no date in a sentence or further down."""
    assert figures.dateline(text) == day


def test_the_day_of_publication_is_a_whole_valid_day() -> None:
    """A CSL date that is a year, a range or no day of the calendar gives none."""
    dates = [
        Date(date_parts=parts)
        for parts in (((2018, 9, 30),), ((2018,),), ((2018, 9, 1), (2018, 9, 2)), ((2018, 2, 30),))
    ]
    assert [figures.day_of(each) for each in (*dates, None)] == [PUBLISHED, None, None, None, None]


@given(
    st.text(alphabet=st.sampled_from("1234567890 ,.-–%€$hde’lunmaiXV\n\u00a0mt"), max_size=60) | st.text(max_size=60)
)
def test_no_text_raises_and_figures_are_ordered_spans_of_it(text: str) -> None:
    """On any text the figures lie inside it, in order, without overlap."""
    spans = [(figure.start, figure.end) for figure in figures.find(text, PUBLISHED)]
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert edges == sorted(edges)
    assert all(start < end for start, end in spans)


@pytest.mark.parametrize("piece", ["1", "111 ", "un deux ", "1er et ", "lundi 3, ", "ce ", "12h", "l’an "])
def test_time_grows_with_length_alone(piece: str) -> None:
    """Twenty times the text takes well under a hundred times the time, even on text made of first words."""

    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.perf_counter()
        figures.find(text, PUBLISHED)
        return time.perf_counter() - start

    assert seconds(100_000) < 100 * max(seconds(5_000), 0.001)
