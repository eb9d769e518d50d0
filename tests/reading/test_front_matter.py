"""Front matter: YAML between ---, TOML between +++."""

import pytest

from glose.article import NEWSPAPER_ARTICLE, Date, Name, Record
from glose.reading.front_matter import record, split


def _record(matter: str) -> Record:
    return record(matter, "a.md")


FULL = Record(
    type=NEWSPAPER_ARTICLE,
    title="Port : « il rouvre »",
    author=(Name(family="La Tour", given="Zoé", non_dropping_particle="de"), Name(literal="AFP")),
    container_title="Le Courrier du soir",
    issued=Date(date_parts=((2024, 3, 5),)),
    url="https://courrier.example/port",
    language="fr",
)


def test_yaml_says_what_is_known():
    matter = """---
title: "Port : « il rouvre »"
authors:
  - Zoé de La Tour
  - AFP
date: 2024-03-05
url: https://courrier.example/port
lang: fr
publisher: Le Courrier du soir
---
"""
    assert _record(matter) == FULL


def test_toml_says_what_is_known():
    matter = """+++
title = "Port : « il rouvre »"
author = ["Zoé de La Tour", "AFP"]
date = 2024-03-05
url = "https://courrier.example/port"
lang = "fr"
publisher = "Le Courrier du soir"
+++
"""
    assert _record(matter) == FULL


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("title: 1984", {"title": "1984"}),
        ("title: no", {"title": "no"}),
        ("Title: Le port", {"title": "Le port"}),
        ("title: ''", {}),
        ("title:", {}),
        ("lang: no", {"language": "no"}),
        ("language: fr-CA", {"language": "fr-CA"}),
        ("date: 2024", {"issued": Date(date_parts=((2024,),))}),
        ("date: 2024-03", {"issued": Date(date_parts=((2024, 3),))}),
        ("date: 2024-03-05T08:00:00+01:00", {"issued": Date(date_parts=((2024, 3, 5),))}),
        ("date: 5 mars 2024", {"issued": Date(literal="5 mars 2024")}),
        ("author: Zoé Petit et Luc Martin", {"author": (Name("Petit", "Zoé"), Name("Martin", "Luc"))}),
        ("author: {family: Petit, given: Zoé}", {"author": (Name("Petit", "Zoé"),)}),
        ("author: {name: Agence X}", {"author": (Name(literal="Agence X"),)}),
        ("author: {literal: Zoé Petit}", {"author": (Name(literal="Zoé Petit"),)}),
        ("author: {twitter: zp}", {}),
        ("author: []", {}),
        ("container_title: Le Courrier", {"container_title": "Le Courrier"}),
        ("publisher: Groupe X\nnewspaper: Le Courrier", {"container_title": "Le Courrier"}),
        ("tags: [a, b]\nlayout: post", {}),
        ("type: post-weblog", {"type": "post-weblog"}),
        ("# rien", {}),
    ],
)
def test_a_field_is_taken_as_it_is_written(line, expected):
    assert _record(f"---\n{line}\n---\n") == Record(**{"type": NEWSPAPER_ARTICLE, **expected})


@pytest.mark.parametrize("line", ["date = 2024-03-05T08:00:00Z", "date = '2024-03-05'", "issued = 2024-03-05"])
def test_a_date_of_toml_is_cut_to_the_day(line):
    assert _record(f"+++\n{line}\n+++\n").issued == Date(date_parts=((2024, 3, 5),))


def test_nothing_in_it_is_ever_built_or_run():
    assert _record("---\ntitle: !!python/object/apply:os.getcwd []\nlang: fr\n---\n") == Record(
        type=NEWSPAPER_ARTICLE, language="fr"
    )


@pytest.mark.parametrize(
    ("text", "matter", "rest"),
    [
        ("---\na: b\n---\nTexte.", "---\na: b\n---\n", "Texte."),
        ("---\na: b\n...\nTexte.", "---\na: b\n...\n", "Texte."),
        ("--- \na: b\n---", "--- \na: b\n---", ""),
        ("---\n---\nTexte.", "---\n---\n", "Texte."),
        ("+++\na = 1\n+++\nTexte.", "+++\na = 1\n+++\n", "Texte."),
        ("---\na: b\nTexte.", None, "---\na: b\nTexte."),
        ("+++\na = 1\n---\n", None, "+++\na = 1\n---\n"),
        ("Texte.\n---\na: b\n---\n", None, "Texte.\n---\na: b\n---\n"),
        ("----\na\n----\n", None, "----\na\n----\n"),
        ("---\na: b --- c\n---\nTexte.", "---\na: b --- c\n---\n", "Texte."),
    ],
)
def test_front_matter_stands_at_the_top_between_its_markers(text, matter, rest):
    assert split(text) == (matter, rest)


def test_an_empty_one_says_nothing():
    assert _record("---\n---\n") == Record(type=NEWSPAPER_ARTICLE)
