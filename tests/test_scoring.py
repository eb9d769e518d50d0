"""Scores count what the annotation guidelines say, and nothing twice."""

from pathlib import Path

import pytest

from glose.annotation import Annotations, Mention, Pipeline, Quote, Segment, Speaker
from glose.scoring import Gold, GoldEntity, GoldError, GoldQuote, GoldSpan, gold_articles, score

TEXT = "Paul Arnoult, maire de Clairval, a dit que le pont rouvrirait lundi. Le préfet a confirmé."
SAID = (43, 67)


def annotations(*mentions: tuple[int, int, str], quotes: tuple[Quote, ...] = ()) -> Annotations:
    found = tuple(Mention(f"m{n}", s, e, TEXT[s:e], label, f"e{n}") for n, (s, e, label) in enumerate(mentions))
    return Annotations("fr", Pipeline("test", "1"), mentions=found, quotes=quotes)


def quote(start: int, end: int, speaker: str | None, confidence: float = 0.95) -> Quote:
    name = Speaker(None, speaker, None) if speaker else None
    content = (Segment(start, end, TEXT[start:end], marked=False),)
    return Quote("q1", "indirect", content, None, None, name, None, None, False, confidence, "que")


def gold(
    entities: tuple[GoldEntity, ...] = (), names: tuple[str, ...] = ("Paul Arnoult",), optional: bool = False
) -> Gold:
    said = GoldQuote("indirect", (GoldSpan(*SAID),), names, optional)
    return Gold(TEXT, entities, (said,))


def test_an_entity_counts_where_start_end_and_label_are_exact() -> None:
    wanted = (GoldEntity(0, 12, "PER"), GoldEntity(23, 31, "LOC"))
    result = score([(Gold(TEXT, wanted, ()), annotations((0, 12, "PER"), (23, 31, "ORG"), (17, 31, "LOC")))])
    core = result.entities["core"]
    assert (core.right, core.spurious, core.missed) == (1, 2, 1)
    assert result.entities["PER"].f1 == 1.0


def test_an_optional_entity_costs_nothing_found_or_missed() -> None:
    wanted = (GoldEntity(62, 67, "DATE", optional=True),)
    for found in (annotations(), annotations((62, 67, "DATE")), annotations((62, 66, "LOC"))):
        assert score([(Gold(TEXT, wanted, ()), found)]).entities == {}


def test_a_quotation_counts_from_an_overlap_of_four_fifths() -> None:
    nearly = score([(gold(), annotations(quotes=(quote(43, 61, "Paul Arnoult"),)))])
    assert nearly.quotes["indirect"].right == 1
    hardly = score([(gold(), annotations(quotes=(quote(43, 53, "Paul Arnoult"),)))])
    assert (hardly.quotes["all"].missed, hardly.quotes["all"].spurious) == (1, 1)


def test_a_gold_quotation_is_matched_once() -> None:
    twice = annotations(quotes=(quote(*SAID, "Paul Arnoult"), quote(43, 61, "Paul Arnoult")))
    result = score([(gold(), twice)])
    assert (result.quotes["all"].right, result.quotes["all"].spurious) == (1, 1)


@pytest.mark.parametrize(
    ("found", "accepted", "right"),
    [
        ("Paul Arnoult", "Paul Arnoult", True),
        ("Arnoult", "Paul Arnoult", True),
        ("Paul", "Paul Arnoult", False),
        ("Claire Arnoult", "Paul Arnoult", False),
        ("le maire de Clairval", "un maire de Clairval", True),
        ("le préfet", "le maire de Clairval", False),
        (None, "Paul Arnoult", False),
    ],
)
def test_a_speaker_is_right_where_the_name_is_accepted(found: str | None, accepted: str, right: bool) -> None:
    result = score([(gold(names=(accepted,)), annotations(quotes=(quote(*SAID, found),)))])
    assert (result.speakers.right, result.speakers.missed) == (int(right), int(not right))
    assert result.attributed.right == int(right)


def test_only_confident_quotations_are_held_to_their_confidence() -> None:
    sure = score([(gold(), annotations(quotes=(quote(*SAID, "le préfet", 0.95),)))])
    assert (sure.sure.right, sure.sure.spurious) == (0, 1)
    unsure = score([(gold(), annotations(quotes=(quote(*SAID, "le préfet", 0.5),)))])
    assert unsure.sure.spurious == 0


def test_an_optional_quotation_costs_nothing() -> None:
    for found in (annotations(), annotations(quotes=(quote(*SAID, None),)), annotations(quotes=(quote(43, 53, None),))):
        assert score([(gold(optional=True), found)]).quotes == {}


def test_a_folder_without_gold_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold files"):
        gold_articles(tmp_path)
    (tmp_path / "broken.json").write_text('{"text": 3}')
    with pytest.raises(GoldError, match=r"broken\.json is no gold article"):
        gold_articles(tmp_path)
    (tmp_path / "a-folder.json").mkdir()
    with pytest.raises(GoldError, match=r"a-folder\.json cannot be read: Is a directory\.$"):
        gold_articles(tmp_path)
