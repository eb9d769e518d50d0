"""What ends any reported clause within its sentence: the next cue, a quotation, the story going on."""

from glose.languages.fr.cue_clauses import attribution_at, inserted_clause
from glose.languages.fr.cues import NAMING_VERBS, verbs
from glose.languages.fr.morphology import is_finite, is_infinitive, is_participle, is_plural, is_shifted
from glose.languages.fr.noun_phrases import phrase_at
from glose.languages.fr.passage import Passage
from glose.languages.fr.story_stops import PERFECT, concludes, judged_by_others, new_voice, quotes_again, tells_besides
from glose.languages.fr.verb_groups import group
from glose.languages.fr.word_lists import words

__all__ = ["hard_stop"]

_FARTHEST_VERB = 16
_BEFORE_COORDINATED = frozenset(("AUX", "ADV", "PRON", "PROPN", "DET", "NOUN", "ADP", "ADJ", "NUM"))
_COORDINATORS = words("et mais puis ou car tandis alors bien")


def hard_stop(passage: Passage, number: int, last: int, verb: int) -> int:
    """The last token before the first thing in the sentence that ends any reported clause."""
    depth = 0
    start = number
    while number <= last:
        word = passage.lower(number)
        if passage.quoted(number):
            piece = passage.piece_around(passage.starts[number])
            assert piece is not None
            number = max(number + 1, passage.token_at(piece.end))
            continue
        if word == "(":
            depth += 1
        elif word == ")":
            if depth == 0:
                return number - 1
            depth -= 1
        elif depth == 0 and number > start and _ends_clause(passage, start, number, last, verb):
            return number - 1
        number += 1
    return last


def _ends_clause(passage: Passage, start: int, number: int, last: int, verb: int) -> bool:
    """Whether what the verb reports from token `start` on ends before token `number`, outside marks and brackets."""
    word, before, after = passage.lower(number), passage.lower(number - 1), passage.lower(number + 1)
    if word == ";" or (word == ":" and passage.quoted(passage.skip_spaces(number + 1))):
        return True
    if word == ",":
        return (
            _ends_at_comma(passage, start, number, last, verb)
            or _cue_follows(passage, number + 1, last, verb, start)
            or (before in ("»", "”") and new_voice(passage, number + 1, last, verb))
        )
    if word in ("que", "qu'") and quotes_again(passage, number, last):
        return True
    if word == "tandis" and before in ("»", "”") and _opens_clause(passage, number + 1):
        return True
    if word in ("tout", "en") and _says_besides(passage, start, number):
        return True
    if word in ("et", "mais") and new_voice(passage, number + 1, last, verb):
        return True
    if word in _COORDINATORS and _cue_follows(passage, number + 1, last, verb, start, coordinated=True):
        return True
    if word in ("et", "mais") and _story_goes_on(passage, start, number, last, verb):
        return True
    return word == "avant" and after in ("de", "d'") and _reports(passage, number + 2)


def _ends_at_comma(passage: Passage, start: int, comma: int, last: int, verb: int) -> bool:
    """Whether what follows a comma is the article's own: a contrast, a judgement, a source, what it calls the words."""
    after = passage.lower(comma + 1)
    return (
        (after in ("tandis", "après") and _opens_clause(passage, comma + 2))
        or (after == "alors" and _contrasts(passage, comma + 2, last))
        or _tells_on_before(passage, start, comma, verb)
        or tells_besides(passage, start, comma, verb)
        or judged_by_others(passage, comma, last)
        or _attributed(passage, comma + 1, last)
        or _renames(passage, comma + 1)
        or (after == "ce" and concludes(passage, comma + 2, verb))
    )


def _attributed(passage: Passage, number: int, last: int) -> bool:
    """Whether but a source follows up to the end: *disent avoir été insultés, selon une étude de l'institut*."""
    where = attribution_at(passage, number)
    if where is None or where[0] not in ("selon", "d’après"):
        return False
    told = (
        passage.pos(at) in ("VERB", "AUX") and not is_participle(passage.tokens[at]) for at in range(number, last + 1)
    )
    return not (any(told) or passage.quoted(last))


