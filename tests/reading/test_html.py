"""Saved pages: the article without what is around it, and every special character where it was."""

import logging

import pytest

from glose.article import Date, Heading, Name

HEAD = """<!DOCTYPE html><html lang="fr-FR"><head><meta charset="utf-8">
<title>Le port rouvre - Le Courrier du soir</title>
<meta property="og:site_name" content="Le Courrier du soir">
<meta property="og:title" content="Brévannes : le port rouvre">
<link rel="canonical" href="https://courrier.example/2024/03/05/port.html">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Brévannes : le port rouvre", "datePublished": "2024-03-05T08:00:00+01:00",
"author": [{"@type": "Person", "name": "Zoé de La Tour"}, {"@type": "Organization", "name": "Rive Gauche"}]}</script>
</head><body>
<header><a href="/">Le Courrier</a></header>
<nav><ul><li><a href="/monde">Monde</a></li><li><a href="/mer">Mer</a></li></ul></nav>
"""
BODY = """<article><h1>Brévannes : le port rouvre</h1>
<p class="chapo">Après trois mois de travaux, le port accueille de nouveau des bateaux de pêche.</p>
<figure><img src="port.jpg"><figcaption>Le port, lundi. Photo Ana Roy</figcaption></figure>
<p>Le maire, <a href="/verdier">Paul Verdier</a>, a déclaré&nbsp;: «&nbsp;Nous avons <em>tenu</em> notre
promesse&#8239;!&nbsp;» Il a ensuite <b>salué</b> les ouvriers du chantier.</p>
<h2>Un chantier long</h2>
<p>Les travaux ont coûté 12&#x202F;000&#160;euros.<br>Ils ont duré trois mois.</p>
<blockquote><p>« Rien n’était prêt », se souvient une habitante du quai.</p></blockquote>
<ul><li>Le quai nord a été refait.</li><li>Le quai sud le sera en <i>mai</i>.</li></ul>
<ol><li>D’abord les pêcheurs.</li><li>Ensuite les plaisanciers.</li></ol>
<table><tr><th>Année</th><th>Bateaux</th></tr><tr><td>2023</td><td>120</td></tr></table>
<h3>Et après ?</h3>
<p>Une fête aura lieu le 5 mai, en présence de nombreux élus de la région et de la ministre.</p>
</article>"""
AROUND = """<aside><h2>À lire aussi</h2><a href="/a">La mer monte</a></aside>
<footer>© 2024 Le Courrier du soir. Tous droits réservés.</footer><script>var texte = "caché";</script></body></html>"""

TEXT = """Brévannes : le port rouvre
Après trois mois de travaux, le port accueille de nouveau des bateaux de pêche.
Le maire, Paul Verdier, a déclaré\u00a0: «\u00a0Nous avons tenu notre promesse\u202f!\u00a0» Il a ensuite salué les \
ouvriers du chantier.
Un chantier long
Les travaux ont coûté 12\u202f000\u00a0euros.
Ils ont duré trois mois.
« Rien n’était prêt », se souvient une habitante du quai.
• Le quai nord a été refait.
• Le quai sud le sera en mai.
1. D’abord les pêcheurs.
2. Ensuite les plaisanciers.
Année\tBateaux
2023\t120
Et après ?
Une fête aura lieu le 5 mai, en présence de nombreux élus de la région et de la ministre."""


@pytest.fixture(params=["by trafilatura", "as it is"])
def way(request, monkeypatch):
    """Both ways a page is read: a page too large for trafilatura is walked as it is."""
    if request.param == "as it is":
        monkeypatch.setattr("glose.reading.html._MAX_ELEMENTS", 10)


@pytest.mark.usefixtures("way")
def test_the_article_is_what_is_left_of_the_page(opened):
    assert opened("a.html", HEAD + BODY + AROUND).text == TEXT


@pytest.mark.usefixtures("way")
def test_headings_index_the_text(opened):
    article = opened("a.html", HEAD + BODY + AROUND)
    assert [(article.text[heading.start : heading.end], heading.level) for heading in article.headings] == [
        ("Brévannes : le port rouvre", 1),
        ("Un chantier long", 2),
        ("Et après ?", 3),
    ]
    assert article.headings[0] == Heading(start=0, end=26, level=1)


