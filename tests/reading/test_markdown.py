"""Markdown comes out as plain text: words kept, markup gone, one line a block."""

import threading

import pytest

from glose.article import Article
from glose.reading.markdown import parse
from glose.reading.source import Source


def _article(markdown: str) -> Article:
    return parse(markdown, Source.of("a.md"))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Un *mot* et **un autre**, ***deux***, ~~trois~~.", "Un mot et un autre, deux, trois."),
        ("Un _mot_ et `du code`.", "Un mot et du code."),
        ("Voir [le port](https://a.example 'titre').", "Voir le port."),
        ("Voir [le port][1].\n\n[1]: https://a.example", "Voir le port."),
        ("Voir <https://a.example/b>.", "Voir https://a.example/b."),
        ("![Le port, *lundi*](port.jpg)", "Le port, lundi"),
        ("Une ligne\nqui continue.", "Une ligne qui continue."),
        ("Une ligne  \nune autre\\\nune troisième", "Une ligne\nune autre\nune troisième"),
        ("Un.\n\n\n\nDeux.", "Un.\nDeux."),
        ("# Titre #\n\nTexte.", "Titre\nTexte."),
        ("Titre\n=====\n\nTexte.", "Titre\nTexte."),
        ("- un\n- deux\n  - trois\n* quatre", "• un\n• deux\n• trois\n• quatre"),
        ("3. trois\n4. quatre\n\n1) un", "3. trois\n4. quatre\n1) un"),
        ("- un\n\n  suite\n- deux", "• un\nsuite\n• deux"),
        ("-\n\nTexte.", "Texte."),
        ("> « Oui »,\n> dit-il.\n>\n> > « Non. »", "« Oui », dit-il.\n« Non. »"),
        ("```py\nx = 1\n\n  y\n```", "x = 1\n  y"),
        ("Texte.\n\n    x = 1\n      y", "Texte.\nx = 1\n  y"),
        ("Un.\n\n---\n\nDeux.\n\n***", "Un.\nDeux."),
        ("| A | B |\n|---|:-:|\n| *un* | deux |", "A\tB\nun\tdeux"),
        ("Un&nbsp;: &eacute;t&#233; &amp; &lt;b&gt;", "Un\u00a0: été & <b>"),
        ("\\*pas\\* un \\# titre", "*pas* un # titre"),
        ("Un <b>mot</b>, <span class='x'>un</span> autre<br>et <br/> voilà.", "Un mot, un autre\net\nvoilà."),
        ("<div>\n<p>Un <b>mot</b><br>deux &amp; trois</p>\n</div>", "Un mot\ndeux & trois"),
        ("<script>\nvar a;\n</script>\n\n<style>\nb {}\n</style>\n\nTexte.", "Texte."),
        ("<!-- caché\n\nencore --> \n\nTexte <!-- là aussi -->.", "Texte ."),
        (
            "Un fait[^1] et un autre[^b].\n\n[^1]: La source.\n[^b]: Autre.",
            "Un fait[1] et un autre[b].\n[1] La source.\n[b] Autre.",
        ),
        ("«\u00a0Oui\u00a0», dit-il\u202f!", "«\u00a0Oui\u00a0», dit-il\u202f!"),
        ("Un \x1b[31mmot\x1b[0m.", "Un \x1b[31mmot\x1b[0m."),
        ("5 < 6 et 7 > 3 * 2", "5 < 6 et 7 > 3 * 2"),
    ],
)
def test_the_words_stay_and_the_markup_goes(markdown, text):
    assert _article(markdown).text == text


def test_headings_index_the_text():
    article = _article(
        "# Le *port*\n\nTexte.\n\nSous-titre\n----------\n\n- # Dans une liste\n\n###### Fin e\u0301te\u0301"
    )
    found = [(article.text[heading.start : heading.end], heading.level) for heading in article.headings]
    assert found == [("Le port", 1), ("Sous-titre", 2), ("• Dans une liste", 1), ("Fin été", 6)]


def test_a_heading_at_the_top_is_the_title(opened):
    article = opened("a.md", "## Le port rouvre.\n\nLe maire l’a dit.")
    assert article.record.title == "Le port rouvre."
    assert article.text == "Le port rouvre.\nLe maire l’a dit."


def test_a_heading_further_down_is_no_title(opened):
    assert opened("a.md", "Le maire l’a dit.\n\n# Le port rouvre\n\nFin.").record.title is None


@pytest.mark.parametrize("level", [10, 90])
def test_deep_nesting_keeps_its_words(level):
    assert _article("> " * level + "au fond").text == "au fond"
    items = "".join("  " * depth + "- a\n" for depth in range(level // 2))  # a list and its item are a level each
    assert _article(items).text.count("• a") == level // 2


def test_nesting_without_bounds_is_cut_and_never_exhausts_the_stack():
    for markdown in ("> " * 5_000 + "a", "[" * 5_000 + "a" + "](b)" * 5_000, "![" * 500 + "a" + "](b)" * 500):
        assert isinstance(_article(markdown).text, str)


def test_a_thread_with_its_smaller_stack_reads_deep_markdown():
    texts: list[str] = []
    thread = threading.Thread(target=lambda: texts.append(_article("> " * 90 + "au fond").text))
    thread.start()
    thread.join()
    assert texts == ["au fond"]
