"""Who is pointed at among those named before: *ce dernier*, *celui-ci*, *l'intéressé*, *le premier*, *la seconde*."""

from glose.annotation import Speaker
from glose.languages.fr.role_nouns import masculine
from glose.languages.fr.salience import Memory, fit
from glose.languages.fr.speaker_facts import Record, SourceFact
from glose.languages.fr.word_lists import words

__all__ = ["ORDINALS", "concerned", "latest", "one_of_two"]

ORDINALS = words("premier première second seconde deuxième")
"""What tells one of two persons, without more words."""

_LEAST = 0.1
"""How well somebody must go with the gender and number."""


def latest(source: SourceFact, memory: Memory) -> Speaker | None:
    """Return whom *ce dernier*, *celui-ci* means: the person named last, else the body named last.

    Whoever spoke stands where their source does, before whom it tells of.
    """
    other: Speaker | None = None
    for record in memory.records_before(source.start):
        if record.spoke or fit(record, source.gender, source.plural) < _LEAST:
            continue
        if record.kind in ("PER", "human"):
            return record.speaker
        other = other or record.speaker
    return other


def concerned(source: SourceFact, memory: Memory) -> Speaker | None:
    """Return whom *l'intéressé* means: the person whom others told of last, in their words too, and none of these."""
    told = memory.heard_last(source.start)
    other: Speaker | None = None
    for record in memory.records_before(source.start):
        person = record.kind in ("PER", "human") and fit(record, source.gender, source.plural) > _LEAST
        if not person or record.spoke:
            continue
        if record.kind == "PER" and record.key != told:
            return record.speaker
        other = other or record.speaker
    return other


def one_of_two(source: SourceFact, memory: Memory) -> Speaker | None:
    """Return whom *le premier*, *la seconde* means: one of the two persons named last in one sentence."""
    found: list[Record] = []
    for record in memory.records_before(source.start):
        if record.kind != "PER" or record.spoke or record.plural or record.outside < 1:
            continue
        if found and record.sentence != found[0].sentence:
            if len(found) > 1:
                break
            found.clear()
        if all(one.key != record.key for one in found):
            found.append(record)
    if len(found) != 2:
        return None
    record = found[1] if masculine(source.head) == "premier" else found[0]
    return record.speaker if fit(record, source.gender, plural=False) > 0 else None
