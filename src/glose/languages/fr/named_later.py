"""Who is named only after the article has told of them: in its headline, in its lead, by a function."""

from glose.annotation import Speaker
from glose.languages.fr.bearers import role_words
from glose.languages.fr.findings import Facts
from glose.languages.fr.role_nouns import accord, masculine
from glose.languages.fr.salience import Memory
from glose.languages.fr.speaker_facts import SourceFact
from glose.languages.fr.word_lists import words

__all__ = ["named_later", "named_right_after", "presented"]


def named_later(source: SourceFact, memory: Memory) -> Speaker | None:
    """Return the one person of the whole article who bears the same noun with the same complement."""
    found = [
        entity
        for entity in memory.bearers_of(source.head)
        if any(source.details <= role_words(role) for role in memory.entities[entity].roles)
    ]
    return memory.speaker(found[0]) if len(found) == 1 else None


def presented(source: SourceFact, memory: Memory) -> Speaker | None:
    """Return who is named after the lead has told of them: *Un mineur a survécu…*, then *Gareth Pryce, 44 ans, a…*.

    The noun opens its paragraph or stands in the headline, nobody is named before it, and the first person whose name
    opens a later paragraph is new there.
    """
    if source.plural or masculine(source.head) in _OFFICIALS:
        return None
    here = memory.paragraph(source.start)
    if here > 1 and not memory.opens_paragraph(source.start):
        return None
    if any(mention.label == "PER" for mention in memory.named_before(source.start, _BEFORE)):
        return None
    seen: set[str] = set()
    for mention in memory.named_after(source.start, _FEW):
        if memory.paragraph(mention.start) > here + _SOON:
            break
        if mention.label != "PER" or mention.entity in seen:
            continue
        seen.add(mention.entity)
        if memory.opens_paragraph(mention.start):
            facts = memory.facts_of(mention.entity)
            other = source.gender is not None and facts.gender not in (None, source.gender) and not facts.guessed
            goes = not other and accord(source.head, facts.heads) != "against" and _age_goes(source, facts)
            return memory.speaker(mention.entity) if goes else None
    return None


_OFFICIALS = words(
    "porte-parole responsable représentant juge procureur tribunal magistrat policier gendarme enquêteur ministre "
    "avocat expert spécialiste chercheur analyste témoin voisin proche ami source diplomate fonctionnaire parquet"
)
"""Who speaks in a lead of somebody else."""

_SOON = 4
"""So many paragraphs after the lead the name comes."""

_FEW = 30
_BEFORE = 100
"""So many names after the lead and before it are looked at."""


_RIGHT_AFTER = 30
"""So many characters after words that nobody before can have said, their speaker is named."""


def named_right_after(end: int, memory: Memory) -> Speaker | None:
    """Return who is named right after the opening words that end at `end`: *« Je pars » : Luc Vial se confie*."""
    mention = next(iter(memory.named_after(end, 1)), None)
    if mention is None or mention.label != "PER" or mention.start - end > _RIGHT_AFTER:
        return None
    return memory.speaker(mention.entity)


def _age_goes(source: SourceFact, facts: Facts) -> bool:
    ages = [head for head in facts.heads if head.endswith(" ans")]
    return source.age is None or not ages or f"{source.age} ans" in ages
