"""Where reported clauses end: a form of the press in each test, with a sentence of it."""

import pytest

from glose.article import Article
from glose.languages import load

CONTENTS = {
    "a participle between commas comes before the verb": (
        "Le laboratoire a annoncé que l’échantillon B, analysé à Sars, avait confirmé la fraude.",
        ["l’échantillon B, analysé à Sars, avait confirmé la fraude"],
    ),
    "a place between commas comes before the verb": (
        "Le serveur a expliqué que rien, sur le menu ni sur la porte, n’indiquait la présence de lait.",
        ["rien, sur le menu ni sur la porte, n’indiquait la présence de lait"],
    ),
    "what the article calls the words stands outside": (
        "Le préfet a promis que « ce port ne restera pas fermé », une formule déjà entendue en juin.",
        ["ce port ne restera pas fermé"],
    ),
    "d’ores et déjà is one word": (
        "Le maire a annoncé que le réseau est d’ores et déjà installé à Sars.",
        ["le réseau est d’ores et déjà installé à Sars"],
    ),
    "only the words in marks are those that selon names": (
        "Il risque la prison pour ce vol « hors norme », selon les mots du procureur Pierre Sens.",
        ["hors norme"],
    ),
    "what the article calls an affirmation ends it": (
        "Il affirme détester la mer et le port, affirmation qu’il a répétée mardi.",
        ["détester la mer et le port"],
    ),
    "an order in marks": (
        "Le préfet Jean Roy a ordonné à l’armée de « tirer en l’air », une consigne dure.",
        ["tirer en l’air"],
    ),
    "a cue between the subject and its verb in marks": (
        "Le vieux port, a insisté Ana Roy, « ne sera pas vendu ».",
        ["Le vieux port", "ne sera pas vendu"],
    ),
    "what somebody is blamed for": (
        "La sénatrice reproche au gouvernement son « silence assourdissant ».",
        ["silence assourdissant"],
    ),
    "a source behind it is none of it": (
        "La moitié des élèves disent avoir été insultés, selon une étude de l’institut Mesures publiée mardi.",
        ["avoir été insultés"],
    ),
    "a source within it is some of it": (
        "Le maire affirme que la digue, selon les experts, résistera aux vagues.",
        ["la digue, selon les experts, résistera aux vagues"],
    ),
    "words in brackets stand alone": ("Le port a fermé (« une honte », selon la maire Ana Roy).", ["une honte"]),
    "who asks to do something says so": (
        "Le commandant a plaidé coupable et a demandé à présenter ses excuses.",
        ["présenter ses excuses"],
    ),
}


@pytest.mark.parametrize(("text", "contents"), CONTENTS.values(), ids=CONTENTS)
def test_what_is_reported_is(text: str, contents: list[str]) -> None:
    quotes = load("fr").annotate(Article(text, language="fr")).quotes

    assert [part.text for quote in quotes for part in quote.content] == contents
