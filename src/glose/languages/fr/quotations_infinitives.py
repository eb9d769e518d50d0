"""Infinitives and attributes that report: *affirme avoir vu*, *promet de revenir*, *se dit prête à partir*."""

from glose.languages.fr.clause_report import clause_report
from glose.languages.fr.cues import REFLEXIVE_VERBS, verbs
from glose.languages.fr.governing import is_asserted, is_passive, verb_before
from glose.languages.fr.morphology import is_infinitive
from glose.languages.fr.passage import Passage
from glose.languages.fr.reports import Report
from glose.languages.fr.sources import agent, sharing_auxiliary, source_of
from glose.languages.fr.verb_groups import HELPED, group, is_modifier
from glose.languages.fr.word_lists import words

__all__ = ["attribute", "infinitive", "may_be_infinitive"]


def may_be_infinitive(passage: Passage, number: int) -> bool:
    """Whether token `number` may be an infinitive that a verb governs, whatever its tag."""
    token, word = passage.tokens[number], passage.lower(number)
    found = token.pos_ in ("VERB", "AUX") and is_infinitive(token)
    if not found and token.pos_ in ("NOUN", "ADJ"):  # *à prier pour la paix*, *ne pas exclure une grève*
        found = word.endswith(("er", "ir")) and passage.lower(number - 1) == "à"
        found = found or (word.endswith(("er", "ir", "re")) and _negated_before(passage, number))
    if word.endswith("oire") and word not in ("croire", "boire"):
        return False  # *jugent discriminatoire le fait que P*
    return found and token.text == word and number not in passage.named and not _governed(passage, number)


def attribute(passage: Passage, number: int) -> Report | None:
    """Return what somebody says to be: *se dit prête à partir*, *s'est dite très inquiète du sort des manuscrits*."""
    before = number - 1
    while before > 0 and (passage.pos(before) == "ADV" or (passage.quoted(number) and passage.quoted(before))):
        before -= 1
    if passage.verb_lemma(before) not in ("dire", "affirmer", "déclarer", "avouer"):
        return None
    found = group(passage, before)
    if not found.reflexive or found.subject >= 0:
        return None
    source = source_of(passage, found)
    if source is None:
        return None
    opener = before
    while passage.lower(opener + 1) in _CONNECTING:
        opener += 1  # *se dit toutefois prête à partir*
    return clause_report(passage, opener, found, source, "attribute", fewest=1)


_CONNECTING = words("cependant toutefois pourtant aussi également néanmoins notamment ainsi donc encore désormais")


def infinitive(passage: Passage, number: int) -> Report | None:
    """Return the report of an infinitive: *affirme avoir vu*, *promet de revenir*, *invite les élus à voter*."""
    verb, opener = _infinitive_verb(passage, number)
    if verb is None:
        return None
    found = group(passage, verb)
    if not is_asserted(passage, found) or passage.quoted(verb):
        return None
    if found.negated and found.lemma in _ASKED:
        return None  # *n'a pas appelé à manifester*
    if found.reflexive and found.lemma not in REFLEXIVE_VERBS | {"dire"}:
        return None  # *s'est révélée être une copie*
    passive = is_passive(passage, found)  # *est accusé par le parquet d'avoir menti*
    if is_modifier(passage, verb) and passage.lower(verb).endswith(("é", "ée", "és", "ées")):  # *un homme accusé de*
        passive = passive or sharing_auxiliary(passage, found) is None
    source = agent(passage, found) if passive else source_of(passage, found)
    if source is None:
        return None
    return clause_report(passage, opener, found, source, "infinitive", fewest=1)


def _governed(passage: Passage, number: int) -> bool:
    """Whether a preposition before an infinitive shows that it is none: *la sélection en master*."""
    return passage.lower(number - 1) == "en" and passage.pos(number - 1) == "ADP" and passage.pos(number) != "AUX"


def _infinitive_verb(passage: Passage, number: int) -> tuple[int | None, int]:
    """The reporting verb that the infinitive at `number` depends on, and the token before the reported words."""
    first = number - (passage.lower(number - 1) in ("«", "“", '"'))
    while passage.lower(first - 1) in (
        "ne", "pas", "n'", "se", "s'", "le", "la", "les", "l'", "lui", "leur", "y", "en", "plus", "jamais", "bien",
        "rien",
    ):  # fmt: skip
        first -= 1
    before = passage.lower(first - 1)
    if before.startswith(("censé", "supposé")):  # *soutient un accord censé mettre fin à la guerre*
        return None, first - 1
    if before in ("de", "d'"):
        if passage.lower(first - 2) in _NO_COMPLEMENT:
            return None, first - 1  # *a-t-il dit, avant de sortir*
        verb = verb_before(passage, first - 2, verbs().infinitive_de, 14)
        return verb, first - 1
    if before in ("sans", "par", "après", "avant"):
        return None, first - 1  # *a-t-il dit sans sourire*
    if passage.lower(number) in HELPED.get(passage.verb_lemma(number - 1), ()):
        return None, first - 1  # *…, fait observer le maire*
    if before == "à":
        return verb_before(passage, first - 2, verbs().infinitive_a, 12), first - 1
    return verb_before(passage, first - 1, verbs().infinitive, 20), first - 1


_ASKED = words(
    "appeler inviter exhorter inciter encourager demander ordonner proposer promettre conseiller recommander"
)


_NO_COMPLEMENT = words("avant afin lieu loin faute sous-peine crainte peine risque but train")


def _negated_before(passage: Passage, number: int) -> bool:
    """Whether *ne pas* stands before token `number`, clitics aside: *ne pas la connaître*."""
    before = number - 1
    while passage.lower(before) in ("le", "la", "les", "l'", "lui", "leur", "y", "en", "se", "s'"):
        before -= 1
    return passage.lower(before) in ("pas", "plus", "jamais") and passage.lower(before - 1) in ("ne", "n'")
