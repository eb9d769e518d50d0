from glose.annotation import Annotations, Pipeline
from glose.article import Article, Record
from glose.formats.plain import write
from glose.formats.selection import of_citation, of_entity, of_quote, of_sentence, of_speaker, whole

SOURCE = (
    "Zoé Ferrand, «\u00a0À Vauclaire, le pont “de tous” ferme\u00a0», Le Journal du Val, 4 mars 2024, "
    "https://journal.example/2024/pont_neuf?a=1&b=2"
)


def test_a_direct_quotation_stands_in_marks_with_its_speaker_and_source(article: Article, annotations: Annotations):
    assert write(of_quote(article, annotations, annotations.quotes[0])) == (
        "«\u00a0Le pont […] ne tient plus. Les piles “bougent”, et je le regrette.\n"
        "«\u00a0Nous rouvrirons en mai.\u00a0»\n"
        "— Édouard de La Tour, maire de Vauclaire\n"
        f"\n{SOURCE}\n"
    )


def test_reported_words_stand_in_no_marks_and_say_so(article: Article, annotations: Annotations):
    assert write(of_quote(article, annotations, annotations.quotes[1])) == (
        f"les travaux coûteront 2,5 millions d’euros\n— la préfecture (propos rapportés)\n\n{SOURCE}\n"
    )


def test_the_marked_words_of_a_mixed_quotation_stand_in_marks(article: Article, annotations: Annotations):
    assert write(of_quote(article, annotations, annotations.quotes[2])).startswith(
        "«\u00a0crève-cœur\u00a0»\n— Édouard de La Tour, maire de Vauclaire\n"
    )


def test_a_quotation_without_speaker_has_no_line_for_one(article: Article, annotations: Annotations):
    assert write(of_quote(article, annotations, annotations.quotes[3])) == f"rien n’avait été annoncé\n\n{SOURCE}\n"


def test_a_sentence_is_given_as_the_article_has_it(article: Article, annotations: Annotations):
    assert write(of_sentence(article, annotations, 1)) == f"« Le pont, a-t-il dit, ne tient plus.\n\n{SOURCE}\n"


def test_all_quotations_of_a_speaker_share_one_source_line(article: Article, annotations: Annotations):
    written = write(of_speaker(article, annotations, annotations.quotes[0].speaker))
    assert written.count("— Édouard de La Tour") == 2
    assert written.count(SOURCE) == 1


def test_an_entity_is_given_with_its_roles_and_sentences(article: Article, annotations: Annotations):
    lines = write(of_entity(article, annotations, annotations.entities[1])).split("\n")
    assert lines[0] == "Édouard de La Tour, maire de Vauclaire"
    assert [line[:12] for line in lines[2:4]] == ["– Le maire d", "– Dans La Ga"]


def test_the_citation_is_the_source_line_alone(article: Article, annotations: Annotations):
    assert write(of_citation(article, annotations)) == f"{SOURCE}\n"


def test_an_article_of_unknown_source_is_its_text():
    article = Article("Un mot.\x1b[31m", Record(type="webpage"))
    assert write(whole(article, Annotations("fr", Pipeline("glose-fr", "1")))) == "Un mot.␛[31m\n"


def test_another_language_has_its_own_marks(article: Article, annotations: Annotations):
    import msgspec

    english = msgspec.structs.replace(annotations, language="en")
    written = write(of_quote(article, english, annotations.quotes[1]))
    assert "— la préfecture (reported speech)" in written
    assert "“À Vauclaire, le pont « de tous » ferme”" in written
