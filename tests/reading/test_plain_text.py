"""Plain text and its sidecar."""

import json

from glose.article import NEWSPAPER_ARTICLE, Date, Name, Record

TEXT = "Le port rouvre\nLe maire de Brévannes a rouvert le port lundi."
SIDECAR = {
    "id": "port",
    "type": "article-newspaper",
    "title": "Le port de Brévannes rouvre",
    "author": [{"family": "La Tour", "given": "Zoé", "non-dropping-particle": "de"}, {"literal": "AFP"}],
    "container-title": "Le Courrier du soir",
    "issued": {"date-parts": [[2024, 3, 5]]},
    "URL": "https://courrier.example/port",
    "language": "fr-FR",
}
RECORD = Record(
    id="port",
    type="article-newspaper",
    title="Le port de Brévannes rouvre",
    author=(Name(family="La Tour", given="Zoé", non_dropping_particle="de"), Name(literal="AFP")),
    container_title="Le Courrier du soir",
    issued=Date(date_parts=((2024, 3, 5),)),
    url="https://courrier.example/port",
    language="fr-FR",
)


def test_the_sidecar_says_what_is_known(written, opened):
    written("a.json", json.dumps(SIDECAR))
    article = opened("a.txt", TEXT)
    assert (article.text, article.record, article.language) == (TEXT, RECORD, "fr")


def test_a_sidecar_may_be_a_list_of_one(written, opened):
    written("a.json", json.dumps([SIDECAR]))
    assert opened("a.txt", TEXT).record == RECORD


def test_only_the_last_extension_makes_room_for_the_sidecar(written, opened):
    written("a.fr.json", json.dumps(SIDECAR))
    assert opened("a.fr.txt", TEXT).record == RECORD


def test_numbers_may_be_written_as_text_as_zotero_does(written, opened):
    written("a.json", '{"issued": {"date-parts": [["2024", "3"]]}}')
    assert opened("a.txt", TEXT).record.issued == Date(date_parts=((2024, 3),))


def test_an_empty_sidecar_leaves_a_newspaper_article_with_its_headline(written, opened):
    written("a.json", "{}")
    assert opened("a.txt", TEXT).record == Record(type=NEWSPAPER_ARTICLE, title="Le port rouvre")


def test_fields_that_glose_does_not_know_are_left_aside(written, opened):
    written("a.json", '{"title": "Le port", "annote": "x", "custom": {"a": 1}}')
    assert opened("a.txt", TEXT).record == Record(type=NEWSPAPER_ARTICLE, title="Le port")


def test_the_sidecar_is_decoded_and_normalised_as_the_text_is(written, opened):
    written("a.json", b'\xef\xbb\xbf{"title": "e\\u0301te\\u0301 \\ud800"}')
    assert opened("a.txt", TEXT).record.title == "été \ufffd"
    written("b.json", '{"title": "été"}'.encode("cp1252"))
    assert opened("b.txt", TEXT).record.title == "été"


def test_control_characters_of_a_title_stay_in_it(written, opened):
    written("a.json", '{"title": "Le \\u001b[31mport"}')
    assert opened("a.txt", TEXT).record.title == "Le \x1b[31mport"


def test_a_language_written_out_is_kept_and_claims_nothing(written, opened):
    written("a.json", '{"language": "français"}')
    article = opened("a.txt", TEXT)
    assert (article.record.language, article.language) == ("français", None)


def test_a_range_of_dates_is_kept(written, opened):
    written("a.json", '{"issued": {"date-parts": [[2024, 3, 5], [2024, 3, 7]]}}')
    assert opened("a.txt", TEXT).record.issued == Date(date_parts=((2024, 3, 5), (2024, 3, 7)))


def test_markdown_and_pages_have_no_sidecar(written, opened):
    written("a.json", json.dumps(SIDECAR))
    assert opened("a.md", TEXT).record == Record(type=NEWSPAPER_ARTICLE)
    assert opened("a.html", f"<p>{TEXT}</p>").record == Record(type=NEWSPAPER_ARTICLE)
