"""Which mentions name one thing, what that thing is called in full, its roles, and the facts that tell it apart.

Persons are told apart in `persons`; other names are one thing where their spellings or known short forms are the same
(`entity_keys`), where an acronym stands for them, or where one is a part of the only longer name it fits. Figures are
one thing where their value is, else where their words are.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from glose.annotation import Amount, Entity, Label, Mention
from glose.languages.fr import lexicons
from glose.languages.fr.entity_keys import acronyms, is_short_of, stem
from glose.languages.fr.findings import FIGURE_LABELS, Facts, Figure, Findings, Gender, Recognised
from glose.languages.fr.name_tables import known_names
from glose.languages.fr.names_shape import BLANK, folded
from glose.languages.fr.persons import given_gender, persons
from glose.languages.fr.roles import Role, civility, is_function, role_after, role_before
from glose.languages.fr.speaker_nouns import age_noun, body_kind, is_person

__all__ = ["link"]

_Key = tuple[str, str]
_Name = tuple[Label, str]


def link(text: str, names: Sequence[Recognised], figures: Sequence[Figure]) -> Findings:
    """Return the mentions of `text` with the entities they name; `names` and `figures` must not overlap.

    Ids count from m1 and e1 in the order of the text.
    """
    keys = _keys(text, names)
    values = {(figure.start, figure.end): figure.value for figure in figures}
    spans = [*names, *(Recognised(figure.start, figure.end, figure.label) for figure in figures)]
    keys += [_figure_key(text, figure) for figure in figures]
    ids: dict[_Key, str] = {}
    mentions: list[Mention] = []
    members: defaultdict[str, list[Mention]] = defaultdict(list)
    for span, key in sorted(zip(spans, keys, strict=True), key=lambda pair: pair[0].start):
        entity = ids.setdefault(key, f"e{len(ids) + 1}")
        mention = Mention(
            f"m{len(mentions) + 1}", span.start, span.end, text[span.start : span.end], span.label, entity
        )
        value = values.get((span.start, span.end)) if span.label in FIGURE_LABELS else None
        if value is not None:
            mention = Mention(mention.id, span.start, span.end, mention.text, span.label, entity, value)
        mentions.append(mention)
        members[entity].append(mention)
    described = [_described(text, entity, found) for entity, found in members.items()]
    facts = {entity.id: fact for entity, fact in described if entity.label not in FIGURE_LABELS}
    return Findings(tuple(mentions), tuple(entity for entity, _ in described), facts)


def _figure_key(text: str, figure: Figure) -> _Key:
    value = figure.value
    if isinstance(value, Amount):
        return figure.label, f"{value.number} {value.unit}"
    return figure.label, value or folded(text[figure.start : figure.end])


def _keys(text: str, names: Sequence[Recognised]) -> list[_Key]:
    """Return for each name what it shares with all other mentions of its entity."""
    people = [span for span in names if span.label == "PER"]
    numbers = iter(persons(text, people))
    found = [text[span.start : span.end] for span in names]
    several = {(span.label, name) for span, name in zip(names, found, strict=True) if span.label != "PER"}
    joined = _joined(several, dict(_bracketed(text, names)))
    return [
        ("PER", str(next(numbers))) if span.label == "PER" else joined[span.label, name]
        for span, name in zip(names, found, strict=True)
    ]


_FEWEST_WORDS = 3
"""Words of a name that may stand before an acronym of other letters: *Agence spatiale européenne (ESA)*."""


def _bracketed(text: str, names: Sequence[Recognised]) -> Iterator[tuple[_Name, _Name]]:
    """Yield each acronym that stands in brackets right behind a long name, in any language, and that name."""
    ordered = sorted(names, key=lambda span: span.start)
    for one, other in pairwise(ordered):
        beside = text[one.end : other.start].strip() == "(" and text[other.end : other.end + 1] == ")"
        full, short = text[one.start : one.end], text[other.start : other.end]
        if beside and one.label == other.label == "ORG" and short.isupper() and len(full.split()) >= _FEWEST_WORDS:
            yield (other.label, short), (one.label, full)


def _joined(names: Iterable[_Name], meant: Mapping[_Name, _Name]) -> dict[_Name, _Key]:
    """Return the key of each name that is no person's: that of the fullest name it stands for.

    `meant` are the acronyms that stand in brackets behind what they mean.
    """
    keys = {(label, name): (label, stem(folded(name), label)) for label, name in sorted(names)}
    full: dict[_Key, _Key] = {}
    by_acronym: defaultdict[_Key, set[_Key]] = defaultdict(set)
    by_word: defaultdict[_Key, set[_Key]] = defaultdict(set)
    for (label, name), key in keys.items():
        for initials in acronyms(name):
            by_acronym[label, initials].add(key)
        words = key[1].split()
        for word in {words[0], words[-1]} if len(words) > 1 else ():
            by_word[label, word].add(key)
    for (label, name), key in keys.items():
        if (label, name) in meant:
            full[key] = keys[meant[label, name]]
        elif name.isupper() and len(by_acronym[label, key[1]]) == 1:
            full[key] = next(iter(by_acronym[label, key[1]]))
        elif label == "LOC" or (label == "ORG" and name not in known_names()):
            short = key[1].split()
            ends = by_word[label, short[0]], by_word[label, short[-1]]
            if max(map(len, ends)) > _MOST or len(longer := set.union(*ends)) > _MOST:
                continue
            fitting = [one for one in longer if is_short_of(short, one[1].split(), label)]
            if len(fitting) == 1:
                full[key] = fitting[0]
    return {each: full.get(full.get(key, key), full.get(key, key)) for each, key in keys.items()}


_MOST = 8
"""Longer names that a short one is compared with; where there are more, it fits none of them alone."""


def _described(text: str, entity: str, mentions: Sequence[Mention]) -> tuple[Entity, Facts]:
    """Return an entity and its facts, from all its mentions."""
    label = mentions[0].label
    name = _fullest(mentions)
    if label in FIGURE_LABELS:
        return Entity(entity, label, mentions[0].text, (), tuple(mention.id for mention in mentions)), Facts()
    roles: list[Role] = []
    genders: Counter[Gender] = Counter()
    plural = 0
    for mention in mentions[:_LOOKED_AT]:
        if label == "PER":
            found = [role for role in (role_before(text, mention.start), role_after(text, mention.end)) if role]
            roles += found
            shown = [civility(text, mention.start), *(role.gender for role in found)]
            shown.append(_titled(text, mention.start))
            genders.update(gender for gender in shown if gender)
        gender, many = _article(text, mention.start)
        plural += many
        if gender and label != "PER":
            genders[gender] += 1
    given = given_gender(name) if label == "PER" and not genders else None
    if given:
        genders[given] += 1
    several = plural > 0 and label in ("PER", "NORP", "LOC", "ORG")
    facts = Facts(
        gender=genders.most_common(1)[0][0] if genders else None,
        plural=several,
        collective=label != "PER" or several,
        heads=(*_heads(name, label, roles), *_shown_heads(text, label, mentions[:_LOOKED_AT])),
        guessed=given is not None,
    )
    return Entity(entity, label, name, _distinct(roles), tuple(mention.id for mention in mentions)), facts


_LOOKED_AT = 50
"""Mentions of one entity that are looked at for roles and gender."""

_ARTICLE = re.compile(rf"\b(le|la|les|du|au|aux|des|un|une|ce|cette|ces){BLANK}$", re.IGNORECASE)


def _article(text: str, start: int) -> tuple[Gender | None, bool]:
    """Return the gender and number that the article right before `start` shows."""
    found = _ARTICLE.search(text, max(0, start - 6), start)
    word = found[1].lower() if found else ""
    if word in ("les", "aux", "des", "ces"):
        return None, True
    return ("f" if word in ("la", "une", "cette") else "m" if word else None), False


_TITLED = re.compile(
    rf"\b(le|la|du|au){BLANK}([^\W\d_][\w-]*)(?:{BLANK}(?!(?:de|du|des|à|au){BLANK})[a-zà-ÿ][\w-]*)?{BLANK}$",
    re.IGNORECASE,
)


def _titled(text: str, start: int) -> Gender | None:
    """Return the gender that the article of a people or an office shows before a name: *le Français Camille Roux*."""
    found = _TITLED.search(text, max(0, start - 40), start)
    if found is None or not (lexicons.is_demonym(found[2].capitalize()) or lexicons.occupation_gender(found[2])):
        return None
    return "f" if found[1].lower() == "la" else "m"


def _fullest(mentions: Sequence[Mention]) -> str:
    """Return the longest form, by words then letters, the earliest where several are; not one all in capitals."""
    shouted = all(mention.text.isupper() for mention in mentions)
    usable = [mention.text for mention in mentions if shouted or len(mention.text) <= 6 or not mention.text.isupper()]
    return max(usable or [mentions[0].text], key=lambda name: (len(folded(name).split()), len(folded(name))))


def _heads(name: str, label: Label, roles: Sequence[Role]) -> tuple[str, ...]:
    """Return the nouns that can stand for the entity: those of its roles, or the kind of institution or place."""
    heads = [role.head for role in roles]
    first = re.split(r"[\s’']", name)[0].lower()
    if lexicons.is_organisation_head(first) or lexicons.is_place_head(first):
        heads.append(first)
    elif lexicons.is_country(name):
        heads.append("pays")
    return tuple(dict.fromkeys(heads))


_AGE = re.compile(rf"(?:,|{BLANK}\()(?:{BLANK}?[^\W\d_][\w’'-]*){{0,6}}{BLANK}?(\d{{1,3}}){BLANK}ans\b")
_NOUN_BEFORE = re.compile(
    rf"(?:\b(?:le|la|du|au|un|une|son|sa|leur|cette|ce){BLANK}|\b[ld][’'])([a-zà-ÿ][\w-]*)((?:{BLANK}[a-zà-ÿ][\w-]*){{0,2}}){BLANK}$",
    re.IGNORECASE,
)
_IS = re.compile(
    rf"(?:,{BLANK}qui)?{BLANK}(?:est|était|fut|a{BLANK}été){BLANK}(?:(?:le|la|un|une){BLANK}|l[’'])(?:ancien{BLANK}|ancienne{BLANK})?"
    r"([a-zà-ÿ][\w-]*)"
)
_NOUN_AFTER = re.compile(
    rf",{BLANK}(?:(?:le|la|un|une){BLANK}|l[’'])?([a-zà-ÿ][\w-]*)(?:{BLANK}([a-zà-ÿ][\w-]*))?(?!\w)"
)


def _shown_heads(text: str, label: Label, mentions: Sequence[Mention]) -> Iterator[str]:
    """Yield the nouns that the words beside the mentions show to fit.

    Of a person: the age (*Dorothy Penhale, 83 ans* → *83 ans*, *octogénaire*), what people they are of (*l'Espagnol
    Iker Ansorena*). Of a body: its kind (*le groupe Danuchem*, *l'USAC, deuxième syndicat du pays*).
    """
    for mention in mentions:
        before = _NOUN_BEFORE.search(text, max(0, mention.start - 60), mention.start)
        if label == "PER":
            told = _IS.match(text, mention.end)  # *Anne Vial est une ingénieure de Sars*
            if told and is_function(told[1]):
                yield told[1]
            beside = _NOUN_AFTER.match(text, mention.end)  # *Luc Vial, pêcheur à Sars*
            if (
                beside
                and len(beside[1]) > 3
                and is_person(beside[1])
                and not beside[1].endswith(("é", "ée", "ant", "ante"))
            ):
                yield beside[1]
            age = _AGE.match(text, mention.end, mention.end + 60)
            if age:
                yield f"{int(age[1])} ans"
                noun = age_noun(int(age[1]))
                if noun:
                    yield noun
            if before:
                for word in re.findall(r"[\w-]+", before[1] + before[2]):
                    if lexicons.is_demonym(word.capitalize()):
                        yield word.lower()
        elif label in ("ORG", "PRODUCT"):
            if before and body_kind(before[1].lower()):
                yield before[1].lower()
            after = _NOUN_AFTER.match(text, mention.end)
            for noun in after.groups() if after else ():
                if noun and body_kind(noun):
                    yield noun


def _distinct(roles: Sequence[Role]) -> tuple[str, ...]:
    """Return the words of the roles in order, without those that a fuller one says too."""
    words = list(dict.fromkeys(role.words for role in roles))
    return tuple(one for one in words if not any(one != other and other.startswith(one + " ") for other in words))
