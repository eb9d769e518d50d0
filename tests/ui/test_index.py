"""What a span of the text holds."""

from glose.annotation import Annotations, Pipeline, Quote, Segment
from glose.ui.index import Index


def _quote(identity: str, *segments: tuple[int, int]) -> Quote:
    content = tuple(Segment(start, end, "", marked=True) for start, end in segments)
    return Quote(identity, "direct", content, None, None, None, None, None, False, 1.0, "")


def _ids(index: Index, start: int, end: int) -> list[str]:
    return [quote.id for quote in index.quotes_over(start, end)]


def test_quotations_over_a_span_share_a_code_point_with_it() -> None:
    quotes = (_quote("long", (0, 100)), _quote("early", (5, 10)), _quote("split", (20, 30), (60, 70)))
    index = Index(Annotations("fr", Pipeline("by-hand", "1"), quotes=quotes))
    assert _ids(index, 0, 5) == ["long"]
    assert _ids(index, 9, 21) == ["long", "early", "split"]
    assert _ids(index, 30, 60) == ["long"]  # between the two segments of "split"
    assert _ids(index, 65, 200) == ["long", "split"]
    assert _ids(index, 100, 200) == []


def test_mentions_of_a_sentence_are_those_that_start_in_it(annotations: Annotations) -> None:
    index, sentence = Index(annotations), annotations.sentences[0]
    found = index.mentions_in(sentence.start, sentence.end)
    assert [mention.text for mention in found] == ["Valmorin", "lundi 9 mars", "pont des Tanneurs", "4 200 voitures"]


def test_the_mentions_of_an_entity_are_gone_through_in_a_round(annotations: Annotations) -> None:
    index = Index(annotations)
    mayor = next(entity for entity in annotations.entities if entity.name == "Odile Vasseur")
    visited, current = [], None
    for _step in range(4):
        current = index.next_mention(mayor, current)
        visited.append(annotations.mentions[current].text)
    assert visited == ["Odile Vasseur", "Odile Vasseur", "Vasseur", "Odile Vasseur"]
    assert index.next_mention(mayor, 0) == index.next_mention(mayor, None)


def test_no_annotations_have_nothing_anywhere() -> None:
    index = Index(Annotations("fr", Pipeline("by-hand", "1")))
    assert (index.mentions_in(0, 10), index.quotes_over(0, 10)) == ((), ())
