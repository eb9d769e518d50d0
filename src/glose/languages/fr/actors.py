"""Of whom a passage tells, and as what: the names, nouns and pronouns in it with their rank in their sentences."""

from collections.abc import Iterator

from spacy.tokens import Token

from glose.languages.fr.morphology import is_finite, is_plural
from glose.languages.fr.noun_phrases import Phrase, is_pronoun, phrase_of
from glose.languages.fr.passage import SPEAKING_LABELS, Passage
from glose.languages.fr.source_facts import source_fact
from glose.languages.fr.speaker_facts import Actor, Rank
from glose.languages.fr.speaker_nouns import body_kind, is_known_person, is_person
from glose.languages.fr.word_lists import words

__all__ = ["actors"]

_PRONOUNS = words("il elle ils elles -il -elle -ils -elles -t-il -t-elle -t-ils -t-elles")
_STRESSED = words("lui eux")
_IMPERSONAL = words("falloir agir pleuvoir neiger sembler paraître suffire")
_CLITICS = words("ne n' se s' y en le la l' les lui leur")
_TITLE = 12
"""Words of the longest title before a name that is looked through."""

_FEELINGS = words(
    "colère indignation inquiétude ire surprise étonnement émotion enthousiasme joie déception consternation tollé "
    "mécontentement réaction stupeur stupéfaction critique désapprobation satisfaction fureur crainte peur"
)
_ASKING = words("demander")
_QUESTIONING = words("interroger questionner interviewer")
_QUESTIONS = words("si s' ce pourquoi comment quand où combien quel quelle quels quelles")
_WRITTEN = words(
    "communiqué rapport déclaration lettre note texte article tweet message publication courrier courriel mail mémo "
    "pétition tribune tract affiche banderole billet post avis jugement arrêt décret circulaire réponse page site"
)
_ISSUING = words(
    "publier diffuser écrire rédiger envoyer adresser transmettre poster signer lire remettre émettre rendre partager "
    "afficher déployer brandir distribuer tweeter mettre faire"
)
_HOURS = words("heure midi minuit temps")
"""*Il est cinq heures*: nobody is."""

_RANKS: dict[str, Rank] = {
    "obj": "object", "iobj": "object", "obl:arg": "object", "obl:agent": "agent", "nmod": "complement",
    "obl:mod": "other", "ROOT": "subject", "dislocated": "subject",
}  # fmt: skip
_SUBORDINATE = frozenset(("ccomp", "acl", "advcl", "csubj"))
_DEEPEST = 6
"""So many words up a sentence are looked through."""


def actors(passage: Passage, before: int = 0) -> Iterator[Actor]:
    """Yield the actors of `passage` in its order; `before` are the sentences of the article before it."""
    titles = _titles(passage)
    for token in passage.tokens:
        number = token.i
        named = passage.named.get(number)
        if named is not None:
            if named[0] == number and named[2].label in SPEAKING_LABELS:
                yield _named(passage, number, before)
        elif token.pos_ == "NOUN" and number not in titles:
            found = _noun(passage, token, before)
            if found is not None:
                yield found
        elif token.lower_ in ("autre", "un", "une") and token.dep_.startswith("nsubj"):
            phrase = phrase_of(passage, number)
            if phrase is not None and phrase.form == "indefinite":  # *un autre*, *l'un d'eux*
                yield Actor(source_fact(passage, phrase, before), _rank(token), passage.quoted(number))
        elif (token.dep_.startswith("nsubj") or _opens_view(passage, number)) and is_pronoun(passage, number):
            found = _pronoun(passage, token, before)
            if found is not None:
                yield found


def _titles(passage: Passage) -> set[int]:
    """The nouns that a person's name stands beside: *l'ancien ministre de la Mer, Luc Vial,*."""
    return {
        _top(passage, begin, finish, person=True).i
        for begin, finish, mention in passage.named.values()
        if mention.label == "PER"
    }


