"""What the words of a source show of who is meant: number, gender, noun and what goes with it."""

from collections.abc import Iterable

from glose.languages.fr.findings import Gender
from glose.languages.fr.lexicons import demonyms, occupation_gender
from glose.languages.fr.morphology import gender, is_plural
from glose.languages.fr.name_tables import known_names
from glose.languages.fr.noun_phrases import Phrase
from glose.languages.fr.passage import Passage
from glose.languages.fr.role_nouns import is_generic, is_situation
from glose.languages.fr.speaker_facts import SourceFact
from glose.languages.fr.speaker_nouns import body_kind, describes, is_epicene, is_person
from glose.languages.fr.word_lists import words

__all__ = ["source_fact"]

_PLURAL_PRONOUNS = words("ils elles eux")
_FEMININE_PRONOUNS = words("elle elles")
_DEFINITE = words("le la l' les ce cet cette ces")
_OWNED = words("son sa ses leur leurs")
_CONTRACTED = {"du": "le", "au": "le", "aux": "les"}
_FORMER = words("ancien ancienne ex ex- futur future double triple quadruple quintuple sextuple multiple")
"""What stands before a noun that tells of somebody known something else than what they are: *l'ancien champion*."""

_LINKS = words("de du des d' à au aux en")
_DETERMINERS: dict[str, Gender] = {
    "le": "m", "un": "m", "ce": "m", "cet": "m", "la": "f", "une": "f", "cette": "f", "sa": "f",
}  # fmt: skip
_SINGULAR = words("le la l' ce cet cette un une son sa")


def source_fact(passage: Passage, phrase: Phrase, before: int = 0) -> SourceFact:
    """Return what the words of `phrase` show; `before` are the sentences of the article before the passage."""
    token = passage.tokens[phrase.head]
    text = passage.text[phrase.start : phrase.end]
    opening = passage.lower(phrase.first)
    opening = _CONTRACTED.get(passage.lower(phrase.first - 1), opening)
    plural = is_plural(token)
    shown: Gender | None = gender(token)
    head = str(token.lemma_).lower()
    form = phrase.form
    if form == "pronoun":
        plural = text.lower() in _PLURAL_PRONOUNS
        shown = "f" if text.lower() in _FEMININE_PRONOUNS else "m"
    elif form in ("noun", "demonstrative"):
        plural = opening in ("les", "ces", "des", "ses", "leurs") or (plural and opening not in _SINGULAR)
        known = occupation_gender(head)
        shown = _DETERMINERS.get(opening, known if known in ("m", "f") else shown)
    noun = token.text.lower() if not plural else head
    if form == "noun" and opening in ("l'", "son", "leur") and is_epicene(noun):
        shown = None
    named = passage.named.get(phrase.head) if form == "name" else None
    if named is not None:
        plural = _coordinated(passage, phrase)
        beside = all(passage.pos(number) != "NOUN" for number in range(phrase.first, named[0]))  # no *pape François*
        alone = beside and opening in ("le", "la", "l'") and passage.lower(phrase.head) == text.lower()
        people = named[2].label == "NORP" or _is_unknown_people(text, named[2].label)
        # *le Français*, *la Croate*, *le Finistérien*: one person
        if people and alone and (opening != "l'" or named[2].label == "NORP"):
            form, head, noun = "noun", text.lower(), text.lower()
            shown = _DETERMINERS.get(opening) or _demonym_gender(text)
    after = range(phrase.head + 1, phrase.last + 1)
    age = _age(passage, after)
    former = form == "noun" and any(passage.lower(n) in _FORMER for n in range(phrase.first, phrase.head))
    linked = any(passage.lower(number) in _LINKS for number in after)
    return SourceFact(
        start=phrase.start + passage.offset,
        sentence=before + passage.sentence_number(phrase.head),
        text=text,
        form=form,
        gender=shown,
        plural=plural,
        head=head,
        details=_details(passage, phrase) if form == "noun" else frozenset(),
        of=linked,
        definite=opening in _DEFINITE,
        owned=opening in _OWNED,
        pointing=opening in ("ce", "cet", "cette"),
        human=is_person(head) or is_person(noun) or is_situation(noun) or form != phrase.form,
        bare=age is not None or describes(head) or not linked or former or _is_idiom(passage, phrase),
        former=former,
        mention=phrase.mention,
        kinds=body_kind(head) or body_kind(noun),
        age=age,
    )


def _is_unknown_people(name: str, label: str) -> bool:
    """Whether a name that stands alone tells where somebody is from: *le Finistérien*, unlike *Le Parisien*."""
    return label in ("PER", "LOC", "ORG") and is_generic(name.lower()) and name not in known_names()


def _details(passage: Passage, phrase: Phrase) -> frozenset[str]:
    """The words of a phrase beside its noun that say something, lower case."""
    return frozenset(
        passage.lower(number)
        for number in range(phrase.first, phrase.last + 1)
        if number != phrase.head and passage.pos(number) in ("NOUN", "PROPN", "ADJ") and passage.lower(number) != "ans"
    )


def _is_idiom(passage: Passage, phrase: Phrase) -> bool:
    """Whether a complement only describes: *le géant de Redmond*, not *le groupe de Luc Vial*; *la mère de famille*."""
    head = str(passage.tokens[phrase.head].lemma_).lower()
    if head in ("mère", "père") and passage.lower(phrase.head + 2) == "famille":
        return True
    if "company" not in body_kind(head) or passage.lower(phrase.head + 1) not in ("de", "d'"):
        return False
    named = passage.named.get(phrase.head + 2)
    return named is not None and named[2].label != "PER"


def _age(passage: Passage, numbers: Iterable[int]) -> int | None:
    """The age that a phrase tells: *l'élue de 58 ans*."""
    for number in numbers:
        if passage.lower(number) == "ans" and passage.lower(number - 1).isdecimal():
            return int(passage.lower(number - 1))
    return None


def _coordinated(passage: Passage, phrase: Phrase) -> bool:
    """Whether another person's name is coordinated with the name: *Luc Vial et Anne Orval ont dit*."""
    for link, there in ((phrase.last + 1, phrase.last + 2), (phrase.first - 1, phrase.first - 2)):
        named = passage.named.get(there)
        if passage.lower(link) == "et" and named is not None and named[2].label == "PER":
            return True
    return False


def _demonym_gender(name: str) -> Gender | None:
    found = demonyms().get(name)
    return found if found in ("m", "f") else None
