"""The French pipeline from end to end: the seed article whole, and any text at all."""

import string
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glose.annotation import Annotations
from glose.article import Article, normalise
from glose.bundled import seeds
from glose.languages import identity, load
from glose.languages.fr import load_nlp
from glose.languages.fr.pipeline import PIECE_LENGTH, FrenchPipeline, pieces_of
from glose.languages.marks import outermost, paired


@pytest.fixture(scope="module")
def seed() -> Annotations:
    (path,) = seeds().glob("*.txt")
    return load("fr").annotate(Article(normalise(path.read_text("utf-8")).strip(), language="fr"))


SEED_QUOTATIONS = [
    ("indirect", "a déclaré", "Amruddin Wali", "Amruddin Wali", ["les combats se poursuivaient"]),
    (
        "direct",
        "a commenté",
        "Il",
        "Amruddin Wali",
        [
            "En ce moment, j’entends le bruit des balles.",
            "Les talibans sont apparus dans les ruelles et les ruelles de Kunduz, et la panique règne dans toute la "
            "ville.",
        ],
    ),
    (
        "indirect",
        "ont annoncé",
        "les alliés américains de l’OTAN",
        "les alliés américains de l’OTAN",
        ["ils retireraient également leurs troupes"],
    ),
    (
        "mixed",
        "a déclaré",
        "Ben Wallace",
        "Ben Wallace",
        [
            "c’était « un regret pour la plupart des alliés de l’OTAN » que M. Biden n’ait pas conditionné le retrait "
            "américain à l’engagement des talibans en faveur de la paix"
        ],
    ),
    (
        "direct",
        "a ajouté",
        "il",
        "Ben Wallace",
        [
            "Nous explorerons toutes les options possibles pour nous assurer que non seulement les intérêts de la "
            "Grande-Bretagne et de ses citoyens sont protégés, mais également des alliés.",
            "Nous sommes également protégés par le droit international pour faire ce que nous devons faire pour nous "
            "défendre.",
            "La seule chose que je dirais aux talibans, c’est qu’ils se souviennent de ce qui s’est passé la dernière "
            "fois qu’ils ont accueilli Al-Qaïda.",
        ],
    ),
    ("mixed", "a appelé à", "Tobias Ellwood", "Tobias Ellwood", ["enquête complète"]),
    (
        "direct",
        "a déclaré",
        "il",
        "Tobias Ellwood",
        [
            "Cela ne peut pas être la stratégie de sortie que nous avons jamais envisagée. Nous devons comprendre ce "
            "qui n’a pas fonctionné."
        ],
    ),
]


def test_the_seed_article_has_its_seven_quotations(seed: Annotations) -> None:
    assert [
        (
            quote.kind,
            quote.cue and quote.cue.text,
            quote.source and quote.source.text,
            quote.speaker and quote.speaker.name,
            [segment.text.replace("\u00a0", " ") for segment in quote.content],
        )
        for quote in seed.quotes
    ] == SEED_QUOTATIONS


def test_the_seed_article_starts_with_its_first_sentence(seed: Annotations) -> None:
    first = seed.sentences[0]
    assert (first.id, first.start, first.end, first.paragraph) == ("s1", 0, 113, 0)


def test_ids_count_in_the_order_of_the_text(seed: Annotations) -> None:
    assert [quote.id for quote in seed.quotes] == [f"q{number}" for number in range(1, 8)]
    assert [sentence.id for sentence in seed.sentences] == [f"s{n}" for n in range(1, len(seed.sentences) + 1)]


def test_every_rule_that_decided_is_named(seed: Annotations) -> None:
    assert [quote.method for quote in seed.quotes] == [
        "que+name",
        "colon+anaphora",
        "que+unnamed",
        "que+name",
        "colon+anaphora",
        "phrase+name",
        "colon+anaphora",
    ]


def _check(text: str, annotations: Annotations) -> None:
    for span in (*annotations.sentences, *annotations.mentions):
        assert 0 <= span.start < span.end <= len(text)
    for quote in annotations.quotes:
        assert quote.content
        assert 0 <= quote.confidence <= 1
        for segment in quote.content:
            assert segment.text
            assert text[segment.start : segment.end] == segment.text
        for part in (quote.cue, quote.source, quote.addressee, quote.medium):
            assert part is None or text[part.start : part.end] == part.text
    starts = [quote.start for quote in annotations.quotes]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "«",
        "»«»«»«",
        "« » « » dit-il",
        "que que qu’il dit que",
        "selon",
        "D’après",
        "— ",
        "SELON LE MAIRE, « TOUT VA BIEN », A DÉCLARÉ M. VALET.",
        "🎉 « ok » a-t-il dit 🎉",
        "Marc Valet\n" * 50,
        "selon X, " * 50,
        "dit que " * 50,
        "« oui », a dit " * 50,
        "L’inspecteur n’a pas dit si" + " très" * 900 + " bien.",
        "l é g è r e m e n t  O C R : « c ommc  cela » a dlt M.Va1et",
        "He said: “we will see”. « Nous verrons », a dit Marc Valet.",
    ],
)
def test_whatever_the_text_offsets_index_it(text: str) -> None:
    _check(text, load("fr").annotate(Article(text, language="fr")))


_PIECES = st.sampled_from(
    ["« ", " »", "“", "”", '"', ", ", ". ", ": ", "\n", "— ", "a-t-il dit", "a déclaré ", "que ", "qu’", "selon ",
     "Jeanne Orval ", "il ", "elle ", "le ministre ", "et ", "affirme ", "avoir vu ", "? ", "d’après ", "M. Valet ",
     "ajoutant ", "« oui »", "ce dernier ", "si ", "demander ", "été annoncé par "]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(_PIECES, max_size=30).map("".join).map(normalise))
