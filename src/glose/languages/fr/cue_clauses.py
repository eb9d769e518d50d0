"""How a source is named beside what it says: an inserted clause (*a-t-il dit*) or a preposition (*selon l'agence*)."""

from typing import NamedTuple

from glose.languages.fr.cues import NAMING_VERBS, verbs
from glose.languages.fr.lexicons import reporting_verbs
from glose.languages.fr.morphology import is_finite, is_participle, is_plural
from glose.languages.fr.noun_phrases import Phrase, phrase_at, phrase_of
from glose.languages.fr.passage import Passage
from glose.languages.fr.phrase_reach import OF
from glose.languages.fr.speaker_nouns import is_known_person
from glose.languages.fr.verb_groups import Group, group_from
from glose.languages.fr.word_lists import words

__all__ = ["Inserted", "attribution_at", "inserted_clause", "subject_after"]

_NOT_INSERTED = words("-je -tu -nous -vous -ce")
_TIMES = words(
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui matin soir midi ensuite encore également "
    "notamment ainsi aussi alors plus tard enfin récemment jour veille lendemain instant"
)
_STATES = words("être avoir devenir rester sembler paraître")
_FARTHEST_SUBJECT = 22


class Inserted(NamedTuple):
    """A clause that reports, inserted in or added to what is quoted: its verb group, its source, its last token."""

    group: Group
    source: Phrase | None
    last: int


def inserted_clause(passage: Passage, first: int, *, marked: bool, alone: bool = False) -> Inserted | None:
    """Return the clause with an inverted subject that starts at token `first`, None where none does.

    Beside quotation marks (`marked`) any verb with an inverted pronoun reports, elsewhere only those that usually do;
    after a comma and words in marks that stand `alone`, so does any with somebody behind it: *« P », a grincé Luc Roy*.
    """
    found = group_from(passage, first)
    if found is None or passage.tokens[found.first].is_punct:
        return None
    found = _to_infinitive(passage, found)
    lemma = found.lemma
    known = lemma in verbs().all or lemma.partition("_")[0] in verbs().all or "_" in lemma
    known = known or (marked and lemma in NAMING_VERBS)
    if found.subject >= 0:
        if passage.lower(found.subject) in _NOT_INSERTED or not (known or marked):
            return None
        return Inserted(found, phrase_of(passage, found.subject), found.last)
    if not known and not (marked and (found.reflexive or (alone and lemma not in _STATES))):
        return None
    verb = passage.tokens[found.verb]
    if verb.text.endswith(("ant", "ez")) or verb.lower_ in ("dis", "dites") or passage.lower(found.verb - 1) == "été":
        return None
    if found.first == found.verb and is_participle(verb):  # *« P » lancé par…*
        return None
    if not marked and _is_risky(lemma):
        return None
    source = subject_after(passage, found.last + 1)
    if source is None or not (known or found.reflexive or _is_somebody(passage, source)):
        return None
    return Inserted(found, source, source.last)


def _to_infinitive(passage: Passage, found: Group) -> Group:
    """The group with the infinitive of saying that it leads to: *a-t-elle fini par répondre*, *tient-il à préciser*."""
    number = found.last + 2
    if found.lemma not in _LEADING or passage.lower(found.last + 1) not in ("par", "à", "de", "d'"):
        return found
    says = passage.verb_lemma(number) in verbs().all and passage.lower(number).endswith(("r", "re"))
    return found._replace(last=number, verb=number, lemma=passage.verb_lemma(number)) if says else found


_LEADING = words("finir commencer continuer tenir contenter empresser borner terminer conclure")


def _is_somebody(passage: Passage, source: Phrase) -> bool:
    """Whether the source is a person, by name or by the noun."""
    if source.form == "name":
        named = passage.named.get(source.head)
        return named is not None and named[2].label == "PER"
    return source.form == "noun" and is_known_person(passage.lower(source.head))


def _is_risky(lemma: str) -> bool:
    """Whether a verb reports too seldom to open an inserted clause without marks: *lancer*, *montrer*."""
    known = reporting_verbs().get(lemma)
    return known is not None and known.risk == "high"


def subject_after(passage: Passage, number: int) -> Phrase | None:
    """Return the noun phrase that follows a verb as its subject, addressees, times and places skipped."""
    limit = min(len(passage.tokens), number + _FARTHEST_SUBJECT)
    while number < limit:
        token = passage.tokens[number]
        word = passage.lower(number)
        if token.is_space or token.pos_ == "ADV" or word in _TIMES:
            number += 1
        elif _is_own_part(passage, number):
            number += 3
        elif number in passage.named:
            return phrase_at(passage, number)
        elif word == "des" and token.pos_ == "DET":
            return phrase_at(passage, number)  # *affirment des chercheurs*
        elif word in ("de", "d'") and passage.pos(number + 1) == "ADJ" and is_plural(passage.tokens[number + 1]):
            return phrase_at(passage, number + 1)  # *affirment de hauts responsables*
        elif token.pos_ == "ADP" or word in ("au", "aux", "du", "des", "en", "à"):
            skipped = phrase_at(passage, number + 1)
            number = skipped.last + 1 if skipped is not None else number + 1
        elif token.is_punct:
            after = _past_commas(passage, number, limit)
            if after == number:
                return None
            number = after
        elif token.pos_ in ("DET", "NOUN", "PROPN", "NUM", "PRON", "X", "ADJ"):
            following = number + 1 if token.pos_ == "DET" else number
            if passage.lower(following) in _TIMES and following not in passage.named:
                number = following + 1
                continue
            return phrase_at(passage, number)
        else:
            return None
    return None


