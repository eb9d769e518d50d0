"""Which verb a reported clause completes, by the parser's arcs, else by position, and whether it asserts anything."""

from spacy.tokens import Token

from glose.languages.fr.cues import DOCUMENTS
from glose.languages.fr.morphology import is_finite, is_imperative, is_infinitive, is_participle
from glose.languages.fr.passage import Passage
from glose.languages.fr.speaker_nouns import is_body, is_person
from glose.languages.fr.verb_groups import HELPED, Group, group, is_verbless
from glose.languages.fr.word_lists import words

__all__ = ["governing_verb", "is_asserted", "is_passive", "is_possible", "nearest_verb", "verb_before"]

_NO_REPORT_BEFORE = words(
    "ce parce afin pour sans bien alors tandis dès avant après pendant depuis tant plus moins autant même ainsi "
    "autre lors autres mieux pire tel telle tels telles aussi si quoi jusqu' jusqu'à pourvu lorsqu' à moins "
    "attendant"
)


_FARTHEST_VERB = 28


_BESIDE = words(
    "aussi ainsi tout de même d' ailleurs par également en outre encore toutefois cependant notamment pour sa leur "
    "part à ce propos son tour"
)
"""Words of adverbs between a verb and its clause."""
_SPEAKING_UP = words("profiter appeler téléphoner écrire intervenir réagir tweeter saisir prendre publier")
"""What is done to say something: *en a profité pour annoncer que*, *l'a appelée pour lui dire que*."""
_NOTICED = words("noter constater observer remarquer relever rappeler souligner signaler ajouter préciser")
_WILLING = words(
    "tenir vouloir venir aller continuer empresser refuser choisir finir commencer souhaiter hésiter aimer contenter "
    "borner devoir accorder consentir obstiner limiter entêter persister prendre croire cru juger plaire"
)
"""Verbs with an infinitive that somebody does: *tient à dire*, *s'accordent à dire*, *a cru bon de dire*."""
_GOOD = words("bon utile nécessaire soin pas jamais plus même guère")
"""Words between those verbs and their infinitive: *n'hésite pas à dire*, *a pris soin d'ajouter*."""


_ADDRESSING = words("informer prévenir avertir alerter rassurer convaincre aviser notifier assurer persuader")


def governing_verb(passage: Passage, opener: int, lemmas: frozenset[str], farthest: int = _FARTHEST_VERB) -> int | None:
    """The verb of `lemmas` that the clause opened at `opener` completes: by the parser, else by position."""
    beside = _verb_beside(passage, opener, lemmas)
    if beside is not None:
        return beside
    if passage.lower(opener - 1) in _NO_REPORT_BEFORE:
        return None
    content = passage.tokens[opener].head
    before = passage.tokens[opener - 1] if opener else None
    timed = opener - 1 in passage.timed  # *a expliqué mercredi que P*: no relative clause of the day
    if content.dep_ == "acl:relcl" and before is not None and before.pos_ == "NOUN" and not timed:
        if passage.lemma(content.i) in _DONE_WITH_DOCUMENTS:
            return None  # *a répondu dans une lettre que la ministre a signée*
        verb = _verb_by_position(passage, opener, lemmas, farthest)
        after = group(passage, verb).last + 1 if verb is not None else opener
        while after < opener and (passage.pos(after) == "ADV" or after in passage.timed):
            after += 1  # *annonce aujourd'hui dans un communiqué que P*
        told = verb is not None and passage.pos(after) == "ADP"
        return verb if told or (verb is not None and _lemma(passage, verb) in _ADDRESSING) else None
    if content.i > opener and content.dep_ in ("ccomp", "xcomp", "obj", "csubj", "advcl", "parataxis", "obl:arg"):
        verb = _second_part(passage, content.head.i)
        if verb < opener and opener - verb <= farthest and not passage.quoted(verb) and _lemma(passage, verb) in lemmas:
            if passage.lower(opener - 1) == "," and not _completed_by(passage, verb, opener):
                return None  # *ont proclamé une région, appelée Sarsie, que la capitale ignore*
            nearer = _verb_by_position(passage, opener, lemmas, farthest) if content.dep_ == "advcl" else None
            adds = nearer is not None and nearer > verb and passage.lower(nearer).endswith("ant")
            return nearer if adds else verb  # *a dit que P, ajoutant, un peu plus tard, que P*
    return _verb_by_position(passage, opener, lemmas, farthest)


