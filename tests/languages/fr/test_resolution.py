"""Who is meant by a noun or a pronoun, over several sentences: a short text on invented people in each case."""

import pytest

from glose.article import Article
from glose.languages import load

SPEAKERS = {
    "she who spoke is remembered once": (
        "« Nous cherchons encore », a dit l’inspectrice Karen Odell.\nLa mère de la jeune fille, Rhonda Mars, a "
        "supplié les témoins de se manifester.\n« Quelqu’un sait », a-t-elle dit, la voix brisée, devant la maison.\n"
        "« Je ne dors plus depuis lundi. »",
        ["Karen Odell", "Rhonda Mars", "Rhonda Mars", "Rhonda Mars"],
    ),
    "whom a subject speaks of by a noun is not the subject": (
        "Le juge Otto Brand a condamné Waldo Perez à deux ans de prison.\nDans son jugement, le magistrat écrit que "
        "l’accusé a menti. Perez a laissé échapper un rire. « C’est une vengeance », a-t-il protesté.",
        ["Otto Brand", "Waldo Perez"],
    ),
    "it is five o'clock of nobody": (
        "Les nuits de Sars\nIl est cinq heures du matin et Luc Vial pétrit. « Je dors peu », dit-il.",
        ["Luc Vial"],
    ),
    "l' shows no gender of a noun that men and women bear": (
        "L’archéologue Anne Orval fouille la place. Le maire de Sars, Luc Vial, a fait arrêter les travaux. L’édile "
        "dit avoir écrit trois fois à l’État.",
        ["Luc Vial"],
    ),
    "who opens the article without a name is named in the next paragraph": (
        "Un mineur resté deux jours sous terre a expliqué qu’il avait bu l’eau des parois.\nGary Price, 44 ans, "
        "travaillait au fond du puits.\n« Je chantais », raconte-t-il.",
        ["Gary Price", "Gary Price"],
    ),
    "so is who stands in the headline": (
        "Procès du port : l’accusé affirme ne se souvenir de rien\nCarl Vann, 34 ans, a comparu lundi.",
        ["Carl Vann"],
    ),
    "an official of the lead stays without a name": (
        "Un porte-parole de la police a indiqué que le pont était fermé.\nGary Price, 44 ans, a été blessé.",
        ["Un porte-parole de la police"],
    ),
    "what somebody was before is told of whoever spoke": (
        "Le manager, Ian Carver, a révélé que le fax était en panne. « On est en 2018 », a soupiré l’ancien défenseur "
        "de Hiber.\nIl a ajouté que le club paierait.",
        ["Ian Carver", "Ian Carver", "Ian Carver"],
    ),
    "a former function of a woman who has another": (
        "La députée Jana Feito a quitté le plateau. L’ancienne syndicaliste a assuré qu’elle reviendrait.",
        ["Jana Feito"],
    ),
    "who played in a film is the actress": (
        "L’actrice Tess Lock était à Londres avec le danseur Rico Vald. « Je ris », a dit l’interprète de Black Bay.",
        ["Tess Lock"],
    ),
    "the winner of a prize is the one who is spoken of": (
        "Carlo Ronda a nié les faits mardi. « C’est faux », a déclaré le quintuple lauréat du Ballon d’or.",
        ["Carlo Ronda"],
    ),
    "a name between commas after who it is, is the subject": (
        "« Le fax est en panne », a dit Ian Carver. Il a prévenu que la recrue ne jouerait pas.\nSon vis-à-vis, Tor "
        "Aasen, n’a pas paru surpris.\n« C’est un bon joueur.\nIl y en a beaucoup », a répondu le Norvégien.",
        ["Ian Carver", "Ian Carver", "Tor Aasen"],
    ),
    "a rumour that says something does not put off whom the story tells of": (
        "« Le club va bien », a dit Ian Carver.\nLe président du club, Gordon Tweed, a démenti les rumeurs selon "
        "lesquelles le stade serait vendu.\n« Rien n’est à vendre », a-t-il insisté.",
        ["Ian Carver", "les rumeurs", "Gordon Tweed"],
    ),
}


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS.values(), ids=SPEAKERS)
def test_the_speaker_is(text: str, speakers: list[str | None]) -> None:
    quotes = load("fr").annotate(Article(text, language="fr")).quotes
    assert [quote.speaker and quote.speaker.name for quote in quotes] == speakers