def _renames(passage: Passage, number: int) -> bool:
    """Whether token `number` opens what the article calls the words: *, affirmation qu'il a réitérée*."""
    noun = number + (passage.pos(number) == "DET")
    return passage.lemma(noun) in _WORDS_SAID and passage.lower(noun + 1) in ("que", "qu'", "qui", "dont", "déjà")


_WORDS_SAID = words(
    "affirmation accusation déclaration formule promesse consigne version propos phrase hypothèse explication argument "
    "annonce allégation menace proposition"
)


def _opens_clause(passage: Passage, number: int) -> bool:
    return passage.lower(number) in ("que", "qu'")


def _tells_on_before(passage: Passage, start: int, comma: int, verb: int) -> bool:
    """Whether *avant de* says what who spoke did next: *a accusé X d'avoir menti, avant de quitter la salle*."""
    if passage.lower(comma + 1) != "avant" or passage.lower(comma + 2) not in ("de", "d'"):
        return False
    told = passage.pos(verb) in ("VERB", "AUX") and passage.lower(group(passage, verb).first) in PERFECT
    others = passage.lower(start - 1) in ("de", "d'", "à")  # what others did or are to do; *dit avoir vu* is of himself
    return told and others and is_infinitive(passage.tokens[start])


def _contrasts(passage: Passage, number: int, last: int) -> bool:
    """Whether *alors que* opens a clause in which somebody says something: *, alors que X le juge « vain »*.

    *, alors qu'il avait annoncé qu'il partait*
    """
    if not _opens_clause(passage, number):
        return False
    for verb in range(number + 1, min(last, number + _LONGEST_CONTRAST) + 1):
        if passage.quoted(verb):
            return False
        if passage.pos(verb) != "VERB" or passage.verb_lemma(verb) not in NAMING_VERBS | verbs().that:
            continue
        if passage.lower(verb + 1) in ("que", "qu'"):
            return True
        if passage.verb_lemma(verb) in NAMING_VERBS:
            return any(passage.quoted(at) for at in range(verb + 1, min(last, verb + _NEAR_MARKS) + 1))
    return False


_LONGEST_CONTRAST = 30
_NEAR_MARKS = 8


def _says_besides(passage: Passage, start: int, number: int) -> bool:
    """Whether a gerund says what else its subject said: *cela « reste rare », tout en ajoutant que P*.

    After a bare *en* only where an infinitive is reported, whose subject is the same: *propose de voter en se
    félicitant du « consensus »*.
    """
    whole = passage.lower(number) == "tout"
    if whole and passage.lower(number + 1) != "en":
        return False
    if not whole and not is_infinitive(passage.tokens[start]):
        return False
    verb = number + 1 + whole
    while passage.lower(verb) in ("se", "s'", "y", "le", "la", "les", "l'", "lui", "leur"):
        verb += 1
    if not passage.lower(verb).endswith("ant") or passage.pos(verb) not in ("VERB", "AUX"):
        return False
    if passage.verb_lemma(verb) not in NAMING_VERBS | verbs().that:
        return False
    return any(
        passage.quoted(at) or passage.lower(at) in ("que", "qu'") for at in range(verb + 1, verb + 1 + _NEAR_REPORT)
    )


_NEAR_REPORT = 5


def _story_goes_on(passage: Passage, start: int, number: int, last: int, verb: int) -> bool:
    """Whether after *et* or *mais* the article tells on, in the perfect, what came after words reported in the past.

    Reported speech shifts its tenses (*il « préférerait » partir*), the story does not (*mais la rencontre a été
    reportée*); *« … » et aborde* goes on with the verb of the sentence itself.
    """
    after = passage.tokens[number + 1] if number < last else None
    if after is None:
        return False
    if passage.lower(number) == "et" and (number + 1 in passage.timed or number + 2 in passage.timed):
        return False  # *entre le 3 mai et le 30 juin, le couple a…*
    closed = passage.lower(number - 1) in ("»", '"', "”") and passage.pos(verb) in ("VERB", "AUX")
    if closed and after.pos_ in ("VERB", "AUX") and is_finite(after):
        return not is_shifted(after)
    if not any(is_shifted(token) for token in passage.tokens[start:number]):
        return False
    if after.pos_ == "AUX" or passage.lower(number + 1) == "s'":
        if passage.pos(verb) not in ("VERB", "AUX") or passage.lower(group(passage, verb).first) not in PERFECT:
            return False
        return passage.lower(number + 1 + (passage.lower(number + 1) == "s'")) in ("a", "ont", "est", "sont")
    if after.pos_ not in ("DET", "PROPN"):
        return False
    for following in passage.tokens[number + 1 : min(last, number + 12)]:
        if following.pos_ in ("AUX", "VERB"):
            return following.text.lower() in ("a", "ont", "est", "sont") and following.dep_.startswith("aux")
    return False