@pytest.mark.usefixtures("way")
def test_the_record_is_what_the_page_says_of_itself(opened):
    record = opened("a.html", HEAD + BODY + AROUND).record
    assert record.type == "article-newspaper"
    assert record.title == "Brévannes : le port rouvre"
    assert record.author == (
        Name(family="La Tour", given="Zoé", non_dropping_particle="de"),
        Name(literal="Rive Gauche"),
    )
    assert record.container_title == "Le Courrier du soir"
    assert record.issued == Date(date_parts=((2024, 3, 5),))
    assert record.url == "https://courrier.example/2024/03/05/port.html"
    assert record.language == "fr-FR"


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    "character",
    ["\u00a0", "\u202f", "\u2009", "\u2003", "\u3000", "\u200b", "\u200d", "\u2060", "\u200f", "\ue000", "\U0001d000"],
)
def test_a_special_character_stays_where_it_is(opened, character):
    sentence = f"Le port{character}rouvre, dit le maire, qui a salué les ouvriers du chantier et les pêcheurs."
    assert opened("a.html", HEAD + f"<article><p>{sentence}</p></article>" + AROUND).text == sentence
    reference = sentence.replace(character, f"&#{ord(character)};")
    assert opened("b.html", HEAD + f"<article><p>{reference}</p></article>" + AROUND).text == sentence


def test_an_emoji_of_several_characters_stays_one(opened):
    assert opened("a.html", "<p>Une famille 👩‍👩‍👧 au port.</p>").text == "Une famille 👩‍👩‍👧 au port."


def test_a_short_page_keeps_its_blanks(opened):
    page = "<p>Le maire a rouvert le <b>port</b>, <i>lundi</i>.</p><p>L’<a href='/x'>eau</a> est bonne.</p>"
    assert opened("a.html", page).text == "Le maire a rouvert le port, lundi.\nL’eau est bonne."


def test_a_page_of_bare_divisions_keeps_its_paragraphs(opened):
    page = "<html><body><div>Le maire a <b>rouvert</b>.</div><div>Les pêcheurs sont là.<br>Enfin.</div></body></html>"
    assert opened("a.html", page).text == "Le maire a rouvert.\nLes pêcheurs sont là.\nEnfin."


def test_a_soft_hyphen_is_dropped_and_text_is_composed(opened):
    assert opened("a.html", "<p>Le fi&shy;lm d’e&#x301;te&#x301;.</p>").text == "Le film d’été."


def test_escape_sequences_stay_in_the_text(opened):
    assert opened("a.html", "<p>Un mot \x1b[31mrouge\x1b[0m.</p>").text == "Un mot \x1b[31mrouge\x1b[0m."


def test_comments_of_readers_are_no_part_of_the_article(opened):
    comments = (
        '<div id="comments"><div class="comment"><p>Bravo, quelle belle nouvelle pour nous tous !</p></div></div>'
    )
    assert "Bravo" not in opened("a.html", HEAD + BODY + comments + AROUND).text


def test_a_table_that_lays_out_the_page_is_no_table(opened, monkeypatch):
    monkeypatch.setattr("glose.reading.html._MAX_ELEMENTS", 0)
    cell = "".join(f"<p>Paragraphe {number}, assez long pour ne pas être une simple donnée.</p>" for number in range(9))
    text = opened("a.html", f"<table><tr><td>{cell}</td><td></td></tr></table>").text
    assert text.splitlines()[1] == "Paragraphe 1, assez long pour ne pas être une simple donnée."
    assert "\t" not in text


def test_a_page_in_latin_1_is_decoded_before_it_is_parsed(opened):
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>L’été à 5 €, « déjà ».</p></body></html>'
    assert opened("a.html", page.encode("cp1252")).text == "L’été à 5 €, « déjà »."


@pytest.mark.parametrize("depth", [200, 2_000])
def test_deep_nesting_keeps_its_words(opened, depth):
    assert opened("a.html", "<div>" * depth + "<p>Le port rouvre au fond.</p>").text == "Le port rouvre au fond."


def test_a_script_or_an_image_of_12_mb_hides_nothing(opened):
    page = f"<script>{'var x = 1;' * 1_200_000}</script><img src='data:{'A' * 12_000_000}'><p>Le port rouvre.</p>"
    assert opened("a.html", page).text == "Le port rouvre."


def test_a_large_page_is_read_whole(opened):
    paragraphs = [f"Le bateau numéro {number} est rentré au port, dit le maire." for number in range(12_000)]
    page = "<article>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs) + "</article>"
    assert opened("a.html", page).text.splitlines() == paragraphs


def test_nothing_is_logged_on_the_screen_of_the_reader(opened, capfd, monkeypatch):
    monkeypatch.setattr(logging, "lastResort", logging.StreamHandler())
    opened("a.html", "<link rel=canonical href='http://['><p>Le port rouvre.</p><time datetime='2024-99-99'>")
    assert capfd.readouterr() == ("", "")
