"""Which mentions name one thing, what it is called in full, its roles and what shows of it."""

import re

import pytest

from glose.languages.fr import entities, figures
from glose.languages.fr.findings import Findings, Recognised

LABELS = {"P": "PER", "O": "ORG", "L": "LOC", "N": "NORP"}


def linked(marked: str) -> Findings:
    """Link the names that stand in `marked` as [P:Ben Wallace]; the letters are those of `LABELS`."""
    spans = []
    text = ""
    at = 0
    for match in re.finditer(r"\[([POLN]):(.*?)\]", marked):
        text += marked[at : match.start()]
        spans.append(Recognised(len(text), len(text) + len(match[2]), LABELS[match[1]]))
        text += match[2]
        at = match.end()
    text += marked[at:]
    return entities.link(text, spans, figures.find(text))


def groups(findings: Findings) -> list[tuple[str, list[str]]]:
    """Return each entity's name with the words of its mentions."""
    words = {mention.id: mention.text for mention in findings.mentions}
    return [(entity.name, [words[one] for one in entity.mentions]) for entity in findings.entities]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "L’[O:Autorité nationale des digues] ([O:NDMA]) enquête. La [O:NDMA] se tait. Le préfet ([O:AFV]) aussi.",
            [("Autorité nationale des digues", ["Autorité nationale des digues", "NDMA", "NDMA"]), ("AFV", ["AFV"])],
        ),
        (
            "[P:Orvault] cède. [P:Lise Orvault] l’a dit. M. [P:Orvault] se tait.",
            [("Lise Orvault", ["Orvault", "Lise Orvault", "Orvault"])],
        ),
        (
            "[P:Lise Orvault] et [P:Marc Orvault] divorcent. Mme [P:Orvault] part, M. [P:Orvault] reste.",
            [("Lise Orvault", ["Lise Orvault", "Orvault"]), ("Marc Orvault", ["Marc Orvault", "Orvault"])],
        ),
        (
            "[P:Luc Vann] et [P:Jean Vann] sont frères. [P:Luc Vann] chante. [P:Vann] est connu.",
            [("Luc Vann", ["Luc Vann", "Luc Vann", "Vann"]), ("Jean Vann", ["Jean Vann"])],
        ),
        (
            "[P:Lise Orvault] arrive. Les [P:Orvault] sont là.",
            [("Lise Orvault", ["Lise Orvault"]), ("Orvault", ["Orvault"])],
        ),
        (
            "[P:Lise Anne Orvault] parle. [P:Lise Orvault] se tait. [P:L. Orvault] écrit.",
            [("Lise Anne Orvault", ["Lise Anne Orvault", "Lise Orvault", "L. Orvault"])],
        ),
        (
            "[P:Carval Pinto] est limogé. [P:Nuno Carval Pinto] s’en plaint. [P:Pinto] part.",
            [("Nuno Carval Pinto", ["Carval Pinto", "Nuno Carval Pinto", "Pinto"])],
        ),
        (
            "[P:Iker Zubel Arana] gagne. [P:Iker Zubel] sourit. [P:Paul Arana] perd.",
            [("Iker Zubel Arana", ["Iker Zubel Arana", "Iker Zubel"]), ("Paul Arana", ["Paul Arana"])],
        ),
        (
            "[P:Luc Vann] part. [P:Dom Luc Vann] revient.",
            [("Dom Luc Vann", ["Luc Vann", "Dom Luc Vann"])],
        ),
        (
            "La [O:Société des journalistes] vote. La [O:SDJ] part.",
            [("Société des journalistes", ["Société des journalistes", "SDJ"])],
        ),
        (
            "[P:Jean Paul Vann] part. [P:Paul Vann] reste.",
            [("Jean Paul Vann", ["Jean Paul Vann"]), ("Paul Vann", ["Paul Vann"])],
        ),
        (
            "L’[O:Organisation mondiale de la santé] alerte. L’[O:OMS] insiste.",
            [("Organisation mondiale de la santé", ["Organisation mondiale de la santé", "OMS"])],
        ),
        (
            "Le [O:Bureau central des mines] ferme. Le [O:BCM] se tait.",
            [("Bureau central des mines", ["Bureau central des mines", "BCM"])],
        ),
        (
            "Les [L:Etats-Unis] partent. Les [L:États-Unis] et les [L:USA] aussi.",
            [("Etats-Unis", ["Etats-Unis", "États-Unis", "USA"])],
        ),
        (
            "La [O:Cour internationale de justice] tranche. La [O:Cour] a jugé.",
            [("Cour internationale de justice", ["Cour internationale de justice", "Cour"])],
        ),
        (
            "L’[L:océan Pacifique] monte. Le [L:Pacifique] gronde. La [L:gare de Palu] et [L:Palu].",
            [
                ("océan Pacifique", ["océan Pacifique", "Pacifique"]),
                ("gare de Palu", ["gare de Palu"]),
                ("Palu", ["Palu"]),
            ],
        ),
        ("Les [N:Russes] partent, un [N:Russe] reste.", [("Russes", ["Russes", "Russe"])]),
        (
            "Il dit 5 millions d’euros, puis 5 millions d'euros.",
            [("5 millions d’euros", ["5 millions d’euros", "5 millions d'euros"])],
        ),
    ],
)
def test_mentions_of_one_thing_are_one_entity(marked: str, expected: list[tuple[str, list[str]]]) -> None:
    """What names one thing is joined under its fullest name; what names another stays apart."""
    assert groups(linked(marked)) == expected