def _cue_follows(
    passage: Passage, number: int, last: int, verb: int, opened: int, *, coordinated: bool = False
) -> bool:
    """Whether another cue starts at token `number`: *a-t-il dit*, *selon l'agence*, *ajoutant que*, *et affirmé*."""
    if number > last:
        return False
    attribution = attribution_at(passage, number)
    if attribution is not None and coordinated:  # *dit ignorer le projet, mais selon la presse, P*
        source = phrase_at(passage, attribution[2])
        return source is not None and source.form != "pronoun" and passage.lower(source.last + 1) == ","
    if attribution is not None:
        source = phrase_at(passage, attribution[2])
        return source is not None and (source.last >= last - 1 or passage.lower(source.last + 1) in (",", "."))
    if not coordinated and inserted_clause(passage, number, marked=False) is not None:
        return True
    token = passage.tokens[number]
    if not coordinated:
        gerund = number + (passage.lower(number) == "tout")
        gerund += passage.lower(gerund) == "en"
        return (token.text.endswith("ant") and _reports(passage, number)) or (
            gerund > number and _reports(passage, gerund)
        )
    limit = min(last, number + _FARTHEST_VERB)
    coordinator, direct, shifted = number - 1, True, False
    while number <= limit:
        token = passage.tokens[number]
        if token.pos_ == "VERB":
            if is_infinitive(token):
                return False  # *… à appeler P et rappeler P*
            helped = any(child.dep_.startswith("aux") for child in token.children)
            if not helped and passage.lower(coordinator) == "car" and is_participle(token):
                return False  # *avoir été écarté car jugé trop « mou »*
            return _reports(passage, number) and (
                not helped
                or token.head.i <= verb
                or _in_same_tense(passage, number, verb)
                or (direct and not shifted and _in_other_number(passage, opened, coordinator, number))
            )
        direct = direct and (token.pos_ in ("AUX", "ADV") or passage.lower(number) in ("s'", "se", "lui", "leur", "l'"))
        shifted = shifted or is_shifted(token)
        if token.pos_ not in _BEFORE_COORDINATED or passage.lower(number) in (
            "que",
            "qui",
            "qu'",
        ):
            return False
        number += 1
    return False


def _in_other_number(passage: Passage, first: int, last: int, verb: int) -> bool:
    """Whether the verb group at `verb` cannot share its subject with the first verb from `first` to `last`."""
    for token in passage.tokens[first:last]:
        if token.pos_ in ("VERB", "AUX") and is_finite(token):
            return is_plural(token) != is_plural(passage.tokens[group(passage, verb).first])
    return False


def _in_same_tense(passage: Passage, number: int, verb: int) -> bool:
    """Whether two verbs are in the perfect: *a déclaré que le match serait rejoué et a ajouté que P*."""
    if passage.pos(verb) not in ("VERB", "AUX"):
        return False
    first, second = (passage.lower(group(passage, at).first) for at in (verb, number))
    return first in PERFECT and second in PERFECT


def _reports(passage: Passage, number: int) -> bool:
    """Whether the verb at token `number` is followed by what it reports: *que*, or quotation marks."""
    if not 0 <= number < len(passage.tokens):
        return False
    if passage.lemma(number) not in verbs().that | verbs().infinitive_a | verbs().infinitive_de:
        return False
    verb = group(passage, number)
    apart = passage.lower(verb.last + 1) == ","  # *ajoutant, un peu plus tard, que P*
    for following in range(verb.last + 1, min(len(passage.tokens), verb.last + (10 if apart else 7))):
        if passage.lower(following) in ("que", "qu'") or passage.quoted(following):
            return True
        if passage.pos(following) == "VERB":
            return is_infinitive(passage.tokens[following])
        if passage.lower(following) == "avoir" or passage.lower(following) == "être":
            return True
        if passage.lower(following) in (".", ";"):
            return False
    return False
