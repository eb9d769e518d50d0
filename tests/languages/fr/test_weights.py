"""The weights that ship: small, complete, and good enough for plain sentences."""

import pytest

from glose.languages.fr import WEIGHTS, load_nlp

MEGABYTE = 1_000_000


def test_the_weights_are_small() -> None:
    """At most 18 MB on disk, and nothing in them that only training needs."""
    files = [path for path in WEIGHTS.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 18 * MEGABYTE
    assert {path.parts[len(WEIGHTS.parts)] for path in files} == {
        "config.cfg",
        "meta.json",
        "morphologizer",
        "ner",
        "parser",
        "tok2vec",
        "trainable_lemmatizer",
        "vocab",
    }


def test_the_pipeline_has_its_components_and_is_loaded_once() -> None:
    """The names that the rules on top rely on."""
    nlp = load_nlp()
    assert nlp.pipe_names == ["tok2vec", "morphologizer", "parser", "trainable_lemmatizer", "ner"]
    assert load_nlp() is nlp
    assert {"PER", "LOC", "ORG", "DATE", "TIME", "EVENT", "PRODUCT"} == set(nlp.get_pipe("ner").labels)


@pytest.mark.parametrize(
    ("text", "verb", "subject", "lemma"),
    [
        ("La ministre a annoncé une réforme.", "annoncé", "ministre", "annoncer"),
        ("Les pêcheurs du village réclament une aide.", "réclament", "pêcheurs", "réclamer"),
    ],
)
def test_a_plain_sentence_is_parsed(text: str, verb: str, subject: str, lemma: str) -> None:
    """The verb has its subject and its lemma."""
    doc = load_nlp()(text)
    token = next(token for token in doc if token.text == subject)
    assert (token.head.text, token.dep_.partition(":")[0]) == (verb, "nsubj")
    assert token.head.lemma_ == lemma


INVENTED = """
Le maire de Vauxcelles, Hugo Brimbert, a reçu Tamsin Okwuosa à Berlin.
Le ministre Ivo Drassen et la sénatrice Maud Kestrel sont arrivés à Lomé lundi.
Selon Pavel Hrubesch, la romancière Ines Tavoularis vit à Port-Lazare.
« Nous gagnerons », a déclaré Jonas Eikeland, l’entraîneur de Darmouth.
"""
PEOPLE = {
    "Hugo Brimbert",
    "Tamsin Okwuosa",
    "Ivo Drassen",
    "Maud Kestrel",
    "Pavel Hrubesch",
    "Ines Tavoularis",
    "Jonas Eikeland",
}
PLACES = {"Vauxcelles", "Berlin", "Lomé", "Port-Lazare"}


def test_names_that_no_corpus_holds_are_found() -> None:
    """Of invented people and places, most are: the model goes by more than memory."""
    found = {(ent.text, ent.label_) for ent in load_nlp()(INVENTED).ents}
    assert sum((name, "PER") in found for name in PEOPLE) >= 5
    assert sum((name, "LOC") in found for name in PLACES) >= 3


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "A", "«", "\u00a0", "😀" * 50, "MAJUSCULES " * 200])
def test_any_text_passes(text: str) -> None:
    """Empty, blank and odd texts raise nothing and keep their length."""
    assert len(load_nlp()(text).text) == len(text)