@pytest.mark.parametrize(
    ("marked", "roles"),
    [
        ("Le président [P:Joe Biden] arrive.", ("président",)),
        ("[P:Ben Wallace], le secrétaire britannique à la Défense, a parlé.", ("secrétaire britannique à la Défense",)),
        ("Le maire de Sevran, [P:Stéphane Gatignon], a parlé.", ("maire de Sevran",)),
        ("Le président du Comité de la défense, [P:Tobias Ellwood], a parlé.", ("président du Comité de la défense",)),
        ("[P:Guy Pépin], président de la régie, a parlé.", ("président de la régie",)),
        ("Le candidat à la Cour suprême [P:Luc Orvault] continue.", ("candidat à la Cour suprême",)),
        ("Le fils de Mme [P:Lise Orvault] pleure.", ()),
        ("La Première ministre, [P:Lise Orvault], a parlé.", ("Première ministre",)),
        ("Le Premier ministre [P:Luc Orvault] a parlé.", ("Premier ministre",)),
        ("La mère de la chanteuse, [P:Lise Orvault], a parlé.", ("mère de la chanteuse",)),
        ("Le beau-père du jeune acteur, [P:Luc Orvault], a parlé.", ("beau-père du jeune acteur",)),
        ("[P:Lise Orvault], qui siège au conseil, a parlé.", ()),
        ("[P:Lise Orvault], jeudi, a parlé au maire.", ()),
    ],
)
def test_roles_come_from_titles_and_appositions(marked: str, roles: tuple[str, ...]) -> None:
    """A role stands without its article, before the name or after it, and nothing else is one."""
    assert linked(marked).entities[0].roles == roles


@pytest.mark.parametrize(
    ("marked", "gender", "plural", "collective", "head"),
    [
        ("Mme [P:Orvault] parle.", "f", False, False, None),
        ("La sénatrice [P:Camille Orvault] parle.", "f", False, False, "sénatrice"),
        ("[P:Jean Orvault] parle.", "m", False, False, None),
        ("Les [N:talibans] parlent.", None, True, True, None),
        ("Le [O:Sénat] parle.", "m", False, True, "sénat"),
        ("La [L:France] parle.", "f", False, True, "pays"),
    ],
)
def test_facts_tell_entities_apart(
    marked: str, gender: str | None, plural: bool, collective: bool, head: str | None
) -> None:
    """Gender, number and the nouns that can stand for an entity are known where the article shows them."""
    findings = linked(marked)
    facts = findings.facts[findings.entities[0].id]
    assert (facts.gender, facts.plural, facts.collective) == (gender, plural, collective)
    assert head is None or head in facts.heads


def test_ids_count_in_the_order_of_the_text() -> None:
    """Mentions are m1, m2, … and entities e1, e2, … as they come, dates and figures among them."""
    findings = linked("En 2015, [P:Lise Orvault] a payé 300 $ à [L:Paris].")
    assert [(mention.id, mention.entity) for mention in findings.mentions] == [
        ("m1", "e1"),
        ("m2", "e2"),
        ("m3", "e3"),
        ("m4", "e4"),
    ]
    assert [entity.label for entity in findings.entities] == ["DATE", "PER", "MONEY", "LOC"]
    assert findings.mentions[0].value == "2015"