def test_no_order_of_marks_and_cues_raises(text: str) -> None:
    _check(text, load("fr").annotate(Article(text, language="fr")))


@settings(max_examples=30)
@given(st.text(alphabet=string.printable + "«»“”’éà…—\u00a0", max_size=120).map(normalise))
def test_no_text_raises(text: str) -> None:
    _check(text, load("fr").annotate(Article(text, language="fr")))


def test_pieces_cover_the_text_and_cut_no_quotation() -> None:
    paragraph = "Le pont a rouvert. " * 400
    text = "\n".join([paragraph] * 30 + [f"Il dit : « {paragraph}", f"« {paragraph} »"] + [paragraph] * 30)
    outer = outermost(paired(text))
    pieces = list(pieces_of(text, outer))
    assert len(pieces) > 2
    assert pieces[0][0] == 0
    assert pieces[-1][1] == len(text)
    assert all(before[1] == after[0] for before, after in pairwise(pieces))
    assert not any(piece.start < end < piece.end for piece in outer for _, end in pieces)
    assert all(end - start < 2 * PIECE_LENGTH for start, end in pieces)


@pytest.mark.parametrize(
    "text", ["Marc Valet\n" * 20_000, "Le pont a rouvert. " * 20_000, "Il dit :\n« Oui. »\n" * 20_000]
)
def test_a_text_without_good_places_still_comes_in_pieces(text: str) -> None:
    pieces = list(pieces_of(text, outermost(paired(text))))
    assert "".join(text[start:end] for start, end in pieces) == text
    assert max(end - start for start, end in pieces) < 5 * PIECE_LENGTH


def test_a_text_in_pieces_gives_the_quotations_of_its_parts() -> None:
    story = "Jeanne Orval a déclaré que le pont rouvrirait en mai.\n« Nous y veillerons », a-t-elle ajouté.\n"
    filler = "La rivière coule sous le pont depuis des siècles.\n" * 2_100
    text = story + filler + story
    annotations = load("fr").annotate(Article(text, language="fr"))
    _check(text, annotations)
    assert [quote.speaker.name for quote in annotations.quotes if quote.speaker] == ["Jeanne Orval"] * 4
    assert [quote.id for quote in annotations.quotes] == ["q1", "q2", "q3", "q4"]


def _chronicle(days: int) -> str:
    """A long text in which names come back after many paragraphs, and pronouns point over them."""
    days_of_it = []
    for day in range(days):
        days_of_it += [
            f"Le conseil de Clairval s’est réuni pour la {day + 2}e fois. Jeanne Orval, maire de la ville, a déclaré "
            "que le pont rouvrirait en mai.",
            "« Nous y veillerons », a-t-elle ajouté devant les élus de l’Union des quais (UDQ).",
            "Les pêcheurs du lac n’en croient rien. Selon Marc Valet, leur porte-parole, « rien n’est prêt ».",
            f"Il a demandé {day + 3} millions d’euros à l’UDQ. Mme Orval lui a répondu qu’elle y songeait :",
            "« Ce sera fait avant l’été. »",
        ]
    return "\n\n".join(days_of_it)


def _in_pieces_of(length: int) -> FrenchPipeline:
    return FrenchPipeline(identity("fr"), piece_length=length)


@pytest.mark.parametrize("length", [300, 1_000, 2_500])
def test_pieces_give_what_one_piece_gives(length: int) -> None:
    article = Article(_chronicle(20), language="fr")
    whole = _in_pieces_of(len(article.text) + 1).annotate(article)
    assert len(whole.quotes) == 100
    assert len(list(pieces_of(article.text, [], length))) > 2
    in_pieces = _in_pieces_of(length).annotate(article)
    assert in_pieces.quotes == whole.quotes
    assert in_pieces.entities == whole.entities
    assert in_pieces == whole


def test_a_long_article_is_given_in_growing_parts_and_whole_at_last() -> None:
    article = Article(_chronicle(20), language="fr")
    pipeline = _in_pieces_of(500)
    *parts, whole = pipeline.annotate_pieces(article)
    assert whole == pipeline.annotate(article)
    assert len(parts) > 1
    assert all(part.sentences == whole.sentences for part in parts)
    reached = [part.quotes[-1].end for part in (*parts, whole)]
    assert reached == sorted(set(reached))
    assert all([quote.content for quote in part.quotes] == [quote.content for quote in whole.quotes[: len(part.quotes)]]
               for part in parts)  # fmt: skip


def test_a_short_article_is_given_once() -> None:
    article = Article(_chronicle(3), language="fr")
    pipeline = load("fr")
    assert list(pipeline.annotate_pieces(article)) == [pipeline.annotate(article)]


def test_words_that_only_one_article_has_are_forgotten_once_many_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [Article(f"Zoé Quelvist{end} a nié que le Brontax{end} fût en panne.", language="fr") for end in "abc"]
    pipeline, strings = load("fr"), load_nlp().vocab.strings
    remembered = [pipeline.annotate(article) for article in articles[:2]]
    assert "Brontaxb" in strings
    monkeypatch.setattr("glose.languages.fr.pipeline.MOST_WORDS", 0)
    pipeline.annotate(Article("Le pont est fermé.", language="fr"))
    known = len(strings)
    assert [pipeline.annotate(article) for article in articles[:2]] == remembered
    assert [quote.kind for quote in pipeline.annotate(articles[2]).quotes] == ["indirect"]
    assert [quote.kind for part in pipeline.annotate_pieces(articles[2]) for quote in part.quotes] == ["indirect"]
    assert "Brontaxc" not in strings
    assert len(strings) == known