def _named(passage: Passage, first: int, before: int) -> Actor:
    begin, finish, mention = passage.named[first]
    phrase = Phrase(*passage.span(begin, finish), begin, begin, finish, "name", mention.id)
    top = _top(passage, begin, finish, person=mention.label == "PER")
    rank: Rank = "complement" if passage.lower(begin - 1) == "(" else _rank(top)
    if rank == "complement" and top.head.dep_.startswith("nsubj") and not is_person(top.head.lower_):
        rank = "object"  # *la vidéo de Luc Vial*
    opens = _opens(passage, begin)
    if opens or _has_view(passage, begin):
        rank = "subject"
    elif _is_asked(passage, top, finish):
        rank = "asked"
    elif rank == "complement" and _is_moved(top):
        rank = "subject"
    second = top.dep_ == "conj" and not opens
    together = second or any(child.dep_ == "conj" and child.i in passage.named for child in top.children)
    share = 0.9 if second else 1.0
    return Actor(source_fact(passage, phrase, before), rank, passage.quoted(begin), together, share, _issues(top))


def _top(passage: Passage, first: int, last: int, *, person: bool) -> Token:
    """The word by which the words from `first` to `last` hang in their sentence: a title or a noun they stand beside.

    A `person` stands beside a noun for one: in *le champion du monde Luc Vial*, beside *champion*.
    """
    token = passage.tokens[first]
    for _ in range(_DEEPEST):
        inside = first <= token.head.i <= last and token.head.i != token.i
        beside = token.dep_.partition(":")[0] in ("appos", "flat") or (
            token.dep_ == "nmod" and not any(child.dep_ == "case" for child in token.children)
        )
        if person and not inside and not beside and token.i < first and token.dep_ == "nmod":
            beside = not is_person(token.lower_) and is_person(token.head.lower_)
        if not (inside or beside) or token.head.i == token.i:
            break
        token = token.head
    return token


def _rank(token: Token) -> Rank:
    for _ in range(_DEEPEST):
        if token.dep_ != "conj" or token.head.i == token.i or token.head.pos_ == "VERB":
            break
        token = token.head
    if token.dep_.startswith("nsubj"):
        inverted = token.i > token.head.i  # *un argument que réfute Luc Vial*
        return "inner" if _is_subordinate(token.head) and not inverted else "subject"
    if token.dep_.startswith("obl") and any(child.lower_ == "par" for child in token.lefts):
        return "agent"
    return _RANKS.get(token.dep_, "other")


def _is_subordinate(verb: Token) -> bool:
    for _ in range(_DEEPEST):
        if verb.dep_.partition(":")[0] in _SUBORDINATE:
            return True
        if verb.head.i == verb.i:
            return False
        verb = verb.head
    return False


def _issues(token: Token) -> bool:
    """Whether somebody gives out a document: *Le club a publié une lettre*, *le rapport de la Cour*."""
    if token.dep_ == "nmod":
        return str(token.head.lemma_).lower() in _WRITTEN
    if not token.dep_.startswith("nsubj") or str(token.head.lemma_).lower() not in _ISSUING:
        return False
    return any(child.dep_ == "obj" and str(child.lemma_).lower() in _WRITTEN for child in token.head.children)


def _is_moved(token: Token) -> bool:
    """Whether somebody feels something of which the sentence tells: *la colère des pêcheurs*."""
    return token.dep_ == "nmod" and str(token.head.lemma_).lower() in _FEELINGS


def _is_asked(passage: Passage, token: Token, last: int) -> bool:
    """Whether somebody is asked a question: *J'ai demandé à Luc Vial si…*, *La police a interrogé Luc Vial*."""
    verb = str(token.head.lemma_).lower()
    if token.i < token.head.i:
        return False
    if verb in _QUESTIONING:
        return token.dep_ == "obj"
    if verb not in _ASKING or not token.dep_.startswith(("obl", "iobj", "obj")):
        return False
    end = passage.sentence(token.i)[1]
    return any(passage.lower(number) in _QUESTIONS for number in range(last + 1, end + 1))


