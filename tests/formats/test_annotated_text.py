import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from glose.annotation import Annotations, Pipeline
from glose.article import Article, Record
from glose.formats.annotated_text import annotated

SGR = re.compile(r"\x1b\[[\d;]*m")
NOTHING = Annotations("fr", Pipeline("glose-fr", "0"))


def test_mentions_and_quotations_stand_in_signs(article: Article, annotations: Annotations):
    printed = annotated(article, annotations).replace("\u00a0", " ")
    assert "Le maire de [Vauclaire LOC1], [Édouard de La Tour PER1], a fermé le [pont Neuf LOC2]" in printed
    assert "« {Q1: Le pont}, a-t-il dit, {Q1: ne tient plus." in printed
    assert "« {Q1: Nous rouvrirons en [mai DATE2].} »" in printed
    assert "M. [de La Tour PER1] a parlé" in printed


def test_the_lists_below_explain_every_key(article: Article, annotations: Annotations):
    printed = annotated(article, annotations)
    assert "PER1  Édouard de La Tour, maire de Vauclaire ×2\n" in printed
    assert "Q1    direct · Édouard de La Tour PER1, maire de Vauclaire · source: il · cue: a-t-il dit\n" in printed
    assert "Q2    indirect · la préfecture · cue: Selon\n" in printed
    assert "Q4    indirect · speaker unknown · negated\n" in printed
    assert "to: Léa Sy · in: La Gazette du Val\n" in printed


def test_without_its_signs_the_text_is_the_article(article: Article, annotations: Annotations):
    bare = msgspec.structs.replace(article, record=Record(type="webpage"))
    printed = annotated(bare, annotations).split("\n\nEntities\n")[0]
    without = re.sub(r"\{Q\d+:\u00a0|\}|\[|\u00a0(?:PER|LOC|ORG|DATE|MONEY)\d+\]", "", printed)
    assert without == article.text


def test_colour_adds_to_the_signs_and_takes_none_away(article: Article, annotations: Annotations):
    coloured = annotated(article, annotations, colour=True)
    assert "\x1b[1;36mÉdouard de La Tour\x1b[m" in coloured
    assert SGR.sub("", coloured) == annotated(article, annotations)
    assert "\x1b" not in annotated(article, annotations)


def test_a_style_ends_with_its_line(article: Article, annotations: Annotations):
    lines = annotated(article, annotations, colour=True, width=30).split("\n")
    begun = [len(re.findall(r"\x1b\[[\d;]+m", line)) for line in lines]
    assert begun == [line.count("\x1b[m") for line in lines]
    assert sum(begun) > 10


@pytest.mark.parametrize("width", [2, 10, 20, 33, 72, 200])
def test_no_line_is_wider_than_asked_and_no_word_is_lost(width: int, article: Article, annotations: Annotations):
    wrapped = annotated(article, annotations, width=width)
    assert max(map(cell_len, wrapped.split("\n"))) <= width
    assert "".join(wrapped.split()) == "".join(annotated(article, annotations).split())


def test_wrapped_paragraphs_stand_apart():
    assert annotated(Article("Un.\nDeux.\n\nTrois."), NOTHING, width=20) == "Un.\n\nDeux.\n\nTrois.\n"
    assert annotated(Article("Un.\nDeux."), NOTHING) == "Un.\nDeux.\n"


def test_lines_break_where_french_typography_allows():
    article = Article("Il a dit : « Non ! » et puis « Oui »")
    for width in range(9, 40):
        for line in annotated(article, NOTHING, width=width).splitlines():
            assert not line.startswith((":", "»", "!"))
            assert not line.endswith("«")


@given(st.text(st.sampled_from("a é👩‍💻漢\u0301\t «»:[")), st.integers(2, 12))
def test_any_text_is_wrapped_whole(text: str, width: int):
    printed = annotated(Article(text), NOTHING, width=width)
    assert max(map(cell_len, printed.split("\n"))) <= width
    assert "".join(printed.split()) == "".join(text.split())


def test_control_characters_are_seen_and_not_sent():
    article = Article("a\x1b[2Jb\u202ec", Record(type="webpage", title="\x1b]0;pris\x07"))
    assert annotated(article, NOTHING) == "␛]0;pris␇\n«\u00a0␛]0;pris␇\u00a0»\n\na␛[2Jb␦c\n"


def test_an_empty_article_prints_an_empty_line():
    assert annotated(Article(""), NOTHING) == "\n"