def _verb_beside(passage: Passage, opener: int, lemmas: frozenset[str]) -> int | None:
    """The verb of `lemmas` right before the clause, adverbs aside (*affirme aussi que*), whatever its tag.

    *ainsi que*, *tout de même que* after a verb are no conjunctions; *bien que*, *plus que* are.
    """
    number = opener - 1
    if passage.lower(number) == "ce":
        return None
    while number > 0 and passage.lower(number) in _BESIDE:
        number -= 1
    joined = passage.lower(opener - 1) != "même" or number == opener - 2 or passage.lower(opener - 2) == "de"
    verb = _second_part(passage, number)
    if not joined or verb < 0 or _lemma(passage, verb, any_tag=True) not in lemmas:
        return None
    mistaken = passage.pos(verb - 1) not in ("DET", "ADP", "NUM", "ADJ") and not passage.lower(verb).endswith("ant")
    looks = passage.pos(verb) in ("VERB", "AUX") or mistaken
    return verb if looks and not passage.quoted(verb) else None


def _verb_by_position(passage: Passage, opener: int, lemmas: frozenset[str], farthest: int) -> int | None:
    floor = max(passage.sentence(opener)[0], opener - farthest)
    relative = passage.pos(opener) == "PRON" and passage.tokens[opener].dep_ != "mark"
    relative = relative and opener - 1 not in passage.timed and not _in_document(passage, opener)
    number = opener - 1
    while number >= floor:
        token = passage.tokens[number]
        if passage.quoted(number):
            return None
        word = passage.lower(number)
        if _modifies_noun(passage, number):
            number -= 1  # *a indiqué dans un communiqué publié lundi que P*
            continue
        if token.pos_ == "VERB" or (
            _lemma(passage, number) in lemmas and (token.pos_ in ("AUX", "ADJ") or _looks_otherwise(token))
        ):
            verb = _second_part(passage, number)
            if not _completed_by(passage, verb, opener):
                return None
            relates = relative and opener - number > 1 and not _addressed(passage, verb, opener)
            return verb if _lemma(passage, verb) in lemmas and not relates else None
        if word in ("que", "qu'", "qui", "si", ";", ":", "dont", "(", ")") or token.pos_ == "SCONJ":
            return None
        if token.pos_ == "AUX" and not token.dep_.startswith("aux"):
            return None
        number -= 1
    return None


def _in_document(passage: Passage, opener: int) -> bool:
    """Whether *que* only seems to follow a document: *a rappelé dans un communiqué que le port fermait*.

    *dans un communiqué que la ministre a signé* is told by a verb of what is done with documents.
    """
    if passage.lower(opener - 3) not in ("dans", "lors", "sur", "par", "via") or passage.lower(opener - 2) not in _ONE:
        return False
    if passage.lemma(opener - 1) not in DOCUMENTS | _OCCASIONS:
        return False
    verb = next((at for at in range(opener + 1, opener + 12) if passage.pos(at) == "VERB"), -1)
    return verb >= 0 and passage.lemma(verb) not in _DONE_WITH_DOCUMENTS


_ONE = words("un une son sa leur")
_OCCASIONS = words("entretien interview discours conférence émission vidéo message")
_DONE_WITH_DOCUMENTS = words(
    "publier lire diffuser adresser envoyer signer transmettre rédiger consulter obtenir voir recevoir remettre "
    "poster partager accorder donner prononcer tenir"
)