def _opens(passage: Passage, first: int) -> bool:
    """Whether a person's name opens its sentence or a clause, a title aside: *Mme Humphreys, une amie, a perdu…*."""
    if passage.named[first][2].label != "PER":
        return False
    if first - passage.sentence(first)[0] <= 1:
        return True
    before = first - 1 - (passage.lower(first - 1) in ("m.", "mme", "dr", "me", "mlle"))
    if passage.lower(before) != ",":
        return False
    after = passage.named[first][1] + 1
    if passage.lower(after) == "," and before - passage.sentence(first)[0] <= _TITLE:
        after += 1  # *Son vis-à-vis, Luc Vial, n'a pas paru surpris*
        while passage.lower(after) in _CLITICS:
            after += 1
        verbless = not any(is_finite(passage.tokens[n]) for n in range(passage.sentence(first)[0], before))
        return verbless and after < len(passage.tokens) and is_finite(passage.tokens[after])
    return passage.lower(after) in ("a", "avait", "est")


def _has_view(passage: Passage, first: int) -> bool:
    """Whether a sentence opens with whose view it tells: *Pour Luc Vial, le port est trop petit*."""
    opening = passage.sentence(first)[0]
    if passage.lower(opening) not in ("pour", "selon", "d'", "quant"):
        return False
    return not any(passage.lower(number) == "," for number in range(opening, max(opening, first - 1)))


def _noun(passage: Passage, token: Token, before: int) -> Actor | None:
    """*une voisine*, *les avocats de la défense*, *l'entreprise*: whoever is the subject; persons also as objects."""
    noun = token.text.lower()
    subject = token.dep_.startswith("nsubj")
    asked = _is_asked(passage, token, token.i)
    moved = _is_moved(token)
    known = (token.dep_ in _RANKS or asked) and is_known_person(str(token.lemma_).lower())
    if not (subject or moved or known):
        return None
    if any(child.dep_ == "cop" for child in token.children):  # *Le coupable est un homme*
        return None
    plural = is_plural(token)
    if not plural and not is_person(noun) and not body_kind(noun) and not subject:
        return None
    phrase = phrase_of(passage, token.i)
    if phrase is not None and moved and passage.lower(phrase.first - 1) == "des":
        first = phrase.first - 1  # *la colère des pêcheurs*: of some fishermen, as a source would say it
        phrase = phrase._replace(start=passage.span(first, first)[0], first=first)
    if phrase is None or phrase.form not in ("noun", "demonstrative") or phrase.start >= phrase.end:
        return None
    if not moved and (passage.pos(phrase.first) != "DET" or passage.lower(phrase.first) in ("de", "d'")):
        return None
    rank = "asked" if asked else "subject" if moved else _rank(token)
    if moved:
        phrase = phrase._replace(form="indefinite")  # only persons feel
    return Actor(source_fact(passage, phrase, before), rank, passage.quoted(token.i), issues=_issues(token))


def _pronoun(passage: Passage, token: Token, before: int) -> Actor | None:
    """*il*, *elle* as a subject, where it stands for somebody."""
    if token.lower_ not in _PRONOUNS | _STRESSED or str(token.head.lemma_).lower() in _IMPERSONAL | _HOURS:
        return None
    after = token.i + 1
    if passage.lower(after) == "y" or (token.lower_ == "lui" and passage.pos(after) in ("VERB", "AUX")):
        return None  # *il y a*, *lui répond Luc Vial*
    phrase = phrase_of(passage, token.i)
    if phrase is None:
        return None
    rank: Rank = "subject" if token.lower_ in _STRESSED else _rank(token)
    return Actor(source_fact(passage, phrase, before), rank, passage.quoted(token.i), issues=_issues(token))


def _opens_view(passage: Passage, number: int) -> bool:
    """*Pour lui*, *Selon elle* at the start of a sentence."""
    if passage.lower(number) not in _STRESSED | {"elle", "elles"}:
        return False
    return passage.sentence(number)[0] == number - 1 and passage.lower(number - 1) in ("pour", "selon")
