"""Org: quotation blocks with speaker and source."""

import re

import msgspec

from glose.annotation import Annotations
from glose.article import Article
from glose.formats import FORMATS
from glose.formats.selection import of_citation, of_entity, of_quote, of_sentence, whole


def test_org_quotes_with_speaker_and_source(article: Article, annotations: Annotations):
    assert FORMATS["org"].write(of_quote(article, annotations, annotations.quotes[1])) == (
        "#+begin_quote\n"
        "les travaux coûteront 2,5 millions d’euros\n"
        "\n"
        "— la préfecture (propos rapportés)\n"
        "#+end_quote\n"
        "\n"
        "Zoé Ferrand, «\u00a0À Vauclaire, le pont “de tous” ferme\u00a0», Le Journal du Val, 4 mars 2024, "
        "[[https://journal.example/2024/pont_neuf?a=1&b=2]]\n"
    )


def test_org_keeps_its_own_marks_apart(annotations: Annotations):
    article = Article("* pas un titre\n#+begin_src\n*gras* et /oblique/")
    whole_text = whole(article, msgspec.structs.replace(annotations, sentences=(), mentions=(), entities=(), quotes=()))
    lines = FORMATS["org"].write(whole_text).split("\n")
    assert not any(re.match(r"\*+ |#\+(?!begin_quote|end_quote)", line) for line in lines)
    assert "*gras*" not in "\n".join(lines)


def test_org_lists_an_entity_and_cites_an_article(article: Article, annotations: Annotations):
    written = FORMATS["org"].write(of_entity(article, annotations, annotations.entities[1]))
    assert written.startswith("*Édouard de La Tour*, maire de Vauclaire\n\n- Le maire de Vauclaire")
    assert FORMATS["org"].write(of_citation(article, annotations)).startswith("Zoé Ferrand")
    assert "« Le pont, a-t-il dit" in FORMATS["org"].write(of_sentence(article, annotations, 1))
