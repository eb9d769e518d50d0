"""A page that a browser saved as one file is read as the page."""

import quopri

import pytest

from glose.article import Date

PAGE = """<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Le pont rouvre</title>
<meta property="og:site_name" content="Le Courrier"></head><body><article><h1>Le pont rouvre</h1>
<p>Le maire de Brévannes a déclaré : « Le pont rouvrira dès l’été. » Les riverains l’attendaient depuis dix ans.</p>
<p>Les travaux, commencés en mars, auront coûté deux millions d’euros à la commune, selon la préfecture du Val.</p>
</article></body></html>"""

MHTML = """From: <Saved by Blink>
Snapshot-Content-Location: https://courrier.example/pont
Subject: =?utf-8?Q?Le=20pont?=
Date: Mon, 9 Mar 2026 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----Boundary----"

------Boundary----
Content-Type: {type}
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://courrier.example/pont?page

{page}
------Boundary----
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
------Boundary------
"""


def saved(page: str = PAGE, kind: str = "text/html") -> bytes:
    return MHTML.format(type=kind, page=quopri.encodestring(page.encode()).decode()).replace("\n", "\r\n").encode()


@pytest.mark.parametrize("name", ["pont.mhtml", "pont.mht", "PONT.MHTML"])
def test_the_page_is_read_as_it_is_alone(opened, name):
    article, alone = opened(name, saved()), opened("pont.html", PAGE)
    assert article.text == alone.text
    assert "« Le pont rouvrira dès l’été. »" in article.text
    assert article.record.container_title == "Le Courrier"


def test_where_and_when_it_was_saved_is_known(opened):
    record = opened("pont.mhtml", saved()).record
    assert record.url == "https://courrier.example/pont"
    assert record.accessed == Date(date_parts=((2026, 3, 9),))


def test_what_the_page_says_of_its_address_counts_more(opened):
    page = PAGE.replace("<title>", '<link rel="canonical" href="https://courrier.example/le-pont"><title>')
    assert opened("pont.mhtml", saved(page)).record.url == "https://courrier.example/le-pont"


@pytest.mark.parametrize("content", ["Bonjour.", "MIME-Version: 1.0\n\nBonjour.", saved(kind="text/plain")])
def test_a_file_without_a_page_is_refused(refused, content):
    assert refused("a.mhtml", content) == "a.mhtml holds no page; save it anew, as HTML."


def test_a_date_and_an_address_that_are_none_are_left_out(opened):
    content = saved().replace(b"Mon, 9 Mar 2026 10:00:00 -0000", b"yesterday").replace(b"https://", b"cid:")
    record = opened("a.mhtml", content).record
    assert (record.url, record.accessed) == (None, None)


def test_parts_nested_without_bounds_are_no_trouble(refused):
    heads = "".join(f'Content-Type: multipart/mixed; boundary="{number}"\n\n--{number}\n' for number in range(5_000))
    assert refused("a.mhtml", heads + "Content-Type: text/plain\n\nBonjour.") == (
        "a.mhtml holds no page; save it anew, as HTML."
    )