def _is_own_part(passage: Passage, number: int) -> bool:
    """Whether *de son côté*, *pour sa part*, *à leur tour* starts at token `number`."""
    owned = passage.lower(number + 1) in ("son", "sa", "leur")
    return owned and (passage.lower(number), passage.lower(number + 2)) in (
        ("de", "côté"),
        ("pour", "part"),
        ("à", "tour"),
    )


def _past_commas(passage: Passage, comma: int, limit: int) -> int:
    """The token after a time or place between commas, else `comma`: *a répété, mardi, Luc Roy*."""
    timed = comma + 1 in passage.timed or passage.lower(comma + 1) in _TIMES or passage.lower(comma + 1) == "lors"
    if passage.lower(comma) == "," and passage.pos(comma + 1) in ("ADJ", "ADV", "VERB") and not timed:
        return _past_mood(passage, comma, limit)
    if passage.lower(comma) != "," or not (timed or passage.pos(comma + 1) == "ADP"):
        return comma
    for number in range(comma + 2, min(limit, comma + _LONGEST_BETWEEN)):
        if passage.lower(number) == ",":
            return number + 1
        if passage.pos(number) in ("VERB", "AUX", "PUNCT"):
            break
    return comma


def _past_mood(passage: Passage, comma: int, limit: int) -> int:
    """The token after a mood between commas, else `comma`: *a lancé, furieux, un pêcheur*."""
    for number in range(comma + 2, min(limit, comma + _LONGEST_MOOD)):
        if passage.lower(number) == ",":
            return number + 1
        if is_finite(passage.tokens[number]):
            break
    return comma


_LONGEST_BETWEEN = 10
_LONGEST_MOOD = 6


def _is_quoted_in(passage: Passage, number: int) -> bool:
    """Whether words in marks stand behind token `number` in its sentence."""
    return any(passage.quoted(after) for after in range(number, passage.sentence(number)[1] + 1))


def attribution_at(passage: Passage, number: int) -> tuple[str, int, int] | None:
    """Return the preposition that names a source at token `number`: its lemma, its last token, its source's first."""
    word = passage.lower(number)
    after = passage.lower(number + 1)
    if word == "selon":
        return "selon", number, number + 1
    if word == "d'" and after == "après":
        return "d’après", number + 1, number + 2
    if word == "d'après":
        return "d’après", number, number + 1
    if word == "comme" and after in ("l'", "le"):
        said = group_from(passage, number + 2)
        if said is not None and said.subject < 0 and said.lemma in verbs().that:
            return "comme", said.last, said.last + 1  # *Comme l'a rappelé le maire, P*
    if word == "ainsi" and after in ("que", "qu'") and passage.lower(number + 2) in ("l'", "le"):
        said = group_from(passage, number + 3)
        if said is not None and said.subject < 0 and said.lemma in verbs().that:
            return "ainsi que", said.last, said.last + 1  # *Ainsi que le rappelle l'avocat, P*
    if word == "dixit":
        return "dixit", number, number + 1
    opinion, link = passage.lower(number + 2), passage.lower(number + 3)
    if (word, after) == ("de", "l'") and opinion in ("avis", "aveu"):
        own = link in ("même", "propre", "général", "unanime")  # *de l'aveu même du ministre*
        if passage.lower(number + 3 + own) in OF:
            return f"de l’{opinion} de", number + 3 + own, number + 4 + own
    if (word, after) == ("aux", "yeux") and opinion in OF and _is_quoted_in(passage, number):
        return "aux yeux de", number + 2, number + 3
    if word == "si" and (after, opinion, link) == ("l'", "on", "en") and passage.lower(number + 4) == "croit":
        return "si l’on en croit", number + 4, number + 5
    if word in ("à", "aux", "au") and (after, passage.lower(number + 2)) in (
        ("en", "croire"),
        ("dires", "de"),
        ("dire", "de"),
    ):
        return f"{word} {after} {passage.lower(number + 2)}", number + 2, number + 3
    if word == "à" and after in ("l'", "les") and (opinion, link) == ("en", "croire"):
        return "à en croire", number + 3, number + 1  # *À l'en croire, P*
    if word == "à" and after in ("l'", "les", "le", "la") and opinion in ("entendre", "croire"):
        return f"à {opinion}", number + 2, number + 1  # *À l'entendre, P*: the pronoun is the source
    if word in ("aux", "au") and after in ("dires", "dire") and passage.lower(number + 2) in ("du", "des", "d'"):
        return f"{word} {after} de", number + 2, number + 3
    opens = number == 0 or passage.tokens[number - 1].is_space or passage.lower(number - 1) in (",", ".")
    if word == "de" and after in ("source", "sources") and opens:
        return "de source", number, number + 1  # *De source policière, P*
    return None
