import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from glose.annotation import Annotations
from glose.article import Article
from glose.citations.markup import escaped_markdown as escaped
from glose.formats.markdown import write, write_footnotes
from glose.formats.selection import of_citation, of_entity, of_quote, of_range, of_speaker

SOURCE = (
    "Zoé Ferrand, «\u00a0À Vauclaire, le pont “de tous” ferme\u00a0», Le Journal du Val, 4 mars 2024, "
    "<https://journal.example/2024/pont_neuf?a=1&b=2>"
)


def test_a_quotation_is_a_block_that_ends_with_speaker_and_source(article: Article, annotations: Annotations):
    assert write(of_quote(article, annotations, annotations.quotes[0])) == (
        "> «\u00a0Le pont […] ne tient plus. Les piles “bougent”, et je le regrette.\n"
        ">\n"
        "> «\u00a0Nous rouvrirons en mai.\u00a0»\n"
        ">\n"
        f"> — Édouard de La Tour, maire de Vauclaire, in {SOURCE}\n"
    )


def test_paragraphs_of_the_article_stay_paragraphs(article: Article, annotations: Annotations):
    html = MarkdownIt().render(write(of_range(article, annotations, 0, 1)))
    assert html.count("<p>") == 3


def test_the_quotations_of_a_speaker_are_blocks_of_their_own(article: Article, annotations: Annotations):
    html = MarkdownIt().render(write(of_speaker(article, annotations, annotations.quotes[0].speaker)))
    assert html.count("<blockquote>") == 2
    assert html.count("pont_neuf") == 2  # the text of the link and where it leads


def test_an_entity_is_a_list_of_its_sentences(article: Article, annotations: Annotations):
    html = MarkdownIt().render(write(of_entity(article, annotations, annotations.entities[1])))
    assert "<strong>Édouard de La Tour</strong>, maire de Vauclaire" in html
    assert html.count("<li>") == 2


def test_the_citation_is_a_line_of_its_own(article: Article, annotations: Annotations):
    assert write(of_citation(article, annotations)) == f"{SOURCE}\n"


def test_an_article_without_a_url_has_no_link(article: Article, annotations: Annotations):
    bare = msgspec.structs.replace(article, record=msgspec.structs.replace(article.record, url=None))
    assert write(of_citation(bare, annotations)).endswith("4 mars 2024\n")


def test_a_footnote_leads_to_the_very_words(article: Article, annotations: Annotations):
    assert write_footnotes(of_quote(article, annotations, annotations.quotes[1])) == (
        "> les travaux coûteront 2,5 millions d’euros[^1]\n"
        ">\n"
        "> — la préfecture (propos rapportés)\n"
        "\n"
        f"[^1]: {SOURCE[:-1]}"
        "#:~:text=les%20travaux%20co%C3%BBteront%202%2C5%20millions%20d%E2%80%99euros>\n"
    )


def test_each_quotation_has_its_footnote(article: Article, annotations: Annotations):
    written = write_footnotes(of_speaker(article, annotations, annotations.quotes[0].speaker))
    assert [line[:5] for line in written.splitlines() if line.startswith("[^")] == ["[^1]:", "[^2]:"]
    assert write_footnotes(of_citation(article, annotations)) == write(of_citation(article, annotations))


@pytest.mark.parametrize(
    "words",
    [
        *("a_b", "_a_", "*a*", "`a`", "<b>a</b>", "&amp;", "[a](b)", "[a]: b", "\\", "~~a~~", "a | b"),
        *("# a", "1. a", "12) a", "- a", "+ a", "===", "---", "> a", "https://exemple.fr/a_b_c", "![a](b)", "AT&T"),
    ],
)
def test_what_markdown_would_read_as_its_own_shows_as_it_is(words: str):
    assert MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(escaped(words))[1].children is not None
    assert shown(escaped(words)) == words


@given(st.text(st.sampled_from("a1 _*`<>&;#-+=.)[](\\~|!:"), max_size=12).map(str.strip))
def test_any_line_shows_as_it_is(words: str):
    assert shown(escaped(words)) == " ".join(words.split(" "))


def shown(markdown: str) -> str:
    """The characters that a reader of the rendered Markdown sees."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    children = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in children} <= {"text", "text_special"}
    return "".join(child.content for child in children)