def _addressed(passage: Passage, verb: int, opener: int) -> bool:
    """Whether nothing but a person stands between verb and clause: *a confié à une amie qu'elle partait*."""
    after = group(passage, verb).last + 1
    while after < opener and (passage.pos(after) == "ADV" or after in passage.timed):
        after += 1  # *a indiqué vendredi à la presse que P*
    if passage.lower(after) not in ("à", "au", "aux", "devant"):
        return False
    return any(
        is_person(passage.lemma(word)) or is_body(passage.lemma(word)) or word in passage.named
        for word in range(after + 1, opener)
    )


def _completed_by(passage: Passage, verb: int, opener: int) -> bool:
    """Whether the clause at `opener` can complete the verb: no object of its own stands between them."""
    after = group(passage, verb).last + 1
    while after < opener and passage.pos(after) == "ADV":
        after += 1  # *Il maintient cependant son récit, qu'elle juge faux*
    if after >= opener or after in passage.timed or _lemma(passage, verb) in _ADDRESSING:
        return True
    if passage.lower(opener - 1) in ("et", "ou") and passage.pos(after) == "PROPN":
        return False  # *Tous savent que le port soutient Luc Roy et que P*
    return passage.pos(after) not in ("DET", "NOUN", "NUM") or passage.lower(after) in ("mardi", "hier")


def _modifies_noun(passage: Passage, number: int) -> bool:
    """Whether token `number` is a past participle beside its noun: *un communiqué publié lundi*."""
    if not is_participle(passage.tokens[number]) or passage.tokens[number].text.endswith("ant"):
        return False
    beside = passage.pos(number - 1) in ("NOUN", "PROPN", "ADJ") or number - 1 in passage.named
    return beside and group(passage, number).first == number


def verb_before(passage: Passage, number: int, lemmas: frozenset[str], farthest: int) -> int | None:
    """The verb of `lemmas` before token `number`, over its objects, times and places, no other verb between."""
    floor = max(passage.sentence(number)[0] if number >= 0 else 0, number - farthest)
    while number >= floor:
        token = passage.tokens[number]
        lemma = passage.lemma(token.i)
        if is_participle(token) and lemma not in lemmas and not any(c.dep_.startswith("aux") for c in token.children):
            number -= 1  # *les usagers touchés par la grève*
            continue
        mistaken = token.pos_ == "NOUN" and passage.pos(number - 1) not in ("DET", "ADP", "NUM", "ADJ")
        if token.pos_ == "NOUN" and passage.pos(number - 1) == "ADJ" and passage.verb_lemma(number) in lemmas:
            mistaken = is_verbless(passage, number)  # *L'armée turque annonce avoir pris la ville*
        if (mistaken and passage.verb_lemma(number) in lemmas) or (
            _looks_otherwise(token) and _lemma(passage, number) in lemmas
        ):
            return number
        if token.pos_ == "VERB" or (token.pos_ in ("AUX", "ADJ") and lemma in lemmas):
            return number if lemma in lemmas else None
        if passage.lower(number) == "pour" and passage.lower(number + 2) in ("part", "compte"):
            number -= 1  # *affirme pour sa part avoir vu*
            continue
        if passage.lower(number) in (":", ";", "que", "qu'", "qui", "(", ")", "et", "ou", "pour", "afin"):
            return None
        number -= 1
    return None


def _second_part(passage: Passage, number: int) -> int:
    """*entendre* in *laisser entendre* is part of the verb before it."""
    return number - 1 if passage.lower(number) in HELPED.get(passage.verb_lemma(number - 1), ()) else number


def _looks_otherwise(token: Token) -> bool:
    """Whether a verb may have been taken for another word: *concluent*, *insistent*, *a fermement démenti*."""
    if token.i == 0:
        return False
    if token.pos_ in ("NOUN", "CCONJ", "ADP", "PRON"):
        before = token.nbor(-1)
        if (before.nbor(-1) if before.pos_ == "ADV" and before.i else before).pos_ == "AUX":
            return True
    said = token.nbor(-1).text not in ("qui", "le", "la", "les", "l’", "l'")
    return said and token.pos_ in ("ADV", "NOUN") and token.text.endswith("ent")


def _lemma(passage: Passage, number: int, *, any_tag: bool = False) -> str:
    lemma = passage.lemma(number)
    if any_tag:
        lemma = passage.verb_lemma(number)
    elif number >= 0 and _looks_otherwise(passage.tokens[number]):
        lemma = passage.verb_lemma(number) or lemma
    second = passage.lower(number + 1)
    return f"{lemma}_{second}" if second in HELPED.get(lemma, ()) else lemma


def is_asserted(passage: Passage, found: Group) -> bool:
    """Whether somebody is said to have spoken: no imperative, no *permet de dire*, no *pourrait dire*."""
    token = passage.tokens[found.verb]
    if is_imperative(token):
        return False
    if passage.lower(found.first - 1) == "on" and found.lemma in _NOTICED and found.first == found.verb:
        return False  # *on notera que*: the article itself
    if is_infinitive(token) and found.first == found.verb:
        opener = found.first - 1
        while passage.lower(opener) in ("lui", "leur", "me", "nous", "vous", "y", "en", "se", "s'"):
            opener -= 1
        before = passage.lower(opener)
        if before in ("de", "d'"):
            if _narrated(passage, found):
                return True
            if passage.lower(opener - 1) in ("avant", "loin"):
                return passage.lower(opener - 1) == "avant"
            return passage.lemma(_past(passage, opener - 1)) in _WILLING
        if before == "pour":
            return passage.lemma(nearest_verb(passage, opener - 1)) in _SPEAKING_UP
        if before in ("après", "à", "en"):
            return before in ("après", "à") and passage.lemma(_past(passage, opener - 1)) in _WILLING | {"après"}
        governor = passage.tokens[found.first - 1]
        if is_possible(passage, opener):
            return False
        return governor.lemma_.lower() in _WILLING or governor.pos_ == "ADV"
    return True


def is_possible(passage: Passage, number: int) -> bool:
    """Whether but a duty or a chance to speak ends at token `number`: *doivent en effet* déclarer que P."""
    while passage.pos(number) == "ADV" or (passage.lower(number), passage.lower(number - 1)) == ("effet", "en"):
        number -= 1 + (passage.lower(number) == "effet")
    if passage.lemma(number) not in ("devoir", "pouvoir", "falloir") or passage.pos(number) not in ("VERB", "AUX"):
        return False
    return is_finite(passage.tokens[number])


def _past(passage: Passage, number: int) -> int:
    """The nearest token from `number` back that is none of the words between a verb and its infinitive."""
    while number > 0 and passage.lower(number) in _GOOD:
        number -= 1
    return number


def _narrated(passage: Passage, found: Group) -> bool:
    """Whether an infinitive tells what was done: *Et la ministre d'expliquer que P*."""
    first = passage.sentence(found.verb)[0]
    before = passage.tokens[first : found.first]
    return passage.lower(first) == "et" and len(before) <= _LONGEST_SUBJECT and not any(map(is_finite, before))


_LONGEST_SUBJECT = 14


def nearest_verb(passage: Passage, number: int) -> int:
    """Return the nearest verb from token `number` back, of those a few tokens away; -1 where there is none."""
    for at in range(number, max(-1, number - 5), -1):
        if passage.pos(at) == "VERB":
            return at
    return -1


def is_passive(passage: Passage, found: Group) -> bool:
    """Whether the verb group is passive: *a été annoncé*, *est quant à elle accusée* (none has such a perfect)."""
    token = passage.tokens[found.verb]
    passive = passage.lower(found.verb - 1) == "été" or (found.first < found.verb and passage.lower(found.first) in _BE)
    return not found.reflexive and (passive or any(child.dep_ == "aux:pass" for child in token.children))


_BE = words("est sont était étaient sera seront serait seraient fut furent soit soient être étant")
